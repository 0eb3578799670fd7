// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/interchange.h"
#include "core/base/result.h"
#include "core/interchange/encoding.h"
#include "core/interchange/formats.h"
#include "core/interchange/paths.h"

namespace core::interchange {
namespace {

struct Known {
    Format format;
    const char* ending;
    const char* name;
    Cut (*read)(const std::string&, const ReadOptions&, Losses&);
    std::string (*write)(const Project&, const WriteOptions&, Losses&);
};
constexpr Known kFormats[] = {
    {Format::otio, "otio", "OpenTimelineIO", read_otio, write_otio},
    {Format::edl, "edl", "an EDL", read_edl, write_edl},
    {Format::fcpxml, "fcpxml", "FCPXML", read_fcpxml, write_fcpxml},
    {Format::xmeml, "xml", "Final Cut Pro 7 XML", read_xmeml, write_xmeml},
    {Format::mlt, "mlt", "MLT XML", read_mlt, write_mlt},
    {Format::kdenlive, "kdenlive", "a Kdenlive project", read_mlt, nullptr},
};

const Known& entry(Format format) {
    for (const Known& known : kFormats)
        if (known.format == format) return known;
    throw Failure("is of a format that is not known here");
}

} // namespace

std::optional<Format> format_of(const std::filesystem::path& file) {
    const std::string end = ending(file.string());
    for (const Known& known : kFormats)
        if (end == known.ending) return known.format;
    if (end == "fcpxmld") return Format::fcpxml; // a folder with the document in it
    return std::nullopt;
}

const char* name_of(Format format) {
    return entry(format).name;
}

namespace {

/// The encoding that an XML declaration names.
std::string declared_encoding(const std::string& bytes) {
    const std::string_view head = std::string_view(bytes).substr(0, 200);
    const std::size_t name = head.find("encoding=");
    if (!head.starts_with("<?xml") || name == std::string_view::npos || name + 10 >= head.size()) return {};
    const std::string_view rest = head.substr(name + 10);
    const std::size_t end = rest.find(head[name + 9]);
    return end == std::string_view::npos ? std::string() : std::string(rest.substr(0, end));
}

std::string decoded(const std::string& bytes, const std::string& asked) {
    auto text = decoded_text(bytes, asked);
    if (!text) throw Failure(text.message());
    const std::string declared = declared_encoding(bytes);
    const bool guessed = asked.empty() && !text.value().encoding.starts_with("UTF");
    if (guessed && !declared.empty())
        if (auto better = decoded_text(bytes, declared)) text = std::move(better);
    return std::move(text.value().text);
}

} // namespace

Reading read(const std::string& bytes, Format format, const ReadOptions& options) {
    Losses losses;
    const std::string text = decoded(bytes, options.encoding);
    const Cut cut = entry(format).read(text, options, losses);
    Reading reading{build(cut, options, losses), {}};
    reading.left_out = losses.list();
    return reading;
}

Writing write(const Project& project, Format format, const WriteOptions& options) {
    if (!entry(format).write)
        throw Failure(std::string(entry(format).name) + " is read, not written; .otio is opened there too");
    Losses losses;
    Writing writing{entry(format).write(project, options, losses), {}};
    writing.left_out = losses.list();
    return writing;
}

} // namespace core::interchange
