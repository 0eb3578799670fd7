// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one source of change for all panels: the open project, its history, the selection and the playhead.
// Widgets read the snapshot it holds and send edits to it; nothing else changes a project. Interface thread
// only.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/assist/assistant.h"
#include "core/playback/player.h"
#include "core/project/project_file.h"
#endif
#include "ui/base/guarded.h"
#include <QObject>
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include <optional>
#include <set>
#endif

namespace ui {

class Workspace : public Guarded<QObject>, public ProblemSink {
    Q_OBJECT
  public:
    explicit Workspace(QObject* parent = nullptr);
    ~Workspace() override;

    /// Opens a project, or (empty) starts an untitled one. Returns what went wrong, or nothing.
    QString open(const QString& file);
    /// Saves where it is, or at `file`; an untitled project must be given a name. Returns what went wrong.
    QString save(const QString& file = {});
    [[nodiscard]] bool untitled() const { return untitled_; }
    [[nodiscard]] bool unsaved() const { return unsaved_; }
    [[nodiscard]] QString title() const;

    [[nodiscard]] const core::Project& project() const { return file_->project(); }
    [[nodiscard]] core::ProjectPtr snapshot() const { return file_->history().current(); }
    [[nodiscard]] const core::History& history() const { return file_->history(); }
    [[nodiscard]] std::filesystem::path project_path() const { return file_->path(); }
    [[nodiscard]] std::filesystem::path takes_folder() const { return file_->takes_folder(); }

    /// One step of history. A refusal is announced by `refused` and returns false.
    bool apply(std::vector<core::Edit> edits, const QString& label = {});
    void undo();
    void redo();
    /// Brings files in; what cannot be read is announced by `refused`.
    void import(const QStringList& files, bool bin_only);

    [[nodiscard]] const std::set<core::ClipId>& selection() const { return selection_; }
    void select(std::set<core::ClipId> clips);
    /// The one selected clip on a video track, if any.
    [[nodiscard]] const core::Clip* selected_clip() const;
    /// The clip that the chat means: selected, else the one under the playhead.
    [[nodiscard]] const core::Clip* target_clip() const;

    [[nodiscard]] core::Player& player() { return player_; }
    [[nodiscard]] core::Time playhead() const { return playhead_; }
    void seek(core::Time time);
    /// In and out: set at a time, or cleared. One alone reaches to the start or the end.
    void mark_in(core::Time time);
    void mark_out(core::Time time);
    void clear_marks();
    /// The part of the picture that the chat may change; nothing: all of it.
    void set_region(std::optional<core::assist::Region> region);
    [[nodiscard]] const std::optional<core::assist::Region>& region() const { return region_; }
    /// The marked range, if there is one with a length.
    [[nodiscard]] std::optional<core::TimeRange> marked() const;

  Q_SIGNALS:
    void project_changed();
    void selection_changed();
    void playhead_moved();
    void marks_changed(); ///< in, out or the region
    void picture_ready(core::Player::Shown shown);
    void refused(const QString& why);

  private:
    void show_problem(const QString& sentence) override { Q_EMIT refused(sentence); }
    /// Runs a change; what it throws is announced by `refused`, and false comes back.
    bool attempt(const std::function<void()>& change);
    void take_over(core::ProjectFile file, bool untitled);
    void changed();
    std::optional<core::ProjectFile> file_;
    bool untitled_ = true, unsaved_ = false;
    std::filesystem::path scratch_;
    std::set<core::ClipId> selection_;
    core::Time playhead_{};
    std::optional<core::Time> in_, out_;
    std::optional<core::assist::Region> region_;
    core::Player player_; ///< last: its thread uses the rest
};

} // namespace ui
