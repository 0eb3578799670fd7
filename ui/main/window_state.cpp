// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers between two runs: its place, size and full screen, and where the panels lie.
#include "ui/main/main_window.h"
#include "ui/panels/docks.h"
#include "ui/viewer/picture_windows.h"
#include <QDockWidget>
#include <QScreen>
#include <QSettings>

namespace ui {
namespace {

constexpr QSize kFirstSize{1440, 860};
constexpr QSize kFrame{8, 40}; ///< what the desktop may draw around the window; not known before it is shown

} // namespace

void MainWindow::bring_back_state() {
    const QSettings settings;
    const QSize room = screen()->availableSize() - kFrame;
    resize(kFirstSize.boundedTo(room));
    docks_->bring_back(settings.value("window/layouts").toMap());
    docks_->use(settings.value("window/workspace", "edit").toString());
    restoreState(settings.value("window/panels").toByteArray(), Docks::kVersion);
    if (!restoreGeometry(settings.value("window/geometry").toByteArray()) &&
        kFirstSize.boundedTo(room) != kFirstSize)
        setWindowState(Qt::WindowMaximized);                               // a small screen: all of it
    if (!isFullScreen() && !isMaximized()) resize(size().boundedTo(room)); // it was a larger screen then
}

void MainWindow::keep_state() const {
    pictures_->put_away();
    QSettings settings;
    settings.setValue("window/geometry", saveGeometry());
    settings.setValue("window/workspace", docks_->current());
    keep_layouts();
    if (docks_->maximised()) return; // one panel alone: not a layout to come back to
    settings.setValue("window/panels", saveState(Docks::kVersion));
}

} // namespace ui
