// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of clips, a transition, a track or the whole can be set, as rows for people, and the edits that set
// it: with the files beside it (clip_, kind_, common_, track_parameters) the one place where the inspector
// knows the document's types. Pure functions.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/catalogue/catalogue.h"
#include "core/edits/edits.h"
#include "core/session/desk.h"
#endif
#include "ui/base/mask_of.h"
#include <QString>
#include <QStringList>

namespace ui {

using Edits = std::vector<core::Edit>;

/// One value that a person sets: of one thing, or the same of several clips (`parts`).
struct Parameter {
    QString label, unit;
    std::string name; ///< in the catalogue; empty: it is none of it
    core::ParamType type = core::ParamType::number;
    core::Value value, neutral;                   ///< at the playhead; what the way back leads to
    double least = 0, most = 1;                   ///< of numbers, and of each part of points
    std::optional<std::pair<double, double>> way; ///< what a slider goes through; none: all of it
    double factor = 1;                            ///< what is shown is the value times this
    int decimals = 2;
    bool trimmed = false;       ///< zeros at the end of its decimals are left out
    QStringList choices;        ///< as the document names them
    bool several_lines = false; ///< of texts
    QString hint{};             ///< of texts: what stands in an empty field
    QString file_filter;        ///< of a file: which ones its dialog shows; empty: all
    bool is_font = false;
    bool is_drawn = false; ///< a curve of light, as words (core/catalogue/curve_points.h)
    bool is_time = false;  ///< seconds, read and written as a time of `rate`
    bool alone = false;    ///< means something for one clip only
    bool has_neutral = true;
    core::FrameRate rate{0, 1};
    /// What it is over time, where it may have keys, and the source time at the playhead.
    std::optional<core::Curve> curve;
    core::Time at{};
    core::Time playhead{}; ///< on the timeline
    bool here = true;      ///< the playhead lies over what it belongs to
    /// The edits that give it one value for good, and (where it may have keys) a whole curve.
    std::function<Edits(const core::Value&)> set;
    std::function<Edits(const core::Curve&)> set_curve;
    std::function<QString(const core::Value&)> why_not; ///< a value that cannot be, in words; null: none
    /// Where on the timeline a time of its keys lies, and back.
    std::function<core::Time(core::Time)> on_timeline, in_source;
    QString owner;                ///< of a part: its clip's name
    std::vector<Parameter> parts; ///< the same of several clips; empty: it is one itself
    bool mixed = false;           ///< their values differ
    std::optional<MaskOf> mask;   ///< of a mask's shape: which mask it is, to be painted or to follow

    [[nodiscard]] bool moves() const;
    [[nodiscard]] bool may_move() const; ///< may have keys
    /// The edits for a value that a person chose now: for good, or as a key where there are keys. Of several
    /// clips those that move and are not under the playhead stay as they are. A part of a point that is no
    /// number stays what it is for each.
    [[nodiscard]] Edits chosen(const core::Value& now) const;
    /// Whether such a value would change anything.
    [[nodiscard]] bool takes_values() const;
    /// Back to what changes nothing, for good: keys go.
    [[nodiscard]] Edits reset() const;
    [[nodiscard]] bool is_neutral() const;
    /// Whether it has a key at the playhead: of several clips all that lie there.
    [[nodiscard]] bool has_key() const;
    [[nodiscard]] bool takes_keys() const;
    /// Its key at the playhead is set, or taken away; where it has none the first one is set. Of several
    /// clips those under the playhead get one, or where all of them have one it goes.
    [[nodiscard]] Edits toggle_key() const;
    /// Where on the timeline its key before (-1) or after (1) the playhead lies, on a frame.
    [[nodiscard]] std::optional<core::Time> neighbour(int direction) const;

  private:
    [[nodiscard]] std::optional<core::Time> key_here() const;
};

/// What belongs together: a clip itself, its sound, one of its effects, a transition, a track.
struct ParameterGroup {
    QString title;
    QString key;   ///< tells it from the others of the same clip, in the same words for all clips
    int clips = 0; ///< how many it is of, where that is to be told
    bool is_effect = false;
    bool enabled = true, mixed = false; ///< of effects; mixed: on some clips it is, on others it is not
    std::vector<Parameter> parameters;
    /// Of effects. `earlier`: before the one above; null where there is none.
    std::function<Edits(bool)> enable;
    std::function<Edits()> remove, earlier;
};

/// Where effects are: on a clip; or, where none is named, on a track; or, where neither is, on the sound of
/// the whole.
struct EffectPlace {
    core::ClipId clip;
    core::TrackId track;
};

/// What the inspector shows for a desk: the chosen transition; the selected clip with its linked sound, or
/// what several have in common; where nothing is selected the chosen track, else the clip that the chat would
/// mean.
struct Inspected {
    QString title, id; ///< of the thing; empty: nothing
    std::vector<ParameterGroup> groups;
    core::TimeRange range;                 ///< where it lies on the timeline
    std::optional<core::Take> made;        ///< the active take of the one clip, where a model made it
    std::optional<EffectPlace> effects_of; ///< the track or the whole that is shown: effects can be put there
    core::Domain domain = core::Domain::picture; ///< of those
};
/// `whole`: the sound of the whole in the place of everything else.
[[nodiscard]] Inspected inspected(const core::Desk& desk, bool whole = false);

/// "colour_balance" as people read it: "Colour balance".
[[nodiscard]] QString readable(const std::string& name);

/// What an angle of a clip is called: its number and its file's name. `take`: its place among the takes.
[[nodiscard]] QString angle_name(const core::Project& project, const core::Clip& clip, std::size_t take);

/// Equal as far as a person can see.
[[nodiscard]] bool same_value(const core::Value& a, const core::Value& b);

} // namespace ui
