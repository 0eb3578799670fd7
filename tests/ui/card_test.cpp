// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chooses of graphics cards: for decoding in the preferences, for encoding where one does it.
#include "core/media/hardware.h"
#include "tests/ui/panels.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/export/export_choices.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using test::run, test::settle, test::Window;

TEST(Card, DecodingIsSwitchedInThePreferences) {
    const auto before = core::hardware_in_use();
    Window w;
    run(w, "file.preferences");
    auto* list = w.window.findChild<ui::PreferencesDialog*>()->findChild<QComboBox*>("decoding");
    ASSERT_TRUE(list);
    EXPECT_TRUE(list->currentData().toBool()) << "what comes is the same, so it is used";
    EXPECT_FALSE(list->toolTip().isEmpty());
    const auto choose = [&](bool card) {
        list->setCurrentIndex(list->findData(card));
        Q_EMIT list->activated(list->currentIndex());
    };
    choose(false);
    EXPECT_FALSE(core::hardware_in_use());
    EXPECT_FALSE(ui::preferences::decodes_on_a_card());
    core::use_hardware(core::found_hardware());
    ui::apply_chosen_decoding(); // as at the next start
    EXPECT_FALSE(core::hardware_in_use());
    choose(true);
    EXPECT_TRUE(core::hardware_in_use());
    qputenv("SAYCUT_HARDWARE", "off");
    ui::apply_chosen_decoding();
    EXPECT_FALSE(core::hardware_in_use()) << "what was said from outside counts";
    qunsetenv("SAYCUT_HARDWARE");
    core::use_hardware(before);
}

TEST(Card, EncodingIsOfferedOnlyWhereACardDoesIt) {
    using By = core::EncodeBy;
    ui::ExportChoices choices(nullptr);
    auto* list = choices.findChild<QComboBox*>("encoder");
    ASSERT_TRUE(list);
    const auto choose = [&](By by) { list->setCurrentIndex(list->findData(static_cast<int>(by))); };
    choices.follow(core::encode_preset("h264"));
    EXPECT_TRUE(list->isHidden());
    choose(By::hardware);
    EXPECT_EQ(choices.options().changes.by, By::software) << "nothing here does it";
    choices.offer_card({"libx264"});
    EXPECT_FALSE(list->isHidden());
    EXPECT_EQ(choices.options().changes.by, By::hardware);
    choices.findChild<QCheckBox*>("copy")->setChecked(true);
    EXPECT_EQ(choices.options().changes.by, By::software)
        << "what is copied lies beside what the processor makes";
    choices.findChild<QCheckBox*>("copy")->setChecked(false);
    EXPECT_EQ(choices.options().changes.by, By::hardware);
    choices.findChild<QLineEdit*>("bitrate")->setText("8M");
    choices.findChild<QCheckBox*>("two_pass")->setChecked(true);
    EXPECT_FALSE(list->isEnabled());
    EXPECT_EQ(choices.options().changes.by, By::software);
    choices.follow(core::encode_preset("hevc"));
    EXPECT_TRUE(list->isHidden()) << "another codec, which the card does not make";
    choices.follow(core::encode_preset("h264-fast"));
    EXPECT_FALSE(list->isHidden());
    EXPECT_EQ(choices.options().changes.by, By::software) << "another preset begins with the processor";
    core::ExportOptions kept{.preset = "h264", .changes = {.by = By::hardware}};
    choices.show(kept);
    EXPECT_EQ(choices.options().changes.by, By::hardware);
}
