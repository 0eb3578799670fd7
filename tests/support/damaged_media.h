// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small films, sounds and pictures of many formats, damaged at random from a seed, and what became of them.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace test {

/// Writes one whole file of each format; their paths.
std::vector<std::filesystem::path> whole_media(const std::filesystem::path& folder);

/// The bytes of a file with one to four damages: flipped bits, bytes of zeros, ones or noise, a cut end, a
/// piece taken out, put in twice or exchanged, a number made extreme.
std::string damaged(std::string bytes, std::uint64_t seed);

struct Outcome {
    enum class Kind { taken, refused, not_in_words, crash, hang, memory } kind = Kind::taken;
    std::string words;
    double seconds = 0;
    std::int64_t megabytes = 0; ///< the most that it held
    [[nodiscard]] bool fine() const { return kind == Kind::taken || kind == Kind::refused; }
};
const char* name_of(Outcome::Kind kind);

/// Imports, frames, exports and asks about a file in a process of its own, with at most 2 GiB of memory and a
/// minute.
Outcome try_medium(const std::filesystem::path& file);

struct Tally {
    int files = 0;
    std::map<Outcome::Kind, int> kinds;
    std::int64_t most_megabytes = 0;
    double most_seconds = 0;
    std::vector<std::string> faults; ///< one line each: the file's format and seed, and what happened
};
/// Damages `count` files, the formats in turn, each with a seed made from `seed` and its number. A file that
/// is not taken well is kept in `keep` when that is not empty.
Tally damage_and_try(int count, std::uint64_t seed, const std::filesystem::path& keep = {});

} // namespace test
