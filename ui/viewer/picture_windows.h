// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picture outside of the window: on all of a screen, and in a window of its own that stays open from run
// to run. They go with the viewer. Interface thread.
#pragma once
#include "ui/viewer/picture_window.h"
#include <QAction>

namespace ui {

class PictureWindows : public Guarded<QObject> {
    Q_OBJECT
  public:
    PictureWindows(Workspace& workspace, PictureView& viewer);
    ~PictureWindows() override;
    /// Commands whose keys work there too.
    void add_keys(const QList<QAction*>& actions);
    /// On the screen that the viewer is on.
    void show_on_screen(bool on);
    [[nodiscard]] PictureWindow* on_screen() const { return on_screen_.get(); }
    /// Where it lay last; the first time, on another screen where there is one.
    void show_second(bool on);
    [[nodiscard]] PictureWindow* second() const { return second_.get(); }
    /// Opens the second window if it was open when it was here last.
    void bring_back();
    /// The program ends: closes them, and remembers that a person did not.
    void put_away();

  Q_SIGNALS:
    /// One has come or gone.
    void changed();

  private:
    /// `place`: a window of this object's that a person closes.
    void open(std::unique_ptr<PictureWindow>& place, bool whole_screen);
    void keep_second(bool open) const;
    Workspace& workspace_;
    PictureView& viewer_;
    QList<QAction*> keys_;
    std::unique_ptr<PictureWindow> on_screen_, second_;
};

} // namespace ui
