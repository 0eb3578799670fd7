// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// No text is cut off, wherever one looks. SAYCUT_SCREENS=folder keeps pictures of all that is looked at.
#include "tests/ui/screens.h"
#include "ui/style/style.h"

using test::Window;

namespace {

test::Visit look(const QString& theme) {
    return [theme](const QString& name, QWidget& shown) {
        test::keep_picture(theme, name, shown);
        for (const QString& text : test::cut_texts(shown))
            ADD_FAILURE() << theme.toStdString() << " " << name.toStdString() << ": " << text.toStdString();
    };
}

} // namespace

TEST(Screens, Panels_OfABusyFilm_ShowWholeTexts) {
    for (const ui::Theme theme : {ui::Theme::dark, ui::Theme::light}) {
        ui::apply_theme(*qApp, theme);
        Window w(64);
        test::make_busy(w);
        const auto visit = look(theme == ui::Theme::dark ? "dark busy" : "light busy");
        test::for_each_panel(w, visit);
        test::for_each_menu(w, visit);
        test::for_each_dialog(w, visit);
    }
}

TEST(Screens, AnEmptyWindow_AndOneClip) {
    for (const ui::Theme theme : {ui::Theme::dark, ui::Theme::light}) {
        ui::apply_theme(*qApp, theme);
        const QString name = theme == ui::Theme::dark ? "dark" : "light";
        Window w(64);
        test::for_each_panel(w, look(name + " one clip"));
        Q_EMIT w.workspace.refused("The clip cannot be put there: the track is locked. Open its lock first.");
        test::settle(150);
        look(name + " error")("window", w.window);
        ASSERT_TRUE(w.workspace.open({}, ui::Unsaved::discard).isEmpty());
        test::for_each_panel(w, look(name + " empty"));
    }
    ui::apply_theme(*qApp, ui::Theme::dark);
}
