// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/chain.h"
#include "core/sound/levels.h"
#include "core/sound/meter.h"
#include <algorithm>

namespace core {
namespace {

constexpr std::int64_t kBlock = 512;
/// Run-ups begin at such steps from the beginning, so that what works in windows has the same windows.
constexpr std::int64_t kGrid = 4096;

std::int64_t floor_to(std::int64_t value, std::int64_t step) {
    return (value >= 0 ? value / step : -((step - 1 - value) / step)) * step;
}

std::vector<Time> key_times(const Effect& effect) {
    std::vector<Time> times;
    for (const auto& [name, curve] : effect.params)
        if (const auto* keys = std::get_if<std::vector<Key>>(&curve))
            for (const Key& key : *keys)
                times.push_back(key.at);
    return times;
}

/// A key that is held is none.
bool varies(const Curve& curve) {
    const auto* keys = std::get_if<std::vector<Key>>(&curve);
    return keys && std::any_of(keys->begin(), keys->end(),
                               [&](const Key& key) { return key.value != keys->front().value; });
}

} // namespace

Chained::Chained(std::unique_ptr<Sound> source, SampleRange range, const SoundScenePtr& scene,
                 const SoundSubject& subject, const std::vector<Effect>& effects, KeyTime key_time)
    : source_(std::move(source)), range_(range), scene_(scene), subject_(subject), effects_(effects),
      key_time_(std::move(key_time)) {
    for (std::size_t i = 0; i < effects_.size(); ++i) {
        const Effect& effect = effects_[i];
        Link link{.kind = find_kind(Domain::sound, effect.name), .how = find_node(effect.name), .place = i};
        if (!effect.enabled || !link.kind || !link.how) continue;
        if (effect.name == "ducking" && !scene->ducks) continue;
        link.moving = std::any_of(effect.params.begin(), effect.params.end(),
                                  [](const auto& param) { return varies(param.second); });
        link.values = values_at(link, Time(0));
        if (!link.moving && link.how->idle(link.values)) continue;
        link.node = made(link);
        link.late = latency_;
        latency_ += link.node->latency();
        memory_ += static_cast<std::int64_t>(memory_of(link) * kSoundRate);
        links_.push_back(std::move(link));
    }
}

std::unique_ptr<SoundNode> Chained::made(const Link& link) const {
    return link.how->make({scene_, subject_.track.get(), *link.kind, effects_[link.place],
                           [this, place = link.place](double target, double ceiling) {
                               return gain_to(place, target, ceiling);
                           }});
}

double Chained::gain_to(std::size_t place, double target, double ceiling) const {
    const std::vector<Effect> before(effects_.begin(), effects_.begin() + static_cast<std::ptrdiff_t>(place));
    const GainQuestion question{scene_->project, subject_, range_, before, target, ceiling, scene_->ducks};
    return scene_->gains->get(question, [&] {
        const auto sound = sound_of(scene_, subject_, range_, before);
        return gain_to_loudness(*sound, scene_->layout(), range_, target, ceiling);
    });
}

EffectValues Chained::values_at(const Link& link, Time at) const {
    EffectValues values;
    for (const ParamSpec& spec : link.kind->params)
        values.push_back(number_of(*link.kind, effects_[link.place].params, spec.name, at));
    return values;
}

double Chained::memory_of(const Link& link) const {
    double longest = link.node->memory(link.values);
    for (const Time at : key_times(effects_[link.place]))
        longest = std::max(longest, link.node->memory(values_at(link, at)));
    return longest;
}

void Chained::restart(std::int64_t from) {
    for (Link& link : links_)
        link.node = made(link);
    const std::int64_t first = floor_to(range_.begin, kControlStep);
    next_in_ = std::max(first, first + floor_to(from - memory_ - first, kGrid));
    ready_from_ = next_in_ - latency_;
    ready_ = silence(channels(), 0);
    begun_ = true;
}

void Chained::run(Link& link, Samples& block) const {
    const auto length = static_cast<std::int64_t>(block[0].size());
    const std::int64_t at = next_in_ - link.late;
    std::vector<std::span<float>> part(block.begin(), block.end());
    if (!link.moving) return link.node->run(part, at, link.values, link.values);
    EffectValues now = values_at(link, key_time_(at));
    for (std::int64_t i = 0; i < length; i += kControlStep) {
        EffectValues then = values_at(link, key_time_(at + i + kControlStep));
        for (std::size_t c = 0; c < block.size(); ++c)
            part[c] = {block[c].data() + i, kControlStep};
        link.node->run(part, at + i, now, then);
        now = std::move(then);
    }
}

void Chained::advance() {
    Samples block = silence(channels(), kBlock);
    const std::int64_t begin = std::max(next_in_, range_.begin),
                       end = std::min(next_in_ + kBlock, range_.end);
    if (begin < end) {
        Samples heard = silence(channels(), static_cast<std::size_t>(end - begin));
        source_->read(begin, heard);
        for (std::size_t c = 0; c < block.size(); ++c)
            std::copy(heard[c].begin(), heard[c].end(), block[c].begin() + (begin - next_in_));
    }
    for (Link& link : links_)
        run(link, block);
    for (std::size_t c = 0; c < block.size(); ++c)
        ready_[c].insert(ready_[c].end(), block[c].begin(), block[c].end());
    next_in_ += kBlock;
}

void Chained::read(std::int64_t from, Samples& out) {
    if (links_.empty()) return source_->read(from, out);
    const auto count = static_cast<std::int64_t>(out[0].size());
    const auto ready_to = [&] { return ready_from_ + static_cast<std::int64_t>(ready_[0].size()); };
    const auto drop_before = [&](std::int64_t sample) {
        const std::int64_t gone = std::clamp<std::int64_t>(sample - ready_from_, 0, ready_to() - ready_from_);
        for (auto& channel : ready_)
            channel.erase(channel.begin(), channel.begin() + gone);
        ready_from_ += gone;
    };
    if (!begun_ || from < ready_from_ || from > ready_to() + memory_ + kGrid) restart(from);
    drop_before(from);
    // Before the first sample there is nothing.
    const std::int64_t early = std::clamp<std::int64_t>(ready_from_ - from, 0, count);
    while (ready_to() < from + count) {
        advance();
        drop_before(from);
    }
    for (std::size_t c = 0; c < out.size(); ++c) {
        std::fill_n(out[c].begin(), early, 0.0F);
        std::copy_n(ready_[c].begin(), count - early, out[c].begin() + early);
    }
}

std::unique_ptr<Sound> chained(std::unique_ptr<Sound> source, SampleRange range, const SoundScenePtr& scene,
                               const SoundSubject& subject, const std::vector<Effect>& effects,
                               Chained::KeyTime key_time) {
    if (effects.empty()) return source;
    return std::make_unique<Chained>(std::move(source), range, scene, subject, effects, std::move(key_time));
}

} // namespace core
