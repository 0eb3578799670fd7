// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one source of change for all panels: a session (core/session/session.h) with the signals that widgets
// need, and the player. Widgets read the snapshot it holds and send edits and commands to it; nothing else
// changes a project. Interface thread only.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/assist/assistant.h"
#include "core/playback/player.h"
#include "core/session/session.h"
#include "core/store/drop.h"
#endif
#include "ui/base/guarded.h"
#include <QObject>
#include <QThreadPool>
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include <optional>
#include <set>
#endif

class QTimer;

namespace ui {

/// The folder of an untitled project. It is removed when nobody needs it any more (the workspace, a job that
/// writes there) unless it holds work that nobody has decided about.
class Scratch {
  public:
    explicit Scratch(std::filesystem::path folder) : folder_(std::move(folder)) {}
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    bool keep = true;

  private:
    std::filesystem::path folder_;
};

/// What becomes of changes that have not been saved when a project is left: they wait for its next opening,
/// or are gone.
enum class Unsaved { keep, discard };

class Workspace : public Guarded<QObject>, public ProblemSink {
    Q_OBJECT
  public:
    explicit Workspace(QObject* parent = nullptr);
    ~Workspace() override;

    /// Opens a project, or (empty) starts an untitled one. Returns what went wrong, or nothing; then the old
    /// one stays open as it was.
    QString open(const QString& file, Unsaved left = Unsaved::keep);
    /// Starts an untitled project that begins as this one.
    QString open_new(const core::Project& base, Unsaved left = Unsaved::keep);
    /// Goes on with an untitled project that a crash has left (core::find_unsaved).
    QString open_unsaved(const QString& file, Unsaved left = Unsaved::keep);
    /// Where untitled projects are kept, and so where those of a crash are found.
    [[nodiscard]] static QStringList untitled_places();
    /// Saves where it is, or at `file`; an untitled project must be given a name. At another place the old
    /// project stays as it was saved last. Returns what went wrong.
    QString save(const QString& file = {});
    /// Throws away what has not been saved. Returns what went wrong.
    QString discard();
    [[nodiscard]] bool untitled() const { return untitled_; }
    [[nodiscard]] bool unsaved() const { return unsaved_; }
    [[nodiscard]] QString title() const;

    [[nodiscard]] const core::Desk& desk() const { return session_.desk(); }
    /// What is open of the film: all of it, or a nested sequence (core/session/seen.h).
    [[nodiscard]] const core::Project& project() const { return *desk().project; }
    [[nodiscard]] core::ProjectPtr snapshot() const { return desk().project; }
    /// The whole film, whatever is open of it.
    [[nodiscard]] core::ProjectPtr film() const { return session_.film(); }
    /// Opens a nested sequence in the timeline's place; where it cannot be, `refused` says why.
    void open_sequence(const core::SequenceId& sequence, core::Time at = {});
    /// Back, so that `depth` nested sequences stay open; 0: to the film.
    void leave_sequences(std::size_t depth);
    /// Another window has the project: it is only looked at here.
    [[nodiscard]] bool only_looks() const { return session_.only_looks(); }
    [[nodiscard]] const core::History& history() const { return session_.file().history(); }
    [[nodiscard]] std::filesystem::path project_path() const { return session_.file().path(); }
    /// Whether this is the project that is open.
    [[nodiscard]] bool is_open(const std::filesystem::path& file) const;
    /// The folder of an untitled project; whoever writes there holds it. Null for others.
    [[nodiscard]] std::shared_ptr<Scratch> scratch() const { return scratch_; }
    [[nodiscard]] std::filesystem::path takes_folder() const { return session_.file().takes_folder(); }
    /// What people should know about how the project was opened: what was left out, mended or found
    /// elsewhere.
    [[nodiscard]] const std::vector<std::string>& notices() const { return session_.file().notices(); }

    /// Runs a command of the session's list. A refusal is announced by `refused` and returns false.
    bool run(const std::string& command, const core::Args& args = core::Args::object());
    /// The same for dialogs that show a refusal themselves: returns it, or nothing.
    QString attempt_run(const std::string& command, const core::Args& args = core::Args::object());

    /// One step of history. A refusal is announced by `refused` and returns false.
    bool apply(std::vector<core::Edit> edits, const QString& label = {});
    /// The same for gestures that show a refusal where the mouse is: returns it, or nothing.
    QString change(std::vector<core::Edit> edits, const QString& label = {});
    /// They bring back what was selected then.
    void undo();
    void redo();
    /// Undoes or redoes until so many steps are done.
    void go_to_step(std::size_t count);
    /// Brings files in, one after the other: they are read on a thread of its own, each is there when it has
    /// been read; `then` follows the last. What cannot be read is announced by `refused`. Another project
    /// that is opened meanwhile gets none of them. Of a folder all media below it come in, each into a folder
    /// of the bin that is called as it (core/store/media_below.h).
    /// `folder`: of the bin, that they come into.
    void import(const QStringList& files, bool bin_only, std::function<void()> then = {},
                const QString& folder = {});
    /// The same, put where they were dropped, one behind the other. `told` is given what went wrong.
    void drop(const QStringList& files, core::DropPlace place, std::function<void(const QString&)> told);
    /// How many files are still being read.
    [[nodiscard]] int importing() const { return importing_; }
    /// Shows in the viewer what edits would come to, without making them; none: what is.
    void preview(const std::vector<core::Edit>& edits);
    /// The same for media of the bin: what is marked of each, else all of it.
    QString drop(const std::vector<core::MediaId>& media, core::DropPlace place);

    [[nodiscard]] const std::set<core::ClipId>& selection() const { return desk().selection; }
    void select(std::set<core::ClipId> clips);
    /// Clips are not selected beside it.
    void choose_transition(const core::TransitionId& transition);
    /// The one selected clip on a video track, if any.
    [[nodiscard]] const core::Clip* selected_clip() const { return desk().selected_clip(); }
    /// The clip that the chat means: selected, else the one under the playhead.
    [[nodiscard]] const core::Clip* target_clip() const { return desk().target_clip(); }
    /// What the source viewer shows.
    void look_at(core::SourceView source);
    /// The same of a medium as it was left when it was looked through before.
    void look_through(const core::MediaId& medium);
    /// Those of the bin that are meant together.
    void choose_media(std::vector<core::MediaId> media) { session_.choose_media(std::move(media)); }

    [[nodiscard]] core::Player& player() { return player_; }
    [[nodiscard]] core::Time playhead() const { return desk().playhead; }
    void seek(core::Time time);
    /// The same by hand, along the film: who can lets it be heard (`scrubbed`).
    void scrub(core::Time time);
    /// In and out: set at a time, or cleared. One alone reaches to the start or the end.
    void mark_in(core::Time time);
    void mark_out(core::Time time);
    void clear_marks();
    /// The part of the picture that the chat may change; nothing: all of it.
    void set_region(std::optional<core::assist::Region> region);
    [[nodiscard]] const std::optional<core::assist::Region>& region() const { return region_; }
    /// The marked range, if there is one with a length.
    [[nodiscard]] std::optional<core::TimeRange> marked() const { return desk().marked(); }

  Q_SIGNALS:
    void project_changed();
    void selection_changed(); ///< of clips, or the chosen transition
    void playhead_moved();
    void scrubbed();
    void marks_changed(); ///< in, out or the region
    void desk_changed();  ///< what was copied, the source, the chosen track or the targets
    void importing_changed();
    void picture_ready(core::Player::Shown shown);
    void refused(const QString& why);
    void noticed(const QString& what); ///< something to know that is no fault
    /// The same project lies at another place now.
    void moved(const std::filesystem::path& from, const std::filesystem::path& to);

  private:
    void show_problem(const QString& sentence) override { Q_EMIT refused(sentence); }
    /// Runs a change of the session and tells everybody what has become different; what went wrong.
    QString change_by(const std::function<QString()>& change);
    /// The project that was open is given up.
    void leave(Unsaved left);
    void take_over(core::ProjectFile file, std::shared_ptr<Scratch> scratch);
    void show_playhead();
    /// A project that is only looked at is read anew when who works on it has changed it.
    void follow();
    /// Another part of the film is open now.
    void show_sequence();
    core::ProjectFile open_or_look(const std::filesystem::path& file, bool& only_look) const;
    /// What comes of files that were read: `taken` is called here with each that could be read, and says what
    /// is wrong with it; `told` with what is wrong at all; `then` after the last.
    struct Reading {
        std::function<QString(const core::Media&)> taken;
        std::function<void(const QString&)> told;
        std::function<void()> then;
    };
    /// A file, and where in the bin it comes to.
    struct ToRead {
        QString file;
        std::string folder;
    };
    /// Looks on the pool what lies in folders, and reads all on it. `folder`: of the bin.
    void read_files(const QStringList& files, const QString& folder, const Reading& reading);
    void read_file(const ToRead& what, bool last, const Reading& reading);
    /// What is wrong with them.
    QString import_subtitles(const QString& file);
    struct Waiting;
    void show_picture(const core::Player::Shown& shown);
    core::Session session_;
    bool untitled_ = true, unsaved_ = false;
    std::shared_ptr<Scratch> scratch_;
    std::optional<core::assist::Region> region_;
    int importing_ = 0;
    QTimer* follower_;           ///< runs while the project is only looked at
    std::uint64_t followed_ = 0; ///< the state of its file that is shown
    std::uint64_t opened_ = 0;   ///< how many projects there were before this one
    bool previewing_ = false;
    core::Player player_;   ///< its thread uses what comes before
    QThreadPool importers_; ///< its tasks post to this
};

} // namespace ui
