// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A piece of a track: what it shows, when, and how. Values; any thread.
#pragma once
#include "core/document/effect.h"
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <variant>
#include <vector>

namespace core {

/// One way a clip can look: the original, or a result of a model. `origin` is the source time at which the
/// media begins.
struct Take {
    TakeId id;
    bool generated = false;
    MediaId media;
    Time origin{};
    std::string instruction, model;
    std::int64_t seed = 0;
    nlohmann::json provenance; ///< how it was made: steps, scheduler, weights, times
    bool operator==(const Take&) const = default;
};

/// A file of the bin, in one of its takes.
struct MediaContent {
    std::vector<Take> takes; ///< the first is the original
    std::size_t active_take = 0;
    std::int64_t sound =
        -1; ///< which of its media's sounds is heard, on a track for sound; -1: the usual one
    bool operator==(const MediaContent&) const = default;
};
/// Words; how they are set is said by parameters of the catalogue's domain `title`.
struct Title {
    std::string text;
    Params style;
    bool operator==(const Title&) const = default;
};
/// Another sequence of the project, seen and heard as one clip.
struct SequenceRef {
    SequenceId sequence;
    bool operator==(const SequenceRef&) const = default;
};
/// A picture or sound that is made by rule: a colour, bars, a counter, noise, a tone.
struct Generator {
    std::string kind = "colour";
    Params params;
    bool operator==(const Generator&) const = default;
};
/// Nothing of its own: its effects act on what lies below it.
struct Adjustment {
    bool operator==(const Adjustment&) const = default;
};
using Content = std::variant<MediaContent, Title, SequenceRef, Generator, Adjustment>;

enum class BlendMode {
    normal,
    add,
    subtract,
    multiply,
    screen,
    overlay,
    darken,
    lighten,
    difference,
    soft_light,
    hard_light
};
/// The course of a fade: even in level, even in loudness, or slow at both ends.
enum class FadeShape { linear, equal_power, smooth };
/// What stands between the pictures of a clip whose speed or rate is not the timeline's.
enum class Between { nearest, blend, motion };

struct Clip {
    ClipId id;
    std::string name;
    Time start{};          ///< on the timeline
    TimeRange source;      ///< part of what it shows, in its own time
    FrameRate speed{1, 1}; ///< a ratio: 2/1 plays twice as fast
    bool reversed = false, muted = false;
    bool enabled = true;        ///< else it is neither seen nor heard
    bool keep_pitch = true;     ///< at other speeds
    std::optional<Time> frozen; ///< shows this one moment of its source all the time
    Between between = Between::nearest;
    Curve volume_db{Value(0.0)}; ///< keys here as everywhere in source time
    Curve pan{Value(0.0)};       ///< -1 left to 1 right
    Curve opacity{Value(1.0)};
    BlendMode blend = BlendMode::normal;
    std::optional<Mask> mask; ///< only this part of it is seen
    Time fade_in{}, fade_out{};
    FadeShape fade_in_shape = FadeShape::linear, fade_out_shape = FadeShape::linear;
    std::string link;   ///< picture and sound of one medium, cut and moved together; empty: none
    std::string group;  ///< clips that a person chose to move together, whatever their links; empty: none
    std::string colour; ///< of its label: a name of the markers' colours; empty: none
    std::vector<Effect> effects;
    Content content;
    std::string foreign; ///< what another version of the program wrote beside it, as JSON
    bool operator==(const Clip&) const = default;

    [[nodiscard]] Time length() const { return rescale(source.length().count(), speed.den, speed.num); }
    [[nodiscard]] Time end() const { return saturated_sum(start, length()); }
    [[nodiscard]] TimeRange range() const { return {start, end()}; }
    /// The source time shown at timeline time `t`.
    [[nodiscard]] Time source_time(Time t) const;
    /// The takes of what it shows; none where that is no media.
    [[nodiscard]] const std::vector<Take>& takes() const;
    [[nodiscard]] std::size_t active_take() const;
    /// Its media content, to be changed; makes it one.
    [[nodiscard]] MediaContent& media();
    /// The words of a title; empty for anything else.
    [[nodiscard]] const std::string& text() const;
    [[nodiscard]] bool is_title() const { return std::holds_alternative<Title>(content); }
};

/// Shortens fades that are longer than the clip to its length, the fade in first; those below zero stay.
void fit_fades(Clip& clip);

} // namespace core
