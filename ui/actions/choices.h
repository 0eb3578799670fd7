// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How people see what a command's argument can be (core::ArgSpec::choices): in a menu and in a dialog the
// same. Pure functions.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/session/command.h"
#endif
#include <QIcon>
#include <QString>

namespace ui {

/// The argument that a menu of choices asks for; null where the command needs another one, or none.
[[nodiscard]] const core::ArgSpec* only_choice(const core::Command& command);
[[nodiscard]] QString choice_word(const core::ArgSpec& spec, const std::string& choice);
[[nodiscard]] QIcon choice_icon(const std::string& choice);

} // namespace ui
