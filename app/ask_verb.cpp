// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// `saycut ask`: an answer about a project or a file, from measuring, from a model here or from one by
// address.
#include "app/planner.h"
#include "app/shared.h"
#include "core/assist/planner/seen_by_server.h"
#include "core/assist/requests.h"
#include "core/base/parse_json.h"
#include <cstdio>

namespace app {

using core::ProjectFile;

namespace {

/// What is looked at for a question about one moment.
core::TimeRange around(core::Time at, const core::TimeRange& within) {
    if (!within.contains(at))
        throw core::Failure("there is nothing at " + std::to_string(core::to_seconds(at)) +
                            " s; it ends at " + std::to_string(core::to_seconds(within.end)) + " s");
    const core::Time half = core::from_seconds(0.25);
    return {std::max(within.start, at - half), std::min(within.end, at + half)};
}

/// What a question to a project is about: the clip and time that it names, else those at --range or --at.
core::assist::AskRequest asked(const ProjectFile& file, const Arguments& arguments,
                               const std::string& question) {
    const core::Project& project = file.project();
    const core::FrameRate rate = project.rate();
    core::assist::Scope scope;
    if (arguments.has("range"))
        scope.range = parse_range(arguments.value("range"), rate);
    else if (arguments.has("at"))
        scope.playhead = time_argument(arguments.value("at"), rate);
    if (scope.range) scope.playhead = scope.range->start;
    const core::assist::Route way = core::assist::route_message(project, question, scope);
    if (way.kind == core::assist::RouteKind::question)
        return core::assist::ask_request(
            project, file.path(), way.clip, question,
            way.range || !arguments.has("at")
                ? way.range
                : around(scope.playhead, project.find_clip(way.clip).clip->range()));
    if (way.kind == core::assist::RouteKind::refuse) throw core::Failure(way.understood);
    std::optional<core::Clip> clip;
    for (const auto& track : project.tracks)
        for (const core::Clip& candidate : track->clips)
            if (track->kind == core::TrackKind::video &&
                (!clip || candidate.range().contains(scope.playhead)))
                clip = candidate;
    if (!clip) throw core::Failure("there is no clip to ask about; import one first");
    if (arguments.has("at")) scope.range = around(scope.playhead, clip->range());
    return core::assist::ask_request(project, file.path(), clip->id, question, scope.range);
}

} // namespace

int verb_ask(const std::vector<std::string>& words) {
    const Arguments arguments(words, {"at", "range", "model", "planner", "planner-model"}, {}, 2);
    const std::string subject = arguments.word(0, "a project or a media file"),
                      question = arguments.word(1, "the question");
    const bool is_project = std::filesystem::path(subject).extension() == ".saycut";
    core::assist::AskRequest request{.path = subject, .question = question};
    std::optional<core::assist::AnswerReady> film;
    if (is_project) {
        const auto file = open_project(subject, ProjectFile::Access::read);
        film = core::assist::answer_about_film(file.project(), question);
        if (!film) {
            request = asked(file, arguments, question);
            if (request.clip)
                film = core::assist::answer_about_film(file.project(), question, request.clip->id);
        }
    } else {
        const core::MediaInfo info = core::probe(subject); // a clear message before any model is loaded
        if (arguments.has("range"))
            request.range = parse_range(arguments.value("range"), info.fps);
        else if (arguments.has("at"))
            request.range =
                around(time_argument(arguments.value("at"), info.fps), {core::Time(0), info.duration});
    }
    const core::assist::LanguageServer server = planner_argument(arguments);
    request.model =
        planner_sees(arguments, server) ? core::assist::kServerModel : arguments.value("model", "starter");
    core::assist::AnswerReady answer;
    if (film) {
        answer = *film;
    } else if (auto measured = core::assist::measured_answer(request)) {
        answer = *measured;
    } else {
        const auto assistant =
            core::assist::beside_server(core::assist::load_assistant, [&] { return server; });
        ProgressLine progress(arguments);
        answer = std::get<core::assist::AnswerReady>(run_job(*assistant, request, progress));
    }
    if (request.clip && !film) core::assist::onto_timeline(answer.evidence, *request.clip);
    if (arguments.json()) {
        std::printf("%s\n", core::dump_json(to_json(answer)).c_str());
        return 0;
    }
    print_text(answer.answer);
    for (const core::Evidence& item : answer.evidence) {
        char when[80];
        std::snprintf(when, sizeof when, "  [%7.2f - %7.2f] %-8s ", core::to_seconds(item.range.start),
                      core::to_seconds(item.range.end), item.source.c_str());
        print_text(when + item.text);
    }
    return 0;
}

} // namespace app
