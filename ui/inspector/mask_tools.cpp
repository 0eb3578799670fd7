// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/mask_tools.h"
#include "ui/style/style.h"
#include <QHBoxLayout>
#include <QToolButton>

namespace ui {

MaskTools::MaskTools(const QString& of, bool there, QWidget* parent) : Guarded(parent) {
    constexpr int kIcon = 16;
    setObjectName("clear");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 2);
    row->setSpacing(2);
    const auto button = [&](const char* name, const char* icon_name, const QString& text, const QString& tip,
                            const QString& spoken) {
        auto* made = new QToolButton(this);
        made->setObjectName(name);
        made->setIcon(icon(icon_name));
        made->setIconSize({kIcon, kIcon});
        made->setText(text);
        made->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        made->setToolTip(tip);
        made->setAccessibleName(spoken.arg(of));
        row->addWidget(made);
        return made;
    };
    auto* paint =
        button("mask_paint", "brush", tr("Paint"),
               tr("Paint the mask on the picture with a brush; Escape ends it"), tr("Paint the mask of %1"));
    auto* follow = button("mask_follow", "follow", tr("Follow motion"),
                          tr("The mask follows what it lies on, from the playhead to the end of the clip"),
                          tr("The mask of %1 follows motion"));
    auto* back =
        button("mask_follow_back", "follow_back", {},
               tr("The mask follows what it lies on backwards, from the playhead to the start of the "
                  "clip"),
               tr("The mask of %1 follows motion backwards"));
    row->addStretch(1);
    follow->setEnabled(there), back->setEnabled(there);
    connect(paint, &QToolButton::clicked, this, [this] {
        if (on_paint) on_paint();
    });
    connect(follow, &QToolButton::clicked, this, [this] {
        if (on_follow) on_follow(false);
    });
    connect(back, &QToolButton::clicked, this, [this] {
        if (on_follow) on_follow(true);
    });
}

} // namespace ui
