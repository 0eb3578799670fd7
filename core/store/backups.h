// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

namespace core {

/// Copies the project as it lies on the disk into `backups` of its data folder before it is replaced: at most
/// every five minutes (`always`: in any case), and keeps the newest twelve. What is dated later than now was
/// made by a clock that was wrong; it holds nothing back and goes first. Never throws: a backup that cannot
/// be made is no reason not to save. One thread, under the project's lock.
void keep_backup(const std::filesystem::path& file, bool always);

} // namespace core
