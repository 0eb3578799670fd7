// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of a clip or a transition can be set, as rows for people, and the edits that set it: the one place
// where the inspector knows the document's types. Pure functions.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/catalogue/catalogue.h"
#include "core/edits/edits.h"
#include "core/session/desk.h"
#endif
#include <QString>
#include <QStringList>

namespace ui {

/// One value that a person sets.
struct Parameter {
    QString label, unit;
    std::string name; ///< in the catalogue; empty: it is none of it
    core::ParamType type = core::ParamType::number;
    core::Value value, neutral; ///< at the playhead; what the way back leads to
    double least = 0, most = 1; ///< of numbers, and of each part of points
    double factor = 1;          ///< what is shown is the value times this
    int decimals = 2;
    QStringList choices;        ///< as the document names them
    bool several_lines = false; ///< of texts
    bool is_font = false;
    bool is_drawn = false; ///< a curve of light, as words (core/catalogue/curve_points.h)
    /// What it is over time, where it may have keys, and the source time at the playhead.
    std::optional<core::Curve> curve;
    core::Time at{};
    /// The edits that give it one value for good, and (where it may have keys) a whole curve.
    std::function<std::vector<core::Edit>(const core::Value&)> set;
    std::function<std::vector<core::Edit>(const core::Curve&)> set_curve;

    [[nodiscard]] bool moves() const { return curve && core::moves(*curve); }
    /// The edits for a value that a person chose now: for good, or as a key where there are keys.
    [[nodiscard]] std::vector<core::Edit> chosen(const core::Value& now) const;
    /// The time of its key at the playhead, if there is one.
    [[nodiscard]] std::optional<core::Time> key_here() const;
    /// Its key at the playhead is set, or taken away; where it has none the first one is set.
    [[nodiscard]] std::vector<core::Edit> toggle_key() const;
    /// The source time of its key before (-1) or after (1) the playhead.
    [[nodiscard]] std::optional<core::Time> neighbour_key(int direction) const;
};

/// What belongs together: a clip itself, its sound, one of its effects, a transition.
struct ParameterGroup {
    QString title;
    core::ClipId clip; ///< whose it is; empty for a transition
    int effect = -1;   ///< its place among the clip's effects; -1: the clip itself
    bool enabled = true;
    std::vector<Parameter> parameters;
    /// Where on the timeline a time of its keys lies.
    std::function<core::Time(core::Time)> on_timeline, in_source; ///< and back
};

/// What the inspector shows for a desk: the chosen transition; else the only selected clip, else the one that
/// the chat would mean, with its linked sound.
struct Inspected {
    QString title, id; ///< of the thing; empty: nothing
    std::vector<ParameterGroup> groups;
    core::TimeRange range; ///< where it lies on the timeline
};
[[nodiscard]] Inspected inspected(const core::Desk& desk);

/// "colour_balance" as people read it: "Colour balance".
[[nodiscard]] QString readable(const std::string& name);

/// What an angle of a clip is called: its number and its file's name. `take`: its place among the takes.
[[nodiscard]] QString angle_name(const core::Project& project, const core::Clip& clip, std::size_t take);

[[nodiscard]] core::Edit add_effect_edit(const core::ClipId& clip, const QString& effect);
[[nodiscard]] core::Edit remove_effect_edit(const core::ClipId& clip, int effect);
/// Turns it on or off, its values stay.
[[nodiscard]] core::Edit enable_effect_edit(const core::Clip& clip, int effect, bool on);
} // namespace ui
