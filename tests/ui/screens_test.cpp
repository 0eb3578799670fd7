// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// No text is cut off, wherever one looks. SAYCUT_SCREENS=folder keeps pictures of all that is looked at.
#include "core/assist/model_registry.h"
#include "core/assist/model_settings.h"
#include "tests/ui/screens.h"
#include "ui/base/language.h"
#include "ui/dialogs/missing_dialog.h"
#include "ui/models/model_dialog.h"
#include "ui/style/style.h"
#include <QListWidget>

using test::Window;

namespace {

test::Visit look(const QString& theme) {
    return [theme](const QString& name, QWidget& shown) {
        test::keep_picture(theme, name, shown);
        for (const QString& text : test::cut_texts(shown))
            ADD_FAILURE() << theme.toStdString() << " " << name.toStdString() << ": " << text.toStdString();
    };
}

/// A model of the person's own with two adapters and a limit.
void add_model(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    core::assist::ModelRegistry::of_user().add("wan-with-adapters", folder);
    core::assist::keep_use("wan-with-adapters",
                           {.adapters = {{.file = folder / "warm_evening_light_rank32.safetensors"},
                                         {.file = folder / "ink.safetensors", .strength = 0.35}},
                            .memory_limit = 6.5 * 1073741824});
}

/// Keys on two parameters of the first clip, and the panel that draws their curves.
void show_keys(Window& w) {
    const core::ClipId clip = w.first().id;
    const auto at = [](double seconds) { return core::from_seconds(seconds); };
    const std::vector<core::Key> keys{{at(0), core::Value(0.2), core::Ease::ease},
                                      {at(0.5), core::Value(0.9), core::Ease::linear},
                                      {at(0.9), core::Value(0.4), core::Ease::hold}};
    ASSERT_TRUE(w.workspace.apply(
        {core::SetParameter{.clip = clip, .name = "opacity", .value = core::Curve(keys)},
         core::SetParameter{.clip = clip, .index = 0, .name = "amount", .value = core::Curve(keys)}}));
    w.workspace.select({clip});
    test::panel(w, "keys");
    test::settle(150);
}

} // namespace

TEST(Screens, Panels_OfABusyFilm_ShowWholeTexts) {
    for (const ui::Theme theme : ui::kThemes) {
        ui::apply_theme(*qApp, theme);
        Window w(64);
        test::make_busy(w);
        const auto visit = look(ui::name_of(theme) + " busy");
        test::for_each_panel(w, visit);
        test::for_each_menu(w, visit);
        test::for_each_dialog(w, visit);
    }
}

TEST(Screens, AnEmptyWindow_AndOneClip) {
    for (const ui::Theme theme : ui::kThemes) {
        ui::apply_theme(*qApp, theme);
        const QString name = ui::name_of(theme);
        Window w(64);
        w.window.showNormal();
        w.window.resize(1272, 680); // what a small screen leaves; the one of these tests is smaller still
        test::settle(150);
        test::for_each_panel(w, look(name + " one clip"));
        Q_EMIT w.workspace.refused("The clip cannot be put there: the track is locked. Open its lock first.");
        test::settle(150);
        look(name + " error")("window", w.window);
        ASSERT_TRUE(w.workspace.open({}, ui::Unsaved::discard).isEmpty());
        test::for_each_panel(w, look(name + " empty"));
    }
    ui::apply_theme(*qApp, ui::Theme::dark);
}

TEST(Screens, ModelsMissingMediaAndKeys_InThreeLanguages) {
    for (const char* language : {"en", "de", "ja"})
        for (const ui::Theme theme : {ui::Theme::dark, ui::Theme::light}) {
            ui::choose_language(language);
            ui::apply_theme(*qApp, theme);
            const auto visit = look(QString(language) + (theme == ui::Theme::dark ? " dark" : " light"));
            Window w(64);
            test::make_busy(w);
            show_keys(w);
            visit("keys", w.window);
            add_model(w.folder / "wan");
            test::run(w, "view.models");
            auto* models = w.window.findChild<ui::ModelDialog*>();
            ASSERT_TRUE(models);
            models->findChild<QListWidget*>()->setCurrentRow(2);
            test::settle(150);
            visit("models", *models);
            models->close();
            std::filesystem::remove(w.clip);
            ui::MissingDialog missing(w.workspace, &w.window);
            missing.show();
            test::wait_until([&] { return missing.count() == 1; });
            EXPECT_EQ(missing.count(), 1);
            test::settle(150);
            visit("missing", missing);
            core::assist::ModelRegistry::of_user().remove("wan-with-adapters");
            core::assist::keep_use("wan-with-adapters", {});
        }
    ui::choose_language("en");
    ui::apply_theme(*qApp, ui::Theme::dark);
    test::settle();
}
