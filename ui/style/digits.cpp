// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/digits.h"
#include <QFontDatabase>
#include <QFontMetricsF>
#include <cmath>

namespace ui {

bool is_tabular(const QFont& font) {
    const QFontMetricsF metrics(font);
    const double zero = metrics.horizontalAdvance("0000000000");
    for (char digit = '1'; digit <= '9'; ++digit)
        if (std::abs(metrics.horizontalAdvance(QString(10, QChar(digit))) - zero) > 0.5) return false;
    return true;
}

QFont tabular(QFont font) {
    if (is_tabular(font)) return font;
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
    if (is_tabular(font)) return font;
#endif
    // Families of the same kind that are found on most systems; the last has digits of one width by what it
    // is.
    const QStringList installed = QFontDatabase::families();
    for (const QString& family : {QString("Noto Sans"), QString("Source Sans 3"), QString("Liberation Sans"),
                                  QString("DejaVu Sans"), QString("Segoe UI"), QString("Helvetica Neue"),
                                  QFontDatabase::systemFont(QFontDatabase::FixedFont).family()}) {
        if (!installed.contains(family)) continue;
        QFont other = font;
        other.setFamilies(QStringList{family} + font.families());
        if (is_tabular(other)) return other;
    }
    return font;
}

} // namespace ui
