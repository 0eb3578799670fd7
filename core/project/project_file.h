// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/project/history.h"
#include <filesystem>
#include <memory>

namespace core {

/// Records appended one by one and flushed: each carries its length and checksum, so a torn tail is
/// recognised and dropped. Free of the document's types, so that a fuzzer can drive the reader.
namespace journal {
std::string encode(const std::string& payload);
/// The whole records of a journal's bytes; what follows the first damaged one is left out.
std::vector<std::string> decode(const std::string& bytes);
} // namespace journal

/// A project on disk: `film.saycut` and `film.saycut-data/` beside it. A writer holds an operating-system
/// lock; readers never wait. Every change is in the journal, flushed, before it is seen. One thread.
class ProjectFile {
  public:
    enum class Access { read, write };
    /// Throws Failure: no such file, damaged, newer than this program, or locked by another writer (who is
    /// named).
    static ProjectFile open(const std::filesystem::path& file, Access access);
    /// Makes a new empty project; throws Failure when the file exists or cannot be written.
    static ProjectFile create(const std::filesystem::path& file, const Project& base);
    ~ProjectFile();
    ProjectFile(ProjectFile&&) noexcept;

    [[nodiscard]] const History& history() const;
    [[nodiscard]] const Project& project() const { return *history().current(); }
    /// Steps that the journal held and the saved file did not: what a crash would have lost.
    [[nodiscard]] std::size_t recovered() const;
    Result<ProjectPtr> apply(std::vector<Edit> edits, std::string label = {});
    std::string undo();
    std::string redo();
    /// Writes the snapshot to a temporary file, syncs, renames, and starts the journal anew. Throws Failure.
    void save();
    /// The project as it is now, with its history, saved at another place (which is written over) and held
    /// there; its takes are copied beside it. This one and its file stay as they were. Throws Failure.
    [[nodiscard]] ProjectFile save_as(const std::filesystem::path& target) const;
    /// Back to what the file holds: what has been changed since the last save is gone. Throws Failure.
    void discard();
    /// Whether a writer holds the project, in this process or another.
    [[nodiscard]] static bool held(const std::filesystem::path& file);
    [[nodiscard]] std::filesystem::path path() const;
    /// The folder for takes, created on first use.
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
