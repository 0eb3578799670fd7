// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/elided_combo.h"
#include "ui/base/plain_text.h"
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace ui {

ElidedCombo::ElidedCombo(QWidget* parent) : Guarded(parent) {
    connect(this, &QComboBox::currentTextChanged, this, [this](const QString&) { set_hint(hint_); });
}

void ElidedCombo::set_hint(const QString& hint) {
    hint_ = hint;
    setToolTip(
        plain_tool_tip(currentText() + (hint.isEmpty() || currentText().isEmpty() ? hint : "\n" + hint)));
}

void ElidedCombo::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect room =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    const QString words = currentIndex() < 0 ? placeholderText() : currentText();
    option.currentText = fontMetrics().elidedText(words, Qt::ElideRight, room.width() - 2);
    if (currentIndex() < 0) option.palette.setBrush(QPalette::ButtonText, option.palette.placeholderText());
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace ui
