// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard's place in the inspector: what is written and chosen there makes rows anew, and the focus goes
// where hands expect it. And names that are longer than their column.
#include "tests/ui/panels.h"
#include "tests/ui/screens.h"
#include "ui/base/language.h"
#include "ui/inspector/kept_focus.h"
#include "ui/inspector/parameter_row.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

using test::panel, test::row, test::run, test::settle, test::Window;

namespace {

/// A window with the keyboard, whose one clip is selected and has two effects of one kind.
struct Keyboard : Window {
    Keyboard() : Window(64) {
        put("brightness"), put("brightness");
        workspace.select({first().id});
        panel(*this, "inspector");
        window.activateWindow();
        settle();
    }
    void put(const char* name) {
        ASSERT_TRUE(workspace.apply({core::AddEffect{.clip = first().id, .effect = {.name = name}}}));
    }
    /// The fields of a row's name, in order; of two effects of a kind the second's come later.
    template <typename T>
    [[nodiscard]] T* field(const QString& name, int n = 0) const {
        settle(10);
        QList<T*> found;
        for (QWidget* each : panel(*this, "inspector")->findChildren<QWidget*>("parameter:" + name))
            found << each->findChildren<T*>();
        return found.value(n);
    }
    /// A key for whatever has the focus, as from a hand; a shortcut of the window comes before it.
    void key(Qt::Key key, Qt::KeyboardModifiers held = {}) const {
        QTest::keyClick(QApplication::focusWidget(), key, held);
        settle(30);
    }
    void write(const QString& text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] std::size_t steps() const { return workspace.history().undo_count(); }
    [[nodiscard]] double amount(std::size_t effect) const {
        return core::number_at(first().effects[effect].params.at("amount"), {});
    }
};

/// The name of the row in which the focus is.
QString focused_row() {
    for (const QWidget* each = QApplication::focusWidget(); each; each = each->parentWidget())
        if (qobject_cast<const ui::ParameterRow*>(each)) return each->objectName();
    return QApplication::focusWidget() ? QApplication::focusWidget()->metaObject()->className() : "nothing";
}

} // namespace

TEST(InspectorFocus, AfterTab_IsInTheNextRow_AlsoWhenRowsAreMadeAnewMeanwhile) {
    Keyboard w;
    auto* fade = w.field<QDoubleSpinBox>("Clip/Fade in");
    fade->setFocus(Qt::TabFocusReason);
    w.write("0.5");
    w.key(Qt::Key_Tab);
    EXPECT_EQ(core::to_seconds(w.first().fade_in), 0.5);
    EXPECT_EQ(focused_row(), "parameter:Clip/Fade in curve");
    // What the value changes makes the rows anew, in the midst of the step from field to field.
    bool once = true;
    QObject::connect(&w.workspace, &ui::Workspace::project_changed, &w.window, [&] {
        if (std::exchange(once, false)) w.put("sepia");
    });
    const QWidget* old = w.field<QDoubleSpinBox>("Brightness/Amount", 1);
    w.field<QDoubleSpinBox>("Brightness/Amount", 1)->setFocus(Qt::TabFocusReason);
    w.write("0.25");
    w.key(Qt::Key_Tab);
    settle();
    EXPECT_FALSE(once);
    EXPECT_NE(w.field<QDoubleSpinBox>("Brightness/Amount", 1), old) << "they are other rows now";
    EXPECT_EQ(w.amount(1), 0.25);
    const auto* key = qobject_cast<QToolButton*>(QApplication::focusWidget()); // what comes behind the number
    ASSERT_TRUE(key) << focused_row().toStdString();
    EXPECT_EQ(key->objectName(), "key");
    EXPECT_EQ(key->parentWidget(),
              w.field<QDoubleSpinBox>("Brightness/Amount", 1)->parentWidget()->parentWidget());
}

TEST(InspectorFocus, AChoiceThatMakesRowsAnew_KeepsItsPlace_UndoByKeyToo) {
    Keyboard w;
    auto* shape = w.field<QComboBox>("Clip/Mask");
    shape->setFocus(Qt::TabFocusReason);
    shape->setCurrentIndex(shape->findData("rectangle")); // as the list does that opens
    Q_EMIT shape->activated(shape->currentIndex());
    settle();
    ASSERT_TRUE(w.first().mask);
    ASSERT_TRUE(row(w, "Clip/Mask place"));
    EXPECT_NE(QApplication::focusWidget(), shape);
    EXPECT_EQ(QApplication::focusWidget(), w.field<QComboBox>("Clip/Mask"));
    w.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(w.first().mask);
    EXPECT_FALSE(row(w, "Clip/Mask place"));
    EXPECT_EQ(QApplication::focusWidget(), w.field<QComboBox>("Clip/Mask"));
    w.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(w.first().mask);
    // Gone with the mask: what stands above has it.
    w.field<QDoubleSpinBox>("Clip/Mask turn")->setFocus(Qt::TabFocusReason);
    w.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(w.first().mask);
    EXPECT_TRUE(panel(w, "inspector")->isAncestorOf(QApplication::focusWidget()))
        << focused_row().toStdString();
}

TEST(InspectorFocus, OfTwoEffectsOfAKind_TheSwitchThatWasPressedKeepsIt) {
    Keyboard w;
    const auto switches = [&] {
        QList<QCheckBox*> found;
        for (QCheckBox* each : panel(w, "inspector")->findChildren<QCheckBox*>())
            if (each->text() == "Brightness" && each->isVisibleTo(panel(w, "inspector"))) found << each;
        return found;
    };
    ASSERT_EQ(switches().size(), 2);
    const auto press = [&] {
        switches()[1]->click();
        settle();
    };
    switches()[1]->setFocus(Qt::TabFocusReason);
    press();
    EXPECT_TRUE(w.first().effects[0].enabled);
    EXPECT_FALSE(w.first().effects[1].enabled);
    EXPECT_EQ(QApplication::focusWidget(), switches()[1]);
    press();
    EXPECT_TRUE(w.first().effects[1].enabled);
    w.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(w.first().effects[1].enabled);
    EXPECT_EQ(QApplication::focusWidget(), switches()[1]);
}

TEST(InspectorFocus, UndoInAField_IsTheFilmsStep_WhileWritingTheFields) {
    Keyboard w;
    w.field<QDoubleSpinBox>("Clip/Opacity")->setFocus(Qt::TabFocusReason);
    w.write("40");
    w.key(Qt::Key_Return);
    const auto opacity = [&] { return core::number_at(w.first().opacity, {}); };
    EXPECT_EQ(opacity(), 0.4);
    const auto before = w.steps();
    w.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(w.steps(), before - 1);
    EXPECT_EQ(opacity(), 1);
    EXPECT_EQ(w.field<QDoubleSpinBox>("Clip/Opacity")->text(), "100 %");
    EXPECT_EQ(QApplication::focusWidget(), w.field<QDoubleSpinBox>("Clip/Opacity"));
    w.field<QDoubleSpinBox>("Clip/Opacity")->selectAll();
    w.write("7");
    w.key(Qt::Key_Z, Qt::ControlModifier); // what is being written
    EXPECT_EQ(w.steps(), before - 1);
    EXPECT_EQ(opacity(), 1);
    // The same of times and of names.
    auto* length = w.field<QLineEdit>("Clip/Length");
    length->setFocus(Qt::TabFocusReason);
    length->selectAll();
    w.write("2");
    w.key(Qt::Key_Return);
    EXPECT_EQ(w.first().length(), core::from_seconds(2));
    w.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(w.first().length(), core::from_seconds(4));
    EXPECT_EQ(w.field<QLineEdit>("Clip/Length")->text(), "00:00:04:00");
}

TEST(InspectorFocus, WhatIsBeingWritten_Stays_WhenTheFilmMovesOnOrRowsAreMadeAnew) {
    Keyboard w;
    w.field<QDoubleSpinBox>("Clip/Opacity")->setFocus(Qt::TabFocusReason);
    w.write("3");
    w.workspace.seek(core::from_seconds(1)); // as it does while it plays
    settle();
    EXPECT_TRUE(w.field<QDoubleSpinBox>("Clip/Opacity")->text().startsWith("3"));
    w.put("sepia"); // as a job does that ends
    settle();
    auto* anew = w.field<QDoubleSpinBox>("Clip/Opacity");
    EXPECT_EQ(QApplication::focusWidget(), anew);
    EXPECT_EQ(core::number_at(w.first().opacity, {}), 1);
    EXPECT_TRUE(anew->text().startsWith("3")) << anew->text().toStdString();
    w.key(Qt::Key_Return);
    EXPECT_EQ(core::number_at(w.first().opacity, {}), 0.03);
    // A time, too.
    auto* start = w.field<QLineEdit>("Clip/Start");
    start->setFocus(Qt::TabFocusReason);
    start->selectAll();
    w.write("1");
    w.put("blur");
    settle();
    ASSERT_NE(w.field<QLineEdit>("Clip/Start"), start);
    EXPECT_EQ(w.field<QLineEdit>("Clip/Start")->text(), "1");
    w.key(Qt::Key_Return);
    EXPECT_EQ(w.first().start, core::from_seconds(1));
}

TEST(InspectorFocus, WhatWasHalfWritten_IsNotWrittenIntoSomethingElse) {
    Keyboard w;
    ASSERT_TRUE(w.workspace.attempt_run("title.add", {{"text", "One"}}).isEmpty());
    w.workspace.select({w.first().id});
    settle();
    w.field<QDoubleSpinBox>("Clip/Opacity")->setFocus(Qt::TabFocusReason);
    w.write("3");
    core::ClipId title;
    for (const auto& track : w.workspace.project().tracks)
        for (const core::Clip& clip : track->clips)
            if (clip.is_title()) title = clip.id;
    const auto steps = w.steps();
    w.window.setFocus();
    settle();
    EXPECT_EQ(w.steps(), steps + 1) << "left by hand: taken over";
    w.field<QDoubleSpinBox>("Clip/Opacity")->setFocus(Qt::TabFocusReason);
    w.workspace.select({title});
    settle();
    EXPECT_EQ(w.steps(), steps + 1);
    EXPECT_EQ(core::number_at(w.workspace.project().find_clip(title).clip->opacity, {}), 1);
}

TEST(InspectorNames, AreWholeInEveryLanguage_WrappedWhereTheyAreLong) {
    for (const char* language : {"en", "de", "es", "fr", "ja", "zh_CN"}) {
        ui::choose_language(language);
        Keyboard w;
        ASSERT_TRUE(w.workspace.apply({core::SetMask{w.first().id, {}, core::Mask{}}}));
        w.window.resize(1272, 680);
        settle(100);
        auto* inspector = panel(w, "inspector");
        int rows = 0, column = -1;
        for (const auto* each : inspector->findChildren<ui::ParameterRow*>()) {
            if (!each->isVisibleTo(inspector)) continue;
            const auto* name = each->findChild<QLabel*>("name");
            ASSERT_TRUE(name);
            EXPECT_FALSE(name->text().contains(QChar(0x2026)))
                << language << ": " << name->text().toStdString();
            EXPECT_GE(name->height(), name->heightForWidth(name->width())) << name->text().toStdString();
            if (column < 0) column = name->width();
            EXPECT_EQ(name->width(), column) << "one column for all";
            for (const auto* field : each->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
                if (field->isVisible())
                    EXPECT_LE(field->geometry().right(), each->width())
                        << language << ": " << name->text().toStdString() << " is cut at the right";
            EXPECT_LE(each->mapTo(inspector, QPoint(each->width(), 0)).x(), inspector->width())
                << language << ": " << name->text().toStdString();
            ++rows;
        }
        EXPECT_GT(rows, 20);
    }
    ui::choose_language("en");
    settle();
}

TEST(InspectorNames, HaveMoreRoomInAWidePanel) {
    Keyboard w;
    w.window.resize(1600, 900);
    settle();
    auto* dock = panel(w, "inspector");
    w.window.resizeDocks({dock}, {620}, Qt::Horizontal);
    settle(100);
    const auto* name = row(w, "Clip/Fade out curve")->findChild<QLabel*>("name");
    EXPECT_GE(name->width(), name->fontMetrics().horizontalAdvance(name->text()));
    EXPECT_LT(name->height(), 2 * name->fontMetrics().height());
    w.window.resizeDocks({dock}, {290}, Qt::Horizontal);
    settle(100);
    EXPECT_LT(row(w, "Clip/Fade out curve")->findChild<QLabel*>("name")->width(), 140);
}
