// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/parameter_row.h"
#include "ui/base/plain_text.h"
#include "ui/inspector/value_editor.h"
#include "ui/style/style.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {

namespace {
constexpr int kButton = 20; ///< pixels across
}

ParameterRow::ParameterRow(const Parameter& parameter, QWidget* parent)
    : Guarded(parent), neutral_(parameter.neutral) {
    setObjectName("clear");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    constexpr int kName = 108; ///< pixels; what is longer is told by its tip
    auto* name = plain_label(fontMetrics().elidedText(parameter.label, Qt::ElideRight, kName - 4), this);
    name->setFixedWidth(kName);
    name->setToolTip(plain_tool_tip(parameter.label));
    row->addWidget(name, 0, parameter.several_lines || parameter.is_drawn ? Qt::AlignTop : Qt::AlignVCenter);
    editor_ = make_value_editor(parameter, this);
    editor_->chosen = [this](const core::Value& value) {
        if (on_chosen) on_chosen(value);
    };
    editor_->passed = [this](const core::Value& value) {
        if (on_passed) on_passed(value);
    };
    row->addWidget(editor_, 1);
    if (parameter.curve) {
        previous_ = button("key_previous", tr("Previous key"), tr("Previous key of %1").arg(parameter.label));
        key_ =
            button("key", tr("Set or take away a key at the playhead"), tr("Key of %1").arg(parameter.label));
        key_->setObjectName("key");
        key_->setCheckable(true);
        next_ = button("key_next", tr("Next key"), tr("Next key of %1").arg(parameter.label));
        previous_->setObjectName("previous_key"), next_->setObjectName("next_key");
        for (QToolButton* each : {previous_, key_, next_})
            row->addWidget(each);
        connect(key_, &QToolButton::clicked, this, [this] {
            if (on_key) on_key();
        });
        connect(previous_, &QToolButton::clicked, this, [this] {
            if (on_neighbour) on_neighbour(-1);
        });
        connect(next_, &QToolButton::clicked, this, [this] {
            if (on_neighbour) on_neighbour(1);
        });
    }
    if (!parameter.curve) row->addSpacing(kButton + row->spacing()); // numbers stand below each other
    reset_ = button("undo", tr("Back to what changes nothing"), tr("Reset %1").arg(parameter.label));
    reset_->setObjectName("reset");
    row->addWidget(reset_);
    connect(reset_, &QToolButton::clicked, this, [this] {
        if (on_chosen) on_chosen(neutral_);
    });
    show_value(parameter);
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

void ParameterRow::show_value(const Parameter& parameter) {
    neutral_ = parameter.neutral;
    editor_->show_value(parameter);
    reset_->setEnabled(!same_value(parameter.value, neutral_) || parameter.moves());
    if (!key_) return;
    key_->setChecked(parameter.key_here().has_value());
    for (QToolButton* each : {previous_, next_})
        each->setVisible(parameter.moves());
    previous_->setEnabled(parameter.neighbour_key(-1).has_value());
    next_->setEnabled(parameter.neighbour_key(1).has_value());
}

} // namespace ui
