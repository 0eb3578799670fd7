// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chat_panel.h"
#include "ui/style/style.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextDocument>
#include <QTimer>
#include <QToolButton>

namespace ui {
namespace {

constexpr int kInputHeight = 64, kPreviewWidth = 208, kLongestName = 150;

QLabel* wrapped(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
    return label;
}

} // namespace

ChatPanel::ChatPanel(Workspace& workspace, ChatController& controller, QWidget* parent)
    : Guarded(parent), workspace_(workspace), controller_(controller) {
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    auto* heading = new QLabel(tr("TALK TO SAYCUT"), this);
    heading->setObjectName("heading");
    column->addWidget(heading);
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
    build_plan_card();
    column->addWidget(plan_card_);
    build_job_card();
    column->addWidget(job_card_);
    build_input(column);
    connect(&controller, &ChatController::said, this, &ChatPanel::add_bubble);
    connect(&controller, &ChatController::planned, this, &ChatPanel::show_plan);
    connect(&controller, &ChatController::job_started, this, [this](const QString& what) {
        plan_card_->hide();
        job_text_->setText(job_text_->fontMetrics().elidedText(what, Qt::ElideRight, kLongestName));
        job_bar_->setValue(0);
        job_picture_->hide();
        job_card_->show();
        send_->setEnabled(false);
    });
    connect(&controller, &ChatController::job_progress, this, [this](const core::assist::Progress& p) {
        job_bar_->setValue(static_cast<int>(p.fraction * 1000));
        job_text_->setText(p.seconds_left > 0.5 ? tr("%1 · about %2 s left")
                                                      .arg(QString::fromStdString(p.stage))
                                                      .arg(static_cast<int>(p.seconds_left + 0.5))
                                                : QString::fromStdString(p.stage));
    });
    connect(&controller, &ChatController::job_preview, this, [this](const core::assist::Preview& p) {
        const QImage image(p.rgb.data(), p.width, p.height, 3 * p.width, QImage::Format_RGB888);
        job_picture_->setPixmap(
            QPixmap::fromImage(image.copy()).scaledToWidth(kPreviewWidth, Qt::SmoothTransformation));
        job_picture_->show();
    });
    connect(&controller, &ChatController::job_ended, this, &ChatPanel::end_job);
    connect(&workspace, &Workspace::project_changed, this, [this] {
        refresh_scope();
        if (workspace_.project_path() != shown_project_) reload();
    });
    connect(&workspace, &Workspace::selection_changed, this, [this] { refresh_scope(); });
    connect(&workspace, &Workspace::marks_changed, this, [this] { refresh_scope(); });
    connect(&workspace, &Workspace::refused, this,
            [this](const QString& why) { add_bubble("assistant", why, nullptr); });
    connect(&workspace, &Workspace::noticed, this,
            [this](const QString& what) { add_bubble("assistant", what, nullptr); });
    refresh_scope();
    reload();
}

void ChatPanel::build_job_card() {
    job_card_ = new QFrame(this);
    job_card_->setObjectName("bubble_saycut");
    auto* card = new QVBoxLayout(job_card_);
    auto* row = new QHBoxLayout;
    job_text_ = new QLabel(job_card_);
    auto* stop = new QPushButton(icon("stop"), tr("Stop"), job_card_);
    row->addWidget(job_text_, 1);
    row->addWidget(stop);
    job_bar_ = new QProgressBar(job_card_);
    job_bar_->setRange(0, 1000);
    job_bar_->setTextVisible(false);
    job_picture_ = new QLabel(job_card_);
    job_picture_->setAlignment(Qt::AlignCenter);
    job_picture_->setAccessibleName(tr("Preview of the result"));
    card->addLayout(row);
    card->addWidget(job_bar_);
    card->addWidget(job_picture_);
    job_card_->hide();
    connect(stop, &QPushButton::clicked, this, [this] { controller_.stop(); });
}

void ChatPanel::build_plan_card() {
    plan_card_ = new QFrame(this);
    plan_card_->setObjectName("bubble_saycut");
    auto* card = new QVBoxLayout(plan_card_);
    plan_text_ = wrapped({}, plan_card_);
    card->addWidget(plan_text_);
    auto* row = new QHBoxLayout;
    auto* go = new QPushButton(tr("Start"), plan_card_);
    go->setObjectName("primary");
    auto* leave = new QPushButton(tr("Not now"), plan_card_);
    row->addWidget(go);
    row->addWidget(leave);
    row->addStretch();
    card->addLayout(row);
    plan_card_->hide();
    connect(go, &QPushButton::clicked, this, [this] { controller_.go(); });
    connect(leave, &QPushButton::clicked, this, [this] {
        controller_.leave();
        plan_card_->hide();
    });
}

void ChatPanel::show_plan(const QString& what, const QString& cost) {
    plan_text_->setText(tr("<b>%1</b><br>%2. The original stays; the result is a take beside it.")
                            .arg(what.toHtmlEscaped(), cost.toHtmlEscaped()));
    plan_card_->show();
}

void ChatPanel::build_input(QVBoxLayout* column) {
    scope_ = new QLabel(this);
    scope_->setObjectName("chip");
    column->addWidget(scope_, 0, Qt::AlignLeft);
    auto* row = new QHBoxLayout;
    input_ = new QPlainTextEdit(this);
    input_->setPlaceholderText(tr("Turn the red dress blue… cut the first 2 seconds… what happens?"));
    input_->setFixedHeight(kInputHeight);
    input_->setAccessibleName(tr("Message"));
    input_->setTabChangesFocus(true);
    input_->installEventFilter(this);
    send_ = new QToolButton(this);
    send_->setIcon(icon("send"));
    send_->setIconSize({22, 22});
    send_->setToolTip(tr("Send (Return)"));
    send_->setAccessibleName(tr("Send"));
    row->addWidget(input_, 1);
    row->addWidget(send_, 0, Qt::AlignBottom);
    column->addLayout(row);
    connect(send_, &QToolButton::clicked, this, [this] { send(); });
}

void ChatPanel::focus_input() {
    input_->setFocus();
}

bool ChatPanel::eventFilter(QObject* object, QEvent* event) {
    if (object == input_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            !(key->modifiers() & Qt::ShiftModifier))
            return send(), true;
        if (key->key() == Qt::Key_Escape) return input_->clearFocus(), window()->setFocus(), true;
    }
    // Single letters typed here are text, never shortcuts. Undo and redo are the text's while it has
    // something to undo, then the project's.
    if (object == input_ && event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QTextDocument& text = *input_->document();
        if ((key->matches(QKeySequence::Undo) && !text.isUndoAvailable()) ||
            (key->matches(QKeySequence::Redo) && !text.isRedoAvailable()))
            return event->ignore(), true;
        if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) event->accept();
    }
    return QWidget::eventFilter(object, event);
}

void ChatPanel::send() {
    const QString text = input_->toPlainText().trimmed();
    if (text.isEmpty() || controller_.busy()) return;
    input_->clear();
    plan_card_->hide();
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
    if (note.isEmpty()) note = tr(" · sound kept");
    scope_->setText(tr("%1 · %2 s%3")
                        .arg(scope_->fontMetrics().elidedText(QString::fromStdString(clip->name),
                                                              Qt::ElideMiddle, kLongestName))
                        .arg(core::to_seconds(to - from), 0, 'f', 2)
                        .arg(note));
}

void ChatPanel::reload() {
    shown_project_ = workspace_.project_path();
    while (bubbles_->count() > 1) {
        QLayoutItem* item = bubbles_->takeAt(0);
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const core::Message& message : workspace_.project().messages)
        guarded(this, [&] { // one that is misshapen does not take the others with it
            add_bubble(QString::fromStdString(message.role), QString::fromStdString(message.text),
                       message.details);
        })();
    if (workspace_.project().messages.empty())
        add_bubble("assistant",
                   tr("Import a clip, then tell me what to change: <i>turn the red dress blue</i>, <i>make "
                      "it night</i>, <i>cut the first 2 seconds</i>. Or ask about it: <i>what colour is the "
                      "dress?</i> Everything stays on this machine."),
                   nullptr);
}

void ChatPanel::add_bubble(const QString& role, const QString& text, const nlohmann::json& details) {
    const bool user = role == "user";
    auto* bubble = new QFrame;
    bubble->setObjectName(user ? "bubble_user" : "bubble_saycut");
    auto* column = new QVBoxLayout(bubble);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(wrapped(text, bubble));
    if (details.is_object() && details.contains("evidence")) {
        QString lines;
        for (const auto& item : details["evidence"])
            lines += QString("<div style='margin-top:3px'><a style='color:%1' href='%2'>%3 s</a> &nbsp;%4 "
                             "<i>(%5)</i></div>")
                         .arg(palette_of(current_theme()).accent.name())
                         .arg(item.value("time", 0.0))
                         .arg(item.value("time", 0.0), 0, 'f', 1)
                         .arg(QString::fromStdString(item.value("text", "")).toHtmlEscaped(),
                              QString::fromStdString(item.value("source", "")));
        auto* links = wrapped(lines, bubble);
        connect(links, &QLabel::linkActivated, this, [this](const QString& seconds) {
            workspace_.seek(core::from_seconds(seconds.toDouble(), workspace_.project().rate()));
        });
        column->addWidget(links);
    }
    if (details.is_object() && details.contains("choices"))
        for (const auto& choice : details["choices"]) {
            auto* pick = new QPushButton(QString::fromStdString(choice.get<std::string>()), bubble);
            column->addWidget(pick);
            connect(pick, &QPushButton::clicked, this,
                    [this, name = pick->text()] { controller_.choose(name); });
        }
    auto* row = new QHBoxLayout;
    if (user) row->addSpacing(36);
    row->addWidget(bubble);
    if (!user) row->addSpacing(20);
    auto* holder = new QWidget;
    holder->setObjectName("clear");
    row->setContentsMargins(0, 0, 0, 0);
    holder->setLayout(row);
    bubbles_->insertWidget(bubbles_->count() - 1, holder);
    QTimer::singleShot(0, this, guarded(this, [this] {
                           scroll_->verticalScrollBar()->setValue(scroll_->verticalScrollBar()->maximum());
                       }));
}

void ChatPanel::end_job(bool ok, const QString& text, bool can_retry) {
    job_card_->hide();
    send_->setEnabled(true);
    if (text.isEmpty()) return;
    add_bubble("assistant", text, nullptr);
    auto* actions = new QWidget;
    actions->setObjectName("clear");
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& name, const QString& label, auto action) {
        auto* button = new QPushButton(icon(name), label, actions);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, action);
    };
    if (ok) add("undo", tr("Undo"), [this] { workspace_.undo(); });
    add("redo", can_retry ? tr("Try again") : tr("Another try"), [this] { controller_.again(); });
    row->addStretch();
    bubbles_->insertWidget(bubbles_->count() - 1, actions);
}

} // namespace ui
