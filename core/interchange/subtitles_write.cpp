// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/interchange/subtitle_parts.h"
#include <algorithm>
#include <sstream>

namespace core {

using namespace subtitle;

namespace {

constexpr std::string_view kWordJoiner = "\xE2\x81\xA0"; // U+2060: nothing is seen of it

/// Without blank lines (one ends a cue) and control characters; parts stay at their letters.
Cue tidy(const Cue& cue) {
    Subtitles out;
    StyledText text(cue.style);
    std::size_t from = 0;
    for (const TimedPart& part : cue.parts) {
        const std::size_t at = std::clamp(part.at, from, cue.text.size());
        text.add(std::string_view(cue.text).substr(from, at - from));
        text.part_begins(part.start);
        from = at;
    }
    text.add(std::string_view(cue.text).substr(std::min(from, cue.text.size())));
    text.finish(cue.range, out);
    return out.cues.empty() ? Cue{} : std::move(out.cues.front());
}

/// What would be a tag, or the arrow of times, in SubRip, which has no escapes.
std::string srt_text(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 3, "-->") == 0) {
            out += "\u2192", i += 2; // an arrow that no reader takes for that of times
            continue;
        }
        out += text[i];
        const std::string next = lower(std::string_view(text).substr(i + 1, 2));
        const char letter = next.empty() ? ' ' : next[0] == '/' && next.size() > 1 ? next[1] : next[0];
        const bool tag = text[i] == '<' && std::string_view("biusf").find(letter) != std::string_view::npos;
        if (tag || (text[i] == '{' && next.starts_with('\\'))) out += kWordJoiner;
    }
    return out;
}

std::string vtt_text(std::string_view text) {
    std::string out;
    for (const char c : text)
        out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return out;
}

void note_unsaid(const CueStyle& style, bool colour, bool font, bool place, std::vector<LeftOut>& left_out) {
    const bool kept = !style.size && !style.outline && !style.back && !style.outline_width &&
                      !style.shadow_distance && !style.boxed && (font || !style.font) &&
                      (colour || !style.colour) && (place || !style.place);
    if (!kept) leave_out(left_out, "styles", "the format has no place for all of how subtitles look");
}

/// Words between tags that open before them and close behind them.
class Wrapped {
  public:
    void in(const std::string& tag, const std::string& more = {}) {
        before_ += "<" + tag + more + ">";
        after_ = "</" + tag + ">" + after_;
    }
    void in_faces(const CueStyle& style) {
        if (style.bold.value_or(false)) in("b");
        if (style.italic.value_or(false)) in("i");
        if (style.underline.value_or(false)) in("u");
    }
    [[nodiscard]] std::string operator()(const std::string& words) const { return before_ + words + after_; }

  private:
    std::string before_, after_;
};

std::string srt_words(const Cue& cue) {
    const CueStyle& s = cue.style;
    Wrapped wrapped;
    if (s.colour && html_colour(*s.colour) != "#ffffff")
        wrapped.in("font", " color=\"" + html_colour(*s.colour) + "\"");
    wrapped.in_faces(s);
    const bool placed = s.align && *s.align != 2;
    return (placed ? "{\\an" + std::to_string(*s.align) + "}" : "") + wrapped(srt_text(cue.text));
}

std::string write_srt(const std::vector<Cue>& cues, std::vector<LeftOut>& left_out) {
    std::string out;
    int number = 0;
    for (const Cue& cue : cues) {
        out += std::to_string(++number) + "\n" + clock_text(cue.range.start, ',') + " --> " +
               clock_text(cue.range.end, ',') + "\n" + srt_words(cue) + "\n\n";
        note_unsaid(cue.style, true, false, false, left_out);
        if (!cue.parts.empty())
            leave_out(left_out, "word_times", "SubRip has no place for the times of words");
    }
    return out;
}

/// The colours that WebVTT gives names to.
std::string vtt_colour(const CueStyle& style) {
    if (!style.colour) return {};
    for (const char* name : {"lime", "cyan", "red", "yellow", "magenta", "blue", "black"})
        if (html_colour(*style.colour) == html_colour(*parse_html_colour(name))) return name;
    return {};
}

std::string vtt_settings(const CueStyle& style) {
    const int align = style.align.value_or(2);
    std::string out;
    if (align > 3) out += align > 6 ? " line:0" : " line:50%";
    if (align % 3 == 1) out += " align:start position:5%,line-left";
    if (align % 3 == 0) out += " align:end position:95%,line-right";
    return out;
}

std::string vtt_words(const Cue& cue) {
    Wrapped wrapped;
    if (const std::string colour = vtt_colour(cue.style); !colour.empty()) wrapped.in("c", "." + colour);
    wrapped.in_faces(cue.style);
    std::string words;
    std::size_t from = 0;
    for (const TimedPart& part : cue.parts) {
        words += vtt_text(std::string_view(cue.text).substr(from, part.at - from));
        // The standard wants times within the cue alone (6.4).
        if (part.start > cue.range.start && part.start < cue.range.end)
            words += "<" + clock_text(part.start, '.') + ">";
        from = part.at;
    }
    return wrapped(words + vtt_text(std::string_view(cue.text).substr(from)));
}

std::string write_vtt(const std::vector<Cue>& cues, std::vector<LeftOut>& left_out) {
    std::string out = "WEBVTT\n\n";
    for (const Cue& cue : cues) {
        out += clock_text(cue.range.start, '.') + " --> " + clock_text(cue.range.end, '.') +
               vtt_settings(cue.style) + "\n" + vtt_words(cue) + "\n\n";
        const bool coloured = !vtt_colour(cue.style).empty() ||
                              html_colour(cue.style.colour.value_or(Colour{1, 1, 1, 1})) == "#ffffff";
        note_unsaid(cue.style, coloured, false, false, left_out);
    }
    return out;
}

std::string write_sbv(const std::vector<Cue>& cues, std::vector<LeftOut>& left_out) {
    std::string out;
    for (const Cue& cue : cues) {
        out += clock_text(cue.range.start, '.', 3, 1) + "," + clock_text(cue.range.end, '.', 3, 1) + "\n" +
               cue.text + "\n\n";
        if (cue.style != CueStyle{}) leave_out(left_out, "styles", "SBV says nothing of how subtitles look");
        if (!cue.parts.empty()) leave_out(left_out, "word_times", "SBV has no place for the times of words");
    }
    return out;
}

std::string write_text(const std::vector<Cue>& cues) {
    std::string out;
    for (const Cue& cue : cues)
        out += clock_text(cue.range.start, '.') + " - " + clock_text(cue.range.end, '.') + "  " + cue.text +
               "\n";
    return out;
}

} // namespace

WrittenSubtitles write_subtitles(const std::vector<Cue>& all, SubtitleFormat format) {
    std::vector<Cue> cues;
    for (const Cue& cue : all) {
        Cue clean = tidy(cue);
        if (!clean.text.empty() && clean.range.end > clean.range.start) cues.push_back(std::move(clean));
    }
    WrittenSubtitles out;
    switch (format) {
    case SubtitleFormat::srt:
        out.bytes = write_srt(cues, out.left_out);
        break;
    case SubtitleFormat::vtt:
        out.bytes = write_vtt(cues, out.left_out);
        break;
    case SubtitleFormat::sbv:
        out.bytes = write_sbv(cues, out.left_out);
        break;
    case SubtitleFormat::text:
        out.bytes = write_text(cues);
        break;
    case SubtitleFormat::ass:
    case SubtitleFormat::ssa:
        out.bytes = write_ass(cues, format == SubtitleFormat::ssa);
        break;
    }
    return out;
}

std::string cue_words(const Cue& cue, SubtitleFormat format) {
    const Cue clean = tidy(cue);
    return format == SubtitleFormat::srt ? srt_words(clean) : vtt_words(clean);
}

} // namespace core
