// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>

namespace ui {

/// The same font with digits of one width, so that numbers stand below each other and do not jump while they
/// change: by the font's own figures for tables, or by the nearest family that has no others. Interface
/// thread.
[[nodiscard]] QFont tabular(QFont font);
/// Whether all digits of a font are equally wide.
[[nodiscard]] bool is_tabular(const QFont& font);

} // namespace ui
