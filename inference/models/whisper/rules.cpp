// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/whisper/rules.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace inference {
namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();

/// log of the sum of exp over [first, last).
double log_sum(const float* logits, std::int64_t first, std::int64_t last) {
    const float most = *std::max_element(logits + first, logits + last);
    if (most == kNever) return kNever;
    double sum = 0;
    for (std::int64_t i = first; i < last; ++i)
        sum += std::exp(static_cast<double>(logits[i]) - most);
    return most + std::log(sum);
}

} // namespace

void WhisperRules::apply(float* logits, std::int64_t size, const std::vector<std::int64_t>& said) const {
    const auto forbid = [&](const std::vector<std::int64_t>& ids) {
        for (const std::int64_t id : ids)
            if (id >= 0 && id < size) logits[id] = kNever;
    };
    if (said.empty()) forbid(forbidden_first);
    forbid(forbidden);
    if (times) apply_times(logits, size, said);
}

void WhisperRules::apply_times(float* logits, std::int64_t size,
                               const std::vector<std::int64_t>& said) const {
    const std::int64_t begin = tokens.time_begin;
    if (begin < 1 || begin >= size || tokens.no_times < 0 || tokens.no_times >= size || tokens.end < 0)
        throw std::invalid_argument("the tokens of time lie outside of what the speech model knows; its "
                                    "tokenizer is another model's");
    const auto forbid = [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = std::max<std::int64_t>(0, first); i < std::min(last, size); ++i)
            logits[i] = kNever;
    };
    const auto is_time = [&](std::int64_t id) { return id >= begin; };
    logits[tokens.no_times] = kNever;
    const bool last_is = !said.empty() && is_time(said.back());
    const bool before_is = said.size() < 2 || is_time(said[said.size() - 2]);
    if (last_is && before_is) forbid(begin, size);    // text or the end must follow a pair
    if (last_is && !before_is) forbid(0, tokens.end); // a second time or the end must follow
    const auto latest = std::find_if(said.rbegin(), said.rend(), is_time);
    if (latest != said.rend()) forbid(begin, last_is && !before_is ? *latest : *latest + 1);
    if (said.empty()) {
        forbid(0, begin);
        if (latest_first_time >= 0) forbid(begin + latest_first_time + 1, size);
    }
    // Times together likelier than any text: it is one of them.
    if (log_sum(logits, begin, size) > *std::max_element(logits, logits + begin)) forbid(0, begin);
}

} // namespace inference
