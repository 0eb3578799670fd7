// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a drop would come to while it is dragged over the timeline, and media that take the place of others.
#include "core/edits/replace.h"
#include "core/edits/sync.h"
#include "core/store/import.h"
#include "ui/base/dropped.h"
#include "ui/base/language.h"
#include "ui/timeline/timeline_view.h"
#include <QMimeData>

namespace ui {

using core::Time;

namespace {

constexpr qsizetype kMostFiles = 50; ///< that are looked into while they are dragged

/// With a format: what a medium gives a film that has none is read when it is let go, not while it is
/// dragged.
core::Project with_format(const core::Project& project) {
    core::Project seen = project;
    if (seen.size.width == 0) seen.size = {1920, 1080};
    if (seen.fps.num == 0) seen.fps = project.rate();
    return seen;
}

/// A project that edits are tried on.
struct Trial {
    core::Project project;
    std::vector<core::ClipId> clips; ///< that were put there
    bool refused = false;
    void put(const core::Result<std::vector<core::Edit>>& edits) {
        auto after = edits ? core::apply(project, edits.value()) : core::Refusal{edits.message()};
        if (!after) return static_cast<void>(refused = true);
        project = std::move(after.value());
        for (const core::Edit& edit : edits.value())
            if (const auto* add = std::get_if<core::AddClip>(&edit)) clips.push_back(add->clip.id);
    }
};

} // namespace

std::vector<core::ClipId> TimelineView::replaced_at(const QPoint& at, const QMimeData& data) {
    if (!(keys_ & Qt::AltModifier) || dropped_media(data).size() != 1) return {};
    const Hit found = hit(at);
    return found.clip ? core::linked_clips(*found.project, found.clip->id) : std::vector<core::ClipId>{};
}

core::Result<std::vector<core::Edit>> TimelineView::replacing(const core::MediaId& media,
                                                              const std::vector<core::ClipId>& clips) const {
    const auto found = workspace_.project().find_entry(media);
    if (!found.media) return core::Refusal{"That media is not in the bin any more."};
    const Time from = found.marks().in.value_or(found.whole().start);
    return core::replace_edits(workspace_.project(), clips, *found.media, from);
}

void TimelineView::replace_by(const core::MediaId& media, const std::vector<core::ClipId>& clips) {
    const auto edits = replacing(media, clips);
    if (!edits) return say_here(in_words(edits.message()));
    change(edits.value(), tr("Replace"));
}

void TimelineView::plan_drop(const QMimeData& data, core::DropPlace place) {
    const auto media = dropped_media(data);
    const auto replaced = replaced_at(dropping_at_, data);
    std::vector<std::shared_ptr<const core::Media>> files;
    if (media.empty())
        for (const QString& file :
             dropped_files(data).first(std::min(kMostFiles, dropped_files(data).size())))
            if (auto read = dropped_media_.of(file.toStdString())) files.push_back(std::move(read));
    if (media.empty() && files.empty()) return drop_plan_.reset();
    if (drop_plan_ && drop_plan_->place.at == place.at && drop_plan_->place.track == place.track &&
        drop_plan_->known == files.size() && drop_plan_->replaced == replaced)
        return;
    drop_plan_ = {.place = place, .replaced = replaced, .known = files.size()};
    Trial trial{with_format(workspace_.project()), replaced};
    if (!replaced.empty()) {
        trial.put(replacing(media.front(), replaced));
    } else if (!media.empty()) {
        std::vector<core::Dropped> dropped;
        for (const core::MediaId& id : media)
            dropped.push_back({id, workspace_.desk().part_of(id)});
        trial.put(core::drop_edits(trial.project, dropped, place));
    }
    for (const auto& file : files) {
        const auto known = core::import_edits(trial.project, *file, true);
        trial.put(known);
        if (trial.refused) break;
        trial.put(core::drop_edits(trial.project, std::get<core::AddMedia>(known.front()).media, place));
        place.at += file->duration; // the next one behind it
    }
    drop_plan_->clips = trial.clips;
    drop_plan_->refused = trial.refused;
    drop_plan_->after = std::make_shared<const core::Project>(std::move(trial.project));
}

} // namespace ui
