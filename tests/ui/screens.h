// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that people can see of the window, brought before them one after the other: states of a project,
// panels, menus and dialogs. For what has to hold wherever one looks: texts that are whole, names for screen
// readers. With SAYCUT_SCREENS set to a folder, a picture of each is kept there to be looked at.
#pragma once
#include "tests/ui/panels.h"

namespace test {

/// `visit` is given a name ("panel mixer") and the window that is to be looked at.
using Visit = std::function<void(const QString&, QWidget&)>;

/// A film with two clips that dissolve, a title, a tone, effects, a marker and a marked range; files named in
/// SAYCUT_SCREENS_MEDIA (divided by ':') come in before it.
void make_busy(Window& w);
/// The window in one state with each of its panels, then all menus and all dialogs.
void for_each_panel(Window& w, const Visit& visit);
void for_each_menu(Window& w, const Visit& visit);
void for_each_dialog(Window& w, const Visit& visit);
/// Keeps a picture of it where SAYCUT_SCREENS says; `theme` is a part of its name.
void keep_picture(const QString& theme, const QString& name, QWidget& shown);
/// The texts in `shown` that are cut off: "QLabel 'Fade in' is 40 wide and needs 52".
[[nodiscard]] QStringList cut_texts(const QWidget& shown);

} // namespace test
