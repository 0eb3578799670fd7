// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/captions.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include <cstdio>

namespace core::assist {
namespace {

std::vector<const Marker*> spoken_markers(const Project& project) {
    std::vector<const Marker*> markers;
    for (const Marker& marker : project.markers)
        if (marker.end > marker.time && !marker.name.empty()) markers.push_back(&marker);
    return markers;
}

/// 00:01:02,345 (SubRip) or 00:01:02.345 (WebVTT).
std::string stamp(Time time, char point) {
    const auto milliseconds = static_cast<long long>(to_seconds(time) * 1000 + 0.5);
    char text[40];
    std::snprintf(text, sizeof text, "%02lld:%02lld:%02lld%c%03lld", milliseconds / 3'600'000,
                  milliseconds / 60'000 % 60, milliseconds / 1000 % 60, point, milliseconds % 1000);
    return text;
}

} // namespace

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
    if (!note.empty() && !clip.takes.empty())
        edits.push_back(SetCaption{clip.takes[clip.active_take].media, note});
    return edits;
}

std::optional<SubtitleFormat> subtitle_format(const std::filesystem::path& file) {
    const auto ending = file.extension();
    if (ending == ".srt") return SubtitleFormat::srt;
    if (ending == ".vtt") return SubtitleFormat::vtt;
    if (ending == ".txt") return SubtitleFormat::text;
    return std::nullopt;
}

std::string subtitles(const Project& project, SubtitleFormat format) {
    std::string out = format == SubtitleFormat::vtt ? "WEBVTT\n\n" : "";
    int number = 0;
    for (const Marker* marker : spoken_markers(project)) {
        const char point = format == SubtitleFormat::srt ? ',' : '.';
        const std::string from = stamp(marker->time, point), to = stamp(marker->end, point);
        if (format == SubtitleFormat::text) {
            out += from + " - " + to + "  " + marker->name + "\n";
            continue;
        }
        if (format == SubtitleFormat::srt) out += std::to_string(++number) + "\n";
        out += from + " --> " + to + "\n" + marker->name + "\n\n";
    }
    return out;
}

int export_subtitles(const Project& project, const std::filesystem::path& file) {
    const auto count = static_cast<int>(spoken_markers(project).size());
    if (count == 0)
        throw Failure("there are no captions on the timeline yet; say \"caption every shot\" first");
    const std::filesystem::path target = behind_links(file);
    write_whole(target, subtitles(project, subtitle_format(file).value_or(SubtitleFormat::text)),
                mode_of(target));
    return count;
}

} // namespace core::assist
