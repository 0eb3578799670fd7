// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another medium in the place of what clips show. Pure, any thread.
#pragma once
#include "core/edits/edits.h"

namespace core {

/// The clips show a medium of the bin from `from` in it on, and are called as it; where they lie, how long
/// they are and what was done to them stays. Clips of a kind that the medium has nothing for are left as they
/// are. Refused where none can show it, or one is longer than what it has.
Result<std::vector<Edit>> replace_edits(const Project& project, const std::vector<ClipId>& clips,
                                        const Media& media, Time from);

} // namespace core
