// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project_file.h"
#include "core/base/parse_json.h"
#include "core/base/text.h"
#include "core/json/project_json.h"
#include "core/store/backups.h"
#include "core/store/document.h"
#include "core/store/project_lock.h"
#include "core/store/recovery.h"
#include "core/store/relocate.h"
#include <cerrno>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::size_t kKeptSteps = 1000;

std::string shown(const fs::path& file) {
    return one_line(file.string(), 300);
}

/// What tells one writing of a file from the next.
struct Stamp {
    dev_t device = 0;
    ino_t number = 0;
    off_t size = 0;
    std::int64_t seconds = 0, nanoseconds = 0;
    bool operator==(const Stamp&) const = default;
};

Stamp stamp_of(const fs::path& file) {
    struct stat info {};
    if (::stat(file.c_str(), &info) < 0) return {};
    return {info.st_dev, info.st_ino, info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec};
}

/// Unfinished files lie in the data folder, where the lock makes it safe to clear leftovers away, unless that
/// is another disk.
fs::path place_for_unfinished(const fs::path& file) {
    struct stat folder {
    }, beside{};
    return ::stat(data_folder(file).c_str(), &folder) == 0 &&
                   ::stat(file.parent_path().c_str(), &beside) == 0 && folder.st_dev == beside.st_dev
               ? data_folder(file)
               : file.parent_path();
}

void clear_unfinished(const fs::path& folder) {
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        std::error_code ignored;
        if (entry->path().filename().string().starts_with(".unfinished-") && entry->is_regular_file(ignored))
            fs::remove(entry->path(), ignored);
    }
}

} // namespace

struct ProjectFile::State {
    fs::path file;
    Document document;
    std::size_t recovered = 0;
    std::vector<std::string> notices;
    ProjectLock lock;
    std::optional<journal::File> log; ///< none: it must be begun before the next record
    std::string log_id;               ///< what the open journal is called
    Stamp stamp;                      ///< the file as it was read or written last
    bool made = false;                ///< the file has been there

    [[nodiscard]] fs::path journal_path() const { return data_folder(file) / "journal"; }

    void begin_journal(const std::string& records) {
        log.reset();
        log_id = random_id();
        log = journal::File::begin(journal_path(), journal_header(document, log_id) + records,
                                   mode_of(file) & 0666);
    }

    /// The folder may have gone or been replaced, and the file with it: then nothing is written into the void
    /// and nothing over another's work.
    void stay_in_place() {
        if (!lock.in_place()) lock.take_again();
        if (stamp_of(file) != stamp) {
            if (!is_own()) throw_replaced();
            stamp = stamp_of(file);
        }
        if (log && log->in_place()) return;
        const std::string records = log ? journal_records(log->bytes()) : std::string();
        for (std::string& note : set_foreign_aside(file, document)) // of one who wrote meanwhile
            notices.push_back(std::move(note));
        begin_journal(records);
    }

    [[nodiscard]] bool is_own() const {
        std::error_code error;
        if (!fs::exists(file, error) && !error) return true; // removed; it is written anew
        try {
            std::optional<MediaLocator> locator;
            const Document there = read_document(read_file(file), file, locator);
            return there.state == document.state && there.revision == document.revision;
        } catch (const Failure&) {
            return false;
        }
    }

    [[noreturn]] void throw_replaced() const {
        throw Failure(
            shown(file) +
            " was changed by another program since it was opened; save this project under another name");
    }

    void append(const json& record) {
        stay_in_place();
        log->append(dump_json(record));
    }

    void load() {
        std::optional<MediaLocator> locator;
        document = read_document(read_file(file), file, locator);
        Recovery recovery = recover(document, file, *locator);
        recovered = recovery.steps;
        notices = std::move(document.notes);
        for (const auto* more : {&std::as_const(recovery).notes, &locator->notes()})
            notices.insert(notices.end(), more->begin(), more->end());
        found = std::move(recovery);
    }

    Recovery found;
};

ProjectFile::ProjectFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
ProjectFile::~ProjectFile() = default;
ProjectFile::ProjectFile(ProjectFile&&) noexcept = default;

ProjectFile ProjectFile::open(const fs::path& name, Access access) {
    auto state = std::make_unique<State>();
    state->file = real_file(name);
    std::error_code error;
    if (!fs::is_regular_file(state->file, error))
        throw Failure(fs::exists(state->file, error)
                          ? shown(name) + " is no file, so it holds no project; choose another name"
                          : "there is no project " + shown(name) + "; make one with `saycut new`");
    state->made = true;
    if (access == Access::write) state->lock = ProjectLock::take(state->file);
    for (int tries = 0; tries < 5; ++tries) { // a writer may save between the reading of file and journal
        state->stamp = stamp_of(state->file);
        state->load();
        const bool at_work = access == Access::read && state->found.ragged && tries == 0;
        if (state->stamp == stamp_of(state->file) && !at_work) break;
        ::usleep(20'000);
    }
    if (access == Access::read) return ProjectFile(std::move(state));
    clear_unfinished(data_folder(state->file));
    State& s = *state;
    if (s.document.id.empty()) s.document.id = random_id();
    if (fs::hard_link_count(s.file, error) > 1 && !error)
        s.notices.push_back(
            shown(s.file) +
            " has another name on this disk (a hard link); what is saved goes to this one only");
    if (s.found.whole)
        s.log = journal::File::go_on(s.journal_path(), s.found.good), s.log_id = s.found.journal;
    else {
        set_aside(s.file, s.found, s.notices);
        s.begin_journal(s.found.records);
    }
    return ProjectFile(std::move(state));
}

ProjectFile ProjectFile::create(const fs::path& name, const Project& base) {
    auto state = std::make_unique<State>();
    state->file = real_file(name);
    std::error_code error;
    if (fs::exists(fs::symlink_status(state->file, error)))
        throw Failure(shown(name) + " exists already; choose another name or remove it first");
    const bool had_folder = fs::exists(fs::symlink_status(data_folder(state->file), error));
    try {
        state->lock = ProjectLock::take(state->file);
        state->document.id = random_id();
        state->document.history = History(base);
        ProjectFile project(std::move(state));
        State& s = *project.state_;
        s.notices = set_foreign_aside(s.file, s.document);
        project.save();
        return project;
    } catch (...) {
        const fs::path folder = data_folder(real_file(name));
        if (!had_folder) { // nothing half made stays
            fs::remove(folder / "lock", error);
            fs::remove(folder, error);
        }
        throw;
    }
}

const History& ProjectFile::history() const {
    return state_->document.history;
}
const std::string& ProjectFile::id() const {
    return state_->document.id;
}
std::size_t ProjectFile::recovered() const {
    return state_->recovered;
}
const std::vector<std::string>& ProjectFile::notices() const {
    return state_->notices;
}
fs::path ProjectFile::path() const {
    return state_->file;
}

Result<ProjectPtr> ProjectFile::apply(std::vector<Edit> edits, std::string label) {
    History& history = state_->document.history;
    auto next = history.next(std::move(edits), std::move(label));
    if (!next) return Refusal{next.message()};
    json list = json::array();
    for (const Edit& edit : next.value().step.edits)
        list.push_back(to_json(edit));
    state_->append(
        {{"op", "edit"}, {"label", storable(next.value().step.label)}, {"edits", std::move(list)}});
    history.push(std::move(next.value()));
    return history.current();
}

std::string ProjectFile::undo() {
    History& history = state_->document.history;
    if (const std::string problem = history.problem_of_undo(); !problem.empty()) throw Failure(problem);
    if (history.undo_count() == 0) return {};
    state_->append({{"op", "undo"}});
    return history.undo();
}

std::string ProjectFile::redo() {
    History& history = state_->document.history;
    if (const std::string problem = history.problem_of_redo(); !problem.empty()) throw Failure(problem);
    if (history.redo_count() == 0) return {};
    state_->append({{"op", "redo"}});
    return history.redo();
}

void ProjectFile::save() {
    State& s = *state_;
    const bool first = !s.made;
    if (!first) s.stay_in_place();
    History& history = s.document.history;
    history.trim(kKeptSteps);
    if (!history.known_base()) history.trim(history.undo_count() - first_told(history));
    renew_prints(s.document.prints, *history.current(), s.file);
    const std::string before = s.document.state;
    keep_backup(s.file, s.document.degraded);
    try {
        s.document.state = s.log ? s.log_id : random_id();
        ++s.document.revision;
        UnfinishedFile file(s.file, mode_of(s.file), place_for_unfinished(s.file));
        file.write(write_document(s.document, s.file));
        static_cast<void>(::flock(file.fd(), LOCK_EX | LOCK_NB)); // held before anybody can see it
        s.lock.move_to(file.commit());
    } catch (const Failure& failure) {
        s.document.state = before;
        --s.document.revision;
        if (first) throw;
        throw KeptInJournal(
            failure.what() +
            std::string("; every change is kept in the journal beside it and is there when the "
                        "project is opened"));
    }
    s.stamp = stamp_of(s.file);
    s.made = true;
    s.document.degraded = false;
    try {
        s.begin_journal({});
    } catch (const Failure&) { // the file holds it all; the next change tries again before it is made
    }
}

ProjectFile ProjectFile::save_as(const fs::path& name) const {
    const fs::path target = real_file(name);
    std::error_code error;
    if (target == state_->file || fs::equivalent(target, state_->file, error))
        throw Failure(shown(name) + " is the project itself; save it, or choose another name");
    if (fs::exists(target, error) && !fs::is_regular_file(target, error))
        throw Failure(shown(name) + " is no file that a project could replace; choose another name");
    const bool fresh = !fs::exists(fs::symlink_status(data_folder(target), error));
    auto made = std::make_unique<State>();
    made->file = target;
    try {
        made->lock = ProjectLock::take(target);
        Relocation moved(state_->file, target);
        made->document = state_->document;
        made->document.state.clear();
        made->document.history =
            with_paths(state_->document.history, [&](const std::string& path) { return moved.path(path); });
        made->document.prints.clear();
        for (const auto& [path, print] : state_->document.prints)
            made->document.prints[moved.path(path)] = print;
        made->notices = set_foreign_aside(target, made->document);
        keep_backup(target, true);
        ProjectFile project(std::move(made));
        project.save();
        moved.keep();
        return project;
    } catch (...) {
        if (fresh) fs::remove_all(data_folder(target), error);
        throw;
    }
}

void ProjectFile::discard() {
    state_->stay_in_place();
    state_->begin_journal({});
    state_->load();
}

bool ProjectFile::held(const fs::path& file) {
    return ProjectLock::held(file);
}

std::uint64_t ProjectFile::state_of(const fs::path& file) {
    std::uint64_t state = 0;
    for (const fs::path& each : {file, data_folder(file) / "journal"}) {
        const Stamp stamp = stamp_of(each);
        for (const auto part :
             {static_cast<std::uint64_t>(stamp.number), static_cast<std::uint64_t>(stamp.size),
              static_cast<std::uint64_t>(stamp.seconds), static_cast<std::uint64_t>(stamp.nanoseconds)})
            state = (state ^ part) * 0x100000001b3U; // as FNV mixes
    }
    return state;
}

fs::path ProjectFile::takes_folder() const {
    if (!state_->lock.in_place()) state_->stay_in_place();
    const fs::path folder = data_folder(state_->file) / "takes";
    make_folder(folder, state_->file);
    return folder;
}

std::string ProjectFile::resolve(const fs::path& project_file, const std::string& media_path) {
    const fs::path path(media_path);
    return path.is_absolute() || project_file.empty()
               ? media_path
               : (project_file.is_absolute() ? project_file.parent_path() / path
                                             : fs::absolute(project_file).parent_path() / path)
                     .string();
}

} // namespace core
