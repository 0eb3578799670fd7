// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/caption_look.h"
#include "core/base/result.h"
#include "core/catalogue/catalogue.h"
#include "core/titles/title_look.h"
#include <algorithm>
#include <cmath>

namespace core::assist {
namespace {

constexpr double kDimmed = 0.6; ///< of a colour: words that are not said yet
const Colour kYellow{1, 0.9, 0.2, 1}, kWhite{1, 1, 1, 1};

double size_of(const Title& title) {
    return number_in(title_value(title, "size", Time(0), true));
}

bool has_times(const Title& title) {
    const auto spoken = title.style.find("spoken");
    return spoken != title.style.end() && moves(spoken->second);
}

/// Words that are still to come have the letters' own colour, darker; or, sung, one that stands out from it.
void put_waiting(const CaptionLook& look, Params& style) {
    if (!look.style.contains("colour") && !look.sung) return;
    const auto own = style.find("colour"); // the look's, where it says one
    const Value value = own == style.end() ? Value(kYellow) : value_at(own->second, Time(0));
    const Colour colour = std::holds_alternative<Colour>(value) ? std::get<Colour>(value) : kYellow;
    style["colour"] = Value(colour);
    const bool apart = look.sung && colour != kWhite;
    style["waiting"] = Value(
        apart ? kWhite
              : Colour{colour.red * kDimmed, colour.green * kDimmed, colour.blue * kDimmed, colour.alpha});
}

} // namespace

std::string words_of(const CaptionLook& look) {
    std::string text;
    for (std::size_t i = 0; i < look.said.size(); ++i)
        text += (i == 0 ? "" : i + 1 == look.said.size() ? " and " : ", ") + look.said[i];
    return text;
}

CaptionRules rules_for(const CaptionLook& look, Size canvas) {
    CaptionRules rules;
    if (look.single) {
        rules.line = rules.lines = 1;
        return rules;
    }
    if (canvas.width <= 0 || canvas.height <= 0) return rules;
    Title title;
    put_look(look, title);
    const double width = number_in(title_value(title, "width", Time(0), true));
    constexpr double kLetter = 0.5; // of a line's height: how wide a letter is in the middle
    const double fit = width * canvas.width / canvas.height / (kLetter * size_of(title));
    constexpr double kShortest = 10; // less breaks most words
    rules.line = std::min(rules.line, static_cast<std::size_t>(std::max(kShortest, fit)));
    return rules;
}

void put_look(const CaptionLook& look, Title& title) {
    const double size = size_of(title);
    for (const auto& [name, curve] : look.style)
        title.style[name] = curve;
    put_waiting(look, title.style);
    if (look.larger != 1) title.style["size"] = Value(size * look.larger);
    mend(title_kind(), title.style);
}

std::vector<Edit> caption_look_edits(const Project& project, const CaptionLook& look,
                                     const std::vector<ClipId>& clips,
                                     const std::optional<TimeRange>& within) {
    if (look.single)
        throw Failure(
            "captions become single words when they are made; say \"caption it one word at a time\"");
    std::vector<Edit> edits;
    bool any = false, timed = false;
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips) {
            const auto* title = std::get_if<Title>(&clip.content);
            const bool named = clips.empty() || std::find(clips.begin(), clips.end(), clip.id) != clips.end();
            if (track->kind != TrackKind::subtitle || track->locked || !title || !named) continue;
            if (within && !clip.range().overlaps(*within)) continue;
            any = true, timed = timed || has_times(*title);
            Title changed = *title;
            put_look(look, changed);
            for (const auto& [name, curve] : changed.style)
                if (const auto was = title->style.find(name);
                    was == title->style.end() || was->second != curve)
                    edits.emplace_back(SetParameter{
                        .clip = clip.id, .index = {}, .name = name, .value = curve, .track = {}});
        }
    if (!any) throw Failure("there are no captions yet; say \"add captions\" first");
    if (look.sung && !timed)
        throw Failure("the words of these captions have no times of their own; say \"caption it word by "
                      "word\" to make them from what is said");
    return edits;
}

} // namespace core::assist
