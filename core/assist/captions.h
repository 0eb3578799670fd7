// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Captions that a model wrote, put into the document: a note on the media and markers on the timeline, and
// written out as subtitles or text.
#pragma once
#include "core/assist/assistant.h"
#include "core/document/marker_colours.h"
#include "core/edits/edits.h"
#include "core/interchange/subtitle_titles.h"
#include <filesystem>

namespace core::assist {

using core::kCaptionColour;

/// One marker for every captioned range (times on the timeline) and the note on the clip's media. Markers of
/// an earlier captioning inside the clip are replaced.
std::vector<Edit> caption_edits(const Project& project, const Clip& clip,
                                const std::vector<Evidence>& captions);

using core::subtitle_format;
using core::SubtitleFormat;
/// The film's subtitles and captions (core/interchange/subtitle_titles.h). What the format would take for its
/// own signs is escaped or left out.
std::string subtitles(const Project& project, SubtitleFormat format,
                      const std::optional<TimeRange>& range = {});
struct WrittenCaptions {
    int count = 0;
    std::vector<LeftOut> left_out; ///< what the format cannot say
};
/// Writes them beside `file` first and renames. Throws Failure when there are none.
WrittenCaptions export_subtitles(const Project& project, const std::filesystem::path& file,
                                 const std::optional<TimeRange>& range = {});

} // namespace core::assist
