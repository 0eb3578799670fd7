// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/marked_parts.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kLongestName = 60; ///< bytes: folders take names of 255, and more stands around it

/// A name that every disk takes as a part of a file's.
std::string file_words(const std::string& name) {
    std::string words;
    for (const char c : name)
        words += std::string_view("/\\:*?\"<>|").find(c) == std::string_view::npos ? c : '_';
    if (words.size() > kLongestName) { // no letter is cut through
        std::size_t end = kLongestName;
        while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xc0U) == 0x80)
            --end;
        words.resize(end);
    }
    while (!words.empty() && (words.back() == ' ' || words.back() == '.'))
        words.pop_back();
    return words;
}

std::string numbered(std::size_t number, std::size_t count) {
    const std::size_t digits = std::max<std::size_t>(2, std::to_string(count).size());
    std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

} // namespace

std::vector<MarkedPart> marked_parts(const Project& project) {
    std::vector<MarkedPart> parts;
    const Time end = project.duration();
    for (const Marker& marker : project.markers) {
        const TimeRange range{std::max(Time(0), marker.time), std::min(marker.end, end)};
        if (marker.end > marker.time && range.start < range.end)
            parts.push_back({range, one_line(marker.name)});
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const MarkedPart& a, const MarkedPart& b) { return a.range.start < b.range.start; });
    return parts;
}

std::vector<ExportRequest> each_marked(const ExportRequest& whole) {
    const std::vector<MarkedPart> parts = marked_parts(*whole.project);
    if (parts.empty())
        throw Failure(
            "no marker of this film has a length; mark a range, put a marker over it, and export again");
    std::vector<ExportRequest> requests;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string name = file_words(parts[i].name);
        ExportRequest request = whole;
        request.range = parts[i].range;
        request.output.replace_filename(whole.output.stem().string() + "-" + numbered(i + 1, parts.size()) +
                                        (name.empty() ? "" : "-" + name) + whole.output.extension().string());
        if (request.title.empty()) request.title = parts[i].name;
        requests.push_back(std::move(request));
    }
    return requests;
}

} // namespace core
