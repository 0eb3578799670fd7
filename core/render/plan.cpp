// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/plan.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>

namespace core {
namespace {

double fade(const Clip& clip, Time time) {
    double level = 1.0;
    if (clip.fade_in > Time(0))
        level = std::min(level, to_seconds(time - clip.start) / to_seconds(clip.fade_in));
    if (clip.fade_out > Time(0))
        level = std::min(level, to_seconds(clip.end() - time) / to_seconds(clip.fade_out));
    return std::clamp(level, 0.0, 1.0);
}

double value(const Effect& effect, const char* parameter) {
    return number_of(*find_effect(effect.name), effect.params, parameter);
}

/// The effect as it is at a source time, without keys; nothing where it is none of pictures, or changes
/// nothing.
std::optional<Effect> at_moment(const Effect& effect, Time at) {
    const Kind* kind = find_kind(Domain::picture, effect.name);
    if (!kind || !effect.enabled) return {};
    Effect fixed = effect;
    for (auto& [name, curve] : fixed.params)
        curve = value_at(curve, at);
    const bool changes = std::any_of(kind->params.begin(), kind->params.end(), [&](const ParamSpec& p) {
        return number_of(*kind, fixed.params, p.name) != p.neutral_number();
    });
    return changes ? std::optional(std::move(fixed)) : std::nullopt;
}

void move(Placing& placing, double scale, double x, double y) {
    const auto moved = [&](double side) { return (side - 0.5) * scale + 0.5; };
    cv::Rect2d& seen = placing.visible;
    if (seen != Placing{}.visible)
        seen = {moved(seen.x) + x, moved(seen.y) + y, seen.width * scale, seen.height * scale};
    placing.scale *= scale;
    placing.x = placing.x * scale + x;
    placing.y = placing.y * scale + y;
}

/// Whether an effect is said by where the picture lies and how opaque it is; then that is said.
bool folded(const Effect& effect, LayerPlan& layer) {
    if (effect.name == "opacity") {
        layer.opacity *= value(effect, "amount");
        return true;
    }
    if (effect.name == "transform" && value(effect, "rotation") == 0.0) {
        move(layer.placing, value(effect, "scale"), value(effect, "x"), value(effect, "y"));
        return true;
    }
    if (effect.name == "crop") {
        const double left = value(effect, "left"), top = value(effect, "top");
        layer.placing.visible &= cv::Rect2d(left, top, std::max(0.0, 1 - left - value(effect, "right")),
                                            std::max(0.0, 1 - top - value(effect, "bottom")));
        return true;
    }
    return false;
}

LayerPlan layer_of(const Project& project, const Clip& clip, Time time, const ShownTake& shown) {
    LayerPlan layer{.clip = clip.id,
                    .name = clip.name,
                    .text = clip.text(),
                    .opacity = fade(clip, time) * number_at(clip.opacity, clip.source_time(time), 1)};
    if (!clip.takes().empty()) {
        const std::size_t wanted = clip.id == shown.clip ? shown.take : clip.active_take();
        const Take& take = clip.takes()[std::min(wanted, clip.takes().size() - 1)];
        const Media* media = project.find_media(take.media);
        layer.media = take.media;
        layer.path = media ? media->path : "";
        layer.at = clip.source_time(time) - take.origin;
        if (media && media->kind == MediaKind::image) layer.at = Time(0); // a still is the same at any time
        layer.text.clear();
    }
    for (const Effect& effect : clip.effects) {
        const auto fixed = at_moment(effect, clip.source_time(time));
        if (!fixed) continue;
        // Opacity may be said before others are done, places only where nothing came before.
        const bool first = layer.effects.empty() || effect.name == "opacity";
        if (!first || !folded(*fixed, layer)) layer.effects.push_back(*fixed);
    }
    return layer;
}

/// FNV-1a.
class Hash {
  public:
    void add(std::uint64_t number) {
        for (int i = 0; i < 8; ++i, number >>= 8U)
            sum_ = (sum_ ^ (number & 0xFFU)) * 1099511628211ULL;
    }
    void add(double number) { add(std::bit_cast<std::uint64_t>(number == 0 ? 0.0 : number)); }
    void add(const std::string& words) {
        add(static_cast<std::uint64_t>(words.size()));
        for (const char c : words)
            sum_ = (sum_ ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    }
    [[nodiscard]] std::uint64_t sum() const { return sum_; }

  private:
    std::uint64_t sum_ = 14695981039346656037ULL;
};

void add(Hash& hash, const LayerPlan& layer) {
    hash.add(layer.path);
    hash.add(static_cast<std::uint64_t>(layer.at.count()));
    hash.add(layer.text);
    const Placing& p = layer.placing;
    for (const double number :
         {p.scale, p.x, p.y, p.visible.x, p.visible.y, p.visible.width, p.visible.height, layer.opacity})
        hash.add(number);
    for (const Effect& effect : layer.effects) {
        hash.add(effect.name);
        for (const ParamSpec& parameter : find_effect(effect.name)->params)
            hash.add(value(effect, parameter.name.c_str()));
    }
}

std::string number(double value, const char* form = "%g") {
    char words[32];
    std::snprintf(words, sizeof words, form, value);
    return words;
}

} // namespace

Composition plan(const Project& project, Time time, const ShownTake& shown) {
    Composition made;
    for (const TrackKind kind : {TrackKind::video, TrackKind::title, TrackKind::subtitle})
        for (const auto& track : project.tracks) {
            if (track->kind != kind || track->hidden) continue;
            // Clips lie by their starts and never overlap: only the last one that has begun can be meant.
            const auto after = std::upper_bound(track->clips.begin(), track->clips.end(), time,
                                                [](Time t, const Clip& clip) { return t < clip.start; });
            if (after == track->clips.begin() || !std::prev(after)->range().contains(time) ||
                !std::prev(after)->enabled)
                continue;
            // Only media and titles are drawn yet.
            if (!std::prev(after)->is_title() && std::prev(after)->takes().empty()) continue;
            LayerPlan layer = layer_of(project, *std::prev(after), time, shown);
            if (layer.opacity > 0) made.layers.push_back(std::move(layer));
        }
    Hash hash;
    for (const LayerPlan& layer : made.layers)
        add(hash, layer);
    made.hash = hash.sum();
    return made;
}

std::string text(const Composition& composition) {
    std::string all;
    for (const LayerPlan& layer : composition.layers) {
        std::string line = layer.media.empty()
                               ? "title \"" + layer.text + "\""
                               : layer.path + " at " + number(to_seconds(layer.at), "%.3f") + " s";
        const Placing& p = layer.placing;
        if (p.scale != 1 || p.x != 0 || p.y != 0)
            line += "; scale " + number(p.scale) + " by " + number(p.x) + ", " + number(p.y);
        if (p.visible != Placing{}.visible)
            line += "; seen " + number(p.visible.x) + ", " + number(p.visible.y) + " to " +
                    number(p.visible.x + p.visible.width) + ", " + number(p.visible.y + p.visible.height);
        if (layer.opacity < 1) line += "; opacity " + number(layer.opacity);
        for (const Effect& effect : layer.effects) {
            line += "; " + effect.name + "(";
            for (const ParamSpec& parameter : find_effect(effect.name)->params)
                line += (line.back() == '(' ? "" : ", ") + parameter.name + " " +
                        number(value(effect, parameter.name.c_str()));
            line += ")";
        }
        all += line + "\n";
    }
    return all;
}

} // namespace core
