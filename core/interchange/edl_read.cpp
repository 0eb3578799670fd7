// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// CMX3600 edit decision lists, with the notes that Avid, Final Cut and Premiere add.
#include "core/base/parse_number.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include "core/interchange/formats.h"
#include "core/interchange/numbers.h"
#include "core/interchange/paths.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <regex>

namespace core::interchange {
namespace {

std::string upper(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return out;
}
std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}
std::string behind_colon(const std::string& line) {
    return trimmed(std::string_view(line).substr(line.find(':') + 1));
}

/// One line of an event.
struct Event {
    std::int64_t number = 0;
    std::string reel;
    std::vector<std::string> channels;
    std::string kind; ///< C, D, W001, K, KB, KO
    std::int64_t length = -1;
    std::int64_t in = 0, out = 0, start = 0, end = 0; ///< frames
    std::string from_name, to_name, file;
    std::optional<double> speed; ///< frames a second
    std::size_t line = 0;
    [[nodiscard]] bool blends() const { return kind[0] == 'D' || kind[0] == 'W'; }
};

/// A clip of one channel, in frames.
struct Laid {
    const Event* event = nullptr;
    std::string name;
    bool named = false;
    std::int64_t start = 0, end = 0, tail = 0, fade_in = 0, fade_out = 0;
};
struct Blend {
    std::string kind;
    std::int64_t start = 0, end = 0;
};
struct Channel {
    std::vector<Laid> clips;
    std::vector<Blend> blends;
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines{""};
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' || text[i] == '\n') {
            if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
            lines.emplace_back();
        } else if (text[i] != '\x1a' && text[i] != '\0') {
            lines.back() += text[i];
        }
    }
    return lines;
}

std::optional<std::vector<std::string>> channels_of(const std::string& word) {
    static const std::map<std::string, std::vector<std::string>> known{{"V", {"V"}},
                                                                       {"B", {"V", "A1"}},
                                                                       {"A", {"A1"}},
                                                                       {"AA", {"A1", "A2"}},
                                                                       {"AA/V", {"V", "A1", "A2"}},
                                                                       {"A/V", {"V", "A1"}},
                                                                       {"VA", {"V", "A1"}},
                                                                       {"NONE", {}}};
    if (const auto found = known.find(word); found != known.end()) return found->second;
    // A3, V2, A2/V
    std::vector<std::string> channels;
    std::string_view rest = word;
    while (!rest.empty()) {
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        const std::string_view one = rest.substr(0, slash);
        rest = slash < rest.size() ? rest.substr(slash + 1) : std::string_view();
        const bool numbered = one.size() <= 3 && !one.empty() && (one[0] == 'A' || one[0] == 'V') &&
                              one.find_first_not_of("0123456789", 1) == std::string_view::npos;
        if (!numbered) return std::nullopt;
        std::string channel(one);
        if (channel == "A") channel = "A1";
        if (channel == "V1") channel = "V";
        if (channel[0] == 'V')
            channels.insert(channels.begin(), channel);
        else
            channels.push_back(channel);
    }
    return channels;
}

class EdlReader {
  public:
    EdlReader(const ReadOptions& options, Losses& losses) : options_(options), losses_(losses) {}
    Cut read(const std::string& text);

  private:
    void choose_rate(const std::vector<std::string>& lines);
    bool read_event(const std::string& line, std::size_t number);
    void read_note(const std::string& line);
    void read_speed(const std::string& note);
    void lay(std::size_t index);
    void lay_on(Channel& channel, const Event& event, const Laid* laid, const Event* next);
    [[nodiscard]] Row row_of(const std::string& name, const Channel& channel) const;
    [[nodiscard]] Piece piece_of(const Laid& laid) const;
    [[nodiscard]] Time time(std::int64_t frames) const {
        return held(frame_start(frames, code_.rate), "an event");
    }

    const ReadOptions& options_;
    Losses& losses_;
    Timecode code_{{24, 1}, false};
    std::vector<Event> events_;
    std::map<std::string, Channel> channels_;
    std::vector<std::pair<std::int64_t, std::string>> locators_;
    std::string title_;
    std::int64_t zero_ = 0;
};

// The event's number, reel, channels, kind with length, and four timecodes.
const std::regex& event_form() {
    static const std::regex form(
        R"(^\s*(\d{1,6})\s+(\S.*?)\s+(\S+)\s+(C|D|W\d{3}|K\s?B|K\s?O|K)\s+(?:(\d{1,4})\s+)?(\d{1,3}[:;.]\d\d[:;.]\d\d[:;.]\d\d)\s+(\d{1,3}[:;.]\d\d[:;.]\d\d[:;.]\d\d)\s+(\d{1,3}[:;.]\d\d[:;.]\d\d[:;.]\d\d)\s+(\d{1,3}[:;.]\d\d[:;.]\d\d[:;.]\d\d)\s*$)");
    return form;
}
constexpr std::size_t kLongestLine = 500; // regular expressions go deep on long ones

/// "25", "29.97", "30000/1001", "24 FPS"
FrameRate told_rate(const std::string& text) {
    const std::string word = text.substr(0, text.find(' '));
    const std::size_t slash = word.find('/');
    const auto number = number_of(word.substr(0, slash));
    const auto under = slash == std::string::npos ? std::optional(1.0) : number_of(word.substr(slash + 1));
    return number && under && *under > 0 ? rate_of(*number / *under) : FrameRate{0, 1};
}

void EdlReader::choose_rate(const std::vector<std::string>& lines) {
    bool drop = false, has_24 = false, says = false, semicolons = false;
    FrameRate told{0, 1}; // by a note, as Saycut writes it
    std::smatch match;
    for (const std::string& line : lines) {
        const std::string note = upper(trimmed(line));
        if (note.starts_with("FCM:")) {
            says = true;
            drop = drop || (note.find("DROP") != std::string::npos && note.find("NON") == std::string::npos);
        }
        if (const std::size_t at = note.find("FRAME RATE:"); at != std::string::npos)
            told = told_rate(behind_colon(note));
        if (line.size() > kLongestLine || !std::regex_match(line, match, event_form())) continue;
        for (std::size_t i = 6; i <= 9; ++i) {
            has_24 = has_24 || match[i].str().ends_with("24");
            semicolons = semicolons || match[i].str().find(';') != std::string::npos;
        }
    }
    drop = drop || (!says && semicolons);
    code_.rate = options_.fps       ? *options_.fps
                 : told.plausible() ? told
                 : drop             ? FrameRate{30000, 1001}
                 : has_24           ? FrameRate{25, 1}
                                    : FrameRate{24, 1};
    if (options_.fps && options_.fps->den != 1001) code_.rate = rate_of(options_.fps->value());
    code_.drop = drop && code_.rate.den != 1 && code_.nominal() % 30 == 0;
}

bool EdlReader::read_event(const std::string& line, std::size_t number) {
    std::smatch match;
    if (line.size() > kLongestLine || !std::regex_match(line, match, event_form())) return false;
    Event event{.line = number};
    event.number = parse_whole(match[1].str()).value_or(0);
    event.reel = trimmed(match[2].str());
    const auto channels = channels_of(upper(match[3].str()));
    if (!channels)
        throw Failure("line " + std::to_string(number) + " names the channel '" +
                      one_line(match[3].str(), 30) + "', which there is not");
    event.channels = *channels;
    event.kind = match[4].str();
    std::erase(event.kind, ' ');
    if (match[5].matched) event.length = parse_whole(match[5].str()).value_or(-1);
    std::int64_t* const times[] = {&event.in, &event.out, &event.start, &event.end};
    for (std::size_t i = 0; i < 4; ++i)
        *times[i] = code_.frames(match[6 + i].str());
    events_.push_back(std::move(event));
    return true;
}

void EdlReader::read_speed(const std::string& note) {
    static const std::regex form(R"(^M2\s+(.+?)\s+(-?[\d.]+)\s+\d{1,3}[:;.]\d\d[:;.]\d\d[:;.]\d\d.*$)");
    std::smatch match;
    if (note.size() > kLongestLine || !std::regex_match(note, match, form)) return;
    const std::string reel = trimmed(match[1].str());
    Event* target = &events_.back();
    // Of an event's two rows the one of this reel; long reels are written short.
    for (const bool exact : {false, true})
        for (std::size_t i = events_.size() > 1 ? events_.size() - 2 : 0; i < events_.size(); ++i) {
            const std::string& own = events_[i].reel;
            const bool fits = exact ? own == reel : own.starts_with(reel) || reel.starts_with(own);
            if (events_[i].number == events_.back().number && fits) target = &events_[i];
        }
    target->speed = number_of(match[2].str());
}

void EdlReader::read_note(const std::string& line) {
    std::string note = trimmed(line);
    while (!note.empty() && (note[0] == '*' || note[0] == ' '))
        note.erase(0, 1);
    const std::string big = upper(note);
    const auto begins = [&](const char* word) { return big.starts_with(word); };
    if (begins("TITLE:") && events_.empty()) title_ = behind_colon(note);
    if (events_.empty()) return;
    Event& event = events_.back();
    if (begins("M2 ") || begins("M2\t"))
        read_speed(note);
    else if (begins("FROM CLIP NAME:"))
        event.from_name = behind_colon(note);
    else if (begins("TO CLIP NAME:"))
        event.to_name = behind_colon(note);
    else if (begins("SOURCE FILE:") || begins("FROM FILE:") || begins("FROM CLIP:"))
        event.file = behind_colon(note);
    else if (begins("LOC:")) {
        static const std::regex form(R"(^LOC:\s*(\d{1,3}[:;.]\d\d[:;.]\d\d[:;.]\d\d)\s*(\S*)\s*(.*)$)",
                                     std::regex::icase);
        std::smatch match;
        if (note.size() <= kLongestLine && std::regex_match(note, match, form))
            locators_.emplace_back(code_.frames(match[1].str()), trimmed(match[3].str()));
    } else if (begins("AUD")) {
        for (const char c : note.substr(3))
            if (c >= '1' && c <= '9') event.channels.push_back(std::string("A") + c);
    } else if (begins("ASC_SOP") || begins("ASC_SAT")) {
        losses_.add("cdl", event.from_name.empty() ? event.reel : event.from_name);
    } else if ((begins("CLIP FILTER") || begins("AVX2 EFFECT") || begins("EFFECT ")) &&
               big.find("DISSOLVE") == std::string::npos && big.find("WIPE") == std::string::npos) {
        losses_.add("effects", behind_colon(note));
    }
}

bool is_black(const Event& event) {
    const std::string reel = upper(event.reel);
    return reel == "BL" || reel == "BLACK" || reel == "BLK";
}

void EdlReader::lay_on(Channel& channel, const Event& event, const Laid* laid, const Event* next) {
    auto& clips = channel.clips;
    Laid fresh = laid ? *laid : Laid{};
    if (event.blends()) { // the outgoing clip is seen until its frames are over
        if (!clips.empty() && clips.back().end == event.start) {
            clips.back().tail = event.length;
            if (laid)
                channel.blends.push_back(
                    {event.kind == "D" ? "dissolve" : "wipe", event.start, event.start + event.length});
            else
                clips.back().fade_out = event.length;
        } else {
            fresh.fade_in = event.length;
        }
    }
    if (!laid) return;
    if (event.start == event.end) {
        if (!next) return;
        if (!clips.empty() &&
            clips.back().end == event.start) { // the clip before, running on into the transition
            const Laid& last = clips.back();
            const Event& own = *last.event;
            const double speed = own.speed ? std::abs(*own.speed) / static_cast<double>(code_.nominal()) : 1;
            const bool same_name = last.name == fresh.name || !last.named || !fresh.named;
            const bool runs_on =
                std::llround(static_cast<double>(own.in) +
                             static_cast<double>(last.end - last.start) * speed) == event.in &&
                !(event.speed && *event.speed < 0);
            if (own.reel == event.reel && (same_name || runs_on)) return;
        }
    }
    std::erase_if(clips, [&](const Laid& other) {
        return other.end > fresh.start && other.start < fresh.end && other.start >= fresh.start;
    });
    for (Laid& other : clips)
        if (other.end > fresh.start && other.start < fresh.end) other.end = fresh.start, other.tail = 0;
    clips.push_back(fresh);
}

void EdlReader::lay(std::size_t index) {
    const Event& event = events_[index];
    const Event* from = index && event.kind != "C" && events_[index - 1].number == event.number &&
                                (events_[index - 1].kind == "C" || events_[index - 1].kind == "KB")
                            ? &events_[index - 1]
                            : nullptr;
    if (event.blends() && (!from || event.length < 0)) {
        char number[32];
        std::snprintf(number, sizeof number, "%03lld", static_cast<long long>(event.number));
        throw Failure("has a " + std::string(event.kind == "D" ? "dissolve" : "wipe") + " at event " +
                      number + " (line " + std::to_string(event.line) +
                      ") without the row of the clip it comes from");
    }
    const Event* next = index + 1 < events_.size() && events_[index + 1].number == event.number &&
                                events_[index + 1].kind != "C"
                            ? &events_[index + 1]
                            : nullptr;
    if (event.kind[0] == 'K') losses_.add("key", event.from_name);
    std::optional<Laid> laid;
    if (!is_black(event)) {
        laid = Laid{.event = &event, .start = event.start, .end = event.end};
        if (event.blends())
            laid->name = event.to_name;
        else if (next)
            laid->name = next->from_name.empty() ? event.from_name : next->from_name;
        else
            laid->name = event.from_name;
        laid->named = !laid->name.empty();
        if (!laid->named) laid->name = event.reel;
        if (event.kind == "C" && !event.speed && event.out - event.in != event.end - event.start &&
            event.end != event.start)
            losses_.add("lengths_differ", laid->name);
    }
    for (const std::string& channel : event.channels)
        lay_on(channels_[channel], event, laid ? &*laid : nullptr, next);
}

Piece EdlReader::piece_of(const Laid& laid) const {
    const Event& event = *laid.event;
    Piece piece;
    piece.like.name = laid.name;
    piece.start = time(laid.start - zero_), piece.end = time(laid.end + laid.tail - zero_);
    piece.like.fade_in = time(laid.fade_in), piece.like.fade_out = time(laid.fade_out);
    const std::string reel = upper(event.reel);
    if (reel == "BARS") {
        piece.shows = Piece::Shows::own;
        piece.like.content = Generator{.kind = "bars"};
        return piece;
    }
    static const std::regex has_ending(R"(.*\.[A-Za-z]\w{1,3})");
    std::string file = event.file;
    if (file.empty() && laid.named && laid.name.size() < kLongestLine &&
        std::regex_match(laid.name, has_ending))
        file = laid.name;
    piece.file.path = path_of_address(file, options_.folder);
    piece.file.kind = kind_by_name(file);
    if (reel == "GEN") {
        losses_.add("generators", laid.name);
        piece.file.path.clear(), piece.file.has_audio = false;
        return piece;
    }
    piece.in = time(event.in);
    if (!event.speed) return piece;
    piece.frozen = *event.speed == 0;
    piece.like.reversed = *event.speed < 0;
    if (!piece.frozen)
        piece.like.speed = ratio_of(std::abs(*event.speed) / static_cast<double>(code_.nominal()));
    if (piece.like.reversed) { // the source-in is then the first frame shown
        const Time low = time(event.in + 1) - at_speed(piece.end - piece.start, piece.like.speed);
        if (low >= Time(0)) piece.in = low; // else the range is written low end first
    }
    return piece;
}

Row EdlReader::row_of(const std::string& name, const Channel& channel) const {
    Row row;
    row.like.kind = name[0] == 'V' ? TrackKind::video : TrackKind::audio;
    row.like.name = name;
    for (const Laid& laid : channel.clips)
        if (laid.end + laid.tail > laid.start) row.pieces.push_back(piece_of(laid));
    for (const Blend& blend : channel.blends)
        row.joins.push_back({.kind = name[0] == 'V' ? blend.kind : "crossfade",
                             .start = time(blend.start - zero_),
                             .end = time(blend.end - zero_)});
    return row;
}

Cut EdlReader::read(const std::string& text) {
    const auto lines = lines_of(text);
    choose_rate(lines);
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!read_event(lines[i], i + 1)) read_note(lines[i]);
    if (events_.empty()) throw Failure("has no events of an EDL in it");
    zero_ = events_.front().start;
    for (const Event& event : events_)
        zero_ = std::min(zero_, event.start);
    for (std::size_t i = 0; i < events_.size(); ++i)
        lay(i);
    Cut cut{.name = title_, .fps = code_.rate};
    for (const bool pictures : {true, false})
        for (const auto& [name, channel] : channels_)
            if ((name[0] == 'V') == pictures) {
                Row row = row_of(name, channel);
                if (!row.pieces.empty()) cut.rows.push_back(std::move(row));
            }
    for (const auto& [at, name] : locators_)
        cut.markers.push_back({.time = time(at - zero_), .end = time(at - zero_), .name = name});
    return cut;
}

} // namespace

Cut read_edl(const std::string& text, const ReadOptions& options, Losses& losses) {
    return EdlReader(options, losses).read(text);
}

} // namespace core::interchange
