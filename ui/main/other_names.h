// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QString>

namespace ui {

/// What other editors call a command, words divided by spaces; empty for most. In English, which people of
/// every language know these names by: they are looked for, never shown. Any thread.
[[nodiscard]] QString other_names(const QString& id);
/// All of them, by the id of the command.
[[nodiscard]] const QHash<QString, QString>& all_other_names();

} // namespace ui
