// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a mask beside its values: it is painted, it follows what it lies on. Interface
// thread.
#pragma once
#include "ui/base/guarded.h"
#include "ui/base/mask_of.h"
#include <QWidget>

namespace ui {

class MaskTools : public Guarded<QWidget> {
    Q_OBJECT
  public:
    /// `there`: there is a mask, and one that can follow something.
    MaskTools(const QString& of, bool there, QWidget* parent);
    std::function<void()> on_paint;
    std::function<void(bool backward)> on_follow;
};

} // namespace ui
