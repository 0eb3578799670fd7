// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/frame_cache.h"
#include "core/media/ffmpeg_ptr.h"
#include <algorithm>
#include <sys/stat.h>

namespace core {

SourceKey SourceKey::of(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) < 0) return {};
    return {static_cast<std::uint64_t>(info.st_dev), static_cast<std::uint64_t>(info.st_ino),
            static_cast<std::int64_t>(info.st_size),
            std::int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec};
}

std::size_t FrameCache::bytes_of(const VideoFrame& picture) {
    std::size_t bytes = 0;
    if (!picture.empty())
        for (const AVBufferRef* buffer : picture.raw()->buf)
            if (buffer) bytes += buffer->size;
    return bytes;
}

VideoFrame FrameCache::at(const SourceKey& source, Time time) {
    const std::scoped_lock lock(mutex_);
    const auto pictures = sources_.find(source);
    if (pictures == sources_.end()) return {};
    auto found = pictures->second.upper_bound(time);
    if (found == pictures->second.begin()) return {};
    Entry& entry = (--found)->second;
    if (!entry.picture.interval().contains(time)) return {};
    std::list<Place>& order = share_of(entry.why).order;
    order.splice(order.begin(), order, entry.order);
    return entry.picture;
}

void FrameCache::keep(const SourceKey& source, const VideoFrame& picture, Why why) {
    // Few of the largest pictures: their decoder may not hold much more than it needs to decode.
    constexpr std::size_t kLarge = std::size_t{32} << 20;
    const std::size_t bytes = bytes_of(picture);
    const std::scoped_lock lock(mutex_);
    const Place place{source, picture.interval().start};
    if (const auto known = sources_.find(source);
        known != sources_.end() && known->second.contains(place.second)) {
        if (known->second.at(place.second).why == Why::sought) why = Why::sought;
        forget(place);
    }
    if (bytes > budget_) return;
    Share& share = share_of(why);
    share.order.push_front(place);
    sources_[source].emplace(place.second, Entry{picture, why, share.order.begin()});
    bytes_ += bytes;
    share.bytes += bytes;
    shrink(bytes > kLarge ? std::min(budget_, 2 * bytes) : budget_);
}

void FrameCache::shrink(std::size_t room) {
    Share &passed = share_of(Why::passed), &sought = share_of(Why::sought), &played = share_of(Why::played);
    while (played.bytes > room / 4)
        forget(played.order.back());
    while (bytes_ > room) {
        const bool jumps = !sought.order.empty() && sought.bytes > room / 4;
        forget((jumps                   ? sought
                : !passed.order.empty() ? passed
                : !played.order.empty() ? played
                                        : sought)
                   .order.back());
    }
}

void FrameCache::forget(const Place& place) {
    const auto source = sources_.find(place.first);
    const auto found = source->second.find(place.second);
    const Entry& entry = found->second;
    Share& share = share_of(entry.why);
    const std::size_t bytes = bytes_of(entry.picture);
    bytes_ -= bytes;
    share.bytes -= bytes;
    const auto order = entry.order;
    source->second.erase(found);
    if (source->second.empty()) sources_.erase(source);
    share.order.erase(order); // last: `place` may lie in it
}

std::size_t FrameCache::bytes() const {
    const std::scoped_lock lock(mutex_);
    return bytes_;
}

} // namespace core
