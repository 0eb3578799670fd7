// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/mask_touching.h"
#include "core/base/result.h"
#include "core/store/project_lock.h"
#include "ui/base/language.h"
#include "ui/style/style.h"
#include <QKeyEvent>
#include <QPainter>
#include <QTransform>
#include <mutex>

namespace ui {

namespace ca = core::assist;

struct MaskTouching::Alive {
    std::mutex mutex;             ///< guards what follows: the worker's thread asks for it
    MaskTouching* self = nullptr; ///< null when it is gone
};

MaskTouching::MaskTouching(Workspace& workspace, const CanvasHandles& canvas, QObject* parent)
    : Guarded(parent), workspace_(workspace), canvas_(canvas), alive_(std::make_shared<Alive>()) {
    alive_->self = this;
}

MaskTouching::~MaskTouching() {
    const std::scoped_lock lock(alive_->mutex);
    alive_->self = nullptr;
}

const core::Clip* MaskTouching::clip() const {
    return workspace_.desk().selected_clip();
}

std::filesystem::path MaskTouching::folder() const {
    return core::data_folder(workspace_.project_path()) / "masks";
}

QString MaskTouching::why_not() const {
    const core::Clip* selected = clip();
    if (!selected) return tr("Select a clip first.");
    if (!ca::person_mask_in(*selected, workspace_.project_path(), folder()))
        return tr("The clip has no mask of a person: blur or darken its background first.");
    return {};
}

std::vector<core::Touch> MaskTouching::touches() const {
    const core::Clip* selected = clip();
    if (!selected) return {};
    if (wanted_ && wanted_->clip == selected->id) return wanted_->mask.touches;
    const auto index = ca::person_mask_in(*selected, workspace_.project_path(), folder());
    return index ? selected->effects[*index].mask->touches : std::vector<core::Touch>();
}

void MaskTouching::paint(QPainter& painter, const QRectF& area) const {
    const core::Clip* selected = clip();
    const auto place = canvas_.to_widget(area);
    if (!selected || !place) return;
    constexpr double kRadius = 7, kArm = 3.5;
    const core::Time now = selected->source_time(workspace_.desk().playhead),
                     near = core::from_seconds(0.5, workspace_.project().rate());
    const auto sign = [&](const core::Point& at, bool add, const QColor& colour, double faint) {
        const QPointF middle = place->map(QPointF(at.x, at.y));
        painter.setOpacity(faint);
        painter.setPen(QPen(Qt::black, 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle, kRadius, kRadius);
        painter.setPen(QPen(colour, 1.5));
        painter.drawEllipse(middle, kRadius, kRadius);
        painter.drawLine(middle - QPointF(kArm, 0), middle + QPointF(kArm, 0));
        if (add) painter.drawLine(middle - QPointF(0, kArm), middle + QPointF(0, kArm));
        painter.setOpacity(1);
    };
    const Palette colours = palette_of(current_theme());
    for (const core::Touch& touch : touches()) {
        const core::Time apart = touch.at > now ? touch.at - now : now - touch.at;
        sign(touch.place, touch.add, Qt::white, apart <= near ? 1 : 0.35);
    }
    if (cross_) sign(*cross_, true, colours.accent, 1);
}

void MaskTouching::press(const QPointF& at, const QRectF& area, Qt::KeyboardModifiers keys) {
    const auto place = canvas_.to_widget(area);
    if (!place) return Q_EMIT told(tr("The clip is not shown here: move the playhead to it."));
    const QPointF local = place->inverted().map(at);
    if (local.x() < 0 || local.y() < 0 || local.x() > 1 || local.y() > 1) return;
    touch({local.x(), local.y()}, !(keys & (Qt::AltModifier | Qt::ShiftModifier)));
}

bool MaskTouching::wants(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return !(event.modifiers() & (Qt::ControlModifier | Qt::MetaModifier));
    default:
        return false;
    }
}

void MaskTouching::key(const QKeyEvent& event) {
    constexpr double kStep = 0.01, kLeap = 0.05;
    core::Point at = cross_.value_or(core::Point{0.5, 0.5});
    const double step = event.modifiers() & Qt::ShiftModifier ? kLeap : kStep;
    switch (event.key()) {
    case Qt::Key_Left:
        at.x -= step;
        break;
    case Qt::Key_Right:
        at.x += step;
        break;
    case Qt::Key_Up:
        at.y -= step;
        break;
    case Qt::Key_Down:
        at.y += step;
        break;
    default:
        touch(at, !(event.modifiers() & (Qt::AltModifier | Qt::ShiftModifier)));
    }
    cross_ = core::Point{std::clamp(at.x, 0.0, 1.0), std::clamp(at.y, 0.0, 1.0)};
    Q_EMIT changed();
}

void MaskTouching::touch(core::Point place, bool add) {
    const core::Clip* selected = clip();
    if (const QString why = why_not(); !selected || !why.isEmpty()) return Q_EMIT told(why);
    const core::Desk& desk = workspace_.desk();
    std::vector<core::Touch> all = touches();
    all.push_back(
        {selected->source_time(std::clamp(desk.playhead, selected->start, selected->end() - core::Time(1))),
         place, add});
    wanted_ = ca::corrected_mask(workspace_.project(), workspace_.project_path(), folder(), selected->id,
                                 std::move(all));
    project_ = workspace_.project_path();
    if (job_ != 0) assistant_().cancel(job_); // the new one has all touches
    job_ = assistant_().submit(wanted_->request, [alive = alive_](ca::JobId job, const ca::Event& event) {
        const std::scoped_lock lock(alive->mutex); // from the worker's thread
        if (MaskTouching* self = alive->self) post(self, [self, job, event] { self->receive(job, event); });
    });
    Q_EMIT told(tr("Correcting the mask…"));
    Q_EMIT changed();
}

bool MaskTouching::cancel() {
    if (job_ == 0) return false;
    assistant_().cancel(std::exchange(job_, 0));
    wanted_.reset();
    Q_EMIT told(tr("Stopped. Nothing was changed."));
    Q_EMIT changed();
    return true;
}

void MaskTouching::receive(ca::JobId job, const ca::Event& event) {
    if (job != job_ || !ca::is_last(event)) return;
    job_ = 0;
    const auto correction = *std::exchange(wanted_, std::nullopt);
    if (const auto* failed = std::get_if<ca::Failed>(&event))
        Q_EMIT told(in_words(failed->message));
    else if (std::holds_alternative<ca::LookReady>(event) && workspace_.is_open(project_) &&
             workspace_.apply(ca::correction_edits(workspace_.project(), correction), tr("Correct the mask")))
        Q_EMIT told(tr("The mask is corrected."));
    Q_EMIT changed();
}

} // namespace ui
