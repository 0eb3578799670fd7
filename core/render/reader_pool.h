// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "core/media/readers.h"
#include "core/render/readers_ahead.h"
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
    void begin_moment(std::vector<ClipId> seen) { seen_ = std::move(seen), ++moment_; }
    /// The clip will want the picture of `time` soon. Where no reader is there then, one that is free (of the
    /// same file), or else a new one, is brought there on a thread of the pool's own. Returns at once.
    void prepare(const std::string& path, const ClipId& clip, Time time);
    /// Whether all that was prepared is there.
    [[nodiscard]] bool prepared() const { return !ahead_ || ahead_->idle(); }
    /// How many readers are there for it, and were not asked for yet.
    [[nodiscard]] std::size_t ahead() const { return ahead_ ? ahead_->ready() : 0; }
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
    /// A place for another one; what has to make room is closed.
    Open& add(const std::string& path);
    void close(std::vector<std::unique_ptr<Open>>::iterator which);
    /// Null: none was prepared.
    Open* take_prepared(const std::string& path, const ClipId& clip, Time time);
    static std::unique_ptr<VideoReader> made_reader(const std::filesystem::path& project_file,
                                                    const std::filesystem::path& proxies,
                                                    const std::string& path,
                                                    const std::shared_ptr<FrameCache>& cache);
    std::filesystem::path project_file_, proxies_;
    std::shared_ptr<FrameCache> cache_;
    std::vector<std::unique_ptr<Open>> open_;
    std::vector<ClipId> seen_;
    std::uint64_t clock_ = 0, moment_ = 0;
    std::unique_ptr<ReadersAhead> ahead_; ///< null: nothing was prepared yet
};

} // namespace core
