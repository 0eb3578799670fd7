// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window itself: what it remembers, where it fits, how it ends, and its dialogs.
#include "core/assist/model_registry.h"
#include "core/assist/model_settings.h"
#include "core/media/ffmpeg_ptr.h"
#include "tests/ui/window.h"
#include "ui/export/export_dialog.h"
#include "ui/export/export_queue.h"
#include "ui/models/model_dialog.h"
#include "ui/models/model_use_box.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QSettings>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <fstream>

using test::action, test::settle, test::wait_until, test::Window;
namespace fs = std::filesystem;

TEST(MainWindow, FitsASmallScreen) {
    Window w;
    const QSize least = w.window.minimumSizeHint();
    EXPECT_LE(least.width(), 1280);
    EXPECT_LE(least.height(), 720 - 40); // a title bar and a task bar
}

TEST(MainWindow, FullScreen_IsRemembered) {
    for (const bool before : {false, true}) {
        Window w;
        EXPECT_EQ(w.window.isFullScreen(), before);
        action(w.window, "Full screen")->trigger();
        settle();
        EXPECT_EQ(w.window.isFullScreen(), !before);
        w.workspace.discard();
        w.window.close();
    }
    QSettings().remove("window");
}

TEST(MainWindow, Panels_AreRemembered) {
    {
        Window w;
        w.window.findChild<QDockWidget*>("dock:history")->show();
        w.window.findChild<QDockWidget*>("dock:bin")->hide();
        settle();
        w.workspace.discard();
        w.window.close();
    }
    {
        Window w;
        EXPECT_FALSE(w.window.findChild<QDockWidget*>("dock:history")->isHidden());
        EXPECT_FALSE(w.window.findChild<QDockWidget*>("dock:bin")->isVisible());
        w.workspace.discard();
        w.window.close();
    }
    QSettings().remove("window");
}

TEST(MainWindow, End_AsksNothing_KeepsWhatIsNotSaved) {
    fs::path left;
    {
        Window w;
        left = w.workspace.project_path();
        w.hold = true;
        w.say("turn the red dress blue");
        action(w.window, "New project")->trigger(); // a question stands in front
        ASSERT_TRUE(test::question());
        w.window.end();
        settle();
        EXPECT_FALSE(w.window.isVisible());
        EXPECT_FALSE(w.finish_job); // stopped
    }
    EXPECT_TRUE(fs::exists(left));
    fs::remove_all(left.parent_path());
}

namespace {

struct Export : Window {
    ui::ExportDialog* dialog;
    Export() {
        action(window, "Export…")->trigger();
        settle();
        dialog = window.findChild<ui::ExportDialog*>();
        EXPECT_TRUE(dialog && dialog->isVisible() && !dialog->isModal());
    }
    void start(const QString& file) const {
        dialog->findChild<QLineEdit*>()->setText(file);
        for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
            if (button->text() != "Export") continue;
            button->click(); // files are looked at on a thread of its own before anything is asked
            wait_until([&] { return button->isEnabled() || dialog->running(); });
        }
        settle();
    }
    [[nodiscard]] QString state() const { return dialog->findChild<QLabel*>("faint")->text(); }
};

} // namespace

TEST(ExportDialog, AsksBeforeItReplacesAFile) {
    Export w;
    const fs::path file = w.folder / "film.mp4";
    std::ofstream(file) << "precious";
    w.start(QString::fromStdString(file.string()));
    test::answer(QMessageBox::Cancel);
    EXPECT_EQ(fs::file_size(file), 8U);
    w.start(QString::fromStdString(file.string()));
    test::answer(QMessageBox::Yes);
    wait_until([&] { return w.state().startsWith("Wrote"); });
    EXPECT_GT(fs::file_size(file), 100U) << w.state().toStdString();
}

TEST(ExportDialog, RefusesASourceAndTheProject) {
    Export w;
    const auto size = fs::file_size(w.clip);
    w.start(QString::fromStdString(w.clip));
    EXPECT_FALSE(test::question());
    EXPECT_TRUE(w.state().contains("clip.mp4")) << w.state().toStdString();
    fs::create_hard_link(w.clip, w.folder / "link.mp4");
    w.start(w.path("link.mp4"));
    EXPECT_FALSE(test::question());
    EXPECT_FALSE(w.dialog->running());
    EXPECT_EQ(fs::file_size(w.clip), size);
}

TEST(ExportDialog, AsksAboutMissingMedia_BeforeItBegins) {
    Export w;
    fs::rename(w.clip, w.folder / "elsewhere.mp4");
    w.start(w.path("film.mp4"));
    ASSERT_TRUE(test::question());
    EXPECT_TRUE(test::question()->text().contains("'clip.mp4' is not where the project says"))
        << test::question()->text().toStdString();
    test::answer(QMessageBox::Cancel);
    EXPECT_FALSE(w.dialog->running());
    EXPECT_FALSE(fs::exists(w.folder / "film.mp4"));
    w.start(w.path("film.mp4"));
    test::answer(QMessageBox::Yes); // with slates
    wait_until([&] { return w.state().startsWith("Wrote"); });
    EXPECT_TRUE(fs::exists(w.folder / "film.mp4")) << w.state().toStdString();
}

TEST(ExportDialog, TellsTheLengthOfWhatItWrites) {
    Export w;
    const auto told = [&](const QString& length) {
        for (const QLabel* label : w.dialog->findChildren<QLabel*>())
            if (label->text().contains("frames a second")) return label->text().endsWith(length);
        return false;
    };
    EXPECT_TRUE(told(", 00:00:01:00"));
    w.workspace.mark_in(core::from_seconds(0.25));
    w.workspace.mark_out(core::from_seconds(0.75));
    settle();
    QCheckBox* marked = nullptr;
    for (QCheckBox* box : w.dialog->findChildren<QCheckBox*>())
        if (box->text() == "Only the marked range") marked = box;
    ASSERT_TRUE(marked && marked->isVisible());
    marked->setChecked(true);
    EXPECT_TRUE(told(", 00:00:00:08"));
    marked->setChecked(false);
    EXPECT_TRUE(told(", 00:00:01:00"));
}

TEST(ExportDialog, WhatGoesWrong_StandsInTheDialog) {
    Export w;
    w.start(w.path("no such folder/film.mp4"));
    wait_until([&] { return !w.dialog->running(); });
    EXPECT_TRUE(w.state().contains("no such folder")) << w.state().toStdString();
    w.start(w.path("film.nonsense"));
    EXPECT_TRUE(w.state().contains("nonsense")) << w.state().toStdString();
}

TEST(ExportDialog, OffersWhatTheEngineCan_AndHandsItOver) {
    Export w;
    const auto list = [&](const char* name) { return w.dialog->findChild<QComboBox*>(name); };
    const auto box = [&](const char* name) { return w.dialog->findChild<QCheckBox*>(name); };
    const auto choose = [](QComboBox* from, const QVariant& data) {
        from->setCurrentIndex(from->findData(data));
    };
    choose(list("preset"), "prores-4444");
    EXPECT_TRUE(w.dialog->findChild<QLineEdit*>("file")->text().endsWith(".mov"));
    EXPECT_FALSE(w.dialog->findChild<QSpinBox*>("quality")->isEnabled()); // this codec has none
    EXPECT_FALSE(box("two_pass")->isEnabled());
    EXPECT_FALSE(box("chapters")->isEnabled()); // nothing has a name yet
    ASSERT_EQ(w.workspace.change({core::AddMarker{{.time = core::from_seconds(0.5), .name = "Later"}}}),
              QString());
    settle();
    choose(list("preset"), "h264");
    EXPECT_TRUE(box("chapters")->isEnabled());
    box("chapters")->setChecked(true);
    w.dialog->findChild<QLineEdit*>("bitrate")->setText("300k");
    EXPECT_TRUE(box("two_pass")->isEnabled() && !w.dialog->findChild<QSpinBox*>("quality")->isEnabled());
    box("two_pass")->setChecked(true);
    w.dialog->findChild<QLineEdit*>("title")->setText("Red");
    auto* estimate = w.dialog->findChild<QLabel*>("estimate");
    wait_until([&] { return estimate->text().startsWith("About"); });
    EXPECT_TRUE(estimate->text().contains("MB")) << estimate->text().toStdString();
    w.start(w.path("film.mp4"));
    wait_until([&] { return w.state().startsWith("Wrote"); });
    const core::InputPtr film = core::open_input((w.folder / "film.mp4").string());
    EXPECT_EQ(film->nb_chapters, 2U);
    ASSERT_TRUE(av_dict_get(film->metadata, "title", nullptr, 0));
    EXPECT_STREQ(av_dict_get(film->metadata, "title", nullptr, 0)->value, "Red");
}

TEST(ExportDialog, KeepsChoicesUnderAName) {
    Export w;
    auto* preset = w.dialog->findChild<QComboBox*>("preset");
    auto* bitrate = w.dialog->findChild<QLineEdit*>("bitrate");
    const int before = preset->count();
    const auto press = [&](const QString& text) {
        for (QPushButton* button : w.dialog->findChildren<QPushButton*>())
            if (button->text() == text) button->click();
        settle();
    };
    bitrate->setText("nonsense");
    wait_until([&] { return w.dialog->findChild<QLabel*>("estimate")->text().contains("nonsense"); });
    bitrate->setText("2M");
    press("Keep…");
    auto* name = w.dialog->findChild<QInputDialog*>();
    ASSERT_TRUE(name);
    name->setTextValue("Club");
    name->accept();
    settle();
    EXPECT_EQ(preset->currentText(), "Club");
    preset->setCurrentIndex(preset->findData("prores"));
    EXPECT_EQ(bitrate->text(), "");
    preset->setCurrentIndex(preset->findData("Club"));
    EXPECT_EQ(bitrate->text(), "2M");
    EXPECT_TRUE(w.dialog->findChild<QLineEdit*>("file")->text().endsWith(".mp4"));
    press("Forget");
    EXPECT_EQ(preset->count(), before);
    EXPECT_EQ(preset->currentData().toString(), "h264");
}

TEST(ExportDialog, SizeRateAndSound_AreWritten_AndTold) {
    Export w;
    const auto list = [&](const char* name) { return w.dialog->findChild<QComboBox*>(name); };
    const auto choose = [](QComboBox* from, const QVariant& data) {
        from->setCurrentIndex(from->findData(data));
    };
    const auto told = [&] {
        for (const QLabel* label : w.dialog->findChildren<QLabel*>())
            if (label->text().contains("frames a second")) return label->text();
        return QString();
    };
    choose(list("preset"), "tiktok");
    EXPECT_TRUE(told().startsWith(QString::fromUtf8("1080×1920, "))) << told().toStdString();
    EXPECT_FALSE(w.dialog->findChild<QCheckBox*>("copy")->isEnabled());
    choose(list("preset"), "h264-fast");
    choose(list("size"), "360p");
    EXPECT_TRUE(told().contains(QString::fromUtf8("×360, "))) << told().toStdString();
    list("size")->setEditText("200 x 100");
    list("rate")->setEditText("10");
    EXPECT_TRUE(told().startsWith(QString::fromUtf8("200×100, 10 frames"))) << told().toStdString();
    choose(list("has"), static_cast<int>(core::FilmHas::no_sound));
    EXPECT_FALSE(list("sound_rate")->isEnabled());
    auto* verify = w.dialog->findChild<QCheckBox*>("verify");
    EXPECT_FALSE(verify->isEnabled()) << "nothing is copied";
    w.dialog->findChild<QCheckBox*>("copy")->setChecked(true);
    EXPECT_TRUE(verify->isEnabled());
    EXPECT_FALSE(list("size")->isEnabled() || list("rate")->isEnabled());
    w.dialog->findChild<QCheckBox*>("copy")->setChecked(false);
    w.start(w.path("film.mp4"));
    wait_until([&] { return w.state().startsWith("Wrote"); });
    const core::MediaInfo film = core::probe((w.folder / "film.mp4").string());
    EXPECT_EQ(film.size, (core::Size{200, 100}));
    EXPECT_EQ(film.fps, (core::FrameRate{10, 1}));
    EXPECT_TRUE(film.audio.empty());
    list("size")->setEditText("huge");
    auto* estimate = w.dialog->findChild<QLabel*>("estimate");
    wait_until([&] { return estimate->text().contains("huge"); });
    w.start(w.path("other.mp4"));
    EXPECT_TRUE(w.state().contains("huge")) << w.state().toStdString();
    EXPECT_FALSE(fs::exists(w.folder / "other.mp4"));
}

TEST(ExportDialog, EachMarkedSection_BecomesAFile_AfterOneQuestion) {
    Export w;
    auto* each = w.dialog->findChild<QCheckBox*>("each_marker");
    EXPECT_FALSE(each->isVisible()); // there is no section yet
    for (const auto& [from, to, name] : {std::tuple{0.0, 0.4, "One"}, std::tuple{0.4, 1.0, "Two"}})
        ASSERT_EQ(w.workspace.change({core::AddMarker{
                      {.time = core::from_seconds(from), .end = core::from_seconds(to), .name = name}}}),
                  QString());
    settle();
    ASSERT_TRUE(each->isVisible());
    EXPECT_TRUE(each->text().endsWith("(2)"));
    each->setChecked(true);
    std::ofstream(w.folder / "film-02-Two.mp4") << "precious";
    w.start(w.path("film.mp4"));
    ASSERT_TRUE(test::question());
    EXPECT_TRUE(test::question()->text().contains("film-02-Two.mp4"));
    test::answer(QMessageBox::Yes);
    wait_until([&] { return !w.dialog->running() && w.state().startsWith("Wrote"); });
    EXPECT_FALSE(fs::exists(w.folder / "film.mp4"));
    const double one = core::to_seconds(core::probe((w.folder / "film-01-One.mp4").string()).duration),
                 two = core::to_seconds(core::probe((w.folder / "film-02-Two.mp4").string()).duration);
    EXPECT_NEAR(one, 0.4, 0.05);
    EXPECT_NEAR(two, 0.6, 0.05);
}

TEST(ExportDialog, IsGoneAtOnce_WhileItTriesOut_AndHearsNoMoreOfIt) {
    Export w;
    auto& trial = w.window.findChild<ui::ExportQueue*>()->trial();
    int answers = 0;
    QObject::connect(&trial, &ui::ExportTrial::found, &w.window,
                     [&](std::uint64_t, const QString&) { ++answers; });
    QTest::qWait(500); // until it tries
    const QPointer<ui::ExportDialog> dialog = w.dialog;
    w.dialog->close();
    settle();
    EXPECT_TRUE(dialog.isNull());
    const int before = answers;
    QTest::qWait(300);
    EXPECT_EQ(answers, before);
}

TEST(ExportDialog, BelongsToItsProject) {
    Export w;
    const QPointer<ui::ExportDialog> dialog = w.dialog;
    ASSERT_EQ(w.workspace.save(w.path("film.saycut")), QString());
    settle();
    EXPECT_TRUE(dialog && dialog->isVisible()); // the same project at another place
    ASSERT_EQ(w.workspace.open({}), QString());
    settle();
    EXPECT_TRUE(!dialog || !dialog->isVisible());
}

TEST(ModelDialog, ADamagedList_IsToldThere) {
    Window w;
    action(w.window, "Models…")->trigger();
    settle();
    auto* dialog = w.window.findChild<ui::ModelDialog*>();
    ASSERT_TRUE(dialog && !dialog->isModal());
    const fs::path list = fs::path(qgetenv("XDG_DATA_HOME").toStdString()) / "saycut/models.json";
    fs::create_directories(list.parent_path());
    std::ofstream(list) << "[";
    for (QPushButton* button : dialog->findChildren<QPushButton*>())
        if (button->text() == "Check") button->click();
    settle();
    fs::remove(list);
    EXPECT_TRUE(dialog->findChild<QLabel*>("faint")->text().contains("models.json"))
        << dialog->findChild<QLabel*>("faint")->text().toStdString();
}

TEST(ModelDialog, AdaptersAndALimit_AreKeptWithTheModel_AndUsedByItsJobs) {
    Window w;
    std::ofstream(w.folder / "style.safetensors") << "x";
    core::assist::ModelRegistry::of_user().add("mine", w.folder.path());
    core::assist::keep_use("mine", {.adapters = {{w.folder / "style.safetensors", 1.0}}});
    action(w.window, "Models…")->trigger();
    auto* dialog = w.window.findChild<ui::ModelDialog*>();
    auto* box = dialog->findChild<ui::ModelUseBox*>();
    auto* table = box->findChild<QTableWidget*>();
    auto* list = dialog->findChild<QListWidget*>();
    list->setCurrentRow(0); // the starter takes none
    EXPECT_FALSE(table->isEnabled());
    EXPECT_EQ(table->rowCount(), 0);
    list->setCurrentRow(list->count() - 1);
    ASSERT_EQ(table->rowCount(), 1);
    qobject_cast<QDoubleSpinBox*>(table->cellWidget(0, 1))->setValue(0.5);
    QDoubleSpinBox* limit = nullptr;
    for (auto* each : box->findChildren<QDoubleSpinBox*>())
        if (each->accessibleName() == "Memory limit") limit = each;
    ASSERT_TRUE(limit);
    limit->setValue(2);
    auto* controller = w.window.findChild<ui::ChatController*>();
    controller->use_model("mine", {"generate"});
    w.say("generate a video of a red ball");
    controller->go();
    settle();
    ASSERT_EQ(w.last_model, "mine");
    ASSERT_EQ(w.last_use.adapters.size(), 1U);
    EXPECT_EQ(w.last_use.adapters[0].strength, 0.5);
    EXPECT_EQ(w.last_use.memory_limit, 2 * 1073741824.0);
    table->setCurrentCell(0, 0);
    for (QPushButton* button : box->findChildren<QPushButton*>())
        if (button->text() == "Remove adapter") button->click();
    limit->setValue(0);
    EXPECT_TRUE(core::assist::kept_use("mine").adapters.empty());
    EXPECT_EQ(core::assist::kept_use("mine").memory_limit, 0);
    core::assist::ModelRegistry::of_user().remove("mine");
    controller->use_model("starter", {});
}

TEST(ModelDialog, AModelThatWasAdded_IsUsedForWhatItCan) {
    Window w;
    core::assist::ModelRegistry::of_user().add("mine", w.folder.path());
    action(w.window, "Models…")->trigger();
    auto* dialog = w.window.findChild<ui::ModelDialog*>();
    auto* list = dialog->findChild<QListWidget*>();
    list->setCurrentRow(list->count() - 1);
    const auto press = [&](const QString& text) {
        for (QPushButton* button : dialog->findChildren<QPushButton*>())
            if (button->text() == text && button->isEnabled()) button->click();
    };
    press("Use in the chat");
    auto* controller = w.window.findChild<ui::ChatController*>();
    wait_until([&] { return controller->model() == "mine"; });
    w.say("turn the red dress blue"); // not what it can
    EXPECT_EQ(w.last_model, "starter");
    w.say("generate a video of a red ball");
    controller->go();
    settle();
    EXPECT_EQ(w.last_model, "mine");
    {
        Window again; // remembered
        EXPECT_EQ(again.window.findChild<ui::ChatController*>()->model(), "mine");
    }
    press("Remove from list");
    EXPECT_EQ(controller->model(), "starter");
}
