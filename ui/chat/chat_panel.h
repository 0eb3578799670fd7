// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation: bubbles, the scope of the next message, progress with a picture, stop and retry.
#pragma once
#include "ui/chat/chat_controller.h"
#include <QPointer>
#include <QPushButton>
#include <QWidget>

class QComboBox;
class QKeyEvent;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace ui {

class Bubble;
class Examples;
class GuessCard;
class PushToTalk;

class ChatPanel : public Guarded<QWidget> {
    Q_OBJECT
  public:
    ChatPanel(Workspace& workspace, ChatController& controller, QWidget* parent = nullptr);
    void focus_input();
    /// What has been written and not sent.
    [[nodiscard]] QString draft() const;
    /// What is held while one speaks; the words are written behind what stands there.
    [[nodiscard]] PushToTalk& talk() { return *talk_; }
    void set_draft(const QString& text);
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void build_job_card();
    void build_plan_card();
    void show_plan(const QString& what, const QString& cost);
    void build_input(QVBoxLayout* column);
    /// What stands in the empty box: an example, or that the microphone is open.
    void show_hint();
    void build_microphone(QHBoxLayout* row);
    /// What is written inside the conversation follows its newest line, unless somebody has scrolled up.
    void build_conversation(QVBoxLayout* column);
    Bubble* add_bubble(const QString& role, const QString& text, const nlohmann::json& details);
    void add_question(const QString& text, const QStringList& choices, int question);
    void end_job(bool ok, const QString& text, bool can_retry, int attempt);
    /// Undoes the step that the project has come to now, as long as it is the newest one.
    void add_undo(Bubble* bubble);
    void refresh_undos();
    /// Undo and redo are the text's while there is something of it to undo, else the project's.
    [[nodiscard]] bool takes_undo(const QKeyEvent& key) const;
    void refresh_scope();
    void reload();
    void send();
    Workspace& workspace_;
    ChatController& controller_;
    QScrollArea* scroll_;
    QVBoxLayout* bubbles_;
    QWidget *job_card_, *plan_card_;
    GuessCard* guess_card_;
    Examples* examples_;
    QComboBox* quality_;
    QLabel *job_text_, *job_picture_, *scope_, *plan_text_, *plan_cost_, *waiting_;
    QProgressBar* job_bar_;
    QPlainTextEdit* input_;
    QToolButton *send_, *microphone_;
    PushToTalk* talk_ = nullptr;
    std::filesystem::path shown_project_;
    bool follow_ = true; ///< the newest line stays in view
    struct Undo {
        QPointer<QPushButton> button;
        std::weak_ptr<const core::Project> after; ///< the project as the step has left it
    };
    std::vector<Undo> undos_;
};

} // namespace ui
