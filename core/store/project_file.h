// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/history.h"
#include "core/store/journal.h"
#include <filesystem>
#include <memory>

namespace core {

/// The file could not be written; every change lies in the journal and is there at the next opening.
struct KeptInJournal : Failure {
    using Failure::Failure;
};

/// A project on disk: `film.saycut` and `film.saycut-data/` beside it. Links are followed first, so that a
/// project has one lock and one journal whatever name it is opened by. A writer holds operating-system locks;
/// readers never wait. Every change is in the journal, flushed, before it is seen; what cannot be written is
/// refused and leaves nothing behind. One thread.
class ProjectFile {
  public:
    enum class Access { read, write };
    /// Throws Failure: no such file, damaged, newer than this program, or locked by another writer (who is
    /// named). A journal that is damaged or another project's is set aside and said in `notices`.
    static ProjectFile open(const std::filesystem::path& file, Access access);
    /// Makes a new empty project; throws Failure when the file exists or cannot be written.
    static ProjectFile create(const std::filesystem::path& file, const Project& base);
    ~ProjectFile();
    ProjectFile(ProjectFile&&) noexcept;

    [[nodiscard]] const History& history() const;
    [[nodiscard]] const Project& project() const { return *history().current(); }
    /// A random name that stays with the project, also when it is moved or saved under another name. Results
    /// of jobs belong to it.
    [[nodiscard]] const std::string& id() const;
    /// Steps that the journal held and the saved file did not: what a crash would have lost. They are not in
    /// the file before the next `save`.
    [[nodiscard]] std::size_t recovered() const;
    /// What people should know about the opening: what was left out, set aside, or found elsewhere.
    /// Sentences.
    [[nodiscard]] const std::vector<std::string>& notices() const;
    /// Refused edits give a refusal; throws Failure when the change cannot be kept (full disk, folder gone,
    /// file replaced by another program). Nothing has changed then.
    Result<ProjectPtr> apply(std::vector<Edit> edits, std::string label = {});
    /// The label of the step, or nothing when there is none. Throws Failure as `apply`, and when the step
    /// comes from another version of the program and cannot be made.
    std::string undo();
    std::string redo();
    /// Replaces the file whole and starts the journal anew. Throws KeptInJournal when the file
    /// cannot be written, and Failure when another program replaced it.
    void save();
    /// The project as it is now, with its history, saved at another place and held there; its takes are
    /// copied beside it. What lies there is written over and kept as a backup, its journal set aside. This
    /// one and its file stay as they were. Throws Failure.
    [[nodiscard]] ProjectFile save_as(const std::filesystem::path& target) const;
    /// Back to what the file holds: what has been changed since the last save is gone. Throws Failure.
    void discard();
    /// Whether a writer holds the project, in this process or another.
    [[nodiscard]] static bool held(const std::filesystem::path& file);
    /// Grows or changes whenever somebody saves the project or changes it: for one who only looks at it. 0:
    /// nothing is there.
    [[nodiscard]] static std::uint64_t state_of(const std::filesystem::path& file);
    [[nodiscard]] std::filesystem::path path() const;
    /// The folder for takes, made on first use. Throws Failure.
    [[nodiscard]] std::filesystem::path takes_folder() const;
    /// A media's file: relative paths count from the project's folder.
    [[nodiscard]] static std::string resolve(const std::filesystem::path& project_file,
                                             const std::string& media_path);

  private:
    struct State;
    explicit ProjectFile(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace core
