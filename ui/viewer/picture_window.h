// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A window that shows the picture and nothing else, for another screen or for all of one. Its pictures are
// those of the viewer: nothing is decoded for it. Interface thread.
#pragma once
#include "ui/viewer/picture_view.h"

class QTimer;

namespace ui {

class PictureWindow : public Guarded<PictureView>, public ProblemSink {
    Q_OBJECT
  public:
    /// `whole_screen`: it fills a screen as long as it is there; else it is a window, a double click on which
    /// fills the screen that it lies on. Escape leaves the screen.
    PictureWindow(Workspace& workspace, const PictureView& viewer, bool whole_screen);

  Q_SIGNALS:
    /// By a person; it is hidden and can be deleted later.
    void closed();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void show_problem(const QString& sentence) override { Q_EMIT workspace_.refused(sentence); }

  private:
    void leave_screen();
    bool whole_screen_;
    QTimer* still_; ///< hides the pointer when it has not moved for a while
};

} // namespace ui
