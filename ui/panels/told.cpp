// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/told.h"
#include "ui/base/plain_text.h"

namespace ui {

Told::Told(Workspace& workspace, QObject* parent) : Guarded(parent) {
    connect(&workspace, &Workspace::refused, this, [this](const QString& why) { add(true, why); });
    connect(&workspace, &Workspace::noticed, this, [this](const QString& what) { add(false, what); });
}

void Told::add(bool refusal, const QString& sentence) {
    constexpr int kMostLines = 500;
    lines_.append({QTime::currentTime(), refusal, one_line(sentence, 2000)});
    if (lines_.size() > kMostLines) lines_.removeFirst();
    Q_EMIT added();
}

} // namespace ui
