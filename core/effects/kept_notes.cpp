// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/kept_notes.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include <algorithm>
#include <cmath>
#include <cstring>

namespace core {

namespace {

constexpr char kBegin[] = "saycut notes 1\n";
constexpr std::size_t kBeginBytes = sizeof kBegin - 1;
constexpr std::size_t kMostNotes = 4'000'000; ///< about 37 hours of film

/// As it lies in the file (of this machine's order of bytes, as the projects' other data that can be made
/// again).
struct Record {
    std::uint64_t first, second;
    double values[4];
};

} // namespace

KeptNotes::KeptNotes(const std::filesystem::path& project_file)
    : file_(project_file.empty() ? std::filesystem::path()
                                 : std::filesystem::path(project_file.string() + "-data") / "notes.bin") {
    std::error_code error;
    if (file_.empty() || !std::filesystem::is_regular_file(file_, error)) return;
    try {
        const std::string bytes = read_file(file_);
        if (bytes.compare(0, kBeginBytes, kBegin) != 0) return;
        for (std::size_t at = kBeginBytes; at + sizeof(Record) <= bytes.size(); at += sizeof(Record)) {
            Record record;
            std::memcpy(&record, bytes.data() + at, sizeof record);
            const bool sound = std::all_of(std::begin(record.values), std::end(record.values),
                                           [](double value) { return std::isfinite(value); });
            if (sound)
                known_[{record.first, record.second}] = {record.values[0], record.values[1], record.values[2],
                                                         record.values[3]};
        }
    } catch (const Failure&) { // it is found out again
    }
}

std::optional<Notes::Note> KeptNotes::find(const Key& key) const {
    const std::scoped_lock lock(mutex_);
    const auto found = known_.find(key);
    return found == known_.end() ? std::nullopt : std::optional(found->second);
}

void KeptNotes::add(const Key& key, const Notes::Note& note) {
    const std::scoped_lock lock(mutex_);
    if (known_.size() >= kMostNotes) known_.clear();
    known_[key] = note;
    changed_ = true;
}

std::size_t KeptNotes::size() const {
    const std::scoped_lock lock(mutex_);
    return known_.size();
}

void KeptNotes::save() {
    std::string bytes = kBegin;
    {
        const std::scoped_lock lock(mutex_);
        if (!changed_ || file_.empty()) return;
        for (const auto& [key, note] : known_) {
            const Record record{key.first, key.second, {note[0], note[1], note[2], note[3]}};
            bytes.append(reinterpret_cast<const char*>(&record), sizeof record);
        }
        changed_ = false;
    }
    std::error_code error;
    std::filesystem::create_directories(file_.parent_path(), error);
    write_whole(file_, bytes, mode_of(file_));
}

} // namespace core
