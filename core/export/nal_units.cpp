// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/nal_units.h"
#include <algorithm>
extern "C" {
#include <libavcodec/avcodec.h>
}

namespace core {
namespace {

/// Kinds of units of H.264.
constexpr int kSlice264 = 1, kKey264 = 5, kSequenceSet264 = 7, kPictureSet264 = 8, kEnd264 = 10;
/// Kinds of units of HEVC.
constexpr int kRaslN = 8, kRaslR = 9, kBlaWithLeading = 16, kBlaWithRadl = 17, kBlaAlone = 18,
              kIdrWithRadl = 19, kIdrAlone = 20, kCra = 21, kLastSlice = 31, kFirstSet = 32, kLastSet = 34,
              kEndOfSequence = 36, kEndOfStream = 37;

bool has_lengths(const AVCodecParameters& codec) {
    const int least = codec.codec_id == AV_CODEC_ID_HEVC ? 23 : 7;
    return codec.extradata_size >= least && codec.extradata[0] == 1;
}

int kind_264(UnitBytes unit) {
    return unit[0] & 31;
}

int kind_hevc(UnitBytes unit) {
    return unit[0] >> 1 & 63;
}

int layer_hevc(UnitBytes unit) {
    return (unit[0] & 1) << 5 | unit[1] >> 3;
}

bool is_set_hevc(UnitBytes unit) {
    return unit.size() > 2 && kind_hevc(unit) >= kFirstSet && kind_hevc(unit) <= kLastSet;
}
/// A set, or what is said of all pictures beside them: HDR's mastering display stands there alone.
bool describes_hevc(UnitBytes unit) {
    constexpr int kPrefixInformation = 39;
    return is_set_hevc(unit) || (unit.size() > 2 && kind_hevc(unit) == kPrefixInformation);
}

std::vector<UnitBytes> split(UnitBytes bytes, std::size_t length_bytes) {
    std::vector<UnitBytes> units;
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
    const UnitBytes start(kStart, 3);
    for (std::size_t at = bytes.find(start); at != UnitBytes::npos;) {
        const std::size_t next = bytes.find(start, at + 3);
        units.push_back(bytes.substr(at + 3, next == UnitBytes::npos ? next : next - at - 3));
        while (units.back().size() > 1 && units.back().back() == 0) // the next start code's, or padding
            units.back().remove_suffix(1);
        at = next;
    }
    return units;
}

/// An unsigned Exp-Golomb number that begins at a byte; sets of parameters have no more than 255.
int number_at_byte(UnitBytes bytes) {
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

/// The units of a description that is kept as containers of QuickTime's kind do.
std::vector<UnitBytes> listed_units(UnitBytes all, bool hevc) {
    std::vector<UnitBytes> units;
    const auto list = [&](std::size_t at, unsigned count) {
        for (; count > 0 && at + 2 <= all.size(); --count) {
            const std::size_t size = std::size_t{all[at]} << 8U | all[at + 1];
            units.push_back(all.substr(at + 2, size));
            at += 2 + units.back().size();
        }
        return at;
    };
    if (!hevc) {
        std::size_t at = 5;
        for (const unsigned mask : {0x1FU, 0xFFU}) // of sequences, then of pictures
            if (at < all.size()) at = list(at + 1, all[at] & mask);
        return units;
    }
    constexpr std::size_t kArrays = 22;
    if (all.size() <= kArrays) return units;
    std::size_t at = kArrays + 1;
    for (unsigned left = all[kArrays]; left > 0 && at + 3 <= all.size(); --left)
        at = list(at + 3, static_cast<unsigned>(all[at + 1]) << 8U | all[at + 2]);
    return units;
}

/// Whether a JPEG brings the tables that it is coded by: without, those of the picture before would count.
bool brings_tables(UnitBytes jpeg) {
    constexpr std::uint8_t kTables = 0xC4, kScan = 0xDA;
    for (std::size_t at = 2; at + 4 <= jpeg.size() && jpeg[at] == 0xFF;) {
        if (jpeg[at + 1] == 0xFF) {
            ++at;
            continue;
        }
        if (jpeg[at + 1] == kTables) return true;
        if (jpeg[at + 1] == kScan) return false;
        at += 2 + (std::size_t{jpeg[at + 2]} << 8U | jpeg[at + 3]);
    }
    return false;
}

} // namespace

std::vector<UnitBytes> units_of(const AVPacket& packet, const AVCodecParameters& codec) {
    std::size_t length_bytes = 0;
    if (has_lengths(codec))
        length_bytes = 1U + (codec.extradata[codec.codec_id == AV_CODEC_ID_HEVC ? 21 : 4] & 3U);
    return split({packet.data, static_cast<std::size_t>(packet.size)}, length_bytes);
}

std::vector<UnitBytes> units_of(const std::string& bytes) {
    return split({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, 0);
}

void append_unit(std::string& to, UnitBytes unit) {
    to.append("\0\0\0\1", 4);
    to.append(reinterpret_cast<const char*>(unit.data()), unit.size());
}

std::string with_start_codes(const AVPacket& packet, const AVCodecParameters& codec) {
    std::string out;
    for (const UnitBytes unit : units_of(packet, codec))
        if (codec.codec_id != AV_CODEC_ID_HEVC || !is_set_hevc(unit)) append_unit(out, unit);
    return out;
}

std::string description_with_start_codes(const AVCodecParameters& codec) {
    const bool hevc = codec.codec_id == AV_CODEC_ID_HEVC, lengths = has_lengths(codec);
    const UnitBytes all(codec.extradata, static_cast<std::size_t>(std::max(0, codec.extradata_size)));
    if (!lengths && !hevc) return {all.begin(), all.end()};
    std::string out;
    for (const UnitBytes unit : lengths ? listed_units(all, hevc) : split(all, 0))
        if (!hevc || describes_hevc(unit)) append_unit(out, unit);
    return out;
}

int free_set_number(const std::string& description) {
    std::set<int> used;
    for (const UnitBytes unit : units_of(description)) {
        if (unit.size() < 5) continue;
        if (kind_264(unit) == kSequenceSet264) used.insert(number_at_byte(unit.substr(4)));
        if (kind_264(unit) == kPictureSet264) used.insert(number_at_byte(unit.substr(1)));
    }
    for (int number = 31; number > 0; --number)
        if (!used.contains(number)) return number;
    return -1;
}

PictureRoles::PictureRoles(const AVCodecParameters& codec) : codec_(&codec) {
    if (codec.codec_id != AV_CODEC_ID_H264 && codec.codec_id != AV_CODEC_ID_HEVC) return;
    const std::string description = description_with_start_codes(codec);
    for (const UnitBytes unit : units_of(description))
        described_.emplace(unit);
}

PictureRole PictureRoles::of(const AVPacket& packet) const {
    if (codec_->codec_id == AV_CODEC_ID_H264) return of_h264(packet);
    if (codec_->codec_id == AV_CODEC_ID_HEVC) return of_hevc(packet);
    PictureRole role;
    if (packet.flags & AV_PKT_FLAG_KEY) role.start = PictureRole::Start::anew;
    if (codec_->codec_id == AV_CODEC_ID_MJPEG)
        role.as_described = brings_tables({packet.data, static_cast<std::size_t>(packet.size)});
    return role;
}

PictureRole PictureRoles::of_h264(const AVPacket& packet) const {
    PictureRole role;
    bool known = false;
    for (const UnitBytes unit : units_of(packet, *codec_)) {
        if (unit.empty()) continue;
        const int kind = kind_264(unit);
        if (kind == kSequenceSet264 || kind == kPictureSet264)
            role.as_described = role.as_described && described_.contains(std::basic_string(unit));
        role.ends_sequence = role.ends_sequence || kind == kEnd264;
        if (known || (kind != kSlice264 && kind != kKey264)) continue;
        known = true;
        if (kind == kKey264 && packet.flags & AV_PKT_FLAG_KEY) role.start = PictureRole::Start::anew;
    }
    // A key frame that nothing says to begin anew may have needy pictures behind it, as in an open group.
    if (role.start == PictureRole::Start::none && packet.flags & AV_PKT_FLAG_KEY)
        role.start = PictureRole::Start::open;
    return role;
}

PictureRole PictureRoles::of_hevc(const AVPacket& packet) const {
    PictureRole role;
    for (const UnitBytes unit : units_of(packet, *codec_)) {
        if (unit.size() < 3) {
            role.ends_sequence =
                role.ends_sequence ||
                (!unit.empty() && (kind_hevc(unit) == kEndOfSequence || kind_hevc(unit) == kEndOfStream));
            continue;
        }
        const int kind = kind_hevc(unit);
        if (is_set_hevc(unit) && !described_.contains(std::basic_string(unit))) role.as_described = false;
        if (kind > kLastSlice) continue;
        if (layer_hevc(unit) > 0) role.as_described = false;
        constexpr unsigned kDropsEarlier = 0x40;
        const bool key = kind >= kBlaWithLeading && kind <= kCra;
        role.drops_earlier = role.drops_earlier || (key && unit[2] & kDropsEarlier);
        role.leading_lost = role.leading_lost || kind == kRaslN || kind == kRaslR;
        if (!key || !(packet.flags & AV_PKT_FLAG_KEY)) continue;
        role.start = kind == kCra                                ? PictureRole::Start::open
                     : kind == kIdrWithRadl || kind == kIdrAlone ? PictureRole::Start::anew
                                                                 : PictureRole::Start::broken;
    }
    return role;
}

void break_link(AVPacket& packet, const AVCodecParameters& codec) {
    for (const UnitBytes unit : units_of(packet, codec)) {
        if (unit.empty() || kind_hevc(unit) != kCra) continue;
        std::uint8_t& head = packet.data[unit.data() - packet.data];
        head = static_cast<std::uint8_t>((head & 0x81U) | static_cast<unsigned>(kBlaWithRadl) << 1U);
    }
}

} // namespace core
