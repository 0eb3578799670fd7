// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which theme goes with the desktop's own colours, and another one when they change while the program runs:
// heard from the desktop's settings over D-Bus (org.freedesktop.portal.Settings), else seen in the palette
// that the desktop gives to programs. Without a bus nothing is said. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include "ui/style/style.h"
#include <QDBusConnection>
#include <QDBusMessage>

namespace ui {

class SystemLook : public Guarded<QObject> {
    Q_OBJECT
  public:
    /// `bus`: of the person's session. To be made before the program puts its own colours on.
    explicit SystemLook(const QDBusConnection& bus, QObject* parent = nullptr);
    bool eventFilter(QObject* object, QEvent* event) override;

  Q_SIGNALS:
    /// The theme is another one than before; system_theme() says which.
    void changed();

  private Q_SLOTS:
    /// A setting is another one now: its space, its name, its value.
    void hear(const QDBusMessage& change);

  private:
    void ask(const QString& name);
    void take(const QString& name, const QVariant& value);
    void see_palette();
    void decide();
    QDBusConnection bus_;
    uint scheme_ = 0; ///< as the desktop numbers them: 0 says nothing, 1 dark, 2 light
    bool contrast_ = false, light_palette_;
    bool looking_ = false;
};

} // namespace ui
