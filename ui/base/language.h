// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the window: the one that was chosen, else the system's, else English. It is switched while
// the program runs: Qt tells every window by QEvent::LanguageChange. Interface thread.
#pragma once
#include <QList>
#include <QString>
#include <string>

namespace ui {

struct Language {
    QString code; ///< "de", "zh_CN": of its files and in the settings
    QString name; ///< in the language itself
};
/// Those that the window speaks, English first.
[[nodiscard]] const QList<Language>& languages();
/// The one in force. Any thread, as are `tr` and `in_words`.
[[nodiscard]] QString language();
/// What the settings say; empty: as the system.
[[nodiscard]] QString chosen_language();
/// Remembers a choice (empty: as the system) and switches to it.
void choose_language(const QString& code);
/// Switches to what the settings say; Qt's own words go with it.
void apply_chosen_language();

/// A text of the window that belongs to no class of its own: menus, lists. Marked for lupdate by its name.
[[nodiscard]] QString tr(const char* english);
/// What core says (a command, a refusal, a step of history), in the language in force. What it has no words
/// for stays English.
[[nodiscard]] QString in_words(const std::string& english);
[[nodiscard]] QString in_words(const QString& english);

} // namespace ui
