// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/parameter_row.h"
#include "ui/base/plain_text.h"
#include "ui/inspector/value_editor.h"
#include "ui/style/style.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBoundaryFinder>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {
constexpr int kButton = 18; ///< pixels across
} // namespace

ParameterRow::ParameterRow(const Parameter& parameter, QWidget* parent)
    : Guarded(parent), label_(parameter.label) {
    setObjectName("clear");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    row_ = new QHBoxLayout;
    row_->setSpacing(3);
    column->addLayout(row_);
    name_ = plain_label({}, this);
    name_->setObjectName("name");
    name_->setWordWrap(true);
    name_->setFixedWidth(kLeastName);
    name_->setToolTip(plain_tool_tip(parameter.label));
    row_->addWidget(name_, 0,
                    parameter.several_lines || parameter.is_drawn ? Qt::AlignTop : Qt::AlignVCenter);
    editor_ = make_value_editor(parameter, this);
    editor_->chosen = [this](const core::Value& value) {
        if (!let_go_ && on_chosen) on_chosen(value);
    };
    editor_->passed = [this](const core::Value& value) {
        if (!let_go_ && on_passed) on_passed(value);
    };
    editor_->refused = [this](const QString& why) { say(why); };
    row_->addWidget(editor_, 1);
    if (parameter.may_move())
        add_keys(parameter);
    else
        row_->addSpacing(kButton + row_->spacing()); // numbers stand below each other
    if (parameter.has_neutral) {
        reset_ = button("undo", tr("Back to what changes nothing"), tr("Reset %1").arg(parameter.label));
        reset_->setObjectName("reset");
        row_->addWidget(reset_);
        connect(reset_, &QToolButton::clicked, this, [this] {
            if (!let_go_ && on_reset) on_reset();
        });
    } else {
        row_->addSpacing(kButton + row_->spacing());
    }
    show_value(parameter);
}

int ParameterRow::width_of_name() const {
    return name_->fontMetrics().horizontalAdvance(label_) + 2;
}

void ParameterRow::set_name_width(int width) {
    QString shown;
    // What is longer than the column and cannot be wrapped is cut; the tip tells it.
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, label_);
    for (qsizetype from = 0, to = breaks.toNextBoundary(); to > from; to = breaks.toNextBoundary()) {
        const QString part = label_.mid(from, to - from);
        const bool fits = name_->fontMetrics().horizontalAdvance(part.trimmed()) <= width - 2;
        shown += fits ? part : name_->fontMetrics().elidedText(part, Qt::ElideRight, std::max(1, width - 2));
        from = to;
    }
    name_->setFixedWidth(width);
    if (name_->text() != shown) name_->setText(shown);
}

std::optional<QString> ParameterRow::written() const {
    return editor_->written();
}

void ParameterRow::go_on_writing(const QString& text) {
    editor_->go_on_writing(text);
}

void ParameterRow::let_go() {
    let_go_ = true; // one of its own callbacks may be what asks for it, so none is taken away
}

void ParameterRow::add_keys(const Parameter& parameter) {
    previous_ = button("key_previous", tr("Previous key"), tr("Previous key of %1").arg(parameter.label));
    key_ = button("key", tr("Set or take away a key at the playhead"), tr("Key of %1").arg(parameter.label));
    key_->setObjectName("key");
    key_->setCheckable(true);
    next_ = button("key_next", tr("Next key"), tr("Next key of %1").arg(parameter.label));
    previous_->setObjectName("previous_key"), next_->setObjectName("next_key");
    for (QToolButton* each : {previous_, key_, next_})
        row_->addWidget(each);
    connect(key_, &QToolButton::clicked, this, [this] {
        if (!let_go_ && on_key) on_key();
    });
    connect(previous_, &QToolButton::clicked, this, [this] {
        if (!let_go_ && on_neighbour) on_neighbour(-1);
    });
    connect(next_, &QToolButton::clicked, this, [this] {
        if (!let_go_ && on_neighbour) on_neighbour(1);
    });
}

QToolButton* ParameterRow::button(const char* icon_name, const QString& tip, const QString& name) {
    auto* made = new QToolButton(this);
    made->setIcon(icon(icon_name));
    made->setIconSize({14, 14});
    made->setFixedSize(kButton, 24);
    made->setToolTip(tip);
    made->setAccessibleName(name);
    return made;
}

void ParameterRow::say(const QString& why) {
    if (!problem_) {
        if (why.isEmpty()) return;
        problem_ = plain_paragraph({}, this);
        problem_->setObjectName("refusal");
        layout()->addWidget(problem_);
    }
    problem_->setText(why);
    problem_->setVisible(!why.isEmpty());
    editor_->setAccessibleDescription(why);
}

void ParameterRow::show_value(const Parameter& parameter) {
    editor_->show_value(parameter);
    const bool takes = parameter.takes_values();
    editor_->setEnabled(takes);
    setToolTip(takes ? QString() : tr("It moves in all of these clips: put the playhead over one of them."));
    if (reset_) reset_->setEnabled(!parameter.is_neutral());
    if (!key_) return;
    key_->setEnabled(parameter.takes_keys());
    key_->setChecked(parameter.has_key());
    for (QToolButton* each : {previous_, next_})
        each->setVisible(parameter.moves());
    previous_->setEnabled(parameter.neighbour(-1).has_value());
    next_->setEnabled(parameter.neighbour(1).has_value());
}

} // namespace ui
