// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/parameter_row.h"
#include "ui/base/plain_text.h"
#include "ui/style/style.h"
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <cmath>

namespace ui {
namespace {

constexpr int kSteps = 1000;

} // namespace

ParameterRow::ParameterRow(const Parameter& parameter, QWidget* parent)
    : Guarded(parent), least_(parameter.least), most_(parameter.most), neutral_(parameter.neutral),
      value_(parameter.value) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* name = plain_label(parameter.label, this);
    name->setFixedWidth(84);
    name->setToolTip(plain_tool_tip(parameter.label));
    slider_ = new QSlider(Qt::Horizontal, this);
    slider_->setRange(0, kSteps);
    slider_->setAccessibleName(parameter.label);
    slider_->setMinimumWidth(60);
    number_ = new QDoubleSpinBox(this);
    number_->setDecimals(parameter.decimals);
    number_->setRange(least_, most_);
    number_->setSingleStep(parameter.decimals ? 0.1 : 1);
    number_->setKeyboardTracking(false);
    if (!parameter.unit.isEmpty()) number_->setSuffix(" " + parameter.unit);
    number_->setAccessibleName(parameter.label);
    number_->setFixedWidth(92);
    reset_ = new QToolButton(this);
    reset_->setIcon(icon("undo"));
    reset_->setIconSize({14, 14});
    reset_->setToolTip(tr("Back to what changes nothing"));
    reset_->setAccessibleName(tr("Reset %1").arg(parameter.label));
    row->addWidget(name);
    row->addWidget(slider_, 1);
    row->addWidget(number_);
    row->addWidget(reset_);
    show_value(parameter);
    connect(slider_, &QSlider::valueChanged, this, [this](int step) {
        const double value = least_ + (most_ - least_) * step / kSteps;
        const QSignalBlocker quiet(number_);
        number_->setValue(value);
        if (!slider_->isSliderDown()) choose(number_->value());
    });
    connect(slider_, &QSlider::sliderReleased, this, [this] { choose(number_->value()); });
    connect(number_, &QDoubleSpinBox::valueChanged, this, [this](double value) { choose(value); });
    connect(reset_, &QToolButton::clicked, this, [this] { choose(std::clamp(neutral_, least_, most_)); });
}

void ParameterRow::show_value(const Parameter& parameter) {
    least_ = parameter.least, most_ = parameter.most, value_ = parameter.value;
    const QSignalBlocker quiet(number_), still(slider_);
    number_->setRange(least_, most_);
    number_->setValue(value_);
    if (!slider_->isSliderDown())
        slider_->setValue(
            static_cast<int>(std::lround(kSteps * (value_ - least_) / std::max(1e-9, most_ - least_))));
    reset_->setEnabled(std::abs(value_ - neutral_) > 1e-6);
}

void ParameterRow::choose(double value) {
    if (std::abs(value - value_) < 1e-9) return;
    value_ = value;
    Q_EMIT chosen(value);
}

} // namespace ui
