// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/perception.h"
#include "core/assist/model_registry.h"
#include "core/base/result.h"
#include "core/media/readers.h"
#include "core/sound/meter.h"
#include "inference/families/family.h"
#include "inference/worker/sound_tensor.h"
#include <algorithm>

namespace assistant {

namespace ca = core::assist;
using core::Time;

namespace {

constexpr const char* kTranscribe = "transcribe"; ///< the ability of a speech model

bool is_speech_model(const std::filesystem::path& folder) {
    const inference::ModelFamily* family = inference::family_of(folder);
    if (!family) return false;
    const auto abilities = family->abilities(folder);
    return std::find(abilities.begin(), abilities.end(), kTranscribe) != abilities.end();
}

Time seconds(double value, Time from) {
    return from + core::from_seconds(value);
}

core::Transcript transcript_of(const inference::Heard& heard, Time from) {
    core::Transcript out{.language = heard.language, .language_probability = heard.language_probability};
    for (const inference::SpokenSegment& s : heard.segments) {
        core::SpokenSegment segment{{seconds(s.start, from), seconds(s.end, from)}, s.text, {}};
        for (const inference::WhisperWord& w : s.words)
            segment.words.push_back({w.word, {seconds(w.start, from), seconds(w.end, from)}, w.probability});
        out.segments.push_back(std::move(segment));
    }
    return out;
}

/// The largest sample of each hundredth of a second.
core::Waveform loudness_of(const at::Tensor& sound) {
    const std::int64_t step = inference::Silero::kRate / core::Waveform::kPerSecond;
    const at::Tensor whole = sound.abs().narrow(0, 0, sound.size(0) / step * step).contiguous();
    core::Waveform out;
    if (whole.size(0) == 0) return out;
    const at::Tensor peaks =
        (whole.view({-1, step}).amax(1) * 255.0).round().clamp(0, 255).to(at::kByte).contiguous();
    out.peaks.assign(peaks.data_ptr<std::uint8_t>(), peaks.data_ptr<std::uint8_t>() + peaks.numel());
    return out;
}

/// Samples of what the networks hear, from a time on.
std::vector<core::TimeRange> ranges_of(const std::vector<inference::SpeechSegment>& parts, Time from) {
    std::vector<core::TimeRange> ranges;
    const auto at = [&](std::int64_t sample) {
        return from + core::rescale(sample, core::kFlicksPerSecond, inference::Silero::kRate);
    };
    for (const auto& [start, end] : parts)
        ranges.push_back({at(start), at(end)});
    return ranges;
}

} // namespace

core::TimeRange part_of(const core::MediaInfo& info, const core::TimeRange& asked) {
    const core::TimeRange all{Time(0), info.duration};
    if (asked.length() <= Time(0)) return all;
    const core::TimeRange part{std::max(asked.start, all.start), std::min(asked.end, all.end)};
    if (part.length() > Time(0)) return part;
    throw core::Failure("the range lies behind the end of " + info.path + ", which is " +
                        std::to_string(core::to_seconds(info.duration)) + " s long");
}

std::filesystem::path speech_model_folder(const std::string& name) {
    const auto registry = ca::ModelRegistry::of_user();
    if (!name.empty()) {
        const auto folder = registry.find(name);
        if (!folder)
            throw core::Failure("there is no model '" + name +
                                "'; `saycut models list` shows those that there are");
        if (!is_speech_model(*folder))
            throw core::Failure("the model '" + name +
                                "' does not turn speech into words; add a Whisper folder with `saycut "
                                "models add DIR`");
        return *folder;
    }
    for (const auto& [known, folder] : registry.models())
        if (is_speech_model(folder)) return folder;
    return {};
}

const inference::Transcriber& Perception::transcriber(const std::filesystem::path& folder) {
    if (!transcriber_ || transcriber_folder_ != folder) {
        transcriber_.reset(); // one at a time in memory
        transcriber_ = std::make_unique<inference::Transcriber>(folder);
        transcriber_folder_ = folder;
    }
    return *transcriber_;
}

ca::TranscriptReady Perception::run(const ca::TranscribeRequest& request, const std::stop_token& stop,
                                    const Report& report) {
    const std::filesystem::path folder =
        request.words ? speech_model_folder(request.model) : std::filesystem::path();
    const auto hooks = [&](double from, double to) {
        inference::RunHooks made{.stop = stop};
        made.progress = [report, from, to](const std::string& stage, double share) {
            report(ca::Progress{stage, from + (to - from) * share, 0.0});
        };
        return made;
    };
    const core::MediaInfo info = core::probe(request.path);
    if (info.audio.empty()) throw core::Failure(request.path + " has no sound to listen to");
    const core::TimeRange range = part_of(info, request.range);
    report(ca::Progress{"reading the sound", 0.0, 0.0});
    const at::Tensor sound = sound_of(request.path, range, request.sound, stop);

    if (!voice_) voice_.emplace();
    const std::vector<float> voice = voice_->probabilities(sound, hooks(0.0, 0.15));
    ca::TranscriptReady ready;
    const auto speech = inference::speech_segments(voice, sound.size(0));
    ready.loudness = loudness_of(sound);
    ready.loudness_from = range.start;
    if (!request.words) {
        // Where somebody speaks is all that is wanted.
    } else if (folder.empty()) {
        ready.problem =
            "there is no speech model on this machine; `bash packaging/get_speech.sh` fetches the "
            "small English one (75 MB), or add a Whisper folder with `saycut models add DIR`";
    } else {
        const inference::TranscribeOptions options{
            .voice_first = request.voice_first, .language = request.language, .hint = request.hint};
        ready.transcript = transcript_of(
            transcriber(folder).transcribe(sound, voice, options, hooks(0.15, 1.0)), range.start);
    }
    ready.transcript.speech = ranges_of(speech, range.start);
    return ready;
}

ca::VoiceReady Perception::run(const ca::VoiceRequest& request, const std::stop_token& stop,
                               const Report& report) {
    const core::MediaInfo info = core::probe(request.path);
    if (info.audio.empty()) throw core::Failure(request.path + " has no sound to listen to");
    const core::TimeRange range = part_of(info, request.range);
    report(ca::Progress{"reading the sound", 0.0, 0.0});
    const at::Tensor sound = sound_of(request.path, range, request.sound, stop);
    if (!voice_) voice_.emplace();
    inference::RunHooks hooks{.stop = stop};
    hooks.progress = [&](const std::string& stage, double share) {
        report(ca::Progress{stage, 0.7 * share, 0.0});
    };
    const std::vector<float> voice = voice_->probabilities(sound, hooks);
    ca::VoiceReady ready{.speech = ranges_of(inference::speech_segments(voice, sound.size(0)), range.start)};
    report(ca::Progress{"measuring the loudness", 0.7, 0.0});
    const auto loudness = [&](const std::vector<core::TimeRange>& parts) {
        const double lufs = core::loudness_of(request.path, request.sound, parts, stop);
        return lufs > core::kNoSound ? std::optional(lufs) : std::nullopt;
    };
    // The first moment of music may look like speech; a short word says nothing of how loud somebody speaks.
    constexpr double kLeast = 0.5; // seconds
    std::vector<core::TimeRange> spoken;
    for (const core::TimeRange& part : ready.speech)
        if (part.length() >= core::from_seconds(kLeast)) spoken.push_back(part);
    ready.loudness = loudness(spoken.empty() ? ready.speech : spoken);
    ready.all = loudness({range});
    return ready;
}

ca::ListenReady Perception::run(const ca::ListenRequest& request, const std::stop_token& stop,
                                const Report& report) {
    ca::ListenReady ready;
    const auto count = static_cast<double>(request.parts.size());
    for (const ca::ListenRequest::Part& part : request.parts) {
        const double before = static_cast<double>(ready.parts.size()) / count;
        ready.parts.push_back({part.clip, run(part.what, stop, [&](const ca::Event& event) {
                                   auto progress = std::get<ca::Progress>(event); // it reports nothing else
                                   progress.fraction = before + progress.fraction / count;
                                   report(progress);
                               })});
    }
    return ready;
}

} // namespace assistant
