// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one FCPXML document. One thread. Internal to core/interchange.
#pragma once
#include "core/interchange/fcpxml_times.h"
#include "core/interchange/formats.h"
#include <unordered_map>
#include <unordered_set>

namespace core::interchange {

[[nodiscard]] bool is_story(XmlNode node);

/// Where a story element lies.
struct Place {
    Time at{};           ///< on its timeline
    Time head{}, tail{}; ///< how much longer it is seen because of transitions
    int lane = 0, depth = 0;
    FrameRate fps;
    Size size;
    std::optional<std::size_t> spine; ///< the group of its storyline's pictures; that of its sounds follows
};

/// What has been read of one timeline, storyline by storyline.
struct Stage {
    struct Group {
        TrackKind kind = TrackKind::video;
        int lane = 0;
        std::vector<Piece> pieces;
        std::vector<Join> joins;
    };
    std::vector<Group> groups;
    std::vector<Marker> markers;
    Group& group(TrackKind kind, int lane);
};

class FcpxmlReader {
  public:
    FcpxmlReader(XmlNode root, const ReadOptions& options, Losses& losses);
    Cut read();

  private:
    static constexpr int kDeepest = 16;
    [[nodiscard]] XmlNode resource(XmlNode node) const;
    [[nodiscard]] FrameRate rate_of_format(const std::string& id) const;
    Time natural_length(XmlNode node);
    Time length_of(XmlNode node);
    void read_sequence(XmlNode sequence, Cut& cut, int depth);
    void read_spine(XmlNode spine, Time zero, const Place& place, Stage& stage);
    void read_item(XmlNode node, const Place& place, Stage& stage);
    void read_attached(XmlNode node, const Place& place, Time start, Time length, Stage& stage);
    static void finish(Stage& stage, Cut& cut);

    Piece piece_of(XmlNode node, const Place& place, Time start, Time length, TrackKind& kind);
    void show_asset(Piece& piece, XmlNode asset);
    void show_clip(Piece& piece, XmlNode node, TrackKind& kind, Time& origin);
    void show_title(Piece& piece, XmlNode node);
    void show_generator(Piece& piece, XmlNode effect);
    void show_nested(Piece& piece, XmlNode node, const Place& place, TrackKind& kind, Time& origin);
    std::shared_ptr<const Cut> nested(XmlNode node, const Place& place, Time& origin);
    void set_times(Piece& piece, XmlNode node, const Place& place, Time start, Time length, Time origin);
    void set_looks(Piece& piece, XmlNode node, Size size);

    XmlNode root_;
    const ReadOptions& options_;
    Losses& losses_;
    std::unordered_map<std::string, XmlNode> resources_;
    std::unordered_map<std::string, std::shared_ptr<const Cut>> nested_;
    std::unordered_set<std::string> open_; ///< sequences that are being read
};

} // namespace core::interchange
