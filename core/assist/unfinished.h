// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs of the models that were begun, beside their project: those that the program's end broke off are
// offered again. A folder for a project, a small file for a job. Any thread, one process at a time.
#pragma once
#include "core/assist/assistant.h"
#include "core/document/project.h"

namespace core::assist {

struct UnfinishedJob {
    std::string id;   ///< of its file
    std::string said; ///< the message that asked for it
    ClipId clip;      ///< that was selected
    std::optional<TimeRange> range;
    std::optional<Region> region;
    std::string model, quality;
    std::int64_t seed = 0;
};

/// What a job is asked, to be gone on with. `said` and so on are the message's. Nothing for jobs that draw
/// nothing.
std::optional<UnfinishedJob> unfinished_of(const Request& request, const std::string& said,
                                           const ClipId& clip, const std::optional<TimeRange>& range,
                                           const std::optional<Region>& region);
/// Writes it down in a project's data folder; returns its id, empty where that cannot be written.
std::string keep_unfinished(const std::filesystem::path& data, const UnfinishedJob& job) noexcept;
void forget_unfinished(const std::filesystem::path& data, const std::string& id) noexcept;
/// Those that are there, the oldest first; what cannot be read is passed over.
std::vector<UnfinishedJob> unfinished_jobs(const std::filesystem::path& data) noexcept;
/// Makes a request the one that was broken off: of the same model, quality and seed.
void go_on_as(Request& request, const UnfinishedJob& job);

} // namespace core::assist
