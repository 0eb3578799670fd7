// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of jobs that end: in the window, by the desktop, and in the panel of jobs.
#include "tests/ui/peer_bus.h"
#include "ui/base/toast.h"
#include "ui/export/export_queue.h"
#include "ui/panels/docks.h"
#include "ui/panels/job_notes.h"
#include <QDockWidget>
#include <QProgressBar>
#include <QTreeWidget>

using core::Job, core::JobQueue, core::Lane;
using test::settle, test::wait_until, test::Window;

namespace {

JobQueue::Work done(const std::string& words) {
    return [words](const std::stop_token&, const JobQueue::Report&) { return words; };
}

/// A queue whose window is not looked at, and a desktop that shows notifications.
struct Desktop {
    QWidget window;
    ui::ExportQueue exports{nullptr};
    uint last = 40;
    test::PeerBus peer{"/org/freedesktop/Notifications",
                       [this](const QDBusMessage&) { return QVariantList{QVariant(++last)}; }};
    ui::JobNotes notes{exports, window, peer.bus()};
    /// Title and text of what is shown, in order.
    [[nodiscard]] QStringList shown() const {
        QStringList told;
        for (const QDBusMessage& call : peer.calls)
            told << call.arguments().value(3).toString() + ": " + call.arguments().value(4).toString();
        return told;
    }
    void wait() {
        wait_until([this] { return !exports.busy(); });
        settle(100);
    }
};

} // namespace

TEST(JobNotes, AnExportThatEnds_IsNotified) {
    Desktop d;
    d.exports.queue().add("film.mp4", "/tmp/film.mp4", done("Wrote <b>film.mp4</b>."), Lane::exporting);
    d.wait();
    ASSERT_EQ(d.peer.calls.size(), 1);
    const QDBusMessage& call = d.peer.calls.front();
    EXPECT_EQ(call.member(), "Notify");
    EXPECT_EQ(call.interface(), "org.freedesktop.Notifications");
    EXPECT_EQ(call.signature(), "susssasa{sv}i"); // as the desktops ask for it
    EXPECT_EQ(d.shown(), QStringList{"film.mp4: Wrote &lt;b&gt;film.mp4&lt;/b&gt;."});
}

TEST(JobNotes, AFailureIsTold_WhatWasStoppedIsNot) {
    Desktop d;
    d.exports.queue().add(
        "film.mp4", "/tmp/film.mp4",
        [](const std::stop_token&, const JobQueue::Report&) -> std::string {
            throw core::Failure("the disk is full");
        },
        Lane::exporting);
    d.exports.queue().add(
        "other.mp4", "/tmp/other.mp4",
        [](const std::stop_token&, const JobQueue::Report&) -> std::string { throw core::Stopped(); },
        Lane::exporting);
    d.wait();
    ASSERT_EQ(d.shown().size(), 1);
    EXPECT_TRUE(d.shown().front().contains("disk is full")) << d.shown().front().toStdString();
}

TEST(JobNotes, ManyProxies_AreOnePieceOfNews) {
    Desktop d;
    std::atomic<bool> go{false};
    for (int i = 0; i < 3; ++i)
        d.exports.queue().add("Proxy " + std::to_string(i), "",
                              [&go](const std::stop_token&, const JobQueue::Report&) {
                                  while (!go)
                                      std::this_thread::sleep_for(std::chrono::milliseconds(1));
                                  return std::string("It is there.");
                              });
    go = true;
    d.wait();
    EXPECT_EQ(d.shown(), QStringList{"Work in the background: 3 jobs are done."});
    d.exports.queue().add("Proxy of a.mp4", "", done("It is there."));
    d.wait();
    EXPECT_EQ(d.shown().last(), "Proxy of a.mp4: It is there.");
}

TEST(JobNotes, APressBringsTheWindowToTheFront_NotThatOfAnotherProgram) {
    Desktop d;
    d.exports.queue().add("film.mp4", "/tmp/film.mp4", done("Wrote it."), Lane::exporting);
    d.wait();
    ASSERT_EQ(d.peer.calls.size(), 1);
    d.window.showMinimized();
    settle();
    const auto press = [&](uint note) {
        d.peer.signal("/org/freedesktop/Notifications", "org.freedesktop.Notifications", "ActionInvoked",
                      {note, "default"});
        settle(100);
    };
    press(7);
    EXPECT_TRUE(d.window.isMinimized());
    press(41);
    EXPECT_FALSE(d.window.isMinimized());
}

TEST(JobNotes, NothingIsSaid_WhileTheWindowIsLookedAt_OrThereIsNoBus) {
    Desktop d;
    d.window.show();
    d.window.activateWindow();
    wait_until([&] { return QApplication::activeWindow() == &d.window; });
    d.exports.queue().add("film.mp4", "/tmp/film.mp4", done("Wrote it."), Lane::exporting);
    d.wait();
    EXPECT_TRUE(d.peer.calls.isEmpty());
    d.window.hide();
    settle();
    ui::ExportQueue other(nullptr);
    const ui::JobNotes none(other, d.window, QDBusConnection("there is none of that name"));
    other.queue().add("film.mp4", "/tmp/film.mp4", done("Wrote it."), Lane::exporting);
    wait_until([&] { return !other.busy(); });
    settle(100);
    EXPECT_TRUE(d.peer.calls.isEmpty());
}

namespace {

QTreeWidget* list_of(const Window& w) {
    w.window.findChild<ui::Docks*>()->show("jobs", true);
    settle();
    return w.window.findChild<QTreeWidget*>("jobs");
}

QPushButton* button_of(const Window& w, const QString& words) {
    for (QPushButton* each : w.window.findChild<ui::Docks*>()->of("jobs")->findChildren<QPushButton*>())
        if (each->text() == words || each->toolTip() == words) return each;
    return nullptr;
}

} // namespace

TEST(Toast, AnExportThatIsDone_CanBeShown_AProxyIsNot) {
    Window w;
    auto& queue = w.window.findChild<ui::ExportQueue*>()->queue();
    auto* toast = w.window.findChild<ui::Toast*>();
    auto* show = toast->findChild<QPushButton*>("toast_action");
    queue.add("Proxy of a.mp4", "", done("The proxy is there."));
    wait_until([&] { return !queue.busy(); });
    settle();
    EXPECT_FALSE(toast->isVisible());
    queue.add("film.mp4", w.path("film.mp4").toStdString(), done("Wrote film.mp4."), Lane::exporting);
    wait_until([&] { return toast->isVisible(); });
    EXPECT_EQ(toast->accessibleName(), "Wrote film.mp4.");
    EXPECT_TRUE(show->isVisible());
    EXPECT_EQ(show->text(), "Show");
    toast->say("Something else.");
    EXPECT_FALSE(show->isVisible());
    int shown = 0;
    toast->offer("Done.", "Show", [&] { ++shown; });
    show->click();
    EXPECT_EQ(shown, 1);
    EXPECT_FALSE(toast->isVisible());
}

TEST(JobsPanel, WhatRuns_IsPausedAndGoesOn) {
    Window w;
    auto* list = list_of(w);
    auto& queue = w.window.findChild<ui::ExportQueue*>()->queue();
    std::atomic<int> reports{0};
    std::atomic<bool> may_end{false};
    queue.add("film.mp4", "",
              [&](const std::stop_token& stop, const JobQueue::Report& report) -> std::string {
                  while (!may_end && !stop.stop_requested()) {
                      report(0.5, "half");
                      ++reports;
                      std::this_thread::sleep_for(std::chrono::milliseconds(2));
                  }
                  return "Wrote it.";
              });
    wait_until([&] { return reports > 2; });
    list->setCurrentItem(list->topLevelItem(0));
    settle();
    ASSERT_TRUE(button_of(w, "Pause"));
    button_of(w, "Pause")->click();
    wait_until([&] { return list->topLevelItem(0)->text(2) == "paused"; });
    settle();
    const int before = reports;
    settle(100);
    EXPECT_EQ(reports, before);
    ASSERT_TRUE(button_of(w, "Go on"));
    button_of(w, "Go on")->click();
    wait_until([&] { return reports > before; });
    EXPECT_GT(reports, before);
    may_end = true;
    wait_until([&] { return list->topLevelItem(0)->text(2) == "Wrote it."; });
    EXPECT_FALSE(button_of(w, "Pause")->isEnabled());
}

TEST(JobsPanel, AJobOfTheModel_IsThere_WithProgress_AndCanBeStopped) {
    Window w;
    auto* list = list_of(w);
    w.hold = true;
    w.say("turn the red dress blue");
    ASSERT_EQ(list->topLevelItemCount(), 1);
    EXPECT_EQ(list->itemWidget(list->topLevelItem(0), 1)->findChild<QProgressBar*>()->value(), 500);
    EXPECT_EQ(list->topLevelItem(0)->text(2), "drawing");
    EXPECT_FALSE(button_of(w, "Pause")->isEnabled());
    ASSERT_TRUE(button_of(w, "Stop")->isEnabled());
    button_of(w, "Stop")->click();
    settle();
    EXPECT_FALSE(w.window.findChild<ui::ChatController*>()->busy());
    EXPECT_TRUE(list->topLevelItem(0)->text(2).startsWith("stopped"))
        << list->topLevelItem(0)->text(2).toStdString();
    EXPECT_EQ(w.first().takes().size(), 1U);
    w.hold = false;
    w.say("turn the red dress green");
    ASSERT_EQ(list->topLevelItemCount(), 2);
    EXPECT_EQ(list->itemWidget(list->topLevelItem(1), 1)->findChild<QProgressBar*>()->value(), 1000);
    const auto jobs = w.window.findChild<ui::ExportQueue*>()->queue().jobs();
    EXPECT_EQ(jobs.back().state, Job::State::done);
    EXPECT_EQ(jobs.back().lane, Lane::model);
}

TEST(ExportQueue, TheEndOfEveryJobIsTold_WhicheverLaneEndsFirst) {
    ui::ExportQueue exports(nullptr);
    QStringList told;
    QObject::connect(&exports, &ui::ExportQueue::ended, &exports, [&](const QString& said) { told << said; });
    std::atomic<bool> may_end{false};
    exports.queue().add(
        "film.mp4", "film.mp4",
        [&](const std::stop_token&, const JobQueue::Report&) {
            while (!may_end)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return std::string("the film");
        },
        Lane::exporting);
    exports.queue().add("proxy", "", done("the proxy"));
    wait_until([&] { return told.size() == 1; });
    may_end = true;
    wait_until([&] { return told.size() == 2; });
    settle();
    EXPECT_EQ(told, (QStringList{"the proxy", "the film"}));
}
