// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What slots, event handlers and threads throw is told in words, and the program goes on.
#include "core/base/thrown.h"
#include "tests/support/full_disk.h"
#include "tests/ui/window.h"
#include "ui/base/guarded.h"
#include "ui/timeline/timeline_view.h"
#include <QMouseEvent>
#include <QToolButton>
#include <thread>

using test::settle, test::wait_until, test::Window;

namespace {

/// A widget above all others that keeps what it is told.
class Sink final : public ui::Guarded<QWidget>, public ui::ProblemSink {
  public:
    QStringList told;

  protected:
    void show_problem(const QString& sentence) override { told << sentence; }
};

/// A panel in which everything goes wrong.
class Panel final : public ui::Guarded<QWidget> {
  public:
    explicit Panel(QWidget* parent) : Guarded(parent) {
        auto* button = new QToolButton(this);
        connect(button, &QToolButton::clicked, this, [] { throw core::Failure("the button broke"); });
        connect(button, &QToolButton::pressed, this, &Panel::press);
    }
    void press() { throw std::out_of_range("vector::_M_range_check"); }

  protected:
    void mousePressEvent(QMouseEvent*) override { throw core::Failure("the mouse broke"); }
};

/// Collects what the workspace refuses.
struct Refusals {
    QStringList told;
    explicit Refusals(ui::Workspace& workspace) {
        QObject::connect(&workspace, &ui::Workspace::refused, &workspace,
                         [this](const QString& why) { told << why; });
    }
};

} // namespace

TEST(Guarded, ASlotThatThrows_IsToldByTheNearestSink) {
    Sink sink;
    Panel panel(&sink);
    panel.findChild<QToolButton*>()->click();
    settle();
    ASSERT_EQ(sink.told.size(), 2);
    EXPECT_EQ(sink.told[1], "the button broke");
    EXPECT_FALSE(sink.told[0].contains("_M_range")) << sink.told[0].toStdString();
    EXPECT_FALSE(sink.told[0].contains("vector")) << sink.told[0].toStdString();
}

TEST(Guarded, AnEventHandlerThatThrows_IsToldOnce_HoweverOftenItComes) {
    Sink sink;
    Panel panel(&sink);
    for (int i = 0; i < 50; ++i) {
        QMouseEvent event(QEvent::MouseButtonPress, QPointF(1, 1), QPointF(1, 1), Qt::LeftButton,
                          Qt::LeftButton, {});
        QApplication::sendEvent(&panel, &event);
    }
    settle();
    EXPECT_EQ(sink.told, QStringList{"the mouse broke"});
}

TEST(Guarded, AThreadThatThrows_IsTold_AndStoppedIsNot) {
    Sink sink;
    std::thread(ui::guarded_thread(&sink, [] { throw std::bad_alloc(); })).join();
    std::thread(ui::guarded_thread(&sink, [] { throw core::Stopped(); })).join();
    settle();
    ASSERT_EQ(sink.told.size(), 1);
    EXPECT_TRUE(sink.told[0].contains("memory")) << sink.told[0].toStdString();
}

TEST(Guarded, APostedCall_ToAContextThatIsGone_IsDropped) {
    bool called = false;
    {
        Sink sink;
        ui::post(&sink, [&] { called = true; });
    }
    settle();
    EXPECT_FALSE(called);
}

TEST(Player, WhatIsThrownOnItsThread_IsTold_AndItGoesOn) {
    std::atomic<int> pictures{0};
    std::mutex mutex;
    std::vector<std::string> told;
    core::Player player(
        [&](core::Player::Shown) {
            if (++pictures == 1) throw std::out_of_range("map::at");
        },
        [&](std::string problem) {
            const std::scoped_lock lock(mutex);
            told.push_back(std::move(problem));
        });
    player.set_project(std::make_shared<const core::Project>(), {});
    wait_until([&] { return pictures == 1; });
    player.seek(core::Time(0));
    wait_until([&] { return pictures == 2; });
    EXPECT_EQ(pictures, 2);
    const std::scoped_lock lock(mutex);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].find("map::at"), std::string::npos) << told[0];
}

TEST(Workspace, UndoOnAFullDisk_IsRefusedInWords_AndNothingIsLost) {
    Window w;
    w.workspace.apply({core::AddMarker{{.name = "one"}}}, "Marker");
    const std::size_t steps = w.workspace.history().undo_count();
    Refusals refusals(w.workspace);
    {
        const test::FullDisk full;
        w.workspace.undo();
        w.workspace.apply({core::AddMarker{{.name = "two"}}}, "Marker");
    }
    EXPECT_EQ(refusals.told.size(), 2);
    EXPECT_EQ(w.workspace.history().undo_count(), steps);
    EXPECT_EQ(w.workspace.project().markers.size(), 1U);
    w.workspace.undo(); // with space again it goes on
    EXPECT_EQ(w.workspace.project().markers.size(), 0U);
}

TEST(Workspace, AMessageOfAnotherShape_IsRefusedInWords) {
    Window w;
    Refusals refusals(w.workspace);
    EXPECT_FALSE(w.workspace.apply(
        {core::AddMessage{{"assistant", "odd", {{"evidence", {1, "x"}}, {"choices", {1}}}}}}, "Chat"));
    ASSERT_EQ(refusals.told.size(), 1);
    EXPECT_FALSE(refusals.told[0].contains("json")) << refusals.told[0].toStdString();
    EXPECT_TRUE(w.workspace.project().messages.empty());
}

TEST(Editor, SnappingIsOneSwitch_ForMenuKeyAndButton) {
    Window w;
    auto* timeline = w.window.findChild<ui::TimelineView*>();
    QAction* snapping = test::action(w.window, "Snapping");
    ASSERT_TRUE(snapping && timeline->snapping() && snapping->isChecked());
    snapping->trigger();
    EXPECT_FALSE(timeline->snapping());
    QToolButton* shown = nullptr;
    for (QToolButton* button : w.window.findChildren<QToolButton*>())
        if (button->defaultAction() == snapping) shown = button;
    ASSERT_TRUE(shown);
    EXPECT_FALSE(shown->isChecked());
    shown->click();
    EXPECT_TRUE(timeline->snapping());
    EXPECT_TRUE(snapping->isChecked());
}
