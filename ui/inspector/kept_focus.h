// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard's place in a column of rows that is made anew: the same field of the same row has the focus
// again; where that is gone, what has come to stand there. Interface thread.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include <optional>
#endif
#include <QString>

class QWidget;

namespace ui {

/// Tells a row of such a column from the others, in the old column and in the new one.
void set_place(QWidget& row, const QString& place);

class KeptFocus {
  public:
    /// Where in `column` the focus is; none: it is not there, or there is no column.
    [[nodiscard]] static std::optional<KeptFocus> of(QWidget* column);
    /// Gives it to the same place in another column, which is shown. What has it now; null: nothing there
    /// can.
    QWidget* give(QWidget& column) const;

  private:
    QString row_, field_; ///< of fields with the same name the n-th: "Opacity 0"
    int at_ = 0;          ///< among all of the column
};

} // namespace ui
