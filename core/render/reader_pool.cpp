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
/// So far ahead is no work worth another reader.
constexpr Time kLittle{kFlicksPerSecond / 10};
/// A reader that was not asked for so many moments is free.
constexpr std::uint64_t kRest = 3;
/// So many decoders of one file: more layers of it share them.
constexpr std::size_t kMostOfOneFile = 4;

} // namespace

struct ReaderPool::Open {
    std::string path;
    std::unique_ptr<VideoReader> reader; ///< null: the file cannot be read
    ClipId user;
    Time asked{};
    std::uint64_t used = 0, moment = 0; ///< when it was asked last

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

void ReaderPool::close(std::vector<std::unique_ptr<Open>>::iterator which) {
    if (ahead_) ahead_->close(std::move((*which)->reader));
    open_.erase(which);
}

ReaderPool::Open& ReaderPool::add(const std::string& path) {
    if (open_.size() >= kMostOpen)
        close(std::min_element(open_.begin(), open_.end(),
                               [](const auto& a, const auto& b) { return a->used < b->used; }));
    open_.push_back(std::make_unique<Open>());
    open_.back()->path = path;
    return *open_.back();
}

ReaderPool::Open& ReaderPool::open_file(const std::string& path) {
    Open& made = add(path);
    try {
        made.reader = made_reader(project_file_, proxies_, path, cache_);
    } catch (const Failure&) {
        made.reader = nullptr; // drawn as a slate
    }
    return made;
}

std::unique_ptr<VideoReader> ReaderPool::made_reader(const std::filesystem::path& project_file,
                                                     const std::filesystem::path& proxies,
                                                     const std::string& path,
                                                     const std::shared_ptr<FrameCache>& cache) {
    const std::string file = ProjectFile::resolve(project_file, path);
    if (const auto proxy = proxy_of(proxies, file)) {
        try {
            return std::make_unique<VideoReader>(*proxy, 2, cache);
        } catch (const Failure&) { // a damaged one: the file itself is shown
        }
    }
    return std::make_unique<VideoReader>(file, 2, cache);
}

void ReaderPool::prepare(const std::string& path, const ClipId& clip, Time time) {
    if (!ahead_) ahead_ = std::make_unique<ReadersAhead>();
    if (ahead_->expects(path, clip, time)) return;
    std::unique_ptr<VideoReader> spare;
    const auto free = std::find_if(open_.begin(), open_.end(), [&](const auto& each) {
        return each->path == path && each->moment + kRest < moment_;
    });
    if (free != open_.end()) {
        if (!(*free)->reader) return; // it cannot be read
        spare = std::move((*free)->reader);
        open_.erase(free);
    }
    // A copy of all that it needs: it is made on another thread.
    ahead_->order(path, clip, time, std::move(spare),
                  [project_file = project_file_, proxies = proxies_, path, cache = cache_] {
                      return made_reader(project_file, proxies, path, cache);
                  });
}

ReaderPool::Open* ReaderPool::take_prepared(const std::string& path, const ClipId& clip, Time time) {
    std::unique_ptr<VideoReader> reader = ahead_ ? ahead_->take(path, clip, time) : nullptr;
    if (!reader) return nullptr;
    std::vector<std::vector<std::unique_ptr<Open>>::iterator> same;
    for (auto each = open_.begin(); each != open_.end(); ++each)
        if ((*each)->path == path) same.push_back(each);
    if (same.size() >= kMostOfOneFile)
        close(*std::min_element(same.begin(), same.end(),
                                [](const auto& a, const auto& b) { return (*a)->used < (*b)->used; }));
    Open& made = add(path);
    made.reader = std::move(reader);
    return &made;
}

VideoReader* ReaderPool::reader(const std::string& path, const ClipId& clip, Time time) {
    Open* found = best(path, clip, time, false);
    if (!found || found->work_to(time) > kLittle)
        if (Open* ready = take_prepared(path, clip, time)) found = ready;
    const auto of_this_file = static_cast<std::size_t>(
        std::count_if(open_.begin(), open_.end(), [&](const auto& each) { return each->path == path; }));
    if (!found && of_this_file >= kMostOfOneFile) found = best(path, clip, time, true);
    if (!found) found = &open_file(path);
    found->user = clip;
    found->asked = time;
    found->used = ++clock_;
    found->moment = moment_;
    return found->reader.get();
}

} // namespace core
