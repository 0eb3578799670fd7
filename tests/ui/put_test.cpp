// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Transitions, titles and effects by mouse and keys: added, seen, dragged, set in the inspector, removed.
#include "tests/ui/panels.h"
#include "tests/ui/timeline_mouse.h"
#include "ui/base/dropped.h"
#include "ui/timeline/clip_shapes.h"
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

using test::choose_offer, test::drop, test::panel, test::row, test::run, test::settle, test::Timeline,
    test::wait_until, test::Window;

namespace {

/// A film of 4 s, cut at 2 s.
struct TwoClips : Window {
    Timeline timeline;
    TwoClips() : Window(64), timeline(*this) {
        workspace.seek(core::from_seconds(2));
        run(*this, "clip.split");
        workspace.select({});
        window.activateWindow();
        timeline.view.setFocus();
        settle();
    }
    [[nodiscard]] const std::vector<core::Transition>& transitions() const {
        return timeline.video().transitions;
    }
    [[nodiscard]] QPoint at(double seconds) const {
        return {timeline.x(seconds), timeline.y(timeline.video().id)};
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&timeline.view, key, modifiers);
        settle();
    }
};

QColor pixel(QWidget& widget, QPoint at) {
    return widget.grab().toImage().pixelColor(at);
}

} // namespace

TEST(TransitionsInTheWindow, AKeyAddsOne_ItIsDrawn_ChosenByAClick_RemovedByDelete) {
    TwoClips w;
    const QColor before = pixel(w.timeline.view, w.at(2.2) + QPoint(0, 14));
    w.key(Qt::Key_D, Qt::ControlModifier);
    ASSERT_EQ(w.transitions().size(), 1U);
    EXPECT_NEAR(core::to_seconds(w.transitions()[0].length), 1, 0.01);
    EXPECT_NE(pixel(w.timeline.view, w.at(2.2) + QPoint(0, 14)), before);
    w.timeline.click(w.at(0.5)); // something else
    EXPECT_TRUE(w.workspace.desk().transition.empty());
    w.timeline.click(w.at(2.1));
    EXPECT_EQ(w.workspace.desk().transition, w.transitions()[0].id);
    EXPECT_TRUE(w.workspace.selection().empty());
    w.key(Qt::Key_Delete);
    EXPECT_TRUE(w.transitions().empty());
    EXPECT_EQ(w.timeline.video().clips.size(), 2U);
}

TEST(TransitionsInTheWindow, ADragOfItsEdge_IsItsLength) {
    TwoClips w;
    w.key(Qt::Key_D, Qt::ControlModifier);
    const auto steps = w.workspace.history().undo_count();
    w.timeline.drag(w.at(2.5) - QPoint(2, 0), w.at(2.8) - QPoint(2, 0)); // centred: both sides grow
    EXPECT_NEAR(core::to_seconds(w.transitions()[0].length), 1.6, 0.1);
    EXPECT_EQ(w.workspace.history().undo_count(), steps + 1);
}

TEST(TransitionsInTheWindow, KindAndLengthAreSetInTheInspector) {
    TwoClips w;
    w.key(Qt::Key_D, Qt::ControlModifier);
    auto* kinds = row(w, "Transition/Kind")->findChild<QComboBox*>();
    kinds->setCurrentIndex(kinds->findData("wipe"));
    Q_EMIT kinds->activated(kinds->currentIndex());
    EXPECT_EQ(w.transitions()[0].kind, "wipe");
    ASSERT_TRUE(row(w, "Transition/Direction")); // what this kind has
    row(w, "Transition/Length")->findChild<QDoubleSpinBox*>()->setValue(0.5);
    EXPECT_NEAR(core::to_seconds(w.transitions()[0].length), 0.5, 0.01);
}

TEST(TransitionsInTheWindow, OneIsDraggedFromTheBrowserOntoACut) {
    TwoClips w;
    const QTreeWidgetItem* item = choose_offer(w, "push");
    ASSERT_TRUE(item);
    w.timeline.fit();
    QMimeData data;
    data.setData(ui::kOfferMime, item->data(0, Qt::UserRole).toString().toUtf8());
    drop(w.timeline.view, w.at(1.8), data);
    ASSERT_EQ(w.transitions().size(), 1U);
    EXPECT_EQ(w.transitions()[0].kind, "push");
}

TEST(TitlesInTheWindow, OneIsAddedAtThePlayhead_AndWrittenInTheInspector) {
    TwoClips w;
    w.workspace.seek(core::from_seconds(1));
    w.key(Qt::Key_T, Qt::ControlModifier);
    const auto title = [&]() -> const core::Clip& {
        return w.timeline.track(core::TrackKind::title).clips[0];
    };
    EXPECT_EQ(title().start, core::from_seconds(1));
    auto* text = row(w, "Clip/Words")->findChild<QPlainTextEdit*>();
    text->setFocus();
    text->selectAll();
    QTest::keyClicks(text, "Sunday in Vigo"); // letters are words here, not commands
    wait_until([&] { return title().text() == "Sunday in Vigo"; });
    EXPECT_EQ(title().text(), "Sunday in Vigo");
    EXPECT_EQ(w.timeline.video().clips.size(), 2U);
    row(w, "Look of the title/Size")->findChild<QDoubleSpinBox*>()->setValue(12);
    const auto& style = std::get<core::Title>(title().content).style;
    EXPECT_NEAR(core::number_at(style.at("size"), {}), 0.12, 1e-6);
    auto* templates = row(w, "Look of the title/Template")->findChild<QComboBox*>();
    templates->setCurrentIndex(templates->findData("lower_third"));
    Q_EMIT templates->activated(templates->currentIndex());
    EXPECT_EQ(std::get<core::Value>(std::get<core::Title>(title().content).style.at("template")),
              core::Value(std::string("lower_third")));
}

TEST(EffectsInTheWindow, OneIsDraggedOntoAClip_AndMovedUp) {
    TwoClips w;
    for (const char* name : {"blur", "sepia"}) {
        QMimeData data;
        data.setData(ui::kOfferMime, choose_offer(w, name)->data(0, Qt::UserRole).toString().toUtf8());
        w.timeline.fit();
        drop(w.timeline.view, w.at(3), data);
    }
    const auto& effects = w.timeline.video().clips[1].effects;
    ASSERT_EQ(effects.size(), 2U);
    EXPECT_EQ(effects[1].name, "sepia");
    w.workspace.select({w.timeline.video().clips[1].id});
    settle();
    for (QToolButton* button : panel(w, "inspector")->findChildren<QToolButton*>())
        if (button->accessibleName() == "Move Sepia up") {
            button->click();
            break;
        }
    EXPECT_EQ(w.timeline.video().clips[1].effects[0].name, "sepia");
}

TEST(KeysInTheInspector, AreSetAndTakenAway_ValuesMove_NeighboursAreGoneTo) {
    TwoClips w;
    const auto clip = [&]() -> const core::Clip& { return w.timeline.video().clips[0]; };
    w.workspace.select({clip().id});
    w.workspace.seek(core::Time(0));
    const auto press = [&](const char* name) {
        row(w, "Clip/Opacity")->findChild<QToolButton*>(name)->click();
        settle();
    };
    press("key");
    w.workspace.seek(core::from_seconds(1));
    row(w, "Clip/Opacity")->findChild<QDoubleSpinBox*>()->setValue(20);
    EXPECT_NEAR(core::number_at(clip().opacity, clip().source.start), 1, 1e-6);
    EXPECT_NEAR(core::number_at(clip().opacity, clip().source.start + core::from_seconds(1)), 0.2, 1e-6);
    EXPECT_NEAR(core::number_at(clip().opacity, clip().source.start + core::from_seconds(0.5)), 0.6, 1e-6);
    press("previous_key");
    EXPECT_EQ(w.workspace.playhead(), core::Time(0));
    EXPECT_NEAR(row(w, "Clip/Opacity")->findChild<QDoubleSpinBox*>()->value(), 100, 0.01);
    press("next_key");
    EXPECT_EQ(w.workspace.playhead(), core::from_seconds(1));
    press("key"); // takes it away
    EXPECT_NEAR(core::number_at(clip().opacity, clip().source.start + core::from_seconds(1)), 1, 1e-6);
}

TEST(ClipHandles, AFadeIsDraggedOnTheClip) {
    TwoClips w;
    const auto clip = [&]() -> const core::Clip& { return w.timeline.video().clips[0]; };
    const auto box = ui::clip_box({}, w.timeline.row(w.timeline.video().id), {}, {});
    const QPoint handle(w.timeline.x(0) + 14, static_cast<int>(box.top()) + 8);
    w.timeline.drag(handle, handle + QPoint(static_cast<int>(0.5 * w.timeline.scale()), 2));
    EXPECT_NEAR(core::to_seconds(clip().fade_in), 0.5, 0.07);
    EXPECT_EQ(clip().start, core::Time(0));
}

TEST(ClipHandles, TheLineOfAClipIsDragged_CtrlSetsAKey) {
    TwoClips w;
    const auto clip = [&]() -> const core::Clip& { return w.timeline.video().clips[0]; };
    w.workspace.select({clip().id}); // the line of a picture is shown while it is selected
    const auto at = w.timeline.row(w.timeline.video().id);
    const auto line = [&] {
        return ui::LevelLine(clip(), core::TrackKind::video, ui::clip_box({}, at, {}, {}));
    };
    const auto point = [&](double seconds, double value) {
        return QPoint(w.timeline.x(seconds), static_cast<int>(std::lround(line().y_of(value))));
    };
    w.timeline.drag(point(1, 1), point(1, 0.5));
    EXPECT_NEAR(core::number_at(clip().opacity, {}), 0.5, 0.05);
    w.timeline.click(point(0.5, 0.5), Qt::ControlModifier);
    ASSERT_TRUE(core::moves(clip().opacity));
    const auto keys = std::get<std::vector<core::Key>>(clip().opacity);
    w.timeline.click(point(1.5, core::number_at(clip().opacity, {})), Qt::ControlModifier);
    EXPECT_EQ(std::get<std::vector<core::Key>>(clip().opacity).size(), keys.size() + 1);
}

TEST(TracksInTheWindow, ArePlusAdded_SoloIsSwitched_DraggedToAnotherPlace_GrownByTheEdge) {
    TwoClips w;
    run(w, "track.add_audio");
    w.timeline.fit();
    const auto& sound = w.timeline.track(core::TrackKind::audio);
    const QRect solo = ui::TimelineLayout::switch_box(w.timeline.row(sound.id), ui::TrackSwitch::solo);
    w.timeline.click(solo.center());
    EXPECT_TRUE(w.timeline.track(core::TrackKind::audio).solo);
    run(w, "track.add_video");
    w.timeline.fit();
    const core::TrackId first = w.timeline.video(0).id, second = w.timeline.video(1).id;
    w.timeline.drag({30, w.timeline.y(first)}, {30, w.timeline.y(second)});
    EXPECT_EQ(w.timeline.video(0).id, second);
    EXPECT_EQ(w.timeline.video(1).id, first);
    auto* plus = w.timeline.view.findChild<QToolButton*>("add_track");
    ASSERT_TRUE(plus);
    plus->click();
    settle();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_TRUE(menu);
    QTest::keyClick(menu, Qt::Key_Escape);
    settle();
    const auto before = w.timeline.row(second);
    w.timeline.drag({30, before.top + before.height + 1}, {30, before.top + before.height + 41});
    const QImage picture = w.timeline.view.grab().toImage();
    EXPECT_EQ(w.timeline.video(0).id, second); // nothing but its height has changed
}
