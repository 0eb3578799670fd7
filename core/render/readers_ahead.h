// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "core/media/readers.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace core {

/// Opens readers and brings them to their places on a thread of its own, for one that has no time for it. A
/// reader belongs to whoever has it: it goes there with an order, and comes back with `take`. The rest is
/// called by one thread; its end waits for what is being opened.
class ReadersAhead {
  public:
    static constexpr std::size_t kMost = 4; ///< that wait to be taken; of more the oldest go
    using Make = std::function<std::unique_ptr<VideoReader>()>;

    ReadersAhead();
    ~ReadersAhead();
    /// A reader that stands at `time` of a file, for a clip. `spare`: one of that file which is free; null:
    /// `make` opens one, on that thread. What cannot be opened or read is left to who asks for it then.
    void order(std::string path, ClipId clip, Time time, std::unique_ptr<VideoReader> spare, Make make);
    /// Whether such a one was ordered, or is ready.
    [[nodiscard]] bool expects(const std::string& path, const ClipId& clip, Time time) const;
    /// The reader of such an order; null: none is ready, and an order that was not begun is given up.
    [[nodiscard]] std::unique_ptr<VideoReader> take(const std::string& path, const ClipId& clip, Time time);
    /// Closes it there: that takes a while, too.
    void close(std::unique_ptr<VideoReader> reader);
    /// Whether nothing is left to do, and how many wait to be taken.
    [[nodiscard]] bool idle() const;
    [[nodiscard]] std::size_t ready() const;

  private:
    struct Order {
        std::string path;
        ClipId clip;
        Time time{};
        std::unique_ptr<VideoReader> reader;
        Make make;
        [[nodiscard]] bool fits(const std::string& for_path, const ClipId& for_clip, Time at) const;
    };
    void run(const std::stop_token& stop);
    static void bring(Order& order);
    mutable std::mutex mutex_; ///< guards what follows
    std::condition_variable_any changed_;
    std::deque<Order> waiting_, ready_;
    std::vector<std::unique_ptr<VideoReader>> closing_;
    bool busy_ = false;
    ClipId now_clip_; ///< of the order that is worked on
    std::string now_path_;
    Time now_time_{};
    std::jthread thread_; ///< last: it uses the rest
};

} // namespace core
