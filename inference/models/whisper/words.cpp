// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/whisper/words.h"
#include <algorithm>
#include <cstdlib>
#include <limits>

namespace inference {
namespace {

constexpr double kFramesPerSecond = 50.0; ///< of the encoder

/// Adds the medians of `width` neighbours along each row of x [rows, columns], the edges reflected, to `sum`.
void add_medians(const at::Tensor& x, std::int64_t width, at::Tensor& sum) {
    const std::int64_t half = width / 2, columns = x.size(1);
    if (columns <= half) {
        sum += x;
        return;
    }
    const at::Tensor given = x.contiguous();
    std::vector<float> near(static_cast<std::size_t>(width));
    for (std::int64_t row = 0; row < x.size(0); ++row) {
        const float* from = given.data_ptr<float>() + row * columns;
        float* to = sum.data_ptr<float>() + row * columns;
        for (std::int64_t i = 0; i < columns; ++i) {
            for (std::int64_t k = 0; k < width; ++k) {
                std::int64_t at = std::abs(i + k - half);
                if (at >= columns) at = 2 * (columns - 1) - at;
                near[static_cast<std::size_t>(k)] = from[at];
            }
            std::nth_element(near.begin(), near.begin() + half, near.end());
            to[i] += near[static_cast<std::size_t>(half)];
        }
    }
}

/// [tokens + 1, frames]: row r says where token r is about to be said. One head after the other: all at once
/// would be most of what listening needs.
at::Tensor attention_matrix(const Whisper::Looks& looks, const AlignmentHeads& heads, std::int64_t columns,
                            std::int64_t skipped, std::int64_t filter) {
    at::Tensor sum;
    for (const auto& [layer, head] : heads) {
        at::Tensor weights = looks.at(static_cast<std::size_t>(layer))[0][head]
                                 .narrow(-1, 0, columns)
                                 .to(at::kCPU, at::kFloat)
                                 .softmax(-1); // [T, columns]
        const at::Tensor mean = weights.mean(-2, true), deviation = weights.std(-2, /*unbiased=*/false, true);
        weights.sub_(mean).div_(deviation);
        if (!sum.defined()) sum = at::zeros_like(weights);
        add_medians(weights, filter, sum);
    }
    sum /= static_cast<double>(heads.size());
    return sum.narrow(0, skipped, sum.size(0) - skipped - 1);
}

} // namespace

Warp warp(const at::Tensor& costs) {
    const at::Tensor given = costs.to(at::kCPU, at::kFloat).contiguous();
    const auto x = given.accessor<float, 2>();
    const auto rows = static_cast<std::size_t>(given.size(0)),
               columns = static_cast<std::size_t>(given.size(1));
    const std::size_t width = columns + 1;
    std::vector<float> cost((rows + 1) * width, std::numeric_limits<float>::infinity());
    std::vector<std::uint8_t> trace(cost.size(), 2); // along the upper border one goes left
    cost[0] = 0;
    for (std::size_t j = 1; j <= columns; ++j)
        for (std::size_t i = 1; i <= rows; ++i) {
            const float c0 = cost[(i - 1) * width + j - 1], c1 = cost[(i - 1) * width + j],
                        c2 = cost[i * width + j - 1];
            const std::uint8_t step = c0 < c1 && c0 < c2 ? 0 : c1 < c0 && c1 < c2 ? 1 : 2;
            const float before = step == 0 ? c0 : step == 1 ? c1 : c2;
            cost[i * width + j] =
                x[static_cast<std::int64_t>(i - 1)][static_cast<std::int64_t>(j - 1)] + before;
            trace[i * width + j] = step;
        }
    for (std::size_t i = 1; i <= rows; ++i)
        trace[i * width] = 1;
    Warp path;
    for (std::size_t i = rows, j = columns; i > 0 || j > 0;) {
        path.rows.push_back(static_cast<std::int64_t>(i) - 1);
        path.columns.push_back(static_cast<std::int64_t>(j) - 1);
        const std::uint8_t step = trace[i * width + j];
        if (step != 2) --i;
        if (step != 1) --j;
    }
    std::reverse(path.rows.begin(), path.rows.end());
    std::reverse(path.columns.begin(), path.columns.end());
    return path;
}

Alignment align_words(const Whisper& model, const at::Tensor& states, const WhisperTokens& tokens,
                      const std::vector<std::int64_t>& start, const std::vector<std::int64_t>& text,
                      const std::vector<std::size_t>& counts, std::int64_t frames,
                      const AlignmentHeads& heads, std::int64_t filter) {
    std::vector<std::int64_t> ids = start;
    ids.push_back(tokens.no_times);
    ids.insert(ids.end(), text.begin(), text.end());
    ids.push_back(tokens.end);
    Whisper::Said said;
    Whisper::Looks looks;
    const at::Tensor logits =
        model.decode(at::tensor(ids, at::kLong).unsqueeze(0), model.listen(states), said, &looks)[0];
    const auto skipped = static_cast<std::int64_t>(start.size()),
               count = static_cast<std::int64_t>(text.size());
    // Text alone takes part: row r of these judges the token after place r.
    const at::Tensor judged = logits.narrow(0, skipped, count).narrow(1, 0, tokens.end);
    const auto chance = [&](std::size_t place) { // row by row: all at once is as much memory again
        return judged[static_cast<std::int64_t>(place)].softmax(-1)[text[place]].item<double>();
    };
    Alignment found;
    found.matrix =
        attention_matrix(looks, heads, std::min(frames / 2, model.config().audio_context), skipped, filter);
    found.path = warp(-found.matrix);
    std::vector<double> row_times; // where the path first reaches each row
    for (std::size_t i = 0; i < found.path.rows.size(); ++i)
        if (i == 0 || found.path.rows[i] != found.path.rows[i - 1])
            row_times.push_back(static_cast<double>(found.path.columns[i]) / kFramesPerSecond);
    std::size_t at = 0;
    for (const std::size_t length : counts) {
        found.times.emplace_back(row_times.at(at), row_times.at(at + length));
        double sum = 0;
        for (std::size_t i = at; i < at + length; ++i)
            sum += chance(i);
        found.probabilities.push_back(length ? sum / static_cast<double>(length) : 0.0);
        at += length;
    }
    return found;
}

} // namespace inference
