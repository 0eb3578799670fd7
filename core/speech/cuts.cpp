// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/cuts.h"
#include "core/document/shown.h"
#include <algorithm>
#include <array>
#include <cctype>

namespace core {
namespace {

/// Letters and digits alone, small; letters beyond ASCII stay as they are.
std::string bare(const std::string& word) {
    std::string out;
    for (const char c : word)
        if (static_cast<unsigned char>(c) >= 0x80U || std::isalnum(static_cast<unsigned char>(c)) ||
            c == '\'')
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

/// "um", "uh", "er", "mm", however long they are drawn, and what other languages write for them.
bool is_filler(const std::string& word) {
    static constexpr std::array kFillers{"um",
                                         "uh",
                                         "er",
                                         "erm",
                                         "ah",
                                         "hm",
                                         "mm",
                                         "mhm",
                                         "ehm",
                                         "euh",
                                         "heu",
                                         "eh",
                                         "em",
                                         "hum",
                                         "\u00e4h",
                                         "\u00e4hm",
                                         "\u3048\u30fc\u3068",
                                         "\u3048\u3063\u3068",
                                         "\u3042\u306e\u30fc",
                                         "\u5443",
                                         "\u55ef"};
    std::string once; // "ummm" is "um"
    for (const char c : bare(word))
        if (once.empty() || once.back() != c || c == 'm') once += c;
    while (once.size() > 2 && once.ends_with("mm"))
        once.pop_back();
    return std::find(kFillers.begin(), kFillers.end(), once) != kFillers.end();
}

/// Small words that are said twice on purpose or mean something twice.
bool may_repeat(const std::string& word) {
    static constexpr std::array kMeant{"very", "really", "so",   "no",   "yes",  "yeah", "bye",  "had",
                                       "that", "ha",     "more", "much", "many", "far",  "again"};
    return std::find(kMeant.begin(), kMeant.end(), word) != kMeant.end();
}

/// The border of a frame near `at` where it is quietest, at most `reach` away and within `limits`.
Time quietest(Time at, const TimeRange& limits, Time reach, FrameRate rate, const LoudnessAt& loudness,
              const std::function<Time(Time)>& medium_time) {
    const std::int64_t middle = frame_at(at + frame_start(1, rate) / 2, rate);
    const std::int64_t steps = std::max<std::int64_t>(1, frame_at(reach, rate));
    Time best = frame_start(middle, rate);
    double least = 0;
    bool found = false;
    for (std::int64_t away = 0; away <= steps; ++away)
        for (const std::int64_t frame : {middle - away, middle + away}) {
            const Time border = frame_start(frame, rate);
            if (border < limits.start || border > limits.end) continue;
            const double loud = loudness ? loudness(medium_time(border)) : 0;
            if (!found || loud < least) best = border, least = loud, found = true;
        }
    return best;
}

std::vector<TimeRange> merged(std::vector<TimeRange> ranges) {
    std::erase_if(ranges, [](const TimeRange& r) { return r.length() <= Time(0); });
    std::sort(ranges.begin(), ranges.end(),
              [](const TimeRange& a, const TimeRange& b) { return a.start < b.start; });
    std::vector<TimeRange> out;
    for (const TimeRange& range : ranges) {
        if (!out.empty() && range.start <= out.back().end)
            out.back().end = std::max(out.back().end, range.end);
        else
            out.push_back(range);
    }
    return out;
}

/// The short stretch of sound that a word is: the nearest one that no other word lies in. Words that take
/// much longer than one can hold have swallowed what lies beside them.
std::optional<TimeRange> standing_alone(const std::vector<SpokenWord>& words, std::size_t which,
                                        const std::vector<TimeRange>& sounding) {
    const Time shortest = from_seconds(0.1), longest = from_seconds(0.8), far = from_seconds(0.6),
               stretched = from_seconds(0.6);
    const TimeRange& said = words[which].when;
    const Time middle = (said.start + said.end) / 2;
    std::optional<TimeRange> best;
    Time nearest = far;
    for (const TimeRange& part : sounding) {
        if (part.length() < shortest || part.length() > longest) continue;
        Time others{};
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (i == which || words[i].when.length() > stretched) continue;
            const Time both =
                std::min(part.end, words[i].when.end) - std::max(part.start, words[i].when.start);
            others += std::max(Time(0), both);
        }
        if (others * 2 > part.length()) continue;
        const Time centre = (part.start + part.end) / 2,
                   away = centre > middle ? centre - middle : middle - centre;
        if (away < nearest) best = part, nearest = away;
    }
    return best;
}

/// Short fades of the sound that belongs to a clip, where the cuts have left borders.
std::vector<Edit> fades_at(const Project& project, const Clip& clip, const std::vector<TimeRange>& cuts,
                           Time fade) {
    std::vector<Time> borders;
    Time gone{};
    for (const TimeRange& cut : cuts) {
        borders.push_back(cut.start - gone);
        gone += cut.length();
    }
    const auto is_border = [&](Time at) {
        return std::find(borders.begin(), borders.end(), at) != borders.end();
    };
    std::vector<Edit> edits;
    for (const auto& track : project.tracks) {
        if (track->kind != TrackKind::audio) continue;
        for (const Clip& piece : track->clips) {
            if (piece.takes().empty() || clip.takes().empty() ||
                piece.takes().front().media != clip.takes().front().media)
                continue;
            SetClip edit{.clip = piece.id};
            if (is_border(piece.start) && piece.fade_in < fade) edit.fade_in = fade;
            if (is_border(piece.end()) && piece.fade_out < fade) edit.fade_out = fade;
            if (edit.fade_in || edit.fade_out) edits.emplace_back(std::move(edit));
        }
    }
    return edits;
}

} // namespace

std::vector<SpokenWord> words_in(const Transcript& transcript) {
    std::vector<SpokenWord> words;
    for (const SpokenSegment& segment : transcript.segments)
        words.insert(words.end(), segment.words.begin(), segment.words.end());
    return words;
}

TimeRange words_of(const Transcript& transcript, std::size_t first, std::size_t last) {
    const std::vector<SpokenWord> words = words_in(transcript);
    if (first >= words.size() || last < first) return {};
    last = std::min(last, words.size() - 1);
    const Time near = from_seconds(0.3); // a longer silence was a pause and stays one
    TimeRange range{words[first].when.start, words[last].when.end};
    if (first > 0 && range.start - words[first - 1].when.end < near)
        range.start = std::min(range.start, words[first - 1].when.end);
    if (last + 1 < words.size() && words[last + 1].when.start - range.end < near)
        range.end = std::max(range.end, words[last + 1].when.start);
    return range;
}

std::vector<TimeRange> sounding_parts(const Waveform& loudness, Time from, Time gap) {
    constexpr double kLoudShare = 0.95, kQuietShare = 0.08, kLeast = 2;
    std::vector<std::uint8_t> sorted = loudness.peaks;
    if (sorted.empty()) return {};
    const auto loud =
        sorted.begin() + static_cast<std::ptrdiff_t>(kLoudShare * static_cast<double>(sorted.size() - 1));
    std::nth_element(sorted.begin(), loud, sorted.end());
    const double quiet = std::max(kLeast, kQuietShare * *loud);
    const Time step = rescale(1, kFlicksPerSecond, Waveform::kPerSecond);
    std::vector<TimeRange> parts;
    for (std::size_t i = 0; i < loudness.peaks.size(); ++i) {
        if (loudness.peaks[i] <= quiet) continue;
        const Time at = from + step * static_cast<std::int64_t>(i);
        if (!parts.empty() && at - parts.back().end < gap)
            parts.back().end = at + step;
        else
            parts.push_back({at, at + step});
    }
    return parts;
}

std::vector<TimeRange> fillers_of(const Transcript& transcript, const std::vector<TimeRange>& sounding) {
    const std::vector<SpokenWord> words = words_in(transcript);
    std::vector<TimeRange> ranges;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string word = bare(words[i].text);
        const bool again = i + 1 < words.size() && !word.empty() && word == bare(words[i + 1].text) &&
                           !may_repeat(word) &&
                           words[i + 1].when.start - words[i].when.end < from_seconds(0.5);
        if (!again && !is_filler(words[i].text)) continue;
        if (const auto part = standing_alone(words, i, sounding)) ranges.push_back(*part);
    }
    return merged(std::move(ranges));
}

std::vector<TimeRange> pauses_of(const std::vector<TimeRange>& speech, Time longest,
                                 const TimeRange& within) {
    std::vector<TimeRange> pauses;
    for (std::size_t i = 0; i + 1 < speech.size(); ++i) {
        const TimeRange gap{std::max(speech[i].end, within.start), std::min(speech[i + 1].start, within.end)};
        if (speech[i].end < within.start || speech[i + 1].start > within.end) continue;
        if (gap.length() > longest) pauses.push_back({gap.start + longest / 2, gap.end - longest / 2});
    }
    return merged(std::move(pauses));
}

std::vector<TimeRange> unspoken_in(const std::vector<TimeRange>& speech, Time room, const TimeRange& within) {
    std::vector<TimeRange> silent;
    Time from = within.start;
    for (const TimeRange& part : speech) {
        if (part.start - room > from) silent.push_back({from, std::min(part.start - room, within.end)});
        from = std::max(from, part.end + room);
    }
    if (from < within.end) silent.push_back({from, within.end});
    return merged(std::move(silent));
}

std::vector<std::pair<std::size_t, std::size_t>> find_phrase(const Transcript& transcript,
                                                             const std::string& phrase) {
    std::vector<std::string> wanted;
    std::string word;
    for (const char c : phrase + " ") {
        if (!std::isspace(static_cast<unsigned char>(c))) {
            word += c;
            continue;
        }
        if (const std::string known = bare(word); !known.empty()) wanted.push_back(known);
        word.clear();
    }
    std::vector<std::pair<std::size_t, std::size_t>> places;
    if (wanted.empty()) return places;
    const std::vector<SpokenWord> words = words_in(transcript);
    for (std::size_t i = 0; i + wanted.size() <= words.size(); ++i) {
        std::size_t k = 0;
        while (k < wanted.size() && bare(words[i + k].text) == wanted[k])
            ++k;
        if (k == wanted.size()) places.emplace_back(i, i + k - 1);
    }
    return places;
}

std::vector<Edit> cut_out(const Project& project, const Clip& clip, std::vector<TimeRange> ranges,
                          const LoudnessAt& loudness, const SpeechCutRules& rules) {
    const FrameRate rate = project.rate();
    const Time origin = clip.takes().empty() ? Time(0) : clip.takes()[clip.active_take()].origin;
    const auto medium_time = [&](Time timeline) { return clip.source_time(timeline) - origin; };
    std::vector<TimeRange> cuts;
    for (const TimeRange& range : merged(std::move(ranges))) {
        if (range.length() < rules.room * 2 + rules.shortest) continue;
        const Time a = shown_time(clip, range.start + rules.room),
                   b = shown_time(clip, range.end - rules.room);
        TimeRange shown{std::max(std::min(a, b), clip.start), std::min(std::max(a, b), clip.end())};
        if (shown.length() < rules.shortest) continue;
        const Time middle = (shown.start + shown.end) / 2;
        // Each end moves within its own half and never out of the clip.
        shown.start = quietest(shown.start, {clip.start, middle}, rules.search, rate, loudness, medium_time);
        shown.end = quietest(shown.end, {middle, clip.end()}, rules.search, rate, loudness, medium_time);
        if (clip.end() - shown.end < frame_start(1, rate)) shown.end = clip.end();
        if (shown.start - clip.start < frame_start(1, rate)) shown.start = clip.start;
        if (shown.length() > Time(0)) cuts.push_back(shown);
    }
    cuts = merged(std::move(cuts));
    std::vector<Edit> edits;
    for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) // the last one first: the others stay in place
        edits.push_back(DeleteRange{.range = *cut, .ripple = true});
    const auto without = core::apply(project, edits);
    if (!without) return edits; // refused in words where they are applied
    const std::vector<Edit> fades = fades_at(without.value(), clip, cuts, rules.fade);
    edits.insert(edits.end(), fades.begin(), fades.end());
    return edits;
}

} // namespace core
