// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/camera_ways.h"
#include "core/export/find_ways.h"
#include "ui/base/language.h"

namespace ui {

namespace {

/// Whether the pictures that come to the effect, and when, may be others.
bool same_pictures(const core::Clip& a, const core::Clip& b) {
    return a.content == b.content && a.source == b.source && a.effects == b.effects && a.speed == b.speed &&
           a.reversed == b.reversed;
}

} // namespace

CameraWays::CameraWays(Workspace& workspace, ExportQueue& queue, QObject* parent)
    : Guarded(parent), workspace_(workspace), queue_(queue) {
    constexpr int kQuiet = 1500;
    quiet_.setSingleShot(true);
    quiet_.setInterval(kQuiet);
    connect(&quiet_, &QTimer::timeout, this, [this] { begin(); });
    connect(&workspace, &Workspace::project_changed, this, [this] { follow_project(); });
    follow_project();
}

void CameraWays::follow_project() {
    const auto clips = core::steadied_clips(*workspace_.film());
    if (project_ != workspace_.project_path()) {
        project_ = workspace_.project_path();
        asked_.clear();
        notes_.reset();
    }
    if (clips.empty()) return;
    if (!notes_) {
        notes_ = std::make_shared<core::KeptNotes>(project_);
        workspace_.player().set_notes(notes_);
    }
    if (!workspace_.only_looks()) quiet_.start();
}

void CameraWays::begin() {
    const core::ProjectPtr film = workspace_.film();
    if (!notes_ || project_ != workspace_.project_path()) return;
    for (const core::ClipId& id : core::steadied_clips(*film)) {
        const core::Clip& clip = *film->find_clip(id).clip;
        const auto before = asked_.find(id);
        if (before != asked_.end() && same_pictures(before->second.clip, clip)) continue;
        if (before != asked_.end()) queue_.queue().stop(before->second.job); // of what it was
        const std::string words = tr("%1 % of the clip").toStdString(),
                          done = tr("The camera's way in '%1' is known.")
                                     .arg(QString::fromStdString(clip.name))
                                     .toStdString();
        const core::JobNumber job = queue_.queue().add(
            tr("Camera's way in %1").arg(QString::fromStdString(clip.name)).toStdString(), {},
            [film, id, words, done, notes = notes_,
             file = project_](std::stop_token stop, const core::JobQueue::Report& report) -> std::string {
                int told = -1;
                core::find_way(*film, file, id, notes, stop, [&](double part) {
                    if (const int percent = static_cast<int>(part * 100);
                        std::exchange(told, percent) != percent)
                        report(part, QString::fromStdString(words).arg(percent).toStdString());
                });
                notes->save();
                return done;
            });
        asked_.insert_or_assign(id, Asked{clip, job});
    }
}

} // namespace ui
