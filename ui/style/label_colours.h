// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The colours that people give to clips, tracks and markers (core/document/marker_colours.h), as each theme
// paints them: quiet enough to be read upon, with edges that stand out 3 to 1. Pure functions.
#pragma once
#include "ui/style/style.h"
#include <string>

namespace ui {

/// The colour that a marker or a label names; `otherwise` for none and for those that have no colour.
[[nodiscard]] QColor colour_named(const std::string& name, const QColor& otherwise);
/// Of the same hue, so that words on clips can be read on it; invalid where the label names no colour.
[[nodiscard]] QColor label_tint(const std::string& name, const Palette& colours);
/// Of the same hue, so that it stands out from panels and from the heads of tracks; invalid where the label
/// names no colour.
[[nodiscard]] QColor label_edge(const std::string& name, const Palette& colours);
/// The ground of a track's head that bears the label; invalid where the label names no colour.
[[nodiscard]] QColor label_ground(const std::string& name, const Palette& colours);
/// What it is called in the language in force; its own name for one that nobody chooses from.
[[nodiscard]] QString label_word(const std::string& name);
/// A square of it, for menus and lists; of none an empty square.
[[nodiscard]] QIcon label_swatch(const std::string& name);
/// How far two colours stand out from each other, 1 to 21, as WCAG 2.1 counts.
[[nodiscard]] double contrast_of(const QColor& a, const QColor& b);

} // namespace ui
