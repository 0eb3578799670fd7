// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Under the picture: transport, timecode, the takes of the clip and the A/B comparison; and the sound device.
#pragma once
#include "ui/viewer/sound_output.h"
#include "ui/workspace/workspace.h"
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace ui {

class Actions;
class ElidedCombo;
class ViewerWidget;

class TransportBar : public Guarded<QWidget> {
    Q_OBJECT
  public:
    TransportBar(Workspace& workspace, ViewerWidget& viewer, QWidget* parent = nullptr);
    ~TransportBar() override;
    /// Its buttons are those actions; to be called once, when the window has made them.
    void add_buttons(Actions& actions);
    /// What the button opens that shows how large the picture is.
    void set_size_menu(QMenu* menu);
    void toggle_play();
    void shuttle(int direction); ///< -1 back, 0 stop, 1 forward; again: faster
    void step(int frames);
    /// At the end of the marked range (else of the film) playing goes on at its start.
    void set_looping(bool on);
    [[nodiscard]] bool looping() const { return looping_; }
    /// Plays from two seconds before the playhead to two seconds behind it, and comes back.
    void play_around();
    /// Plays the marked range and stops at its end; false where none is marked.
    bool play_in_to_out();
    void toggle_compare();
    /// Without what goes where there is no room: the size of the picture, the film's length, one take alone.
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool comparing() const { return comparing_; }

  protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

  private:
    /// What would squeeze the others goes; first the button of the size.
    void make_room();
    void refresh();
    void refresh_takes();
    void open_sound();
    void show_size();
    /// With what lies between it and its neighbour.
    [[nodiscard]] int room_of(const QWidget& widget) const;
    [[nodiscard]] int fixed_width() const; ///< of all that is always there
    Workspace& workspace_;
    ViewerWidget& viewer_;
    QAction *play_ = nullptr, *compare_ = nullptr;
    QHBoxLayout* buttons_;
    bool shown_playing_ = false, comparing_ = false;
    QLabel *time_, *length_, *clock_note_;
    QToolButton* size_;
    ElidedCombo* takes_;
    SoundOutput sound_;
    core::ClipId shown_; ///< whose takes are in the list
    double speed_ = 1;
    bool looping_ = false, was_playing_ = false;
    std::optional<core::TimeRange> around_; ///< what is played alone
    core::Time back_{};                     ///< where the playhead is then
    std::optional<core::Time> left_;        ///< where it was before: a picture of there may still come
    void follow();
    /// The player knows what it goes round.
    void tell_loop();
    void play_alone(const core::TimeRange& range, core::Time back);
};

} // namespace ui
