// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Export: what, where, progress with an estimate, and stop. The work runs on a thread of its own on a
// snapshot.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/export/exporter.h"
#endif
#include "ui/workspace/workspace.h"
#include <QDialog>
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include <thread>
#endif

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
    explicit ExportDialog(Workspace& workspace, QWidget* parent = nullptr);
    ~ExportDialog() override;
    void reject() override;
    [[nodiscard]] bool running() const { return running_; }
    /// Calls the export off; nothing of it stays.
    void stop();

  private:
    void choose_file();
    /// Asks what has to be asked before the file is written, then starts.
    void check_and_start();
    void refresh();
    void add_buttons(QVBoxLayout* column);
    void start();
    void finish(bool ok, const QString& text);
    void show_problem(const QString& sentence) override;
    Workspace& workspace_;
    QLineEdit* path_;
    QComboBox* preset_;
    QCheckBox* marked_only_;
    QLabel *picture_, *state_;
    std::filesystem::path project_; ///< whose export this is
    QProgressBar* bar_;
    QPushButton *start_, *close_;
    bool running_ = false;
    std::jthread thread_; ///< joined in the destructor
};

} // namespace ui
