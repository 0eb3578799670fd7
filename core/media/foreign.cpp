// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/foreign.h"
#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace core {
namespace {

constexpr const char* kChoose = "; choose a video, sound or picture file";
constexpr const char* kList =
    "it is a list that names other files, and a medium is one file; import the files "
    "that it names";

std::string is_a(const char* what) {
    return std::string("it is ") + what + kChoose;
}

std::string_view without_mark(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const auto first =
        std::find_if(head.begin(), head.end(), [](unsigned char c) { return !std::isspace(c); });
    head.remove_prefix(static_cast<std::size_t>(first - head.begin()));
    return head;
}

/// Text has no bytes that no text has; a head may end within a letter, so encodings are not judged.
bool is_text(std::string_view head) {
    return !head.empty() && std::all_of(head.begin(), head.end(), [](unsigned char c) {
        return c >= 32 || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\x1B';
    });
}

/// The header of the extended format says so.
bool is_animated_webp(std::string_view head) {
    constexpr unsigned char kAnimated = 2;
    return head.size() > 20 && head.starts_with("RIFF") && head.substr(8, 8) == "WEBPVP8X" &&
           (static_cast<unsigned char>(head[20]) & kAnimated) != 0;
}

bool is_playlist(std::string_view text) {
    for (const std::string_view begin : {"#EXTM3U", "ffconcat version", "[playlist]", "[Reference]"})
        if (text.starts_with(begin)) return true;
    return text.starts_with("v=0\r\n") || text.starts_with("v=0\n") ||
           (text.starts_with("<") && text.find("<MPD") != std::string_view::npos);
}

} // namespace

std::string foreign_kind(std::string_view head) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 13> kBeginnings{{
        {"\x7F"
         "ELF",
         "a program"},
        {"#!", "a script"},
        {"%PDF-", "a PDF document"},
        {"PK\x03\x04", "a ZIP archive or an office document"},
        {"\x1F\x8B", "a packed file (gzip)"},
        {"\xFD"
         "7zXZ",
         "a packed file (xz)"},
        {"BZh", "a packed file (bzip2)"},
        {"\x28\xB5\x2F\xFD", "a packed file (zstd)"},
        {"7z\xBC\xAF\x27\x1C", "a packed archive (7z)"},
        {"Rar!\x1A", "a packed archive (rar)"},
        {"#?RADIANCE", "a Radiance picture, and those cannot be read yet"},
        {"SQLite format 3", "a database"},
        {"!<arch>\n", "a library of programs"},
    }};
    for (const auto& [begin, what] : kBeginnings)
        if (head.starts_with(begin)) return is_a(what);
    if (head.size() > 64 && head.starts_with("MZ") && head.find("PE\0\0", 0, 4) != std::string_view::npos)
        return is_a("a program");
    if (is_animated_webp(head))
        return "it is an animated WebP, and those cannot be read yet; convert it to GIF or MP4 first";
    const std::string_view text = without_mark(head);
    if (is_playlist(text)) return kList;
    if (!is_text(head)) return {};
    if (text.starts_with("{")) {
        const std::string_view first = without_mark(text.substr(1));
        if (first.starts_with("\"base\"") || first.starts_with("\"saycut\""))
            return "it is a project and no medium; open it instead of importing it";
        return is_a("a JSON text");
    }
    return {};
}

std::string foreign_format(std::string_view format) {
    for (const std::string_view list : {"hls", "applehttp", "concat", "dash", "imf", "sdp", "rtsp", "rtp",
                                        "sap", "webm_dash_manifest", "vobsub"})
        if (format == list) return kList;
    for (const std::string_view words :
         {"srt",     "ass",   "webvtt",      "sami",     "subviewer", "subviewer1", "microdvd",
          "mpl2",    "mpsub", "jacosub",     "realtext", "aqtitle",   "pjs",        "stl",
          "vplayer", "lrc",   "tedcaptions", "scc",      "mcc",       "sup",        "idf"})
        if (format == words) return "it holds subtitles and no picture or sound; bring it in as captions";
    if (format == "gxf")
        return "it is a GXF film, which counts fields and does not say when its pictures are shown; convert "
               "it to "
               "MXF, MOV or MP4";
    for (const std::string_view drawing : {"tty", "bin", "xbin", "adf", "ffmetadata", "data"})
        if (format == drawing) return is_a("a text");
    return {};
}

std::string unknown_kind(std::string_view head) {
    if (head.size() >= 12 && head.substr(4, 4) == "ftyp")
        for (const std::string_view photo : {"heic", "heix", "mif1"})
            if (head.substr(8, 4) == photo)
                return "it is a HEIC photo, which cannot be read yet; save it as JPEG, PNG or AVIF";
    if (is_text(head)) return is_a("a text");
    return "no picture or sound format is known that begins so; it is damaged, cut short, or no media file. "
           "Export or download it again";
}

} // namespace core
