// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mixer/voice_over.h"
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "core/media/readers.h"
#include <QDateTime>
#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr const char* kTrack = "Voice-over";

/// A track for voices that has room there.
const core::Track* free_track(const core::Project& project, core::TimeRange range) {
    for (const auto& track : project.tracks) {
        if (track->kind != core::TrackKind::audio || track->locked || track->name != kTrack) continue;
        const bool taken = std::any_of(track->clips.begin(), track->clips.end(), [&](const core::Clip& clip) {
            return clip.start < range.end && clip.end() > range.start;
        });
        if (!taken) return track.get();
    }
    return nullptr;
}

} // namespace

VoiceOver::VoiceOver(Workspace& workspace, QObject* parent)
    : Guarded(parent), workspace_(workspace), input_(microphone()) {
    connect(&workspace, &Workspace::project_changed, this, [this] {
        if (recording() && workspace_.project_path() != project_) call_off();
    });
}

void VoiceOver::call_off() {
    input_->end();
    encoder_.reset();
    Q_EMIT workspace_.refused(
        tr("The recording has ended with the project that it was begun in, and was not kept."));
    Q_EMIT changed();
}

VoiceOver::~VoiceOver() {
    if (recording()) input_->end();
}

void VoiceOver::begin() {
    if (recording()) return;
    if (workspace_.only_looks())
        return Q_EMIT workspace_.refused(
            tr("The project is open in another window: record there, or save it under another name first."));
    if (!workspace_.desk().open.empty())
        return Q_EMIT workspace_.refused(
            tr("Leave the nested sequence first: a voice is recorded on the film."));
    file_ = workspace_.takes_folder() /
            ("voice-" + QDateTime::currentDateTime().toString("yyyyMMdd-HHmmss-zzz").toStdString() + ".wav");
    project_ = workspace_.project_path();
    from_ = workspace_.playhead();
    samples_ = 0;
    encoder_ = std::make_unique<core::Encoder>(
        file_, core::encode_preset("wav"),
        core::Encoder::Format{.size = {}, .fps = workspace_.project().rate(), .sound = true});
    const QString problem =
        input_->begin([this](const float* samples, std::size_t count) { take(samples, count); });
    if (!problem.isEmpty()) {
        encoder_.reset(); // nothing was written
        return Q_EMIT workspace_.refused(problem);
    }
    workspace_.player().play();
    Q_EMIT changed();
}

void VoiceOver::take(const float* samples, std::size_t count) {
    if (!recording()) return;
    core::AudioBlock block{.channels = {std::vector<float>(samples, samples + count),
                                        std::vector<float>(samples, samples + count)}};
    encoder_->add(block);
    samples_ += static_cast<std::int64_t>(count);
}

void VoiceOver::end() {
    if (!recording()) return;
    workspace_.player().pause();
    input_->end();
    const auto encoder = std::move(encoder_);
    Q_EMIT changed();
    if (samples_ == 0)
        return Q_EMIT workspace_.refused(
            tr("Nothing was heard: look whether the microphone is switched on, and record again."));
    encoder->finish();
    if (workspace_.project_path() == project_) put();
}

void VoiceOver::put() {
    const core::Project& project = workspace_.project();
    const core::Time length = core::rescale(samples_, core::kFlicksPerSecond, core::AudioReader::kRate);
    const std::string own = file_.stem().string(); // of its moment: nothing else is called so
    const core::MediaId media{own};
    std::vector<core::Edit> edits{core::AddMedia{{.id = media,
                                                  .path = file_.string(),
                                                  .kind = core::MediaKind::audio,
                                                  .duration = length,
                                                  .has_audio = true,
                                                  .bytes = std::filesystem::file_size(file_)}}};
    core::TrackId target;
    if (const core::Track* there = free_track(project, {from_, from_ + length})) {
        target = there->id;
    } else {
        target = {own + "-track"};
        edits.push_back(core::AddTrack{.id = target, .kind = core::TrackKind::audio, .name = kTrack});
    }
    core::Clip clip;
    clip.id = {own + "-clip"};
    clip.name = tr("Voice").toStdString();
    clip.start = from_;
    clip.source = {core::Time(0), length};
    core::Take take;
    take.id = {own + "-take"};
    take.media = media;
    clip.content = core::MediaContent{.takes = {take}};
    edits.push_back(core::AddClip{.track = target, .clip = clip});
    if (workspace_.apply(std::move(edits), tr("Record a voice"))) workspace_.select({clip.id});
}

} // namespace ui
