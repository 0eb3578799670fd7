// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of a clip can be set, as rows for people, and the edits that set it: the one place where the inspector
// knows the document's types. Pure functions.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/edits/edits.h"
#endif
#include <QString>

namespace ui {

/// A number that a person sets with a slider.
struct Parameter {
    QString label, unit;
    double value = 0, neutral = 0, least = 0, most = 1;
    int decimals = 2;
    /// The edit that gives it another value.
    std::function<core::Edit(double)> set;
};
/// What belongs together: the clip itself, or one of its effects.
struct ParameterGroup {
    QString title;
    int effect = -1; ///< its place among the clip's effects; -1: the clip itself
    bool enabled = true;
    std::vector<Parameter> parameters;
};
[[nodiscard]] std::vector<ParameterGroup> parameters_of(const core::Clip& clip, core::TrackKind kind);

/// The effects that a clip on such a track can be given.
[[nodiscard]] QStringList effects_for(core::TrackKind kind);
[[nodiscard]] core::Edit add_effect_edit(const core::ClipId& clip, const QString& effect);
[[nodiscard]] core::Edit remove_effect_edit(const core::ClipId& clip, int effect);
/// Turns it on or off, its values stay.
[[nodiscard]] core::Edit enable_effect_edit(const core::Clip& clip, int effect, bool on);

} // namespace ui
