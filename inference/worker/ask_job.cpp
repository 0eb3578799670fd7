// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/media/readers.h"
#include "inference/worker/frame_tensor.h"
#include "inference/worker/worker.h"
#include <algorithm>

namespace assistant {

namespace ca = core::assist;

namespace {

/// Whether measuring alone answers the question: the model has nothing to say about files and sound.
bool only_measured(const std::string& question) {
    std::string q = question;
    std::transform(q.begin(), q.end(), q.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const char* word : {"how long", "duration", "resolution", "frame rate", "fps", "codec", "how loud",
                             "sound", "silen", "audio", "cuts", "how many frames", "pixels"})
        if (q.find(word) != std::string::npos) return true;
    return false;
}

} // namespace

ca::AnswerReady run_ask(const ca::AskRequest& request, const JobContext& context) {
    if (request.question.find_first_not_of(" \t\n?") == std::string::npos)
        throw core::Failure("the question is empty; ask something about the clip");
    const core::Facts facts = core::measure_facts(request.path, request.range, context.stop);
    ca::AnswerReady ready;
    ready.evidence = core::facts_for_question(facts, request.question);
    const core::TimeRange range = request.range.length() > core::Time(0)
                                      ? request.range
                                      : core::TimeRange{core::Time(0), facts.media.duration};
    if (facts.media.has_video && !only_measured(request.question)) {
        core::VideoReader reader(request.path);
        std::vector<at::Tensor> frames;
        const int count = context.model.question_frames();
        for (int i = 0; i < count; ++i) {
            const core::Time at =
                range.start + core::Time(range.length().count() * i / std::max(1, count - 1) -
                                         (i == count - 1 ? core::kFlicksPerSecond / 1000 : 0));
            frames.push_back(to_tensor(reader.frame_at(std::max(core::Time(0), at)).to_rgb({224, 224})));
        }
        const std::string said =
            context.model.answer(at::stack(frames), request.question, hooks_for(context, 0.3, 1.0), {});
        if (said.find("[GEN_VID]") == std::string::npos && !said.empty())
            ready.evidence.insert(ready.evidence.begin(), core::Evidence{range, said, "model"});
    }
    for (const core::Evidence& item : ready.evidence) {
        std::string text = item.text;
        if (!text.empty() && text.back() == '.') text.pop_back();
        ready.answer += (ready.answer.empty() ? "" : " ") +
                        std::string(item.source == "model" ? "The model says: " : "Measured: ") + text + ".";
    }
    return ready;
}

} // namespace assistant
