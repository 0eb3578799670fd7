// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/sound_layout.h"
#include "core/media/frame.h"
#include "core/media/frame_cache.h"
#include "core/media/probe.h"
#include <memory>
#include <optional>
#include <string>

namespace core {

/// Reads the picture stream of a file: exact seeks, then forward. The frame shown at time t is the one whose
/// interval holds t (variable rates included); before the first frame the first one is given, past the end
/// the last. On the way to a time pictures that no other needs are left out; those just before it, and all of
/// them while going backwards, are decoded and kept. Belongs to one thread. Throws Failure: when opened, if
/// the file cannot be a film or picture; when asked, if nothing of it can be decoded.
class VideoReader {
  public:
    /// `cache`: where decoded pictures are kept, shared with other readers; none: one of its own.
    /// `by`: the processor alone, or what this process decodes with.
    enum class By { usual, processor };
    explicit VideoReader(const std::string& path, int threads = 2, std::shared_ptr<FrameCache> cache = {},
                         By by = By::usual);
    ~VideoReader();
    VideoReader(VideoReader&&) noexcept;
    [[nodiscard]] const MediaInfo& info() const; ///< lengths as the header declares them
    VideoFrame frame_at(Time time);
    /// Where decoding stands: the start of the picture decoded last; nothing before the first.
    [[nodiscard]] std::optional<Time> place() const;
    /// Whether something on the way so far could not be decoded, and a neighbour was shown in its place.
    [[nodiscard]] bool damaged() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Reads one of a file's sounds as float at 48 kHz in a layout of one's own choice from any time on, on the
/// clock that the file's picture has too. Gaps between its time stamps are silent, what overlaps is left out;
/// channels, rate and layout of the file may change on the way. Belongs to one thread. Throws Failure.
class AudioReader {
  public:
    static constexpr int kRate = 48000;
    /// `sound`: which of `MediaInfo::audio`; none: the usual one. `to`: what is given.
    explicit AudioReader(const std::string& path, std::optional<std::size_t> sound = {},
                         SoundLayout to = SoundLayout::stereo);
    ~AudioReader();
    AudioReader(AudioReader&&) noexcept;
    /// `count` samples from sample number `from` (at 48 kHz, from the medium's zero). Silence past the ends.
    AudioBlock read(std::int64_t from, std::size_t count);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace core
