// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/interchange/subtitle_titles.h"
#include "core/media/ffmpeg_ptr.h"
#include <string>
#include <vector>

namespace core {

/// A film's subtitles as streams of its file, which players show or hide: timed text in MP4 and MOV, SubRip
/// in Matroska, WebVTT in WebM. A stream a track, with its language. Belongs to one thread.
class SubtitleStreams {
  public:
    /// Adds the streams to an output that has no header yet. Throws Failure where its kind of file holds no
    /// subtitles.
    SubtitleStreams(AVFormatContext& output, const std::string& container,
                    const std::vector<SubtitleTrack>& tracks);
    /// In milliseconds.
    struct Ready {
        AVPacket* packet = nullptr; ///< null: no further one begins before that time
        AVStream* stream = nullptr;
    };
    /// The next subtitle that begins before a time of the film, whichever its track. Good until the next
    /// call.
    [[nodiscard]] Ready next(Time before);
    static constexpr AVRational kBase{1, 1000};

  private:
    struct Stream {
        AVStream* stream = nullptr;
        std::vector<Cue> cues;
        std::size_t done = 0;
    };
    std::vector<Stream> streams_;
    AVCodecID codec_;
    PacketPtr packet_{av_packet_alloc()};
};

/// Where cues overlap, one cue with the words of all of them, so that no two are there at once.
[[nodiscard]] std::vector<Cue> without_overlaps(const std::vector<Cue>& cues);

} // namespace core
