// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of writing the film to a file: of which kind, for which site, of which size, at which rate.
#include "core/assist/talk/clause.h"
#include "core/assist/talk/read_tools.h"
#include "core/export/encode_settings.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

/// "for YouTube": a preset of its own, unless another kind of file is named; then its size.
void take_site(Fit& f, std::string& preset, FilmForm& form) {
    const Item* site = f.in("destination");
    if (!site) return;
    const std::string named = site->in("destination");
    while (f.in("destination")) { // "for a TikTok reel"
    }
    if (preset == "h264")
        preset = named;
    else
        form = encode_preset(named).form;
}

/// "720p" keeps the film's shape; "1280x720" says it.
FilmForm form_of(const std::string& text, const std::string& size) {
    const FilmForm exact = parse_film_size(size); // of our own data, or of numbers within limits
    const bool sides = text.find('x') != std::string::npos || text.find(" by ") != std::string::npos;
    return sides ? exact : FilmForm{.lines = std::min(exact.size.width, exact.size.height)};
}

/// "540p": a number of lines that has no name of its own; taken. 0: none is said.
int lines_said(Fit& f) {
    const std::vector<Item>& items = f.items();
    for (std::size_t i = 0; i + 1 < items.size(); ++i) {
        const Item& number = items[i];
        if (number.kind != Item::Kind::amount || !number.unit.empty() || items[i + 1].text != "p") continue;
        if (number.value < kLeastLines || number.value > kMostLines) continue;
        f.take(&number), f.take(&items[i + 1]);
        return static_cast<int>(number.value);
    }
    return 0;
}

/// "30 fps", "a frame rate of 30"; taken. Nothing: none is said; 0: one that films do not have.
std::optional<FrameRate> rate_said(Fit& f) {
    const std::vector<Item>& items = f.items();
    const auto named = [&](std::size_t i) { return i < items.size() && items[i].is("frame_rate"); };
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].kind != Item::Kind::amount || !items[i].unit.empty()) continue;
        if (!named(i + 1) && !(i > 0 && named(i - 1))) continue;
        f.take(&items[i]);
        const double value = items[i].value;
        if (!(value >= kLeastRate && value <= kMostRate)) return FrameRate{0, 1};
        return rate_in(spoken_number(value)).value_or(FrameRate{0, 1});
    }
    return {};
}

/// Size and rate; false where the rate is none. Files of sound have neither.
bool take_form(Fit& f, const std::string& preset, FilmForm& form) {
    if (!encode_preset(preset).video) return true;
    FilmForm said;
    const std::optional<FrameRate> rate = rate_said(f);
    if (const Item* size = f.in("size"))
        said = form_of(size->text, size->in("size"));
    else if (const int lines = lines_said(f); lines > 0)
        said.lines = lines;
    else if (const std::string sides = size_said(f); !sides.empty())
        said = parse_film_size(sides);
    said.fps = rate.value_or(said.fps);
    if (rate || said.sized()) take_all(f, {"frame_rate", "format_word", "prep.in", "prep.at"});
    form = with_changes(form, said);
    return !rate || rate->valid();
}

std::string form_words(const FilmForm& form) {
    std::string words;
    if (form.sized()) words += " in " + size_words(form);
    if (form.fps.valid()) words += ", " + spoken_number(form.fps.value()) + " frames a second";
    return words;
}

} // namespace

/// "give me an mp3 of this", "export the film", "save it as prores".
MaybeReading read_export(Fit f) {
    const Context& c = f.c;
    const Item* word = f.word("exporting.sure");
    const bool sure = word != nullptr;
    // "output size 1080x1920" is about the film
    const bool noun = sure && word != &f.items().back() && word[1].is("format_word");
    const Item* named = f.in("preset");
    const bool verb = f.said("exporting.verbs") || f.said("verb.turn"), file = f.said("exporting.file");
    const Item* whole = f.peek(Item::Kind::clips);
    const bool sound = f.said("thing.sound"),
               film = f.said("thing.film") || (whole && (whole->all || whole->pronoun));
    const bool saves = std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
        return i.text == "render" || i.text == "save" || i.text == "write";
    });
    if (!sure && !(named && (verb || file || sound || f.items().size() <= 2)) && !(verb && file) &&
        !(saves && film))
        return {};
    std::string preset = named ? named->in("preset") : sound ? "wav" : "h264";
    while (f.in("preset")) {
    }
    Reading reading{.kind = Reading::Kind::render};
    bool rate = true;
    if (!noun && (sure || saves || named)) {
        take_site(f, preset, reading.form);
        rate = take_form(f, preset, reading.form);
    }
    reading.preset = preset;
    for (const char* carried : {"exporting.sure", "exporting.verbs", "exporting.file", "thing.sound",
                                "thing.film", "verb.turn", "verb.add", "verb.move", "thing.picture",
                                "format_word", "only", "prep.out", "verb.remove", "verb.play"})
        f.take_all(carried);
    if (const Item* range = f.kind(Item::Kind::range)) reading.range = range->range;
    if (const Item* clip = f.peek(Item::Kind::clips)) {
        f.take(clip);
        if (!clip->missing.empty()) return f.done() ? MaybeReading(refusal(clip->missing)) : std::nullopt;
        if (!clip->pronoun && !clip->all && clip->clips.size() == 1)
            reading.range = c.clip(clip->clips.front())->range();
    }
    if (!f.done()) return {};
    if (!rate) return refusal("a frame rate lies between 1 and 240");
    if (c.project.duration() <= Time(0))
        return refusal("there is no clip on the timeline yet; import one first");
    if (reading.range && reading.range->end > c.project.duration())
        return refusal("the film ends at " + spoken(c.project.duration()) + ", before " +
                       spoken(reading.range->end));
    reading.sentence = "export " +
                       (reading.range ? spoken(reading.range->start) + " to " + spoken(reading.range->end)
                                      : std::string("the film")) +
                       " as " + preset + form_words(reading.form);
    return reading;
}

} // namespace core::assist::talk
