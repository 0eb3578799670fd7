// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/base/text.h"
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
    std::vector<ci::LeftOut> left_out;
};

bool is_own(const fs::path& file) {
    return ci::ending(file.string()) == "saycut";
}

[[noreturn]] void refuse_ending(const fs::path& file) {
    throw core::Failure("'" + file.filename().string() +
                        "' has no ending of a project that is known here: .saycut, .otio, .edl");
}

Taken take(const fs::path& input, const Arguments& arguments) {
    const fs::path folder = fs::absolute(input).parent_path();
    if (is_own(input)) {
        const auto file = open_project(input.string(), core::ProjectFile::Access::read);
        return {file.project(), file.path().parent_path(), {}};
    }
    const auto format = ci::format_of(input);
    if (!format) refuse_ending(input);
    ci::ReadOptions options{.folder = folder, .timeline = arguments.value("timeline")};
    if (arguments.has("fps")) options.fps = ci::rate_of(parse_rate(arguments.value("fps")).value());
    options.look_up = [&](const std::string& path) { return ci::look_up(path, folder); };
    constexpr std::uintmax_t kMostBytes = 256U << 20U;
    try {
        ci::Reading reading = ci::read(core::read_file(input, kMostBytes), *format, options);
        return {std::move(reading.project), folder, std::move(reading.left_out)};
    } catch (const core::Failure& failure) {
        const std::string why = failure.what();
        const std::string name = input.filename().string();
        throw core::Failure(why.find(name) != std::string::npos ? why : name + " " + why);
    }
}

void give(const Taken& taken, const fs::path& output, std::vector<ci::LeftOut>& left_out) {
    if (is_own(output)) {
        static_cast<void>(core::ProjectFile::create(output, taken.project));
        return;
    }
    const auto format = ci::format_of(output);
    if (!format) refuse_ending(output);
    const ci::WriteOptions options{.name = output.stem().string(), .project = taken.folder};
    ci::Writing writing = ci::write(taken.project, *format, options);
    left_out.insert(left_out.end(), writing.left_out.begin(), writing.left_out.end());
    core::write_whole(core::behind_links(output), writing.text, core::mode_of(output));
}

json to_json(const std::vector<ci::LeftOut>& left_out) {
    json list = json::array();
    for (const ci::LeftOut& each : left_out)
        list.push_back(
            {{"what", each.what}, {"count", each.count}, {"names", each.names}, {"why", each.why}});
    return list;
}

void tell(const std::vector<ci::LeftOut>& left_out) {
    for (const ci::LeftOut& each : left_out) {
        std::string names;
        for (std::size_t i = 0; i < each.names.size() && i < 5; ++i)
            names += (names.empty() ? " (" : ", ") + each.names[i];
        print_text("left out: " + std::to_string(each.count) + " " + each.what +
                   (names.empty() ? "" : names + (each.names.size() > 5 ? ", ...)" : ")")) + ": " + each.why);
    }
}

} // namespace

int verb_convert(const std::vector<std::string>& words) {
    const Arguments arguments(words, {"fps", "timeline"}, {});
    const fs::path input = arguments.word(0, "the project to read"),
                   output = arguments.word(1, "the project to write");
    if (!is_own(output) && !ci::format_of(output)) refuse_ending(output);
    Taken taken = take(input, arguments);
    core::Protected keep = core::protected_by(taken.project, is_own(input) ? input : fs::path());
    keep.sources.push_back(input);
    core::require_may_write(output, keep);
    std::vector<ci::LeftOut> left_out = taken.left_out;
    give(taken, output, left_out);
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
