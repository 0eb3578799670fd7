// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// For who does not see the window or does not use a mouse: every widget that does something has a name and a
// role, is reached by Tab, and shows that it has the focus.
#include "tests/ui/screens.h"
#include "tests/ui/timeline_mouse.h"
#include "ui/style/style.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QTextEdit>

using test::panel, test::run, test::settle, test::Timeline, test::Window;

namespace {

/// Parts of Qt's own widgets: the line of a spin box, the arrows of a tab bar, what a list is made of.
bool is_inner(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    return !parent || qobject_cast<const QComboBox*>(parent) ||
           qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QTabBar*>(parent) ||
           qobject_cast<const QLineEdit*>(parent) || widget.inherits("QScrollBar") ||
           widget.objectName().startsWith("qt_") || widget.inherits("QComboBoxPrivateContainer") ||
           parent->inherits("QComboBoxPrivateContainer") || widget.inherits("QHeaderView") ||
           parent->inherits("QFileDialog") || widget.inherits("QMenuBar") || parent->inherits("QMenuBar");
}

bool does_something(const QWidget& widget) {
    if (widget.inherits("QLabel")) return false; // words to be read
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QAbstractSlider*>(&widget) ||
           qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget) ||
           qobject_cast<const QTextEdit*>(&widget) ||
           (widget.focusPolicy() != Qt::NoFocus && !qobject_cast<const QScrollArea*>(&widget));
}

std::string words_for(const QWidget& widget) {
    std::string path;
    for (const QWidget* each = &widget; each; each = each->parentWidget())
        path += std::string(each->metaObject()->className()) + "#" + each->objectName().toStdString() + " < ";
    return path;
}

/// What a screen reader would be told of each, and whether keys reach it.
void examine(const QString& where, const QWidget& shown) {
    for (QWidget* each : shown.findChildren<QWidget*>()) {
        if (!each->isVisible() || each->isWindow() || is_inner(*each) || !does_something(*each)) continue;
        const QAccessibleInterface* told = QAccessible::queryAccessibleInterface(each);
        ASSERT_TRUE(told) << words_for(*each);
        if (const auto* tabs = qobject_cast<const QTabBar*>(each)) { // its tabs have the names
            for (int i = 0; i < tabs->count(); ++i)
                EXPECT_FALSE(tabs->tabText(i).trimmed().isEmpty()) << where.toStdString();
            continue;
        }
        EXPECT_FALSE(told->text(QAccessible::Name).trimmed().isEmpty())
            << where.toStdString() << ": no name: " << words_for(*each);
        EXPECT_TRUE(told->role() != QAccessible::NoRole && told->role() != QAccessible::Client)
            << where.toStdString() << ": no role: " << words_for(*each);
        EXPECT_TRUE(each->focusPolicy() & Qt::TabFocus)
            << where.toStdString() << ": Tab does not reach it: " << words_for(*each);
    }
}

} // namespace

TEST(Accessible, EveryWidgetHasANameAndARole_AndIsReachedByTab) {
    Window w(64);
    test::make_busy(w);
    test::for_each_panel(w, [](const QString& name, QWidget& shown) { examine(name, shown); });
    test::for_each_dialog(w, [](const QString& name, QWidget& shown) { examine(name, shown); });
    for (const core::Clip& title : w.workspace.project().tracks.back()->clips) { // its words and fonts
        w.workspace.select({title.id});
        panel(w, "inspector");
        examine("a title", w.window);
    }
}

TEST(Accessible, TheFocusIsSeen_WhereverItIs) {
    ui::apply_theme(*qApp, ui::Theme::dark);
    Window w(64);
    test::make_busy(w);
    w.window.activateWindow();
    settle(50);
    for (const char* id :
         {"bin", "inspector", "mixer", "transcript", "effects", "source", "markers", "chat"}) {
        QWidget* shown = panel(w, id);
        for (QWidget* each : shown->findChildren<QWidget*>()) {
            if (!each->isVisible() || !each->isEnabled() || !(each->focusPolicy() & Qt::TabFocus) ||
                is_inner(*each) || each->focusProxy() || each->visibleRegion().isEmpty())
                continue;
            w.window.setFocus();
            settle(10);
            const QImage without = shown->grab().toImage();
            each->setFocus(Qt::TabFocusReason);
            settle(10);
            if (QApplication::focusWidget() != each) continue; // it hands the focus on
            EXPECT_NE(shown->grab().toImage(), without) << id << ": " << words_for(*each);
        }
    }
}

TEST(Accessible, APanelOfOneList_HasOneRing) {
    ui::apply_theme(*qApp, ui::Theme::dark);
    Window w(64);
    test::make_busy(w);
    w.window.activateWindow();
    settle(50);
    const QColor accent = ui::palette_of(ui::Theme::dark).accent;
    for (const char* id : {"history", "markers", "log"}) {
        QWidget* inside = qobject_cast<QDockWidget*>(panel(w, id))->widget();
        inside->setFocus(Qt::TabFocusReason);
        settle(10);
        const QImage image = inside->grab().toImage();
        int lines = 0; // of the accent's colour, from top to bottom near the right edge of the list
        bool in = false;
        const int x = image.width() / 2;
        for (int y = 0; y < image.height(); ++y) {
            const bool now = image.pixelColor(x, y) == accent;
            lines += now && !in ? 1 : 0;
            in = now;
        }
        EXPECT_EQ(lines, 2) << id; // above and below
    }
}

TEST(Accessible, TheTimelineTellsWhatLiesOnIt) {
    Window w(64);
    Timeline timeline(w);
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&timeline.view);
    ASSERT_TRUE(told);
    w.workspace.select({w.first().id});
    settle();
    EXPECT_TRUE(told->text(QAccessible::Value).contains("clip.mp4"))
        << told->text(QAccessible::Value).toStdString();
    run(w, "select.none");
    settle();
    EXPECT_TRUE(told->text(QAccessible::Value).contains("1 clip"))
        << told->text(QAccessible::Value).toStdString();
}
