// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backups.h"
#include "core/base/result.h"
#include "core/store/project_lock.h"
#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr auto kEvery = std::chrono::minutes(5);
constexpr std::size_t kKept = 12;

struct Backup {
    fs::path path;
    fs::file_time_type written;
};

/// Oldest first; those that a wrong clock dated before all others.
std::vector<Backup> backups_in(const fs::path& folder, fs::file_time_type now) {
    std::vector<Backup> found;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        std::error_code unknown;
        if (entry->path().extension() == ".saycut")
            found.push_back({entry->path(), fs::last_write_time(entry->path(), unknown)});
    }
    std::sort(found.begin(), found.end(), [&](const Backup& a, const Backup& b) {
        return std::tuple(a.written <= now, a.written, a.path) <
               std::tuple(b.written <= now, b.written, b.path);
    });
    return found;
}

std::string date_of_today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    char name[32];
    std::strftime(name, sizeof name, "%Y-%m-%d_%H-%M-%S", ::localtime_r(&now, &local));
    return name;
}

} // namespace

void keep_backup(const fs::path& file, bool always) {
    std::error_code error;
    const auto now = fs::file_time_type::clock::now();
    const auto written = std::min(fs::last_write_time(file, error), now);
    if (error) return;
    const fs::path folder = data_folder(file) / "backups";
    const std::vector<Backup> kept = backups_in(folder, now);
    const bool fresh = !kept.empty() && kept.back().written <= now && kept.back().written + kEvery > written;
    if (fresh && !always) return;
    try {
        make_folder(folder, file);
        fs::path backup = folder / (date_of_today() + ".saycut");
        for (int i = 2; fs::exists(fs::symlink_status(backup, error)); ++i)
            backup = folder / (date_of_today() + "_" + std::to_string(i) + ".saycut");
        write_whole(backup, read_file(file), mode_of(file));
        fs::last_write_time(backup, written, error);
    } catch (const Failure&) {
        return;
    }
    for (std::size_t i = 0; i + kKept < kept.size() + 1; ++i)
        fs::remove(kept[i].path, error);
}

} // namespace core
