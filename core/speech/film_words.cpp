// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/film_words.h"
#include "core/base/result.h"
#include "core/document/shown.h"
#include "core/speech/cuts.h"
#include <algorithm>

namespace core {
namespace {

TimeRange common(const TimeRange& a, const TimeRange& b) {
    return {std::max(a.start, b.start), std::min(a.end, b.end)};
}

} // namespace

std::vector<FilmWord> film_words(const Clip& clip, const Transcript& transcript) {
    const TimeRange part = played(clip);
    const std::vector<SpokenWord> said = words_in(transcript);
    std::vector<FilmWord> words;
    for (std::size_t i = 0; i < said.size(); ++i) {
        const TimeRange kept = common(said[i].when, part);
        if (kept.length() < Time(0) || kept.length() * 2 < said[i].when.length()) continue;
        std::string text = said[i].text;
        text.erase(0, text.find_first_not_of(' '));
        if (text.empty()) continue;
        words.push_back({clip.id, i, std::move(text), shown_range(clip, kept), said[i].probability});
    }
    if (clip.reversed) std::reverse(words.begin(), words.end());
    return words;
}

std::vector<Cue> film_cues(const Clip& clip, const Transcript& transcript, const CaptionRules& rules) {
    const TimeRange part = played(clip);
    std::vector<Cue> cues;
    for (Cue& cue : caption_cues(transcript, rules)) {
        const TimeRange within = common(cue.range, part);
        if (within.length() <= Time(0)) continue;
        cue.range = shown_range(clip, within);
        for (TimedPart& word : cue.parts)
            word.start = shown_time(clip, std::clamp(word.start, part.start, part.end));
        cues.push_back(std::move(cue));
    }
    return cues;
}

std::vector<TimeRange> ranges_of(const Transcript& transcript, std::vector<std::size_t> words) {
    std::sort(words.begin(), words.end());
    std::vector<TimeRange> ranges;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t last = i;
        while (last + 1 < words.size() && words[last + 1] <= words[last] + 1)
            ++last;
        ranges.push_back(words_of(transcript, words[i], words[last]));
        i = last + 1;
    }
    return ranges;
}

std::vector<Edit> cut_out(const Project& project, const std::vector<Unwanted>& clips, std::size_t* cuts) {
    std::vector<Edit> all;
    Project now = project;
    const Time near = from_seconds(0.01);
    for (auto each = clips.rbegin(); each != clips.rend(); ++each) { // the last first: the others stay
        const auto found = now.find_clip(each->clip);
        if (!found.clip || found.clip->takes().empty()) continue;
        const Clip clip = *found.clip;
        const auto loudness = [&](Time at) {
            return each->loudness ? each->loudness->peak(std::max(Time(0), at - each->loudness_from - near),
                                                         at - each->loudness_from + near)
                                  : 0.0;
        };
        const auto edits = cut_out(now, clip, each->ranges, loudness);
        if (edits.empty()) continue;
        auto next = core::apply(now, edits);
        if (!next) throw Failure(next.message());
        now = std::move(next.value());
        if (cuts)
            *cuts += static_cast<std::size_t>(std::count_if(edits.begin(), edits.end(), [](const Edit& e) {
                return std::holds_alternative<DeleteRange>(e);
            }));
        all.insert(all.end(), edits.begin(), edits.end());
    }
    return all;
}

} // namespace core
