// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen in the media panel, to be looked through and marked before it is put on the timeline. Its
// own player makes the pictures (started with the first medium). While it has the focus, I, O, X, Space, the
// arrows, Home and End are about the source. Interface thread.
#pragma once
#include "ui/viewer/sound_output.h"
#include "ui/workspace/workspace.h"
#include <QFrame>
#include <QImage>

class QLabel;
class QToolButton;

namespace ui {

class Actions;
class SourceBar;

class SourceViewer : public Guarded<QFrame> {
    Q_OBJECT
  public:
    SourceViewer(Workspace& workspace, QWidget* parent = nullptr);
    ~SourceViewer() override;
    /// Its buttons are the commands about the source.
    void add_buttons(Actions& actions);
    bool event(QEvent* event) override;

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void refresh();
    void show_medium();
    void seek(core::Time time);
    void step(int frames);
    void toggle_play();
    [[nodiscard]] bool only_sound() const;
    /// What is looked through; without a medium where that is nothing.
    [[nodiscard]] core::Project::BinEntry entry() const;
    [[nodiscard]] const core::Media* medium() const { return entry().media; }
    [[nodiscard]] core::FrameRate rate() const;
    class Picture;
    Workspace& workspace_;
    Picture* picture_;
    SourceBar* bar_;
    QLabel *time_, *part_;
    QWidget* buttons_;
    QToolButton* play_;
    core::MediaId shown_;
    std::unique_ptr<core::Player> player_; ///< its thread uses what comes before
    std::unique_ptr<SoundOutput> sound_;   ///< of the player
};

/// Where one is in the source, and what of it is marked: pressed and dragged.
class SourceBar : public Guarded<QWidget> {
    Q_OBJECT
  public:
    explicit SourceBar(QWidget* parent);
    /// `whole`: of the medium's own time.
    void show_source(const core::TimeRange& whole, core::Time playhead, const core::Marks& marks);
    std::function<void(core::Time)> on_seek;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

  private:
    [[nodiscard]] double x_of(core::Time time) const;
    void go_to(double x);
    core::TimeRange whole_;
    core::Time playhead_{};
    core::Marks marks_;
};

} // namespace ui
