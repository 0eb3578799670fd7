// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/export/nal_units.h"
#include "core/export/render_ahead.h"
#include "core/media/open_medium.h"
#include "core/media/stream_clock.h"
#include <vector>

namespace core {

/// The packets of a film whose pictures keep to the grid of its rate, each with its picture's number. Belongs
/// to one thread. Throws Failure when the file cannot be read.
class FilmPackets {
  public:
    explicit FilmPackets(const std::string& path);
    [[nodiscard]] const MediaInfo& info() const { return medium_.info; }
    [[nodiscard]] const AVCodecParameters& codec() const { return *stream_->codecpar; }
    /// Which picture is seen at a time of the medium; below zero before the first, counted on.
    [[nodiscard]] std::int64_t number_at(Time time) const;

    /// Pictures that need no others and that no others need: whole groups from a key frame on, as they are
    /// stored. Of an open group that is begun with (HEVC), the leading pictures that need what was before it
    /// are no part.
    struct Groups {
        FrameRun pictures;
        std::int64_t key = 0; ///< the first key frame's number: leading pictures are shown before it
        int early = 0;        ///< by so many pictures at most a packet lies before its turn
    };
    /// Those that lie wholly within `wanted`.
    std::vector<Groups> groups_in(const FrameRun& wanted);
    /// Goes to the key frame with this number; false: there is none.
    bool go_to(std::int64_t number);
    /// The next packet and its picture's number; null at the end, and where a picture has no place. Good
    /// until the next call.
    struct Numbered {
        AVPacket* packet = nullptr;
        std::int64_t number = 0;
    };
    Numbered next();
    /// The same of groups that are copied, `go_to` their key frame at first: without leading pictures that
    /// need what was before it; the key frame says so then.
    Numbered next_copied();

  private:
    struct Group;
    [[nodiscard]] std::vector<Group> read_groups(const FrameRun& wanted);
    bool seek_before(std::int64_t number);
    OpenedMedium medium_;
    AVStream* stream_ = nullptr;
    StreamClock clock_;
    PacketPtr packet_{av_packet_alloc()};
    bool held_ = false;       ///< the packet is the next one still
    int read_ = 0;            ///< how the last reading ended
    bool fresh_ = false;      ///< it is the first of those that are copied
    bool leaves_out_ = false; ///< leading pictures of its group
    PictureRoles roles_;
};

} // namespace core
