// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is heard and seen in a file by the small networks: transcripts, faces, the person mask.
#pragma once
#include "core/assist/assistant.h"
#include "core/media/probe.h"
#include "inference/pipelines/people.h"
#include "inference/pipelines/transcriber.h"

namespace assistant {

/// The networks are loaded when first needed and kept. The worker's thread only. What it throws is what jobs
/// throw: Failure, Stopped, WeightsError, Interrupted.
class Perception {
  public:
    using Report = std::function<void(const core::assist::Event&)>;
    core::assist::TranscriptReady run(const core::assist::TranscribeRequest& request,
                                      const std::stop_token& stop, const Report& report);
    core::assist::ListenReady run(const core::assist::ListenRequest& request, const std::stop_token& stop,
                                  const Report& report);
    core::assist::FacesReady run(const core::assist::FacesRequest& request, const std::stop_token& stop,
                                 const Report& report);
    core::assist::MaskReady run(const core::assist::MaskRequest& request, const std::stop_token& stop,
                                const Report& report);
    core::assist::ShotsReady run(const core::assist::ShotsRequest& request, const std::stop_token& stop,
                                 const Report& report);
    core::assist::BeatsReady run(const core::assist::BeatsRequest& request, const std::stop_token& stop,
                                 const Report& report);
    core::assist::VoiceReady run(const core::assist::VoiceRequest& request, const std::stop_token& stop,
                                 const Report& report);
    core::assist::LookReady run(const core::assist::LookRequest& request, const std::stop_token& stop,
                                const Report& report);

  private:
    const inference::Transcriber& transcriber(const std::filesystem::path& folder);
    std::optional<inference::VoiceActivity> voice_;
    std::unique_ptr<inference::Transcriber> transcriber_;
    std::filesystem::path transcriber_folder_;
    std::optional<inference::FaceFinder> faces_;
    std::optional<inference::PersonFinder> people_;
};

/// Where the user's speech model of that name lies; without a name the first that there is, empty when there
/// is none. Throws Failure for a name that is none or no speech model's.
std::filesystem::path speech_model_folder(const std::string& name);

/// What was asked for of a file; all of it when nothing was. Throws Failure beside the file's end.
core::TimeRange part_of(const core::MediaInfo& info, const core::TimeRange& asked);

} // namespace assistant
