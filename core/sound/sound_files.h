// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/project.h"
#include "core/sound/sound.h"
#include <filesystem>
#include <list>
#include <optional>

namespace core {

/// The files that a mixer reads from. Each place of reading has a reader of its own, so that two clips of one
/// file do not send it to and fro; those that nobody needs are taken over by the next that plays on from
/// there, and those used last stay open: a process may have only so many files. Belongs to one thread.
class SoundFiles {
  public:
    explicit SoundFiles(std::filesystem::path project_file) : project_file_(std::move(project_file)) {}
    /// Which file, which of its sounds, and in which layout it is heard.
    struct Place {
        std::string path; ///< as the project says it
        std::optional<std::size_t> sound;
        SoundLayout layout = SoundLayout::stereo;
        bool operator==(const Place&) const = default;
    };
    /// Fills `out` from sample `from` of the medium on; with silence where the file cannot be read. `who`:
    /// any address that stands for the one that reads.
    void read(const void* who, const Place& place, std::int64_t from, Samples& out);
    /// `who` reads no more.
    void leave(const void* who);

  private:
    struct Slot {
        const void* who = nullptr; ///< null: free to be taken over
        Place place;
        std::unique_ptr<AudioReader> reader; ///< null: the file cannot be read
        std::int64_t next = 0;               ///< the sample behind the one read last
    };
    Slot& slot(const void* who, const Place& place, std::int64_t from);
    std::filesystem::path project_file_;
    std::list<Slot> slots_; ///< the one used last in front
};

} // namespace core
