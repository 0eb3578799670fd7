// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/show_file.h"
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace ui {

void show_in_folder(const std::string& file) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(QString::fromStdString(file)).path()));
}

} // namespace ui
