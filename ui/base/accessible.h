// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What screen readers are told of widgets that draw themselves: a role, and a value that changes. Their names
// are QWidget::setAccessibleName's. Interface thread.
#pragma once
#include <QAccessible>

namespace ui {

/// To be called once before there are widgets; may be called again.
void install_accessible_roles();
void set_accessible_role(QWidget* widget, QAccessible::Role role);
/// Tells it only where it has changed.
void set_accessible_value(QWidget* widget, const QString& value);
[[nodiscard]] QString accessible_value(const QWidget& widget);

} // namespace ui
