// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/text/regular_file.h"
#include "inference/weights/weights_error.h"
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <unistd.h>

namespace inference {
namespace {

constexpr std::size_t kDeepestJson = 64, kLongestText = 4096, kShownText = 60;

std::string read_open(int file, std::uintmax_t most) {
    struct stat info {};
    if (::fstat(file, &info) < 0 || !S_ISREG(info.st_mode)) throw WeightsError("it is no regular file");
    if (static_cast<std::uintmax_t>(info.st_size) > most)
        throw WeightsError("it is larger than " + std::to_string(most >> 20U) + " MB");
    std::string bytes(static_cast<std::size_t>(info.st_size), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::read(file, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) throw WeightsError(std::strerror(errno));
        if (n == 0) break;
        done += static_cast<std::size_t>(n);
    }
    bytes.resize(done);
    refuse_strangers(bytes);
    return bytes;
}

/// Whether brackets outside of strings nest deeper than `most`.
bool nests_deeper(std::string_view text, std::size_t most) {
    std::size_t depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\') ++i;
            if (c == '"') quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '[' || c == '{') {
            if (++depth > most) return true;
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return false;
}

} // namespace

std::string read_regular(const std::filesystem::path& file, std::uintmax_t most) {
    // A pipe would be waited for otherwise.
    const int opened = ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (opened < 0) throw WeightsError("cannot open " + file.string() + ": " + std::strerror(errno));
    try {
        std::string bytes = read_open(opened, most);
        ::close(opened);
        return bytes;
    } catch (const WeightsError& error) {
        ::close(opened);
        throw WeightsError("cannot use " + file.string() + ": " + error.what());
    }
}

void refuse_strangers(std::string_view bytes) {
    if (bytes.starts_with("version https://git-lfs"))
        throw WeightsError("this is a Git LFS pointer, not the file itself; fetch it with `git lfs pull`");
    for (const char* page : {"<!DOCTYPE", "<!doctype", "<html", "<HTML", "<?xml"})
        if (bytes.starts_with(page))
            throw WeightsError(
                "this is a web page, not the file itself; the download went wrong, fetch it again");
}

std::string words_instead_of_data(std::string_view bytes) {
    const bool text =
        !bytes.empty() && bytes.size() <= kLongestText && std::all_of(bytes.begin(), bytes.end(), [](char c) {
            return (c >= ' ' && c != '\x7f') || c == '\n' || c == '\r' || c == '\t';
        });
    if (!text) return {};
    std::string words(bytes.substr(0, std::min(bytes.find_first_of("\r\n"), kShownText)));
    return "this is a text ('" + words + "'), not the file itself; the download went wrong, fetch it again";
}

nlohmann::json parse_json(std::string_view text) {
    if (nests_deeper(text, kDeepestJson)) return nlohmann::json(nlohmann::json::value_t::discarded);
    return nlohmann::json::parse(text, nullptr, false);
}

} // namespace inference
