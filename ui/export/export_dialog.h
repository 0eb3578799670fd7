// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Export: what, where, progress with an estimate, and stop. The work goes on in the background when the
// dialog is closed (ui/export/export_queue.h).
#pragma once
#include "ui/export/export_queue.h"
#include "ui/workspace/workspace.h"
#include <QDialog>

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
    QCheckBox* marked_only_;
    QLabel *picture_, *state_;
    std::filesystem::path project_; ///< whose export this is
    QProgressBar* bar_;
    QPushButton *start_, *stop_;
    bool allow_missing_ = false;
    core::JobNumber job_ = 0; ///< 0: none
};

} // namespace ui
