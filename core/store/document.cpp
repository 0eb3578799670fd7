// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/document.h"
#include "core/base/parse_json.h"
#include "core/base/text.h"
#include "core/catalogue/catalogue.h"
#include "core/document/problem_of.h"
#include "core/json/project_json.h"
#include "core/store/project_lock.h"
#include <random>
#include <set>

namespace core {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr int kVersion = 1;
constexpr JsonLimits kLimits{.depth = 64, .bytes = 1U << 30U};

std::string shown(const fs::path& file) {
    return one_line(file.string(), 300);
}

[[noreturn]] void refuse(const fs::path& file, const std::string& why) {
    const fs::path backups = data_folder(file) / "backups";
    std::error_code error;
    const bool some = !fs::is_empty(backups, error) && !error;
    throw Failure(shown(file) + " is damaged or no Saycut project: " + why +
                  (some ? "; backups lie in " + shown(backups) : ""));
}

const json& field(const json& root, const char* name, const fs::path& file) {
    if (!root.contains(name)) refuse(file, std::string("the field '") + name + "' is missing");
    return root.at(name);
}

std::string text_field(const json& root, const char* name) {
    return root.contains(name) && root.at(name).is_string()
               ? restored(root.at(name).get_ref<const std::string&>())
               : std::string();
}

Project read_project(const json& value, const fs::path& file) {
    auto project = project_from_json(value);
    if (!project) refuse(file, project.message());
    return std::move(project.value());
}

/// Reads a file's parts one after the other; each knows what the ones before found.
class DocumentReader {
  public:
    DocumentReader(const fs::path& file, MediaLocator& locator, Document& document)
        : file_(file), locator_(locator), document_(document) {}

    void read(const json& root) {
        const json& steps = field(root, "steps", file_);
        const json& position = field(root, "position", file_);
        if (!steps.is_array()) refuse(file_, "the field 'steps' must be a list");
        if (!position.is_number_unsigned()) refuse(file_, "the field 'position' must be a whole number");
        const auto at = std::min(position.get<std::size_t>(), steps.size());
        if (root.contains("project"))
            from_snapshot(root, steps, at);
        else
            from_base(field(root, "base", file_), steps, at);
    }

  private:
    Project taken(const json& value) {
        Project project = read_project(value, file_);
        if (const auto problem = problem_of(project)) refuse(file_, *problem);
        locator_.locate(project);
        return project;
    }

    void note(const std::string& what) {
        document_.notes.push_back(shown(file_.filename()) + ": " + what);
        document_.degraded = true;
    }

    /// A step, or (with `problem_` set) none.
    std::optional<History::Step> read_step(const json& step) {
        problem_.clear();
        if (!step.is_object() || !step.contains("edits")) {
            problem_ = "a step is misshapen";
            return std::nullopt;
        }
        auto edits = read_edits(step.at("edits"), {});
        if (!edits) {
            problem_ = edits.message();
            return std::nullopt;
        }
        locator_.locate(edits.value());
        return History::Step{text_field(step, "label"), std::move(edits.value())};
    }

    void from_snapshot(const json& root, const json& list, std::size_t at) {
        const auto current = std::make_shared<const Project>(taken(root.at("project")));
        Project base = *current;
        std::vector<History::Step> steps;
        std::size_t position = at;
        std::string no_base_because;
        if (at > 0) {
            auto kept = root.contains("base") ? project_from_json(root.at("base"))
                                              : Result<Project>(Refusal{"it is missing"});
            const auto problem = kept ? problem_of(kept.value()) : kept.message();
            if (problem)
                no_base_because = *problem;
            else
                base = std::move(kept.value()), locator_.locate(base);
        }
        const bool no_base = !no_base_because.empty();
        for (std::size_t i = no_base ? at : 0; i < list.size(); ++i) {
            if (auto step = read_step(list[i])) {
                steps.push_back(std::move(*step));
                continue;
            }
            note((i < at ? "steps back cannot be undone: " : "steps forward cannot be done again: ") +
                 problem_);
            if (i >= at) break;
            steps.clear();
            i = at - 1;
            position = 0;
        }
        if (no_base) position = 0, note("steps back cannot be undone: " + no_base_because);
        if (position == 0) base = *current;
        document_.history = History(std::move(base), std::move(steps), position, current);
    }

    /// A file from before there were snapshots: what lies before the position is done again. What cannot be
    /// is left out, since a project with all but one of its steps is better than none.
    void from_base(const json& base, const json& list, std::size_t at) {
        History history(taken(base));
        std::size_t left_out = 0;
        std::string first;
        for (std::size_t i = 0; i < at; ++i) {
            auto step = read_step(list[i]);
            if (step) {
                auto version = apply_stored(*history.current(), step->edits);
                if (version) {
                    history.push(
                        {std::move(*step), std::make_shared<const Project>(std::move(version.value()))});
                    continue;
                }
                problem_ = version.message();
            }
            if (left_out++ == 0) first = problem_;
        }
        if (left_out)
            note(std::to_string(left_out) + " of " + std::to_string(at) + (at == 1 ? " step" : " steps") +
                 " could not be repeated and " + (left_out == 1 ? "was" : "were") +
                 " left out (the file as it was is kept as a backup): " + first);
        std::vector<History::Step> steps = history.steps();
        const std::size_t position = steps.size();
        for (std::size_t i = at; i < list.size(); ++i) {
            auto step = read_step(list[i]);
            if (!step) {
                note("steps forward cannot be done again: " + problem_);
                break;
            }
            steps.push_back(std::move(*step));
        }
        document_.history = History(history.base(), std::move(steps), position, history.current());
    }

    const fs::path& file_;
    MediaLocator& locator_;
    Document& document_;
    std::string problem_;
};

std::set<std::string> unknown_effects(const Project& project) {
    std::set<std::string> names;
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips)
            for (const Effect& effect : clip.effects)
                if (!find_effect(effect.name)) names.insert(effect.name);
    return names;
}

/// Values of an old step that lie outside today's range come into it.
void mend_edit(Edit& edit) {
    if (auto* add = std::get_if<AddEffect>(&edit)) mend(add->effect);
    if (auto* set = std::get_if<SetEffect>(&edit)) mend(set->effect);
    if (auto* add = std::get_if<AddClip>(&edit); add && !problem_of(add->clip, TrackKind::title, nullptr))
        return;
    else if (add && add->clip.speed.valid())
        mend(add->clip);
}

void note_unknown_effects(Document& document, const fs::path& file) {
    const auto unknown = unknown_effects(*document.history.current());
    if (unknown.empty()) return;
    std::string names;
    for (const std::string& name : unknown)
        names += (names.empty() ? "'" : ", '") + one_line(name, 40) + "'";
    document.notes.push_back(shown(file.filename()) + ": this version does not know the " +
                             (unknown.size() == 1 ? "effect " : "effects ") + names +
                             "; kept, but not drawn");
}

} // namespace

std::string random_id() {
    std::random_device device;
    std::string id;
    for (int i = 0; i < 4; ++i) {
        char part[9];
        std::snprintf(part, sizeof part, "%08x", static_cast<unsigned>(device()));
        id += part;
    }
    return id;
}

Result<std::vector<Edit>> read_edits(const json& list, FrameRate rate) {
    if (!list.is_array()) return Refusal{"the edits must be a list"};
    std::vector<Edit> edits;
    for (const json& item : list) {
        auto edit = edit_from_json(item, rate, Unknown::kept);
        if (!edit) return Refusal{edit.message()};
        mend_edit(edit.value());
        edits.push_back(std::move(edit.value()));
    }
    return edits;
}

Document read_document(const std::string& bytes, const fs::path& file, std::optional<MediaLocator>& locator) {
    auto parsed = parse_json(bytes, kLimits);
    if (!parsed) refuse(file, "it " + parsed.message());
    const json& root = parsed.value();
    if (!root.is_object() || !root.contains("saycut") || !root.at("saycut").is_number_integer())
        refuse(file, "it says nothing of a version");
    if (root.at("saycut").get<std::int64_t>() > kVersion)
        throw Failure(shown(file) + " was written by a newer Saycut; update to open it");
    Document document;
    document.id = text_field(root, "id");
    document.state = text_field(root, "state");
    document.then = text_field(root, "place");
    if (root.contains("revision") && root.at("revision").is_number_integer())
        document.revision = root.at("revision").get<std::int64_t>();
    locator.emplace(file, document.then);
    DocumentReader(file, *locator, document).read(root);
    note_unknown_effects(document, file);
    return document;
}

std::string write_document(const Document& document, const fs::path& place) {
    const History& history = document.history;
    const auto text = [](const std::string& value) { return dump_json(storable(value)); };
    std::string out =
        "{\"saycut\":" + std::to_string(kVersion) + ",\"id\":" + text(document.id) +
        ",\"state\":" + text(document.state) + ",\"revision\":" + std::to_string(document.revision) +
        ",\"place\":" + text(place.string()) + ",\"position\":" + std::to_string(history.undo_count()) +
        ",\n\"project\":" + dump_json(project_to_json(*history.current())) +
        ",\n\"base\":" + dump_json(project_to_json(history.base())) + ",\n\"steps\":[";
    bool first = true;
    for (const History::Step& step : history.steps()) {
        json edits = json::array();
        for (const Edit& edit : step.edits)
            edits.push_back(to_json(edit));
        out += (std::exchange(first, false) ? "\n" : ",\n") +
               dump_json({{"label", storable(step.label)}, {"edits", std::move(edits)}});
    }
    return out + "]}\n";
}

} // namespace core
