// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The packets of H.264 and HEVC from inside: their units, what they are to the pictures around them, and the
// sets of parameters that describe them. Pure; any thread.
#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

struct AVCodecParameters;
struct AVPacket;

namespace core {

using UnitBytes = std::basic_string_view<std::uint8_t>;

/// The units of a packet, without lengths or start codes: views of its bytes.
[[nodiscard]] std::vector<UnitBytes> units_of(const AVPacket& packet, const AVCodecParameters& codec);
/// The same of bytes with start codes.
[[nodiscard]] std::vector<UnitBytes> units_of(const std::string& bytes);
/// Adds a unit with a start code before it.
void append_unit(std::string& to, UnitBytes unit);

/// A codec's description with start codes; of HEVC its sets of parameters alone.
[[nodiscard]] std::string description_with_start_codes(const AVCodecParameters& codec);
/// The packet's bytes with start codes; of HEVC without sets of parameters, which the description says.
[[nodiscard]] std::string with_start_codes(const AVPacket& packet, const AVCodecParameters& codec);
/// A number of a set of parameters that a description (H.264) does not use yet; -1: there is none.
[[nodiscard]] int free_set_number(const std::string& description);

/// What a packet is to the pictures around it.
struct PictureRole {
    enum class Start {
        none,   ///< no key frame
        anew,   ///< nothing after it needs anything before it
        broken, ///< the same, but for leading pictures that cannot be decoded anywhere
        open    ///< leading pictures behind it need what was before it
    };
    Start start = Start::none;
    bool leading_lost = false;  ///< it cannot be decoded where decoding begins at the key frame before it
    bool ends_sequence = false; ///< what comes behind it begins anew
    bool as_described = true;   ///< it brings no description of its own, and has no layers
    bool drops_earlier = false; ///< pictures before it that were not shown yet would not be
};

/// Tells the roles of a film's packets.
class PictureRoles {
  public:
    PictureRoles() = default;
    /// `codec` outlives it.
    explicit PictureRoles(const AVCodecParameters& codec);
    [[nodiscard]] PictureRole of(const AVPacket& packet) const;

  private:
    [[nodiscard]] PictureRole of_h264(const AVPacket& packet) const;
    [[nodiscard]] PictureRole of_hevc(const AVPacket& packet) const;
    const AVCodecParameters* codec_ = nullptr;
    std::set<std::basic_string<std::uint8_t>> described_; ///< sets of parameters
};

/// Makes the key frame of an open group (HEVC) one behind which decoding begins anew; the leading pictures
/// that need what was before it have to be left out.
void break_link(AVPacket& packet, const AVCodecParameters& codec);

} // namespace core
