// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/transcripts.h"
#include "core/assist/wish.h"
#include "core/base/result.h"
#include "core/base/thrown.h"
#include "core/edits/sync.h"
#include "core/speech/transcript_file.h"
#include <algorithm>
#include <mutex>

namespace ui {

namespace ca = core::assist;

struct Transcripts::Alive {
    std::mutex mutex;            ///< guards what follows: the worker's thread asks for it
    Transcripts* self = nullptr; ///< null when it is gone
};

Transcripts::Transcripts(Workspace& workspace, std::function<ca::Assistant&()> assistant, QObject* parent)
    : Guarded(parent), workspace_(workspace), assistant_(std::move(assistant)),
      alive_(std::make_shared<Alive>()) {
    alive_->self = this;
    pool_.setMaxThreadCount(1);
    connect(&workspace, &Workspace::project_changed, this, [this] { bring_back(); });
    connect(&workspace, &Workspace::moved, this,
            [this](const std::filesystem::path&, const std::filesystem::path& to) {
                project_ = to;
                for (const auto& [key, heard] : heard_)
                    keep(key, heard);
            });
    bring_back();
}

Transcripts::~Transcripts() {
    guarded(this, [this] { stop(); })();
    {
        const std::scoped_lock lock(alive_->mutex);
        alive_->self = nullptr;
    }
    pool_.clear();
    pool_.waitForDone();
}

std::optional<Transcripts::Key> Transcripts::key_of(const core::Clip& sound) {
    const auto* content = std::get_if<core::MediaContent>(&sound.content);
    if (!content || content->takes.empty()) return std::nullopt;
    return Key{content->takes[content->active_take].media, content->sound};
}

std::string Transcripts::file_of(const core::MediaId& media) const {
    const core::Media* found = workspace_.project().find_media(media);
    return found ? core::ProjectFile::resolve(workspace_.project_path(), found->path) : std::string();
}

std::vector<core::Clip> Transcripts::sounds(bool selected_only) const {
    const auto& chosen = workspace_.selection();
    std::set<core::ClipId> meant;
    if (selected_only)
        for (const core::ClipId& id : chosen)
            for (const core::ClipId& linked : core::linked_clips(workspace_.project(), id))
                meant.insert(linked);
    std::vector<core::Clip> found;
    for (const auto& track : workspace_.project().tracks)
        if (track->kind == core::TrackKind::audio && !track->muted)
            for (const core::Clip& clip : track->clips)
                if (key_of(clip) && !clip.muted && clip.enabled &&
                    (!selected_only || chosen.empty() || meant.contains(clip.id)))
                    found.push_back(clip);
    std::stable_sort(found.begin(), found.end(),
                     [](const core::Clip& a, const core::Clip& b) { return a.start < b.start; });
    return found;
}

Transcripts::Heard Transcripts::of(const core::Clip& sound) const {
    const auto key = key_of(sound);
    const auto found = key ? heard_.find(*key) : heard_.end();
    return found == heard_.end() ? nullptr : found->second;
}

/// Another project is open: what was heard of its media is read.
void Transcripts::bring_back() {
    if (workspace_.project_path() == project_) return;
    project_ = workspace_.project_path();
    heard_.clear();
    stop();
    std::map<Key, std::filesystem::path> places;
    for (const core::Clip& sound : sounds(false))
        if (const auto key = key_of(sound))
            places[*key] = core::transcript_place(project_, file_of(key->first), key->second);
    Q_EMIT changed();
    if (places.empty()) return;
    pool_.start(guarded_thread(this, [this, places, project = project_] {
        std::map<Key, Heard> found;
        for (const auto& [key, place] : places)
            if (Heard heard = core::kept_transcript(place)) found[key] = heard;
        post(this, [this, found, project] {
            if (project != project_ || found.empty()) return;
            heard_.insert(found.begin(), found.end());
            Q_EMIT changed();
        });
    }));
}

void Transcripts::keep(const Key& key, const Heard& heard) {
    const auto place = core::transcript_place(project_, file_of(key.first), key.second);
    pool_.start(guarded_thread(this, [place, heard] { core::keep_transcript(place, *heard); }));
}

void Transcripts::listen() {
    if (listening()) return;
    try {
        const ca::Wish wish{.kind = ca::Wish::Kind::fillers}; // so that fillers are written, too
        ca::ListenRequest request = ca::listen_request(workspace_.project(), project_, wish);
        std::set<core::ClipId> meant;
        for (const core::Clip& sound : sounds(true))
            meant.insert(sound.id);
        asked_.clear();
        std::set<Key> asked;
        std::erase_if(request.parts, [&](ca::ListenRequest::Part& part) {
            const auto found = workspace_.project().find_clip(part.clip);
            const auto key = found.clip && meant.contains(part.clip) ? key_of(*found.clip) : std::nullopt;
            if (!key || heard_.contains(*key) || !asked.insert(*key).second) return true;
            part.what.range = {}; // all of it: trims and splits show other parts later
            asked_[part.clip] = *key;
            return false;
        });
        if (request.parts.empty()) return Q_EMIT changed();
        job_ =
            assistant_().submit(std::move(request), [alive = alive_](ca::JobId job, const ca::Event& event) {
                const std::scoped_lock lock(alive->mutex); // from the worker's thread
                if (Transcripts* self = alive->self)
                    post(self, [self, job, event] { self->receive(job, event); });
            });
        Q_EMIT progress({}, 0);
    } catch (...) {
        job_ = 0;
        Q_EMIT failed(QString::fromStdString(core::sentence_of_thrown()), false);
    }
}

void Transcripts::stop() {
    if (listening()) assistant_().cancel(job_);
    job_ = 0;
}

void Transcripts::receive(ca::JobId job, const ca::Event& event) {
    if (job != job_) return;
    if (const auto* at = std::get_if<ca::Progress>(&event))
        return Q_EMIT progress(QString::fromStdString(at->stage), at->fraction);
    if (!ca::is_last(event)) return;
    job_ = 0;
    if (const auto* ready = std::get_if<ca::ListenReady>(&event)) return take(*ready);
    if (const auto* wrong = std::get_if<ca::Failed>(&event))
        return Q_EMIT failed(QString::fromStdString(wrong->message), false);
    Q_EMIT changed();
}

void Transcripts::take(const ca::ListenReady& ready) {
    QString problem;
    for (const ca::ListenReady::Part& part : ready.parts) {
        const auto key = asked_.find(part.clip);
        if (key == asked_.end()) continue;
        if (!part.heard.problem.empty()) {
            problem = QString::fromStdString(part.heard.problem);
            continue;
        }
        const auto kept = std::make_shared<const ca::TranscriptReady>(part.heard);
        heard_[key->second] = kept;
        keep(key->second, kept);
    }
    Q_EMIT changed();
    if (!problem.isEmpty()) Q_EMIT failed(problem, true);
}

} // namespace ui
