// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recovery.h"
#include "core/base/parse_json.h"
#include "core/base/text.h"
#include "core/store/project_lock.h"
#include <cerrno>
#include <ctime>

namespace core {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

enum class Belongs { here, taken_in, elsewhere, unknown };

std::string field(const json& record, const char* name) {
    return record.contains(name) && record.at(name).is_string() ? record.at(name).get<std::string>()
                                                                : std::string();
}

/// Whose journal it is, by its first record.
Belongs belongs(const journal::Contents& contents, const Document& document, std::string& name) {
    if (contents.records.empty()) return Belongs::unknown;
    const auto header = parse_json(contents.records.front());
    if (!header || !header.value().is_object() || !header.value().contains("revision"))
        return Belongs::unknown;
    const json& fields = header.value();
    name = field(fields, "journal");
    if (!name.empty() && name == document.state) return Belongs::taken_in;
    // A file of before there were states is known by its count of saves alone.
    const bool same = fields.at("revision") == document.revision &&
                      field(fields, "goes_on_from") == document.state &&
                      (document.state.empty() || field(fields, "project") == document.id);
    return same ? Belongs::here : Belongs::elsewhere;
}

/// One record; why it cannot be done, or nothing.
std::string play(const json& record, Document& document, MediaLocator& locator) {
    History& history = document.history;
    const std::string op = record.is_object() ? field(record, "op") : std::string();
    if (op == "undo" || op == "redo") {
        const std::string problem = op == "undo" ? history.problem_of_undo() : history.problem_of_redo();
        if (!problem.empty()) return problem;
        const bool done = !(op == "undo" ? history.undo() : history.redo()).empty();
        return done ? std::string() : "there is nothing to " + op;
    }
    if (op != "edit" || !record.contains("edits")) return "it is of a kind that this version does not know";
    auto edits = read_edits(record.at("edits"), history.current()->rate());
    if (!edits) return edits.message();
    locator.locate(edits.value());
    auto version = apply_stored(*history.current(), edits.value());
    if (!version) return version.message();
    std::string label = restored(field(record, "label"));
    if (label.empty()) label = edits.value().empty() ? "Edit" : label_of(edits.value().front());
    history.push({{std::move(label), std::move(edits.value())},
                  std::make_shared<const Project>(std::move(version.value()))});
    return {};
}

std::string count(std::size_t n) {
    return std::to_string(n) + (n == 1 ? " change" : " changes");
}

std::string name_of(const fs::path& file) {
    return one_line(file.filename().string(), 100);
}

std::string read_journal(const fs::path& file, Recovery& found) {
    std::error_code error;
    const fs::path path = data_folder(file) / "journal";
    if (!fs::exists(fs::symlink_status(path, error))) return {};
    try {
        return read_file(path);
    } catch (const Failure& failure) {
        found.keep = true;
        found.notes.emplace_back(failure.what());
        return {};
    }
}

void play_all(const journal::Contents& contents, std::size_t size, Document& document, const fs::path& file,
              MediaLocator& locator, Recovery& found) {
    std::string problem;
    std::size_t i = 1;
    for (; i < contents.records.size() && problem.empty(); ++i) {
        const auto record = parse_json(contents.records[i]);
        problem = record ? play(record.value(), document, locator) : "it " + record.message();
        if (!problem.empty()) break;
        found.records += journal::encode(contents.records[i]);
        ++found.steps;
    }
    found.ragged = contents.good < size;
    found.whole = !found.ragged && problem.empty();
    found.keep = !found.whole;
    if (!problem.empty())
        found.notes.push_back("the journal of " + name_of(file) + " does not fit from change " +
                              std::to_string(i) + " of " + std::to_string(contents.records.size() - 1) +
                              " on (" + problem + "); what comes before it was restored");
    else if (found.ragged)
        found.notes.push_back("the journal of " + name_of(file) + " is damaged: " + count(found.steps) +
                              " before the damage " + (found.steps == 1 ? "was" : "were") +
                              " restored, and at least " + std::to_string(contents.behind) +
                              " behind it could not be");
}

} // namespace

std::string journal_header(const Document& document, const std::string& name) {
    return journal::encode(dump_json({{"journal", name},
                                      {"project", document.id},
                                      {"goes_on_from", document.state},
                                      {"revision", document.revision}}));
}

std::string journal_records(const std::string& bytes) {
    const auto contents = journal::examine(bytes);
    std::string records;
    for (std::size_t i = 1; i < contents.records.size(); ++i)
        records += journal::encode(contents.records[i]);
    return records;
}

Recovery recover(Document& document, const fs::path& file, MediaLocator& locator) {
    Recovery found;
    const std::string bytes = read_journal(file, found);
    if (bytes.empty()) return found;
    const auto contents = journal::examine(bytes);
    found.good = contents.good;
    switch (belongs(contents, document, found.journal)) {
    case Belongs::here:
        play_all(contents, bytes.size(), document, file, locator, found);
        break;
    case Belongs::taken_in:
        break; // killed between a save and the new journal
    case Belongs::elsewhere:
        if (contents.records.size() < 2 && contents.good == bytes.size()) break; // holds nothing
        found.keep = true;
        found.notes.push_back("the journal beside " + name_of(file) +
                              " belongs to another project or to another state of this one; its " +
                              count(contents.records.size() - 1) + " were left out");
        break;
    case Belongs::unknown:
        found.keep = found.ragged = true;
        found.notes.push_back("the journal of " + name_of(file) +
                              " is damaged at its beginning and could not be used; at least " +
                              count(contents.behind) + " were left out");
        break;
    }
    return found;
}

void set_aside(const fs::path& file, const Recovery& found, std::vector<std::string>& notes) {
    if (!found.keep) return;
    const fs::path path = data_folder(file) / "journal";
    char date[32];
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    std::strftime(date, sizeof date, "%Y-%m-%d_%H-%M-%S", ::localtime_r(&now, &local));
    const fs::path aside =
        data_folder(file) / ("journal-kept-" + std::string(date) + "-" + random_id().substr(0, 6));
    std::error_code error;
    fs::rename(path, aside, error);
    if (error)
        throw Failure("cannot set the journal " + one_line(path.string(), 300) +
                      " aside: " + error.message());
    notes.push_back("that journal is kept as " + one_line(aside.string(), 300));
}

std::vector<std::string> set_foreign_aside(const fs::path& file, const Document& document) {
    Document other = document; // a journal that would fit is not looked for here
    other.state = other.state.empty() ? random_id() : other.state;
    other.history = History();
    Recovery found;
    const std::string bytes = read_journal(file, found);
    if (bytes.empty() && !found.keep) return {};
    std::optional<MediaLocator> locator(std::in_place, file, fs::path());
    found = recover(other, file, *locator);
    set_aside(file, found, found.notes);
    return found.notes;
}

} // namespace core
