// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/follow_motion.h"
#include "ui/base/language.h"
#include "ui/base/mask_of.h"
#include "ui/base/times.h"

namespace ui {
namespace {

/// The sentences of how it ended; they are made where the language is known.
struct Ends {
    QString all, lost, lost_backward, none;
    core::FrameRate rate;

    [[nodiscard]] std::string of(const core::Followed& found) const {
        if (found.edits.empty()) return none.toStdString();
        QString words;
        for (const auto& [time, sentence] :
             {std::pair(found.lost, lost), std::pair(found.lost_backward, lost_backward)})
            if (time) words += (words.isEmpty() ? "" : " ") + sentence.arg(time_words(*time, rate));
        return (words.isEmpty() ? all.arg(range_words(found.range, rate)) : words).toStdString();
    }
};

} // namespace

FollowMotion::FollowMotion(Workspace& workspace, ExportQueue& queue, QObject* parent)
    : Guarded(parent), workspace_(workspace), queue_(queue) {}

QString FollowMotion::why_not(const core::FollowRequest& request) const {
    if (workspace_.only_looks()) return tr("This project is only looked at: another window works on it.");
    const std::string why = core::why_not_followed(workspace_.project(), request);
    if (!why.empty()) return in_words(why);
    if (workspace_.project().find_clip(request.clip).track->locked)
        return tr("The clip's track is locked. The lock at its left end opens it.");
    return {};
}

bool FollowMotion::busy() const {
    for (const core::Job& job : queue_.queue().jobs())
        if (job.number == job_) return !job.over();
    return false;
}

void FollowMotion::stop() {
    queue_.queue().stop(job_);
}

void FollowMotion::follow(const core::FollowRequest& request) {
    if (const QString why = why_not(request); !why.isEmpty()) return Q_EMIT workspace_.refused(why);
    if (busy())
        return Q_EMIT workspace_.refused(
            tr("Something is being followed already. The jobs panel shows it, and can stop it."));
    const core::ProjectPtr project = workspace_.snapshot();
    const std::filesystem::path file = workspace_.project_path();
    const QString name = QString::fromStdString(project->find_clip(request.clip).clip->name);
    // The words are made here: what runs on the queue's thread knows no language.
    const Ends ends{
        .all = tr("The thing in '%1' is followed: %2.").arg(name, "%1"),
        .lost = tr("The thing in '%1' was seen last at %2. What was found up to there is kept; move "
                   "the playhead on, lay the mask on it again and go on from there.")
                    .arg(name, "%1"),
        .lost_backward = tr("Backwards it was seen last at %1."),
        .none = tr("Nothing was found beside the picture at the playhead: is the thing seen there, and is "
                   "there more of the clip in that direction?"),
        .rate = project->rate()};
    const std::string words = tr("%1 % of the clip").toStdString();
    job_ = queue_.queue().add(
        tr("Following a thing in %1").arg(name).toStdString(), {},
        [this, project, file, request, ends, words](std::stop_token stop,
                                                    const core::JobQueue::Report& report) -> std::string {
            int told = -1;
            const core::Followed found = core::follow_thing(*project, file, request, stop, [&](double part) {
                if (const int percent = static_cast<int>(part * 100); std::exchange(told, percent) != percent)
                    report(part, QString::fromStdString(words).arg(percent).toStdString());
            });
            post(this, [this, file, request, found] {
                if (workspace_.is_open(file)) take(request, found);
            });
            return ends.of(found);
        });
}

void FollowMotion::take(const core::FollowRequest& request, const core::Followed& found) {
    if (found.edits.empty()) return;
    std::vector<core::Edit> edits = found.edits;
    if (auto* set = std::get_if<core::SetMask>(&edits.front())) {
        const core::Mask* now = MaskOf{request.clip, request.effect}.in(workspace_.project());
        if (!now || !set->mask || now->shape != set->mask->shape)
            return Q_EMIT workspace_.refused(tr(
                "The mask was taken away or became another one while the thing was looked for; nothing was "
                "changed."));
        core::Mask mask = *now;
        mask.centre = set->mask->centre, mask.size = set->mask->size, mask.rotation = set->mask->rotation;
        set->mask = std::move(mask);
    }
    workspace_.apply(std::move(edits), tr("Follow motion"));
}

} // namespace ui
