// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/kept_focus.h"
#include <QApplication>
#include <QHash>
#include <QWidget>
#include <algorithm>

namespace ui {
namespace {

constexpr const char* kPlace = "saycut_place";

struct Field {
    QWidget* widget;
    QString row, name;
};

/// What Tab goes through, in its order.
QList<Field> fields_of(const QWidget& column) {
    QList<Field> fields;
    QHash<QString, int> rows, seen;
    QHash<const QWidget*, QString> names;
    for (QWidget* each : column.findChildren<QWidget*>()) {
        if (!(each->focusPolicy() & Qt::TabFocus) || each->focusProxy() || each->isWindow()) continue;
        const QWidget* row = each;
        while (row->parentWidget() && row->parentWidget() != &column)
            row = row->parentWidget();
        if (!names.contains(row)) { // two effects of a kind have rows of the same names
            const QString place = row->property(kPlace).toString();
            names[row] = place + " " + QString::number(rows[place]++);
        }
        const QString name = each->metaObject()->className() + (" " + each->accessibleName());
        const QString in_row = names[row] + "/" + name;
        fields << Field{each, names[row], name + " " + QString::number(seen[in_row]++)};
    }
    return fields;
}

} // namespace

void set_place(QWidget& row, const QString& place) {
    row.setProperty(kPlace, place);
}

std::optional<KeptFocus> KeptFocus::of(QWidget* column) {
    const QWidget* now = QApplication::focusWidget();
    if (!column || !now || !column->isAncestorOf(now)) return {};
    const auto fields = fields_of(*column);
    for (int i = 0; i < fields.size(); ++i)
        if (fields[i].widget == now) {
            KeptFocus kept;
            kept.row_ = fields[i].row, kept.field_ = fields[i].name, kept.at_ = i;
            return kept;
        }
    return {};
}

QWidget* KeptFocus::give(QWidget& column) const {
    const auto fields = fields_of(column);
    const auto can = [](const Field& field) {
        return field.widget->isVisible() && field.widget->isEnabled();
    };
    const auto give_to = [](QWidget* widget) {
        widget->setFocus(Qt::TabFocusReason); // what stands in it is selected, as if one came by Tab
        return widget;
    };
    for (const Field& field : fields)
        if (field.row == row_ && field.name == field_ && can(field)) return give_to(field.widget);
    for (const Field& field : fields)
        if (field.row == row_ && can(field)) return give_to(field.widget);
    for (int i = std::min<int>(at_, static_cast<int>(fields.size()) - 1); i >= 0; --i)
        if (can(fields[i])) return give_to(fields[i].widget);
    return nullptr;
}

} // namespace ui
