// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/packet_line.h"
#include "core/media/probe.h"
#include "core/media/stream_clock.h"

namespace core {

/// Fills in `fps`, `variable_rate` and `even_rate` from the times of the first few hundred pictures, which it
/// reads: the file stands behind them afterwards. What a header says of the rate is a hint only. Gives the
/// first packet of the stream.
PacketMark find_rate(MediaInfo& info, AVFormatContext& format, const AVStream& stream);
/// The clock of a file's pictures.
[[nodiscard]] StreamClock picture_clock(const MediaInfo& info, AVRational base);

} // namespace core
