// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/facts.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <initializer_list>

namespace core {
namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// Whether a word of the question begins with one of these: "cut" is meant by "cuts", not by "execute".
bool mentions(const std::string& question, std::initializer_list<const char*> words) {
    const std::string padded = " " + question;
    return std::any_of(words.begin(), words.end(), [&](const char* word) {
        for (std::size_t at = padded.find(word); at != std::string::npos; at = padded.find(word, at + 1))
            if (at > 0 && !std::isalnum(static_cast<unsigned char>(padded[at - 1]))) return true;
        return false;
    });
}

bool about_sound(const std::string& q) {
    return mentions(q, {"sound", "audio", "loud", "quiet", "silen", "music", "hear", "noise", "noisy"});
}

template <typename... Args>
std::string format(const char* pattern, Args... args) {
    char text[256];
    std::snprintf(text, sizeof text, pattern, args...);
    return text;
}

const char* direction(double dx, double dy) {
    if (std::abs(dx) >= std::abs(dy)) return dx > 0 ? "to the right" : "to the left";
    return dy > 0 ? "downwards" : "upwards";
}

std::string colours_text(const Facts& facts) {
    std::string text = "main colours: ";
    for (std::size_t i = 0; i < std::min<std::size_t>(3, facts.colours.size()); ++i)
        text += (i ? ", " : "") +
                format("%s %.0f %%", facts.colours[i].name.c_str(), facts.colours[i].share * 100);
    return text;
}

void add_motion(const Facts& facts, const ShownTime& shown, std::vector<Evidence>& out) {
    if (facts.motion.empty()) return;
    const auto most = std::max_element(facts.motion.begin(), facts.motion.end(),
                                       [](const auto& a, const auto& b) { return a.speed < b.speed; });
    double dx = 0, dy = 0, speed = 0;
    for (const MotionSpan& span : facts.motion)
        dx += span.dx, dy += span.dy, speed += span.speed / static_cast<double>(facts.motion.size());
    const TimeRange all{facts.motion.front().range.start, facts.motion.back().range.end};
    if (speed < 0.004) {
        out.push_back({all, "almost nothing moves", "measured"});
        return;
    }
    out.push_back(
        {all,
         format("what moves goes mostly %s (%.1f %% of the width a second)", direction(dx, dy), speed * 100),
         "measured"});
    out.push_back({most->range,
                   format("the most motion is around %.1f s", to_seconds(shown(most->range.start))),
                   "measured"});
}

void add_sound(const Facts& facts, const ShownTime& shown, TimeRange all, std::vector<Evidence>& out) {
    if (!facts.has_sound) {
        out.push_back({all, "the clip has no sound", "measured"});
        return;
    }
    out.push_back(
        {all, format("the sound's level is %.1f dB below full scale (RMS)", -facts.loudness_db), "measured"});
    for (const TimeRange& silence : facts.silences)
        out.push_back({silence,
                       format("silence from %.1f to %.1f s",
                              to_seconds(std::min(shown(silence.start), shown(silence.end))),
                              to_seconds(std::max(shown(silence.start), shown(silence.end)))),
                       "measured"});
}

} // namespace

bool only_measured(const std::string& question) {
    const std::string q = lower(question);
    return mentions(q, {"how long", "duration",        "length",   "resolution", "dimension",
                        "how big",  "how wide",        "how tall", "frame rate", "fps",
                        "codec",    "how loud",        "sound",    "silen",      "audio",
                        "cuts",     "how many frames", "pixels",   "bit rate",   "how many seconds"});
}

std::string yes_or_no(const Facts& facts, const std::string& question) {
    const std::string q = lower(question);
    const bool asks = mentions(q, {"is ", "are ", "has ", "does ", "any ", "do ", "have ", "with "});
    if (!asks || !about_sound(q) ||
        mentions(q, {"how", "what", "where", "when", "which", "loud", "quiet", "music"}))
        return {};
    const bool heard = facts.has_sound && facts.loudness_db > -90;
    const bool negative = mentions(q, {"silen", "no sound", "without"});
    return heard != negative ? "Yes." : "No.";
}

std::vector<Evidence> facts_for_question(const Facts& facts, const std::string& question,
                                         const ShownTime& shown_time) {
    const ShownTime shown = shown_time ? shown_time : ShownTime([](Time time) { return time; });
    const std::string q = lower(question);
    const TimeRange all = facts.range;
    const bool whole = all.start == Time(0) && all.end >= facts.media.duration;
    const Time first = shown(all.start), last = shown(all.end);
    const double length = std::abs(to_seconds(last - first));
    std::vector<Evidence> out;
    const auto say = [&](const std::string& text) { out.push_back({all, text, "measured"}); };
    const auto say_length = [&] { say(format("the clip is %.2f s long", length)); };
    if (mentions(q, {"how long", "duration", "length", "seconds", "minutes"})) say_length();
    if (facts.media.has_video) {
        if (mentions(q, {"size", "resolution", "wide", "tall", "big", "pixels", "dimension"}))
            say(format("the picture is %dx%d", facts.media.size.width, facts.media.size.height));
        if (mentions(q, {"frame rate", "fps", "frames"})) {
            const auto part = std::llround(to_seconds(all.length()) * facts.media.fps.value());
            say(format("%.3g frames a second, %lld frames", facts.media.fps.value(),
                       whole ? static_cast<long long>(facts.media.frames) : part));
        }
        if (mentions(q, {"codec", "format", "encoded"}))
            say("video codec " + facts.media.video_codec + ", pixel format " + facts.media.pixel_format);
        if (mentions(q, {"colour", "color"})) say(colours_text(facts));
        if (mentions(q, {"dark", "bright", "light", "night", "day"}))
            say(format("the mean brightness is %.0f %%", facts.brightness * 100));
        if (mentions(q, {"move", "motion", "moving", "go ", "goes", "going", "way", "happen"}))
            add_motion(facts, shown, out);
        if (mentions(q, {"cut", "scene", "shots"})) {
            say(facts.cuts.empty() ? "there is no cut in it" : format("%zu cuts", facts.cuts.size()));
            for (const Time cut : facts.cuts)
                out.push_back({{cut, cut}, format("a cut at %.2f s", to_seconds(shown(cut))), "measured"});
        }
    }
    if (about_sound(q)) add_sound(facts, shown, all, out);
    if (!out.empty()) return out;
    say_length();
    if (facts.media.has_video) {
        say(colours_text(facts));
        add_motion(facts, shown, out);
    }
    return out;
}

} // namespace core
