// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrate.h"
#include "core/document/problem_of.h"
#include "core/json/project_json.h"
#include "core/store/document.h"
#include <array>

namespace core {
namespace {

using nlohmann::json;

/// Carries a step out; why it cannot be, or nothing.
std::string repeat(const json& step, Project& project) {
    if (!step.is_object() || !step.contains("edits")) return "a step is misshapen";
    auto edits = read_edits(step.at("edits"), {});
    if (!edits) return edits.message();
    auto version = apply_stored(project, edits.value());
    if (!version) return version.message();
    project = std::move(version.value());
    return {};
}

/// What the steps of a file lead to from its base.
struct Repeated {
    Project project;
    json steps = json::array(); ///< those that could be repeated, and those that are undone
    std::size_t left_out = 0;
    std::string problem; ///< of the first that was left out
};

Result<Repeated> repeat_all(const json& root, std::size_t at) {
    auto base = project_from_json(root.at("base"));
    if (!base) return Refusal{base.message()};
    if (const auto problem = problem_of(base.value())) return Refusal{*problem};
    Repeated all{.project = std::move(base.value())};
    const json& list = root.at("steps");
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string problem = i < at ? repeat(list[i], all.project) : std::string();
        if (problem.empty())
            all.steps.push_back(list[i]);
        else if (all.left_out++ == 0)
            all.problem = problem;
    }
    return all;
}

void take_steps(json& root, std::size_t at, std::vector<std::string>& notes) {
    Result<Repeated> repeated = repeat_all(root, at);
    if (!repeated) throw Refusal{repeated.message()};
    Repeated& all = repeated.value();
    if (all.left_out)
        notes.push_back(std::to_string(all.left_out) + " of " + std::to_string(at) +
                        (at == 1 ? " step" : " steps") + " could not be repeated and " +
                        (all.left_out == 1 ? "was" : "were") +
                        " left out (the file as it was is kept as a backup): " + all.problem);
    root["project"] = project_to_json(all.project);
    root["steps"] = std::move(all.steps);
    root["position"] = at - all.left_out;
}

/// Takes the ids out of all effects; says whether one had none.
bool drop_effect_ids(json& value) {
    bool missing = false;
    if (value.is_object())
        if (const auto effects = value.find("effects"); effects != value.end() && effects->is_array())
            for (json& effect : *effects)
                if (effect.is_object() && effect.erase("id") == 0) missing = true;
    if (value.is_structured())
        for (json& part : value)
            missing = drop_effect_ids(part) || missing;
    return missing;
}

/// Effects got their ids later than files got snapshots: steps that are repeated today give them, and would
/// not lead to the project as it was saved.
void name_effects(json& root, std::size_t at) {
    json nameless = root.at("project");
    if (!root.contains("base") || !drop_effect_ids(nameless)) return;
    const auto saved = project_from_json(nameless);
    const auto repeated = repeat_all(root, at);
    if (!saved || !repeated || repeated.value().left_out) return; // the reader has words for it
    json made = project_to_json(repeated.value().project);
    const json named = made;
    drop_effect_ids(made);
    if (made == project_to_json(saved.value())) root["project"] = named;
}

/// 1 to 2. The first files say where a project began and what was done, not what it is: it is done once more,
/// and what cannot be is left out, since a project with all but one of its steps is better than none. Those
/// of later programs hold the project as well; no step says yet what was there before it.
void to_second(json& root, std::vector<std::string>& notes) {
    if (!root.contains("steps") || !root.at("steps").is_array()) return; // the reader has words for it
    if (!root.contains("position") || !root.at("position").is_number_unsigned()) return;
    const auto at = std::min(root.at("position").get<std::size_t>(), root.at("steps").size());
    if (root.contains("project"))
        name_effects(root, at);
    else if (root.contains("base"))
        take_steps(root, at, notes);
}

using Migration = void (*)(json& root, std::vector<std::string>& notes);
/// From version 1 to 2, from 2 to 3 and so on. A new one gets a stored file in tests/fixtures/projects.
constexpr std::array<Migration, 1> kMigrations{to_second};

} // namespace

std::int64_t file_version() {
    return static_cast<std::int64_t>(kMigrations.size()) + 1;
}

std::vector<std::string> migrate(json& root) {
    std::vector<std::string> notes;
    for (std::int64_t version = root.at("saycut").get<std::int64_t>(); version < file_version(); ++version) {
        kMigrations.at(static_cast<std::size_t>(version - 1))(root, notes);
        root["saycut"] = version + 1;
    }
    return notes;
}

} // namespace core
