// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/reader_pool.h"
#include "core/base/result.h"
#include "core/media/proxy_place.h"
#include "core/store/project_file.h"
#include <algorithm>

namespace core {

namespace {

/// So far ahead a decoder rolls on rather than being sought.
constexpr Time kNear{kFlicksPerSecond};
/// So many decoders of one file: more layers of it share them.
constexpr std::size_t kMostOfOneFile = 4;

} // namespace

struct ReaderPool::Open {
    std::string path;
    std::unique_ptr<VideoReader> reader; ///< null: the file cannot be read
    ClipId user;
    Time asked{};
    std::uint64_t used = 0;

    /// How much there is to decode to `time`, as a duration; what has to be sought comes after all that is
    /// not.
    [[nodiscard]] Time work_to(Time time) const {
        const Time ahead = time - (reader ? reader->place().value_or(asked) : asked);
        return ahead >= Time(0) && ahead <= kNear ? ahead : kNear + std::chrono::abs(ahead);
    }
};

ReaderPool::ReaderPool(std::filesystem::path project_file, std::shared_ptr<FrameCache> cache)
    : project_file_(std::move(project_file)),
      cache_(cache ? std::move(cache) : std::make_shared<FrameCache>()) {}

ReaderPool::~ReaderPool() = default;

bool ReaderPool::seen(const ClipId& clip) const {
    return std::find(seen_.begin(), seen_.end(), clip) != seen_.end();
}

ReaderPool::Open* ReaderPool::best(const std::string& path, const ClipId& clip, Time time, bool also_taken) {
    Open* found = nullptr;
    for (const auto& each : open_)
        if (each->path == path && (also_taken || each->user == clip || !seen(each->user)))
            if (!found || each->work_to(time) < found->work_to(time)) found = each.get();
    return found;
}

ReaderPool::Open& ReaderPool::open_file(const std::string& path) {
    if (open_.size() >= kMostOpen)
        open_.erase(std::min_element(open_.begin(), open_.end(),
                                     [](const auto& a, const auto& b) { return a->used < b->used; }));
    open_.push_back(std::make_unique<Open>());
    Open& made = *open_.back();
    made.path = path;
    try {
        made.reader = made_reader(path);
    } catch (const Failure&) {
        made.reader = nullptr; // drawn as a slate
    }
    return made;
}

std::unique_ptr<VideoReader> ReaderPool::made_reader(const std::string& path) const {
    const std::string file = ProjectFile::resolve(project_file_, path);
    if (const auto proxy = proxy_of(proxies_, file)) {
        try {
            return std::make_unique<VideoReader>(*proxy, 2, cache_);
        } catch (const Failure&) { // a damaged one: the file itself is shown
        }
    }
    return std::make_unique<VideoReader>(file, 2, cache_);
}

VideoReader* ReaderPool::reader(const std::string& path, const ClipId& clip, Time time) {
    Open* found = best(path, clip, time, false);
    const auto of_this_file = static_cast<std::size_t>(
        std::count_if(open_.begin(), open_.end(), [&](const auto& each) { return each->path == path; }));
    if (!found && of_this_file >= kMostOfOneFile) found = best(path, clip, time, true);
    if (!found) found = &open_file(path);
    found->user = clip;
    found->asked = time;
    found->used = ++clock_;
    return found->reader.get();
}

} // namespace core
