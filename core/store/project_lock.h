// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who may write a project, and where its own data lie.
#pragma once
#include "core/base/files.h"

namespace core {

/// `film.saycut-data`: journal, lock, takes and backups.
std::filesystem::path data_folder(const std::filesystem::path& file);
/// The mode of a folder whose contents are for those who may read a file of this mode.
mode_t folder_mode(mode_t file_mode);
/// Makes one folder (not its parents) for those who may read the project; throws Failure.
void make_folder(const std::filesystem::path& folder, const std::filesystem::path& project);
/// The file that a name stands for, links followed, also for a file that is not there yet. Throws Failure for
/// links that point nowhere and names that cannot be.
std::filesystem::path real_file(const std::filesystem::path& name);

/// The right to write a project: a lock of the operating system on `lock` in the data folder, which names the
/// process, and one on the project's file itself, which holds when that folder goes or the file has a second
/// name. Released with the object or the process.
class ProjectLock {
  public:
    ProjectLock() = default;
    /// Makes the data folder when there is none and closes it to those who may not read the project. Throws
    /// Failure that names the process which holds it.
    static ProjectLock take(const std::filesystem::path& file);
    /// Whether somebody holds it at this moment.
    static bool held(const std::filesystem::path& file);
    /// Whether the data folder still holds the lock that was taken.
    [[nodiscard]] bool in_place() const;
    /// Takes `lock` in the data folder once more after that has gone. Throws Failure.
    void take_again();
    /// Locks a new file before it takes the project's place, and lets go of the one before.
    void move_to(Descriptor file);

  private:
    std::filesystem::path file_;
    Descriptor in_folder_, on_file_;
};

} // namespace core
