// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/bounded_queue.h"
#include "core/render/compositor.h"
#include <exception>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace core {

/// Frames of a timeline that follow each other.
struct FrameRun {
    std::int64_t first = 0, count = 0;
    bool operator==(const FrameRun&) const = default;
};

/// Renders frames on a thread of its own, a few ahead of the one who takes them. Belongs to that one's
/// thread; its end stops the work.
class RenderAhead {
  public:
    struct Order {
        ProjectPtr project;
        std::filesystem::path project_file;
        FrameRate rate;
        Size size;
        std::vector<FrameRun> frames;
        bool alpha = false; ///< what is transparent stays so, instead of lying on black
        Time begin{};       ///< where frame 0 of the rate lies on the timeline
        Size whole{};       ///< of the frame in whose middle the pictures lie; 0x0: theirs
        /// The timeline's moment that a frame shows.
        [[nodiscard]] Time moment(std::int64_t frame) const;
    };
    explicit RenderAhead(Order order);
    /// The next frame of those ordered. Throws what rendering it threw.
    VideoFrame next();
    /// The clips of which nothing, or not everything, could be read, up to the frame taken last.
    [[nodiscard]] const std::set<std::string>& unreadable() const { return unreadable_; }
    [[nodiscard]] const std::set<std::string>& damaged() const { return damaged_; }

  private:
    struct Picture {
        VideoFrame frame;
        std::set<std::string> unreadable, damaged;
        std::exception_ptr thrown;
    };
    void run(const Order& order, const std::stop_token& stop);
    BoundedQueue<Picture> queue_;
    std::set<std::string> unreadable_, damaged_;
    std::jthread thread_; ///< last: it uses the rest
};

} // namespace core
