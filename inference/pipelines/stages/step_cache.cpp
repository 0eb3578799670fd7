// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/stages/step_cache.h"
#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>

namespace inference {
namespace {

double mean_difference(const at::Tensor& a, const at::Tensor& b) {
    return (a - b).abs().mean().item<double>();
}

} // namespace

std::vector<double> mag_ratios(const std::vector<double>& published, const CallCount& count) {
    constexpr std::int64_t kPublished = 2; // branches of the lists
    std::vector<double> list{1.0, 1.0};
    list.insert(list.end(), published.begin(), published.end());
    const auto rows = static_cast<std::int64_t>(list.size()) / kPublished;
    std::vector<double> ratios;
    for (std::int64_t i = 0; i < count.steps; ++i) {
        const double scale =
            static_cast<double>(rows - 1) / static_cast<double>(std::max<std::int64_t>(1, count.steps - 1));
        const std::int64_t row =
            rows == count.steps ? i
            : count.steps == 1  ? rows - 1
                                : static_cast<std::int64_t>(std::nearbyint(static_cast<double>(i) * scale));
        for (std::int64_t b = 0; b < count.branches; ++b)
            ratios.push_back(list.at(static_cast<std::size_t>(row * kPublished + b)));
    }
    return ratios;
}

MagCachePlan::MagCachePlan(MagCacheSettings settings, const CallCount& count)
    : settings_(std::move(settings)), count_(count), ratios_(mag_ratios(settings_.ratios, count)),
      branches_(static_cast<std::size_t>(count.branches)) {}

bool MagCachePlan::eligible(std::int64_t call) const {
    const auto all = static_cast<double>(count_.calls()),
               high = static_cast<double>(count_.high_steps * count_.branches),
               at = static_cast<double>(call);
    switch (settings_.rule) {
    case MagCacheRule::single:
        return at >= std::trunc(all * settings_.retention);
    case MagCacheRule::two_experts_text:
        return at >= std::trunc(high * settings_.retention) &&
               !(at >= high && at <= (all - high) * settings_.retention + high);
    case MagCacheRule::two_experts_image:
        return at >= std::trunc(high + (all - high) * settings_.retention);
    }
    return false;
}

bool MagCachePlan::runs(bool known) {
    const std::int64_t call = call_++;
    if (call >= count_.calls())
        throw std::logic_error("a step cache was asked for more calls than its run has");
    if (!known || !eligible(call)) return true;
    Branch& branch = branches_[static_cast<std::size_t>(call % count_.branches)];
    branch.ratio *= ratios_[static_cast<std::size_t>(call)];
    branch.error += std::abs(1.0 - branch.ratio);
    ++branch.left_out;
    if (branch.error < settings_.threshold && branch.left_out <= settings_.longest) return false;
    branch = {};
    return true;
}

at::Tensor MagCachePlan::state() const {
    std::vector<double> numbers{static_cast<double>(call_)};
    for (const Branch& branch : branches_)
        numbers.insert(numbers.end(), {branch.ratio, branch.error, static_cast<double>(branch.left_out)});
    return at::tensor(numbers, at::kDouble);
}

void MagCachePlan::restore(const at::Tensor& state) {
    constexpr std::size_t kEach = 3;
    const at::Tensor numbers = state.cpu().contiguous();
    const auto* at = numbers.const_data_ptr<double>();
    if (numbers.numel() != static_cast<std::int64_t>(1 + kEach * branches_.size()))
        throw std::invalid_argument("what a step cache kept is of another run");
    call_ = static_cast<std::int64_t>(*at++);
    for (Branch& branch : branches_) {
        branch = {at[0], at[1], static_cast<std::int64_t>(at[2])};
        at += kEach;
    }
}

double MagCache::calls_run() const {
    MagCachePlan plan = plan_;
    const CallCount& count = plan.count();
    std::set<std::pair<std::int64_t, bool>> known; // by branch and expert
    double runs = 0;
    for (std::int64_t call = 0; call < count.calls(); ++call) {
        const std::pair key{call % count.branches, call / count.branches >= count.high_steps};
        if (!plan.runs(known.contains(key))) continue;
        known.insert(key);
        ++runs;
    }
    return runs;
}

double EasyCache::calls_run() const {
    constexpr std::int64_t kLast = 2; // calls with the prompt that always run, at the end
    const std::int64_t may =
        std::max<std::int64_t>(0, count_.steps - settings_.first_steps - kLast) * count_.branches;
    return static_cast<double>(count_.calls()) - static_cast<double>(may) / 2;
}

std::map<std::string, at::Tensor> MagCache::state() const {
    std::map<std::string, at::Tensor> out{{"plan", plan_.state()}};
    for (const auto& [key, added] : added_)
        out.emplace("added" + std::to_string(key.first) + (key.second ? "low" : "high"), added);
    return out;
}

void MagCache::restore(const std::map<std::string, at::Tensor>& state) {
    plan_.restore(state.at("plan"));
    added_.clear();
    for (const int branch : {0, 1})
        for (const bool low : {false, true})
            if (const auto found = state.find("added" + std::to_string(branch) + (low ? "low" : "high"));
                found != state.end())
                added_[{branch, low}] = found->second;
}

at::Tensor MagCache::call(int branch, bool low_noise, const at::Tensor&, const NetworkCall& network) {
    now_ = {branch, low_noise};
    return network(this);
}

at::Tensor MagCache::instead_of_blocks(const at::Tensor&, const at::Tensor&) {
    const auto found = added_.find(now_);
    ran_ = plan_.runs(found != added_.end());
    return ran_ ? at::Tensor() : found->second;
}

void MagCache::keep(at::Tensor added) {
    std::erase_if(added_,
                  [&](const auto& entry) { return entry.first.second != now_.second; }); // the other expert's
    added_[now_] = std::move(added);
}

at::Tensor TeaCache::call(int branch, bool low_noise, const at::Tensor&, const NetworkCall& network) {
    now_ = {branch, low_noise};
    return network(this);
}

at::Tensor TeaCache::instead_of_blocks(const at::Tensor& e, const at::Tensor& e0) {
    constexpr std::int64_t kFirstPlain = 1, kFirstProjected = 5; // steps that always run
    const std::int64_t call = call_++, all = count_.calls(),
                       first = count_.branches * (settings_.projected ? kFirstProjected : kFirstPlain),
                       last = settings_.projected ? all : all - count_.branches;
    Branch& branch = branches_[now_];
    const at::Tensor& told = settings_.projected ? e0 : e;
    ran_ = call < first || call >= last || !branch.added.defined() || !branch.before.defined();
    if (ran_) {
        branch.sum = 0;
    } else {
        const double change =
            mean_difference(told, branch.before) / branch.before.abs().mean().item<double>();
        double value = 0;
        for (const double factor : settings_.coefficients)
            value = value * change + factor;
        branch.sum += value;
        if (ran_ = branch.sum >= settings_.threshold; ran_) branch.sum = 0;
    }
    branch.before = told.clone();
    return ran_ ? at::Tensor() : branch.added;
}

void TeaCache::keep(at::Tensor added) {
    std::erase_if(branches_, [&](const auto& entry) { return entry.first.second != now_.second; });
    branches_[now_].added = std::move(added);
}

/// Whether the call with the prompt runs; the one without follows it.
bool EasyCache::decide(const at::Tensor& latent) {
    const std::int64_t first = count_.branches * settings_.first_steps,
                       last = count_.calls() - count_.branches;
    const Branch& own = branches_[0];
    const bool known = own.out.defined() && before_.defined();
    bool run = call_ < first || call_ >= last || !known || !rate_;
    if (!run) {
        error_ += *rate_ * mean_difference(latent, before_) / own.out.abs().mean().item<double>();
        run = error_ >= settings_.threshold;
    }
    if (run) error_ = 0;
    return run;
}

std::map<std::string, at::Tensor> EasyCache::state() const {
    const bool known = rate_.has_value();
    std::map<std::string, at::Tensor> out{
        {"numbers", at::tensor({static_cast<double>(call_), error_, known ? *rate_ : 0.0, known ? 1.0 : 0.0,
                                low_noise_ ? 1.0 : 0.0, follow_ ? 1.0 : 0.0},
                               at::kDouble)}};
    if (before_.defined()) out.emplace("before", before_);
    for (const auto& [branch, kept] : branches_)
        if (kept.out.defined()) {
            out.emplace("in" + std::to_string(branch), kept.in);
            out.emplace("out" + std::to_string(branch), kept.out);
        }
    return out;
}

void EasyCache::restore(const std::map<std::string, at::Tensor>& state) {
    const at::Tensor numbers = state.at("numbers").cpu().contiguous();
    constexpr std::int64_t kNumbers = 6;
    if (numbers.numel() != kNumbers) throw std::invalid_argument("what a step cache kept is of another run");
    const auto* at = numbers.const_data_ptr<double>();
    call_ = static_cast<std::int64_t>(at[0]);
    error_ = at[1];
    rate_ = at[3] > 0 ? c10::optional<double>(at[2]) : c10::nullopt;
    low_noise_ = at[4] > 0;
    follow_ = at[5] > 0;
    if (const auto found = state.find("before"); found != state.end()) before_ = found->second;
    branches_.clear();
    for (int branch = 0; branch < count_.branches; ++branch)
        if (const auto in = state.find("in" + std::to_string(branch)); in != state.end())
            branches_[branch] = {in->second, state.at("out" + std::to_string(branch))};
}

at::Tensor EasyCache::call(int branch, bool low_noise, const at::Tensor& latent, const NetworkCall& network) {
    if (low_noise != low_noise_) { // another expert: nothing of the first one's holds
        branches_.clear();
        rate_ = c10::nullopt;
        low_noise_ = low_noise;
    }
    if (branch == 0) {
        follow_ = decide(latent);
        before_ = latent;
    }
    ++call_;
    Branch& own = branches_[branch];
    ran_ = follow_ || !own.out.defined();
    if (!ran_) return latent + (own.out - own.in);
    const at::Tensor out = network(nullptr);
    if (branch == 0 && own.out.defined())
        rate_ = mean_difference(out, own.out) / mean_difference(latent, own.in);
    own = {latent, out};
    return out;
}

} // namespace inference
