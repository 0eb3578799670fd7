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
    roles_ = PictureRoles(*stream_->codecpar);
}

std::int64_t FilmPackets::number_at(Time time) const {
    return frame_at(time - info().picture_start, info().fps);
}

FilmPackets::Numbered FilmPackets::next() {
    while (!std::exchange(held_, false)) {
        av_packet_unref(packet_.get());
        read_ = av_read_frame(medium_.input.get(), packet_.get());
        if (read_ < 0) return {};
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
            held_ = fresh_ = at.number == number;
            return held_;
        }
    return false;
}

FilmPackets::Numbered FilmPackets::next_copied() {
    for (Numbered at = next(); at.packet; at = next()) {
        const PictureRole role = roles_.of(*at.packet);
        if (role.start == PictureRole::Start::none && leaves_out_ && role.leading_lost) continue;
        if (role.start == PictureRole::Start::none) return at;
        leaves_out_ = std::exchange(fresh_, false) && role.start != PictureRole::Start::anew;
        if (leaves_out_ && role.start == PictureRole::Start::open) {
            if (av_packet_make_writable(at.packet) < 0) throw Failure("out of memory while copying");
            break_link(*at.packet, codec());
        }
        return at;
    }
    return {};
}

/// From a key frame up to the next one, in the order in which they are stored.
struct FilmPackets::Group {
    struct Picture {
        std::int64_t number = 0;
        bool lost = false; ///< where decoding begins with this group
    };
    std::int64_t key = 0;
    PictureRole::Start start = PictureRole::Start::none;
    bool fits = true;    ///< nothing in it is against copying
    bool drops = false;  ///< decoding it drops pictures that were not shown yet
    bool goes_on = true; ///< nothing ended before it
    bool whole = false;  ///< all of it was read
    std::vector<Picture> pictures;

    struct Span {
        std::int64_t first = 0, end = 0;
    };
    /// The pictures without a gap; of those that stay where decoding begins here, or of all.
    [[nodiscard]] std::optional<Span> span(bool begins) const {
        std::set<std::int64_t> numbers;
        for (const Picture& picture : pictures)
            if (!(begins && picture.lost) && !numbers.insert(picture.number).second) return {};
        const auto count = static_cast<std::int64_t>(numbers.size());
        if (count == 0 || *numbers.rbegin() - *numbers.begin() + 1 != count) return {};
        return Span{*numbers.begin(), *numbers.begin() + count};
    }
    [[nodiscard]] std::int64_t first_shown() const {
        return std::min_element(pictures.begin(), pictures.end(),
                                [](const auto& a, const auto& b) { return a.number < b.number; })
            ->number;
    }
};

std::vector<FilmPackets::Group> FilmPackets::read_groups(const FrameRun& wanted) {
    std::vector<Group> groups;
    bool ended = false;
    for (Numbered at = next(); at.packet; at = next()) {
        const PictureRole role = roles_.of(*at.packet);
        const bool past = !groups.empty() && groups.back().key >= wanted.first + wanted.count;
        // Of the group behind what is wanted only those shown before its key frame are looked at.
        if (past && (role.start != PictureRole::Start::none || at.number > groups.back().key)) return groups;
        if (role.start != PictureRole::Start::none) {
            if (!groups.empty()) groups.back().whole = true;
            groups.push_back(
                {.key = at.number, .start = role.start, .drops = role.drops_earlier, .goes_on = !ended});
        }
        ended = role.ends_sequence;
        if (groups.empty()) continue;
        groups.back().fits = groups.back().fits && role.as_described;
        groups.back().pictures.push_back({at.number, role.leading_lost});
    }
    // At the end of the film, and not at a picture without a place, or where it could not be read.
    if (read_ == AVERROR_EOF && !groups.empty()) groups.back().whole = true;
    return groups;
}

std::vector<FilmPackets::Groups> FilmPackets::groups_in(const FrameRun& wanted) {
    if (!info().even_rate || wanted.count <= 0 || !seek_before(wanted.first)) return {};
    const std::vector<Group> groups = read_groups(wanted);
    const bool may_lead = codec().codec_id == AV_CODEC_ID_HEVC;
    std::vector<Groups> found;
    bool runs = false; // the group before is the last of those found
    for (std::size_t i = 0; i < groups.size() && groups[i].whole; ++i) {
        const Group& group = groups[i];
        const bool last = i + 1 == groups.size();
        const auto fitting = [&](bool begins) {
            const auto span = group.span(begins);
            const bool fits = group.fits && span && span->end <= wanted.first + wanted.count &&
                              (last || groups[i + 1].first_shown() == span->end);
            return fits ? span : std::nullopt;
        };
        auto span = fitting(false);
        runs = runs && group.goes_on && group.start != PictureRole::Start::broken && span &&
               span->first == found.back().pictures.first + found.back().pictures.count;
        if (!runs) {
            span = fitting(true);
            runs = span && span->first >= wanted.first && !group.drops &&
                   (may_lead || (span->first == group.key && group.start == PictureRole::Start::anew));
            if (!runs) continue;
            found.push_back({.pictures = {span->first, 0}, .key = group.key});
        }
        Groups& all = found.back();
        const bool begins = all.pictures.count == 0;
        std::int64_t place =
            all.pictures.first + all.pictures.count; // of the next packet, were none reordered
        for (const Group::Picture& picture : group.pictures)
            if (!(begins && picture.lost))
                all.early = std::max(all.early, static_cast<int>(place++ - picture.number));
        all.pictures.count = span->end - all.pictures.first;
    }
    return found;
}

} // namespace core
