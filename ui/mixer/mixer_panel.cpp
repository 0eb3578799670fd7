// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mixer/mixer_panel.h"
#include "core/sound/track_levels.h"
#include "ui/base/accessible.h"
#include "ui/base/plain_text.h"
#include "ui/style/style.h"
#include "ui/timeline/timeline_painter.h"
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double kLeast = -60, kMost = 12; ///< dB of the fader
constexpr int kPerDb = 10;
constexpr double kFloor = kLeast; ///< dB at the foot of the meter
constexpr int kHandle = 16;       ///< pixels of the fader's handle with its edge (ui/style)

/// Leads to effects; shines where there are some.
QToolButton* effects_button(QWidget* parent) {
    auto* made = new QToolButton(parent);
    made->setObjectName("effects");
    made->setIcon(icon("adjust"));
    made->setIconSize({16, 16});
    made->setCheckable(true);
    return made;
}

void show_count(QToolButton& button, const QString& name, std::size_t count) {
    button.setChecked(count > 0);
    button.setAccessibleName(name);
    button.setToolTip(plain_tool_tip(name + QString(" (%1)").arg(count)));
}

} // namespace

LevelMeter::LevelMeter(QWidget* parent) : QWidget(parent) {
    setMinimumHeight(80);
    setAccessibleName(QObject::tr("Level of the whole"));
    set_accessible_role(this, QAccessible::Indicator);
    set_layout(core::SoundLayout::stereo);
}

void LevelMeter::set_layout(core::SoundLayout layout) {
    constexpr int kLeastWidth = 14, kEach = 4; ///< pixels: of the whole, of a bar with its gap
    bars_.resize(core::channels_of(layout));
    setFixedWidth(std::max(kLeastWidth, kEach * static_cast<int>(bars_.size()) + 1));
    const QString six = QObject::tr("Left, right, centre, low, back left, back right"),
                  eight =
                      QObject::tr("Left, right, centre, low, back left, back right, side left, side right");
    setToolTip(layout == core::SoundLayout::five_one    ? six
               : layout == core::SoundLayout::seven_one ? eight
                                                        : QString());
    update();
}

void LevelMeter::show_peaks(const std::vector<double>& peaks) {
    constexpr double kFall = 1.2; ///< dB a call
    constexpr int kHold = 40;     ///< calls
    for (std::size_t c = 0; c < bars_.size(); ++c) {
        Bar& bar = bars_[c];
        const double peak = c < peaks.size() ? peaks[c] : 0, db = peak > 1e-4 ? 20 * std::log10(peak) : -90;
        bar.level = std::max(db, bar.level - kFall);
        if (bar.level >= bar.held || ++bar.since > kHold) bar.held = bar.level, bar.since = 0;
    }
    update();
}

double LevelMeter::shown_db() const {
    return std::max_element(bars_.begin(), bars_.end(),
                            [](const Bar& a, const Bar& b) { return a.level < b.level; })
        ->level;
}

void LevelMeter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette_of(current_theme()).raised); // seen on the ground of a strip too
    const double each = (width() - 1.0) / static_cast<double>(bars_.size());
    for (std::size_t c = 0; c < bars_.size(); ++c)
        paint_bar(painter, bars_[c], 1 + each * static_cast<double>(c), each - 1);
}

void LevelMeter::paint_bar(QPainter& painter, const Bar& bar, double left, double width) const {
    const Palette colours = palette_of(current_theme());
    const auto y_of = [&](double db) { return LevelScale::y_of(db, height()); };
    const std::pair<double, QColor> parts[] = {
        {-12, QColor(0x4caf7a)}, {-3, QColor(0xe6b450)}, {kMost, QColor(0xff5a4e)}};
    double from = kFloor;
    for (const auto& [to, colour] : parts) {
        const double top = y_of(std::min(bar.level, to));
        if (bar.level > from) painter.fillRect(QRectF(left, top, width, y_of(from) - top), colour);
        from = to;
    }
    const QColor held = bar.held > -0.1 ? parts[2].second : colours.text;
    if (bar.held > kFloor) painter.fillRect(QRectF(left, y_of(bar.held), width, 1), held);
}

LevelScale::LevelScale(QWidget* parent) : QWidget(parent) {
    setObjectName("clear");
    setFixedWidth(24);
    setMinimumHeight(80);
}

double LevelScale::y_of(double db, int height) {
    const double share = std::clamp((db - kLeast) / (kMost - kLeast), 0.0, 1.0);
    return kHandle / 2.0 + (height - kHandle) * (1 - share);
}

void LevelScale::paintEvent(QPaintEvent*) {
    constexpr double kRoom = 13; ///< pixels from one number to the next
    QPainter painter(this);
    const Palette colours = palette_of(current_theme());
    QFont small = font();
    small.setPixelSize(10);
    painter.setFont(small);
    double last = -100;
    const double zero = y_of(0, height());
    for (const int db : {0, 12, 6, -6, -12, -18, -24, -36, -48, -60}) { // zero has its place before all
        const double y = y_of(db, height());
        if (std::abs(y - last) < kRoom || (db != 0 && std::abs(y - zero) < kRoom)) continue;
        if (db != 0) last = y;
        painter.setPen(db == 0 ? colours.text : colours.faint);
        painter.drawText(QRectF(0, y - 7, width() - 5, 14), Qt::AlignRight | Qt::AlignVCenter,
                         db > 0 ? QString("+%1").arg(db) : QString::number(db).replace('-', QChar(0x2212)));
        painter.drawLine(QPointF(width() - 3, y), QPointF(width(), y));
    }
}

MixerStrip::MixerStrip(Workspace& workspace, const core::TrackId& track, QWidget* parent)
    : Guarded(parent), workspace_(workspace), track_(track) {
    setObjectName("strip");
    setFixedWidth(92);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 6, 4, 6);
    column->setSpacing(4);
    name_ = plain_label({}, this);
    name_->setAlignment(Qt::AlignHCenter);
    pan_ = new QSlider(Qt::Horizontal, this);
    pan_->setObjectName("pan");
    pan_->setRange(-100, 100);
    pan_->setToolTip(tr("Pan: left to right"));
    fader_ = new QSlider(Qt::Vertical, this);
    fader_->setObjectName("fader");
    fader_->setRange(static_cast<int>(kLeast * kPerDb), static_cast<int>(kMost * kPerDb));
    fader_->setMinimumHeight(80);
    gain_ = new QDoubleSpinBox(this);
    gain_->setRange(kLeast, kMost);
    gain_->setDecimals(1);
    gain_->setSuffix(" dB");
    gain_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    gain_->setKeyboardTracking(false);
    gain_->setAlignment(Qt::AlignHCenter);
    auto* switches = new QHBoxLayout;
    mute_ = switch_button("mute", "track.mute", tr("Mute"));
    solo_ = switch_button("solo", "track.solo", tr("Hear this track alone"));
    effects_ = effects_button(this);
    switches->setSpacing(0);
    switches->addWidget(mute_);
    switches->addWidget(solo_);
    switches->addWidget(effects_);
    column->addWidget(name_);
    column->addWidget(pan_);
    meter_ = new LevelMeter(this);
    meter_->setObjectName("track_meter");
    auto* beside = new QHBoxLayout;
    beside->setSpacing(2);
    beside->addStretch();
    beside->addWidget(new LevelScale(this));
    beside->addWidget(fader_);
    beside->addWidget(meter_);
    beside->addStretch();
    column->addLayout(beside, 1);
    column->addWidget(gain_);
    column->addLayout(switches);
    connect(fader_, &QSlider::valueChanged, this, [this](int value) {
        const QSignalBlocker quiet(gain_);
        gain_->setValue(static_cast<double>(value) / kPerDb);
        if (!fader_->isSliderDown()) send("gain", gain_->value());
    });
    connect(fader_, &QSlider::sliderReleased, this, [this] { send("gain", gain_->value()); });
    connect(gain_, &QDoubleSpinBox::valueChanged, this, [this](double db) { send("gain", db); });
    connect(pan_, &QSlider::valueChanged, this, [this](int value) {
        if (!pan_->isSliderDown()) send("pan", value / 100.0);
    });
    connect(pan_, &QSlider::sliderReleased, this, [this] { send("pan", pan_->value() / 100.0); });
    connect(effects_, &QToolButton::clicked, this, [this] {
        refresh(); // a press lets it be as it is
        Q_EMIT inspect_wanted(track_);
    });
    refresh();
}

QToolButton* MixerStrip::switch_button(const char* icon_name, const char* command, const QString& tip) {
    auto* made = new QToolButton(this);
    made->setObjectName(command);
    made->setIcon(icon(icon_name));
    made->setIconSize({16, 16});
    made->setCheckable(true);
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    connect(made, &QToolButton::clicked, this, [this, command] {
        workspace_.run(command, {{"track", track_.value}});
        refresh();
    });
    return made;
}

void MixerStrip::send(const char* what, double value) {
    const core::Track* track = workspace_.project().find_track(track_);
    if (!track || std::abs((std::string(what) == "gain" ? track->gain_db : track->pan) - value) < 1e-9)
        return;
    workspace_.run("track.mix", {{"track", track_.value}, {what, value}});
}

void MixerStrip::refresh() {
    const core::Track* track = workspace_.project().find_track(track_);
    if (!track) return;
    const QString name = track_name(workspace_.project(), *track);
    name_->setText(name_->fontMetrics().elidedText(name, Qt::ElideRight, 80));
    fader_->setAccessibleName(tr("Gain of %1").arg(name));
    gain_->setAccessibleName(tr("Gain of %1 in dB").arg(name));
    pan_->setAccessibleName(tr("Pan of %1").arg(name));
    meter_->setAccessibleName(tr("Level of %1").arg(name));
    meter_->set_layout(workspace_.project().sound_layout);
    const QSignalBlocker quiet(fader_), still(gain_), calm(pan_);
    if (!fader_->isSliderDown()) {
        fader_->setValue(static_cast<int>(std::lround(track->gain_db * kPerDb)));
        gain_->setValue(track->gain_db);
    }
    if (!pan_->isSliderDown()) pan_->setValue(static_cast<int>(std::lround(track->pan * 100)));
    mute_->setChecked(track->muted);
    solo_->setChecked(track->solo);
    show_count(*effects_, tr("Effects of %1").arg(name), track->effects.size());
}

void MixerStrip::show_level() {
    meter_->show_peaks(workspace_.player().peaks(track_));
}

MixerPanel::MixerPanel(Workspace& workspace, QWidget* parent) : Guarded(parent), workspace_(workspace) {
    constexpr int kRate = 30; ///< looks at the level a second
    setObjectName("panel");
    auto* outside = new QHBoxLayout(this);
    outside->setContentsMargins(6, 6, 6, 6);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* inside = new QWidget(scroll);
    inside->setObjectName("clear");
    row_ = new QHBoxLayout(inside);
    row_->setContentsMargins(0, 0, 0, 0);
    nothing_ =
        plain_paragraph(tr("There is no sound track yet. Import a clip with sound, or add a track."), inside);
    nothing_->setObjectName("faint");
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setContentsMargins(12, 0, 12, 0);
    row_->addWidget(nothing_, 1); // the whole width: it is there alone
    row_->addStretch();
    scroll->setWidget(inside);
    outside->addWidget(scroll, 1);
    auto* master = new QVBoxLayout;
    auto* all = plain_label(tr("All"), this);
    meter_ = new LevelMeter(this);
    meter_->setObjectName("meter");
    master->setContentsMargins(4, 6, 8, 6);
    master->addWidget(all, 0, Qt::AlignHCenter);
    auto* beside = new QHBoxLayout;
    beside->setSpacing(2);
    beside->addWidget(new LevelScale(this));
    beside->addWidget(meter_);
    master->addLayout(beside, 1);
    effects_ = effects_button(this);
    master->addWidget(effects_, 0, Qt::AlignHCenter);
    outside->addLayout(master);
    connect(effects_, &QToolButton::clicked, this, [this] {
        refresh();
        Q_EMIT whole_wanted();
    });
    clock_ = new QTimer(this);
    clock_->setInterval(1000 / kRate);
    connect(clock_, &QTimer::timeout, this, [this] {
        const bool playing = workspace_.player().playing();
        meter_->show_peaks(workspace_.player().peaks(core::kWholeFilm));
        bool silent = meter_->shown_db() <= -80;
        for (MixerStrip* strip : strips_)
            strip->show_level(), silent = silent && strip->silent();
        if (!playing && silent) clock_->stop();
    });
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh(); });
    connect(&workspace, &Workspace::playhead_moved, this, [this] {
        if (isVisible() && workspace_.player().playing() && !clock_->isActive()) clock_->start();
    });
    refresh();
}

void MixerPanel::refresh() {
    std::vector<core::TrackId> wanted, there;
    for (const auto& track : workspace_.project().tracks)
        if (track->kind == core::TrackKind::audio) wanted.push_back(track->id);
    for (const MixerStrip* strip : strips_)
        there.push_back(strip->track());
    if (wanted != there) {
        for (MixerStrip* strip : strips_)
            strip->hide(), strip->deleteLater(); // it may be one of its own switches that asks
        strips_.clear();
        for (const core::TrackId& id : wanted) {
            strips_.push_back(new MixerStrip(workspace_, id, this));
            connect(strips_.back(), &MixerStrip::inspect_wanted, this, &MixerPanel::track_wanted);
            row_->insertWidget(static_cast<int>(strips_.size()), strips_.back());
        }
    }
    nothing_->setVisible(wanted.empty());
    show_count(*effects_, tr("Effects on the sound of the whole"), workspace_.project().master.size());
    meter_->set_layout(workspace_.project().sound_layout);
    for (MixerStrip* strip : strips_)
        strip->refresh();
}

} // namespace ui
