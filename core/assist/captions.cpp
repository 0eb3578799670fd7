// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/captions.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include <algorithm>
#include <cstdio>
#include <sstream>

namespace core::assist {
namespace {

struct Cue {
    TimeRange range;
    std::string text;
};

/// The markers that last and have a name, as a film of the range plays them.
std::vector<Cue> cues_of(const Project& project, const std::optional<TimeRange>& range) {
    std::vector<Cue> cues;
    for (const Marker& marker : project.markers) {
        TimeRange shown{marker.time, marker.end};
        if (range) {
            shown = {std::max(shown.start, range->start), std::min(shown.end, range->end)};
            shown = {shown.start - range->start, shown.end - range->start};
        }
        if (shown.end > shown.start && !marker.name.empty()) cues.push_back({shown, marker.name});
    }
    return cues;
}

/// Lines without the empty ones: an empty line ends a cue.
std::string without_empty_lines(const std::string& text) {
    std::string lines, line;
    std::istringstream in(text);
    while (std::getline(in, line)) {
        std::erase_if(line, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t'; });
        if (line.find_first_not_of(" \t") != std::string::npos) lines += (lines.empty() ? "" : "\n") + line;
    }
    return lines;
}

/// What WebVTT reads as its own in the text of a cue: tags, entities and the arrow of times.
std::string vtt_escaped(const std::string& text) {
    std::string out;
    for (const char c : text)
        out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return out;
}

/// SubRip has no escapes: an arrow is written as one that no reader takes for that of times.
std::string srt_text(std::string text) {
    for (std::size_t at = 0; (at = text.find("-->", at)) != std::string::npos;)
        text.replace(at, 3, "\u2192");
    return text;
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
    if (!note.empty() && !clip.takes().empty())
        edits.push_back(SetCaption{clip.takes()[clip.active_take()].media, note});
    return edits;
}

std::optional<SubtitleFormat> subtitle_format(const std::filesystem::path& file) {
    const auto ending = file.extension();
    if (ending == ".srt") return SubtitleFormat::srt;
    if (ending == ".vtt") return SubtitleFormat::vtt;
    if (ending == ".txt") return SubtitleFormat::text;
    return std::nullopt;
}

std::string subtitles(const Project& project, SubtitleFormat format, const std::optional<TimeRange>& range) {
    std::string out = format == SubtitleFormat::vtt ? "WEBVTT\n\n" : "";
    int number = 0;
    for (const Cue& cue : cues_of(project, range)) {
        const char point = format == SubtitleFormat::srt ? ',' : '.';
        const std::string from = stamp(cue.range.start, point), to = stamp(cue.range.end, point);
        const std::string text = without_empty_lines(cue.text);
        if (text.empty()) continue;
        if (format == SubtitleFormat::text) {
            out += from + " - " + to + "  " + text + "\n";
            continue;
        }
        if (format == SubtitleFormat::srt) out += std::to_string(++number) + "\n";
        out += from + " --> " + to + "\n" +
               (format == SubtitleFormat::srt ? srt_text(text) : vtt_escaped(text)) + "\n\n";
    }
    return out;
}

int export_subtitles(const Project& project, const std::filesystem::path& file,
                     const std::optional<TimeRange>& range) {
    const auto count = static_cast<int>(cues_of(project, range).size());
    if (count == 0)
        throw Failure(range ? "there are no captions in that range"
                            : "there are no captions on the timeline yet; say \"caption every shot\" first");
    const std::filesystem::path target = behind_links(file);
    write_whole(target, subtitles(project, subtitle_format(file).value_or(SubtitleFormat::text), range),
                mode_of(target));
    return count;
}

} // namespace core::assist
