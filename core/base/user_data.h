// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the program keeps a person's own lists, and folders that are gone with who made them. Any thread.
#pragma once
#include <filesystem>
#include <string>

namespace core {

/// $XDG_DATA_HOME/saycut, or ~/.local/share/saycut; it need not exist. Throws Failure where there is neither,
/// saying that there is no place to keep `what`.
std::filesystem::path user_data_folder(const std::string& what);

/// A new folder among the system's temporary ones, removed with all in it at the end. Throws Failure that
/// says `what` it would have been for.
class ScratchFolder {
  public:
    explicit ScratchFolder(const std::string& what);
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

} // namespace core
