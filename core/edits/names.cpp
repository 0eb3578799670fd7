// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/names.h"
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <optional>

namespace core {
namespace {

bool in_word(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) || letter == '_' || letter == '-';
}

/// What an id that follows "clip", "track" or "media" is called: "" for one that is not there.
std::optional<std::string> named(const Project& project, const std::string& kind, const std::string& id) {
    if (kind == "clip") {
        const auto found = project.find_clip({id});
        return found.clip ? "'" + found.clip->name + "'" : std::string();
    }
    if (kind == "track") {
        const Track* track = project.find_track({id});
        if (!track) return std::string();
        const char* word = track->kind == TrackKind::audio   ? "Sound "
                           : track->kind == TrackKind::video ? "Video "
                                                             : "Titles ";
        return word + std::to_string(number_of(project, {id}));
    }
    if (kind == "media") {
        const Media* media = project.find_media({id});
        return media ? "'" + std::filesystem::path(media->path).filename().string() + "'" : std::string();
    }
    return std::nullopt;
}

/// Whether a word behind "clip", "track" or "media" can only be an id: one of the project's, or one as the
/// program gives them.
bool is_id(const Project& project, const std::string& kind, const std::string& word) {
    if (const auto name = named(project, kind, word); !name)
        return false;
    else if (!name->empty())
        return true;
    const std::size_t digits = word.find_first_of("0123456789");
    return digits != std::string::npos && digits > 0 && digits < 7 &&
           word.find_first_not_of("0123456789", digits) == std::string::npos;
}

} // namespace

int number_of(const Project& project, const TrackId& id) {
    const Track* meant = project.find_track(id);
    int number = 0;
    for (const auto& track : project.tracks) {
        if (meant && track->kind == meant->kind) ++number;
        if (track.get() == meant) break;
    }
    return number;
}

std::string with_names(const Project& project, const std::string& sentence) {
    std::string words, before; // `before`: the word in front
    for (std::size_t i = 0; i < sentence.size();) {
        const bool quoted = sentence[i] == '\'';
        if (!quoted && !in_word(sentence[i])) {
            words += sentence[i++];
            continue;
        }
        std::size_t end = i + 1;
        if (quoted)
            end = std::min(sentence.find('\'', end), sentence.size() - 1) + 1;
        else
            while (end < sentence.size() && in_word(sentence[end]))
                ++end;
        const std::string piece = sentence.substr(i, end - i);
        const std::string word = quoted && piece.size() > 1 ? piece.substr(1, piece.size() - 2) : piece;
        i = end;
        if (is_id(project, before, word)) {
            const std::string name = *named(project, before, word);
            if (name.empty() && !words.empty() && words.back() == ' ') words.pop_back();
            words += name;
        } else {
            words += piece;
        }
        before = word;
    }
    return words;
}

} // namespace core
