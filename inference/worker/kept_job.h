// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a job has finished, on disk, so that the same job goes on from there after a crash, a stop or a
// restart. A job is known by what it is asked: the same words, files, model and seed.
#pragma once
#include "inference/unified.h"
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace assistant {

/// One job's folder below the user's cache folder. Held by one process at a time: who comes second works
/// without it. Folders that nobody came back to for two weeks are removed. One thread.
class KeptJob {
  public:
    /// Parts that tell this job from every other, files with their size and time (see `file_mark`).
    /// `called_off`: whoever calls a job off does not come back to it; nothing of it stays then.
    KeptJob(const std::vector<std::string>& parts, std::stop_token called_off);
    ~KeptJob();
    KeptJob(const KeptJob&) = delete;
    KeptJob& operator=(const KeptJob&) = delete;

    /// Where the run of window `index` keeps how far it has drawn; empty where nothing can be kept.
    [[nodiscard]] std::filesystem::path drawing(std::size_t index) const;
    /// A finished window; nothing when it is not there or not whole.
    [[nodiscard]] std::optional<inference::Edited> window(std::size_t index) const;
    /// Keeps a window and gives it back as it will be read later; its drawing is forgotten. Throws
    /// core::Failure when the disk does not take it.
    inference::Edited keep(std::size_t index, const inference::Edited& window);
    /// The job is done: nothing of it stays.
    void forget();

  private:
    [[nodiscard]] std::filesystem::path window_file(std::size_t index) const;
    std::filesystem::path folder_;
    std::stop_token called_off_;
    int lock_ = -1;
    bool own_folder_ = false; ///< a folder of this process alone, removed with it
};

/// A file's path, size and time of change; empty for no file.
std::string file_mark(const std::filesystem::path& file);
/// The same for every file of a model's folder.
std::string folder_mark(const std::filesystem::path& folder);

} // namespace assistant
