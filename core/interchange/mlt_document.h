// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of an MLT document: producers by id, their properties, frame numbers and lengths. One thread.
// Internal to core/interchange.
#pragma once
#include "core/interchange/timeline.h"
#include "core/interchange/xml.h"
#include <unordered_map>
#include <unordered_set>

namespace core::interchange {

/// The text of a <property>; empty where there is none.
[[nodiscard]] std::string property(XmlNode node, std::string_view name);

struct MltSpan {
    std::int64_t in = 0, out = -1; ///< the last frame is `out`
    [[nodiscard]] std::int64_t length() const { return out - in + 1; }
};

class MltDocument {
  public:
    explicit MltDocument(XmlNode root);
    [[nodiscard]] XmlNode root() const { return root_; }
    [[nodiscard]] FrameRate fps() const { return fps_; }
    [[nodiscard]] Size size() const { return size_; }
    [[nodiscard]] bool of_kdenlive() const { return kdenlive_; }
    [[nodiscard]] XmlNode find(const std::string& id) const;
    /// A frame number or a clock time; nothing for an empty text. Throws for what no timeline holds.
    [[nodiscard]] std::optional<std::int64_t> frames(const std::string& text) const;
    /// Where the producer itself begins: an entry's frames count from there.
    [[nodiscard]] std::int64_t origin(XmlNode entry, XmlNode producer) const;
    /// The frames of an entry; where it has none, those of its producer.
    [[nodiscard]] MltSpan span(XmlNode entry, XmlNode producer);
    [[nodiscard]] std::vector<XmlNode> tracks_of(XmlNode tractor) const;
    /// A tractor that is a transition between two clips of a playlist.
    [[nodiscard]] bool is_mix(XmlNode producer) const;
    [[nodiscard]] Time time(std::int64_t frame) const;

  private:
    std::int64_t length_of(XmlNode producer);
    XmlNode root_;
    FrameRate fps_{25, 1};
    Size size_;
    bool kdenlive_ = false;
    std::unordered_map<std::string, XmlNode> by_id_;
    std::unordered_map<std::string, std::int64_t> lengths_;
};

/// One clip of an entry that starts at frame `start` and shows `span` of its producer, as far as it can be
/// said without its neighbours. Nested timelines are left to the caller: `shows` is nested then. `name`: of
/// the bin.
[[nodiscard]] Piece mlt_piece(MltDocument& document, XmlNode entry, XmlNode producer, std::int64_t start,
                              MltSpan span, TrackKind kind, const std::filesystem::path& folder,
                              Losses& losses);
/// Effects of a clip or track: fades and gains are taken over, the rest is counted as lost.
void mlt_filters(const MltDocument& document, XmlNode node, Piece* piece, Losses& losses);

} // namespace core::interchange
