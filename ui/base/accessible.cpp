// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/accessible.h"
#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace ui {
namespace {

constexpr const char *kRole = "saycut_role", *kValue = "saycut_value";

class DrawnWidget final : public QAccessibleWidget {
  public:
    using QAccessibleWidget::QAccessibleWidget;
    [[nodiscard]] QAccessible::Role role() const override {
        return static_cast<QAccessible::Role>(widget()->property(kRole).toInt());
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? accessible_value(*widget()) : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* make(const QString& /*class_name*/, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    return widget && widget->property(kRole).isValid() ? new DrawnWidget(widget) : nullptr;
}

} // namespace

void install_accessible_roles() {
    static const bool once = (QAccessible::installFactory(make), true);
    static_cast<void>(once);
}

void set_accessible_role(QWidget* widget, QAccessible::Role role) {
    install_accessible_roles();
    widget->setProperty(kRole, static_cast<int>(role));
    // What was told of it before (its name made an event) knew no role.
    if (QAccessibleInterface* told = QAccessible::queryAccessibleInterface(widget))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(told));
}

QString accessible_value(const QWidget& widget) {
    return widget.property(kValue).toString();
}

void set_accessible_value(QWidget* widget, const QString& value) {
    if (widget->property(kValue).toString() == value) return;
    widget->setProperty(kValue, value);
    if (!QAccessible::isActive()) return;
    QAccessibleValueChangeEvent event(widget, value);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui
