// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/whisper/decoding.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <stdexcept>

namespace inference {
namespace {

using Ids = std::vector<std::int64_t>;

at::Tensor as_row(const Ids& ids) {
    return at::tensor(ids, at::kLong).unsqueeze(0);
}

/// The last `count` of ids; all of them for 0, as a Python slice from -0 has it.
Ids tail(const Ids& ids, std::int64_t count) {
    if (count <= 0 || static_cast<std::int64_t>(ids.size()) <= count) return ids;
    return {ids.end() - count, ids.end()};
}

struct Candidate {
    Ids ids; ///< sampled, without the end
    double sum = 0;
};

double rank(const Candidate& c, const std::optional<double>& penalty) {
    const auto length = static_cast<double>(c.ids.size());
    return c.sum / (penalty ? std::pow((5.0 + length) / 6.0, *penalty) : std::max(length, 1e-9));
}

/// Runs the decoder over a window; every row is one thing that may have been said.
class Run {
  public:
    Run(const Whisper& model, const at::Tensor& states, const WhisperRules& rules,
        const WhisperDecodeOptions& options)
        : model_(model), rules_(rules), options_(options), heard_(model.listen(states)) {
        const std::int64_t half = model.config().text_context / 2;
        most_ = options.most_tokens ? options.most_tokens : half;
        if (!options.prompt.empty()) {
            initial_.push_back(rules.tokens.start_of_prompt);
            const Ids prompt = tail(options.prompt, half - 1);
            initial_.insert(initial_.end(), prompt.begin(), prompt.end());
        }
        start_place_ = static_cast<std::int64_t>(initial_.size());
        const Ids start = start_sequence(rules.tokens, options.language, options.translate);
        initial_.insert(initial_.end(), start.begin(), start.end());
        if (!rules.times) initial_.push_back(rules.tokens.no_times);
        const Ids prefix = tail(options.prefix, half - most_);
        initial_.insert(initial_.end(), prefix.begin(), prefix.end());
    }

    /// Logits of the first place, and how likely it is that nobody speaks.
    at::Tensor begin(std::int64_t rows, double& no_speech) {
        const at::Tensor logits = model_.decode(as_row(initial_).expand({rows, -1}), heard_, said_);
        no_speech = logits[0][start_place_].softmax(-1)[rules_.tokens.no_speech].item<double>();
        return logits.select(1, -1);
    }
    at::Tensor go_on(const Ids& last, const at::Tensor& parents) {
        if (parents.defined()) said_.reorder(parents);
        return model_.decode(at::tensor(last, at::kLong).unsqueeze(1), heard_, said_).select(1, -1);
    }
    /// Whether another token may be written after the one of this step.
    [[nodiscard]] bool room_after(std::int64_t step) const {
        return step + 1 < most_ && said_.tokens < model_.config().text_context &&
               (!options_.go_on || options_.go_on());
    }
    /// log-probabilities after the rules, a row for each thing said.
    [[nodiscard]] at::Tensor judged(const at::Tensor& logits, const std::vector<Candidate>& rows) const {
        at::Tensor allowed =
            logits.to(at::kCPU, at::kFloat, /*non_blocking=*/false, /*copy=*/true).contiguous();
        for (std::size_t i = 0; i < rows.size(); ++i)
            rules_.apply(allowed[static_cast<std::int64_t>(i)].data_ptr<float>(), allowed.size(1),
                         rows[i].ids);
        return allowed;
    }

  private:
    const Whisper& model_;
    const WhisperRules& rules_;
    const WhisperDecodeOptions& options_;
    Whisper::Heard heard_;
    Whisper::Said said_;
    Ids initial_;
    std::int64_t start_place_ = 0, most_ = 0;
};

/// Each row for itself: the likeliest token, or a draw.
std::vector<Candidate> sample(Run& run, const WhisperDecodeOptions& options, std::int64_t end, Noise* noise,
                              double& no_speech) {
    const std::int64_t count = options.temperature > 0 ? std::max<std::int64_t>(1, options.draws) : 1;
    std::vector<Candidate> rows(static_cast<std::size_t>(count));
    std::vector<bool> ended(rows.size());
    at::Tensor logits = run.begin(count, no_speech);
    for (std::int64_t step = 0;; ++step) {
        const at::Tensor allowed = run.judged(logits, rows), chances = allowed.log_softmax(-1);
        at::Tensor next = allowed.argmax(-1);
        if (options.temperature > 0) {
            const at::Tensor p = (allowed / options.temperature).softmax(-1);
            next = (p / noise->exponential(p.sizes())).argmax(-1);
        }
        Ids last(rows.size(), end);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (ended[i]) continue;
            const auto row = static_cast<std::int64_t>(i);
            last[i] = next[row].item<std::int64_t>();
            rows[i].sum += chances[row][last[i]].item<double>();
            ended[i] = last[i] == end;
            if (!ended[i]) rows[i].ids.push_back(last[i]);
        }
        if (std::all_of(ended.begin(), ended.end(), [](bool e) { return e; }) || !run.room_after(step))
            return rows;
        logits = run.go_on(last, {});
    }
}

/// How many that have ended are enough; rounded half to even, as Python does.
std::size_t enough_of(std::int64_t beams, double patience) {
    return static_cast<std::size_t>(std::max(1.0, std::nearbyint(static_cast<double>(beams) * patience)));
}

/// The best ways on from each beam, as the reference sorts them: finished ones are put aside, the rest become
/// the next beams.
class BeamSearch {
  public:
    BeamSearch(std::int64_t beams, double patience, std::int64_t end)
        : beams_(static_cast<std::size_t>(beams)), enough_(enough_of(beams, patience)), end_(end),
          rows_(beams_) {}

    [[nodiscard]] const std::vector<Candidate>& rows() const { return rows_; }
    [[nodiscard]] bool complete() const { return finished_.size() >= enough_; }
    [[nodiscard]] const Ids& last() const { return last_; }
    [[nodiscard]] at::Tensor parents() const { return at::tensor(parents_, at::kLong); }

    void step(const at::Tensor& chances) {
        struct Way {
            Candidate to;
            bool ends;
            std::int64_t parent;
        };
        std::map<std::pair<Ids, bool>, Way> ways; // equal beams lead to equal ways
        const auto [values, ids] = chances.topk(static_cast<std::int64_t>(beams_) + 1, -1);
        for (std::size_t i = 0; i < rows_.size(); ++i)
            for (std::int64_t k = 0; k <= static_cast<std::int64_t>(beams_); ++k) {
                const auto row = static_cast<std::int64_t>(i);
                const auto id = ids[row][k].item<std::int64_t>();
                Way way{rows_[i], id == end_, row};
                way.to.sum += values[row][k].item<double>();
                if (!way.ends) way.to.ids.push_back(id);
                ways.insert_or_assign({way.to.ids, way.ends}, std::move(way));
            }
        std::vector<Way> sorted;
        for (auto& [key, way] : ways)
            sorted.push_back(std::move(way));
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Way& a, const Way& b) { return a.to.sum > b.to.sum; });
        rows_.clear();
        last_.clear();
        parents_.clear();
        for (Way& way : sorted) {
            if (way.ends) {
                if (!complete()) finished_.push_back(std::move(way.to));
                continue;
            }
            last_.push_back(way.to.ids.back());
            parents_.push_back(way.parent);
            rows_.push_back(std::move(way.to));
            if (rows_.size() == beams_) break;
        }
    }
    std::vector<Candidate> finish() {
        std::stable_sort(rows_.begin(), rows_.end(),
                         [](const Candidate& a, const Candidate& b) { return a.sum > b.sum; });
        for (std::size_t i = 0; i < rows_.size() && finished_.size() < beams_; ++i)
            finished_.push_back(rows_[i]);
        return std::move(finished_);
    }

  private:
    std::size_t beams_, enough_;
    std::int64_t end_;
    std::vector<Candidate> rows_, finished_;
    Ids last_, parents_;
};

std::vector<Candidate> search(Run& run, const WhisperDecodeOptions& options, std::int64_t end,
                              double& no_speech) {
    BeamSearch search(options.beams, options.patience, end);
    at::Tensor logits = run.begin(options.beams, no_speech);
    for (std::int64_t step = 0;; ++step) {
        search.step(run.judged(logits, search.rows()).log_softmax(-1));
        if (search.complete() || !run.room_after(step)) return search.finish();
        logits = run.go_on(search.last(), search.parents());
    }
}

} // namespace

std::vector<std::int64_t> start_sequence(const WhisperTokens& tokens, const std::string& language,
                                         bool translate) {
    Ids ids{tokens.start};
    if (tokens.languages.empty()) return ids;
    const std::int64_t spoken = tokens.language(language);
    if (spoken < 0)
        throw std::invalid_argument("this speech model does not know the language '" + language + "'");
    ids.push_back(spoken);
    ids.push_back(translate ? tokens.translate : tokens.transcribe);
    return ids;
}

std::vector<std::pair<std::string, double>> detect_language(const Whisper& model, const at::Tensor& states,
                                                            const WhisperTokens& tokens) {
    Whisper::Said said;
    const at::Tensor logits = model.decode(as_row({tokens.start}), model.listen(states), said)[0][0];
    Ids ids;
    for (const auto& [code, id] : tokens.languages)
        ids.push_back(id);
    const at::Tensor chances =
        logits.index_select(0, at::tensor(ids, at::kLong).to(logits.device())).softmax(-1);
    std::vector<std::pair<std::string, double>> out;
    for (std::size_t i = 0; i < ids.size(); ++i)
        out.emplace_back(tokens.languages[i].first, chances[static_cast<std::int64_t>(i)].item<double>());
    return out;
}

WhisperDecoded decode_window(const Whisper& model, const at::Tensor& states, const WhisperRules& rules,
                             const WhisperDecodeOptions& options, Noise* noise) {
    if (options.temperature > 0 && !noise)
        throw std::invalid_argument("drawing tokens needs a source of noise");
    WhisperDecodeOptions known = options;
    if (known.language.empty() && !rules.tokens.languages.empty()) {
        const auto heard = detect_language(model, states, rules.tokens);
        known.language = std::max_element(heard.begin(), heard.end(), [](const auto& a, const auto& b) {
                             return a.second < b.second;
                         })->first;
    }
    Run run(model, states, rules, known);
    WhisperDecoded result;
    const bool beams = known.beams > 0 && known.temperature == 0;
    const std::vector<Candidate> found =
        beams ? search(run, known, rules.tokens.end, result.no_speech_probability)
              : sample(run, known, rules.tokens.end, noise, result.no_speech_probability);
    const auto best =
        std::max_element(found.begin(), found.end(), [&](const Candidate& a, const Candidate& b) {
            return rank(a, known.length_penalty) < rank(b, known.length_penalty);
        });
    result.tokens = best->ids;
    result.mean_log_probability = best->sum / static_cast<double>(best->ids.size() + 1);
    return result;
}

} // namespace inference
