// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/base/parse_number.h"
#include "core/interchange/caption_cues.h"
#include "core/media/probe.h"
#include "core/store/may_write.h"
#include <cstdio>

namespace app {
namespace {

namespace ca = core::assist;
using nlohmann::json;

/// A range of a file, or nothing: all of it.
core::TimeRange range_of(const Arguments& arguments, const std::string& media) {
    if (!arguments.has("range")) return {};
    return parse_range(arguments.value("range"), core::probe(media).fps);
}

json pair_of(const core::TimeRange& range) {
    return json::array({rounded(range.start), rounded(range.end)});
}

json to_json(const core::Transcript& transcript) {
    json segments = json::array(), speech = json::array();
    for (const core::SpokenSegment& segment : transcript.segments) {
        json words = json::array();
        for (const core::SpokenWord& word : segment.words)
            words.push_back({{"word", word.text},
                             {"start", rounded(word.when.start)},
                             {"end", rounded(word.when.end)},
                             {"probability", rounded(word.probability)}});
        segments.push_back({{"start", rounded(segment.when.start)},
                            {"end", rounded(segment.when.end)},
                            {"text", segment.text},
                            {"words", words}});
    }
    for (const core::TimeRange& range : transcript.speech)
        speech.push_back(pair_of(range));
    return {{"language", transcript.language.empty() ? json(nullptr) : json(transcript.language)},
            {"language_probability", rounded(transcript.language_probability)},
            {"text", transcript.text()},
            {"segments", segments},
            {"speech", speech}};
}

json to_json(const std::vector<core::FacesAt>& frames) {
    json out = json::array();
    for (const core::FacesAt& frame : frames) {
        json faces = json::array();
        for (const core::SeenFace& face : frame.faces)
            faces.push_back({{"box",
                              {rounded(face.box.x), rounded(face.box.y), rounded(face.box.width),
                               rounded(face.box.height)}},
                             {"score", rounded(face.score)},
                             {"right_eye", {rounded(face.right_eye.x), rounded(face.right_eye.y)}},
                             {"left_eye", {rounded(face.left_eye.x), rounded(face.left_eye.y)}}});
        out.push_back({{"time", rounded(frame.time)}, {"faces", faces}});
    }
    return out;
}

json to_json(const std::vector<core::PersonAt>& frames) {
    json out = json::array();
    for (const core::PersonAt& frame : frames) {
        json box = nullptr;
        if (frame.box)
            box = {rounded(frame.box->x), rounded(frame.box->y), rounded(frame.box->width),
                   rounded(frame.box->height)};
        out.push_back({{"time", rounded(frame.time)}, {"share", rounded(frame.share)}, {"box", box}});
    }
    return out;
}

/// How captions are cut: broadcasters' values unless others are given.
core::CaptionRules rules_of(const Arguments& arguments) {
    core::CaptionRules rules;
    const auto count = [&](const char* name, std::size_t usual, int least, int most) {
        return static_cast<std::size_t>(arguments.number(name, static_cast<int>(usual), least, most));
    };
    rules.line = count("line", rules.line, 8, 200), rules.lines = count("lines", rules.lines, 1, 5);
    rules.most_speed =
        static_cast<double>(count("reading-speed", static_cast<std::size_t>(rules.most_speed), 5, 100));
    return rules;
}

/// What was said as a file of subtitles or text, by its ending.
void write_transcript(const core::Transcript& transcript, const std::filesystem::path& target,
                      const core::CaptionRules& rules) {
    const auto format = core::subtitle_format(target);
    if (!format && target.extension() != ".json")
        throw core::Failure("a transcript is written as .srt, .vtt, .ass, .sbv, .txt or .json; give " +
                            target.filename().string() + " one of these endings");
    const std::string text = format
                                 ? core::write_subtitles(core::caption_cues(transcript, rules), *format).bytes
                                 : core::dump_json(to_json(transcript)) + "\n";
    const auto place = core::behind_links(target);
    core::write_whole(place, text, core::mode_of(place));
}

} // namespace

int verb_transcribe(const std::vector<std::string>& words) {
    const Arguments arguments(
        words, {"o", "range", "model", "language", "hint", "line", "lines", "reading-speed"}, {"no-vad"}, 1);
    const std::string media = arguments.word(0, "the media file");
    const core::CaptionRules rules = rules_of(arguments);
    const std::filesystem::path target = arguments.value("o");
    if (!target.empty()) core::require_may_write(target, {.sources = {media}, .project = {}});
    const ca::TranscribeRequest request{.path = media,
                                        .model = arguments.value("model"),
                                        .range = range_of(arguments, media),
                                        .voice_first = !arguments.has("no-vad"),
                                        .language = arguments.value("language"),
                                        .hint = arguments.value("hint")};
    const auto assistant = ca::load_assistant();
    ca::TranscriptReady ready;
    {
        ProgressLine progress(arguments);
        ready = std::get<ca::TranscriptReady>(run_job(*assistant, request, progress));
    }
    const core::Transcript& transcript = ready.transcript;
    if (arguments.json()) std::printf("%s\n", core::dump_json(to_json(transcript)).c_str());
    if (!ready.problem.empty()) { // where somebody speaks was found all the same
        print_error("saycut transcribe", ready.problem);
        return 1;
    }
    if (!target.empty()) write_transcript(transcript, target, rules);
    if (arguments.json() || arguments.quiet()) return 0;
    if (transcript.segments.empty())
        print_text(transcript.speech.empty() ? "nobody speaks" : "nothing of what is said was understood");
    for (const core::SpokenSegment& segment : transcript.segments) {
        char when[60];
        std::snprintf(when, sizeof when, "[%7.2f - %7.2f] ", core::to_seconds(segment.when.start),
                      core::to_seconds(segment.when.end));
        print_text(when + segment.text);
    }
    return 0;
}

int verb_faces(const std::vector<std::string>& words) {
    const Arguments arguments(words, {"range"}, {"small"}, 1);
    const std::string media = arguments.word(0, "the media file");
    const auto assistant = ca::load_assistant();
    ca::FacesReady ready;
    {
        ProgressLine progress(arguments);
        ready = std::get<ca::FacesReady>(run_job(*assistant,
                                                 ca::FacesRequest{.path = media,
                                                                  .range = range_of(arguments, media),
                                                                  .small = arguments.has("small")},
                                                 progress));
    }
    if (arguments.json()) {
        std::printf("%s\n", core::dump_json({{"frames", to_json(ready.frames)}}).c_str());
        return 0;
    }
    if (arguments.quiet()) return 0;
    std::size_t with = 0;
    for (const core::FacesAt& frame : ready.frames)
        with += !frame.faces.empty();
    print_text("faces in " + std::to_string(with) + " of " + std::to_string(ready.frames.size()) +
               " pictures");
    return 0;
}

/// What --add and --remove say: TIME,x,y with x and y in fractions of the picture.
std::vector<core::Touch> touches_of(const Arguments& arguments, core::FrameRate rate) {
    std::vector<core::Touch> touches;
    for (const char* name : {"add", "remove"})
        for (const std::string& text : arguments.values(name)) {
            const std::vector<std::string> parts = parts_of(text, ',');
            const auto x = parts.size() == 3 ? core::parse_number(parts[1]) : std::nullopt,
                       y = parts.size() == 3 ? core::parse_number(parts[2]) : std::nullopt;
            if (!x || !y || !(*x >= 0 && *x <= 1 && *y >= 0 && *y <= 1))
                throw UsageError("--" + std::string(name) +
                                 " needs TIME,x,y with x and y as fractions of the picture, for example "
                                 "1.5,0.5,0.25; not '" +
                                 text + "'");
            touches.push_back({time_argument(parts[0], rate), {*x, *y}, name == std::string_view("add")});
        }
    return touches;
}

int verb_mask(const std::vector<std::string>& words) {
    const Arguments arguments(words, {"o", "range", "add", "remove"}, {}, 1);
    const std::string media = arguments.word(0, "the media file");
    if (!arguments.has("o")) throw UsageError("missing: -o OUT");
    const std::filesystem::path target = arguments.value("o");
    core::require_may_write(target, {.sources = {media}, .project = {}});
    const auto assistant = ca::load_assistant();
    ca::MaskReady ready;
    {
        ProgressLine progress(arguments);
        const ca::MaskRequest request{.path = media,
                                      .target = target,
                                      .range = range_of(arguments, media),
                                      .touches = touches_of(arguments, core::probe(media).fps)};
        ready = std::get<ca::MaskReady>(run_job(*assistant, request, progress));
    }
    const char* doubt = "no face was seen: where nobody is, the mask may show things that are nobody";
    if (arguments.json())
        std::printf("%s\n", core::dump_json({{"path", target.string()},
                                             {"size", {ready.size.width, ready.size.height}},
                                             {"frames", to_json(ready.frames)},
                                             {"bytes", ready.bytes},
                                             {"face", ready.face},
                                             {"note", ready.face ? json(nullptr) : json(doubt)}})
                                .c_str());
    else if (!arguments.quiet())
        print_text("wrote " + target.string() + (ready.face ? "" : std::string("; ") + doubt));
    return 0;
}

} // namespace app
