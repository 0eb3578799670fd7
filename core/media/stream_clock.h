// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One clock a file: every time stamp of every stream becomes a time of the medium here, and nowhere else.
#pragma once
#include "core/media/ffmpeg_ptr.h"
#include "core/time/time.h"
#include <vector>

namespace core {

/// Evenly spaced times that a stream's own times were rounded from: border k lies at `offset` + start of
/// frame k. A rate of 0/1: there is no such grid. `near`: how far from its border a time may lie.
struct TimeGrid {
    FrameRate rate{0, 1};
    Time offset{}, near{};
};

/// Turns the time stamps of one stream into the medium's time and back. The medium's zero (`origin`, on the
/// container's clock) is the same for all streams of a file. Containers round times (Matroska, WebM and FLV
/// to milliseconds, cameras let their clocks jitter): a time that lies near to a border of the grid is that
/// border. A value; any thread.
class StreamClock {
  public:
    StreamClock() = default;
    StreamClock(AVRational base, Time origin, TimeGrid grid = {});
    /// The medium's time of a time stamp.
    [[nodiscard]] Time at(std::int64_t stamp) const { return snapped(exact(stamp)); }
    /// The same without the grid.
    [[nodiscard]] Time exact(std::int64_t stamp) const;
    /// `time`, or the border of the grid that it was rounded from.
    [[nodiscard]] Time snapped(Time time) const;
    /// The last time stamp not after `time`.
    [[nodiscard]] std::int64_t stamp_at(Time time) const;
    /// The length of one tick of the stream.
    [[nodiscard]] Time tick() const;

  private:
    AVRational base_{1, 1};
    Time origin_{};
    TimeGrid grid_;
};

/// A time stamp on the container's clock, from that clock's own zero.
[[nodiscard]] Time container_time(std::int64_t stamp, AVRational base);
/// The stream of a file that holds its film or picture (covers of music do not count); -1: none.
[[nodiscard]] int picture_stream(const AVFormatContext& format);
/// The streams of a file that hold sound, in the file's order: what a medium's sound numbers count.
[[nodiscard]] std::vector<int> sound_streams(const AVFormatContext& format);
/// Which of `sound_streams` is meant when nobody chose: the one that belongs to the picture or is marked as
/// the usual one.
[[nodiscard]] std::size_t usual_sound(const AVFormatContext& format);
/// Where a stream begins on the container's clock, behind what a decoder throws away to get going; zero when
/// the file does not say.
[[nodiscard]] Time stream_start(const AVStream& stream);
/// Where the first packet of a sound begins, with what a decoder throws away; as exactly as can be known.
[[nodiscard]] Time first_packet(const AVStream& stream);
/// How far sound may begin before the picture, or end after it, without counting: what encoders put around
/// the sound.
constexpr Time kSoundMargin{kFlicksPerSecond / 10};
/// A file's zero on the container's clock. It is the start of the picture; when sound begins earlier by more
/// than an encoder's lead-in, it lies so many whole pictures of `rate` before it that the sound is inside.
/// Without a picture it is the start of the earliest sound.
[[nodiscard]] Time file_origin(const AVFormatContext& format, FrameRate rate);
/// True when the origin cannot be told without the rate of the pictures.
[[nodiscard]] bool origin_needs_rate(const AVFormatContext& format);

/// Whether times behind a jump are guessed too badly to be used: ADPCM in WAV, whose header gives the rate of
/// its blocks; sounds in Ogg (FLAC too) whose pages FFmpeg does not take apart; RealAudio, whose packets
/// share a time; small program streams, in which many pictures do. Such streams are read from their start.
[[nodiscard]] bool jumps_by_guess(const AVFormatContext& format, const AVStream& stream);

/// Reads on to the next packet; false at the end. The one way to a medium's packets: where a format stores no
/// times and FFmpeg makes some up that are none, the packet has none here, and what holds nothing to be shown
/// is passed over.
bool next_packet(AVFormatContext& format, AVPacket& packet);
/// Whether a format stores no times of pictures: what FFmpeg gives are those of decoding.
[[nodiscard]] bool stores_no_times(const AVFormatContext& format);
/// Of this one file it was found out.
void mark_times_of_decoding(AVFormatContext& format);

/// Moves a file to its start: by bytes where it has no index of its own, else by time. False when it cannot.
bool seek_to_start(AVFormatContext& format);

} // namespace core
