// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/titles/title_look.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/title_templates.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace core {
namespace {

/// The parameters of one title at one moment.
class Style {
  public:
    Style(const Title& title, Time at, bool subtitle) : title_(title), at_(at), subtitle_(subtitle) {}
    [[nodiscard]] Value operator()(std::string_view name) const {
        return title_value(title_, name, at_, subtitle_);
    }
    [[nodiscard]] double number(std::string_view name) const { return number_in((*this)(name)); }
    [[nodiscard]] bool on(std::string_view name) const { return number(name) > 0.5; }
    [[nodiscard]] Colour colour(std::string_view name) const { return as<Colour>((*this)(name)); }
    [[nodiscard]] Point point(std::string_view name) const { return as<Point>((*this)(name)); }
    [[nodiscard]] std::string word(std::string_view name) const { return as<std::string>((*this)(name)); }

  private:
    template <class T>
    static T as(const Value& value) {
        const T* held = std::get_if<T>(&value);
        return held ? *held : T{};
    }
    const Title& title_;
    Time at_;
    bool subtitle_;
};

/// `since`: the clip's source time; all motions are ways to come in.
void move_in(TitleLook& look, const Style& style, double since, double whole) {
    const std::string motion = style.word("motion");
    if (motion == "none") return;
    const double seconds = style.number("motion_seconds");
    if (motion == "roll") {
        const double course = seconds > 0 ? seconds : whole;
        look.rolled = course > 0 ? std::clamp(since / course, 0.0, 1.0) : 0;
        return;
    }
    const double part = seconds > 0 ? std::clamp(since / seconds, 0.0, 1.0) : 1;
    if (part >= 1) return;
    const double left = std::pow(1 - part, 3); // of the way: fast at first, then slower
    constexpr double kRise = 0.08, kSmallest = 0.6;
    if (motion == "fade" || motion == "rise" || motion == "zoom") look.opacity *= part;
    if (motion == "rise") look.moved.y = kRise * left;
    if (motion == "slide") look.moved.x = -left;
    if (motion == "zoom") look.scale = 1 - (1 - kSmallest) * left;
    if (motion == "typewriter")
        look.seen = static_cast<std::int64_t>(part * static_cast<double>(letters_in(look.text)));
}

bool goes_with_the_one_before(UChar32 c, UChar32 before) {
    constexpr UChar32 kJoiner = 0x200D;
    const auto mask = U_GET_GC_MASK(c);
    return (mask & U_GC_M_MASK) != 0 || c == kJoiner || before == kJoiner || (c >= 0x1F3FB && c <= 0x1F3FF);
}

/// Walks over letters; stops behind `most` of them.
std::pair<std::size_t, std::int64_t> walk(std::string_view text, std::int64_t most) {
    const auto length = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), 1U << 30U));
    std::int64_t letters = 0;
    UChar32 before = 0;
    std::int32_t at = 0;
    while (at < length) {
        const std::int32_t start = at;
        UChar32 c = 0;
        U8_NEXT(text.data(), at, length, c);
        if (letters == 0 || !goes_with_the_one_before(c, before)) {
            if (letters == most) return {static_cast<std::size_t>(start), letters};
            ++letters;
        }
        before = c;
    }
    return {static_cast<std::size_t>(length), letters};
}

} // namespace

std::size_t bytes_of_letters(std::string_view text, std::int64_t count) {
    return walk(text, std::max<std::int64_t>(count, 0)).first;
}
std::int64_t letters_in(std::string_view text) {
    return walk(text, INT64_MAX).second;
}

Value title_value(const Title& title, std::string_view name, Time at, bool subtitle) {
    if (const auto own = title.style.find(name); own != title.style.end()) return value_at(own->second, at);
    if (name != "template") {
        const Value chosen = title_value(title, "template", at, subtitle);
        const auto* words = std::get_if<std::string>(&chosen);
        const TitleTemplate* found = words ? find_title_template(*words) : nullptr;
        if (found)
            if (const auto given = found->style.find(name); given != found->style.end())
                return value_at(given->second, at);
    } else if (subtitle)
        return std::string("subtitle");
    const ParamSpec* spec = title_kind().find(name);
    return spec ? spec->added : Value(0.0);
}

TitleLook title_look(const Clip& clip, Time time, bool subtitle) {
    const auto* title = std::get_if<Title>(&clip.content);
    if (!title) return {};
    const Time at = clip.source_time(time);
    const Style style(*title, at, subtitle);
    TitleLook look{.text = title->text, .font = style.word("font")};
    look.size = style.number("size"), look.weight = style.number("weight");
    look.italic = style.on("italic"), look.underline = style.on("underline"), look.boxed = style.on("boxed");
    look.colour = style.colour("colour"), look.waiting = style.colour("waiting");
    look.outline = style.colour("outline"), look.shadow = style.colour("shadow");
    look.box = style.colour("box");
    look.outline_width = style.number("outline_width");
    look.shadow_distance = style.number("shadow_distance"), look.box_padding = style.number("box_padding");
    const std::string align = style.word("align"), anchor = style.word("anchor");
    look.align = align == "left" ? Across::left : align == "right" ? Across::right : Across::centre;
    look.anchor = anchor == "top" ? Upright::top : anchor == "bottom" ? Upright::bottom : Upright::middle;
    look.place = style.point("place"), look.width = style.number("width");
    look.rotation = style.number("rotation"), look.line_spacing = style.number("line_spacing");
    look.letter_spacing = style.number("letter_spacing"), look.opacity = style.number("opacity");
    if (const double spoken = style.number("spoken"); spoken >= 0)
        look.spoken = static_cast<std::int64_t>(spoken);
    move_in(look, style, to_seconds(at), to_seconds(clip.source.end));
    return look;
}

double longest_line(const TitleLook& look) {
    constexpr double kSafe = 0.05; // of the picture's width at either side
    const double left = look.place.x - kSafe, right = 1 - kSafe - look.place.x;
    const double between = look.align == Across::left    ? right
                           : look.align == Across::right ? left
                                                         : 2 * std::min(left, right);
    return std::clamp(between, 0.2, look.width > 0.2 ? look.width : 0.2);
}

std::string TitleLook::key() const {
    std::string out = text + '\0' + font + '\0';
    const auto add = [&](double number) {
        char words[32];
        std::snprintf(words, sizeof words, "%.9g,", number);
        out += words;
    };
    for (const Colour& c : {colour, waiting, outline, shadow, box})
        add(c.red), add(c.green), add(c.blue), add(c.alpha);
    for (const double number :
         {size, weight, outline_width, shadow_distance, box_padding, place.x, place.y, width, rotation,
          line_spacing, letter_spacing, opacity, scale, moved.x, moved.y, rolled})
        add(number);
    for (const std::int64_t number : {seen, spoken, static_cast<std::int64_t>(align),
                                      static_cast<std::int64_t>(anchor), static_cast<std::int64_t>(italic),
                                      static_cast<std::int64_t>(underline), static_cast<std::int64_t>(boxed)})
        out += std::to_string(number) + ",";
    return out;
}

} // namespace core
