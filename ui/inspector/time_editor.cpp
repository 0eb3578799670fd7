// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/time_editor.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include "ui/style/digits.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace ui {

TimeEditor::TimeEditor(const Parameter& parameter, QWidget* parent) : Guarded(parent), rate_(parameter.rate) {
    setObjectName("clear");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    line_ = new QLineEdit(this);
    line_->setAccessibleName(parameter.label);
    line_->setToolTip(plain_tool_tip(
        tr("12.5 (seconds), 00:01:02:12 or 150f (frames). Arrow up and down: a frame later or earlier.")));
    line_->setFont(tabular(line_->font()));
    line_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line_->setMinimumWidth(92);
    line_->installEventFilter(this);
    row->addWidget(line_, 1);
    connect(line_, &QLineEdit::editingFinished, this, [this] { read(); });
}

QString TimeEditor::shown() const {
    return time_words(core::from_seconds(core::number_in(value_), rate_), rate_);
}

void TimeEditor::show_value(const Parameter& parameter) {
    const bool writing = written().has_value();
    value_ = parameter.value, rate_ = parameter.rate;
    if (!writing) line_->setText(shown());
}

std::optional<QString> TimeEditor::written() const {
    if (!line_->hasFocus() || !line_->isModified() || line_->text() == shown()) return {};
    return line_->text();
}

void TimeEditor::go_on_writing(const QString& text) {
    line_->setText(text);
    line_->setModified(true);
}

void TimeEditor::read() {
    const QString text = line_->text().trimmed();
    line_->setModified(false);
    if (text == shown()) return;
    const auto time = core::parse_time(text.toStdString(), rate_);
    if (!time) {
        line_->setText(shown());
        if (refused) refused(tr("'%1' is no time: 12.5, 00:01:02:12 and 150f are.").arg(one_line(text, 40)));
        return;
    }
    choose(core::Value(core::to_seconds(*time)));
    line_->setText(shown()); // where it was refused it is what it was
}

void TimeEditor::step(int frames) {
    const core::Time now = core::from_seconds(core::number_in(value_), rate_);
    const std::int64_t frame = core::frame_at(now, rate_) + frames;
    if (frame >= 0) choose(core::Value(core::to_seconds(core::frame_start(frame, rate_))));
    line_->setText(shown());
}

bool TimeEditor::eventFilter(QObject* object, QEvent* event) {
    const bool asked = event->type() == QEvent::ShortcutOverride; // before it goes to a command of the window
    if (asked || event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool steps = key == Qt::Key_Up || key == Qt::Key_Down;
        const bool back = key == Qt::Key_Escape && line_->text() != shown();
        if (asked && (steps || back)) return event->accept(), true;
        if (steps) return step(key == Qt::Key_Up ? 1 : -1), true;
        if (back) return line_->setText(shown()), true;
    }
    return ValueEditor::eventFilter(object, event);
}

} // namespace ui
