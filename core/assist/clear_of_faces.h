// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Titles and captions where no face is: a place for each, chosen once by the faces that are seen while it is
// shown. Internal to core/assist.
#pragma once
#include "core/assist/wish.h"

namespace core::assist {

/// What has to be looked at: the pictures under the titles. Throws Failure where there is no title.
LookRequest clear_request(const Project& project, const std::filesystem::path& project_file,
                          const Wish& wish);
/// Wish::Kind::clear_titles. Titles are measured as they are drawn, with the system's fonts.
WishDone clear_edits(const Project& project, const Wish& wish, const LookReady& seen);

/// A face on the canvas (in fractions of it) at a time of the timeline, with the hair and chin round it.
struct FaceOnCanvas {
    Time at{};
    PictureBox box;
};
/// All that was seen, where the clips show it.
std::vector<FaceOnCanvas> faces_on_canvas(const Project& project, const LookReady& seen);

} // namespace core::assist
