// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/readers_ahead.h"
#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace core {
namespace {

/// So far from the place that was ordered a reader is still the right one.
constexpr Time kSamePlace{kFlicksPerSecond / 2};
/// Pictures that are in the cache are passed, so far at most.
constexpr int kMostPassed = 120;

bool same_place(Time a, Time b) {
    return std::chrono::abs(a - b) <= kSamePlace;
}

} // namespace

bool ReadersAhead::Order::fits(const std::string& for_path, const ClipId& for_clip, Time at) const {
    return path == for_path && clip == for_clip && same_place(time, at);
}

ReadersAhead::ReadersAhead() : thread_([this](const std::stop_token& stop) { run(stop); }) {}

ReadersAhead::~ReadersAhead() {
    thread_.request_stop();
    changed_.notify_all();
}

void ReadersAhead::order(std::string path, ClipId clip, Time time, std::unique_ptr<VideoReader> spare,
                         Make make) {
    {
        const std::scoped_lock lock(mutex_);
        waiting_.push_back({std::move(path), std::move(clip), time, std::move(spare), std::move(make)});
        if (waiting_.size() > kMost) {
            if (waiting_.front().reader) closing_.push_back(std::move(waiting_.front().reader));
            waiting_.pop_front();
        }
    }
    changed_.notify_all();
}

bool ReadersAhead::expects(const std::string& path, const ClipId& clip, Time time) const {
    const std::scoped_lock lock(mutex_);
    const auto fits = [&](const Order& each) { return each.fits(path, clip, time); };
    return (busy_ && now_path_ == path && now_clip_ == clip && same_place(now_time_, time)) ||
           std::any_of(waiting_.begin(), waiting_.end(), fits) ||
           std::any_of(ready_.begin(), ready_.end(), fits);
}

std::unique_ptr<VideoReader> ReadersAhead::take(const std::string& path, const ClipId& clip, Time time) {
    const std::scoped_lock lock(mutex_);
    for (std::deque<Order>* each : {&ready_, &waiting_}) {
        const auto found = std::find_if(each->begin(), each->end(),
                                        [&](const Order& order) { return order.fits(path, clip, time); });
        if (found == each->end()) continue;
        std::unique_ptr<VideoReader> reader =
            std::move(found->reader); // one that waits has a spare's or none
        each->erase(found);
        return reader;
    }
    return nullptr;
}

void ReadersAhead::close(std::unique_ptr<VideoReader> reader) {
    if (!reader) return;
    {
        const std::scoped_lock lock(mutex_);
        closing_.push_back(std::move(reader));
    }
    changed_.notify_all();
}

bool ReadersAhead::idle() const {
    const std::scoped_lock lock(mutex_);
    return !busy_ && waiting_.empty() && closing_.empty();
}

std::size_t ReadersAhead::ready() const {
    const std::scoped_lock lock(mutex_);
    return ready_.size();
}

/// A picture in the cache does not move the decoder: it is brought to the first that is not there.
void ReadersAhead::bring(Order& order) {
    try {
        if (!order.reader) order.reader = order.make();
        Time at = order.time;
        for (int i = 0; order.reader && i < kMostPassed; ++i) {
            const TimeRange shown = order.reader->frame_at(at).interval();
            if (order.reader->place() == shown.start || shown.end <= at) break;
            at = shown.end;
        }
    } catch (...) { // whoever asks for it is told why
        order.reader.reset();
    }
}

void ReadersAhead::run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, stop, [&] { return !waiting_.empty() || !closing_.empty(); });
        if (stop.stop_requested()) return;
        std::vector<std::unique_ptr<VideoReader>> closed = std::exchange(closing_, {});
        busy_ = true;
        std::optional<Order> order;
        if (!waiting_.empty()) {
            order = std::move(waiting_.front());
            waiting_.pop_front();
            now_path_ = order->path, now_clip_ = order->clip, now_time_ = order->time;
        } else {
            now_path_.clear();
        }
        lock.unlock();
        if (order) bring(*order);
        closed.clear();
        lock.lock();
        busy_ = false;
        if (!order || !order->reader) continue;
        ready_.push_back(std::move(*order));
        if (ready_.size() <= kMost) continue;
        closing_.push_back(std::move(ready_.front().reader));
        ready_.pop_front();
    }
}

} // namespace core
