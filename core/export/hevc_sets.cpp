// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/hevc_sets.h"
#include "core/base/result.h"
#include "core/export/nal_units.h"
#include <set>

namespace core {
namespace {

constexpr int kVideo = 32, kSequence = 33, kPicture = 34, kFirstKey = 16, kLastKey = 23, kLastSlice = 31;
constexpr std::size_t kHead = 2; ///< bytes of a unit before its content

int kind_of(UnitBytes unit) {
    return unit[0] >> 1 & 63;
}

/// The content of a unit as bits, without what guards against start codes.
class Bits {
  public:
    explicit Bits(UnitBytes unit) {
        int zeros = 0;
        for (const std::uint8_t byte : unit.substr(kHead)) {
            const bool guard = zeros >= 2 && byte == 3;
            zeros = byte == 0 ? zeros + 1 : 0;
            for (int i = 7; i >= 0 && !guard; --i)
                bits_.push_back((byte >> i & 1) != 0);
        }
    }
    unsigned take(std::size_t count) {
        unsigned value = 0;
        for (; count > 0; --count)
            value = value << 1U | static_cast<unsigned>(at_ < bits_.size() && bits_[at_++]);
        return value;
    }
    void skip(std::size_t count) { at_ += count; }
    /// An unsigned Exp-Golomb number.
    unsigned number() {
        std::size_t zeros = 0;
        while (at_ < bits_.size() && zeros < 31 && take(1) == 0)
            ++zeros;
        return (1U << zeros) - 1 + take(zeros);
    }
    [[nodiscard]] std::size_t place() const { return at_; }
    /// From a place up to another, or to the end.
    [[nodiscard]] std::vector<bool> part(std::size_t from, std::size_t to) const {
        to = std::min(to, bits_.size());
        from = std::min(from, to);
        return {bits_.begin() + static_cast<std::ptrdiff_t>(from),
                bits_.begin() + static_cast<std::ptrdiff_t>(to)};
    }

  private:
    std::vector<bool> bits_;
    std::size_t at_ = 0;
};

/// A unit that is written bit by bit.
class Written {
  public:
    explicit Written(UnitBytes like) : head_(like.substr(0, kHead)) {}
    void add(const std::vector<bool>& bits) { bits_.insert(bits_.end(), bits.begin(), bits.end()); }
    void add(unsigned value, int count) {
        for (int i = count - 1; i >= 0; --i)
            bits_.push_back((value >> static_cast<unsigned>(i) & 1U) != 0);
    }
    void add_number(unsigned value) {
        int length = 0;
        while ((value + 1) >> static_cast<unsigned>(length + 1))
            ++length;
        add(0, length);
        add(value + 1, length + 1);
    }
    /// With guards; the last one bit ends the content.
    [[nodiscard]] std::basic_string<std::uint8_t> unit() {
        while (!bits_.empty() && !bits_.back())
            bits_.pop_back();
        bits_.resize((bits_.size() + 7) / 8 * 8);
        int zeros = 0;
        std::basic_string<std::uint8_t> out(head_);
        for (std::size_t i = 0; i < bits_.size(); i += 8) {
            unsigned byte = 0;
            for (std::size_t k = 0; k < 8; ++k)
                byte = byte << 1U | static_cast<unsigned>(bits_[i + k]);
            if (zeros >= 2 && byte <= 3) out.push_back(3), zeros = 0;
            zeros = byte == 0 ? zeros + 1 : 0;
            out.push_back(static_cast<std::uint8_t>(byte));
        }
        return out;
    }

  private:
    std::basic_string<std::uint8_t> head_;
    std::vector<bool> bits_;
};

/// Over profile, tier and level, which stand in a sequence's set before its number.
void skip_profile(Bits& bits, unsigned sub_layers) {
    constexpr std::size_t kProfile = 88, kLevel = 8, kMostSubLayers = 8;
    bits.skip(kProfile + kLevel);
    std::vector<bool> profiles, levels;
    for (unsigned i = 0; i < sub_layers; ++i) {
        profiles.push_back(bits.take(1) != 0);
        levels.push_back(bits.take(1) != 0);
    }
    if (sub_layers > 0) bits.skip(2 * (kMostSubLayers - sub_layers));
    for (unsigned i = 0; i < sub_layers; ++i)
        bits.skip((profiles[i] ? kProfile : 0) + (levels[i] ? kLevel : 0));
}

struct SequenceHead {
    unsigned video = 0, number = 0, sub_layers = 0;
    std::size_t number_from = 0, number_to = 0; ///< where the number stands, in bits
};

SequenceHead sequence_head(Bits& bits) {
    SequenceHead head;
    head.video = bits.take(4);
    head.sub_layers = bits.take(3);
    bits.skip(1);
    skip_profile(bits, head.sub_layers);
    head.number_from = bits.place();
    head.number = bits.number();
    head.number_to = bits.place();
    return head;
}

/// How many pictures are reordered at most; `bits` stand behind the set's number.
int reordered_of(Bits& bits, unsigned sub_layers) {
    constexpr unsigned kFullColour = 3;
    if (bits.number() == kFullColour) bits.skip(1);
    bits.number(), bits.number(); // width and height
    for (int sides = bits.take(1) ? 4 : 0; sides > 0; --sides)
        bits.number();
    bits.number(), bits.number(), bits.number(); // depths, and the length of counts
    int reordered = 0;
    for (unsigned i = bits.take(1) ? 0 : sub_layers; i <= sub_layers; ++i) {
        bits.number();
        reordered = static_cast<int>(bits.number());
        bits.number();
    }
    return reordered;
}

} // namespace

std::optional<SetNumbers> free_set_numbers(const std::string& description) {
    std::set<unsigned> videos, sequences, pictures;
    for (const UnitBytes unit : units_of(description)) {
        if (unit.size() <= kHead) continue;
        if ((unit[0] & 1) != 0 || unit[1] >> 3 != 0) return {}; // layers number their sets apart
        Bits bits(unit);
        if (kind_of(unit) == kVideo) videos.insert(bits.take(4));
        if (kind_of(unit) == kSequence) sequences.insert(sequence_head(bits).number);
        if (kind_of(unit) == kPicture) pictures.insert(bits.number());
    }
    if (videos.empty() || sequences.empty() || pictures.empty()) return {};
    const auto free = [](const std::set<unsigned>& used, int last, int first, auto fits) {
        for (int number = last; number >= first; --number)
            if (fits(number) && !used.contains(static_cast<unsigned>(number))) return number;
        return -1;
    };
    const auto any = [](int) { return true; };
    constexpr int kMost = 15;
    // A slice says the number of its picture's set in one bit where it is 0, and in nine from 15 to 30: its
    // other bits move by a whole byte. Those whose last bits are not all zero need no new guards.
    constexpr int kNineBitsFrom = 15, kNineBitsTo = 30;
    const SetNumbers numbers{
        free(videos, kMost, 1, any), free(sequences, kMost, 1, any),
        free(pictures, kNineBitsTo, kNineBitsFrom, [](int number) { return (number + 1) % 4 != 0; })};
    if (numbers.video < 0 || numbers.sequence < 0 || numbers.picture < 0) return {};
    return numbers;
}

std::optional<Renumbered> renumbered(const std::string& description, const SetNumbers& numbers) {
    Renumbered out;
    int videos = 0, sequences = 0, pictures = 0;
    for (const UnitBytes unit : units_of(description)) {
        if (unit.size() <= kHead) continue;
        Bits bits(unit);
        Written written(unit);
        const int kind = kind_of(unit);
        if (kind == kVideo && ++videos) {
            if (bits.take(4) != 0) return {};
            written.add(static_cast<unsigned>(numbers.video), 4);
        } else if (kind == kSequence && ++sequences) {
            const SequenceHead head = sequence_head(bits);
            if (head.video != 0 || head.number != 0) return {};
            written.add(static_cast<unsigned>(numbers.video), 4);
            written.add(bits.part(4, head.number_from));
            written.add_number(static_cast<unsigned>(numbers.sequence));
            Bits behind = bits;
            out.reordered = reordered_of(behind, head.sub_layers);
        } else if (kind == kPicture && ++pictures) {
            if (bits.number() != 0 || bits.number() != 0) return {};
            written.add_number(static_cast<unsigned>(numbers.picture));
            written.add_number(static_cast<unsigned>(numbers.sequence));
        } else {
            continue;
        }
        written.add(bits.part(bits.place(), std::string::npos));
        append_unit(out.description, written.unit());
    }
    if (videos != 1 || sequences != 1 || pictures != 1) return {};
    return out;
}

std::string renumbered_picture(const std::string& picture, const SetNumbers& numbers) {
    std::string out;
    for (const UnitBytes unit : units_of(picture)) {
        if (unit.size() <= kHead) continue;
        const int kind = kind_of(unit);
        if (kind >= kVideo && kind <= kPicture) continue; // the description says them
        if (kind > kLastSlice) {
            append_unit(out, unit);
            continue;
        }
        // Before the number stands whether the slice is its picture's first, and of key frames one flag more.
        const unsigned flags = kind >= kFirstKey && kind <= kLastKey ? 2 : 1, left = 7 - flags;
        const unsigned head = unit[kHead], code = static_cast<unsigned>(numbers.picture) + 1;
        if (!(head >> left & 1U)) throw Failure("the encoder numbers its pictures' parameters otherwise");
        const unsigned both =
            (head >> (8 - flags)) << (16 - flags) | code << left | (head & ((1U << left) - 1));
        std::basic_string<std::uint8_t> made(unit.substr(0, kHead));
        made.push_back(static_cast<std::uint8_t>(both >> 8U));
        made.push_back(static_cast<std::uint8_t>(both));
        made.append(unit.substr(kHead + 1));
        append_unit(out, made);
    }
    return out;
}

} // namespace core
