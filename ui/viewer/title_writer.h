// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field over a title on the picture, in its place and its letters. What is typed is shown by all viewers at
// once and is one step of history in the end. Enter begins a line, as in the inspector; Ctrl+Enter, and
// leaving the field, keep the words; Escape gives them up. Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QPlainTextEdit>

namespace ui {

class TitleWriter : public Guarded<QPlainTextEdit> {
    Q_OBJECT
  public:
    /// Why a title cannot be written in; empty: it can.
    [[nodiscard]] static QString why_not(const Workspace& workspace, const core::ClipId& title);
    TitleWriter(Workspace& workspace, const core::ClipId& title, QWidget* viewer);
    /// Lays it over its title. `area`: where the picture lies in the viewer.
    void place(const QRectF& area);
    void keep();
    void give_up();

  Q_SIGNALS:
    /// Kept, given up, or its title is gone.
    void done();

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    [[nodiscard]] std::vector<core::Edit> edits() const;
    void show_words();
    void follow();
    void end();
    Workspace& workspace_;
    core::ClipId title_;
    QString before_, sheet_;
    QRectF area_;
    bool ended_ = false;
};

} // namespace ui
