// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A project at work: its file, and the desk before it. What the window, the command line and remote callers
// do goes through here, so that it is the same everywhere. One thread.
#pragma once
#include "core/session/command.h"
#include "core/store/project_file.h"
#include <map>

namespace core {

class Session {
  public:
    /// Takes a project over; what was selected, marked and looked at is forgotten, what was copied stays.
    void take_over(ProjectFile file);
    /// The same project at another place.
    void moved(ProjectFile file);
    /// Lets go of the project; nothing else may be asked before the next `take_over`.
    void close() { file_.reset(); }
    [[nodiscard]] bool has_file() const { return file_.has_value(); }
    [[nodiscard]] ProjectFile& file() { return *file_; }
    [[nodiscard]] const ProjectFile& file() const { return *file_; }

    [[nodiscard]] const Desk& desk() const { return desk_; }
    /// One step of history, or why not in people's words. Throws Failure when the change cannot be kept.
    Result<ProjectPtr> apply(std::vector<Edit> edits, const std::string& label);
    /// The label of the step, empty when there is none. What was selected then is selected again. They throw
    /// Failure as ProjectFile's do.
    std::string undo();
    std::string redo();
    /// Undoes or redoes until so many steps are done. Throws as they do, and stays where it came to.
    void go_to_step(std::size_t count);
    /// Runs a command of the list; what it was refused for, or nothing. Throws as `apply`.
    std::string run(const std::string& command, const Args& args = Args::object());

    void select(std::set<ClipId> clips);
    /// Clips are not selected beside it.
    void choose_transition(const TransitionId& transition);
    void seek(Time time);
    void mark(const Marks& marks) { desk_.marks = marks; }
    void look_at(SourceView source) { desk_.source = std::move(source); }
    void choose_track(const TrackId& track) { desk_.track = track; }

  private:
    void changed(std::size_t position);
    void take(const Outcome& outcome);
    std::optional<ProjectFile> file_;
    Desk desk_;
    std::map<std::size_t, std::set<ClipId>> selections_; ///< by the place in the history
};

} // namespace core
