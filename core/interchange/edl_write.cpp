// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A CMX3600 edit decision list: the lowest picture track and up to four tracks of sound.
#include "core/interchange/formats.h"
#include "core/interchange/lay_out.h"
#include "core/interchange/numbers.h"
#include "core/interchange/paths.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <tuple>

namespace core::interchange {
namespace {

std::string plain(std::string_view text) {
    std::string line;
    for (const char c : text)
        line += static_cast<unsigned char>(c) < 32 ? ' ' : c;
    return line;
}

class EdlWriter {
  public:
    EdlWriter(const Project& project, const WriteOptions& options, Losses& losses)
        : project_(project), options_(options), losses_(losses) {
        code_.rate = counted_rate(project.rate());
        code_.drop = code_.rate.den == 1001 && code_.nominal() % 30 == 0;
        if (code_.rate != project.rate()) losses.add("rate");
    }
    std::string write();

  private:
    struct Source {
        std::string reel = "AX", name, file;
    };
    void add_track(const Track& track, const std::string& channel);
    void add_clip(const Item& item, const Item* before, const std::string& channel);
    void row(const std::string& kind, std::int64_t length, const Source& source, const std::string& channel,
             std::int64_t in, std::int64_t out, std::int64_t start, std::int64_t end);
    void speed_note(const Clip& clip, const Source& source, std::int64_t in);
    [[nodiscard]] Source source_of_clip(const Clip& clip) const;
    [[nodiscard]] std::int64_t frame(Time time) const { return frames_of(time, code_.rate); }
    void notes(const Source& from, const Source* to);
    void add_markers();

    const Project& project_;
    const WriteOptions& options_;
    Losses& losses_;
    Timecode code_;
    std::int64_t hour_ = 0, number_ = 0;
    std::string out_;
};

EdlWriter::Source EdlWriter::source_of_clip(const Clip& clip) const {
    Source source{.name = plain(clip.name)};
    if (const Media* medium = medium_of(project_, clip)) source.file = plain(file_name(medium->path));
    if (std::holds_alternative<Generator>(clip.content))
        source.reel = std::get<Generator>(clip.content).kind == "bars" ? "BARS" : "GEN";
    if (clip.is_title()) source.reel = "GEN";
    return source;
}

void EdlWriter::row(const std::string& kind, std::int64_t length, const Source& source,
                    const std::string& channel, std::int64_t in, std::int64_t out, std::int64_t start,
                    std::int64_t end) {
    char blend[16] = "   ";
    if (length >= 0)
        std::snprintf(blend, sizeof blend, "%03lld",
                      static_cast<long long>(std::min<std::int64_t>(length, 999)));
    char line[200];
    std::snprintf(line, sizeof line, "%03lld  %-8s %-5s %-4s %s %s %s %s %s\n",
                  static_cast<long long>(number_), source.reel.c_str(), channel.c_str(), kind.c_str(), blend,
                  code_.text(in).c_str(), code_.text(out).c_str(), code_.text(hour_ + start).c_str(),
                  code_.text(hour_ + end).c_str());
    out_ += line;
}

void EdlWriter::speed_note(const Clip& clip, const Source& source, std::int64_t in) {
    const double factor = clip.frozen ? 0 : clip.speed.value() * (clip.reversed ? -1 : 1);
    if (factor == 1) return;
    char line[120];
    std::snprintf(line, sizeof line, "M2   %-8s %012.5f %26s\n", source.reel.c_str(),
                  factor * static_cast<double>(code_.nominal()), code_.text(in).c_str());
    out_ += line;
}

void EdlWriter::notes(const Source& from, const Source* to) {
    if (!from.name.empty()) out_ += "* FROM CLIP NAME: " + from.name + "\n";
    if (to && !to->name.empty()) out_ += "* TO CLIP NAME: " + to->name + "\n";
    const Source& shown = to ? *to : from;
    if (!shown.file.empty()) out_ += "* SOURCE FILE: " + shown.file + "\n";
}

//  | A  |/  B |    A ends where the transition begins; the row of A before that of B has no length
void EdlWriter::add_clip(const Item& item, const Item* join, const std::string& channel) {
    const Clip& clip = *item.clip;
    const Source source = source_of_clip(clip);
    const std::int64_t start = frame(item.range.start - item.head), end = frame(item.range.end);
    const Time seen = item.range.end - (item.range.start - item.head);
    const Time low = source_of(clip, item.head, Time(0)), span = at_speed(seen, clip.speed);
    std::int64_t in = std::max<std::int64_t>(0, frame(low)),
                 out = in + std::max<std::int64_t>(1, frame(span));
    if (clip.reversed) // the first frame shown
        in = std::max<std::int64_t>(0, frame(clip.source.end + at_speed(item.head, clip.speed)) - 1);
    if (clip.frozen) out = in + 1;
    ++number_;
    if (!join || end <= start) {
        if (end > start)
            row("C", -1, source, channel, in, out, start, end), speed_note(clip, source, in),
                notes(source, nullptr);
        return;
    }
    const auto& placed = join->join;
    Source from{.reel = "BL"};
    std::int64_t from_in = 0;
    if (placed.from) {
        from = source_of_clip(*placed.from);
        const Time to_join = join->range.start - placed.from->start;
        from_in = std::max<std::int64_t>(
            0, frame(source_of(*placed.from, Time(0), Time(0)) + at_speed(to_join, placed.from->speed)));
    }
    row("C", -1, from, channel, from_in, from_in, start, start);
    const std::string& kind = placed.transition->kind;
    const bool wipe = kind.find("wipe") != std::string::npos || kind == "slide" || kind == "push";
    row(wipe ? "W001" : "D", frame(join->range.end) - frame(join->range.start), source, channel, in, out,
        start, end);
    speed_note(clip, source, in);
    notes(from, &source);
}

void EdlWriter::add_track(const Track& track, const std::string& channel) {
    const auto items = items_of(track, code_.rate);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].is != Item::Is::clip) continue;
        Item item = items[i];
        const Item* before =
            i && items[i - 1].is == Item::Is::transition && items[i - 1].join.to ? &items[i - 1] : nullptr;
        const Item* after =
            i + 1 < items.size() && items[i + 1].is == Item::Is::transition ? &items[i + 1] : nullptr;
        if (after) item.range.end = after->range.start; // the next event takes over
        if (std::holds_alternative<Adjustment>(item.clip->content)) continue;
        if (!item.clip->enabled) continue;
        add_clip(item, before, channel);
        if (after && !after->join.to) { // out into black
            ++number_;
            const Source from = source_of_clip(*item.clip);
            const std::int64_t start = frame(after->range.start), end = frame(after->range.end);
            row("C", -1, from, channel, 0, 0, start, start);
            row("D", end - start, {.reel = "BL"}, channel, 0, end - start, start, end);
            notes(from, nullptr);
        }
    }
}

void EdlWriter::add_markers() {
    for (const Marker& marker : project_.markers)
        out_ += "* LOC: " + code_.text(hour_ + frame(marker.time)) + " RED     " + plain(marker.name) + "\n";
}

std::string EdlWriter::write() {
    hour_ = code_.frames("01:00:00:00");
    out_ =
        "TITLE: " + plain(options_.name) + "\nFCM: " + (code_.drop ? "DROP FRAME" : "NON-DROP FRAME") + "\n";
    out_ += "* FRAME RATE: " + std::to_string(code_.rate.num) + "/" + std::to_string(code_.rate.den) + "\n\n";
    // What reads it takes the first record time for the start: black stands where nothing does.
    Time first = Time::max();
    for (const auto& track : project_.tracks)
        if (!track->clips.empty()) first = std::min(first, track->clips.front().start);
    if (first != Time::max() && frame(first) > 0) {
        ++number_;
        row("C", -1, {.reel = "BL"}, "V", 0, frame(first), 0, frame(first));
    }
    int pictures = 0, sounds = 0;
    for (const auto& track : project_.tracks) {
        if (track->clips.empty()) continue;
        const bool sound = track->kind == TrackKind::audio;
        int& count = sound ? sounds : pictures;
        if (track->for_titles() || count == (sound ? 4 : 1)) {
            losses_.add("tracks", track->name.empty() ? track->clips[0].name : track->name);
            continue;
        }
        ++count;
        add_track(*track, std::string(sound ? "A" : "V") + (count > 1 ? std::to_string(count) : ""));
    }
    add_markers();
    return out_;
}

} // namespace

std::string write_edl(const Project& project, const WriteOptions& options, Losses& losses) {
    note_losses(project, {.speed = true, .freeze = true, .markers = true, .generators = true, .kinds = false},
                losses);
    return EdlWriter(project, options, losses).write();
}

} // namespace core::interchange
