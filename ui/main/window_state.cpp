// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers between two runs: its place, size and full screen, and the splitters.
#include "ui/main/main_window.h"
#include <QScreen>
#include <QSettings>
#include <QSplitter>

namespace ui {
namespace {

constexpr QSize kFirstSize{1440, 860};
constexpr QSize kFrame{8, 40}; ///< what the desktop may draw around the window; not known before it is shown

} // namespace

void MainWindow::bring_back_state() {
    const QSettings settings;
    const QSize room = screen()->availableSize() - kFrame;
    resize(kFirstSize.boundedTo(room));
    if (!restoreGeometry(settings.value("window/geometry").toByteArray()) &&
        kFirstSize.boundedTo(room) != kFirstSize)
        setWindowState(Qt::WindowMaximized);                               // a small screen: all of it
    if (!isFullScreen() && !isMaximized()) resize(size().boundedTo(room)); // it was a larger screen then
    for (QSplitter* splitter : {columns_, rows_})
        splitter->restoreState(settings.value("window/" + splitter->objectName()).toByteArray());
}

void MainWindow::keep_state() const {
    QSettings settings;
    settings.setValue("window/geometry", saveGeometry());
    if (!hidden_panels_.isEmpty()) return; // one panel alone: the others' sizes are not those to come back to
    for (const QSplitter* splitter : {columns_, rows_})
        settings.setValue("window/" + splitter->objectName(), splitter->saveState());
}

} // namespace ui
