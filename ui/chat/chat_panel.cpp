// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chat_panel.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include "ui/chat/bubble.h"
#include "ui/chat/examples.h"
#include "ui/chat/guess_card.h"
#include "ui/chat/push_to_talk.h"
#include "ui/style/style.h"
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolButton>
#include <QUrl>

namespace ui {
namespace {

constexpr int kInputHeight = 76, kPreviewWidth = 208, kLongestName = 150;
constexpr std::size_t kMostBubbles = 200; ///< of a kept conversation; each is a handful of widgets

} // namespace

ChatPanel::ChatPanel(Workspace& workspace, ChatController& controller, QWidget* parent)
    : Guarded(parent), workspace_(workspace), controller_(controller) {
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    auto* heading = plain_label(tr("TALK TO SAYCUT"), this);
    heading->setObjectName("heading");
    column->addWidget(heading);
    build_conversation(column);
    build_plan_card();
    setAcceptDrops(true);
    column->addWidget(plan_card_);
    guess_card_ = new GuessCard(this);
    column->addWidget(guess_card_);
    connect(&controller, &ChatController::guessed, guess_card_, &GuessCard::show_guess);
    connect(guess_card_, &GuessCard::wanted, &controller, &ChatController::do_guess);
    connect(guess_card_, &GuessCard::left, &controller, &ChatController::leave_guess);
    build_job_card();
    column->addWidget(job_card_);
    build_input(column);
    connect(&controller, &ChatController::said, this,
            [this](const QString& role, const QString& text, const nlohmann::json& details) {
                add_bubble(role, text, details);
            });
    connect(&controller, &ChatController::asked_back, this, &ChatPanel::add_question);
    connect(&controller, &ChatController::planned, this, &ChatPanel::show_plan);
    connect(&controller, &ChatController::job_started, this, [this](const QString& what) {
        plan_card_->hide();
        job_text_->setText(job_text_->fontMetrics().elidedText(what, Qt::ElideRight, kLongestName));
        job_bar_->setValue(0);
        job_picture_->hide();
        job_card_->show();
    });
    connect(&controller, &ChatController::job_progress, this, [this](const core::assist::Progress& p) {
        job_bar_->setValue(static_cast<int>(p.fraction * 1000));
        const QString stage = in_words(p.stage);
        job_text_->setText(p.seconds_left > 0.5
                               ? tr("%1 · about %2 s left")
                                     .arg(stage, QString::number(static_cast<int>(p.seconds_left + 0.5)))
                               : stage);
    });
    connect(&controller, &ChatController::job_preview, this, [this](const core::assist::Preview& p) {
        const QImage image(p.rgb.data(), p.width, p.height, 3 * p.width, QImage::Format_RGB888);
        job_picture_->setPixmap(
            QPixmap::fromImage(image.copy()).scaledToWidth(kPreviewWidth, Qt::SmoothTransformation));
        job_picture_->show();
    });
    connect(&controller, &ChatController::job_ended, this, &ChatPanel::end_job);
    connect(&controller, &ChatController::waiting_changed, this, [this](int count) {
        waiting_->setVisible(count > 0);
        waiting_->setText(tr("%n message(s) wait(s) until this is done.", nullptr, count));
    });
    connect(&workspace, &Workspace::project_changed, this, [this] {
        refresh_scope();
        if (workspace_.project_path() != shown_project_) reload();
        examples_->follow(workspace_.project());
        refresh_undos();
    });
    connect(&workspace, &Workspace::selection_changed, this, [this] { refresh_scope(); });
    connect(&workspace, &Workspace::marks_changed, this, [this] { refresh_scope(); });
    connect(&workspace, &Workspace::playhead_moved, this, [this] { refresh_scope(); });
    connect(&workspace, &Workspace::refused, this,
            [this](const QString& why) { add_bubble("problem", why, nullptr); });
    connect(&workspace, &Workspace::noticed, this,
            [this](const QString& what) { add_bubble("assistant", what, nullptr); });
    refresh_scope();
    reload();
    examples_->follow(workspace_.project());
}

void ChatPanel::build_job_card() {
    job_card_ = new QFrame(this);
    job_card_->setObjectName("bubble_saycut");
    auto* card = new QVBoxLayout(job_card_);
    auto* row = new QHBoxLayout;
    job_text_ = plain_label({}, job_card_);
    job_text_->setMinimumWidth(1);
    auto* stop = new QPushButton(icon("stop"), tr("Stop"), job_card_);
    row->addWidget(job_text_, 1);
    row->addWidget(stop);
    job_bar_ = new QProgressBar(job_card_);
    job_bar_->setRange(0, 1000);
    job_bar_->setTextVisible(false);
    job_picture_ = plain_label({}, job_card_);
    job_picture_->setAlignment(Qt::AlignCenter);
    job_picture_->setAccessibleName(tr("Preview of the result"));
    card->addLayout(row);
    card->addWidget(job_bar_);
    card->addWidget(job_picture_);
    waiting_ = plain_paragraph({}, job_card_);
    waiting_->setObjectName("faint");
    waiting_->hide();
    card->addWidget(waiting_);
    job_card_->hide();
    connect(stop, &QPushButton::clicked, this, [this] { controller_.stop(); });
}

void ChatPanel::build_plan_card() {
    plan_card_ = new QFrame(this);
    plan_card_->setObjectName("bubble_saycut");
    auto* card = new QVBoxLayout(plan_card_);
    plan_text_ = plain_paragraph({}, plan_card_);
    QFont bold = plan_text_->font();
    bold.setBold(true);
    plan_text_->setFont(bold);
    plan_cost_ = plain_paragraph({}, plan_card_);
    card->addWidget(plan_text_);
    card->addWidget(plan_cost_);
    auto* row = new QHBoxLayout;
    auto* go = new QPushButton(tr("Start"), plan_card_);
    go->setObjectName("primary");
    auto* leave = new QPushButton(tr("Not now"), plan_card_);
    quality_ = new QComboBox(plan_card_);
    quality_->setAccessibleName(tr("Quality"));
    quality_->setToolTip(
        tr("A draft takes fewer steps; the same wish in a better quality gives the same picture"));
    for (const auto& [quality, name] : {std::pair{core::assist::Quality::draft, tr("Draft")},
                                        {core::assist::Quality::standard, tr("Standard")},
                                        {core::assist::Quality::best, tr("Best")}})
        quality_->addItem(name, static_cast<int>(quality));
    row->addWidget(go);
    row->addWidget(leave);
    row->addStretch();
    row->addWidget(quality_);
    card->addLayout(row);
    plan_card_->hide();
    connect(quality_, &QComboBox::activated, this, [this](int index) {
        controller_.use_quality(static_cast<core::assist::Quality>(quality_->itemData(index).toInt()));
    });
    connect(go, &QPushButton::clicked, this, [this] { controller_.go(); });
    connect(leave, &QPushButton::clicked, this, [this] {
        controller_.leave();
        plan_card_->hide();
    });
}

void ChatPanel::show_plan(const QString& what, const QString& cost) {
    plan_text_->setText(what);
    quality_->setCurrentIndex(quality_->findData(static_cast<int>(controller_.quality())));
    plan_cost_->setText(tr("%1. The original stays; the result is a take beside it.").arg(cost));
    plan_card_->show();
}

void ChatPanel::build_input(QVBoxLayout* column) {
    scope_ = plain_label({}, this);
    scope_->setObjectName("chip");
    column->addWidget(scope_, 0, Qt::AlignLeft);
    auto* row = new QHBoxLayout;
    input_ = new QPlainTextEdit(this);
    show_hint();
    input_->setFixedHeight(kInputHeight);
    input_->setAccessibleName(tr("Message"));
    input_->setTabChangesFocus(true);
    input_->installEventFilter(this);
    input_->setAcceptDrops(false); // the panel takes pictures
    send_ = new QToolButton(this);
    send_->setIcon(icon("send"));
    send_->setIconSize({22, 22});
    send_->setToolTip(tr("Send (Return)"));
    send_->setAccessibleName(tr("Send"));
    row->addWidget(input_, 1);
    build_microphone(row);
    row->addWidget(send_, 0, Qt::AlignBottom);
    column->addLayout(row);
    connect(send_, &QToolButton::clicked, this, [this] { send(); });
}

void ChatPanel::show_hint() {
    input_->setPlaceholderText(talk_ && talk_->listening()
                                   ? tr("Listening")
                                   : tr("Turn the red dress blue… cut the first 2 seconds… what happens?"));
}

void ChatPanel::build_microphone(QHBoxLayout* row) {
    talk_ = new PushToTalk([this]() -> core::assist::Assistant& { return controller_.assistant(); }, this);
    microphone_ = new QToolButton(this);
    microphone_->setObjectName("talk");
    microphone_->setIcon(icon("microphone"));
    microphone_->setIconSize({22, 22});
    microphone_->setToolTip(tr("Hold it down and speak: the words are written here"));
    microphone_->setAccessibleName(tr("Hold to talk"));
    row->addWidget(microphone_, 0, Qt::AlignBottom);
    connect(microphone_, &QToolButton::pressed, this, [this] { talk_->press(); });
    connect(microphone_, &QToolButton::released, this, [this] { talk_->release(); });
    connect(talk_, &PushToTalk::changed, this, [this] {
        microphone_->setEnabled(!talk_->busy());
        microphone_->setDown(talk_->listening());
        show_hint();
    });
    connect(talk_, &PushToTalk::failed, this,
            [this](const QString& why) { add_bubble("problem", why, nullptr); });
    connect(talk_, &PushToTalk::understood, this, [this](const QString& text) {
        const QString before = input_->toPlainText().trimmed();
        input_->setPlainText(before.isEmpty() ? text : before + " " + text);
        input_->moveCursor(QTextCursor::End);
        input_->setFocus();
    });
}

void ChatPanel::focus_input() {
    input_->setFocus();
}

QString ChatPanel::draft() const {
    return input_->toPlainText();
}

void ChatPanel::set_draft(const QString& text) {
    input_->setPlainText(text);
}

bool ChatPanel::eventFilter(QObject* object, QEvent* event) {
    if (object == input_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            !(key->modifiers() & Qt::ShiftModifier))
            return send(), true;
        if (key->key() == Qt::Key_Escape) return input_->clearFocus(), window()->setFocus(), true;
    }
    if (object == input_ && event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (takes_undo(*key)) return event->ignore(), true; // the menu's shortcut takes it
        // Single letters typed here are text, never shortcuts.
        if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) event->accept();
    }
    return QWidget::eventFilter(object, event);
}

bool ChatPanel::takes_undo(const QKeyEvent& key) const {
    if (key.matches(QKeySequence::Undo)) return !input_->document()->isUndoAvailable();
    const bool redo =
        key.matches(QKeySequence::Redo) || (key.key() == Qt::Key_Y && key.modifiers() == Qt::ControlModifier);
    return redo && !input_->document()->isRedoAvailable();
}

namespace {

/// Pictures among what is dragged, as a message names them.
QStringList pictures_of(const QMimeData& dragged) {
    QStringList names;
    for (const QUrl& url : dragged.urls()) {
        static const QStringList endings{"png", "jpg", "jpeg", "webp", "bmp", "tif", "tiff"};
        const QString file = url.toLocalFile();
        if (endings.contains(QFileInfo(file).suffix().toLower()) && !file.contains('"'))
            names << "@\"" + file + "\"";
    }
    return names;
}

} // namespace

void ChatPanel::dragEnterEvent(QDragEnterEvent* event) {
    if (!pictures_of(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ChatPanel::dropEvent(QDropEvent* event) {
    const QStringList pictures = pictures_of(*event->mimeData());
    if (pictures.isEmpty()) return;
    event->acceptProposedAction();
    const QString text = input_->toPlainText();
    input_->setPlainText((text.isEmpty() || text.endsWith(' ') ? text : text + ' ') + pictures.join(' ') +
                         ' ');
    input_->moveCursor(QTextCursor::End);
    input_->setFocus();
}

void ChatPanel::send() {
    const QString text = input_->toPlainText().trimmed();
    if (text.isEmpty()) return;
    input_->clear();
    plan_card_->hide();
    guess_card_->hide();
    controller_.submit(text);
}

void ChatPanel::refresh_scope() {
    const core::Clip* clip = workspace_.target_clip();
    const auto range = workspace_.marked();
    if (!clip) return scope_->setText(tr("No clip selected"));
    const bool part = range && range->overlaps(clip->range());
    const core::Time from = part ? std::max(range->start, clip->start) : clip->start,
                     to = part ? std::min(range->end, clip->end()) : clip->end();
    // What narrows the next message matters more than what it leaves alone.
    QString note = part ? tr(" marked") : QString();
    if (workspace_.region()) note += tr(" · only in the frame");
    const core::Media* media =
        clip->takes().empty() ? nullptr
                              : workspace_.project().find_media(clip->takes()[clip->active_take()].media);
    if (note.isEmpty() && media && media->has_audio) note = tr(" · sound kept");
    const QString name = one_line(QString::fromStdString(clip->name), 200);
    scope_->setText(tr("%1 · %2%3")
                        .arg(scope_->fontMetrics().elidedText(name, Qt::ElideMiddle, kLongestName),
                             time_words(to - from, workspace_.project().rate()), note));
}

void ChatPanel::build_conversation(QVBoxLayout* column) {
    scroll_ = new QScrollArea(this);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(scroll_);
    inside->setObjectName("clear");
    bubbles_ = new QVBoxLayout(inside);
    bubbles_->setContentsMargins(0, 4, 4, 4);
    bubbles_->setSpacing(8);
    bubbles_->addStretch();
    scroll_->setWidget(inside);
    column->addWidget(scroll_, 1);
    examples_ = new Examples(this);
    column->addWidget(examples_);
    connect(examples_, &Examples::chosen, this, [this](const QString& saying) {
        set_draft(saying);
        focus_input();
    });
    QScrollBar* bar = scroll_->verticalScrollBar();
    // A new line has its height only once it is laid out, and cards below make the view smaller.
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int end) {
        if (follow_) bar->setValue(end);
    });
    connect(bar, &QScrollBar::actionTriggered, this,
            [this, bar] { follow_ = bar->sliderPosition() >= bar->maximum(); });
}

void ChatPanel::reload() {
    shown_project_ = workspace_.project_path();
    undos_.clear();
    plan_card_->hide();
    guess_card_->hide();
    while (bubbles_->count() > 1) {
        QLayoutItem* item = bubbles_->takeAt(0);
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const auto& messages = workspace_.project().messages;
    const std::size_t first = messages.size() > kMostBubbles ? messages.size() - kMostBubbles : 0;
    if (first > 0)
        add_bubble(
            "assistant",
            tr("%n earlier message(s) is/are kept with the project.", nullptr, static_cast<int>(first)),
            nullptr);
    for (std::size_t i = first; i < messages.size(); ++i)
        guarded(this, [&] { // one that is misshapen does not take the others with it
            add_bubble(QString::fromStdString(messages[i].role), QString::fromStdString(messages[i].text),
                       messages[i].details);
        })();
    if (messages.empty())
        add_bubble("assistant",
                   tr("Import a clip, then tell me what to change: “turn the red dress blue”, “make it "
                      "night”, “cut the first 2 seconds”. Or ask about it: “what colour is the dress?” "
                      "Everything stays on this machine."),
                   nullptr);
}

Bubble* ChatPanel::add_bubble(const QString& role, const QString& text, const nlohmann::json& details) {
    auto* bubble = new Bubble(role, text, details, workspace_.project().rate());
    connect(bubble, &Bubble::time_clicked, this, [this](double seconds) {
        workspace_.seek(core::from_seconds(seconds, workspace_.project().rate()));
    });
    follow_ = true;
    bubbles_->insertWidget(bubbles_->count() - 1, bubble);
    return bubble;
}

void ChatPanel::add_question(const QString& text, const QStringList& choices, int question) {
    Bubble* bubble = add_bubble("assistant", text, nullptr);
    for (int i = 0; i < choices.size(); ++i) // each answers its own question, however many came after it
        connect(bubble->add_choice(choices[i]), &QPushButton::clicked, this,
                [this, question, i] { controller_.choose(question, i); });
}

void ChatPanel::end_job(bool ok, const QString& text, bool can_retry, int attempt) {
    job_card_->hide();
    if (text.isEmpty()) return;
    Bubble* bubble = add_bubble("assistant", text, nullptr);
    if (ok) add_undo(bubble);
    if (attempt > 0)
        connect(bubble->add_action("redo", can_retry ? tr("Try again") : tr("Another try")),
                &QPushButton::clicked, this, [this, attempt] { controller_.again(attempt); });
}

void ChatPanel::add_undo(Bubble* bubble) {
    undos_.push_back({bubble->add_action("undo", tr("Undo")), workspace_.snapshot()});
    connect(undos_.back().button.data(), &QPushButton::clicked, this, [this] { workspace_.undo(); });
    refresh_undos();
}

void ChatPanel::refresh_undos() {
    std::erase_if(undos_, [](const Undo& undo) { return !undo.button; });
    for (const Undo& undo : undos_) {
        const bool newest = undo.after.lock() == workspace_.snapshot();
        undo.button->setEnabled(newest);
        undo.button->setToolTip(newest ? tr("Undo this step")
                                       : tr("This is not the newest step any more: Ctrl+Z undoes the newer "
                                            "ones first"));
    }
}

} // namespace ui
