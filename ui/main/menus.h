// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in which menu and tool bar: ids of commands, "-" for a line, "@name" for a menu of its own.
#pragma once
#include <QList>
#include <QString>

namespace ui {

struct MenuSpec {
    QString title, ids;
};
/// Of the menu bar.
[[nodiscard]] QList<MenuSpec> menu_bar();
/// The menus of a menu, by the name after "@".
[[nodiscard]] MenuSpec submenu(const QString& name);
/// Context menus: clip, transition, track, gap, ruler, new_track.
[[nodiscard]] QString context_menu(const QString& of);
/// Commands that go somewhere: the timeline shows the place even where the playhead is there already.
[[nodiscard]] QString jumps();
/// The row above the timeline, "-" for a space, ">" for all the room that is left.
[[nodiscard]] QString timeline_tools();

} // namespace ui
