// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the take of a clip was made by a model: which, what it was told, its seed, when, how long it took. To
// be read and copied. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/document/clip.h"
#endif
#include <QList>
#include <QWidget>

namespace ui {

/// What is known of it, a line each: its name and the words.
[[nodiscard]] QList<std::pair<QString, QString>> made_lines(const core::Take& take);

class MadeBox : public Guarded<QWidget> {
    Q_OBJECT
  public:
    MadeBox(const core::Take& take, QWidget* parent);

  private:
    QString text_; ///< all of it, as it is copied
};

} // namespace ui
