// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/source_viewer.h"
#include "core/store/import.h"
#include "ui/actions/actions.h"
#include "ui/base/accessible.h"
#include "ui/base/dropped.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include "ui/style/digits.h"
#include "ui/style/style.h"
#include <QApplication>
#include <QDrag>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace ui {

using core::Time;

namespace {

/// A project that shows one medium and nothing else: what the player needs.
core::ProjectPtr project_of(const core::Media& media) {
    core::Project base;
    base.media.push_back(std::make_shared<const core::Media>(media));
    const auto placed = core::apply(base, core::place_edits(base, media, core::Placement::append));
    return std::make_shared<const core::Project>(placed ? placed.value() : base);
}

bool is_own_key(int key) {
    switch (key) {
    case Qt::Key_I:
    case Qt::Key_O:
    case Qt::Key_X:
    case Qt::Key_Space:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        return true;
    default:
        return false;
    }
}

} // namespace

class SourceViewer::Picture final : public QWidget {
  public:
    explicit Picture(QWidget* parent) : QWidget(parent) {
        setMinimumSize(160, 90);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    QImage image;
    QString words;
    std::function<void(QSize)> on_size;
    std::function<core::MediaId()> dragged; ///< what a drag takes along; empty: nothing

  protected:
    void mousePressEvent(QMouseEvent* event) override {
        pressed_ = event->position().toPoint();
        QWidget::mousePressEvent(event); // the panel takes the focus
    }
    void mouseMoveEvent(QMouseEvent* event) override {
        if (!(event->buttons() & Qt::LeftButton) ||
            (event->position().toPoint() - pressed_).manhattanLength() < QApplication::startDragDistance())
            return;
        const core::MediaId media = dragged ? dragged() : core::MediaId{};
        if (media.empty()) return;
        auto* drag = new QDrag(this); // Qt deletes it
        drag->setMimeData(media_data({media}));
        if (!image.isNull()) drag->setPixmap(QPixmap::fromImage(image.scaled(kDragged, Qt::KeepAspectRatio)));
        drag->exec(Qt::CopyAction);
    }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        if (image.isNull()) {
            painter.setPen(palette_of(current_theme()).faint);
            painter.drawText(rect().adjusted(10, 0, -10, 0), Qt::AlignCenter | Qt::TextWordWrap, words);
            return;
        }
        const QSize fit = image.size().scaled(size(), Qt::KeepAspectRatio);
        painter.drawImage(QRect(QPoint((width() - fit.width()) / 2, (height() - fit.height()) / 2), fit),
                          image);
    }
    void resizeEvent(QResizeEvent*) override {
        if (on_size) on_size(size() * devicePixelRatioF());
    }

  private:
    static constexpr QSize kDragged{128, 72};
    QPoint pressed_;
};

SourceViewer::SourceViewer(Workspace& workspace, QWidget* parent) : Guarded(parent), workspace_(workspace) {
    setObjectName("panel");
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Source"));
    set_accessible_role(this, QAccessible::Pane);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 6);
    column->setSpacing(4);
    picture_ = new Picture(this);
    bar_ = new SourceBar(this);
    bar_->on_seek = [this](Time time) {
        setFocus(Qt::MouseFocusReason);
        if (player_) player_->pause();
        seek(time);
    };
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    time_ = plain_label({}, this);
    time_->setObjectName("time");
    part_ = plain_label({}, this);
    part_->setObjectName("faint");
    for (QLabel* label : {time_, part_})
        label->setFont(tabular(label->font()));
    buttons_ = new QWidget(this);
    buttons_->setObjectName("clear");
    auto* inside = new QHBoxLayout(buttons_);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    play_ = new QToolButton(this);
    play_->setObjectName("play_source");
    play_->setIcon(icon("play"));
    play_->setIconSize({18, 18});
    play_->setFocusPolicy(Qt::TabFocus);
    play_->setToolTip(tr("Play or pause the source (Space)"));
    play_->setAccessibleName(tr("Play or pause the source"));
    connect(play_, &QToolButton::clicked, this, [this] { toggle_play(); });
    row->addWidget(play_);
    row->addWidget(time_);
    // On a small screen it gives way: the marks stand on the bar, too.
    part_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(part_, 1);
    row->addWidget(buttons_);
    column->addWidget(picture_, 1);
    column->addWidget(bar_);
    column->addLayout(row);
    picture_->setObjectName("source_picture");
    picture_->setToolTip(tr("Drag it onto the timeline: what is marked comes there"));
    picture_->dragged = [this] { return medium() ? entry().id() : core::MediaId{}; };
    picture_->on_size = [this](QSize) {
        if (player_) show_medium();
    };
    connect(&workspace, &Workspace::desk_changed, this, [this] { refresh(); });
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh(); });
    refresh();
}

SourceViewer::~SourceViewer() {
    sound_.reset();
    player_.reset(); // before what it hands pictures to
}

void SourceViewer::add_buttons(Actions& actions) {
    for (const char* id : {"source.mark_in", "source.mark_out", "subclip.make", "source.insert",
                           "source.overwrite", "source.append"})
        buttons_->layout()->addWidget(actions.button(id, this, 18));
}

core::Project::BinEntry SourceViewer::entry() const {
    return workspace_.project().find_entry(workspace_.desk().source.media);
}

core::FrameRate SourceViewer::rate() const {
    const core::Media* media = medium();
    return media && media->fps.valid() ? media->fps : workspace_.project().rate();
}

void SourceViewer::showEvent(QShowEvent*) {
    refresh();
}

void SourceViewer::show_medium() {
    const core::Media* media = medium();
    if (!media) return;
    if (!player_) {
        player_ = std::make_unique<core::Player>(
            [this](core::Player::Shown shown) { // from its thread; joined before this goes
                post(this, [this, shown] {
                    const cv::Mat& rgb = shown.picture;
                    if (shown.playing && player_ && player_->playing()) {
                        seek(shown.time);
                        if (shown.time >= entry().whole().end) player_->pause(); // a subclip ends sooner
                    }
                    play_->setIcon(icon(player_ && player_->playing() ? "pause" : "play"));
                    if (rgb.empty() || only_sound()) return;
                    picture_->image = QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step),
                                             QImage::Format_RGB888)
                                          .copy();
                    picture_->update();
                });
            },
            [this](const std::string& problem) {
                post(this, [this, problem] { workspace_.tell(in_words(problem)); });
            });
        sound_ = std::make_unique<SoundOutput>(*player_);
    }
    const core::ProjectPtr project = project_of(*media);
    const QSize box = picture_->size() * devicePixelRatioF();
    const QSize fit = QSize(project->canvas().width, project->canvas().height)
                          .scaled(box, Qt::KeepAspectRatio)
                          .boundedTo({project->canvas().width, project->canvas().height});
    player_->set_view({std::max(2, fit.width() / 2 * 2), std::max(2, fit.height() / 2 * 2)});
    player_->set_project(project, workspace_.project_path());
    player_->seek(workspace_.desk().source.playhead);
}

void SourceViewer::refresh() {
    const core::Project::BinEntry shown = entry();
    const core::Media* media = shown.media;
    const core::SourceView& source = workspace_.desk().source;
    if (isVisible() && (media ? shown.id() : core::MediaId{}) != shown_) {
        shown_ = media ? shown.id() : core::MediaId{};
        picture_->image = {};
        if (player_) player_->pause();
        if (media) show_medium();
    }
    picture_->words = !media          ? tr("Choose a clip in the media panel to look through it here.")
                      : shown.subclip ? one_line(QString::fromStdString(shown.subclip->name), 200)
                                      : QFileInfo(QString::fromStdString(media->path)).fileName();
    picture_->update();
    time_->setText(media ? time_words(source.playhead, rate()) : QString());
    const core::Marks marks = media ? shown.marks() : core::Marks{};
    const auto marked = marks.within(shown.whole());
    part_->setText(marked ? tr("marked %1").arg(time_words(marked->length(), rate())) : QString());
    bar_->show_source(shown.whole(), source.playhead, marks);
}

void SourceViewer::seek(Time time) {
    const core::Media* media = medium();
    if (!media) return;
    core::SourceView source = workspace_.desk().source;
    const core::TimeRange whole = entry().whole();
    source.playhead =
        std::clamp(core::snap_to_frame(time, rate()), whole.start, std::max(whole.start, whole.end));
    workspace_.look_at(source);
    if (player_ && !player_->playing()) player_->seek(std::min(source.playhead, media->duration - Time(1)));
}

bool SourceViewer::only_sound() const {
    const core::Media* media = medium();
    return media && media->kind == core::MediaKind::audio; // its name stands where a picture would
}

void SourceViewer::toggle_play() {
    if (!player_ || !medium()) return;
    if (player_->playing()) {
        player_->pause();
    } else {
        workspace_.player().pause(); // one sound at a time
        play_->setToolTip(sound_->open().isEmpty() ? tr("Play or pause the source (Space)")
                                                   : tr("Play or pause the source (Space). No sound: there "
                                                        "is no sound device"));
        player_->play();
    }
    play_->setIcon(icon(player_->playing() ? "pause" : "play"));
}

void SourceViewer::step(int frames) {
    if (player_) player_->pause();
    const auto frame = core::frame_at(workspace_.desk().source.playhead, rate()) + frames;
    seek(core::frame_start(std::max<std::int64_t>(0, frame), rate()));
}

bool SourceViewer::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!(key->modifiers() & ~Qt::ShiftModifier) && is_own_key(key->key()) && medium()) {
            event->accept();
            return true;
        }
    }
    return Guarded::event(event);
}

void SourceViewer::keyPressEvent(QKeyEvent* event) {
    const core::Media* media = medium();
    if (!media || event->modifiers() & ~Qt::ShiftModifier || !is_own_key(event->key()))
        return QFrame::keyPressEvent(event);
    const bool far = event->modifiers() & Qt::ShiftModifier;
    const int second = static_cast<int>(rate().value() + 0.5);
    switch (event->key()) {
    case Qt::Key_I:
        workspace_.run("source.mark_in");
        break;
    case Qt::Key_O:
        workspace_.run("source.mark_out");
        break;
    case Qt::Key_X:
        workspace_.run("source.clear_marks");
        break;
    case Qt::Key_Space:
        toggle_play();
        break;
    case Qt::Key_Left:
        step(far ? -second : -1);
        break;
    case Qt::Key_Right:
        step(far ? second : 1);
        break;
    case Qt::Key_Home:
        seek(entry().whole().start);
        break;
    default:
        seek(entry().whole().end);
    }
}

SourceBar::SourceBar(QWidget* parent) : Guarded(parent) {
    setObjectName("source_bar");
    setFixedHeight(20);
    setCursor(Qt::PointingHandCursor);
}

void SourceBar::show_source(const core::TimeRange& whole, Time playhead, const core::Marks& marks) {
    whole_ = whole, playhead_ = playhead, marks_ = marks;
    update();
}

double SourceBar::x_of(Time time) const {
    return 4 + core::to_seconds(time - whole_.start) / std::max(1e-6, core::to_seconds(whole_.length())) *
                   (width() - 8);
}

void SourceBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette colours = palette_of(current_theme());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(QRectF(2, 7, width() - 4, 6), 3, 3);
    if (whole_.length() <= Time(0)) return;
    if (const auto range = marks_.within(whole_)) {
        painter.setBrush(colours.accent);
        painter.drawRoundedRect(QRectF(x_of(range->start), 7, x_of(range->end) - x_of(range->start), 6), 2,
                                2);
    }
    painter.setPen(QPen(colours.playhead, 2));
    painter.drawLine(QPointF(x_of(playhead_), 2), QPointF(x_of(playhead_), height() - 2));
}

void SourceBar::go_to(double x) {
    if (whole_.length() <= Time(0) || !on_seek) return;
    const double part = std::clamp((x - 4) / std::max(1.0, width() - 8.0), 0.0, 1.0);
    on_seek(whole_.start + core::from_seconds(part * core::to_seconds(whole_.length())));
}

void SourceBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) go_to(event->position().x());
}

void SourceBar::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) go_to(event->position().x());
}

} // namespace ui
