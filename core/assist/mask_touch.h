// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A person mask that touches correct: what is asked of the assistant, and what the mask is then. The mask's
// film as it was stays beside the new one, so that a step back finds it. Pure.
#pragma once
#include "core/assist/assistant.h"
#include "core/edits/edits.h"

namespace core::assist {

/// Where a clip's person mask lies: which of its effects, whose mask is a film that was found by looking.
/// `folder`: where such films lie. Nothing: it has none.
std::optional<std::size_t> person_mask_in(const Clip& clip, const std::filesystem::path& project_file,
                                          const std::filesystem::path& folder);

struct MaskCorrection {
    ClipId clip;
    std::string before; ///< the film of the mask as it is
    Mask mask;          ///< with the touches and the film to come
    LookRequest request;
};
/// The mask with these touches alone; none: as it was found. Throws Failure where the clip has no such mask
/// or its medium is gone.
MaskCorrection corrected_mask(const Project& project, const std::filesystem::path& project_file,
                              const std::filesystem::path& folder, const ClipId& clip,
                              std::vector<Touch> touches);
/// Once the film is there: every effect of the clip that used the old one uses the new. Empty: nothing does
/// any more.
std::vector<Edit> correction_edits(const Project& project, const MaskCorrection& correction);

} // namespace core::assist
