// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window has told since it was opened, whatever is shown of it: panels come and go when the language
// changes. Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QTime>

namespace ui {

class Told : public Guarded<QObject> {
    Q_OBJECT
  public:
    struct Line {
        QTime at;
        bool refusal = false;
        QString sentence;
    };
    Told(Workspace& workspace, QObject* parent);
    /// The oldest first; only so many are kept.
    [[nodiscard]] const QList<Line>& lines() const { return lines_; }

  Q_SIGNALS:
    void added();

  private:
    void add(bool refusal, const QString& sentence);
    QList<Line> lines_;
};

} // namespace ui
