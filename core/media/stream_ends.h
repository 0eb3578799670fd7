// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/ffmpeg_ptr.h"
#include "core/time/time.h"
#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// Where one stream ends on the container's clock, and how many packets it has (zero: not counted).
struct StreamEnd {
    Time end{};
    std::int64_t packets = 0;
    bool known = false;
    bool from_keyframe = false; ///< a keyframe was among them
    bool untimed = false;       ///< some of its packets have no time: only their number says how long it is
};

/// Where each stream of a file ends, as its packets say: those at its end when the header's length leads
/// there, else (no length, one guessed from a bit rate, one that the end of the file belies) all of them.
/// `period`: what a picture lasts at least. Moves the file's place; one that cannot go back to its start is
/// opened anew from `path`. Throws Failure as that does.
std::vector<StreamEnd> measure_ends(InputPtr& input, const std::string& path, Time period);
/// The same, as the header declares it.
std::vector<StreamEnd> declared_ends(const AVFormatContext& format);

} // namespace core
