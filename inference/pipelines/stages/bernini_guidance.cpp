// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/stages/bernini_guidance.h"
#include <stdexcept>

namespace inference {
namespace {

/// Over channels, rows and columns of each frame of [C, F, H, W].
at::Tensor per_frame(const at::Tensor& x) {
    return x.sum(at::IntArrayRef{0, 2, 3}, true);
}
at::Tensor norm_per_frame(const at::Tensor& x) {
    return per_frame(x.square()).sqrt();
}

constexpr std::size_t kMostLinks = 2;
constexpr const char* kCache = "cache."; ///< before the names of what a step cache keeps

} // namespace

at::Tensor ProjectedLink::operator()(const at::Tensor& condition, const at::Tensor& base) {
    at::Tensor difference = condition - base;
    if (momentum_) {
        memory_ = memory_.defined() ? difference + memory_ * *momentum_ : difference;
        difference = memory_;
    }
    if (threshold_ > 0) difference = difference * (threshold_ / norm_per_frame(difference)).clamp_max(1.0);
    const at::Tensor wide = difference.to(at::kDouble), whole = condition.to(at::kDouble);
    const at::Tensor along = whole / norm_per_frame(whole).clamp_min(1e-12);
    const at::Tensor parallel = along * per_frame(wide * along);
    return (wide - parallel).to(at::kFloat) + parallel.to(at::kFloat) * eta_;
}

std::vector<BerniniCall> calls_of(BerniniMode mode) {
    using enum ShownSources;
    switch (mode) {
    case BerniniMode::t2v:
    case BerniniMode::t2v_apg:
        return {{none, false}, {none, true}};
    case BerniniMode::v2v:
    case BerniniMode::v2v_apg:
        return {{all, false}, {all, true}};
    case BerniniMode::v2v_chain:
        return {{none, false}, {first_video, false}, {all, true}};
    case BerniniMode::rv2v:
        return {{none, false}, {first_video, false}, {all, false}, {all, true}};
    case BerniniMode::r2v_apg:
        return {{none, false}, {pictures, false}, {pictures, true}};
    }
    return {};
}

BerniniGuidance::BerniniGuidance(BerniniMode mode, BerniniWeights weights)
    : mode_(mode), weights_(std::move(weights)) {
    weights_.thresholds.resize(std::max(kMostLinks, weights_.thresholds.size()), 0.0);
    for (std::size_t i = 0; i < kMostLinks; ++i)
        links_.emplace_back(weights_.eta, weights_.thresholds[i], weights_.momentum);
}

at::Tensor BerniniGuidance::combine(const std::vector<at::Tensor>& e, const at::Tensor& x, double sigma,
                                    bool low_noise) {
    const double by = low_noise ? weights_.scale : 1.0;
    const double video = weights_.video * by, image = weights_.image * by, text = weights_.text * by;
    switch (mode_) {
    case BerniniMode::t2v:
    case BerniniMode::v2v:
        return e[0] + (e[1] - e[0]) * text;
    case BerniniMode::v2v_chain:
        return e[0] + (e[1] - e[0]) * video + (e[2] - e[1]) * text;
    case BerniniMode::rv2v:
        return e[0] + (e[1] - e[0]) * video + (e[2] - e[1]) * image + (e[3] - e[2]) * text;
    default:
        break;
    }
    // On clean estimates; the velocity that leads to the guided one is handed back.
    std::vector<at::Tensor> clean;
    for (const at::Tensor& one : e)
        clean.push_back(x - one * sigma);
    at::Tensor guided = clean[0];
    if (clean.size() == 2)
        guided = guided + links_[0](clean[1], clean[0]) * text;
    else
        guided = guided + links_[0](clean[1], clean[0]) * image + links_[1](clean[2], clean[1]) * text;
    return (x - guided) / sigma;
}

NamedTensors BerniniGuidance::state() const {
    NamedTensors out;
    for (std::size_t i = 0; i < links_.size(); ++i)
        if (links_[i].memory().defined()) out.emplace("link" + std::to_string(i), links_[i].memory());
    return out;
}

void BerniniGuidance::restore(const NamedTensors& state) {
    for (std::size_t i = 0; i < links_.size(); ++i)
        if (const auto found = state.find("link" + std::to_string(i)); found != state.end())
            links_[i].set_memory(found->second);
}

BerniniVelocity::BerniniVelocity(const WanExperts& experts, BerniniSources sources, at::Tensor text,
                                 at::Tensor negative, BerniniGuidance guidance, std::vector<double> sigmas,
                                 bool guided)
    : experts_(experts), sources_(std::move(sources)), text_(std::move(text)), negative_(std::move(negative)),
      guidance_(std::move(guidance)), sigmas_(std::move(sigmas)), guided_(guided) {
    const BerniniMode mode = guidance_.mode();
    const bool wants_pictures = mode == BerniniMode::r2v_apg,
               wants_any = !wants_pictures && mode != BerniniMode::t2v && mode != BerniniMode::t2v_apg;
    if (wants_pictures && sources_.pictures.empty())
        throw std::invalid_argument("this way of guiding draws from reference pictures; give at least one");
    if (wants_any && sources_.videos.empty() && sources_.pictures.empty())
        throw std::invalid_argument("this way of guiding changes a clip or a picture; give it one");
    for (const auto* list : {&sources_.videos, &sources_.pictures})
        for (const at::Tensor& latent : *list)
            if (latent.dim() != 4 || latent.size(2) % 2 || latent.size(3) % 2)
                throw std::invalid_argument("a source's sides must be multiples of 16 pixels");
}

std::vector<WanSource> BerniniVelocity::shown(ShownSources which) const {
    std::vector<at::Tensor> latents;
    if (which == ShownSources::first_video && !sources_.videos.empty()) latents = {sources_.videos.front()};
    if (which == ShownSources::all) latents = sources_.videos;
    if (which == ShownSources::all || which == ShownSources::pictures)
        latents.insert(latents.end(), sources_.pictures.begin(), sources_.pictures.end());
    const auto ids = bernini_ids(static_cast<std::int64_t>(latents.size()), sources_.trained_ids,
                                 sources_.interpolate_ids);
    std::vector<WanSource> out;
    for (std::size_t i = 0; i < latents.size(); ++i)
        out.push_back({latents[i], ids[i]});
    return out;
}

at::Tensor BerniniVelocity::velocity(std::size_t step, const at::Tensor& latent, double t) {
    const bool noisy = experts_.is_noisy(t);
    const WanDit& dit = experts_.at(t);
    if (!contexts_ || contexts_->noisy != noisy) {
        contexts_ = {}; // the other expert's turn is over
        contexts_ =
            Contexts{noisy, dit.remember({text_}), guided_ ? dit.remember({negative_}) : WanContext{}};
    }
    const at::Tensor time = at::tensor({t}, at::kFloat);
    const std::vector<Made> calls = step_calls();
    std::vector<at::Tensor> results(calls.size());
    int branch = 0;
    const auto make = [&](std::size_t i) {
        const Made& made = calls[i];
        const auto network = [&](nn::StackCache* stack) {
            ++calls_;
            return dit.forward({latent}, time, made.prompt ? contexts_->with : contexts_->without,
                               {.run = &scratch_, .sources = made.sources, .cache = stack})[0];
        };
        results[i] = cache_ ? cache_->call(branch++, !noisy, latent, network) : network(nullptr);
    };
    make(calls.back().like); // with the prompt and all that is given: a cache follows this one
    for (std::size_t i = 0; i < calls.size(); ++i)
        if (calls[i].like == i && !results[i].defined()) make(i);
    for (std::size_t i = 0; i < calls.size(); ++i)
        results[i] = results[calls[i].like];
    if (!guided_) return results.front();
    return guidance_.combine(results, latent, static_cast<float>(sigmas_.at(step)), !noisy);
}

std::vector<BerniniVelocity::Made> BerniniVelocity::step_calls() const {
    const auto same = [](const std::vector<WanSource>& a, const std::vector<WanSource>& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const WanSource& x, const WanSource& y) {
            return x.id == y.id && x.latent.is_same(y.latent);
        });
    };
    std::vector<BerniniCall> calls = calls_of(guidance_.mode());
    if (!guided_) calls = {calls.back()};
    std::vector<Made> made;
    for (const BerniniCall& call : calls) {
        Made now{shown(call.sources), call.prompt, made.size()};
        for (std::size_t i = 0; i < made.size(); ++i) // without pictures two calls may be one
            if (made[i].prompt == now.prompt && same(made[i].sources, now.sources)) now.like = made[i].like;
        made.push_back(std::move(now));
    }
    return made;
}

std::int64_t BerniniVelocity::calls_a_step() const {
    std::int64_t count = 0;
    const std::vector<Made> calls = step_calls();
    for (std::size_t i = 0; i < calls.size(); ++i)
        count += calls[i].like == i ? 1 : 0;
    return count;
}

NamedTensors BerniniVelocity::state() const {
    NamedTensors out = guidance_.state();
    if (!cache_) return out;
    for (const auto& [name, tensor] : cache_->state())
        out.emplace(kCache + name, tensor);
    return out;
}

void BerniniVelocity::restore(const NamedTensors& state) {
    guidance_.restore(state);
    if (!cache_) return;
    NamedTensors cached;
    for (const auto& [name, tensor] : state)
        if (name.starts_with(kCache)) cached.emplace(name.substr(std::string_view(kCache).size()), tensor);
    cache_->restore(cached);
}

} // namespace inference
