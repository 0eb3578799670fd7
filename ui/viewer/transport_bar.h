// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Under the picture: transport, timecode, the takes of the clip and the A/B comparison; and the sound device.
#pragma once
#include "ui/workspace/workspace.h"
#include <QWidget>

class QAudioSink;
class QComboBox;
class QLabel;
class QToolButton;

namespace ui {

class ViewerWidget;

class TransportBar : public Guarded<QWidget> {
    Q_OBJECT
  public:
    TransportBar(Workspace& workspace, ViewerWidget& viewer, QWidget* parent = nullptr);
    ~TransportBar() override;
    void toggle_play();
    void shuttle(int direction); ///< -1 back, 0 stop, 1 forward; again: faster
    void step(int frames);
    void toggle_compare();

  private:
    void refresh();
    void refresh_takes();
    void open_sound();
    void note_silence(const QString& why);
    Workspace& workspace_;
    ViewerWidget& viewer_;
    QToolButton *play_, *compare_;
    QLabel *time_, *length_, *clock_note_;
    QComboBox* takes_;
    std::unique_ptr<QAudioSink> sink_;
    std::unique_ptr<QIODevice> source_;
    core::ClipId shown_; ///< whose takes are in the list
    bool sound_tried_ = false;
    double speed_ = 1;
};

} // namespace ui
