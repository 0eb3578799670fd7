// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner.h"
#include "app/shared.h"
#include "core/assist/captions.h"
#include "core/assist/duck_wish.h"
#include "core/assist/errand.h"
#include "core/assist/estimate.h"
#include "core/assist/generation.h"
#include "core/assist/model_registry.h"
#include "core/assist/named_pictures.h"
#include "core/assist/planner/second_reader.h"
#include "core/assist/planner/seen_by_server.h"
#include "core/assist/requests.h"
#include "core/assist/talk/sayable.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/base/parse_number.h"
#include "core/json/project_json.h"
#include "core/media/png_file.h"
#include "core/render/compositor.h"
#include "core/store/import.h"
#include "core/store/may_write.h"
#include <cstdio>
#include <unistd.h>

namespace app {
namespace {

using core::ProjectFile;
using core::assist::RouteKind;
using nlohmann::json;

/// A folder that is gone when the command ends.
class ScratchFolder {
  public:
    ScratchFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "saycut-XXXXXX").string();
        if (!::mkdtemp(pattern.data()))
            throw core::Failure("cannot make a folder in " + std::filesystem::temp_directory_path().string());
        path_ = pattern;
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// Who reads the message: a model that is named takes it all, `--literally` leaves out what sayings taught.
core::assist::ReadBy reader(const Arguments& arguments) {
    if (arguments.has("model") || fill_argument(arguments)) return core::assist::ReadBy::model;
    return arguments.has("literally") ? core::assist::ReadBy::grammar : core::assist::ReadBy::all;
}

json route_json(const core::assist::Route& route) {
    json edits = json::array();
    for (const core::Edit& edit : route.edits)
        edits.push_back(core::to_json(edit));
    json means = json::array();
    for (const core::assist::Choice& choice : route.means)
        means.push_back({{"label", choice.label},
                         {"text", choice.text},
                         {"clip", choice.clip.empty() ? json(nullptr) : json(choice.clip.value)},
                         {"model", choice.by == core::assist::ReadBy::model},
                         {"literally", choice.by == core::assist::ReadBy::grammar}});
    return {{"route", core::assist::route_name(route.kind)},
            {"understood", route.understood},
            {"edits", edits},
            {"steps", route.steps},
            {"only", route.whose == core::assist::Whose::all ? json(nullptr)
                                                             : json(core::assist::whose_name(route.whose))},
            {"answer", ""},
            {"choices", route.choices},
            {"means", means},
            {"go_to", route.go_to ? json(rounded(*route.go_to)) : json(nullptr)},
            {"export", nullptr},
            {"take", nullptr},
            {"job", nullptr}};
}

/// Where the chat writes a film that was asked for: beside the project, under its name.
std::filesystem::path export_path(const ProjectFile& file, const core::EncodeSettings& settings) {
    std::filesystem::path path = file.path();
    return path.replace_extension(core::ending_of(settings));
}

/// "give me an mp3 of this". A file that is there already is only replaced when that was agreed to.
int export_asked(const ProjectFile& file, const core::assist::Route& route, const Arguments& arguments,
                 json& out) {
    core::ExportRequest request{.project = file.history().current(),
                                .project_file = file.path(),
                                .settings = core::with_overrides(core::encode_preset(route.export_preset),
                                                                 {.form = route.export_form}),
                                .range = route.range};
    request.output = export_path(file, request.settings).string();
    out["export"] = {{"path", request.output}, {"preset", route.export_preset}};
    if (route.export_form.sized()) out["export"]["size"] = core::size_words(route.export_form);
    if (route.export_form.fps.valid()) out["export"]["fps"] = core::rate_words(route.export_form.fps);
    if (arguments.has("dry-run")) return 0;
    core::require_may_write(request.output, core::protected_by(file.project(), file.path()));
    if (std::filesystem::exists(request.output) && !arguments.has("yes")) {
        print_error("saycut chat", "'" + std::filesystem::path(request.output).filename().string() +
                                       "' is there already and nothing was written; say --yes to replace it");
        return 2;
    }
    ProgressLine progress(arguments);
    out["export"].update(to_json(run_export(request, progress)));
    out["answer"] = "wrote " + std::filesystem::path(request.output).filename().string();
    return 0;
}

/// "remove the ums and fade out at the end": listens or looks, then edits; one step of the history with what
/// was said. What is left of the route is done by the caller: an export.
core::assist::ErrandState perceive(ProjectFile& file, const core::assist::Route& route,
                                   const std::string& text, const core::assist::Scope& scope,
                                   const Arguments& arguments, json& out) {
    namespace ca = core::assist;
    const auto folder = file.takes_folder().parent_path();
    const ca::Errand errand{text, scope, route};
    ca::Senses senses(folder / "heard");
    const auto state_now = [&] {
        return ca::carry_out(file.project(), file.path(), folder / "masks", errand, senses);
    };
    ca::ErrandState state = state_now();
    std::unique_ptr<ca::Assistant> assistant;
    while (state.next) {
        if (!assistant) assistant = ca::load_assistant();
        ProgressLine progress(arguments);
        senses.add(*state.next, run_job(*assistant, *state.next, progress));
        state = state_now();
    }
    out["answer"] = state.answer;
    out["evidence"] = to_json(ca::AnswerReady{state.answer, state.evidence})["evidence"];
    if (state.go_to) out["go_to"] = rounded(*state.go_to);
    out["edits"] = json::array();
    for (const core::Edit& edit : state.edits)
        out["edits"].push_back(core::to_json(edit));
    std::vector<core::Edit> edits = state.edits;
    for (core::Edit& message : ca::conversation(text, state.answer, route))
        edits.push_back(std::move(message));
    required(file.apply(std::move(edits), "Chat: " + text));
    return state;
}

/// The gap that `--range` begins in: a new clip is to fill it.
std::optional<core::TimeRange> gap_asked(const ProjectFile& file, const Arguments& arguments) {
    if (!arguments.has("range")) return {};
    const auto range = parse_range(arguments.value("range"), file.project().rate());
    return core::assist::gap_at(file.project(), range.start);
}

core::assist::GenerateRequest generation_of(const ProjectFile& file, const core::assist::Route& route,
                                            const Arguments& arguments) {
    core::assist::GenerateRequest request = core::assist::generation_request(
        file.project(), file.path(), route, gap_asked(file, arguments), arguments.value("model"));
    request.steps = static_cast<int>(arguments.number("steps", 0, 1, kMostSteps));
    request.use = use_argument(arguments);
    return request;
}

void generate_into(ProjectFile& file, core::assist::Assistant& assistant, const core::assist::Route& route,
                   const Arguments& arguments, ProgressLine& progress, json& out) {
    const auto gap = gap_asked(file, arguments);
    core::assist::GenerateRequest request = generation_of(file, route, arguments);
    request.takes_folder = file.takes_folder();
    request.seed = arguments.number("seed", 0, 0, kMostSeed);
    request.think = arguments.has("think");
    for (const std::string& picture : arguments.values("reference"))
        request.references.emplace_back(picture);
    const auto ready = std::get<core::assist::TakeReady>(run_job(assistant, request, progress));
    required(file.apply(core::assist::generation_edits(file.project(), file.path(), route.making, gap, ready),
                        "Generate: " + route.text));
    out["take"] = file.project().media.back()->id.value;
    if (ready.caption.empty()) return;
    out["answer"] = ready.caption;
    out["timings"] = ready.timings;
}

/// Carries a model's route out; `out` gets what it made.
void run_route(ProjectFile& file, const core::assist::Route& route, const Arguments& arguments, json& out) {
    if (route.kind == RouteKind::question && route.captions == core::assist::Captions::none) {
        auto answer = core::assist::answer_about_film(file.project(), route.text, route.clip);
        if (!answer) {
            const auto request =
                core::assist::ask_request(file.project(), file.path(), route.clip, route.text, route.range);
            answer = core::assist::measured_answer(request);
            if (answer) core::assist::onto_timeline(answer->evidence, *request.clip);
        }
        if (answer) return out.update(to_json(*answer));
    }
    const core::assist::LanguageServer server = planner_argument(arguments);
    const auto assistant = core::assist::beside_server(core::assist::load_assistant, [&] { return server; });
    ProgressLine progress(arguments);
    if (route.kind == RouteKind::question) {
        auto request =
            core::assist::ask_request(file.project(), file.path(), route.clip, route.text, route.range);
        request.captions = route.captions;
        const bool captions = route.captions != core::assist::Captions::none;
        request.model = arguments.value("model", captions ? core::assist::kCaptionModel : "starter");
        if (planner_sees(arguments, server)) request.model = core::assist::kServerModel;
        auto answer = std::get<core::assist::AnswerReady>(run_job(*assistant, request, progress));
        const core::Clip& clip = *file.project().find_clip(route.clip).clip;
        core::assist::onto_timeline(answer.evidence, clip);
        out.update(to_json(answer));
        if (captions)
            required(file.apply(core::assist::caption_edits(file.project(), clip, answer.evidence),
                                route.understood));
    } else if (route.kind == RouteKind::edit || route.kind == RouteKind::plan) {
        const ModelEdit made = edit_with_model(file, *assistant, route, arguments, progress);
        out["take"] = made.take;
        out["changed_share"] = made.changed_share;
        out["changed"] = to_json(made.changed_share, made.changed);
        out["answer"] = changed_text(made.changed_share, made.changed);
        out["timings"] = made.timings;
    } else {
        generate_into(file, *assistant, route, arguments, progress, out);
    }
}

bool confirmed(const Arguments& arguments, const std::string& what, const core::assist::Estimate& estimate) {
    if (arguments.has("yes")) return true;
    if (!::isatty(STDIN_FILENO)) return false;
    std::fprintf(stderr, "%s\n%s. Go on? [Y/n] ", what.c_str(),
                 core::assist::estimate_text(estimate).c_str());
    const int key = std::getchar();
    return key == '\n' || key == 'y' || key == 'Y';
}

std::vector<std::filesystem::path> paths_of(const std::vector<std::string>& files) {
    return {files.begin(), files.end()};
}

/// A route of the model as the request that its cost is read from.
core::assist::Request request_of(const ProjectFile& file, const core::assist::Route& route,
                                 const Arguments& arguments) {
    const auto steps = static_cast<int>(arguments.number("steps", 0, 1, kMostSteps));
    const core::assist::ModelUse use = use_argument(arguments);
    if (route.kind == RouteKind::generate) return generation_of(file, route, arguments);
    const bool fills = route.fill || fill_argument(arguments);
    const std::string usual = arguments.has("model") ? std::string()
                              : fills                ? core::assist::fill_model_of_user()
                                                     : core::assist::edit_model_of_user();
    return core::assist::EditRequest{.project = with_cuts(file, route),
                                     .clip = route.clip,
                                     .model = arguments.value("model", usual),
                                     .steps = steps,
                                     .references = paths_of(arguments.values("reference")),
                                     .use = use};
}

/// What it will take. Where nothing is known of it yet, or somebody is asked, the assistant says what it
/// foresees.
core::assist::Estimate cost_of(const core::assist::Request& request, const Arguments& arguments) {
    const core::assist::Estimate known = core::assist::estimate(request);
    const bool asks = !arguments.has("yes") && !arguments.has("dry-run") && ::isatty(STDIN_FILENO);
    if (known.known() && !asks) return known;
    try {
        return core::assist::estimate(request, *core::assist::load_assistant());
    } catch (const core::Failure&) { // the job itself will say so
        return known;
    }
}

/// A picture that has grown is written whole.
void grow_film(ProjectFile& file, const core::assist::Route& route, const Arguments& arguments) {
    const auto fill = route.fill ? route.fill : fill_argument(arguments);
    if (fill && fill->grows())
        required(file.apply({core::SetFormat{.size = file.project().media.back()->size}}, "Size"));
}

/// The message without the pictures that it names, which become --reference.
std::string pictures_taken(Arguments& arguments, const std::string& message, const ProjectFile& file) {
    const auto named = core::assist::named_pictures(message, file.project(), file.path());
    for (const auto& picture : named.pictures)
        arguments.add("reference", picture.string());
    return named.text;
}

void remember(ProjectFile& file, const std::string& text, const json& out) {
    const std::string reply = out["answer"].get<std::string>().empty() ? out["understood"].get<std::string>()
                                                                       : out["answer"].get<std::string>();
    required(file.apply(
        {core::AddMessage{{"user", text, nullptr}}, core::AddMessage{{"assistant", reply, out}}}, "Chat"));
}

/// Exact edits, kept with what was said as one step; or steps of the history.
/// Keys for what follows a thing; what was found of it is told.
std::vector<core::Edit> followed(const ProjectFile& file, const core::FollowRequest& request, json& out) {
    const core::Followed found = core::follow_thing(file.project(), file.path(), request, {}, {});
    if (found.edits.empty())
        throw core::Failure("nothing was found beside the first picture: is the thing seen there?");
    const auto seconds = [](const std::optional<core::Time>& time) {
        return time ? json(rounded(*time)) : json(nullptr);
    };
    out["followed"] = {{"start", rounded(found.range.start)},
                       {"end", rounded(found.range.end)},
                       {"keys", found.keys},
                       {"lost", seconds(found.lost)},
                       {"lost_backward", seconds(found.lost_backward)}};
    if (found.lost)
        out["answer"] = "it was seen last at " + out["followed"]["lost"].dump() +
                        " s; what was found up to there is kept";
    return found.edits;
}

void carry_out(ProjectFile& file, const core::assist::Route& route, const std::string& text) {
    for (int i = route.history_steps; i < 0; ++i)
        if (file.undo().empty()) throw core::Failure("there is nothing to undo");
    for (int i = 0; i < route.history_steps; ++i)
        if (file.redo().empty()) throw core::Failure("there is nothing to redo");
    if (route.edits.empty()) return;
    std::vector<core::Edit> edits = route.edits;
    for (core::Edit& message : core::assist::conversation(text, "Done: " + route.understood + ".", route))
        edits.push_back(std::move(message));
    required(file.apply(std::move(edits), "Chat: " + text));
}

void print_chat(const Arguments& arguments, const json& out) {
    if (arguments.json()) {
        std::printf("%s\n", core::dump_json(out).c_str());
        return;
    }
    if (arguments.quiet()) return;
    print_text(out["understood"].get<std::string>());
    if (const auto answer = out["answer"].get<std::string>(); !answer.empty()) print_text(answer);
    for (const json& choice : out["choices"])
        print_text("  - " + choice.get<std::string>());
    if (out["take"].is_string()) print_text("take: " + out["take"].get<std::string>());
    if (!out.contains("planner")) return;
    for (const json& left : out["planner"]["left_out"])
        print_text("left out: " + left.get<std::string>());
    if (const auto says = out["planner"]["says"].get<std::string>(); !says.empty())
        print_text("the language model says: " + says);
}

/// Where our own reading asks back, the person's language model reads the message as well: `route` becomes
/// what of its guess is wanted. The exit code where that is nothing.
std::optional<int> read_again(const ProjectFile& file, const std::string& text,
                              const core::assist::Scope& scope, const Arguments& arguments,
                              core::assist::Route& route, json& out) {
    const auto server = planner_argument(arguments);
    if (!server.asked() || arguments.has("literally") || !core::assist::wants_second_reading(route))
        return {};
    const auto guess = planner_reading(server, file.project(), text, scope, arguments);
    if (!guess) return {};
    out["planner"] = to_json(*guess, server);
    if (guess->steps.empty() && guess->route.kind == RouteKind::clarify && guess->says.empty())
        return {}; // our own question stays
    route = guess->route;
    json now = route_json(route);
    now["planner"] = out["planner"];
    out = std::move(now);
    if (guess->steps.empty() || arguments.has("dry-run")) return {};
    const auto wanted = wanted_steps(*guess, arguments);
    if (wanted.size() < guess->steps.size())
        route = core::assist::tried(file.project(), text, scope, wanted).route;
    if (!wanted.empty()) return {};
    print_chat(arguments, out);
    print_error("saycut chat",
                "nothing was changed; this is a guess of the language model, say --yes to have "
                "it done without being asked");
    return 2;
}

} // namespace

namespace {

/// Before minutes of work: whether the result can be written there at all.
void check_target(const ProjectFile& file, const Arguments& arguments, const std::filesystem::path& target,
                  bool picture) {
    core::require_may_write(target, core::protected_by(file.project(), file.path()));
    if (!picture) static_cast<void>(export_settings(arguments, target));
    if (picture && file.project().media.front()->kind != core::MediaKind::image)
        throw core::Failure("only an edited picture can be written as .png; choose .mp4 for a clip");
}

/// The edited picture of a project that holds one picture.
void write_picture(const ProjectFile& file, const std::filesystem::path& target) {
    const core::Media& media = *file.project().media.front();
    core::Compositor compositor(file.path());
    core::write_png(compositor.render(file.project(), core::Time(0), media.size).to_rgb(), target);
}

int print_edited(const Arguments& arguments, const json& out, const std::filesystem::path& target) {
    if (arguments.json())
        std::printf("%s\n", core::dump_json(out).c_str());
    else if (!arguments.quiet())
        print_text(out["understood"].get<std::string>() +
                   (out["answer"].get<std::string>().empty() ? "" : "\n" + out["answer"].get<std::string>()) +
                   "\nwrote " + target.string());
    return 0;
}

} // namespace

namespace {

/// "what can I say?"
int print_sayable(const core::Project& project, const Arguments& arguments) {
    const std::string list = core::assist::sayable_text(core::assist::sayable(project));
    json out = route_json({.kind = RouteKind::question, .understood = "what can be said here"});
    out["answer"] = list;
    print_chat(arguments, out);
    return 0;
}

} // namespace

int verb_chat(const std::vector<std::string>& words) {
    Arguments arguments(words,
                        {"clip", "range", "region", "only", "extend", "mask", "model", "seed", "steps",
                         "reference", "quality", "lora", "memory-limit", "guidance", "planner",
                         "planner-model"},
                        {"yes", "dry-run", "think", "literally", "fill"}, 2);
    auto file =
        open_project(arguments.word(0, "the project"),
                     arguments.has("dry-run") ? ProjectFile::Access::read : ProjectFile::Access::write);
    const std::string text = pictures_taken(arguments, arguments.word(1, "the message"), file);
    if (core::assist::asks_what_can_be_said(text)) return print_sayable(file.project(), arguments);
    core::assist::Scope scope{.clip = {arguments.value("clip")}};
    if (arguments.has("clip") && !file.project().find_clip(scope.clip).clip)
        throw core::Failure("there is no clip " + scope.clip.value + "; `saycut show` lists them");
    if (arguments.has("range")) scope.range = parse_range(arguments.value("range"), file.project().rate());
    scope.region = region_argument(arguments);
    const core::ProjectPtr before = file.history().previous();
    scope.before = before.get();
    auto route = core::assist::duck_by_voice(
        core::assist::route_message(file.project(), text, scope, reader(arguments)));
    json out = route_json(route);
    if (const auto code = read_again(file, text, scope, arguments, route, out)) return *code;
    route = core::assist::duck_by_voice(std::move(route)); // a second reading's, too
    const bool stays = route.kind == RouteKind::clarify || route.kind == RouteKind::refuse;
    const bool model =
        route.kind == RouteKind::edit || route.kind == RouteKind::generate || route.kind == RouteKind::plan;
    if (model) {
        const auto estimate = cost_of(request_of(file, route, arguments), arguments);
        out["job"] = {{"seconds", rounded(estimate.seconds)}, {"peak_memory", estimate.peak_memory}};
        if (!arguments.has("dry-run") && !confirmed(arguments, route.understood, estimate)) {
            print_chat(arguments, out);
            print_error("saycut chat", "nothing was changed; say --yes to run this without being asked");
            return 2;
        }
    }
    if (!route.export_preset.empty() && (route.edits.empty() || arguments.has("dry-run"))) {
        const int code = export_asked(file, route, arguments, out);
        print_chat(arguments, out);
        return code;
    }
    if (stays || arguments.has("dry-run")) {
        print_chat(arguments, out);
        if (stays) print_error("saycut chat", "nothing was changed: " + route.understood);
        return stays ? 1 : 0;
    }
    if (route.go_to) { // there is no playhead here: where it would go is the answer
        print_chat(arguments, out);
        return 0;
    }
    core::assist::Route written = route;
    if (route.listen) {
        const auto state = perceive(file, route, text, scope, arguments, out);
        written.export_preset = state.export_preset, written.range = state.range;
        written.export_form = state.export_form;
    } else if (route.kind == RouteKind::timeline) {
        if (route.follow && !route.edits.empty()) // what is to follow is put on first
            required(file.apply(route.edits, text));
        if (route.follow) route.edits = followed(file, *route.follow, out);
        carry_out(file, route, text);
    } else {
        run_route(file, route, arguments, out);
    }
    if (route.kind != RouteKind::timeline && !route.listen) remember(file, text, out);
    keep(file);
    const int code = written.export_preset.empty() ? 0 : export_asked(file, written, arguments, out);
    print_chat(arguments, out);
    return code;
}

int verb_edit(const std::vector<std::string>& words) {
    Arguments arguments(words,
                        {"o", "model", "seed", "steps", "preset", "crf", "speed", "size", "fps", "range",
                         "region", "only", "extend", "mask", "reference", "quality", "lora", "memory-limit",
                         "guidance"},
                        {"yes", "literally", "fill"}, 2);
    const std::string media = arguments.word(0, "the media file"),
                      said = arguments.word(1, "the instruction");
    if (!arguments.has("o")) throw UsageError("missing: -o OUT");
    if (said.find_first_not_of(" \t\n") == std::string::npos)
        throw core::Failure("the instruction is empty; say what should change");
    const ScratchFolder scratch;
    auto file = ProjectFile::create(scratch.path() / "edit.saycut", {});
    const std::string instruction = pictures_taken(arguments, said, file);
    required(file.apply(core::import_edits(file.project(), media, false), "Import"));
    const std::filesystem::path target = arguments.value("o");
    const bool picture = target.extension() == ".png";
    check_target(file, arguments, target, picture);
    core::assist::Scope scope;
    scope.region = region_argument(arguments);
    if (arguments.has("range")) scope.range = parse_range(arguments.value("range"), file.project().rate());
    const auto route = core::assist::route_message(file.project(), instruction, scope, reader(arguments));
    json out = route_json(route);
    if (route.kind == RouteKind::timeline)
        required(file.apply(route.edits, instruction));
    else if (route.kind == RouteKind::edit || route.kind == RouteKind::plan)
        run_route(file, route, arguments, out), grow_film(file, route, arguments);
    else
        throw core::Failure(route.kind == RouteKind::question ? "that is a question; use `saycut ask`"
                                                              : route.understood);
    if (picture) {
        write_picture(file, target);
        return print_edited(arguments, out, target);
    }
    core::ExportRequest request{.project = file.history().current(),
                                .project_file = file.path(),
                                .output = target,
                                .settings = export_settings(arguments, target)};
    {
        ProgressLine progress(arguments);
        out["export"] = to_json(run_export(request, progress));
    }
    return print_edited(arguments, out, target);
}

int verb_generate(const std::vector<std::string>& words) {
    const Arguments arguments(words,
                              {"o", "size", "seconds", "seed", "steps", "model", "first", "last", "reference",
                               "quality", "lora", "memory-limit", "guidance"},
                              {"think"}, 1);
    const std::string prompt = arguments.word(0, "the prompt");
    if (!arguments.has("o")) throw UsageError("missing: -o OUT");
    const ScratchFolder scratch;
    core::assist::GenerateRequest request{.takes_folder = scratch.path(),
                                          .prompt = prompt,
                                          .model = arguments.value("model", "starter"),
                                          .seed = arguments.number("seed", 0, 0, kMostSeed),
                                          .steps =
                                              static_cast<int>(arguments.number("steps", 0, 1, kMostSteps))};
    const std::filesystem::path target = arguments.value("o");
    request.still = target.extension() == ".png";
    request.think = arguments.has("think");
    request.use = use_argument(arguments);
    request.first = arguments.value("first");
    request.last = arguments.value("last");
    for (const std::string& file : arguments.values("reference"))
        request.references.emplace_back(file);
    if (arguments.has("size"))
        request.size = parse_size(arguments.value("size"));
    else if (!request.first.empty())
        request.size = core::assist::size_like(core::probe(request.first.string()).size);
    if (arguments.has("seconds"))
        request.seconds = required(core::parse_number(arguments.value("seconds"), "--seconds", 0.04, 60));
    if (!request.still && target.extension() != ".mp4")
        throw core::Failure("a new clip is written as .mp4 and a picture as .png; give " +
                            target.filename().string() + " one of these endings");
    core::require_may_write(target, {});
    const auto assistant = core::assist::load_assistant();
    core::assist::TakeReady ready;
    {
        ProgressLine progress(arguments);
        ready = std::get<core::assist::TakeReady>(run_job(*assistant, request, progress));
    }
    // The scratch folder may be on another disk, so this is no rename.
    const std::filesystem::path place = core::behind_links(target);
    core::write_whole(place, core::read_file(ready.media.path, 1ULL << 36U), core::mode_of(place));
    if (arguments.json())
        std::printf("%s\n", core::dump_json({{"path", target.string()},
                                             {"seed", request.seed},
                                             {"duration", rounded(ready.media.duration)},
                                             {"drawn", {ready.drawn.width, ready.drawn.height}},
                                             {"timings", ready.timings}})
                                .c_str());
    else if (!arguments.quiet())
        print_text("wrote " + target.string() +
                   (ready.drawn == ready.media.size
                        ? ""
                        : ": the model drew it at " + std::to_string(ready.drawn.width) + "x" +
                              std::to_string(ready.drawn.height) + ", it is enlarged to what was asked for"));
    return 0;
}

} // namespace app
