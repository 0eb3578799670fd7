// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/subtitles.h"
#include "core/base/text.h"
#include "core/interchange/encoding.h"
#include "core/interchange/subtitle_parts.h"
#include <algorithm>

namespace core {

using namespace subtitle;

namespace {

constexpr std::size_t kMostBytes = 64U << 20U;

/// For files without a telling ending.
SubtitleFormat format_of_content(std::string_view text) {
    if (text.starts_with("WEBVTT")) return SubtitleFormat::vtt;
    const std::string_view start = text.substr(0, 4096);
    if (start.find("[Script Info]") != std::string_view::npos)
        return start.find("[V4 Styles]") != std::string_view::npos ? SubtitleFormat::ssa
                                                                   : SubtitleFormat::ass;
    return SubtitleFormat::srt;
}

std::optional<Refusal> read_as(std::string_view text, Subtitles& into) {
    switch (into.format) {
    case SubtitleFormat::srt:
        read_srt(text, into);
        return {};
    case SubtitleFormat::sbv:
        read_sbv(text, into);
        return {};
    case SubtitleFormat::vtt:
        return read_vtt(text, into);
    case SubtitleFormat::ass:
    case SubtitleFormat::ssa:
        return read_ass(text, into);
    case SubtitleFormat::text:
        break;
    }
    return Refusal{"plain text has no times that could be read; give it as .srt, .vtt, .ass, .ssa or .sbv"};
}

} // namespace

std::optional<SubtitleFormat> subtitle_format(const std::filesystem::path& file) {
    constexpr std::pair<std::string_view, SubtitleFormat> kEndings[] = {
        {".srt", SubtitleFormat::srt}, {".vtt", SubtitleFormat::vtt}, {".ass", SubtitleFormat::ass},
        {".ssa", SubtitleFormat::ssa}, {".sbv", SubtitleFormat::sbv}, {".txt", SubtitleFormat::text}};
    const std::string ending = lower(file.extension().string());
    for (const auto& [each, format] : kEndings)
        if (each == ending) return format;
    return std::nullopt;
}

Result<Subtitles> read_subtitles(std::string_view bytes, const std::filesystem::path& name,
                                 const std::string& encoding) {
    const std::string named = "'" + display_text(name.filename().string()) + "'";
    if (bytes.size() > kMostBytes)
        return Refusal{"reading " + named + ": a subtitle file of more than 64 MiB is none; cut it first"};
    auto decoded = decoded_text(bytes, encoding);
    if (!decoded.ok()) return Refusal{"reading " + named + ": " + decoded.message()};
    Subtitles read{.encoding = decoded.value().encoding};
    read.format = subtitle_format(name).value_or(format_of_content(decoded.value().text));
    if (decoded.value().replaced > 0)
        read.left_out.push_back({"characters",
                                 decoded.value().replaced,
                                 {},
                                 "bytes that are no " + read.encoding +
                                     " became U+FFFD; name the file's encoding if that is wrong"});
    if (const auto refused = read_as(decoded.value().text, read))
        return Refusal{"reading " + named + ": " + refused->message};
    if (read.cues.empty())
        return Refusal{"reading " + named +
                       ": there is no subtitle in it: no cue with a time and words was found; look into it "
                       "whether it is what its ending says"};
    std::stable_sort(read.cues.begin(), read.cues.end(), [](const Cue& a, const Cue& b) {
        return a.range.start != b.range.start ? a.range.start < b.range.start : a.range.end < b.range.end;
    });
    return read;
}

} // namespace core
