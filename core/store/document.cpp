// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/document.h"
#include "core/base/parse_json.h"
#include "core/base/text.h"
#include "core/catalogue/catalogue.h"
#include "core/document/problem_of.h"
#include "core/json/project_json.h"
#include "core/store/migrate.h"
#include "core/store/project_lock.h"
#include "core/store/version_paths.h"
#include <random>
#include <set>

namespace core {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

/// What all that is said of earlier versions may take; what lies before that is made from the base.
constexpr std::size_t kMostBefore = 8U << 20U;
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

json& field(json& root, const char* name, const fs::path& file) {
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

    void read(json& root) {
        json& steps = field(root, "steps", file_);
        const json& position = field(root, "position", file_);
        if (!steps.is_array()) refuse(file_, "the field 'steps' must be a list");
        if (!position.is_number_unsigned()) refuse(file_, "the field 'position' must be a whole number");
        const auto at = std::min(position.get<std::size_t>(), steps.size());
        if (!root.contains("project")) field(root, "base", file_); // a file of before snapshots lacks that
        const auto current = std::make_shared<const Project>(taken(field(root, "project", file_)));
        read_steps(steps, at);
        const ProjectPtr base = at == 0 ? current : base_of(root);
        const std::size_t first = first_kept(base != nullptr, at);
        History::Before* const told = before_.data();
        document_.history =
            History(first == 0    ? base
                    : at == first ? current
                                  : nullptr,
                    {std::make_move_iterator(steps_.begin() + static_cast<std::ptrdiff_t>(first)),
                     std::make_move_iterator(steps_.end())},
                    at - first, current, {told + first, told + before_.size()});
    }

    void note(const std::string& what) {
        document_.notes.push_back(shown(file_.filename()) + ": " + what);
        document_.degraded = true;
    }

  private:
    Project taken(const json& value) {
        Project project = read_project(value, file_);
        if (const auto problem = problem_of(project)) refuse(file_, *problem);
        locator_.locate(project);
        return project;
    }

    /// The project before its first step; null, and `no_base_` says why, where the file does not hold it.
    ProjectPtr base_of(const json& root) {
        auto kept = root.contains("base") ? project_from_json(root.at("base"))
                                          : Result<Project>(Refusal{"it is missing"});
        const auto problem = kept ? problem_of(kept.value()) : kept.message();
        no_base_ = problem.value_or("");
        if (problem) return nullptr;
        locator_.locate(kept.value());
        return std::make_shared<const Project>(std::move(kept.value()));
    }

    /// A step, or (with `problem_` set) none.
    std::optional<History::Step> read_step(const json& step) {
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

    /// What a step says of the version before it, media located.
    History::Before read_before(json& step) {
        const auto before = step.is_object() ? step.find("before") : step.end();
        if (before == step.end() || !before->is_object()) return nullptr;
        locator_.locate_version(*before);
        return std::make_shared<const std::string>(dump_json(*before));
    }

    /// Of the steps before `at` the last that cannot be read takes those before it along, of those behind it
    /// the first takes those behind it.
    void read_steps(json& list, std::size_t at) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            auto step = read_step(list[i]);
            if (!step && i >= at) {
                note("steps forward cannot be done again: " + problem_);
                break;
            }
            if (!step) readable_from_ = i + 1, unreadable_ = problem_;
            steps_.push_back(step ? std::move(*step) : History::Step{});
            before_.push_back(i < at ? read_before(list[i]) : nullptr);
        }
    }

    /// The first step that can be undone; says why there are others.
    std::size_t first_kept(bool has_base, std::size_t at) {
        std::size_t told_from = at;
        while (told_from > 0 && before_[told_from - 1])
            --told_from;
        if (readable_from_ == 0 && (has_base || told_from == 0)) return 0;
        const std::size_t first = std::max(told_from, readable_from_);
        if (readable_from_ > 0) note("steps back cannot be undone: " + unreadable_);
        if (told_from > 0 && !has_base) note("steps back cannot be undone: " + no_base_);
        return first;
    }

    const fs::path& file_;
    MediaLocator& locator_;
    Document& document_;
    std::vector<History::Step> steps_;
    std::vector<History::Before> before_;
    std::size_t readable_from_ = 0;
    std::string problem_, unreadable_, no_base_;
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
    json& root = parsed.value();
    if (!root.is_object() || !root.contains("saycut") || !root.at("saycut").is_number_integer())
        refuse(file, "it says nothing of a version");
    if (root.at("saycut") < 1) refuse(file, "it says nothing of a version");
    if (root.at("saycut") > file_version())
        throw Failure(shown(file) + " was written by a newer Saycut; update to open it");
    Document document;
    document.id = text_field(root, "id");
    document.state = text_field(root, "state");
    document.then = text_field(root, "place");
    if (root.contains("revision") && root.at("revision").is_number_integer())
        document.revision = root.at("revision").get<std::int64_t>();
    if (root.contains("prints")) document.prints = prints_from_json(root.at("prints"));
    locator.emplace(file, document.then, document.prints);
    DocumentReader reader(file, *locator, document);
    try {
        for (const std::string& what : migrate(root))
            reader.note(what);
    } catch (const Refusal& refusal) {
        refuse(file, refusal.message);
    }
    reader.read(root);
    note_unknown_effects(document, file);
    return document;
}

/// As far back as it is known and as there is room.
std::size_t first_told(const History& history) {
    std::size_t first = history.undo_count(), bytes = 0;
    while (first > 0) {
        const History::Before before = history.before(first - 1);
        if (!before || bytes + before->size() > kMostBefore) break;
        bytes += before->size();
        --first;
    }
    return first;
}

std::string write_document(const Document& document, const fs::path& place) {
    const History& history = document.history;
    const std::size_t told_from = first_told(history);
    const auto text = [](const std::string& value) { return dump_json(storable(value)); };
    std::string out =
        "{\"saycut\":" + std::to_string(file_version()) + ",\"id\":" + text(document.id) +
        ",\"state\":" + text(document.state) + ",\"revision\":" + std::to_string(document.revision) +
        ",\"place\":" + text(place.string()) + ",\"position\":" + std::to_string(history.undo_count()) +
        ",\n\"project\":" + dump_json(project_to_json(*history.current()));
    if (!document.prints.empty()) out += ",\n\"prints\":" + dump_json(to_json(document.prints));
    // Where it is said of each step what was there before it, nothing need be made from the base; an empty
    // one costs nothing, and is the way back where what is said is damaged.
    if (const ProjectPtr base = history.known_base(); base && (told_from > 0 || base->media.empty()))
        out += ",\n\"base\":" + dump_json(project_to_json(*base));
    out += ",\n\"steps\":[";
    for (std::size_t i = 0; i < history.steps().size(); ++i) {
        const History::Step& step = history.steps()[i];
        json edits = json::array();
        for (const Edit& edit : step.edits)
            edits.push_back(to_json(edit));
        out += i == 0 ? "\n" : ",\n";
        out += dump_json({{"label", storable(step.label)}, {"edits", std::move(edits)}});
        if (i < told_from || i >= history.undo_count()) continue;
        out.back() = ','; // the step goes on
        out += "\"before\":" + *history.before(i) + "}";
    }
    return out + "]}\n";
}

} // namespace core
