// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>

namespace core {

/// Values on their way from one thread to another, so many at most: who is faster waits. Any thread.
template <typename T>
class BoundedQueue {
  public:
    explicit BoundedQueue(std::size_t most) : most_(most) {}
    /// Waits for room. False: it was stopped, and the value is not in.
    bool push(T value, const std::stop_token& stop) {
        {
            std::unique_lock lock(mutex_);
            if (!changed_.wait(lock, stop, [&] { return values_.size() < most_; })) return false;
            values_.push_back(std::move(value));
        }
        changed_.notify_all();
        return true;
    }
    /// Waits for a value; nothing when no more come.
    std::optional<T> pop() {
        std::optional<T> value;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return closed_ || !values_.empty(); });
            if (values_.empty()) return {};
            value = std::move(values_.front());
            values_.pop_front();
        }
        changed_.notify_all();
        return value;
    }
    /// No more values come; those that are in can still be taken.
    void close() {
        {
            const std::scoped_lock lock(mutex_);
            closed_ = true;
        }
        changed_.notify_all();
    }

  private:
    const std::size_t most_;
    std::mutex mutex_; ///< guards what follows
    std::condition_variable_any changed_;
    std::deque<T> values_;
    bool closed_ = false;
};

} // namespace core
