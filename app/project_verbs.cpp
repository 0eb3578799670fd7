// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared.h"
#include "core/assist/captions.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/base/parse_number.h"
#include "core/base/read_stream.h"
#include "core/base/text.h"
#include "core/export/export_estimate.h"
#include "core/export/marked_parts.h"
#include "core/json/project_json.h"
#include "core/media/png_file.h"
#include "core/render/compositor.h"
#include "core/store/import.h"
#include "core/store/may_write.h"
#include "core/store/relink.h"
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

namespace app {
namespace {

using core::ProjectFile;
using nlohmann::json;

void print(const Arguments& arguments, const json& value, const std::string& plain) {
    if (arguments.json())
        std::printf("%s\n", core::dump_json(value).c_str());
    else if (!arguments.quiet())
        print_text(plain);
}

std::string last_label(const core::History& history) {
    return history.undo_count() ? history.steps()[history.undo_count() - 1].label : "";
}

json shown(const ProjectFile& file) {
    const auto& history = file.history();
    return core::show_json(file.project(), file.path().string(), history.undo_count(), history.redo_count(),
                           last_label(history));
}

int step_history(const std::vector<std::string>& words, bool undo) {
    const Arguments arguments(words, {}, {}, 2);
    auto file = open_project(arguments.word(0, "the project"), ProjectFile::Access::write);
    constexpr std::int64_t kMostUndone = 1'000'000;
    std::int64_t count = 1;
    if (arguments.rest().size() > 1) {
        const auto steps = core::parse_whole(arguments.rest()[1], "the number of steps", 1, kMostUndone);
        if (!steps) throw UsageError(steps.message());
        count = steps.value();
    }
    std::string labels;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::string label = undo ? file.undo() : file.redo();
        if (label.empty()) break;
        labels += (labels.empty() ? "" : ", ") + label;
    }
    if (labels.empty()) throw core::Failure(undo ? "there is nothing to undo" : "there is nothing to redo");
    keep(file);
    print(arguments, {{undo ? "undone" : "redone", labels}}, (undo ? "undone: " : "redone: ") + labels);
    return 0;
}

core::SubtitlesAs subtitles_argument(const Arguments& arguments) {
    const std::string as = arguments.value("subtitles");
    try {
        return core::parse_subtitles_as(as);
    } catch (const core::Failure&) {
        throw UsageError("--subtitles must be burn, stream, file or none, not '" + as + "'");
    }
}

/// What the exports would come to together, instead of them.
int print_estimate(const Arguments& arguments, const std::vector<core::ExportRequest>& requests) {
    const std::stop_source stop;
    core::ExportEstimate all;
    for (const core::ExportRequest& request : requests) {
        const core::ExportEstimate estimate = core::estimate_export(request, stop.get_token());
        all.bytes += estimate.bytes, all.seconds += estimate.seconds;
    }
    char plain[80];
    std::snprintf(plain, sizeof plain, "about %.1f MB, in about %.0f s", all.bytes / 1e6, all.seconds);
    print(arguments, {{"bytes", std::llround(all.bytes)}, {"seconds", rounded(all.seconds)}}, plain);
    return 0;
}

int print_presets(const Arguments& arguments) {
    json names = core::encode_preset_names();
    for (const auto& [name, options] : core::KeptExports::of_user().all())
        names.push_back(name);
    std::string plain;
    for (const auto& name : names)
        plain += (plain.empty() ? "" : "\n") + name.get<std::string>();
    print(arguments, names, plain);
    return 0;
}

/// The words alone, as a file of subtitles.
int write_captions(const Arguments& arguments, const ProjectFile& file, const std::string& output) {
    const auto range = arguments.has("range")
                           ? std::optional(parse_range(arguments.value("range"), file.project().rate()))
                           : std::nullopt;
    const auto written = core::assist::export_subtitles(file.project(), output, range);
    std::string plain = "wrote " + output + ": " + std::to_string(written.count) + " captions";
    for (const core::LeftOut& each : written.left_out)
        plain += "\nleft out: " + each.why;
    print(arguments, {{"path", output}, {"captions", written.count}, {"left_out", to_json(written.left_out)}},
          plain);
    return 0;
}

core::ExportRequest request_for(const Arguments& arguments, const ProjectFile& file,
                                const std::string& output) {
    core::ExportOptions options = export_options(arguments);
    if (arguments.has("subtitles")) options.subtitles = subtitles_argument(arguments);
    options.chapters = options.chapters || arguments.has("chapters");
    options.provenance = options.provenance && !arguments.has("no-provenance");
    options.verify = options.verify || arguments.has("verify");
    options.title = arguments.value("title");
    if (arguments.has("loudness"))
        options.loudness = arguments.number("loudness", -14, core::kQuietestLoudness, core::kLoudestLoudness);
    core::ExportRequest request =
        core::export_request(options, file.history().current(), file.path(), output);
    request.allow_missing = arguments.has("allow-missing");
    if (arguments.has("range")) request.range = parse_range(arguments.value("range"), file.project().rate());
    return request;
}

/// One film after the other; each appears whole or not at all.
int write_films(const Arguments& arguments, const std::vector<core::ExportRequest>& requests) {
    json films = json::array();
    std::string told;
    for (const core::ExportRequest& request : requests) {
        core::ExportResult result;
        {
            ProgressLine progress(arguments);
            result = run_export(request, progress);
        }
        char plain[120];
        std::snprintf(plain, sizeof plain, ": %lld frames, %.2f s, %.1f MB in %.1f s",
                      static_cast<long long>(result.frames), result.duration,
                      static_cast<double>(result.bytes) / 1e6, result.seconds);
        films.push_back(to_json(result));
        told += (told.empty() ? "" : "\n") + ("wrote " + result.path + plain);
        if (result.frames_verified)
            told += "; checked: " + std::to_string(*result.frames_verified) +
                    " copied frames are the same as in their sources";
    }
    print(arguments, arguments.has("each-marker") ? json{{"films", films}} : films.front(), told);
    return 0;
}

} // namespace

int verb_new(const std::vector<std::string>& words) {
    const Arguments arguments(words, {"size", "fps", "layout"}, {}, 1);
    core::Project project;
    if (arguments.has("size")) project.size = parse_size(arguments.value("size"));
    if (arguments.has("fps")) project.fps = parse_rate(arguments.value("fps"));
    if (arguments.has("layout")) project.sound_layout = parse_layout(arguments.value("layout"));
    const auto file =
        ProjectFile::create(arguments.word(0, "the project to make, for example film.saycut"), project);
    print(arguments, {{"project", file.path().string()}}, "made " + file.path().string());
    return 0;
}

int verb_import(const std::vector<std::string>& words) {
    const Arguments arguments(words, {"sound"}, {"bin-only"});
    std::optional<std::size_t> sound;
    if (arguments.has("sound")) // counted from 1, as `saycut probe` lists them
        sound = static_cast<std::size_t>(arguments.number("sound", 1, 1, 1000) - 1);
    auto file = open_project(arguments.word(0, "the project"), ProjectFile::Access::write);
    static_cast<void>(arguments.word(1, "the media to import"));
    // All or none: the edits of every file are made before any is applied.
    std::vector<core::Edit> edits;
    core::Project after = file.project();
    for (std::size_t i = 1; i < arguments.rest().size(); ++i) {
        const auto more = core::import_edits(after, arguments.rest()[i], arguments.has("bin-only"), sound);
        after = required(core::apply(after, more));
        edits.insert(edits.end(), more.begin(), more.end());
    }
    required(file.apply(edits, "Import"));
    keep(file);
    print(arguments, shown(file),
          "imported " + std::to_string(arguments.rest().size() - 1) +
              (arguments.rest().size() == 2 ? " file" : " files"));
    return 0;
}

int verb_apply(const std::vector<std::string>& words) {
    const Arguments arguments(words, {}, {"schema"}, 2);
    if (arguments.has("schema")) {
        std::printf("%s\n", core::edit_schema().dump(1).c_str());
        return 0;
    }
    auto file = open_project(arguments.word(0, "the project"), ProjectFile::Access::write);
    const std::string source = arguments.word(1, "the edits: a JSON file, or - for standard input");
    const std::uintmax_t most = core::JsonLimits{}.bytes;
    const std::string text =
        source == "-" ? core::read_stream(std::cin, "standard input", most) : core::read_file(source, most);
    auto parsed = core::parse_json(text);
    if (!parsed) throw core::Failure(source + " " + parsed.message() + "; see `saycut apply --schema`");
    json list = std::move(parsed.value());
    if (list.is_object()) list = json::array({list});
    if (!list.is_array())
        throw core::Failure(source + " must hold a list of edits; see `saycut apply --schema`");
    std::vector<core::Edit> edits;
    for (const json& item : list)
        edits.push_back(required(core::edit_from_json(item, file.project().rate())));
    required(file.apply(edits));
    keep(file);
    print(arguments, shown(file),
          "applied " + std::to_string(edits.size()) + (edits.size() == 1 ? " edit" : " edits"));
    return 0;
}

int verb_undo(const std::vector<std::string>& words) {
    return step_history(words, true);
}
int verb_redo(const std::vector<std::string>& words) {
    return step_history(words, false);
}

namespace {

/// The steps that led to a project, a line an edit, as a list from which `apply` makes it again.
void print_script(const ProjectFile& file) {
    const core::History& history = file.history();
    const core::ProjectPtr begin = history.base();
    if (!begin || !begin->tracks.empty() || !begin->media.empty())
        throw core::Failure(
            "the first steps of " + file.path().filename().string() +
            " are no longer in its history, so no script makes it again; keep the project itself");
    const core::Project& base = *begin;
    std::vector<core::Edit> edits;
    const bool own_sound = base.sound_layout != core::SoundLayout::stereo;
    if (base.size.width > 0 || base.fps.valid() || own_sound)
        edits.emplace_back(core::SetFormat{
            base.size, base.fps, {}, own_sound ? std::optional(base.sound_layout) : std::nullopt});
    for (std::size_t i = 0; i < history.undo_count(); ++i)
        edits.insert(edits.end(), history.steps()[i].edits.begin(), history.steps()[i].edits.end());
    std::printf("[");
    for (std::size_t i = 0; i < edits.size(); ++i)
        std::printf("%s\n%s", i == 0 ? "" : ",", core::dump_json(core::to_json(edits[i])).c_str());
    std::printf("\n]\n");
}

void print_chat_text(const core::Project& project) {
    for (const core::Message& message : project.messages)
        print_text((message.role == "user" ? "You: " : "Saycut: ") + message.text);
}

} // namespace

int verb_show(const std::vector<std::string>& words) {
    const Arguments arguments(words, {}, {"script", "chat"}, 1);
    const auto file = open_project(arguments.word(0, "the project"), ProjectFile::Access::read);
    if (arguments.has("script")) return print_script(file), 0;
    if (arguments.has("chat") && !arguments.json()) return print_chat_text(file.project()), 0;
    const json value = shown(file);
    if (arguments.json()) {
        std::printf("%s\n", core::dump_json(value).c_str());
        return 0;
    }
    char text[200];
    std::snprintf(text, sizeof text, ": %.3f s, %dx%d, %s fps", value["duration"].get<double>(),
                  value["size"][0].get<int>(), value["size"][1].get<int>(),
                  value["fps"].get<std::string>().c_str());
    const std::string layout = value["sound_layout"].get<std::string>();
    print_text(file.path().filename().string() + text + (layout == "stereo" ? "" : ", sound in " + layout));
    for (const json& track : value["tracks"]) {
        print_text(track["kind"].get<std::string>() + " " + track["id"].get<std::string>());
        for (const json& clip : track["clips"]) {
            std::snprintf(text, sizeof text, "  %8.3f - %8.3f  ", clip["start"].get<double>(),
                          clip["end"].get<double>());
            print_text(text + core::one_line(clip["name"].get<std::string>()) + "  (" +
                       clip["id"].get<std::string>() + ", " + std::to_string(clip["takes"].size()) +
                       " takes, " + std::to_string(clip["effects"].size()) + " effects)");
        }
    }
    return 0;
}

int verb_probe(const std::vector<std::string>& words) {
    const Arguments arguments(words, {}, {}, 1);
    const core::MediaInfo info = core::probe(arguments.word(0, "the media file"));
    const json value = core::to_json(info);
    if (arguments.json())
        std::printf("%s\n", core::dump_json(value).c_str());
    else if (!arguments.quiet())
        std::printf("%s\n", core::dump_json(value, 2).c_str());
    return 0;
}

int verb_relink(const std::vector<std::string>& words) {
    const Arguments arguments(words, {}, {}, 3);
    auto file = open_project(arguments.word(0, "the project"), ProjectFile::Access::write);
    const auto edits = required(core::relink_edits(file.project(), file.path(),
                                                   arguments.word(1, "the medium or folder as it was"),
                                                   arguments.word(2, "the file or folder where it is now")));
    required(file.apply(edits, "Relink"));
    keep(file);
    print(arguments, shown(file),
          "found " + std::to_string(edits.size()) + (edits.size() == 1 ? " medium" : " media") +
              " at the new place");
    return 0;
}

int verb_frame(const std::vector<std::string>& words) {
    const Arguments arguments(words, {"size"}, {}, 3);
    const auto file = open_project(arguments.word(0, "the project"), ProjectFile::Access::read);
    const core::Project& project = file.project();
    const core::Time time = time_argument(arguments.word(1, "the time"), project.rate());
    const std::string out = arguments.word(2, "the PNG to write");
    if (time < core::Time(0) || time >= project.duration())
        throw core::Failure("there is no picture at " + arguments.rest()[1] + ": the timeline is " +
                            std::to_string(core::to_seconds(project.duration())) + " s long");
    core::require_may_write(out, core::protected_by(project, file.path()));
    const std::string ending = std::filesystem::path(out).extension().string();
    if (!ending.empty() && ending != ".png" && ending != ".PNG")
        throw core::Failure("a picture is written as PNG; name it with .png instead of " + ending);
    core::Compositor compositor(file.path());
    const cv::Mat rgb =
        compositor
            .render(project, time,
                    arguments.has("size") ? parse_size(arguments.value("size")) : project.canvas())
            .to_rgb();
    for (const std::string& name : compositor.unreadable())
        print_error("saycut frame", "the medium of '" + core::one_line(name) +
                                        "' cannot be read; the picture shows a slate "
                                        "in its place. Put it back or see `saycut relink`");
    for (const std::string& name : compositor.damaged())
        print_error("saycut frame", "the medium of '" + core::one_line(name) + "' is damaged here");
    core::write_png(rgb, out);
    print(arguments, {{"path", out}, {"size", {rgb.cols, rgb.rows}}}, "wrote " + out);
    return 0;
}

int verb_export(const std::vector<std::string>& words) {
    const Arguments arguments(words,
                              {"preset", "range", "crf", "speed", "subtitles", "bitrate", "title", "loudness",
                               "size", "fps", "audio-bitrate", "under", "encoder"},
                              {"list-presets", "allow-missing", "copy", "verify", "two-pass", "chapters",
                               "no-provenance", "estimate", "no-sound", "sound-only", "each-marker"},
                              2);
    if (arguments.has("list-presets")) return print_presets(arguments);
    if (arguments.has("range") && arguments.has("each-marker"))
        throw UsageError("--each-marker exports the ranges of the markers; leave it or --range out");
    const auto file = open_project(arguments.word(0, "the project"), ProjectFile::Access::read);
    const std::string output = arguments.word(1, "the file to write");
    core::require_may_write(output, core::protected_by(file.project(), file.path()));
    if (core::assist::subtitle_format(output)) {
        if (arguments.has("each-marker"))
            throw UsageError("--each-marker writes films; name a film such as film.mp4, or leave it out");
        return write_captions(arguments, file, output);
    }
    std::vector<core::ExportRequest> requests{request_for(arguments, file, output)};
    if (arguments.has("each-marker")) requests = core::each_marked(requests.front());
    for (const core::ExportRequest& request : requests) // before any is written
        core::require_may_write(request.output, core::protected_by(file.project(), file.path()));
    return arguments.has("estimate") ? print_estimate(arguments, requests) : write_films(arguments, requests);
}

} // namespace app
