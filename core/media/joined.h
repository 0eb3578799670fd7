// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/ffmpeg_ptr.h"
#include <string>

namespace core {

/// Recordings put together by writing one behind the other (`cat a.ts b.ts`, net radio): in the middle of
/// such a file its clock starts again or jumps, so that two moments have one time. Throws Failure for one,
/// which says what to do. Looks at some places of program and transport streams and at the pages of an Ogg
/// file; others have one clock. Leaves the file standing anywhere.
void require_one_clock(AVFormatContext& format, const std::string& path);

} // namespace core
