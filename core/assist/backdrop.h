// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen behind a person that was cut out: a colour, a picture or a film on a track below. Internal to
// core/assist. Pure.
#pragma once
#include "core/assist/wish.h"

namespace core::assist {

/// The edits that lay `behind` under these clips, for as long as each is seen: on a track of its own below
/// theirs, stretched to fill the canvas, from its beginning again where it is shorter. One that lay there
/// before gives way. Throws Failure where the medium is gone or shows nothing.
[[nodiscard]] std::vector<Edit> laid_behind(const Project& project, const std::vector<ClipId>& clips,
                                            const Backdrop& behind);
/// "'beach.jpg'", "a colour".
[[nodiscard]] std::string name_of(const Project& project, const Backdrop& behind);

} // namespace core::assist
