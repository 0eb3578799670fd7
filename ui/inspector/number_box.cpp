// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/number_box.h"
#include "ui/base/language.h"
#include "ui/style/digits.h"
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimer>

namespace ui {

NumberBox::NumberBox(const QString& name, QWidget* parent) : Guarded(parent) {
    setKeyboardTracking(false);
    setAccessibleName(name);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setFont(tabular(font()));
}

void NumberBox::show_number(const Parameter& parameter, double shown, bool mixed) {
    if (written()) return; // it is being written
    const QSignalBlocker quiet(this);
    trimmed_ = parameter.trimmed;
    least_ = parameter.least * parameter.factor;
    setDecimals(parameter.decimals);
    // What differs stands below the range: Qt shows a text in the place of its least value.
    setSpecialValueText(mixed ? tr("mixed") : QString());
    setRange(mixed ? least_ - 1 : least_, parameter.most * parameter.factor);
    setSingleStep(parameter.decimals && !trimmed_ ? 0.1 : 1);
    setSuffix(parameter.unit.isEmpty() ? QString() : " " + parameter.unit);
    setValue(mixed ? minimum() : shown);
}

std::optional<QString> NumberBox::written() const {
    const QString text = lineEdit()->text();
    if (!hasFocus() || !lineEdit()->isModified() || text == specialValueText()) return {};
    QString copy = text;
    int at = 0;
    if (validate(copy, at) == QValidator::Acceptable && valueFromText(text) == value()) return {};
    return text;
}

void NumberBox::go_on_writing(const QString& text) {
    lineEdit()->selectAll();
    lineEdit()->insert(text); // as a hand does it: it is no value yet
    const auto unit = text.endsWith(suffix()) ? suffix().size() : 0;
    lineEdit()->setCursorPosition(static_cast<int>(text.size() - unit));
}

bool NumberBox::shows_mixed() const {
    return !specialValueText().isEmpty() && value() <= minimum();
}

QString NumberBox::textFromValue(double value) const {
    QString text = QDoubleSpinBox::textFromValue(value);
    if (!trimmed_ || decimals() == 0) return text;
    while (text.endsWith(locale().zeroDigit()))
        text.chop(1);
    if (text.endsWith(locale().decimalPoint())) text.chop(1);
    return text;
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const {
    return shows_mixed() ? StepNone : QDoubleSpinBox::stepEnabled(); // there is nothing to step from
}

void NumberBox::focusInEvent(QFocusEvent* event) {
    Guarded::focusInEvent(event);
    if (shows_mixed()) QTimer::singleShot(0, this, guarded(this, [this] { selectAll(); })); // typing replaces
}

} // namespace ui
