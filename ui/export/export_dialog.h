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
    /// Chooses a preset, and of the film what is marked or all of it; a film that is being written stays.
    void offer(const QString& preset, bool marked_only);
    /// Whether the film that was asked for here is still being written, or waits.
    [[nodiscard]] bool running() const { return job_ != 0; }
    /// Calls the export off; nothing of it stays.
    void stop();

  private:
    void add_rows(QVBoxLayout* column);
    /// The presets that come with the program, then those that were kept.
    void fill_presets(const QString& chosen);
    void choose_preset();
    void keep_preset();
    void forget_preset();
    [[nodiscard]] core::ExportOptions options() const;
    [[nodiscard]] core::ExportRequest request() const;
    /// The marked one, where only that is wanted.
    [[nodiscard]] std::optional<core::TimeRange> range() const;
    void tell_picture();
    /// What was tried out is about other choices now: it is tried out anew, soon.
    void choices_changed();
    void estimate();
    void choose_file();
    void check_media();
    /// Asks what has to be asked before the file is written, then starts.
    void check_and_start();
    void refresh();
    void add_buttons(QVBoxLayout* column);
    void start();
    /// How far the job is.
    void follow();
    void show_problem(const QString& sentence) override;
    Workspace& workspace_;
    ExportQueue& queue_;
    QLineEdit* path_;
    QComboBox* preset_;
    ExportChoices* choices_;
    QCheckBox* marked_only_;
    QLabel *picture_, *estimate_, *state_;
    std::filesystem::path project_; ///< whose export this is
    QProgressBar* bar_;
    QPushButton *start_, *stop_, *forget_;
    std::map<std::string, core::ExportOptions> kept_; ///< by name
    bool allow_missing_ = false;
    core::JobNumber job_ = 0; ///< 0: none
    QTimer soon_;
    std::uint64_t trial_ = 0; ///< the newest that was begun
    QPointer<ExportTrial> trier_;
};

} // namespace ui
