// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace core {

/// The colour of markers that hold a caption: they belong to the pictures below them, and are cut and moved
/// as they are.
inline constexpr const char* kCaptionColour = "caption";

/// The colours that people choose from, for markers and as labels of clips and tracks.
inline constexpr const char* kLabelColours[] = {"red", "orange", "yellow", "green", "cyan", "blue", "purple"};

} // namespace core
