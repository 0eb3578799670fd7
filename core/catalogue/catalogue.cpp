// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"
#include "core/base/parse_number.h"
#include "core/catalogue/curve_points.h"
#include "core/catalogue/kinds.h"
#include <algorithm>
#include <cmath>

namespace core {
namespace {

using Problem = std::optional<std::string>;

bool in_range(const ParamSpec& spec, double number) {
    return number >= spec.least && number <= spec.most; // no number is not
}

Problem value_problem(const ParamSpec& spec, const Value& value, const std::string& which) {
    const auto range = [&] {
        return which + " must lie between " + plain_number(spec.least) + " and " + plain_number(spec.most);
    };
    switch (spec.type) {
    case ParamType::number:
    case ParamType::toggle: {
        const bool fits = std::holds_alternative<double>(value) ||
                          (spec.type == ParamType::toggle && std::holds_alternative<bool>(value));
        if (!fits)
            return which + (spec.type == ParamType::toggle ? " must be true or false" : " must be a number");
        return in_range(spec, number_in(value)) ? std::nullopt : Problem(range());
    }
    case ParamType::point: {
        const auto* point = std::get_if<Point>(&value);
        if (!point) return which + " must be a place: two numbers";
        return in_range(spec, point->x) && in_range(spec, point->y) ? std::nullopt : Problem(range());
    }
    case ParamType::colour: {
        const auto* colour = std::get_if<Colour>(&value);
        if (!colour) return which + " must be a colour such as \"#ff8000\"";
        const auto part = [](double p) { return p >= 0 && p <= 1; };
        const bool fits =
            part(colour->red) && part(colour->green) && part(colour->blue) && part(colour->alpha);
        return fits ? std::nullopt : Problem(which + " must be of parts from 0 to 1");
    }
    case ParamType::choice: {
        const auto* word = std::get_if<std::string>(&value);
        if (word && std::find(spec.choices.begin(), spec.choices.end(), *word) != spec.choices.end())
            return std::nullopt;
        std::string all;
        for (const std::string& choice : spec.choices)
            all += (all.empty() ? "" : ", ") + choice;
        return which + " must be one of " + all;
    }
    case ParamType::text:
    case ParamType::file: {
        const auto* word = std::get_if<std::string>(&value);
        if (!word) return which + " must be text";
        if (spec.unit == kCurveUnit && !curve_points(*word))
            return which +
                   " must be points from left to right such as 0,0 0.5,0.6 1,1, each number from 0 to 1";
        return word->find('\0') == std::string::npos ? std::nullopt
                                                     : Problem(which + " must have no zero byte");
    }
    }
    return std::nullopt;
}

} // namespace

const ParamSpec* Kind::find(std::string_view param) const {
    const auto found =
        std::find_if(params.begin(), params.end(), [&](const ParamSpec& p) { return p.name == param; });
    return found == params.end() ? nullptr : &*found;
}

std::span<const Kind> kinds_of(Domain domain) {
    static const std::vector<Kind> kinds[] = {picture_kinds(), sound_kinds(), title_kinds(),
                                              generator_kinds(), transition_kinds()};
    return kinds[static_cast<std::size_t>(domain)];
}

const Kind* find_kind(Domain domain, std::string_view name) {
    const auto kinds = kinds_of(domain);
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const Kind& k) { return k.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

const Kind* find_effect(std::string_view name) {
    const Kind* kind = find_kind(Domain::picture, name);
    return kind ? kind : find_kind(Domain::sound, name);
}

const Kind& title_kind() {
    return kinds_of(Domain::title).front();
}

Problem problem_of(const ParamSpec& spec, const Curve& curve, std::string_view of) {
    const std::string which = "the parameter '" + spec.name + "' of '" + std::string(of) + "'";
    if (const auto* value = std::get_if<Value>(&curve)) return value_problem(spec, *value, which);
    const auto& keys = std::get<std::vector<Key>>(curve);
    if (!spec.keyed) return which + " cannot have keys";
    if (keys.empty()) return which + " has no keys; give it a value";
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].at > kLongestTime || keys[i].at < -kLongestTime)
            return which + " has a key beyond 115 days (at)";
        if (i && keys[i].at <= keys[i - 1].at)
            return which + " must have its keys in order, each time once (at)";
        if (const Problem problem = value_problem(spec, keys[i].value, which)) return problem;
    }
    return std::nullopt;
}

Problem problem_of(const Kind& kind, const Params& params) {
    for (const auto& [name, curve] : params) {
        const ParamSpec* spec = kind.find(name);
        if (!spec) return "'" + kind.name + "' has no parameter '" + name + "'";
        if (const Problem problem = problem_of(*spec, curve, kind.name)) return problem;
    }
    return std::nullopt;
}

Problem effect_problem(std::string_view name, const Params& params) {
    if (const Kind* kind = find_effect(name)) return problem_of(*kind, params);
    std::string names;
    for (const Domain domain : {Domain::picture, Domain::sound})
        for (const Kind& known : kinds_of(domain))
            if (!known.hidden) names += (names.empty() ? "" : ", ") + known.name;
    return "there is no effect '" + std::string(name) + "'; there are " + names;
}

void mend(const Kind& kind, Params& params) {
    std::erase_if(params, [&](const auto& entry) { return !kind.find(entry.first); });
    const auto clamp = [](const ParamSpec& spec, Value& value) {
        if (auto* number = std::get_if<double>(&value); number && std::isfinite(*number))
            *number = std::clamp(*number, spec.least, spec.most);
    };
    for (auto& [name, curve] : params) {
        const ParamSpec& spec = *kind.find(name);
        if (auto* value = std::get_if<Value>(&curve)) clamp(spec, *value);
        if (auto* keys = std::get_if<std::vector<Key>>(&curve))
            for (Key& key : *keys)
                clamp(spec, key.value);
    }
}

Value param_at(const Kind& kind, const Params& params, std::string_view name, Time at) {
    const auto found = params.find(name);
    if (found != params.end()) return value_at(found->second, at);
    const ParamSpec* spec = kind.find(name);
    return spec ? spec->added : Value(0.0);
}

double number_of(const Kind& kind, const Params& params, std::string_view name, Time at) {
    return number_in(param_at(kind, params, name, at));
}

} // namespace core
