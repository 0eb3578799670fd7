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
    /// The whole film; the desk's project is what is open of it.
    [[nodiscard]] ProjectPtr film() const { return file_->history().current(); }
    /// Opens a nested sequence in the desk's place, with the playhead at `at`: commands and edits are about
    /// it until it is left. Why it cannot be, or nothing.
    std::string open_sequence(const SequenceId& sequence, Time at = {});
    /// Back, so that `depth` nested sequences stay open; 0: to the film. The playhead is where it was.
    void leave_sequences(std::size_t depth);
    /// Changes are refused: another window has the project, or its file may not be written.
    void only_look(bool only) { only_look_ = only; }
    [[nodiscard]] bool only_looks() const { return only_look_; }
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
    void look_at(SourceView source);
    /// The same of a medium or a subclip as it was left when it was looked through before.
    void look_through(const MediaId& medium);
    /// Those of the bin that are meant together.
    void choose_media(std::vector<MediaId> media) { desk_.media = std::move(media); }
    void choose_track(const TrackId& track) { desk_.track = track; }

  private:
    void changed(std::size_t position);
    void take(const Outcome& outcome);
    /// The desk shows what is open, as it is now; sequences that are gone are left.
    void look();
    void begin_in(Time playhead);
    std::optional<ProjectFile> file_;
    Desk desk_;
    std::vector<Time> left_at_; ///< the playheads of what was open before each open sequence
    bool only_look_ = false;
    std::map<std::size_t, std::set<ClipId>> selections_; ///< by the place in the history
};

} // namespace core
