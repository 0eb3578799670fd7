// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLocale>
#include <QString>

namespace ui {

/// A number as the language in force writes it: "5.06", "5,06".
[[nodiscard]] inline QString number_words(double number, int decimals) {
    return QLocale().toString(number, 'f', decimals);
}

} // namespace ui
