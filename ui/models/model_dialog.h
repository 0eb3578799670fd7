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

class ModelUseBox;

class ModelDialog : public Guarded<QDialog>, public ProblemSink {
    Q_OBJECT
  public:
    /// `used`: the model that the chat uses now.
    ModelDialog(AssistantFactory make_assistant, QString used, QWidget* parent);
    ~ModelDialog() override;

  Q_SIGNALS:
    /// The chat is to use this model for what it can do ("edit", "generate", "caption", "answer").
    void use_wanted(const QString& model, const QStringList& can);

  private:
    /// What follows when a folder has been found complete.
    enum class Then { nothing, add, use };
    struct Report {
        QString text;
        bool complete = false;
        QStringList can;
    };
    void show_problem(const QString& sentence) override;
    void refresh();
    void add_folder();
    void remove_selected();
    void check_selected();
    void use_selected();
    void refresh_buttons();
    void use(const QString& model, const QStringList& can);
    [[nodiscard]] QString selected() const;
    [[nodiscard]] static QString folder_of(const QString& model);
    /// Inspects a folder (or an own model by name) on a thread of its own.
    void inspect(const QString& folder_or_name, const QString& model, Then then);
    void show_report(const Report& report, const QString& folder, const QString& model, Then then);
    AssistantFactory make_assistant_;
    std::future<void> running_;
    QListWidget* list_;
    QPlainTextEdit* report_;
    ModelUseBox* how_;
    QLabel* state_;
    QPushButton *add_, *check_, *use_, *remove_;
    QString used_;
    QString reported_; ///< the model that the report is about
    bool busy_ = false;
};

} // namespace ui
