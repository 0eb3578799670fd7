// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/picture_window.h"
#include "ui/base/accessible.h"
#include <QCloseEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace ui {

PictureWindow::PictureWindow(Workspace& workspace, const PictureView& viewer, bool whole_screen)
    : Guarded(workspace, nullptr), whole_screen_(whole_screen), still_(new QTimer(this)) {
    constexpr int kStill = 2000; // milliseconds
    setWindowTitle(tr("Viewer - Saycut"));
    setWindowIcon(viewer.window()->windowIcon());
    setAccessibleName(tr("Picture of the film"));
    set_accessible_role(this, QAccessible::Graphic);
    setAttribute(Qt::WA_QuitOnClose, false); // the program ends with its own window
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 90);
    begin_as(viewer);
    connect(&viewer, &PictureView::labels_changed, this, [this, &viewer] { begin_as(viewer); });
    still_->setSingleShot(true);
    still_->setInterval(kStill);
    connect(still_, &QTimer::timeout, this, [this] {
        if (isFullScreen()) setCursor(Qt::BlankCursor);
    });
}

void PictureWindow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Qt::black);
    if (!has_picture()) return;
    paint_picture(painter);
    if (comparing()) paint_wipe(painter);
}

void PictureWindow::leave_screen() {
    whole_screen_ ? static_cast<void>(close()) : showNormal();
}

void PictureWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || !isFullScreen()) return PictureView::keyPressEvent(event);
    leave_screen();
}

void PictureWindow::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || comparing()) return PictureView::mousePressEvent(event);
    isFullScreen() ? leave_screen() : showFullScreen();
}

void PictureWindow::mouseMoveEvent(QMouseEvent* event) {
    PictureView::mouseMoveEvent(event);
    unsetCursor();
    still_->start();
}

void PictureWindow::changeEvent(QEvent* event) {
    PictureView::changeEvent(event);
    if (event->type() != QEvent::WindowStateChange) return;
    unsetCursor();
    still_->start();
}

void PictureWindow::closeEvent(QCloseEvent* event) {
    event->accept();
    Q_EMIT closed();
}

} // namespace ui
