// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters that stay or move. Keys lie in the clip's source time, so that trimming, splitting and slipping
// a clip change no picture's look. Values; any thread.
#pragma once
#include "core/document/value.h"
#include "core/time/time.h"
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace core {

/// How a key goes on to the next one.
enum class Ease { hold, linear, ease, ease_in, ease_out };

/// The part of the way from a key to the next that is gone at `part` of the time, both 0 to 1. Cubics with
/// flat ends where it says ease.
[[nodiscard]] double eased(double part, Ease ease);

struct Key {
    Time at{};
    Value value;
    Ease ease = Ease::linear;
    bool operator==(const Key&) const = default;
};

/// One value for good, or keys by time, each time once.
using Curve = std::variant<Value, std::vector<Key>>;

/// Parameters by name. What is not there has the value that its descriptor (core/catalogue) gives.
using Params = std::map<std::string, Curve, std::less<>>;

/// The value at a source time: before the first key that of the first, after the last that of the last. A
/// curve without keys is 0.
[[nodiscard]] Value value_at(const Curve& curve, Time at);
[[nodiscard]] double number_at(const Curve& curve, Time at, double otherwise = 0);
/// The one number of a curve that does not move; nothing where it has keys or is none.
[[nodiscard]] std::optional<double> constant_number(const Curve& curve);
[[nodiscard]] bool moves(const Curve& curve);
/// The curve with a key set at a time, or the key there taken away; one that loses its last key stays at that
/// key's value. A curve without keys gets its first one.
[[nodiscard]] Curve with_key(const Curve& curve, const Key& key);
[[nodiscard]] Curve without_key(const Curve& curve, Time at);

} // namespace core
