// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "core/media/readers.h"
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace core {

/// The open files of a compositor, so many at most. Clips that are seen at once read through decoders of
/// their own, also of one file; a clip that begins where another has ended goes on with that one's decoder.
/// All keep their pictures in one cache. Belongs to one thread.
class ReaderPool {
  public:
    static constexpr std::size_t kMostOpen = 8;
    /// `project_file`: where relative paths count from (may be empty). `cache`: none: one of its own.
    explicit ReaderPool(std::filesystem::path project_file, std::shared_ptr<FrameCache> cache = {});
    ~ReaderPool();
    /// The folder of proxies that are read instead of the files; empty: none. Those that are open stay.
    void use_proxies(std::filesystem::path folder) { proxies_ = std::move(folder); }
    /// Which clips are seen at the moment that is drawn next: the decoders of others are free to be taken.
    void begin_moment(std::vector<ClipId> seen) { seen_ = std::move(seen); }
    /// The reader of a medium's file for a clip that wants the picture of `time`; null: it cannot be read.
    /// Good until the next call.
    VideoReader* reader(const std::string& path, const ClipId& clip, Time time);
    /// How many files are open.
    [[nodiscard]] std::size_t open() const { return open_.size(); }

  private:
    struct Open;
    [[nodiscard]] bool seen(const ClipId& clip) const;
    Open* best(const std::string& path, const ClipId& clip, Time time, bool also_taken);
    Open& open_file(const std::string& path);
    std::unique_ptr<VideoReader> made_reader(const std::string& path) const;
    std::filesystem::path project_file_, proxies_;
    std::shared_ptr<FrameCache> cache_;
    std::vector<std::unique_ptr<Open>> open_;
    std::vector<ClipId> seen_;
    std::uint64_t clock_ = 0;
};

} // namespace core
