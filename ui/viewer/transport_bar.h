// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Under the picture: transport, timecode, the takes of the clip and the A/B comparison; and the sound device.
#pragma once
#include "ui/viewer/sound_output.h"
#include "ui/workspace/workspace.h"
#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;

namespace ui {

class Actions;
class ViewerWidget;

class TransportBar : public Guarded<QWidget> {
    Q_OBJECT
  public:
    TransportBar(Workspace& workspace, ViewerWidget& viewer, QWidget* parent = nullptr);
    ~TransportBar() override;
    /// Its buttons are those actions; to be called once, when the window has made them.
    void add_buttons(Actions& actions);
    void toggle_play();
    void shuttle(int direction); ///< -1 back, 0 stop, 1 forward; again: faster
    void step(int frames);
    /// At the end of the marked range (else of the film) playing goes on at its start.
    void set_looping(bool on) { looping_ = on; }
    [[nodiscard]] bool looping() const { return looping_; }
    /// Plays from two seconds before the playhead to two seconds behind it, and comes back.
    void play_around();
    void toggle_compare();
    [[nodiscard]] bool comparing() const { return comparing_; }

  private:
    void refresh();
    void refresh_takes();
    void open_sound();
    Workspace& workspace_;
    ViewerWidget& viewer_;
    QAction *play_ = nullptr, *compare_ = nullptr;
    QHBoxLayout* buttons_;
    bool shown_playing_ = false, comparing_ = false;
    QLabel *time_, *length_, *clock_note_;
    QComboBox* takes_;
    SoundOutput sound_;
    core::ClipId shown_; ///< whose takes are in the list
    double speed_ = 1;
    bool looping_ = false, was_playing_ = false;
    std::optional<core::TimeRange> around_; ///< where playing round a place stops, and the place
    core::Time back_{};
    void follow();
};

} // namespace ui
