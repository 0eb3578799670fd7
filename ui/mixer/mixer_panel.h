// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A strip for each sound track (gain, pan, mute, solo, its effects) and the level of the whole while it
// plays. A drag is one step of history. Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QFrame>

class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QPainter;
class QSlider;
class QTimer;
class QToolButton;

namespace ui {

/// The level of a sound as a bar for each channel: green, yellow from -12, red from -3 dB; its highest place
/// stays a while.
class LevelMeter : public QWidget {
  public:
    explicit LevelMeter(QWidget* parent);
    void set_layout(core::SoundLayout layout);
    /// 0 to 1 and above, by channel (those that are not there are silent); falls by itself from one call to
    /// the next.
    void show_peaks(const std::vector<double>& peaks);
    [[nodiscard]] std::size_t channels() const { return bars_.size(); }
    [[nodiscard]] double shown_db(std::size_t channel) const { return bars_[channel].level; }
    /// Of the loudest channel.
    [[nodiscard]] double shown_db() const;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Bar {
        double level = -90, held = -90;
        int since = 0;
    };
    void paint_bar(QPainter& painter, const Bar& bar, double left, double width) const;
    std::vector<Bar> bars_{2};
};

/// The decibels beside a fader and its meter: both have one scale, that of the fader's way.
class LevelScale : public QWidget {
  public:
    explicit LevelScale(QWidget* parent);
    /// How far from the top of a widget of this height a level lies.
    [[nodiscard]] static double y_of(double db, int height);

  protected:
    void paintEvent(QPaintEvent* event) override;
};

class MixerStrip : public Guarded<QFrame> {
    Q_OBJECT
  public:
    MixerStrip(Workspace& workspace, const core::TrackId& track, QWidget* parent);
    [[nodiscard]] const core::TrackId& track() const { return track_; }
    void refresh();
    /// Shows how loud it is now; where nothing plays it falls.
    void show_level();
    [[nodiscard]] bool silent() const { return meter_->shown_db() <= -80; }

  Q_SIGNALS:
    void inspect_wanted(const core::TrackId& track);

  private:
    QToolButton* switch_button(const char* icon_name, const char* command, const QString& tip);
    void send(const char* what, double value);
    Workspace& workspace_;
    core::TrackId track_;
    QLabel* name_;
    QSlider *fader_, *pan_;
    QDoubleSpinBox* gain_;
    QToolButton *mute_, *solo_, *effects_;
    LevelMeter* meter_;
};

class MixerPanel : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit MixerPanel(Workspace& workspace, QWidget* parent = nullptr);

  Q_SIGNALS:
    /// The effects on a track, or on the sound of the whole, are to be seen.
    void track_wanted(const core::TrackId& track);
    void whole_wanted();

  private:
    void refresh();
    Workspace& workspace_;
    QHBoxLayout* row_;
    QLabel* nothing_;
    LevelMeter* meter_;
    QToolButton* effects_;
    QTimer* clock_;
    std::vector<MixerStrip*> strips_;
};

} // namespace ui
