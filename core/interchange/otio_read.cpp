// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// OpenTimelineIO's JSON. Schemas are read by name whatever their version; those beyond the known one are
// said.
#include "core/base/parse_json.h"
#include "core/base/result.h"
#include "core/interchange/formats.h"
#include "core/interchange/numbers.h"
#include "core/interchange/paths.h"
#include "core/json/project_json.h"
#include <algorithm>
#include <cmath>

namespace core::interchange {
namespace {

using nlohmann::json;

const json kNothing;

const json& part(const json& value, const char* name) {
    const auto found = value.is_object() ? value.find(name) : value.end();
    return value.is_object() && found != value.end() ? *found : kNothing;
}
std::string text_of(const json& value, const char* name) {
    const json& found = part(value, name);
    return found.is_string() ? found.get<std::string>() : std::string();
}
double number_in(const json& value, const char* name, double otherwise = 0) {
    const json& found = part(value, name);
    return found.is_number() ? found.get<double>() : otherwise;
}
std::string schema(const json& value) {
    const std::string whole = text_of(value, "OTIO_SCHEMA");
    return whole.substr(0, whole.find('.'));
}
bool is_on(const json& value) {
    const json& enabled = part(value, "enabled");
    return !enabled.is_boolean() || enabled.get<bool>();
}

FrameRate rate_in(const json& time) {
    return rate_of(number_in(time, "rate", 1));
}
Time time_of(const json& time, std::string_view what) {
    if (!time.is_object()) return Time(0);
    const FrameRate rate = rate_in(time);
    return frames_at(number_in(time, "value"), rate.valid() ? rate : FrameRate{1, 1}, what);
}

struct Range {
    Time start{}, length{};
};

class OtioReader {
  public:
    OtioReader(const ReadOptions& options, Losses& losses) : options_(options), losses_(losses) {}
    Cut read(const json& root);

  private:
    const json& timeline_in(const json& root);
    void note_versions(const json& value);
    std::optional<Range> range_of(const json& range, std::string_view what);
    Range trimmed(const json& item, int depth);
    Time length_of(const json& item, int depth) { return trimmed(item, depth).length; }
    Row row_of(const json& track, int depth);
    void add_item(Row& row, const json& children, std::size_t index, Time at, Time zero, int depth);
    void add_markers(const json& item, Time zero, FrameRate speed, const TimeRange* within);
    void set_speed(Piece& piece, const json& item);
    void set_media(Piece& piece, const json& clip, Time& in, int depth);
    void set_generator(Piece& piece, const json& reference);
    void set_notes(Piece& piece, const json& item);
    std::shared_ptr<const Cut> nested(const json& composition, int depth);
    void read_rows(Cut& cut, const json& stack, int depth);
    static const json& reference_of(const json& clip);

    const ReadOptions& options_;
    Losses& losses_;
    Cut* cut_ = nullptr; ///< the one whose markers are collected
    FrameRate fps_{0, 1};
};

/// The largest version of each schema that is read.
int known_version(const std::string& name) {
    return name == "Marker" ? 3 : name == "Clip" || name == "SerializableCollection" ? 2 : 1;
}

void OtioReader::note_versions(const json& root) {
    std::vector<const json*> open{&root};
    while (!open.empty()) {
        const json& value = *open.back();
        open.pop_back();
        if (value.is_object() && value.contains("OTIO_SCHEMA")) {
            const std::string whole = text_of(value, "OTIO_SCHEMA");
            const std::size_t point = whole.find('.');
            const auto version =
                point == std::string::npos ? std::nullopt : number_of(whole.substr(point + 1));
            if (version && *version > known_version(whole.substr(0, point)))
                losses_.add("newer_version", whole);
        }
        if (value.is_structured())
            for (const json& inner : value)
                open.push_back(&inner);
    }
}

const json& OtioReader::timeline_in(const json& root) {
    std::vector<const json*> found;
    if (schema(root) == "Timeline") found.push_back(&root);
    if (schema(root) == "SerializableCollection")
        for (const json& child : part(root, "children"))
            if (schema(child) == "Timeline") found.push_back(&child);
    if (found.empty()) {
        const std::string what = schema(root);
        throw Failure("holds no timeline" + (what.empty() ? "" : ", only a " + what) +
                      "; put it on a timeline in the program that wrote it");
    }
    const json* chosen = found.front();
    if (!options_.timeline.empty()) {
        const auto named = std::find_if(found.begin(), found.end(), [&](const json* each) {
            return text_of(*each, "name") == options_.timeline;
        });
        if (named == found.end()) throw Failure("holds no timeline called '" + options_.timeline + "'");
        chosen = *named;
    }
    for (const json* other : found)
        if (other != chosen) losses_.add("other_timelines", text_of(*other, "name"));
    return *chosen;
}

std::optional<Range> OtioReader::range_of(const json& range, std::string_view what) {
    if (!range.is_object()) return std::nullopt;
    return Range{time_of(part(range, "start_time"), what), time_of(part(range, "duration"), what)};
}

const json& OtioReader::reference_of(const json& clip) {
    if (const json& one = part(clip, "media_reference"); one.is_object()) return one;
    const json& all = part(clip, "media_references");
    const std::string key = text_of(clip, "active_media_reference_key");
    const json& active = part(all, key.empty() ? "DEFAULT_MEDIA" : key.c_str());
    if (active.is_object() || !all.is_object() || all.empty()) return active;
    return *all.begin();
}

constexpr int kDeepest = 24;

Range OtioReader::trimmed(const json& item, int depth) {
    const std::string what = std::string("'") + text_of(item, "name") + "'";
    if (const auto range = range_of(part(item, "source_range"), what)) return *range;
    const std::string kind = schema(item);
    if (kind == "Clip") return range_of(part(reference_of(item), "available_range"), what).value_or(Range{});
    Time length{};
    if (depth > kDeepest) return {};
    for (const json& child : part(item, "children")) {
        if (schema(child) == "Transition") continue;
        const Time each = length_of(child, depth + 1);
        length = kind == "Stack" ? std::max(length, each) : held(length + each, what);
    }
    return {Time(0), length};
}

void OtioReader::add_markers(const json& item, Time zero, FrameRate speed, const TimeRange* within) {
    for (const json& marker : part(item, "markers")) {
        const std::string name = text_of(marker, "name");
        const auto range = range_of(part(marker, "marked_range"), name).value_or(Range{});
        const Time at = zero + (within ? rescale((range.start - within->start).count(), speed.den, speed.num)
                                       : range.start);
        if (within) {
            const TimeRange seen{zero, zero + rescale(within->length().count(), speed.den, speed.num)};
            if (!seen.contains(at)) {
                losses_.add("markers_outside", name);
                continue;
            }
        }
        const json& colour = part(marker, "color");
        std::string word = colour.is_string() ? colour.get<std::string>() : text_of(colour, "name");
        std::transform(word.begin(), word.end(), word.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (cut_)
            cut_->markers.push_back({.time = at,
                                     .end = at + rescale(range.length.count(), speed.den, speed.num),
                                     .name = name,
                                     .color = word,
                                     .note = text_of(marker, "comment")});
    }
}

void OtioReader::set_speed(Piece& piece, const json& item) {
    double speed = 1;
    for (const json& effect : part(item, "effects")) {
        const std::string kind = schema(effect);
        if (kind == "FreezeFrame")
            piece.frozen = true;
        else if (kind == "LinearTimeWarp")
            speed *= number_in(effect, "time_scalar", 1);
        else if (kind == "TimeEffect")
            losses_.add("speed_ramp", piece.like.name);
        else if (const json& kept = part(part(part(effect, "metadata"), "saycut"), "params");
                 kept.is_object()) {
            auto params = params_from_json(kept);
            Effect own{.id = {std::string("e") + std::to_string(piece.like.effects.size() + 1)},
                       .name = text_of(effect, "effect_name")};
            if (params) own.params = std::move(params.value());
            if (params) piece.like.effects.push_back(std::move(own));
        } else
            losses_.add("effects", text_of(effect, "effect_name"));
    }
    if (speed == 0) piece.frozen = true;
    piece.like.reversed = speed < 0;
    piece.like.speed = piece.frozen ? FrameRate{1, 1} : ratio_of(std::abs(speed));
}

void OtioReader::set_generator(Piece& piece, const json& reference) {
    const std::string kind = text_of(reference, "generator_kind");
    const json& parameters = part(reference, "parameters");
    piece.shows = Piece::Shows::own;
    const std::string words = text_of(parameters, "text");
    if (!words.empty()) {
        Title title{.text = words};
        if (auto style = params_from_json(part(parameters, "style"))) title.style = std::move(style.value());
        piece.like.content = std::move(title);
        return;
    }
    if (kind == "SMPTEBars") {
        piece.like.content = Generator{.kind = "bars"};
    } else if (kind == "black") {
        piece.like.content = Generator{.kind = "colour"};
    } else if (text_of(part(parameters, "saycut"), "kind") == kind && !kind.empty()) {
        Generator made{.kind = kind};
        if (auto params = params_from_json(part(part(parameters, "saycut"), "params")))
            made.params = std::move(params.value());
        piece.like.content = std::move(made);
    } else {
        piece.shows = Piece::Shows::file;
        piece.file.has_audio = false;
        losses_.add("generators", kind);
    }
}

void OtioReader::set_media(Piece& piece, const json& clip, Time& in, int) {
    const json& reference = reference_of(clip);
    const std::string kind = schema(reference);
    const auto available = range_of(part(reference, "available_range"), piece.like.name);
    if (available) in -= available->start, piece.file.duration = available->length;
    if (kind == "GeneratorReference") return set_generator(piece, reference);
    std::string target = text_of(reference, "target_url");
    if (kind == "ImageSequenceReference") {
        const auto digits =
            static_cast<int>(std::clamp(number_in(reference, "frame_zero_padding"), 0.0, 20.0));
        std::string number = std::to_string(
            static_cast<long long>(std::clamp(number_in(reference, "start_frame", 1), -1e9, 1e9)));
        if (static_cast<int>(number.size()) < digits)
            number.insert(0, static_cast<std::size_t>(digits) - number.size(), '0');
        std::string base = text_of(reference, "target_url_base");
        if (!base.empty() && !base.ends_with('/')) base += '/';
        target = base + text_of(reference, "name_prefix") + number + text_of(reference, "name_suffix");
        piece.file.kind = MediaKind::video;
    } else {
        piece.file.kind = kind_by_name(target);
    }
    piece.file.path = path_of_address(target, options_.folder);
    if (piece.file.path.empty() && part(reference, "name").is_string())
        piece.file.path = text_of(reference, "name");
    if (available) piece.file.fps = rate_in(part(part(reference, "available_range"), "duration"));
}

/// What Saycut wrote about a clip that the format has no place for.
void OtioReader::set_notes(Piece& piece, const json& item) {
    const json& metadata = part(item, "metadata");
    const json& notes = part(metadata, "saycut");
    if (metadata.is_object() && metadata.size() > (notes.is_object() ? 1U : 0U))
        losses_.add("metadata", piece.like.name);
    if (!notes.is_object()) return;
    const auto curve = [&](const char* name, Curve& into) {
        if (!notes.contains(name)) return;
        if (auto params = params_from_json({{name, notes[name]}})) into = params.value().begin()->second;
    };
    curve("volume_db", piece.like.volume_db), curve("pan", piece.like.pan),
        curve("opacity", piece.like.opacity);
    piece.like.muted = part(notes, "muted") == true;
    piece.like.link = text_of(notes, "link"), piece.like.colour = text_of(notes, "colour");
}

std::shared_ptr<const Cut> OtioReader::nested(const json& composition, int depth) {
    auto inner = std::make_shared<Cut>();
    inner->name = text_of(composition, "name");
    Cut* outer = std::exchange(cut_, inner.get());
    read_rows(*inner, composition, depth + 1);
    cut_ = outer;
    inner->fps = fps_;
    return inner;
}

void OtioReader::add_item(Row& row, const json& children, std::size_t index, Time at, Time zero, int depth) {
    const json& item = children[index];
    const std::string kind = schema(item), name = text_of(item, "name");
    const Range range = trimmed(item, depth);
    if (kind == "Gap") {
        const TimeRange within{range.start, range.start + range.length};
        return add_markers(item, zero + at, {1, 1}, &within);
    }
    if (kind != "Clip" && kind != "Stack" && kind != "Track" && kind != "Sequence") {
        losses_.add("placeless", name.empty() ? kind : name);
        return;
    }
    Piece piece;
    piece.like.name = name, piece.like.enabled = is_on(item);
    set_speed(piece, item);
    set_notes(piece, item);
    Time in = range.start;
    if (kind == "Clip")
        set_media(piece, item, in, depth);
    else if (depth < kDeepest)
        piece.shows = Piece::Shows::nested, piece.nested = nested(item, depth);
    const Time length = range.length;
    const TimeRange within{range.start, range.start + at_speed(length, piece.like.speed)};
    add_markers(item, zero + at, piece.like.speed, &within);
    Time head{}, tail{};
    const json* before = index ? &children[index - 1] : nullptr;
    const json* after = index + 1 < children.size() ? &children[index + 1] : nullptr;
    if (before && schema(*before) == "Transition") head = time_of(part(*before, "in_offset"), name);
    if (after && schema(*after) == "Transition") tail = time_of(part(*after, "out_offset"), name);
    piece.start = held(zero + at - head, name), piece.end = held(zero + at + length + tail, name);
    const Time lead = piece.frozen ? Time(0) : at_speed(piece.like.reversed ? tail : head, piece.like.speed);
    piece.in = held(in - lead, name);
    row.pieces.push_back(std::move(piece));
}

Row OtioReader::row_of(const json& track, int depth) {
    Row row;
    row.like.name = text_of(track, "name");
    const std::string kind = text_of(track, "kind");
    row.like.kind = kind == "Audio" ? TrackKind::audio : TrackKind::video;
    const json& notes = part(part(track, "metadata"), "saycut");
    if (text_of(notes, "kind") == "title") row.like.kind = TrackKind::title;
    if (text_of(notes, "kind") == "subtitle") row.like.kind = TrackKind::subtitle;
    row.like.locked = part(notes, "locked") == true;
    row.like.muted = part(notes, "muted") == true, row.like.hidden = part(notes, "hidden") == true;
    if (!is_on(track)) (row.like.kind == TrackKind::audio ? row.like.muted : row.like.hidden) = true;
    if (!part(track, "effects").empty()) losses_.add("track_effects", row.like.name);
    const json& children = part(track, "children");
    if (!children.is_array()) return row;
    // A range of the track that holds none of its clips is ignored: an old EDL adapter wrote such.
    Time zero{}, at{};
    std::vector<Time> starts;
    for (const json& child : children) {
        starts.push_back(at);
        if (schema(child) != "Transition") at = held(at + length_of(child, depth), row.like.name);
    }
    starts.push_back(at);
    if (const auto range = range_of(part(track, "source_range"), row.like.name)) {
        const Time end = range->start + range->length;
        for (std::size_t i = 0; i + 1 < starts.size(); ++i)
            if (schema(children[i]) != "Transition" && starts[i] < end && starts[i + 1] > range->start &&
                end > Time(0))
                zero = -range->start;
    }
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (schema(children[i]) != "Transition") {
            add_item(row, children, i, starts[i], zero, depth);
            continue;
        }
        const std::string name = text_of(children[i], "transition_type");
        Join join{.kind = transition_kind(name.empty() ? text_of(children[i], "name") : name, losses_)};
        const json& kept = part(part(children[i], "metadata"), "saycut");
        if (kept.is_object()) {
            join.kind = text_of(kept, "kind");
            if (auto params = params_from_json(part(kept, "params"))) join.params = std::move(params.value());
        }
        join.cut = zero + starts[i];
        join.start = *join.cut - time_of(part(children[i], "in_offset"), name);
        join.end = *join.cut + time_of(part(children[i], "out_offset"), name);
        row.joins.push_back(std::move(join));
    }
    add_markers(track, zero, {1, 1}, nullptr);
    return row;
}

void OtioReader::read_rows(Cut& cut, const json& stack, int depth) {
    const std::string kind = schema(stack);
    if (kind == "Track" || kind == "Sequence") {
        cut.rows.push_back(row_of(stack, depth));
        return;
    }
    for (const json& child : part(stack, "children")) {
        const std::string which = schema(child), track_kind = text_of(child, "kind");
        if (which == "Track" || which == "Sequence") {
            if (!track_kind.empty() && track_kind != "Video" && track_kind != "Audio")
                losses_.add("other_tracks", track_kind);
            else
                cut.rows.push_back(row_of(child, depth));
        } else if (which == "Clip" || which == "Stack") { // alone in a stack: a track of its own
            Row row;
            add_item(row, json::array({child}), 0, Time(0), Time(0), depth);
            cut.rows.push_back(std::move(row));
        }
    }
}

/// The rate of the first picture clip, else of the first clip.
FrameRate first_rate(const json& stack, const char* wanted) {
    for (const json& track : part(stack, "children")) {
        const std::string kind = text_of(track, "kind");
        if (wanted && !kind.empty() && kind != wanted) continue;
        for (const json& item : part(track, "children")) {
            const std::string which = schema(item);
            if (which == "Gap" || which == "Transition") continue;
            const json& range = part(item, "source_range");
            const json& length =
                part(range.is_object() ? range : part(part(item, "media_reference"), "available_range"),
                     "duration");
            const FrameRate rate = length.is_object() ? rate_in(length) : FrameRate{0, 1};
            if (rate.plausible()) return rate;
        }
    }
    return {0, 1};
}

Cut OtioReader::read(const json& root) {
    const json& timeline = timeline_in(root);
    note_versions(timeline);
    const json &tracks = part(timeline, "tracks"), &start = part(timeline, "global_start_time");
    Cut cut;
    cut.name = text_of(timeline, "name");
    fps_ = start.is_object() ? rate_in(start) : FrameRate{0, 1};
    if (!fps_.plausible()) fps_ = first_rate(tracks, "Video");
    if (!fps_.plausible()) fps_ = first_rate(tracks, nullptr);
    if (options_.fps) fps_ = *options_.fps;
    cut.fps = fps_;
    const json& size = part(part(part(timeline, "metadata"), "saycut"), "size");
    if (size.is_array() && size.size() == 2 && size[0].is_number_integer() && size[1].is_number_integer())
        cut.size = {static_cast<int>(std::clamp<std::int64_t>(size[0].get<std::int64_t>(), 0, 100000)),
                    static_cast<int>(std::clamp<std::int64_t>(size[1].get<std::int64_t>(), 0, 100000))};
    cut_ = &cut;
    read_rows(cut, tracks, 0);
    add_markers(tracks, Time(0), {1, 1}, nullptr);
    return cut;
}

} // namespace

Cut read_otio(const std::string& text, const ReadOptions& options, Losses& losses) {
    auto parsed = parse_json(text, {.depth = 200, .bytes = 256U << 20U});
    if (!parsed) throw Failure(parsed.message());
    return OtioReader(options, losses).read(parsed.value());
}

} // namespace core::interchange
