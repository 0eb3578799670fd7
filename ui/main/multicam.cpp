// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/multicam.h"
#include "core/analysis/in_step.h"
#include "core/base/result.h"
#include "core/base/thrown.h"
#include "core/edits/sync.h"
#include "core/media/start_timecode.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"

namespace ui {
namespace {

struct Recording {
    core::ClipId clip;
    QString name;
    std::string file;
};

QString named(const Recording& recording) {
    return one_line(recording.name, 80);
}

/// Where each one's zero lies on the first one's clock, or a sentence.
struct InStep {
    std::vector<core::Angle> angles;
    QString problem;
};

InStep by_sound(const std::vector<Recording>& recordings, const std::stop_token& stop) {
    InStep step{.angles = {{recordings.front().clip, core::Time(0)}}, .problem = {}};
    const core::HeardSound first = core::hear_sound(recordings.front().file, stop);
    for (std::size_t i = 1; i < recordings.size(); ++i) {
        const auto offset = core::sound_offset(first, core::hear_sound(recordings[i].file, stop));
        if (!offset)
            return {.angles = {},
                    .problem = tr("The sounds of '%1' and '%2' do not match anywhere. Was it the same scene?")
                                   .arg(named(recordings.front()), named(recordings[i]))};
        step.angles.push_back({recordings[i].clip, *offset});
    }
    return step;
}

InStep by_timecode(const std::vector<Recording>& recordings) {
    InStep step;
    std::optional<core::Time> first;
    for (const Recording& recording : recordings) {
        const auto code = core::start_timecode(recording.file);
        if (!code)
            return {.angles = {},
                    .problem = tr("'%1' has no timecode. Bring the clips into step by their sound instead.")
                                   .arg(named(recording))};
        if (!first) first = code;
        step.angles.push_back({recording.clip, *code - *first});
    }
    return step;
}

/// One of each link, its picture where it has one.
std::vector<Recording> chosen(const Workspace& workspace) {
    const core::Project& project = workspace.project();
    std::vector<Recording> recordings;
    std::set<core::ClipId> seen;
    for (const bool picture : {true, false})
        for (const core::ClipId& id : workspace.desk().selected()) {
            const auto found = project.find_clip(id);
            if (seen.contains(id) || found.clip->takes().empty() ||
                (found.track->kind != core::TrackKind::audio) != picture)
                continue;
            for (const core::ClipId& linked : core::linked_clips(project, id))
                seen.insert(linked);
            const core::Media* media =
                project.find_media(found.clip->takes()[found.clip->active_take()].media);
            if (media)
                recordings.push_back({id, QString::fromStdString(found.clip->name),
                                      core::ProjectFile::resolve(workspace.project_path(), media->path)});
        }
    return recordings;
}

} // namespace

struct Multicam::Heard {
    InStep step;
    std::filesystem::path project;
};

Multicam::Multicam(Workspace& workspace, QObject* parent) : Guarded(parent), workspace_(workspace) {
    pool_.setMaxThreadCount(1);
}

Multicam::~Multicam() {
    stop_.request_stop();
    pool_.waitForDone();
}

void Multicam::begin(By by, Into into) {
    if (working_) return Q_EMIT workspace_.refused(tr("The recordings are still being listened to."));
    const auto recordings = chosen(workspace_);
    if (recordings.size() < 2)
        return Q_EMIT workspace_.refused(tr("Select the clips of one scene first: two or more."));
    working_ = true;
    if (by == By::sound) Q_EMIT workspace_.noticed(tr("Listening to the recordings…"));
    pool_.start(guarded_thread(
        this, [this, recordings, by, into, stop = stop_.get_token(), project = workspace_.project_path()] {
            Heard heard{.step = {}, .project = project};
            try {
                heard.step = by == By::sound ? by_sound(recordings, stop) : by_timecode(recordings);
            } catch (const core::Stopped&) {
                return;
            } catch (...) {
                heard.step.problem = in_words(core::sentence_of_thrown());
            }
            post(this, [this, heard, into] { end(heard, into); });
        }));
}

void Multicam::end(const Heard& heard, Into into) {
    working_ = false;
    if (!heard.step.problem.isEmpty()) return Q_EMIT workspace_.refused(heard.step.problem);
    if (heard.project != workspace_.project_path()) return; // it is another project's
    const auto edits = into == Into::angles ? core::multicam_edits(workspace_.project(), heard.step.angles)
                                            : core::align_edits(workspace_.project(), heard.step.angles);
    if (!edits) return Q_EMIT workspace_.refused(in_words(edits.message()));
    if (edits.value().empty()) return Q_EMIT workspace_.noticed(tr("The clips are in step already."));
    workspace_.apply(edits.value(),
                     into == Into::angles ? tr("Make a multicam clip") : tr("Bring into step"));
}

} // namespace ui
