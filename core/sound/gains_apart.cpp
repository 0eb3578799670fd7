// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/effects/kept_notes.h"
#include "core/json/project_json.h"
#include "core/media/frame_cache.h"
#include "core/sound/meter.h"
#include "core/sound/scene.h"
#include "core/store/project_file.h"
#include <algorithm>

namespace core {
namespace {

constexpr std::size_t kMostKnown = 256;
/// Grows when the same document is heard otherwise: what older programs kept is then not found.
constexpr std::uint64_t kHearing = 1;

bool has_ducking(const std::vector<Effect>& effects) {
    return std::any_of(effects.begin(), effects.end(),
                       [](const Effect& effect) { return effect.name == "ducking"; });
}

/// What is heard for a question, as a document: of a clip alone no more than that.
Project heard_part(const GainQuestion& question) {
    Project part;
    part.media = question.project.media, part.sequences = question.project.sequences;
    part.sound_layout = question.project.sound_layout, part.fps = question.project.fps;
    part.master = question.before;
    if (!question.subject.clip || has_ducking(question.before)) part.tracks = question.project.tracks;
    if (!question.subject.clip) return part;
    Clip clip = *question.subject.clip;
    Clip bare{.source = clip.source, .speed = clip.speed, .reversed = clip.reversed, .content = clip.content};
    bare.keep_pitch = clip.keep_pitch;
    if (has_ducking(question.before)) bare.start = clip.start;
    auto track = std::make_shared<Track>(Track{.kind = TrackKind::audio});
    track->clips.push_back(bare);
    part.tracks.push_back(std::move(track));
    if (std::holds_alternative<SequenceRef>(clip.content)) return part;
    part.sequences.clear();
    std::erase_if(part.media, [&](const auto& media) {
        return clip.takes().empty() || clip.takes().front().media != media->id;
    });
    return part;
}

/// Equal for what sounds equal, wherever the project lies: the document, and the files as they are now.
KeptNotes::Key key_of(const GainQuestion& question, const std::filesystem::path& project_file) {
    Project part = heard_part(question);
    std::string words =
        std::to_string(question.target) + " " + std::to_string(question.ceiling) + " " +
        (question.ducks ? "ducks " : "") +
        (question.subject.track && !question.subject.clip ? question.subject.track->id.value : "");
    for (auto& media : part.media) {
        const SourceKey file = SourceKey::of(ProjectFile::resolve(project_file, media->path));
        words += " " + std::to_string(file.bytes) + " " + std::to_string(file.changed);
        auto bare = std::make_shared<Media>(*media);
        bare->path.clear(), bare->caption.clear(), bare->folder.clear(), bare->tags.clear();
        media = std::move(bare);
    }
    words += project_to_json(part).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    KeptNotes::Key key{kHearing, 0x9e3779b97f4a7c15U};
    for (const char c : words) {
        const auto byte = static_cast<unsigned char>(c);
        key.first = (key.first ^ byte) * 1099511628211U + kHearing;
        key.second = (key.second ^ byte) * 0xff51afd7ed558ccdU + 0x94d049bb133111ebU;
    }
    return key;
}

} // namespace

GainsApart::GainsApart(std::filesystem::path project_file)
    : project_file_(std::move(project_file)), kept_(std::make_shared<KeptNotes>("")),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

GainsApart::~GainsApart() {
    thread_.request_stop();
    const std::scoped_lock lock(mutex_);
    give_up_.request_stop();
}

void GainsApart::keep_in(std::shared_ptr<KeptNotes> kept) {
    const std::scoped_lock lock(mutex_);
    kept_ = kept ? std::move(kept) : std::make_shared<KeptNotes>("");
}

bool GainsApart::settled() const {
    const std::scoped_lock lock(mutex_);
    return waiting_.empty() && !now_;
}

std::int64_t GainsApart::measured() const {
    const std::scoped_lock lock(mutex_);
    return measured_;
}

double GainsApart::get(const GainQuestion& question, const std::function<double()>&) {
    const std::scoped_lock lock(mutex_);
    const auto found = std::find_if(known_.begin(), known_.end(), [&](const auto& asked) {
        return same_question(asked->question, question);
    });
    if (found != known_.end()) {
        known_.splice(known_.begin(), known_, found);
    } else {
        const SoundSubject& subject = question.subject;
        const Place place{subject.clip ? subject.clip->id.value : "",
                          subject.track ? subject.track->id.value : "", question.before.size()};
        // Nobody waits any more for what was asked of this place before.
        const auto dropped = [&](const auto& asked) { return asked->place == place && !asked->gain; };
        std::erase_if(waiting_, dropped);
        std::erase_if(known_, dropped);
        if (now_ && now_->place == place) give_up_.request_stop();
        known_.push_front(std::make_shared<Asked>(Asked{question, place, {}}));
        waiting_.push_back(known_.front());
        if (known_.size() > kMostKnown) known_.pop_back();
        changed_.notify_all();
    }
    const Asked& asked = *known_.front();
    const auto last = last_.find(asked.place);
    const double to_zero = last == last_.end() ? -asked.question.target : last->second;
    return asked.gain.value_or(to_zero + asked.question.target);
}

void GainsApart::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::shared_ptr<Asked> next;
        std::stop_token give_up;
        {
            std::unique_lock lock(mutex_);
            if (!changed_.wait(lock, stop, [&] { return !waiting_.empty(); })) return;
            now_ = next = waiting_.front();
            waiting_.pop_front();
            give_up_ = std::stop_source();
            if (stop.stop_requested()) return;
            give_up = give_up_.get_token();
        }
        try {
            answer(next, give_up);
        } catch (const std::exception&) { // given up, or a file that breaks off: what is heard says so itself
        }
        const std::scoped_lock lock(mutex_);
        now_.reset();
    }
}

void GainsApart::answer(const std::shared_ptr<Asked>& asked, const std::stop_token& stop) {
    std::shared_ptr<KeptNotes> kept;
    {
        const std::scoped_lock lock(mutex_);
        kept = kept_;
    }
    const GainQuestion& question = asked->question; // it does not change
    const KeptNotes::Key key = key_of(question, project_file_);
    const auto note = kept->find(key);
    double gain = note ? (*note)[0] : 0;
    if (!note) {
        // Loudness effects within are measured on this thread, before.
        const auto scene = std::make_shared<const SoundScene>(
            SoundScene{question.project, std::make_shared<SoundFiles>(project_file_),
                       std::make_shared<MeasuredGains>(), nullptr, question.ducks});
        const auto sound = sound_of(scene, question.subject, question.range, question.before);
        gain = gain_to_loudness(*sound, scene->layout(), question.range, question.target, question.ceiling,
                                stop);
    }
    {
        const std::scoped_lock lock(mutex_);
        asked->gain = gain;
        last_[asked->place] = gain - question.target;
        measured_ += note ? 0 : 1;
    }
    if (note) return;
    kept->add(key, {gain, 0, 0, 0});
    kept->save();
}

} // namespace core
