// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// HEVC's sets of parameters under other numbers, so that pictures of two encoders can lie in one stream.
// Pure; any thread.
#pragma once
#include <optional>
#include <string>

namespace core {

/// Numbers of sets: of a video, a sequence, a picture.
struct SetNumbers {
    int video = 0, sequence = 0, picture = 0;
};

/// Numbers that a description (with start codes) does not use, such as a slice can be given without moving
/// its bits; nothing: there are none.
[[nodiscard]] std::optional<SetNumbers> free_set_numbers(const std::string& description);

/// An encoder's own description under other numbers.
struct Renumbered {
    std::string description;
    int reordered = 0; ///< by so many pictures at most one is decoded before its turn
};
/// Nothing: it holds more sets than one of each, or such as have other numbers than 0.
[[nodiscard]] std::optional<Renumbered> renumbered(const std::string& description, const SetNumbers& numbers);
/// A picture that was encoded by it, with start codes, under those numbers. Throws Failure where it is none
/// of it.
[[nodiscard]] std::string renumbered_picture(const std::string& picture, const SetNumbers& numbers);

} // namespace core
