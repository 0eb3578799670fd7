// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/unsaved.h"
#include "core/base/result.h"
#include "core/store/project_file.h"
#include <algorithm>

namespace core {

namespace fs = std::filesystem;

namespace {

fs::file_time_type last_change(const fs::path& file) {
    std::error_code ignored;
    fs::file_time_type newest = fs::last_write_time(file, ignored);
    if (ignored) newest = {};
    const auto journal = fs::last_write_time(fs::path(file.string() + "-data") / "journal", ignored);
    return ignored ? newest : std::max(newest, journal);
}

} // namespace

std::vector<UnsavedProject> find_unsaved(const fs::path& folder) {
    std::vector<UnsavedProject> found;
    std::vector<fs::path> empty;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const fs::path file = at->path() / kUntitledName;
        try {
            if (!fs::is_regular_file(file) || ProjectFile::held(file)) continue;
            const auto project = ProjectFile::open(file, ProjectFile::Access::read);
            if (project.history().steps().empty()) {
                // A journal that could not be read may hold what somebody misses.
                if (project.notices().empty()) empty.push_back(at->path());
                continue;
            }
            UnsavedProject unsaved{
                .file = file, .changes = project.history().undo_count(), .changed = last_change(file)};
            for (const auto& media : project.project().media)
                unsaved.media.push_back(fs::path(media->path).filename().string());
            found.push_back(std::move(unsaved));
        } catch (const std::exception&) { // damaged: nobody is served by losing it
        }
    }
    for (const fs::path& left : empty)
        fs::remove_all(left, error);
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.changed > b.changed; });
    return found;
}

} // namespace core
