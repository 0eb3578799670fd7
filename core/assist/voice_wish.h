// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How loud what is spoken is, and what makes it as loud as is wished. Internal to core/assist. Pure.
#pragma once
#include "core/assist/wish.h"

namespace core::assist {

/// Where voices have to be looked for; throws Failure where there is no sound.
LookRequest voice_request(const Project& project, const std::filesystem::path& project_file,
                          const Wish& wish);
/// Wish::Kind::speech_loudness and level_speech.
WishDone voice_edits(const Project& project, const Wish& wish, const LookReady& seen);

} // namespace core::assist
