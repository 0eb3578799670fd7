// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/film_packets.h"
#include "core/base/result.h"
#include "core/media/picture_rate.h"
#include <algorithm>
#include <set>
extern "C" {
#include <libavcodec/codec_desc.h>
}

namespace core {

FilmPackets::FilmPackets(const std::string& path) : medium_(open_medium(path, Lengths::declared)) {
    if (!medium_.info.has_video) throw Failure(path + " holds no picture");
    const int index = picture_stream(*medium_.input);
    for (unsigned i = 0; i < medium_.input->nb_streams; ++i)
        if (static_cast<int>(i) != index) medium_.input->streams[i]->discard = AVDISCARD_ALL;
    stream_ = medium_.input->streams[index];
    clock_ = picture_clock(medium_.info, stream_->time_base);
}

std::int64_t FilmPackets::number_at(Time time) const {
    return frame_at(time - info().picture_start, info().fps);
}

FilmPackets::Numbered FilmPackets::next() {
    while (!std::exchange(held_, false)) {
        av_packet_unref(packet_.get());
        if (av_read_frame(medium_.input.get(), packet_.get()) < 0) return {};
        if (packet_->stream_index == stream_->index) break;
    }
    constexpr int kUnfit = AV_PKT_FLAG_DISCARD | AV_PKT_FLAG_CORRUPT;
    if (packet_->pts == AV_NOPTS_VALUE || packet_->flags & kUnfit) return {};
    const Time time = clock_.at(packet_->pts) - info().picture_start, period = frame_start(1, info().fps);
    const std::int64_t number = frame_at(time + period / 2, info().fps);
    if (std::chrono::abs(frame_start(number, info().fps) - time) > period / 100) return {};
    return {packet_.get(), number};
}

bool FilmPackets::seek_before(std::int64_t number) {
    const Time time = info().picture_start + frame_start(number, info().fps);
    for (Time back{}; time - back > info().picture_start;
         back = std::max(back * 2, Time(kFlicksPerSecond / 2))) {
        held_ = false;
        if (av_seek_frame(medium_.input.get(), stream_->index, clock_.stamp_at(time - back),
                          AVSEEK_FLAG_BACKWARD) < 0)
            continue;
        const Numbered first = next();
        held_ = first.packet != nullptr;
        if (first.packet && first.packet->flags & AV_PKT_FLAG_KEY && first.number <= number) return true;
    }
    held_ = false;
    return seek_to_start(*medium_.input);
}

bool FilmPackets::go_to(std::int64_t number) {
    if (!seek_before(number)) return false;
    for (Numbered at = next(); at.packet; at = next())
        if (at.packet->flags & AV_PKT_FLAG_KEY && at.number >= number) {
            held_ = at.number == number;
            return held_;
        }
    return false;
}

/// Groups as their packets come by.
class FilmPackets::Collector {
  public:
    explicit Collector(const FrameRun& wanted) : wanted_(wanted) {}
    void begin(std::int64_t key, bool anew) {
        end(key);
        key_ = key;
        fits_ = anew;
        early_ = 0;
        numbers_ = {};
    }
    void add(std::int64_t number) {
        fits_ = fits_ && number >= key_ && numbers_.insert(number).second;
        early_ =
            std::max<std::int64_t>(early_, static_cast<std::int64_t>(numbers_.size()) - 1 - (number - key_));
    }
    /// `next`: the key frame that comes after; none: the film ends.
    void end(std::optional<std::int64_t> next) {
        const auto count = static_cast<std::int64_t>(numbers_.size());
        const bool whole = fits_ && count > 0 && *numbers_.rbegin() == key_ + count - 1 &&
                           next.value_or(key_ + count) == key_ + count;
        numbers_.clear();
        if (!whole || key_ < wanted_.first || key_ + count > wanted_.first + wanted_.count) return;
        if (!found_.empty() && found_.back().pictures.first + found_.back().pictures.count == key_) {
            found_.back().pictures.count += count;
            found_.back().early = std::max(found_.back().early, static_cast<int>(early_));
        } else {
            found_.push_back({{key_, count}, static_cast<int>(early_)});
        }
    }
    std::vector<Groups> found() { return std::move(found_); }

  private:
    FrameRun wanted_;
    std::vector<Groups> found_;
    std::set<std::int64_t> numbers_;
    std::int64_t key_ = 0, early_ = 0;
    bool fits_ = false;
};

std::vector<FilmPackets::Groups> FilmPackets::groups_in(const FrameRun& wanted) {
    if (!info().even_rate || wanted.count <= 0 || !seek_before(wanted.first)) return {};
    Collector collector(wanted);
    for (Numbered at = next(); at.packet; at = next()) {
        if (at.packet->flags & AV_PKT_FLAG_KEY) {
            collector.begin(at.number, begins_anew(*at.packet, codec()));
            if (at.number >= wanted.first + wanted.count) return collector.found();
        }
        collector.add(at.number);
    }
    // At the end of the film, and not at a picture without a place.
    if (packet_->data == nullptr) collector.end({});
    return collector.found();
}

namespace {

using Bytes = std::basic_string_view<std::uint8_t>;

bool has_lengths(const AVCodecParameters& codec) {
    return codec.extradata_size >= 7 && codec.extradata[0] == 1;
}

/// The parts of a packet of H.264 or HEVC.
std::vector<Bytes> units_of(Bytes bytes, std::size_t length_bytes) {
    std::vector<Bytes> units;
    while (length_bytes > 0 && bytes.size() > length_bytes) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < length_bytes; ++i)
            size = size << 8U | bytes[i];
        bytes.remove_prefix(length_bytes);
        size = std::min(size, bytes.size());
        units.push_back(bytes.substr(0, size));
        bytes.remove_prefix(size);
    }
    if (length_bytes > 0) return units;
    constexpr std::uint8_t kStart[] = {0, 0, 1};
    const Bytes start(kStart, 3);
    for (std::size_t at = bytes.find(start); at != Bytes::npos;) {
        const std::size_t next = bytes.find(start, at + 3);
        units.push_back(bytes.substr(at + 3, next == Bytes::npos ? next : next - at - 3));
        while (units.back().size() > 1 && units.back().back() == 0) // the next start code's, or padding
            units.back().remove_suffix(1);
        at = next;
    }
    return units;
}

std::vector<Bytes> units_of(const AVPacket& packet, const AVCodecParameters& codec) {
    std::size_t length_bytes = 0;
    if (has_lengths(codec))
        length_bytes = 1U + (codec.extradata[codec.codec_id == AV_CODEC_ID_HEVC ? 21 : 4] & 3U);
    return units_of({packet.data, static_cast<std::size_t>(packet.size)}, length_bytes);
}

void append(std::string& to, Bytes unit) {
    to.append("\0\0\0\1", 4);
    to.append(reinterpret_cast<const char*>(unit.data()), unit.size());
}

/// An unsigned Exp-Golomb number that begins at a byte; parameter sets have no more than 255.
int number_at_byte(Bytes bytes) {
    const auto bit = [&](std::size_t i) {
        return i / 8 < bytes.size() ? bytes[i / 8] >> (7 - i % 8) & 1 : 0;
    };
    std::size_t zeros = 0;
    while (zeros < 9 && !bit(zeros))
        ++zeros;
    int value = 0;
    for (std::size_t i = 0; i <= zeros; ++i)
        value = value << 1 | bit(zeros + i);
    return value - 1;
}

} // namespace

bool begins_anew(const AVPacket& packet, const AVCodecParameters& codec) {
    if (!(packet.flags & AV_PKT_FLAG_KEY)) return false;
    if (codec.codec_id != AV_CODEC_ID_H264 && codec.codec_id != AV_CODEC_ID_HEVC) return true;
    const bool hevc = codec.codec_id == AV_CODEC_ID_HEVC;
    for (const Bytes unit : units_of(packet, codec)) {
        if (unit.empty()) continue;
        const int kind = hevc ? unit[0] >> 1 & 63 : unit[0] & 31;
        if (hevc ? kind == 19 || kind == 20 : kind == 5) return true;
        if (hevc ? kind < 32 : kind == 1) return false; // another picture
    }
    return false;
}

std::string with_start_codes(const AVPacket& packet, const AVCodecParameters& codec) {
    std::string out;
    for (const Bytes unit : units_of(packet, codec))
        append(out, unit);
    return out;
}

std::string description_with_start_codes(const AVCodecParameters& codec) {
    std::string out;
    const Bytes all(codec.extradata, static_cast<std::size_t>(std::max(0, codec.extradata_size)));
    if (!has_lengths(codec)) return {all.begin(), all.end()};
    std::size_t at = 5;
    for (const unsigned mask : {0x1FU, 0xFFU}) { // sequence, then picture parameter sets
        if (at >= all.size()) break;
        for (unsigned left = all[at++] & mask; left > 0 && at + 2 <= all.size(); --left) {
            const std::size_t size = std::size_t{all[at]} << 8U | all[at + 1];
            append(out, all.substr(at + 2, size));
            at += 2 + size;
        }
    }
    return out;
}

int free_set_number(const std::string& description) {
    std::set<int> used;
    const Bytes bytes(reinterpret_cast<const std::uint8_t*>(description.data()), description.size());
    for (const Bytes unit : units_of(bytes, 0)) {
        if (unit.size() < 5) continue;
        if ((unit[0] & 31) == 7) used.insert(number_at_byte(unit.substr(4)));
        if ((unit[0] & 31) == 8) used.insert(number_at_byte(unit.substr(1)));
    }
    for (int number = 31; number > 0; --number)
        if (!used.contains(number)) return number;
    return -1;
}

} // namespace core
