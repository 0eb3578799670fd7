// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/estimate.h"
#include "core/assist/known_costs.h"
#include "core/assist/model_registry.h"
#include <algorithm>
#include <cmath>
#include <cstdio>

namespace core::assist {
namespace {

// Measured (tests/bench/README.md): loading, each frame that the model sees, the most of them a second of
// clip, looking at a clip for an answer.
constexpr double kLoad = 1.0, kFrame = 0.35, kFramesPerSecond = 16, kLook = 2.0, kMemory = 0.9e9;

/// A draft has half of the steps; reading, decoding and writing are the same.
double share_of(const ModelUse& use) {
    constexpr double kDraft = 0.75;
    return use.quality == Quality::draft ? kDraft : 1.0;
}

double seconds_of(const EditRequest& request) {
    const auto found = request.project->find_clip(request.clip);
    if (!found.clip || found.clip->takes().empty()) return kLoad;
    const Media* media = request.project->find_media(found.clip->takes()[found.clip->active_take()].media);
    if (media && media->kind == MediaKind::image) return kLoad + kFrame;
    const double rate = media ? media->fps.value() : kFramesPerSecond;
    const double step = std::max(1.0, std::round(rate / kFramesPerSecond)); // every so manieth frame is seen
    return kLoad + share_of(request.use) * kFrame * rate / step * to_seconds(found.clip->source.length());
}

double seconds_of(const GenerateRequest& request) {
    return kLoad + share_of(request.use) * kFrame * (request.still ? 1 : kFramesPerSecond * request.seconds);
}

double seconds_of(const AskRequest&) {
    return kLoad + kLook;
}

template <typename R>
Estimate estimate_of(const R& request) {
    return is_own_model(request.model) ? Estimate{seconds_of(request), kMemory} : Estimate{};
}
/// Measured with the small English model on two cores: a minute of speech takes about eight seconds.
Estimate estimate_of(const TranscribeRequest& request) {
    constexpr double kShare = 0.15, kListening = 0.6e9;
    return {kLoad + kShare * to_seconds(request.range.length()), kListening};
}
Estimate estimate_of(const ListenRequest& request) {
    Estimate whole;
    for (const ListenRequest::Part& part : request.parts) {
        const Estimate one = estimate_of(part.what);
        whole = {whole.seconds + one.seconds, one.peak_memory};
    }
    return whole;
}
// How long looking takes is told by its progress.
Estimate estimate_of(const FacesRequest&) {
    return {};
}
Estimate estimate_of(const MaskRequest&) {
    return {};
}
Estimate estimate_of(const ShotsRequest&) {
    return {};
}
Estimate estimate_of(const BeatsRequest&) {
    return {};
}
Estimate estimate_of(const LookRequest&) {
    return {};
}

} // namespace

Estimate estimate(const Request& request) {
    const Estimate last = known_cost(request);
    return last.known() ? last : std::visit([](const auto& r) { return estimate_of(r); }, request);
}

Estimate estimate(const Request& request, const Assistant& assistant) {
    const Estimate last = known_cost(request);
    if (last.known()) return last;
    const Estimate foreseen = assistant.foreseen(request);
    return foreseen.known() ? foreseen : estimate(request);
}

std::string estimate_text(const Estimate& estimate) {
    if (!estimate.known()) return "how long it takes is not known for this model";
    char text[80];
    std::snprintf(text, sizeof text, "about %.0f s and %.1f GB of memory", estimate.seconds,
                  estimate.peak_memory / 1e9);
    return text;
}

} // namespace core::assist
