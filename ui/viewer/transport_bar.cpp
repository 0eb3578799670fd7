// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/transport_bar.h"
#include "core/edits/multicam.h"
#include "ui/actions/actions.h"
#include "ui/base/elided_combo.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/inspector/parameters.h"
#include "ui/style/digits.h"
#include "ui/style/style.h"
#include "ui/viewer/viewer_widget.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <cmath>

namespace ui {
TransportBar::TransportBar(Workspace& workspace, ViewerWidget& viewer, QWidget* parent)
    : Guarded(parent), workspace_(workspace), viewer_(viewer), sound_(workspace.player()) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 6);
    row->setSpacing(4);
    time_ = plain_label({}, this);
    time_->setObjectName("time");
    time_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    length_ = plain_label({}, this);
    for (QLabel* label : {time_, length_})
        label->setFont(tabular(label->font()));
    clock_note_ = plain_label({}, this);
    clock_note_->setObjectName("faint");
    clock_note_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the first to give way
    takes_ = new ElidedCombo(this);
    takes_->setAccessibleName(tr("Takes"));
    takes_->setFocusPolicy(Qt::TabFocus);
    takes_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    takes_->setMinimumWidth(52); // a small screen; its words are told by its tip
    takes_->setMaximumWidth(240);
    row->addWidget(time_);
    row->addWidget(length_);
    row->addWidget(clock_note_, 1);
    buttons_ = new QHBoxLayout;
    buttons_->setSpacing(2);
    row->addLayout(buttons_);
    row->addStretch(1);
    size_ = new QToolButton(this);
    size_->setObjectName("picture_size");
    size_->setStyleSheet("QToolButton { padding-right: 16px; } QToolButton::menu-indicator { "
                         "subcontrol-position: right center; right: 4px; }"); // beside the words
    size_->setPopupMode(QToolButton::InstantPopup);
    size_->setFocusPolicy(Qt::TabFocus);
    size_->setAccessibleName(tr("Size of the picture"));
    size_->setToolTip(tr("How large the picture is shown (Ctrl+wheel)"));
    row->addWidget(size_);
    row->addWidget(takes_);
    connect(&viewer, &PictureView::zoomed, this, [this] { show_size(); });
    connect(takes_, &QComboBox::activated, this, [this](int index) {
        if (workspace_.project().find_clip(shown_).clip)
            workspace_.apply({core::SelectTake{shown_, index}}, tr("Select take"));
    });
    connect(&workspace, &Workspace::playhead_moved, this, [this] {
        follow();
        refresh();
    });
    connect(&workspace, &Workspace::scrubbed, this, [this] {
        if (!preferences::heard_while_scrubbing() || workspace_.player().playing()) return;
        open_sound();
        workspace_.player().scrub(workspace_.playhead());
    });
    connect(&workspace, &Workspace::project_changed, this,
            [this] { tell_loop(), refresh(), refresh_takes(); });
    connect(&workspace, &Workspace::marks_changed, this, [this] { tell_loop(); });
    connect(&workspace, &Workspace::selection_changed, this, [this] { refresh_takes(); });
    tell_loop();
    refresh();
    refresh_takes();
}

void TransportBar::add_buttons(Actions& actions) {
    for (const char* id :
         {"playhead.start", "play.frame_back", "play.toggle", "play.frame_forward", "playhead.end"})
        buttons_->addWidget(actions.button(id, this, 20));
    for (const char* id : {"view.transform", "view.crop", "view.mask"})
        layout()->addWidget(actions.button(id, this, 20));
    layout()->addWidget(actions.button("play.compare", this, 20));
    play_ = actions.of("play.toggle");
    compare_ = actions.of("play.compare");
    refresh();
    refresh_takes();
}

TransportBar::~TransportBar() = default;

void TransportBar::set_size_menu(QMenu* menu) {
    size_->setMenu(menu);
    show_size();
}

int TransportBar::room_of(const QWidget& widget) const {
    const int least = &widget == takes_ ? 0 : widget.sizeHint().width(); // the list of takes can shrink
    return std::max(widget.minimumWidth(), least) + layout()->spacing();
}

int TransportBar::fixed_width() const {
    int width = layout()->totalMinimumSize().width();
    for (const QWidget* each :
         {static_cast<QWidget*>(length_), static_cast<QWidget*>(takes_), static_cast<QWidget*>(size_)})
        if (!each->isHidden()) width -= room_of(*each);
    return width;
}

QSize TransportBar::minimumSizeHint() const {
    return {fixed_width() + room_of(*takes_), layout()->totalMinimumSize().height()};
}

void TransportBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    make_room();
}

bool TransportBar::event(QEvent* event) {
    const bool done = Guarded::event(event);
    if (event->type() == QEvent::LayoutRequest) make_room(); // its words have become longer or shorter
    return done;
}

void TransportBar::make_room() {
    constexpr int kWords = 140; ///< pixels: of a take's name that are read at least
    const bool several = takes_->isEnabled();
    const int words = std::min(takes_->sizeHint().width(), kWords) + layout()->spacing();
    int left = width() - fixed_width();
    const auto show = [&left](QWidget* widget, int room) {
        widget->setVisible(left >= room);
        if (left >= room) left -= room;
    };
    if (several) left -= words;
    show(length_, room_of(*length_));
    several ? takes_->setVisible(true) : show(takes_, words); // one take only is nothing to choose from
    show(size_, room_of(*size_));
}

void TransportBar::show_size() {
    const auto shown = [](int percent) { return tr("%1 %").arg(percent); };
    size_->setText(shown(static_cast<int>(std::lround(viewer_.zoom_factor() * 100))));
    // As wide as most need, so that what stands beside it keeps its place.
    size_->setMinimumWidth(fontMetrics().horizontalAdvance(shown(100)) + 26);
    size_->setAccessibleDescription(size_->text());
}

void TransportBar::open_sound() {
    const QString why = sound_.open();
    clock_note_->setText(why.isEmpty() ? QString() : tr("no sound")); // two words, since there is little room
    clock_note_->setToolTip(why);
}

void TransportBar::toggle_play() {
    if (workspace_.player().playing()) {
        workspace_.player().pause();
    } else if (workspace_.project().duration() > core::Time(0)) {
        open_sound();
        speed_ = 1;
        workspace_.player().play();
    }
    refresh();
}

void TransportBar::play_around() {
    if (workspace_.project().duration() <= core::Time(0)) return;
    const core::Time some = core::from_seconds(2), at = workspace_.playhead();
    play_alone({std::max(core::Time(0), at - some), std::min(workspace_.project().duration(), at + some)},
               at);
}

bool TransportBar::play_in_to_out() {
    const auto range = workspace_.marked();
    if (range) play_alone(*range, range->end);
    return range.has_value();
}

void TransportBar::play_alone(const core::TimeRange& range, core::Time back) {
    around_ = range;
    tell_loop();
    back_ = back;
    left_ = workspace_.playhead();
    open_sound();
    speed_ = 1;
    workspace_.player().seek(around_->start);
    workspace_.player().play();
    refresh();
}

/// Where playing has come to: to the end of what is played alone.
void TransportBar::follow() {
    const bool playing = workspace_.player().playing();
    const bool ended = std::exchange(was_playing_, playing) && !playing;
    const core::Time at = workspace_.playhead(), end = workspace_.project().duration();
    const core::Time frame = core::frame_start(1, workspace_.project().rate());
    if (!around_) return;
    if (playing && left_ && std::abs((at - *left_).count()) <= frame.count()) return;
    left_.reset();
    if (playing && at < around_->end - frame && !ended) return;
    const bool there = playing || at + frame * 2 >= end;
    around_.reset();
    tell_loop();
    workspace_.player().pause();
    if (there) workspace_.seek(back_); // else somebody stopped it
}

void TransportBar::set_looping(bool on) {
    looping_ = on;
    tell_loop();
}

void TransportBar::tell_loop() {
    const core::TimeRange all{core::Time(0), workspace_.project().duration()};
    workspace_.player().set_loop(looping_ && !around_ ? std::optional(workspace_.marked().value_or(all))
                                                      : std::nullopt);
}

void TransportBar::shuttle(int direction) {
    if (direction == 0 || workspace_.project().duration() <= core::Time(0))
        return workspace_.player().pause(), refresh();
    open_sound();
    const bool same = workspace_.player().playing() && (speed_ > 0) == (direction > 0);
    speed_ = same ? std::clamp(speed_ * 2, -8.0, 8.0) : direction;
    workspace_.player().play(speed_);
    refresh();
}

void TransportBar::step(int frames) {
    workspace_.player().pause();
    const core::FrameRate rate = workspace_.project().rate();
    workspace_.scrub(core::frame_start(
        std::max<std::int64_t>(0, core::frame_at(workspace_.playhead(), rate) + frames), rate));
}

void TransportBar::toggle_compare() {
    comparing_ = !comparing_;
    refresh_takes();
}

void TransportBar::refresh() {
    const core::FrameRate rate = workspace_.project().rate();
    time_->setText(time_words(workspace_.playhead(), rate));
    length_->setText(" /  " + time_words(workspace_.project().duration(), rate));
    if (const bool playing = workspace_.player().playing(); play_ && playing != shown_playing_) {
        shown_playing_ = playing;
        play_->setIcon(icon(playing ? "pause" : "play"));
    }
    const core::Clip* clip = workspace_.target_clip();
    if ((clip ? clip->id : core::ClipId{}) != shown_) refresh_takes();
}

void TransportBar::refresh_takes() {
    takes_->clear();
    const core::Clip* clip = workspace_.target_clip();
    shown_ = clip ? clip->id : core::ClipId{};
    const bool several = clip && clip->takes().size() > 1;
    takes_->setEnabled(several);
    if (clip)
        for (std::size_t i = 0; i < clip->takes().size(); ++i) {
            const core::Take& take = clip->takes()[i];
            takes_->addItem(take.generated ? tr("Take %1: %2")
                                                 .arg(QString::number(i),
                                                      one_line(QString::fromStdString(take.instruction), 80))
                            : core::angle_count(*clip) > 1 ? angle_name(workspace_.project(), *clip, i)
                                                           : tr("Original"));
        }
    if (!clip || clip->takes().empty())
        takes_->addItem(tr("No clip"));
    else
        takes_->setCurrentIndex(static_cast<int>(clip->active_take()));
    takes_->set_hint(tr("Takes of the clip (Alt+Up, Alt+Down)"));
    make_room();
    comparing_ = comparing_ && several;
    if (compare_) compare_->setEnabled(several), compare_->setChecked(comparing_);
    if (!comparing_) return workspace_.player().compare({}, 0);
    const std::size_t other = clip->active_take() == 0 ? clip->takes().size() - 1 : 0;
    workspace_.player().compare(clip->id, other);
    viewer_.set_labels(takes_->itemText(static_cast<int>(other)), takes_->currentText());
}

} // namespace ui
