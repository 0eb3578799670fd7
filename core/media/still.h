// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that hold one picture. Any thread, one file at a time.
#pragma once
#include "core/media/ffmpeg_ptr.h"
#include "core/media/posture.h"
#include <string>
#include <string_view>

namespace core {

struct Still {
    FramePtr picture;
    Posture turn; ///< its rotation and mirror
};

/// Whether a file's format holds pictures that move, or one that does not (GIF, APNG).
bool may_be_animated(const AVFormatContext& input);
/// Whether an opened file is a picture and no film. Of a format that may be animated, its stream's
/// `nb_frames` says so.
bool is_still(const AVFormatContext& input);
/// The reader of stills for a file that begins so, where FFmpeg would not find it by content alone; nullptr
/// where it does. The name counts by its ending only.
const AVInputFormat* still_format(std::string_view head, const std::string& path);
/// Whether that reader has to be told that the picture is a Targa one.
bool is_targa(const AVInputFormat& format);
/// The picture, with what its file says of which way up it is; reads to it, so the file is of no use
/// afterwards. Throws Failure naming `path`: never empty.
Still decode_still(AVFormatContext& input, const std::string& path);
/// Writes what the decoded picture says of itself (size, pixels, colours, which way up) into the stream of a
/// file that was just opened.
void describe_still(AVFormatContext& input, const Still& still);

} // namespace core
