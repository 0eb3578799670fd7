// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/captions.h"
#include "core/base/files.h"
#include "core/base/result.h"

namespace core::assist {
std::vector<Edit> caption_edits(const Project& project, const Clip& clip,
                                const std::vector<Evidence>& captions) {
    std::vector<Edit> edits;
    for (const Marker& marker : project.markers)
        if (marker.color == kCaptionColour && clip.range().contains(marker.time))
            edits.push_back(RemoveMarker{marker.id});
    std::string note;
    for (const Evidence& caption : captions) {
        if (caption.source != "model" || caption.text.empty()) continue;
        edits.push_back(AddMarker{{.time = caption.range.start,
                                   .end = caption.range.end,
                                   .name = caption.text,
                                   .color = kCaptionColour}});
        note += (note.empty() ? "" : "\n") + caption.text;
    }
    if (!note.empty() && !clip.takes().empty())
        edits.push_back(SetCaption{clip.takes()[clip.active_take()].media, note});
    return edits;
}

std::string subtitles(const Project& project, SubtitleFormat format, const std::optional<TimeRange>& range) {
    return write_subtitles(subtitles_of(project, range), format).bytes;
}

WrittenCaptions export_subtitles(const Project& project, const std::filesystem::path& file,
                                 const std::optional<TimeRange>& range) {
    const auto cues = subtitles_of(project, range);
    if (cues.empty())
        throw Failure(range ? "there are no captions in that range"
                            : "there are no captions on the timeline yet; say \"caption every shot\" first");
    const std::filesystem::path target = behind_links(file);
    WrittenSubtitles written = write_subtitles(cues, subtitle_format(file).value_or(SubtitleFormat::text));
    write_whole(target, written.bytes, mode_of(target));
    return {static_cast<int>(cues.size()), std::move(written.left_out)};
}

} // namespace core::assist
