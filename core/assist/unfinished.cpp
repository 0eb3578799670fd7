// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/unfinished.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/base/text.h"
#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace core::assist {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t kMost = 20;
constexpr std::uintmax_t kLargest = 1U << 16U;

fs::path folder_of(const fs::path& data) {
    return data / "jobs";
}

json to_json(const UnfinishedJob& job) {
    json out{{"said", storable(job.said)},
             {"clip", job.clip.value},
             {"model", storable(job.model)},
             {"quality", job.quality},
             {"seed", job.seed}};
    if (job.range) out["range"] = {job.range->start.count(), job.range->end.count()};
    if (const auto& r = job.region) out["region"] = {r->x, r->y, r->width, r->height};
    return out;
}

UnfinishedJob from_json(const json& in, std::string id) {
    UnfinishedJob job{.id = std::move(id),
                      .said = restored(in.at("said").get<std::string>()),
                      .clip = {in.at("clip").get<std::string>()},
                      .model = restored(in.at("model").get<std::string>()),
                      .quality = in.at("quality").get<std::string>(),
                      .seed = in.at("seed").get<std::int64_t>()};
    if (const auto r = in.find("range"); r != in.end())
        job.range = TimeRange{Time(r->at(0).get<std::int64_t>()), Time(r->at(1).get<std::int64_t>())};
    if (const auto r = in.find("region"); r != in.end())
        job.region = Region{r->at(0), r->at(1), r->at(2), r->at(3)};
    return job;
}

} // namespace

std::optional<UnfinishedJob> unfinished_of(const Request& request, const std::string& said,
                                           const ClipId& clip, const std::optional<TimeRange>& range,
                                           const std::optional<Region>& region) {
    UnfinishedJob job{.said = said, .clip = clip, .range = range, .region = region};
    const auto take = [&](const auto& drawn) {
        job.model = drawn.model, job.quality = quality_name(drawn.use.quality), job.seed = drawn.seed;
    };
    if (const auto* edit = std::get_if<EditRequest>(&request))
        take(*edit);
    else if (const auto* made = std::get_if<GenerateRequest>(&request))
        take(*made);
    else
        return {};
    return job;
}

std::string keep_unfinished(const fs::path& data, const UnfinishedJob& job) noexcept {
    try {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        const std::string id =
            std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(now).count()) + "-" +
            std::to_string(::getpid());
        fs::create_directories(folder_of(data));
        const fs::path file = folder_of(data) / (id + ".json");
        write_whole(file, dump_json(to_json(job)), mode_of(file));
        return id;
    } catch (const std::exception&) { // the job is done all the same
        return {};
    }
}

void forget_unfinished(const fs::path& data, const std::string& id) noexcept {
    std::error_code error;
    if (!id.empty()) fs::remove(folder_of(data) / (id + ".json"), error);
}

std::vector<UnfinishedJob> unfinished_jobs(const fs::path& data) noexcept {
    std::vector<UnfinishedJob> jobs;
    try {
        std::error_code error;
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(folder_of(data), error))
            if (entry.is_regular_file(error) && entry.path().extension() == ".json")
                files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files) {
            if (jobs.size() == kMost) break;
            try {
                const auto read = parse_json(read_file(file, kLargest));
                if (read) jobs.push_back(from_json(read.value(), file.stem().string()));
            } catch (const std::exception&) { // damaged: passed over
            }
        }
    } catch (const std::exception&) { // no memory for a list: none is offered
    }
    return jobs;
}

void go_on_as(Request& request, const UnfinishedJob& job) {
    const auto as_before = [&](auto& drawn) {
        drawn.model = job.model, drawn.seed = job.seed;
        drawn.use.quality = quality_named(job.quality).value_or(drawn.use.quality);
    };
    if (auto* edit = std::get_if<EditRequest>(&request)) as_before(*edit);
    if (auto* made = std::get_if<GenerateRequest>(&request)) as_before(*made);
}

} // namespace core::assist
