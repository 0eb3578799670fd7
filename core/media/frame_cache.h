// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/frame.h"
#include <array>
#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace core {

/// A file as it was when it was opened: one that was written anew is another source.
struct SourceKey {
    std::uint64_t device = 0, file = 0;
    std::int64_t bytes = 0, changed = 0; ///< `changed`: nanoseconds
    auto operator<=>(const SourceKey&) const = default;
    /// Of the file at a path; all zero when there is none.
    static SourceKey of(const std::string& path);
};

/// Decoded pictures within a budget of bytes, shared by the readers of one part of the program (playback, an
/// export, …), which gives it to them. Pictures that were only passed on the way, and those asked for one
/// after the other, go first, least recently used; what was jumped to may hold a quarter of the budget
/// against them. Any thread.
class FrameCache {
  public:
    static constexpr std::size_t kUsualBytes = std::size_t{256} << 20;
    enum class Why { passed, sought, played };

    explicit FrameCache(std::size_t budget = kUsualBytes) : budget_(budget) {}
    /// The picture of a source whose interval holds `time`; empty: it is not here.
    VideoFrame at(const SourceKey& source, Time time);
    /// A picture with its true interval; one with the same start is replaced.
    void keep(const SourceKey& source, const VideoFrame& picture, Why why);
    [[nodiscard]] std::size_t bytes() const;
    [[nodiscard]] std::size_t budget() const { return budget_; }
    /// What a picture takes, in bytes.
    static std::size_t bytes_of(const VideoFrame& picture);

  private:
    struct Entry;
    using Pictures = std::map<Time, Entry>;
    using Place = std::pair<SourceKey, Time>;
    struct Entry {
        VideoFrame picture;
        Why why = Why::passed;
        std::list<Place>::iterator order;
    };
    /// The pictures kept for one reason.
    struct Share {
        std::list<Place> order; ///< the most recently used first
        std::size_t bytes = 0;
    };
    Share& share_of(Why why) { return shares_[static_cast<std::size_t>(why)]; }
    void forget(const Place& place);
    void shrink(std::size_t room);

    const std::size_t budget_;
    mutable std::mutex mutex_; ///< guards what follows
    std::map<SourceKey, Pictures> sources_;
    std::array<Share, 3> shares_; ///< by Why
    std::size_t bytes_ = 0;
};

} // namespace core
