// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/media_print.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/base/text.h"
#include "core/store/project_file.h"
#include <chrono>
#include <cstdio>
#include <fstream>

namespace core {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::uintmax_t kEnd = 64U << 10U; ///< of a file, at its start and at its end
constexpr auto kLongest = std::chrono::milliseconds(100);

std::uint64_t summed(std::uint64_t sum, std::string_view bytes) {
    for (const char c : bytes)
        sum = (sum ^ static_cast<std::uint8_t>(c)) * 0x100000001b3U; // as FNV mixes
    return sum;
}

std::uintmax_t size_of(const fs::path& file) {
    std::error_code error;
    const bool there = fs::is_regular_file(file, error); // nothing that waits, such as a pipe
    const std::uintmax_t bytes = there ? fs::file_size(file, error) : 0;
    return error ? 0 : bytes;
}

} // namespace

std::string media_print(const fs::path& file) {
    const std::uintmax_t bytes = size_of(file);
    std::ifstream in(file, std::ios::binary);
    if (bytes == 0 || !in) return {};
    std::string part(static_cast<std::size_t>(std::min(bytes, 2 * kEnd)), '\0');
    const auto first = static_cast<std::streamsize>(std::min(bytes, kEnd));
    const auto rest = static_cast<std::streamsize>(part.size()) - first;
    in.read(part.data(), first);
    in.seekg(-rest, std::ios::end);
    in.read(part.data() + first, rest);
    if (!in) return {};
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx",
                  static_cast<unsigned long long>(summed(0xcbf29ce484222325U, part)));
    return std::to_string(bytes) + "-" + digits;
}

bool print_has_size(const std::string& print, std::uintmax_t bytes) {
    return print.starts_with(std::to_string(bytes) + "-");
}

void renew_prints(MediaPrints& prints, const Project& project, const fs::path& project_file) {
    const auto start = std::chrono::steady_clock::now();
    MediaPrints renewed;
    for (const auto& media : project.media) {
        const auto known = prints.find(media->path);
        std::string print = known == prints.end() ? std::string() : known->second;
        const fs::path file = ProjectFile::resolve(project_file, media->path);
        const std::uintmax_t bytes = size_of(file);
        const bool fits = bytes == 0 || print_has_size(print, bytes);
        if (!fits)
            print = std::chrono::steady_clock::now() - start < kLongest ? media_print(file) : std::string();
        if (!print.empty()) renewed[media->path] = std::move(print);
    }
    prints = std::move(renewed);
}

json to_json(const MediaPrints& prints) {
    json object = json::object();
    for (const auto& [path, print] : prints)
        object[storable(path)] = print;
    return object;
}

MediaPrints prints_from_json(const json& value) {
    MediaPrints prints;
    if (!value.is_object()) return prints;
    for (const auto& [path, print] : value.items())
        if (print.is_string() && print.get_ref<const std::string&>().find('-') != std::string::npos)
            prints[restored(path)] = print.get<std::string>();
    return prints;
}

MediaPrints kept_prints(const fs::path& project_file) {
    try {
        const auto root = parse_json(read_file(project_file), {.bytes = 1U << 30U});
        return root && root.value().is_object() ? prints_from_json(root.value().value("prints", json()))
                                                : MediaPrints();
    } catch (const Failure&) {
        return {};
    }
}

} // namespace core
