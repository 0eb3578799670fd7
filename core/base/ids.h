// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <string>

namespace core {

/// A name for a part of the document. Different parts have different types, so they cannot be mixed up.
template <typename Tag>
struct Id {
    std::string value;
    [[nodiscard]] bool empty() const { return value.empty(); }
    auto operator<=>(const Id&) const = default;
};
using MediaId = Id<struct MediaTag>;
using TrackId = Id<struct TrackTag>;
using ClipId = Id<struct ClipTag>;
using TakeId = Id<struct TakeTag>;
using MarkerId = Id<struct MarkerTag>;
using EffectId = Id<struct EffectTag>;
using TransitionId = Id<struct TransitionTag>;
using SequenceId = Id<struct SequenceTag>;

} // namespace core
