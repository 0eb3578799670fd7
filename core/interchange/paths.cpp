// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/paths.h"
#include <algorithm>
#include <cctype>

namespace core::interchange {
namespace {

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char small = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string without_escapes(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape =
            text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
        const int byte = escape ? digit(text[i + 1]) * 16 + digit(text[i + 2]) : 0;
        if (escape && byte != 0)
            plain += static_cast<char>(byte), i += 2;
        else
            plain += text[i];
    }
    return plain;
}

bool has_drive(std::string_view path) {
    return path.size() >= 2 && std::isalpha(static_cast<unsigned char>(path[0])) && path[1] == ':';
}

} // namespace

std::string path_of(std::string_view written, const std::filesystem::path& folder) {
    std::string path(written.substr(0, written.find('\0')));
    if (path.empty()) return path;
    if (path.starts_with("file:")) {
        std::string_view rest = std::string_view(path).substr(5);
        if (rest.starts_with("//")) { // a host, usually none or "localhost"
            rest.remove_prefix(2);
            const std::size_t slash = rest.find('/');
            if (!has_drive(rest) && slash != std::string_view::npos) rest.remove_prefix(slash);
        }
        path = without_escapes(rest);
        if (path.size() > 2 && path[0] == '/' && has_drive(std::string_view(path).substr(1)))
            path.erase(0, 1);
    } else if (path.find("://") != std::string::npos) {
        return path;
    }
    if (path.starts_with('/') || path.starts_with('\\') || has_drive(path) || folder.empty()) return path;
    return (folder / path).lexically_normal().string();
}

std::string path_of_address(std::string_view written, const std::filesystem::path& folder) {
    const bool plain = written.find("file:") != 0 && written.find("://") == std::string_view::npos;
    return path_of(plain ? without_escapes(written) : std::string(written), folder);
}

std::string address_of(const std::string& path) {
    if (path.find("://") != std::string::npos) return path;
    constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out = "file://";
    std::string forward = path;
    if (has_drive(path)) {
        out += '/';
        std::replace(forward.begin(), forward.end(), '\\', '/');
    }
    for (const char c : forward) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain =
            std::isalnum(byte) || std::string_view("/-_.~:!$&'()*+,=@").find(c) != std::string_view::npos;
        if (plain && byte < 0x80)
            out += c;
        else
            out += '%', out += kDigits[byte >> 4U], out += kDigits[byte & 15U];
    }
    return out;
}

std::string file_name(std::string_view path) {
    while (path.size() > 1 && (path.ends_with('/') || path.ends_with('\\')))
        path.remove_suffix(1);
    const std::size_t slash = path.find_last_of("/\\");
    return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

std::string ending(std::string_view path) {
    const std::string name = file_name(path);
    const std::size_t point = name.rfind('.');
    if (point == std::string::npos || point == 0) return {};
    std::string end = name.substr(point + 1);
    std::transform(end.begin(), end.end(), end.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return end;
}

} // namespace core::interchange
