// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a title's words lie in a widget, as near as the widget's own letters tell; the film's are set by the
// renderer (core/titles). Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/titles/title_look.h"
#endif
#include <QColor>
#include <QFont>
#include <QRectF>

namespace ui {

struct TitlePlace {
    QFont font; ///< its lines are as high as the title's
    QColor colour;
    Qt::Alignment across = Qt::AlignHCenter;
    double longest = 0; ///< a line, in the widget's units
    QRectF box;         ///< of all lines, before it is turned
    QPointF pivot;      ///< about which it is turned
    double turn = 0;    ///< degrees, clockwise
};
/// `area`: where the picture lies in the widget.
[[nodiscard]] TitlePlace title_place(const core::TitleLook& look, const QRectF& area);
/// What the title says and looks like at the playhead; nothing: it is no title, or is not shown there.
[[nodiscard]] std::optional<core::TitleLook> look_of_title(const Workspace& workspace,
                                                           const core::ClipId& title);
/// The uppermost title at the playhead whose words lie there; empty: none.
[[nodiscard]] core::ClipId title_at(const Workspace& workspace, const QPointF& at, const QRectF& area);
/// The title that a command without a place means: the selected one, else the uppermost at the playhead.
[[nodiscard]] core::ClipId meant_title(const Workspace& workspace);

} // namespace ui
