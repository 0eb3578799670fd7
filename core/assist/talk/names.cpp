// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/names.h"
#include "core/assist/talk/words.h"
#include <algorithm>
#include <filesystem>

namespace core::assist::talk {
namespace {

constexpr std::size_t kShortestSlip = 4, kShortestPart = 3; // letters

/// Words that stand for any clip; a file that is called so has only its whole name.
bool plain_word(const Lexicon& lexicon, const std::string& words) {
    const Meanings* known = lexicon.find(words);
    const bool thing = known && std::all_of(known->begin(), known->end(), [](const Meaning& m) {
                           return m.name.starts_with("seen."); // "face" of face_02.mp4
                       });
    return words.size() < 2 || (known && !thing);
}

/// Whether a sentence about anything may hold these words: "a", "the", "clip". A file so called is no reason
/// to take each of them for its name; with its ending it is still named.
bool too_plain(const Lexicon& lexicon, const std::string& words) {
    const Meanings* meanings = lexicon.find(words);
    return meanings && std::any_of(meanings->begin(), meanings->end(), [](const Meaning& m) {
               return m.name == "filler" || m.name == "generate.things" || m.name == "generate.stills";
           });
}

} // namespace

std::string words_of_name(const std::string& text) {
    std::string out;
    std::size_t count = 0;
    for (const Word& word : words_of(clean(text)))
        if (word.kind == Word::Kind::word || word.kind == Word::Kind::number)
            if (++count <= Names::kLongest) out += (out.empty() ? "" : " ") + word.text;
    return out;
}

Names::Names(const Project& project, const Lexicon& lexicon) {
    const auto both = [&](const std::string& text, const auto& use) {
        const std::string whole = words_of_name(text),
                          stem = words_of_name(std::filesystem::path(text).stem().string());
        if (!whole.empty() && !too_plain(lexicon, whole)) use(whole);
        if (!stem.empty() && stem != whole && !too_plain(lexicon, stem)) use(stem);
    };
    std::unordered_map<std::string_view, Time> starts; // a film has thousands of clips of one name
    for (const TrackKind kind : {TrackKind::video, TrackKind::audio})
        for (const auto& track : project.tracks)
            if (track->kind == kind)
                for (const Clip& clip : track->clips) {
                    starts.emplace(clip.id.value, clip.start);
                    both(clip.name, [&](const std::string& words) {
                        if (kind == TrackKind::audio && !clip.link.empty()) return; // goes with its picture
                        names_[static_cast<std::size_t>(add(words))].clips.push_back(clip.id);
                    });
                }
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::title)
            for (const Clip& clip : track->clips)
                titles_.insert(fold(clip.text()));
    for (const auto& media : project.media)
        if (media->kind != MediaKind::generated)
            both(std::filesystem::path(media->path).filename().string(), [&](const std::string& words) {
                auto& name = names_[static_cast<std::size_t>(add(words))];
                if (name.media.empty()) name.media = media->id;
            });
    for (Name& name : names_)
        std::stable_sort(name.clips.begin(), name.clips.end(), [&](const ClipId& a, const ClipId& b) {
            return starts.at(a.value) < starts.at(b.value);
        });
    add_parts(lexicon);
}

/// "beach" for "beach_day-01", where no other name has that word.
void Names::add_parts(const Lexicon& lexicon) {
    std::unordered_map<std::string, std::vector<std::size_t>> parts;
    for (std::size_t n = 0; n < names_.size(); ++n)
        for (std::size_t at = 0; at < names_[n].words.size();) {
            const std::size_t end = std::min(names_[n].words.find(' ', at), names_[n].words.size());
            parts[names_[n].words.substr(at, end - at)].push_back(n);
            at = end + 1;
        }
    for (const auto& [word, where] : parts) {
        const bool digits = word.find_first_not_of("0123456789") == std::string::npos;
        if (digits || word.size() < kShortestPart || index_.contains(word) || plain_word(lexicon, word))
            continue;
        const Name& first = names_[where.front()];
        const bool one = std::all_of(where.begin(), where.end(), [&](std::size_t n) {
            return names_[n].clips == first.clips &&
                   (names_[n].media == first.media || first.clips.size() == 1);
        });
        if (!one) continue;
        const Name copy = first;
        Name& made = names_[static_cast<std::size_t>(add(word))];
        made.clips = copy.clips, made.media = copy.media;
    }
}

int Names::add(const std::string& words) {
    const auto [found, fresh] = index_.try_emplace(words, static_cast<int>(names_.size()));
    if (fresh) {
        names_.push_back({.words = words});
        for (std::size_t space = words.find(' '); space != std::string::npos;
             space = words.find(' ', space + 1))
            prefixes_.insert(words.substr(0, space));
    }
    return found->second;
}

int Names::find(const std::string& words) const {
    const auto found = index_.find(words);
    return found == index_.end() ? -1 : found->second;
}

int Names::near(const std::string& word) const {
    if (word.size() + 1 < kShortestSlip || word.size() > Lexicon::kLongestWord) return -1;
    int best = -1;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (names_[i].words.size() < kShortestSlip || names_[i].words.find(' ') != std::string::npos ||
            !one_slip(word, names_[i].words))
            continue;
        if (best >= 0 && names_[static_cast<std::size_t>(best)].clips != names_[i].clips) return -1;
        best = static_cast<int>(i);
    }
    return best;
}

} // namespace core::assist::talk
