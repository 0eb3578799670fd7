// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How sentences about a scene are put together.
#pragma once
#include "inference/training/scene.h"
#include <cctype>
#include <map>
#include <string>
#include <vector>

namespace inference::training {

using Words = std::vector<const char*>;

template <typename Items>
const auto& one_of(const Items& items, Rng& rng) {
    return items[std::uniform_int_distribution<std::size_t>(0, items.size() - 1)(rng)];
}

inline bool chance(Rng& rng, double probability) {
    return std::bernoulli_distribution(probability)(rng);
}

inline int pick(Rng& rng, int count) {
    return std::uniform_int_distribution<int>(0, count - 1)(rng);
}

/// Replaces {name} in a pattern.
inline std::string fill(std::string pattern, const std::map<std::string, std::string>& values) {
    for (const auto& [name, value] : values) {
        const std::string mark = "{" + name + "}";
        for (std::size_t at = pattern.find(mark); at != std::string::npos;
             at = pattern.find(mark, at + value.size()))
            pattern.replace(at, mark.size(), value);
    }
    return pattern;
}

inline std::string with_case(std::string text, Rng& rng) {
    if (!chance(rng, 0.2)) return text;
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

inline std::vector<const SceneObject*> named_objects(const Scene& scene) {
    std::vector<const SceneObject*> objects;
    for (const SceneObject& object : scene.objects)
        if (object.colour >= 0) objects.push_back(&object);
    return objects;
}

inline const NamedColour& colour_of(int index) {
    return named_colours()[static_cast<std::size_t>(index)];
}

} // namespace inference::training
