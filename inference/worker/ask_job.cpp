// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/requests.h"
#include "core/base/result.h"
#include "core/media/readers.h"
#include "inference/worker/frame_tensor.h"
#include "inference/worker/worker.h"
#include <algorithm>

namespace assistant {

namespace ca = core::assist;

namespace {

/// Frames spread over a range, [n, 3, h, w] in [-1, 1].
at::Tensor frames_over(const std::string& path, const core::TimeRange& range, int count) {
    core::VideoReader reader(path);
    std::vector<at::Tensor> frames;
    for (int i = 0; i < count; ++i) {
        const core::Time at = range.start + core::Time(range.length().count() * i / std::max(1, count - 1) -
                                                       (i == count - 1 ? core::kFlicksPerSecond / 1000 : 0));
        frames.push_back(to_tensor(reader.frame_at(std::max(core::Time(0), at)).to_rgb({224, 224})));
    }
    return at::stack(frames);
}

/// The ranges between cuts.
std::vector<core::TimeRange> shots_of(const core::Facts& facts, const core::TimeRange& range) {
    std::vector<core::TimeRange> shots;
    core::Time start = range.start;
    for (const core::Time cut : facts.cuts)
        if (cut > start && cut < range.end) {
            shots.push_back({start, cut});
            start = cut;
        }
    shots.push_back({start, range.end});
    return shots;
}

ca::AnswerReady run_captions(const ca::AskRequest& request, const core::Facts& facts,
                             const core::TimeRange& range, const JobContext& context) {
    if (!context.model.capabilities().caption)
        throw core::Failure(
            "this model does not describe clips; choose starter-univigu or an Omni-Video model");
    if (!facts.media.has_video) throw core::Failure("there is no picture to describe in this file");
    const auto shots = request.captions == ca::Captions::shots ? shots_of(facts, range)
                                                               : std::vector<core::TimeRange>{range};
    ca::AnswerReady ready;
    for (std::size_t i = 0; i < shots.size(); ++i) {
        const double from = static_cast<double>(i) / static_cast<double>(shots.size()),
                     to = static_cast<double>(i + 1) / static_cast<double>(shots.size());
        const std::string said =
            context.model.caption(frames_over(request.path, shots[i], context.model.question_frames()),
                                  hooks_for(context, from, to));
        if (said.empty()) continue;
        ready.evidence.push_back({shots[i], said, "model"});
        ready.answer += (ready.answer.empty() ? "" : "\n") + said;
    }
    if (ready.answer.empty()) throw core::Failure("the model found no words for this clip");
    return ready;
}

} // namespace

ca::AnswerReady run_ask(const ca::AskRequest& request, const JobContext& context) {
    if (request.captions == ca::Captions::none &&
        request.question.find_first_not_of(" \t\n?") == std::string::npos)
        throw core::Failure("the question is empty; ask something about the clip");
    const core::Facts facts = core::measure_facts(request.path, request.range, context.stop);
    const core::TimeRange range = request.range.length() > core::Time(0)
                                      ? request.range
                                      : core::TimeRange{core::Time(0), facts.media.duration};
    if (request.captions != ca::Captions::none) return run_captions(request, facts, range, context);
    std::string said;
    if (facts.media.has_video && !core::only_measured(request.question)) {
        const at::Tensor frames = frames_over(request.path, range, context.model.question_frames());
        said = context.model.answer(frames, request.question, hooks_for(context, 0.3, 1.0), {});
        if (said.find("[GEN_VID]") != std::string::npos) said.clear();
    }
    return ca::answer_from(request, facts, said);
}

} // namespace assistant
