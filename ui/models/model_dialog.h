// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The models on this machine: what comes with the program, what was added, and whether a folder is complete.
#pragma once
#include "ui/chat/chat_controller.h"
#include <QDialog>
#include <future>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class ModelDialog : public Guarded<QDialog>, public ProblemSink {
    Q_OBJECT
  public:
    ModelDialog(AssistantFactory make_assistant, QWidget* parent);
    ~ModelDialog() override;

  private:
    void show_problem(const QString& sentence) override;
    void refresh();
    void add_folder();
    void remove_selected();
    void check_selected();
    /// Inspects a folder (or an own model by name) on a thread of its own; `then_add`: under this name if it
    /// is complete.
    void inspect(const QString& folder_or_name, const QString& then_add);
    void show_report(const QString& text, bool complete, const QString& folder, const QString& then_add);
    AssistantFactory make_assistant_;
    std::future<void> running_;
    QListWidget* list_;
    QPlainTextEdit* report_;
    QLabel* state_;
    QPushButton *add_, *check_, *remove_;
};

} // namespace ui
