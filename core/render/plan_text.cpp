// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan says, as words and as a number. Both must name all that changes a picture.
#include "core/catalogue/catalogue.h"
#include "core/render/plan.h"
#include <bit>
#include <cmath>
#include <cstdio>

namespace core {
namespace {

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
    void add(const Value& value) {
        if (const auto* words = std::get_if<std::string>(&value)) return add(*words);
        if (const auto* point = std::get_if<Point>(&value)) return add(point->x), add(point->y);
        if (const auto* colour = std::get_if<Colour>(&value)) {
            for (const double part : {colour->red, colour->green, colour->blue, colour->alpha})
                add(part);
            return;
        }
        add(number_in(value)); // a switch may be written as a number
    }
    [[nodiscard]] std::uint64_t sum() const { return sum_; }

  private:
    std::uint64_t sum_ = 14695981039346656037ULL;
};

void add(Hash& hash, const Kind& kind, const Params& params) {
    hash.add(kind.name);
    for (const ParamSpec& spec : kind.params)
        hash.add(param_at(kind, params, spec.name, Time(0)));
}

void add(Hash& hash, const std::optional<Mask>& mask) {
    hash.add(static_cast<std::uint64_t>(mask ? 1 + static_cast<int>(mask->shape) : 0));
    if (!mask) return;
    for (const Curve* curve : {&mask->centre, &mask->size, &mask->rotation, &mask->feather, &mask->strength})
        hash.add(value_at(*curve, Time(0)));
    for (const Point& point : mask->points)
        hash.add(Value(point));
    hash.add(mask->file);
    for (const Stroke& stroke : mask->strokes) {
        hash.add(static_cast<std::uint64_t>(stroke.points.size() * 2 + (stroke.erase ? 1 : 0)));
        hash.add(stroke.radius), hash.add(stroke.hardness);
        for (const Point& point : stroke.points)
            hash.add(Value(point));
    }
    hash.add(static_cast<std::uint64_t>(mask->inverted));
}

void add(Hash& hash, const LayerPlan& layer);

void add(Hash& hash, const TransitionPlan& transition) {
    add(hash, *find_kind(Domain::transition, transition.kind), transition.params);
    hash.add(transition.progress);
    for (const auto& part : {transition.from, transition.to}) {
        hash.add(static_cast<std::uint64_t>(part != nullptr));
        if (part) add(hash, *part);
    }
}

void add_content(Hash& hash, const LayerPlan& layer) {
    hash.add(layer.path);
    hash.add(layer.title ? layer.title->key() : layer.text);
    if (layer.shows == Shows::media) hash.add(static_cast<std::uint64_t>(layer.at.count()));
    if (layer.nested) hash.add(layer.nested->hash);
    if (layer.shows != Shows::generator) return;
    add(hash, *find_kind(Domain::generator, layer.generator.kind), layer.generator.params);
    const bool moving = layer.generator.kind == "counter" || layer.generator.kind == "noise";
    if (moving) hash.add(static_cast<std::uint64_t>(layer.at.count()));
}

void add(Hash& hash, const LayerPlan& layer) {
    hash.add(static_cast<std::uint64_t>(layer.shows));
    if (layer.transition) return add(hash, *layer.transition);
    add_content(hash, layer);
    const Placing& p = layer.placing;
    for (const double number :
         {p.scale, p.x, p.y, p.visible.x, p.visible.y, p.visible.width, p.visible.height, layer.opacity})
        hash.add(number);
    hash.add(static_cast<std::uint64_t>(layer.blend));
    hash.add(static_cast<std::uint64_t>(layer.between));
    add(hash, layer.mask);
    bool by_file = layer.mask && layer.mask->shape == MaskShape::file;
    for (const Effect& effect : layer.effects) {
        add(hash, *find_effect(effect.name), effect.params);
        add(hash, effect.mask);
        by_file = by_file || (effect.mask && effect.mask->shape == MaskShape::file);
    }
    if (by_file) hash.add(static_cast<std::uint64_t>(layer.source.count())); // a film's masks move
}

std::string number(double value, const char* form = "%g") {
    char words[32];
    std::snprintf(words, sizeof words, form, value);
    return words;
}

std::string words_of(const Value& value) {
    if (const auto* words = std::get_if<std::string>(&value)) return words->empty() ? "none" : *words;
    if (const auto* point = std::get_if<Point>(&value)) return number(point->x) + " " + number(point->y);
    if (const auto* colour = std::get_if<Colour>(&value)) {
        const auto part = [](double p) { return static_cast<unsigned>(std::lround(p * 255)) & 0xFFU; };
        char words[16];
        std::snprintf(words, sizeof words, "#%02x%02x%02x", part(colour->red), part(colour->green),
                      part(colour->blue));
        std::string all = words;
        if (colour->alpha < 1) all.append(" ").append(number(colour->alpha));
        return all;
    }
    return number(number_in(value));
}

std::string words_of(const Kind& kind, const Params& params) {
    std::string words = kind.name;
    for (const ParamSpec& spec : kind.params)
        words += (words.size() == kind.name.size() ? "(" : ", ") + spec.name + " " +
                 words_of(param_at(kind, params, spec.name, Time(0)));
    return kind.params.empty() ? words : words + ")";
}

std::string words_of(const Mask& mask) {
    static constexpr const char* kShapes[] = {"rectangle", "ellipse", "polygon", "file", "strokes"};
    const auto said = [](const Curve& curve) { return words_of(value_at(curve, Time(0))); };
    std::string words = std::string(mask.inverted ? "outside of " : "inside of ") +
                        kShapes[static_cast<std::size_t>(mask.shape)];
    if (mask.shape == MaskShape::file)
        words.append(" ").append(mask.file);
    else
        words.append(" ").append(said(mask.centre)).append(" by ").append(said(mask.size));
    if (mask.shape == MaskShape::polygon) words += " of " + std::to_string(mask.points.size()) + " points";
    if (mask.shape == MaskShape::painted) words += ", " + std::to_string(mask.strokes.size()) + " of a brush";
    if (number_at(mask.rotation, Time(0)) != 0) words += std::string(" turned ").append(said(mask.rotation));
    if (number_at(mask.feather, Time(0)) != 0) words += std::string(" feather ").append(said(mask.feather));
    if (number_at(mask.strength, Time(0)) != 1)
        words += std::string(" strength ").append(said(mask.strength));
    return words;
}

std::string line_of(const LayerPlan& layer);

std::string words_of(const TransitionPlan& transition) {
    const auto part = [](const auto& layer) {
        return std::string("(").append(layer ? line_of(*layer) : "nothing").append(")");
    };
    return words_of(*find_kind(Domain::transition, transition.kind), transition.params) + " " +
           number(transition.progress) + " from " + part(transition.from) + " to " + part(transition.to);
}

std::string content_of(const LayerPlan& layer) {
    const std::string at = " at " + number(to_seconds(layer.at), "%.3f") + " s";
    switch (layer.shows) {
    case Shows::media:
        return layer.path + at;
    case Shows::title:
        return "title \"" + layer.text + "\"";
    case Shows::generator:
        return words_of(*find_kind(Domain::generator, layer.generator.kind), layer.generator.params) + at;
    case Shows::sequence: {
        std::string inside;
        for (const LayerPlan& each : layer.nested->layers)
            inside += (inside.empty() ? "" : " / ") + line_of(each);
        return "sequence " + std::to_string(layer.nested->size.width) + "x" +
               std::to_string(layer.nested->size.height) + " [" + inside + "]";
    }
    case Shows::adjustment:
        return "adjustment";
    case Shows::transition:
        break;
    }
    return words_of(*layer.transition);
}

std::string line_of(const LayerPlan& layer) {
    static constexpr const char* kModes[] = {"normal",     "add",        "subtract",  "multiply",
                                             "screen",     "overlay",    "darken",    "lighten",
                                             "difference", "soft light", "hard light"};
    std::string line = content_of(layer);
    const Placing& p = layer.placing;
    if (layer.mask) line.append("; ").append(words_of(*layer.mask));
    if (p.scale != 1 || p.x != 0 || p.y != 0)
        line += "; scale " + number(p.scale) + " by " + number(p.x) + ", " + number(p.y);
    if (p.visible != Placing{}.visible)
        line += "; seen " + number(p.visible.x) + ", " + number(p.visible.y) + " to " +
                number(p.visible.x + p.visible.width) + ", " + number(p.visible.y + p.visible.height);
    if (layer.opacity < 1) line += "; opacity " + number(layer.opacity);
    if (layer.blend != BlendMode::normal)
        line += std::string("; ") + kModes[static_cast<std::size_t>(layer.blend)];
    if (layer.between == Between::blend) line += "; blended";
    if (layer.between == Between::motion) line += "; following motion";
    for (const Effect& effect : layer.effects) {
        line.append("; ").append(words_of(*find_effect(effect.name), effect.params));
        if (effect.mask) line.append(" ").append(words_of(*effect.mask));
    }
    return line;
}

} // namespace

std::uint64_t hash_of(const Composition& composition) {
    Hash hash;
    hash.add(static_cast<std::uint64_t>(composition.size.width));
    hash.add(static_cast<std::uint64_t>(composition.size.height));
    for (const LayerPlan& layer : composition.layers)
        add(hash, layer);
    return hash.sum();
}

std::string text(const Composition& composition) {
    std::string all;
    for (const LayerPlan& layer : composition.layers)
        all += line_of(layer) + "\n";
    return all;
}

} // namespace core
