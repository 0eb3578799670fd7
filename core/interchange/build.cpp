// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a timeline as another program tells it to a project: see timeline.h.
#include "core/base/result.h"
#include "core/document/problem_of.h"
#include "core/document/transitions.h"
#include "core/interchange/numbers.h"
#include "core/interchange/paths.h"
#include "core/interchange/timeline.h"
#include <algorithm>
#include <array>
#include <unordered_map>

namespace core::interchange {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// A piece with what is left of it between its cuts.
struct Placed {
    const Piece* piece = nullptr;
    Time start{}, end{};
    Time fade_in{}, fade_out{};
    Clip clip; ///< once it is made
};

class Builder {
  public:
    Builder(const ReadOptions& options, Losses& losses) : options_(options), losses_(losses) {}

    Project build(const Cut& cut) {
        project_.size = fits(cut.size) ? cut.size : Size{};
        project_.fps = cut.fps.plausible() ? cut.fps : FrameRate{25, 1};
        project_.tracks = tracks_of(cut);
        project_.markers = markers_of(cut);
        if (!project_.size.width) project_.size = first_size_;
        for (const Media& medium : media_)
            project_.media.push_back(std::make_shared<const Media>(medium));
        project_.next_id = next_;
        mend(project_);
        if (const auto problem = problem_of(project_))
            throw Failure("holds what no project can: " + *problem);
        return std::move(project_);
    }

  private:
    static bool fits(Size size) {
        const auto side = [](int pixels) { return pixels >= 16 && pixels <= 16384; };
        return side(size.width) && side(size.height);
    }
    std::string id(const char* prefix) { return prefix + std::to_string(next_++); }
    std::vector<Marker> markers_of(const Cut& cut);
    Tracks tracks_of(const Cut& cut);
    std::shared_ptr<const Track> track_of(const Row& row, FrameRate fps);
    std::vector<Placed> place(const Row& row, FrameRate fps, std::vector<std::array<std::size_t, 2>>& ends);
    Clip clip_of(const Placed& placed, TrackKind kind);
    void set_source(Clip& clip, const Placed& placed);
    void set_content(Clip& clip, const Piece& piece);
    MediaId medium_of(const Piece& piece, Time used);
    SequenceId sequence_of(const std::shared_ptr<const Cut>& cut);
    bool has_sound(const FileFacts& file);
    std::optional<FileFacts> looked_up(const std::string& path);

    const ReadOptions& options_;
    Losses& losses_;
    Project project_;
    std::vector<Media> media_;
    std::unordered_map<std::string, std::size_t> media_by_path_;
    std::unordered_map<std::string, std::optional<FileFacts>> files_;
    std::unordered_map<const Cut*, SequenceId> sequences_;
    Size first_size_;
    std::int64_t next_ = 1;
};

std::optional<FileFacts> Builder::looked_up(const std::string& path) {
    if (!options_.look_up || path.empty()) return std::nullopt;
    const auto [entry, fresh] = files_.try_emplace(path);
    if (fresh) entry->second = options_.look_up(path);
    return entry->second;
}

bool Builder::has_sound(const FileFacts& file) {
    if (const auto real = looked_up(file.path)) return real->has_audio.value_or(false);
    return file.has_audio.value_or(true) && file.kind != MediaKind::image;
}

std::vector<Marker> Builder::markers_of(const Cut& cut) {
    std::vector<Marker> markers = cut.markers;
    std::erase_if(markers, [&](const Marker& marker) {
        const bool outside = marker.time < Time(0) || marker.time > kLongestTime;
        if (outside) losses_.add("markers_outside", marker.name);
        return outside;
    });
    std::stable_sort(markers.begin(), markers.end(),
                     [](const Marker& a, const Marker& b) { return a.time < b.time; });
    for (Marker& marker : markers) {
        marker.id.value = id("n");
        marker.end = std::clamp(marker.end, marker.time, kLongestTime);
    }
    return markers;
}

/// Sound of pictures, and files of sound alone, as a row for sound; the row keeps the rest.
Row take_sound(Row& row, const std::function<bool(const FileFacts&)>& has_sound,
               const std::function<std::string()>& new_link) {
    Row sound{.like = row.like};
    sound.like.kind = TrackKind::audio;
    sound.like.hidden = false;
    for (Piece& piece : row.pieces) {
        const bool file = piece.shows == Piece::Shows::file;
        const bool alone = file && piece.file.kind == MediaKind::audio;
        const bool with =
            piece.sounds && (piece.shows == Piece::Shows::nested || (file && has_sound(piece.file)));
        if (!alone && !with) continue;
        if (with && !alone) piece.like.link = new_link();
        sound.pieces.push_back(piece);
        sound.pieces.back().like.effects.clear();
        sound.pieces.back().like.opacity = Value(1.0);
    }
    std::erase_if(row.pieces, [](const Piece& piece) {
        return piece.shows == Piece::Shows::file && piece.file.kind == MediaKind::audio;
    });
    sound.joins = row.joins;
    for (Join& join : sound.joins)
        join.kind = "crossfade", join.params.clear();
    return sound;
}

Tracks Builder::tracks_of(const Cut& cut) {
    const FrameRate fps = cut.fps.plausible() ? cut.fps : FrameRate{25, 1};
    Tracks tracks;
    std::vector<Row> sounds;
    for (Row row : cut.rows) {
        if (row.like.kind == TrackKind::video) {
            Row sound = take_sound(
                row, [&](const FileFacts& file) { return has_sound(file); }, [&] { return id("l"); });
            const bool only_sound = row.pieces.empty() && !sound.pieces.empty();
            if (!sound.pieces.empty()) sounds.push_back(std::move(sound));
            if (only_sound) continue;
        }
        tracks.push_back(track_of(row, fps));
    }
    for (const Row& row : sounds)
        tracks.push_back(track_of(row, fps));
    return tracks;
}

constexpr auto kNone = std::size_t(-1);

/// Finds the pieces of joins; the pieces are sorted by start.
class Ends {
  public:
    Ends(const std::vector<Placed>& pieces, Time near) : pieces_(pieces), near_(near) {
        for (std::size_t i = 0; i < pieces.size(); ++i)
            by_end_.emplace_back(pieces[i].piece->end, i);
        std::sort(by_end_.begin(), by_end_.end());
    }
    /// The one that goes out and the one that comes in. Of several the first goes out, the longest comes in.
    [[nodiscard]] std::array<std::size_t, 2> of(const Join& join) const {
        std::array<std::size_t, 2> found{kNone, kNone};
        auto end =
            std::lower_bound(by_end_.begin(), by_end_.end(), std::pair(join.end - near_, std::size_t(0)));
        for (; end != by_end_.end() && end->first <= join.end + near_; ++end)
            if (pieces_[end->second].piece->start <= join.start + near_)
                found[0] = std::min(found[0], end->second);
        const auto starts_before = [](const Placed& placed, Time time) { return placed.piece->start < time; };
        auto start = std::lower_bound(pieces_.begin(), pieces_.end(), join.start - near_, starts_before);
        for (; start != pieces_.end() && start->piece->start <= join.start + near_; ++start) {
            const auto i = static_cast<std::size_t>(start - pieces_.begin());
            if (i == found[0] || start->piece->end + near_ < join.end) continue;
            if (found[1] == kNone || start->piece->end > pieces_[found[1]].piece->end) found[1] = i;
        }
        return found;
    }

  private:
    const std::vector<Placed>& pieces_;
    Time near_;
    std::vector<std::pair<Time, std::size_t>> by_end_;
};

Time cut_of(const Join& join, const Placed& from, const Placed& to, FrameRate fps) {
    const Time middle = join.start + (join.end - join.start) / 2;
    if (join.cut == join.start && from.start < join.start) return join.start;
    if (join.cut == join.end && to.end > join.end) return join.end;
    if (snap_to_frame(middle, fps) == middle) return middle;
    if (from.start < join.start) return join.start;
    return to.end > join.end ? join.end : middle;
}

std::vector<Placed> Builder::place(const Row& row, FrameRate fps,
                                   std::vector<std::array<std::size_t, 2>>& ends) {
    std::vector<Placed> placed;
    for (const Piece& piece : row.pieces) {
        if (piece.end <= piece.start) continue;
        if (piece.end <= Time(0)) {
            losses_.add("placeless", piece.like.name);
            continue;
        }
        placed.push_back({&piece, piece.start, piece.end, piece.like.fade_in, piece.like.fade_out, {}});
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const Placed& a, const Placed& b) { return a.piece->start < b.piece->start; });
    const Time near = frame_start(1, fps) / 2;
    const Ends finder(placed, near);
    for (const Join& join : row.joins) {
        const auto [from, to] = ends.emplace_back(finder.of(join));
        if (from != kNone && to != kNone)
            placed[from].end = placed[to].start = cut_of(join, placed[from], placed[to], fps);
        else if (from != kNone)
            placed[from].fade_out = std::max(placed[from].fade_out, join.end - join.start);
        else if (to != kNone)
            placed[to].fade_in = std::max(placed[to].fade_in, join.end - join.start);
    }
    return placed;
}

/// The later of two that overlap lies over the earlier one.
void cut_overlaps(std::vector<Placed>& placed, Losses& losses) {
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (placed[i].start < Time(0)) placed[i].start = Time(0);
        for (std::size_t before = i; before-- > 0;) {
            Placed& earlier = placed[before];
            if (earlier.end == earlier.start) continue;
            if (earlier.end <= placed[i].start) break; // and so are those before it
            earlier.end = std::max(earlier.start, placed[i].start);
            if (earlier.end == earlier.start) losses.add("covered", earlier.piece->like.name);
        }
    }
}

std::shared_ptr<const Track> Builder::track_of(const Row& row, FrameRate fps) {
    auto track = std::make_shared<Track>(row.like);
    track->id.value = id("t");
    std::vector<std::array<std::size_t, 2>> ends;
    std::vector<Placed> placed = place(row, fps, ends);
    cut_overlaps(placed, losses_);
    std::vector<ClipList::Shared> clips;
    Time border{};
    for (Placed& each : placed) {
        // What is no whole number of flicks at a speed ends a few flicks early; clips of a join still meet.
        const bool joined = std::any_of(ends.begin(), ends.end(), [&](const auto& pair) {
            return pair[0] != kNone && pair[1] == std::size_t(&each - placed.data());
        });
        if (joined && each.start > border && each.start - border < Time(1000)) each.start = border;
        if (each.end <= each.start) continue;
        each.clip = clip_of(each, row.like.kind);
        border = each.clip.end();
        clips.push_back(std::make_shared<const Clip>(each.clip));
    }
    track->clips = ClipList(clips, {});
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const auto [from, to] = ends[i];
        if (from == kNone || to == kNone) continue;
        const Clip &a = placed[from].clip, &b = placed[to].clip;
        const Join& join = row.joins[i];
        if (a.id.empty() || b.id.empty() || a.end() != b.start) {
            losses_.add("transitions", join.kind);
            continue;
        }
        Transition transition{.kind = join.kind,
                              .from = a.id,
                              .to = b.id,
                              .length = join.end - join.start,
                              .params = join.params};
        const Time middle = join.start + transition.length / 2;
        if (b.start != middle)
            transition.alignment =
                b.start - join.start < middle - join.start ? Alignment::after : Alignment::before;
        const Time longest = longest_transition(transition.alignment, &a, &b);
        if (transition.length > longest) {
            losses_.add("transitions_shortened", join.kind);
            transition.length = longest;
        }
        transition.id.value = id("x");
        track->transitions.push_back(std::move(transition));
    }
    return track;
}

void Builder::set_source(Clip& clip, const Placed& placed) {
    const Piece& piece = *placed.piece;
    const Time length = placed.end - placed.start;
    if (piece.frozen) {
        clip.speed = {1, 1};
        clip.frozen = std::max(piece.in, Time(0));
        clip.source = {*clip.frozen, *clip.frozen + length};
        return;
    }
    const double speed = clip.speed.valid() ? clip.speed.value() : 0;
    if (speed < 0.01 || speed > 100) {
        losses_.add("speeds", clip.name);
        clip.speed = speed > 100 ? FrameRate{100, 1} : speed > 0 ? FrameRate{1, 100} : FrameRate{1, 1};
    }
    Time used = std::max(at_speed(length, clip.speed), Time(1));
    if (clip.speed != FrameRate{1, 1})
        while (used > Time(1) && rescale(used.count(), clip.speed.den, clip.speed.num) > length)
            used -= Time(1);
    const Time head = at_speed(placed.start - piece.start, clip.speed);
    Time from = piece.in + head;
    if (clip.reversed) from = piece.in + at_speed(piece.end - piece.start, clip.speed) - head - used;
    from = std::max(from, Time(0));
    clip.source = {from, from + used};
}

Clip Builder::clip_of(const Placed& placed, TrackKind kind) {
    const Piece& piece = *placed.piece;
    Clip clip = piece.like;
    clip.id.value = id("c");
    clip.start = placed.start;
    set_source(clip, placed);
    clip.fade_in = placed.fade_in, clip.fade_out = placed.fade_out;
    fit_fades(clip);
    set_content(clip, piece);
    if (kind == TrackKind::audio && clip.is_title()) { // no words among sounds
        losses_.add("titles", clip.name);
        clip.content = Generator{.kind = "tone", .params = {{"db", Value(-96.0)}}};
    }
    return clip;
}

void Builder::set_content(Clip& clip, const Piece& piece) {
    if (piece.shows == Piece::Shows::own) return;
    if (piece.shows == Piece::Shows::nested && piece.nested) {
        clip.content = SequenceRef{sequence_of(piece.nested)};
        return;
    }
    const MediaId medium = medium_of(piece, clip.source.end);
    MediaContent shown;
    shown.takes.push_back({.id = {id("k")}, .media = medium});
    clip.content = std::move(shown);
}

MediaId Builder::medium_of(const Piece& piece, Time used) {
    FileFacts file = piece.file;
    if (file.path.empty()) file.path = piece.like.name.empty() ? "missing" : piece.like.name;
    const auto [entry, fresh] = media_by_path_.try_emplace(file.path, media_.size());
    if (fresh) {
        if (const auto real = looked_up(file.path)) file = *real;
        Media medium{.id = {"media" + std::to_string(media_.size() + 1)},
                     .path = file.path,
                     .kind = file.kind,
                     .duration = file.duration.value_or(Time(0)),
                     .picture_end = file.picture_end,
                     .size = file.size,
                     .fps = file.fps};
        medium.has_audio = file.has_audio.value_or(file.kind != MediaKind::image);
        medium.sounds = file.sounds, medium.usual_sound = file.usual_sound, medium.bytes = file.bytes;
        if (!medium.fps.plausible())
            medium.fps = medium.kind == MediaKind::video ? project_.rate() : FrameRate{30, 1};
        if (medium.duration < Time(0) || medium.duration > kLongestTime) medium.duration = Time(0);
        if (!first_size_.width && fits(file.size)) first_size_ = file.size;
        media_.push_back(std::move(medium));
    }
    Media& medium = media_[entry->second];
    medium.duration = std::max(medium.duration, used);
    if (medium.picture_end > medium.duration) medium.picture_end = Time(0);
    return medium.id;
}

SequenceId Builder::sequence_of(const std::shared_ptr<const Cut>& cut) {
    if (const auto known = sequences_.find(cut.get()); known != sequences_.end()) return known->second;
    const SequenceId made{id("s")};
    sequences_[cut.get()] = made;
    auto sequence = std::make_shared<Sequence>();
    sequence->id = made;
    sequence->name = cut->name;
    if (fits(cut->size)) sequence->size = cut->size;
    if (cut->fps.plausible()) sequence->fps = cut->fps;
    sequence->tracks = tracks_of(*cut);
    sequence->markers = markers_of(*cut);
    project_.sequences.push_back(std::move(sequence));
    return made;
}

} // namespace

Project build(const Cut& cut, const ReadOptions& options, Losses& losses) {
    return Builder(options, losses).build(cut);
}

std::string transition_kind(std::string_view name, Losses& losses) {
    std::string low;
    for (const char c : name)
        low += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const auto has = [&](const char* word) { return low.find(word) != std::string::npos; };
    if (has("clock")) return "clock_wipe";
    if (has("radial") || has("iris") || has("circle")) return "radial_wipe";
    if (has("push")) return "push";
    if (has("slide")) return "slide";
    if (has("wipe")) return "wipe";
    if (has("dip") || has("fade to") || has("fade through")) return "dip";
    if (has("zoom")) return "zoom";
    const bool sound =
        has("crossfade") || has("cross fade") || has("+3db") || has("0db") || has("constant") || has("power");
    if (sound || low.empty() || has("dissolve") || has("mix") || has("fade") || has("luma"))
        return sound ? "crossfade" : "dissolve";
    losses.add("transition_kind", name);
    return "dissolve";
}

MediaKind kind_by_name(std::string_view path) {
    const std::string end = ending(path);
    if (one_of(end, {"png", "jpg", "jpeg", "tif", "tiff", "bmp", "psd", "exr", "dpx", "webp", "heic", "avif",
                     "svg", "tga", "jp2", "xcf", "kra"}))
        return MediaKind::image;
    if (one_of(end, {"wav", "mp3", "ogg", "oga", "flac", "m4a", "aac", "caf", "opus", "aif", "aiff", "wma",
                     "ac3", "bwf", "amr"}))
        return MediaKind::audio;
    return MediaKind::video;
}

} // namespace core::interchange
