// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Export: what, how, where, what it would come to, progress, and stop. The work goes on in the background
// when the dialog is closed (ui/export/export_queue.h); what it would come to is tried out on a thread of its
// own.
#pragma once
#include "ui/export/export_choices.h"
#include "ui/export/export_queue.h"
#include "ui/workspace/workspace.h"
#include <QDialog>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace ui {

class ExportDialog : public Guarded<QDialog>, public ProblemSink {
    Q_OBJECT
  public:
    ExportDialog(Workspace& workspace, ExportQueue& queue, QWidget* parent = nullptr);
    ~ExportDialog() override;
    /// Chooses a preset, a size and a rate (empty: the preset's), and of the film what is marked or all of
    /// it; a film that is being written stays.
    void offer(const QString& preset, const core::FilmForm& form, bool marked_only);
    /// Whether the film that was asked for here is still being written, or waits.
    [[nodiscard]] bool running() const { return !jobs_.empty(); }
    /// Calls the export off; nothing of it stays.
    void stop();
    void reject() override;

  protected:
    void closeEvent(QCloseEvent* event) override;

  private:
    void add_rows(QVBoxLayout* column);
    /// The presets that come with the program, then those that were kept.
    void fill_presets(const QString& chosen);
    void choose_preset();
    void keep_preset();
    void forget_preset();
    [[nodiscard]] core::ExportOptions options() const;
    /// Of the film, or of its marked range.
    [[nodiscard]] core::ExportRequest request() const;
    /// That, or one for each section that a marker names.
    [[nodiscard]] std::vector<core::ExportRequest> requests() const;
    [[nodiscard]] bool by_marker() const;
    /// The marked one, where only that is wanted.
    [[nodiscard]] std::optional<core::TimeRange> range() const;
    void tell_picture();
    /// What was tried out is about other choices now: it is tried out anew, soon.
    void choices_changed();
    void estimate();
    void choose_file();
    /// Finds out, on the thread, what has to be asked before the file is written.
    void look_first();
    void look_for_card();
    /// Media that are not there would be slates: that is asked, not found out afterwards.
    void ask_about_missing(const std::vector<core::MediaId>& missing, const QStringList& there);
    void ask_about_replacing(const QStringList& there);
    void refresh();
    void add_buttons(QVBoxLayout* column);
    void start();
    /// How far the jobs are.
    void follow();
    void tell(const core::Job& job, bool behind, std::size_t written);
    void show_problem(const QString& sentence) override;
    Workspace& workspace_;
    ExportQueue& queue_;
    QLineEdit* path_;
    QComboBox* preset_;
    ExportChoices* choices_;
    QCheckBox *marked_only_, *each_;
    QLabel *picture_, *estimate_, *state_;
    std::filesystem::path project_; ///< whose export this is
    QProgressBar* bar_;
    QPushButton *start_, *stop_, *forget_;
    std::map<std::string, core::ExportOptions> kept_; ///< by name
    bool allow_missing_ = false, looking_ = false;
    std::vector<core::JobNumber> jobs_; ///< that are not all over
    QTimer soon_;
    std::uint64_t trial_ = 0; ///< the newest that was begun
    QPointer<ExportTrial> trier_;
    QThreadPool pool_; ///< last: its task posts to the rest
};

} // namespace ui
