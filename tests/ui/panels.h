// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Panels of a window and what stands in them, for tests.
#pragma once
#include "tests/ui/window.h"
#include "ui/actions/actions.h"
#include <QDockWidget>
#include <QMouseEvent>
#include <QTreeWidget>

namespace test {

inline void run(const Window& w, const QString& id) {
    w.window.findChild<ui::Actions*>()->of(id)->trigger();
    settle();
}

/// Shows a panel in front of the others.
inline QDockWidget* panel(const Window& w, const QString& id) {
    auto* dock = w.window.findChild<QDockWidget*>("dock:" + id);
    if (!dock->isVisible()) run(w, "panel." + id);
    dock->raise();
    settle();
    return dock;
}

/// A mouse event as a hand's: QTest moves the pointer only, without what is held.
inline void mouse(QWidget& on, QEvent::Type kind, QPointF at, Qt::MouseButtons held,
                  Qt::KeyboardModifiers keys = Qt::NoModifier) {
    QMouseEvent event(kind, at, on.mapToGlobal(at), Qt::LeftButton, held, keys);
    QApplication::sendEvent(&on, &event);
}

/// Pressed, moved in two steps, let go.
inline void drag(QWidget& on, QPointF from, QPointF to, Qt::KeyboardModifiers keys = Qt::NoModifier) {
    mouse(on, QEvent::MouseButtonPress, from, Qt::LeftButton, keys);
    mouse(on, QEvent::MouseMove, (from + to) / 2, Qt::LeftButton, keys);
    mouse(on, QEvent::MouseMove, to, Qt::LeftButton, keys);
    mouse(on, QEvent::MouseButtonRelease, to, Qt::NoButton, keys);
}

/// A row of the inspector: "Clip/Fade in".
inline QWidget* row(const Window& w, const QString& name) {
    settle();
    return panel(w, "inspector")->findChild<QWidget*>("parameter:" + name);
}

/// Chooses an effect, a transition, a title in the browser.
inline QTreeWidgetItem* choose_offer(const Window& w, const QString& title) {
    auto* list = panel(w, "effects")->findChild<QTreeWidget*>("effects");
    for (int g = 0; g < list->topLevelItemCount(); ++g)
        for (int i = 0; i < list->topLevelItem(g)->childCount(); ++i)
            if (QTreeWidgetItem* item = list->topLevelItem(g)->child(i);
                item->text(0).compare(title, Qt::CaseInsensitive) == 0) {
                list->setCurrentItem(item);
                return item;
            }
    return nullptr;
}

} // namespace test
