// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation: bubbles, the scope of the next message, progress with a picture, stop and retry.
#pragma once
#include "ui/chat/chat_controller.h"
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace ui {

class ChatPanel : public Guarded<QWidget> {
    Q_OBJECT
  public:
    ChatPanel(Workspace& workspace, ChatController& controller, QWidget* parent = nullptr);
    void focus_input();
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void build_job_card();
    void build_plan_card();
    void show_plan(const QString& what, const QString& cost);
    void build_input(QVBoxLayout* column);
    void add_bubble(const QString& role, const QString& text, const nlohmann::json& details);
    void end_job(bool ok, const QString& text, bool can_retry);
    void refresh_scope();
    void reload();
    void send();
    Workspace& workspace_;
    ChatController& controller_;
    QScrollArea* scroll_;
    QVBoxLayout* bubbles_;
    QWidget *job_card_, *plan_card_;
    QLabel *job_text_, *job_picture_, *scope_, *plan_text_;
    QProgressBar* job_bar_;
    QPlainTextEdit* input_;
    QToolButton* send_;
    std::filesystem::path shown_project_;
};

} // namespace ui
