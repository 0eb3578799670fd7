// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/picture_windows.h"
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>

namespace ui {
namespace {

constexpr const char *kOpen = "viewer/second", *kPlace = "viewer/second_geometry";

QScreen* another_screen(const QScreen* than) {
    for (QScreen* screen : QGuiApplication::screens())
        if (screen != than) return screen;
    return nullptr;
}

} // namespace

PictureWindows::PictureWindows(Workspace& workspace, PictureView& viewer)
    : Guarded(&viewer), workspace_(workspace), viewer_(viewer) {}

PictureWindows::~PictureWindows() {
    put_away();
}

void PictureWindows::put_away() {
    if (second_) keep_second(true);
    second_.reset();
    on_screen_.reset();
}

void PictureWindows::add_keys(const QList<QAction*>& actions) {
    keys_ = actions;
}

void PictureWindows::open(std::unique_ptr<PictureWindow>& place, bool whole_screen) {
    place = std::make_unique<PictureWindow>(workspace_, viewer_, whole_screen);
    place->addActions(keys_);
    connect(place.get(), &PictureWindow::closed, this, [this, &place] {
        if (place == second_) keep_second(false);
        if (place) place.release()->deleteLater(); // it is in the middle of being closed
        Q_EMIT changed();
    });
}

void PictureWindows::show_on_screen(bool on) {
    if (on == static_cast<bool>(on_screen_)) return;
    if (!on) return static_cast<void>(on_screen_->close());
    open(on_screen_, true);
    on_screen_->setGeometry(viewer_.screen()->geometry()); // where it becomes as large as the screen
    on_screen_->showFullScreen();
    on_screen_->activateWindow();
    on_screen_->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void PictureWindows::show_second(bool on) {
    if (on == static_cast<bool>(second_)) return;
    if (!on) return static_cast<void>(second_->close());
    open(second_, false);
    const QScreen* other = another_screen(viewer_.screen());
    constexpr QSize kFirst{960, 540};
    second_->resize(kFirst);
    if (!second_->restoreGeometry(QSettings().value(kPlace).toByteArray()) && other)
        second_->setGeometry(
            QRect(other->availableGeometry().center() - QPoint(kFirst.width(), kFirst.height()) / 2, kFirst));
    second_->show();
    Q_EMIT changed();
}

void PictureWindows::keep_second(bool open) const {
    QSettings settings;
    settings.setValue(kOpen, open);
    settings.setValue(kPlace, second_->saveGeometry());
}

void PictureWindows::bring_back() {
    if (QSettings().value(kOpen, false).toBool()) show_second(true);
}

} // namespace ui
