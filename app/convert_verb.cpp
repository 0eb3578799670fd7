// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/base/text.h"
#include "core/interchange/cues.h"
#include "core/interchange/encoding.h"
#include "core/interchange/look_up.h"
#include "core/interchange/numbers.h"
#include "core/interchange/paths.h"
#include "core/store/may_write.h"
#include <cstdio>

namespace app {
namespace {

namespace ci = core::interchange;
namespace fs = std::filesystem;
using nlohmann::json;

/// A project from any file, with what was left behind on the way.
struct Taken {
    core::Project project;
    fs::path folder; ///< where its relative media paths count from
    std::vector<core::LeftOut> left_out;
    std::vector<core::Cue> cues; ///< of a subtitle file, as they stand there
};

enum class Sort { own, timeline, subtitles };

/// What kind of file it is by its ending; plain text is only written.
std::optional<Sort> sort_of(const fs::path& file) {
    if (ci::ending(file.string()) == "saycut") return Sort::own;
    if (ci::format_of(file)) return Sort::timeline;
    if (core::subtitle_format(file)) return Sort::subtitles;
    return std::nullopt;
}

[[noreturn]] void refuse_ending(const fs::path& file) {
    throw core::Failure("'" + file.filename().string() +
                        "' has no ending that is known here: .saycut, .otio, .edl, .fcpxml, .xml, .mlt, "
                        ".kdenlive (read only), .srt, .vtt, .ass, .ssa, .sbv");
}

constexpr std::uintmax_t kMostBytes = 256U << 20U;

/// The file's own name in front of what is wrong with it, where it is not there yet.
[[noreturn]] void refuse(const fs::path& input, const std::string& why) {
    const std::string name = input.filename().string();
    throw core::Failure(why.find(name) != std::string::npos ? why : name + " " + why);
}

Taken take_timeline(const fs::path& input, const fs::path& folder, const Arguments& arguments) {
    ci::ReadOptions options{.folder = folder, .timeline = arguments.value("timeline")};
    if (arguments.has("fps")) options.fps = ci::rate_of(parse_rate(arguments.value("fps")).value());
    options.look_up = [&](const std::string& path) { return ci::look_up(path, folder); };
    const ci::Format format = *ci::format_of(input);
    try {
        std::string text = core::read_file(input, kMostBytes);
        if (format == ci::Format::edl)
            text = required(core::decoded_text(text, arguments.value("encoding"))).text;
        ci::Reading reading = ci::read(text, format, options);
        return {std::move(reading.project), folder, std::move(reading.left_out), {}};
    } catch (const core::Failure& failure) {
        refuse(input, failure.what());
    }
}

Taken take_subtitles(const fs::path& input, const fs::path& folder, const Arguments& arguments) {
    auto read = core::read_subtitles(core::read_file(input, kMostBytes), input, arguments.value("encoding"));
    if (!read) refuse(input, read.message());
    Taken taken{{}, folder, std::move(read.value().left_out), std::move(read.value().cues)};
    if (arguments.has("fps")) taken.project.fps = parse_rate(arguments.value("fps"));
    taken.project.tracks = ci::subtitle_tracks(taken.cues, taken.project.next_id);
    return taken;
}

Taken take(const fs::path& input, Sort sort, const Arguments& arguments) {
    const fs::path folder = fs::absolute(input).parent_path();
    if (sort == Sort::timeline) return take_timeline(input, folder, arguments);
    if (sort == Sort::subtitles) return take_subtitles(input, folder, arguments);
    const auto file = open_project(input.string(), core::ProjectFile::Access::read);
    return {file.project(), file.path().parent_path(), {}, {}};
}

void add(std::vector<core::LeftOut>& all, const std::vector<core::LeftOut>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// What a subtitle file does not carry of a project.
void leave_pictures(const core::Project& project, std::vector<core::LeftOut>& left_out) {
    for (const auto& track : project.tracks)
        for (const core::Clip& clip : track->clips)
            if (!clip.is_title())
                core::leave_out(left_out, "clips", "a subtitle file holds words only", clip.name);
}

void give(const Taken& taken, const fs::path& output, Sort sort, std::vector<core::LeftOut>& left_out) {
    if (sort == Sort::own) {
        static_cast<void>(core::ProjectFile::create(output, taken.project));
        return;
    }
    std::string bytes;
    if (sort == Sort::timeline) {
        const ci::WriteOptions options{.name = output.stem().string(), .project = taken.folder};
        ci::Writing writing = ci::write(taken.project, *ci::format_of(output), options);
        add(left_out, writing.left_out);
        bytes = std::move(writing.text);
    } else {
        const auto cues = taken.cues.empty() ? ci::cues_of(taken.project) : taken.cues;
        if (cues.empty())
            throw core::Failure(
                "there are no words to write: the project has no subtitles, titles or captions");
        auto written = core::write_subtitles(cues, *core::subtitle_format(output));
        add(left_out, written.left_out);
        leave_pictures(taken.project, left_out);
        bytes = std::move(written.bytes);
    }
    core::write_whole(core::behind_links(output), bytes, core::mode_of(output));
}

json to_json(const std::vector<core::LeftOut>& left_out) {
    json list = json::array();
    for (const core::LeftOut& each : left_out)
        list.push_back(
            {{"what", each.what}, {"count", each.count}, {"names", each.names}, {"why", each.why}});
    return list;
}

void tell(const std::vector<core::LeftOut>& left_out) {
    constexpr std::size_t kShown = 5;
    for (const core::LeftOut& each : left_out) {
        std::string names;
        for (std::size_t i = 0; i < each.names.size() && i < kShown; ++i)
            names += (names.empty() ? " (" : ", ") + each.names[i];
        if (!names.empty()) names += each.names.size() > kShown ? ", ...)" : ")";
        print_text("left out: " + std::to_string(each.count) + " " + each.what + names + ": " + each.why);
    }
}

} // namespace

int verb_convert(const std::vector<std::string>& words) {
    const Arguments arguments(words, {"fps", "timeline", "encoding"}, {});
    const fs::path input = arguments.word(0, "the file to read"),
                   output = arguments.word(1, "the file to write");
    const auto from = sort_of(input), to = sort_of(output);
    if (!from) refuse_ending(input);
    if (!to) refuse_ending(output);
    Taken taken = take(input, *from, arguments);
    core::Protected keep = core::protected_by(taken.project, *from == Sort::own ? input : fs::path());
    keep.sources.push_back(input);
    core::require_may_write(output, keep);
    std::vector<core::LeftOut> left_out = taken.left_out;
    give(taken, output, *to, left_out);
    std::size_t clips = 0;
    for (const auto& track : taken.project.tracks)
        clips += track->clips.size();
    if (arguments.json()) {
        const json value{{"path", output.string()},
                         {"clips", clips},
                         {"tracks", taken.project.tracks.size()},
                         {"left_out", to_json(left_out)}};
        std::printf("%s\n", core::dump_json(value).c_str());
    } else if (!arguments.quiet()) {
        print_text("wrote " + output.string() + ": " + std::to_string(clips) +
                   (clips == 1 ? " clip" : " clips"));
        tell(left_out);
    }
    return 0;
}

} // namespace app
