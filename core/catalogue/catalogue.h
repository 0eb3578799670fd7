// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to be done to pictures and sounds, to be shown and to pass from one to the other: names a
// person would say, parameters, units, ranges and neutral values. Data and pure functions; any thread. How a
// kind is carried out stands in core/effects, core/sound and core/render.
#pragma once
#include "core/document/curve.h"
#include <span>
#include <string>
#include <string_view>

namespace core {

enum class Domain { picture, sound, title, generator, transition };
enum class ParamType { number, toggle, colour, point, choice, text, file };

struct ParamSpec {
    std::string name;
    ParamType type = ParamType::number;
    Value neutral; ///< changes nothing (for titles, generators and transitions: the usual value)
    Value added;   ///< what it starts with when a person adds the effect, and what a missing value means
    double least = 0, most = 1; ///< of numbers; of each part of points
    std::string unit; ///< "px at 1080p", "dB", "degrees", "ms", ...; empty: a plain number or fraction
    std::vector<std::string> choices;
    bool keyed = true; ///< may have keys
    [[nodiscard]] double neutral_number() const { return number_in(neutral); }
    [[nodiscard]] double added_number() const { return number_in(added); }
};

struct Kind {
    std::string name;
    Domain domain = Domain::picture;
    std::string group; ///< where a list of effects shows it: "colour", "blur", "shape", ...
    std::vector<ParamSpec> params;
    bool hidden = false; ///< old names that stay readable but are not offered
    [[nodiscard]] const ParamSpec* find(std::string_view param) const;
};

/// All kinds of a domain, in the order in which they are offered.
[[nodiscard]] std::span<const Kind> kinds_of(Domain domain);
[[nodiscard]] const Kind* find_kind(Domain domain, std::string_view name);
/// An effect on pictures or sounds.
[[nodiscard]] const Kind* find_effect(std::string_view name);
/// The parameters of titles.
[[nodiscard]] const Kind& title_kind();

/// What is wrong with a value or a curve for a parameter, in one sentence that names it, if anything.
[[nodiscard]] std::optional<std::string> problem_of(const ParamSpec& spec, const Curve& curve,
                                                    std::string_view of);
[[nodiscard]] std::optional<std::string> problem_of(const Kind& kind, const Params& params);
/// What is wrong with an effect's name or parameters, if anything.
[[nodiscard]] std::optional<std::string> effect_problem(std::string_view name, const Params& params);
/// Brings numbers into their range and takes out parameters that the kind does not have.
void mend(const Kind& kind, Params& params);

/// A parameter's value at a source time, or what it starts with.
[[nodiscard]] Value param_at(const Kind& kind, const Params& params, std::string_view name, Time at);
[[nodiscard]] double number_of(const Kind& kind, const Params& params, std::string_view name, Time at = {});

} // namespace core
