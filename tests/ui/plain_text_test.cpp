// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of people and files are drawn as they are written, wherever they turn up.
#include "tests/ui/window.h"
#include "ui/base/plain_text.h"
#include "ui/bin/media_bin.h"
#include "ui/chat/bubble.h"
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QTextDocument>
#include <QToolTip>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using test::settle, test::Window;

namespace {

/// A pipe that tells whether anybody has opened it for reading.
struct Trap {
    std::string path;
    explicit Trap(const test::TemporaryFolder& folder) : path((folder / "trap").string()) {
        EXPECT_EQ(::mkfifo(path.c_str(), 0600), 0);
    }
    [[nodiscard]] bool sprung() const {
        const int file = ::open(path.c_str(), O_WRONLY | O_NONBLOCK); // fails while nobody reads
        if (file >= 0) ::close(file);
        return file >= 0;
    }
};

QStringList labels_of(const QWidget& widget) {
    QStringList texts;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        texts << label->text();
    return texts;
}

void expect_plain(const QWidget& widget) {
    for (const QLabel* label : widget.findChildren<QLabel*>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
}

} // namespace

TEST(PlainText, AMessageThatLooksLikeAPage_IsShownAndLoadsNothing) {
    Window w;
    const Trap trap(w.folder);
    const std::string page = "<img src='" + trap.path + "'> a < b";
    ASSERT_TRUE(w.workspace.apply(
        {core::AddMessage{{"user", page, nullptr}},
         core::AddMessage{{"assistant",
                           page,
                           {{"evidence", {{{"time", 0.5}, {"end", 0.6}, {"text", page}, {"source", page}}}},
                            {"choices", {page}}}}}}));
    EXPECT_EQ(w.workspace.save(w.path("page.saycut")), QString()); // shown anew
    settle(200);
    const QStringList shown = labels_of(w.window);
    EXPECT_EQ(shown.count(QString::fromStdString(page)), 2);
    EXPECT_EQ(shown.count(QString::fromStdString(page + " (" + page + ")")), 1);
    expect_plain(w.window);
    EXPECT_FALSE(trap.sprung());
}

TEST(PlainText, WhatIsRefusedAndWhatAJobSays_IsPlainToo) {
    Window w;
    const Trap trap(w.folder);
    const QString page = QString("<img src='%1'>").arg(QString::fromStdString(trap.path));
    Q_EMIT w.workspace.refused(page);
    auto* controller = w.window.findChild<ui::ChatController*>();
    Q_EMIT controller->job_started(page);
    Q_EMIT controller->planned(page, page);
    Q_EMIT controller->job_ended(false, page, false, 0);
    settle(100);
    expect_plain(w.window);
    EXPECT_FALSE(trap.sprung());
}

TEST(PlainText, NamesOfClipsAndMedia_AreNoPagesAndNoKeys) {
    Window w;
    const Trap trap(w.folder);
    const std::string page = "<img src='" + trap.path + "'> R&D %1 %2";
    const core::ClipId id = w.first().id;
    ASSERT_TRUE(w.workspace.apply(
        {core::SetClip{.clip = id, .name = page}, core::SetCaption{w.workspace.project().media[0]->id, page}},
        QString::fromStdString(page)));
    w.workspace.select({id});
    settle(100);
    expect_plain(w.window);
    const QAction* undo = nullptr;
    for (const QAction* action : w.window.findChildren<QAction*>())
        if (action->text().startsWith("Undo ")) undo = action;
    ASSERT_TRUE(undo);
    EXPECT_TRUE(undo->text().contains("R&&D %1 %2")) << undo->text().toStdString();
    const QString tip = w.window.findChild<ui::BinModel*>()->at(0).tip;
    QTextDocument read; // as the tool tip does
    read.setHtml(tip);
    EXPECT_TRUE(read.toPlainText().contains("R&D %1 %2")) << tip.toStdString();
    EXPECT_FALSE(tip.contains("<img")) << tip.toStdString();
    QToolTip::showText(QPoint(5, 5), tip, &w.window);
    settle(100);
    EXPECT_FALSE(trap.sprung());
    // The chip's numbers stay its own, whatever per cent signs the name has.
    EXPECT_TRUE(labels_of(w.window).filter(" · 00:00:01:00").size() == 1)
        << labels_of(w.window).join("|").toStdString();
}

TEST(PlainText, LabelsOfQtsOwnDialogs_ArePlain) {
    Window w;
    auto* box = new QMessageBox(&w.window);
    box->setText("<b>name</b> already exists");
    box->show();
    settle();
    expect_plain(*box);
    delete box;
}

TEST(PlainText, OneLine_IsShortAndHasNoBreaks) {
    EXPECT_EQ(ui::one_line("a\nb\tc", 80), "a b c");
    EXPECT_EQ(ui::one_line(QString(1000, 'x'), 10).size(), 10);
    EXPECT_EQ(ui::plain_action("R&D"), "R&&D");
    EXPECT_EQ(ui::plain_tool_tip(""), "");
    EXPECT_EQ(ui::plain_tool_tip("a<b\nc"), "<qt>a&lt;b<br>c</qt>");
}

TEST(PlainText, MisshapenDetails_AreLeftOut) {
    using nlohmann::json;
    for (const json& details :
         {json(3), json{{"evidence", "x"}}, json{{"evidence", {1, json::object(), {{"time", "x"}}}}},
          json{{"evidence", {{{"time", 1.5}, {"text", 7}, {"source", nullptr}}}}}, json{{"choices", 1}}}) {
        const ui::Bubble bubble("assistant", "words", details, {25, 1});
        EXPECT_TRUE(labels_of(bubble).contains("words"));
    }
    json many = json::array();
    for (int i = 0; i < 5000; ++i)
        many.push_back({{"time", i}, {"text", "t"}});
    const ui::Bubble bubble("assistant", "words", {{"evidence", many}}, {25, 1});
    EXPECT_LT(bubble.findChildren<QWidget*>().size(), 200);
    EXPECT_EQ(labels_of(bubble).filter("more").size(), 1);
}
