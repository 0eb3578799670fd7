// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What this program is, which libraries of others it is made with, and on what terms. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include <QDialog>

namespace ui {

class AboutDialog : public Guarded<QDialog> {
    Q_OBJECT
  public:
    explicit AboutDialog(QWidget* parent);
};

} // namespace ui
