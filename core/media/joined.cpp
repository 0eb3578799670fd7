// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/joined.h"
#include "core/base/result.h"
#include "core/media/stream_clock.h"
#include <array>
#include <fstream>
#include <numeric>
#include <optional>
#include <string_view>

namespace core {
namespace {

constexpr std::int64_t kPlaces = 64;
/// A clock that goes back by more starts again; less is the order of decoding.
constexpr Time kBack{kFlicksPerSecond / 2};
/// A recorder that waited longer has begun anew.
constexpr Time kLongest{60 * kFlicksPerSecond};

[[noreturn]] void refuse(const std::string& path) {
    throw Failure("cannot read " + path +
                  ": it is several recordings written one behind the other, and its clock starts anew "
                  "between them; convert it to one MP4 or MKV first, or bring in the pieces");
}

/// The time of decoding of the stream's next packet that has one of its own: those behind it in one packet of
/// the container have none but what FFmpeg guesses.
std::optional<Time> next_time(AVFormatContext& format, int stream) {
    constexpr int kMost = 2000;
    const PacketPtr packet(av_packet_alloc());
    for (int i = 0; i < kMost && next_packet(format, *packet); ++i) {
        const bool wanted =
            packet->stream_index == stream && packet->dts != AV_NOPTS_VALUE && packet->pos >= 0;
        const std::int64_t dts = packet->dts;
        av_packet_unref(packet.get());
        if (wanted) return container_time(dts, format.streams[stream]->time_base);
    }
    return {};
}

/// Whether two packets between a place and a time lie further apart than a recording's can.
bool jumps_from(AVFormatContext& format, int stream, std::int64_t from, Time to) {
    if (av_seek_frame(&format, -1, from, AVSEEK_FLAG_BYTE) < 0) return false;
    std::optional<Time> last = next_time(format, stream);
    while (last && *last < to) {
        const std::optional<Time> next = next_time(format, stream);
        if (!next) return false;
        if (*next - *last > kLongest) return true;
        last = next;
    }
    return false;
}

void look_at_places(AVFormatContext& format, int stream, const std::string& path) {
    const std::int64_t bytes = avio_size(format.pb);
    std::optional<Time> last;
    for (std::int64_t i = 0; i < kPlaces && bytes > 0; ++i) {
        const std::int64_t place = bytes / kPlaces * i;
        if (av_seek_frame(&format, -1, place, AVSEEK_FLAG_BYTE) < 0) return;
        const std::optional<Time> time = next_time(format, stream);
        if (!time) continue;
        if (last && *time < *last - kBack) refuse(path);
        if (last && *time - *last > kLongest && jumps_from(format, stream, place - bytes / kPlaces, *time))
            refuse(path);
        last = time;
    }
}

/// An Ogg file's streams all begin before the first page of sound or picture.
void look_at_pages(const std::string& path) {
    constexpr std::size_t kHeader = 27;
    constexpr unsigned char kBegins = 2;
    std::ifstream file(path, std::ios::binary);
    std::array<unsigned char, kHeader + 255> head{};
    for (bool data = false; file.read(reinterpret_cast<char*>(head.data()), kHeader);) {
        if (std::string_view(reinterpret_cast<char*>(head.data()), 4) != "OggS") return; // damage
        const bool begins = (head[5] & kBegins) != 0;
        if (begins && data) refuse(path);
        data = data || !begins;
        const std::size_t parts = head[kHeader - 1];
        if (!file.read(reinterpret_cast<char*>(head.data()) + kHeader, static_cast<std::streamsize>(parts)))
            return;
        file.seekg(std::accumulate(head.begin() + kHeader, head.begin() + kHeader + parts, 0), std::ios::cur);
    }
}

} // namespace

void require_one_clock(AVFormatContext& format, const std::string& path) {
    const std::string_view name = format.iformat->name;
    if (name == "ogg") return look_at_pages(path);
    if (name != "mpegts" && name != "mpeg") return;
    const std::vector<int> sounds = sound_streams(format);
    const int picture = picture_stream(format);
    if (picture >= 0 || !sounds.empty()) look_at_places(format, picture >= 0 ? picture : sounds[0], path);
}

} // namespace core
