// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/toast.h"
#include "ui/base/plain_text.h"
#include "ui/style/style.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace ui {

Toast::Toast(QWidget* over) : Guarded(over) {
    constexpr int kLong = 8000; // milliseconds
    setObjectName("toast");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 6, 8);
    text_ = plain_paragraph({}, this);
    row->addWidget(text_, 1);
    button_ = new QPushButton(this);
    button_->setObjectName("toast_action");
    button_->hide();
    row->addWidget(button_);
    auto* close = new QToolButton(this);
    close->setIcon(icon("close"));
    close->setIconSize({12, 12});
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close the message"));
    row->addWidget(close, 0, Qt::AlignTop);
    end_ = new QTimer(this);
    end_->setSingleShot(true);
    end_->setInterval(kLong);
    connect(end_, &QTimer::timeout, this, [this] { hide(); });
    connect(close, &QToolButton::clicked, this, [this] { hide(); });
    connect(button_, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto action = action_) action();
    });
    over->installEventFilter(this);
    hide();
}

void Toast::say(const QString& sentence) {
    action_ = nullptr;
    button_->hide();
    show_sentence(sentence);
}

void Toast::offer(const QString& sentence, const QString& words, std::function<void()> action) {
    action_ = std::move(action);
    button_->setText(words);
    button_->show();
    show_sentence(sentence);
}

void Toast::show_sentence(const QString& sentence) {
    text_->setText(sentence);
    setAccessibleName(sentence);
    show();
    raise();
    place();
    end_->start();
}

void Toast::place() {
    constexpr int kMargin = 16, kWidest = 560;
    const QSize room = parentWidget()->size();
    const int width = std::min(kWidest, room.width() - 2 * kMargin);
    layout()->activate(); // a new sentence has another height
    const int height = layout()->totalHeightForWidth(width);
    setGeometry((room.width() - width) / 2, room.height() - height - kMargin, width, height);
}

bool Toast::eventFilter(QObject* object, QEvent* event) {
    if (object == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QFrame::eventFilter(object, event);
}

} // namespace ui
