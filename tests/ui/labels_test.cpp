// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of clips and tracks in the window: chosen in menus and by the search, painted so that they can be
// read upon and told from their ground in every theme. And the pictures of the effect browser, and times.
#include "core/document/marker_colours.h"
#include "tests/ui/panels.h"
#include "tests/ui/timeline_mouse.h"
#include "ui/actions/argument_dialog.h"
#include "ui/base/times.h"
#include "ui/inspector/effect_browser.h"
#include "ui/style/digits.h"
#include "ui/style/label_colours.h"
#include "ui/timeline/timeline_painter.h"
#include <QComboBox>
#include <QLabel>
#include <QMenu>

using test::settle, test::Timeline, test::wait_until, test::Window, ui::Theme;

namespace {

QMenu* open_menu() {
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

QMenu* menu_in(QMenu* menu, const QString& title) {
    for (QAction* action : menu ? menu->actions() : QList<QAction*>())
        if (action->menu() && action->text() == title) return action->menu();
    return nullptr;
}

QAction* choice(QMenu* menu, const QString& word) {
    for (QAction* action : menu ? menu->actions() : QList<QAction*>())
        if (action->text() == word) return action;
    return nullptr;
}

class LabelColours : public testing::TestWithParam<Theme> {
  protected:
    void SetUp() override { ui::apply_theme(*qApp, GetParam()); }
    void TearDown() override { ui::apply_theme(*qApp, Theme::dark); }
};

} // namespace

TEST_P(LabelColours, CanBeReadUpon_AndStandOutThreeToOne) {
    const ui::Palette c = ui::palette_of(GetParam());
    const double words = GetParam() == Theme::contrast ? 7 : 4.5;
    std::set<QRgb> edges;
    for (const char* name : core::kLabelColours) {
        EXPECT_GE(ui::contrast_of(c.on_clip, ui::label_tint(name, c)), words) << name;
        EXPECT_GE(ui::contrast_of(c.text, ui::label_ground(name, c)), words) << name;
        for (const QColor& ground : {c.panel, c.raised, ui::label_ground(name, c)})
            EXPECT_GE(ui::contrast_of(ui::label_edge(name, c), ground), 3) << name;
        edges.insert(ui::label_edge(name, c).rgb());
    }
    EXPECT_EQ(edges.size(), std::size(core::kLabelColours)); // told from each other
    EXPECT_FALSE(ui::label_tint("", c).isValid());
    EXPECT_FALSE(ui::label_tint("caption", c).isValid()); // no colour that anybody chooses
    EXPECT_NEAR(ui::contrast_of(Qt::white, Qt::black), 21, 1e-6);
}

TEST_P(LabelColours, ArePaintedOnClipsAndTheHeadsOfTracks) {
    Window w;
    Timeline timeline(w);
    const ui::Palette c = ui::palette_of(GetParam());
    const auto at = [&](QPoint place) { return timeline.view.grab().toImage().pixelColor(place); };
    const auto row = timeline.row(timeline.video().id);
    const QPoint head(ui::TimelineLayout::kHeader - 6, row.top + 3), clip(timeline.x(0.9), row.top + 10);
    EXPECT_EQ(at(head), c.raised);
    EXPECT_EQ(at(clip), c.video);
    ASSERT_TRUE(
        w.workspace.run("track.colour", {{"colour", "purple"}, {"track", timeline.video().id.value}}));
    EXPECT_EQ(at(head), ui::label_edge("purple", c));
    EXPECT_EQ(at(clip), ui::label_tint("purple", c)); // as its track
    ASSERT_TRUE(w.workspace.apply({core::SetClip{.clip = w.first().id, .colour = "green"}}));
    EXPECT_EQ(at(clip), ui::label_tint("green", c));                              // its own counts
    EXPECT_EQ(at({timeline.x(0) + 3, row.top + 40}), ui::label_edge("green", c)); // beside its pictures, too
    w.workspace.undo();
    w.workspace.undo();
    EXPECT_EQ(at(clip), c.video);
    EXPECT_EQ(at(head), c.raised);
}

INSTANTIATE_TEST_SUITE_P(Themes, LabelColours, testing::ValuesIn(ui::kThemes),
                         [](const auto& each) { return ui::name_of(each.param).toStdString(); });

TEST(Labels, AreChosenInTheMenuOfAClip_WhatItIsHasATick) {
    Window w;
    Timeline timeline(w);
    w.workspace.select({w.first().id});
    Q_EMIT timeline.view.menu_wanted("clip", {10, 10});
    settle();
    QMenu* colours = menu_in(open_menu(), "Colour of the clip");
    ASSERT_TRUE(colours);
    ASSERT_EQ(colours->actions().size(), 8); // seven and none
    Q_EMIT colours->aboutToShow();
    EXPECT_TRUE(choice(colours, "None")->isChecked());
    choice(colours, "Green")->trigger();
    open_menu()->close();
    settle();
    EXPECT_EQ(w.first().colour, "green");
    Q_EMIT timeline.view.menu_wanted("clip", {10, 10});
    settle();
    colours = menu_in(open_menu(), "Colour of the clip");
    Q_EMIT colours->aboutToShow();
    EXPECT_TRUE(choice(colours, "Green")->isChecked());
    EXPECT_FALSE(choice(colours, "None")->isChecked());
    open_menu()->close();
    settle();
    w.workspace.select({});
    Q_EMIT timeline.view.menu_wanted("clip", {10, 10});
    settle();
    EXPECT_FALSE(menu_in(open_menu(), "Colour of the clip")->menuAction()->isEnabled());
    open_menu()->close();
    settle();
}

TEST(Labels, AreAskedFor_WhereThereIsNoMenu) {
    Window w;
    ASSERT_TRUE(w.workspace.run("track.choose", {{"track", w.workspace.project().tracks[0]->id.value}}));
    test::run(w, "track.colour");
    auto* dialog = w.window.findChild<ui::ArgumentDialog*>();
    ASSERT_TRUE(dialog);
    auto* list = dialog->findChild<QComboBox*>("colour");
    ASSERT_TRUE(list);
    EXPECT_EQ(list->currentText(), "None"); // as it is now
    list->setCurrentText("Cyan");
    dialog->accept();
    settle();
    EXPECT_EQ(w.workspace.project().tracks[0]->colour, "cyan");
}

TEST(EffectPictures, ShowWhatEachEffectMakesOfThePictureHere) {
    Window w; // of one colour: 200, 30, 30
    auto* list = test::panel(w, "effects")->findChild<QTreeWidget*>("effects");
    const auto middle = [&](const QString& title) {
        QTreeWidgetItem* item = test::choose_offer(w, title);
        return item ? item->icon(0)
                          .pixmap(list->iconSize())
                          .toImage()
                          .pixelColor(list->iconSize().width() / 2, list->iconSize().height() / 2)
                    : QColor();
    };
    EXPECT_FALSE(test::choose_offer(w, "Reverb")->icon(0).isNull()); // a sign: it cannot be seen
    wait_until([&] { return middle("Invert").red() < 120 && middle("Invert").blue() > 180; });
    EXPECT_NEAR(middle("Invert").red(), 255 - 200, 30);
    EXPECT_NEAR(middle("Invert").green(), 255 - 30, 30);
    wait_until([&] { return middle("Grayscale").red() == middle("Grayscale").blue(); });
    EXPECT_NEAR(middle("Grayscale").red(), middle("Grayscale").green(), 3);
    EXPECT_GT(middle("Grayscale").alpha(), 250);
}

TEST(EffectPictures, AreNotDrawnWhileNobodyLooks) {
    Window w;
    ui::EffectPictures own(w.workspace);
    int drawn = 0;
    QObject::connect(&own, &ui::EffectPictures::ready, &own, [&](const QString&) { ++drawn; });
    w.workspace.seek(core::frame_start(5, {16, 1}));
    settle(800);
    EXPECT_EQ(drawn, 0);
    own.set_wanted(true);
    wait_until([&] { return drawn > 20; });
    EXPECT_GT(drawn, 20);
}

TEST(EffectPictures, OfATransition_MovesUnderThePointer_AndStandsAgain) {
    Window w;
    auto* list = test::panel(w, "effects")->findChild<QTreeWidget*>("effects");
    QTreeWidgetItem* item = test::choose_offer(w, "Slide");
    ASSERT_TRUE(item);
    list->scrollToItem(item);
    const auto shown = [&] { return item->icon(0).pixmap(list->iconSize()).toImage(); };
    const QImage sign = shown();
    wait_until([&] { return shown() != sign; });
    settle(100);
    const QImage still = shown();
    QSet<QByteArray> seen;
    test::mouse(*list->viewport(), QEvent::MouseMove, list->visualItemRect(item).center(), Qt::NoButton);
    wait_until([&] {
        const QImage now = shown();
        seen.insert(QByteArray(reinterpret_cast<const char*>(now.constBits()), now.sizeInBytes()));
        return seen.size() > 5;
    });
    EXPECT_GT(seen.size(), 5);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(list->viewport(), &leave);
    settle(200);
    EXPECT_EQ(shown(), still);
}

TEST(Times, HaveOneForm) {
    const core::FrameRate rate{25, 1};
    EXPECT_EQ(ui::time_words(core::from_seconds(3661.2), rate), "01:01:01:05");
    EXPECT_EQ(ui::time_words(-core::from_seconds(1), rate), QString::fromUtf8("−00:00:01:00"));
    EXPECT_EQ(ui::range_words({core::from_seconds(1), core::from_seconds(2)}, rate),
              QString::fromUtf8("00:00:01:00–00:00:02:00"));
}

TEST(Times, WhereTheyStandBelowEachOther_TheirDigitsAreOfOneWidth) {
    Window w;
    ASSERT_TRUE(w.workspace.run("marker.add"));
    settle();
    auto* markers = test::panel(w, "markers")->findChild<QTreeWidget*>("markers");
    ASSERT_EQ(markers->topLevelItemCount(), 1);
    EXPECT_TRUE(ui::is_tabular(markers->topLevelItem(0)->font(0)));
    for (QLabel* label : w.window.findChildren<QLabel*>("time"))
        EXPECT_TRUE(ui::is_tabular(label->font()));
}
