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

namespace {

/// The clips that a screen reader is told of, in their order.
QList<QAccessibleInterface*> told_clips(Timeline& timeline) {
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&timeline.view);
    QList<QAccessibleInterface*> clips;
    for (int i = 0; told && i < told->childCount(); ++i)
        if (told->child(i)->role() == QAccessible::ListItem) clips << told->child(i);
    return clips;
}

} // namespace

TEST(AccessibleClips, AreChildrenOfTheTimeline_WithNameTimesTrackAndPlace) {
    Window w(64); // 4 s
    w.workspace.seek(core::from_seconds(1));
    run(w, "clip.split_all");
    ASSERT_TRUE(w.workspace.attempt_run("title.add", {{"text", "A walk by the sea"}}).isEmpty());
    Timeline timeline(w);
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&timeline.view);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->role(), QAccessible::List);
    const auto clips = told_clips(timeline);
    ASSERT_EQ(clips.size(), 3);
    EXPECT_EQ(clips[0]->text(QAccessible::Name), "A walk by the sea"); // titles lie on top
    EXPECT_EQ(clips[1]->text(QAccessible::Name), "clip.mp4");
    EXPECT_EQ(clips[1]->text(QAccessible::Value), QString::fromUtf8("00:00:00:00–00:00:01:00"));
    EXPECT_EQ(clips[2]->text(QAccessible::Value), QString::fromUtf8("00:00:01:00–00:00:04:00"));
    EXPECT_EQ(clips[2]->text(QAccessible::Description),
              "On Video 1, from 00:00:01:00 to 00:00:04:00, 00:00:03:00 long");
    const core::TrackId video = timeline.video().id;
    const QPoint middle = timeline.view.mapToGlobal(QPoint(timeline.x(2.5), timeline.y(video)));
    EXPECT_TRUE(clips[2]->rect().contains(middle));
    EXPECT_FALSE(clips[1]->rect().contains(middle));
    EXPECT_EQ(told->childAt(middle.x(), middle.y()), clips[2]);
    for (int i = 0; i < told->childCount(); ++i) {
        ASSERT_TRUE(told->child(i)) << i;
        EXPECT_EQ(told->indexOfChild(told->child(i)), i);
    }
    EXPECT_EQ(clips[2]->parent(), told);
    EXPECT_FALSE(told->child(told->childCount()));
    timeline.view.set_scroll({200, 2}); // the first second is out of sight
    EXPECT_TRUE(clips[1]->state().offscreen);
    EXPECT_FALSE(clips[2]->state().offscreen);
    const core::ClipId second = timeline.video().clips[1].id;
    ASSERT_TRUE(w.workspace.apply({core::SetClip{.clip = second, .enabled = false}}));
    EXPECT_TRUE(told_clips(timeline)[2]->text(QAccessible::Description).endsWith("It is switched off."));
}

TEST(AccessibleClips, ArePressed_AndSayThatTheyAreSelected) {
    Window w(64);
    w.workspace.seek(core::from_seconds(1));
    run(w, "clip.split_all");
    Timeline timeline(w);
    const auto& lie = timeline.video().clips;
    const std::set<core::ClipId> first{lie[0].id}, second{lie[1].id}, both{lie[0].id, lie[1].id};
    w.workspace.select({});
    w.window.activateWindow();
    timeline.view.setFocus();
    settle();
    const auto clips = told_clips(timeline);
    ASSERT_EQ(clips.size(), 2);
    ASSERT_TRUE(clips[1]->actionInterface());
    EXPECT_TRUE(clips[1]->state().selectable);
    EXPECT_FALSE(clips[1]->state().selected);
    clips[1]->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(w.workspace.selection(), second);
    EXPECT_TRUE(clips[1]->state().selected);
    EXPECT_FALSE(clips[0]->state().selected);
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&timeline.view)->focusChild(), clips[1]);
    clips[0]->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_EQ(w.workspace.selection(), both);
    clips[1]->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_EQ(w.workspace.selection(), first);
    // One that is gone says so and does nothing.
    const core::ClipId gone = lie[1].id;
    ASSERT_TRUE(w.workspace.apply({core::RemoveClips{{gone}, false}}));
    ASSERT_EQ(told_clips(timeline).size(), 1);
    w.workspace.undo();
    settle();
    const auto again = told_clips(timeline);
    ASSERT_EQ(again.size(), 2);
    again[1]->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(w.workspace.selection(), second);
}

TEST(AccessibleClips, APictureIsSelectedWithItsSound) {
    Window w(64);
    std::vector<core::Edit> edits{core::AddTrack{.id = {"A"}, .kind = core::TrackKind::audio}};
    core::Clip sound{.id = {"sound"}, .name = "sound"};
    sound.source = {core::Time(0), core::from_seconds(4)};
    sound.content = core::Generator{.kind = "tone"};
    edits.push_back(core::AddClip{{"A"}, sound});
    ASSERT_TRUE(w.workspace.apply(edits));
    ASSERT_TRUE(w.workspace.apply({core::GroupClips{{w.first().id, {"sound"}}}}));
    Timeline timeline(w);
    w.workspace.select({});
    told_clips(timeline)[0]->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(w.workspace.selection().size(), 2U);
}

TEST(AccessibleClips, AThousandOfThem_AreToldQuickly) {
    Window w(64);
    std::vector<core::Edit> edits;
    for (int i = 0; i < 1000; ++i) {
        core::Clip clip{.name = "c", .start = core::from_seconds(10 + i)};
        clip.source = {core::Time(0), core::from_seconds(1)};
        clip.content = core::Generator{.kind = "colour"};
        edits.push_back(core::AddClip{w.workspace.project().tracks[0]->id, clip});
    }
    ASSERT_TRUE(w.workspace.apply(edits));
    Timeline timeline(w);
    QElapsedTimer timer;
    timer.start();
    const auto clips = told_clips(timeline);
    ASSERT_EQ(clips.size(), 1001);
    for (const QAccessibleInterface* clip : clips)
        EXPECT_FALSE(clip->text(QAccessible::Description).isEmpty() && clip->state().selected);
    EXPECT_LT(timer.elapsed(), 2000);
}
