// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/ffmpeg_ptr.h"
#include "core/media/packet_line.h"
#include "core/media/probe.h"

namespace core {

/// A file opened once: what it holds, and the file itself, standing anywhere, to go on reading from.
struct OpenedMedium {
    MediaInfo info;
    InputPtr input;
    PacketMark first; ///< the first packet of its film, by which the start is known again; of a still: none
};
/// `probe` for one who reads on. Throws Failure as it does.
OpenedMedium open_medium(const std::string& path, Lengths lengths);

} // namespace core
