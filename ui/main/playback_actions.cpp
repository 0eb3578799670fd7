// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/plain_text.h"
#include "ui/main/main_window.h"
#include "ui/models/model_dialog.h"
#include "ui/style/style.h"
#include "ui/timeline/timeline_view.h"
#include "ui/viewer/transport_bar.h"
#include <QApplication>
#include <QKeyEvent>
#include <QMenuBar>
#include <QSettings>

namespace ui {

void MainWindow::build_playback_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&Playback"));
    add(menu, "play", tr("Play or pause"), {QKeySequence("Space")}, [this] { transport_->toggle_play(); });
    add(menu, {}, tr("Shuttle back"), {QKeySequence("J")},
        [this] { holding_k_ ? transport_->step(-1) : transport_->shuttle(-1); });
    add(menu, {}, tr("Shuttle stop"), {QKeySequence("K")}, [this] {
        holding_k_ = true; // until the key is let go: J and L step by one frame
        transport_->shuttle(0);
    });
    add(menu, {}, tr("Shuttle forward"), {QKeySequence("L")},
        [this] { holding_k_ ? transport_->step(1) : transport_->shuttle(1); });
    add(menu, "back", tr("One frame back"), {QKeySequence("Left")}, [this] { transport_->step(-1); });
    add(menu, "forward", tr("One frame forward"), {QKeySequence("Right")}, [this] { transport_->step(1); });
    const auto second = [this] { return static_cast<int>(workspace_.project().rate().value() + 0.5); };
    add(menu, {}, tr("One second back"), {QKeySequence("Shift+Left")},
        [this, second] { transport_->step(-second()); });
    add(menu, {}, tr("One second forward"), {QKeySequence("Shift+Right")},
        [this, second] { transport_->step(second()); });
    add(menu, "start", tr("To the start"), {QKeySequence("Home")},
        [this] { workspace_.seek(core::Time(0)); });
    add(menu, "end", tr("To the end"), {QKeySequence("End")},
        [this] { workspace_.seek(workspace_.project().duration()); });
    add(menu, {}, tr("Previous edit"), {QKeySequence("Up")}, [this] { timeline_->jump_to_edit(-1); });
    add(menu, {}, tr("Next edit"), {QKeySequence("Down")}, [this] { timeline_->jump_to_edit(1); });
    menu->addSeparator();
    add(menu, {}, tr("Mark in"), {QKeySequence("I")}, [this] { workspace_.mark_in(workspace_.playhead()); });
    add(menu, {}, tr("Mark out"), {QKeySequence("O")},
        [this] { workspace_.mark_out(workspace_.playhead()); });
    add(menu, {}, tr("Go to in"), {QKeySequence("Shift+I")}, [this] {
        if (const auto range = workspace_.marked()) workspace_.seek(range->start);
    });
    add(menu, {}, tr("Go to out"), {QKeySequence("Shift+O")}, [this] {
        if (const auto range = workspace_.marked()) workspace_.seek(range->end);
    });
    add(menu, {}, tr("Clear in and out"), {QKeySequence("Alt+X")}, [this] { workspace_.clear_marks(); });
    menu->addSeparator();
    const auto take = [this](int by) {
        const core::Clip* clip = workspace_.target_clip();
        if (!clip || clip->takes().size() < 2) return;
        const auto count = static_cast<int>(clip->takes().size());
        workspace_.apply(
            {core::SelectTake{clip->id, (static_cast<int>(clip->active_take()) + by + count) % count}},
            tr("Select take"));
    };
    add(menu, {}, tr("Next take"), {QKeySequence("Alt+Up")}, [take] { take(1); });
    add(menu, {}, tr("Previous take"), {QKeySequence("Alt+Down")}, [take] { take(-1); });
    add(menu, "compare", tr("Compare takes"), {QKeySequence("Alt+C")},
        [this] { transport_->toggle_compare(); });
}

void MainWindow::build_view_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    add(menu, {}, tr("Models…"), {}, [this] { show_models(); });
    menu->addSeparator();
    add(menu, "zoom_in", tr("Zoom in"), {QKeySequence("="), QKeySequence("+")},
        [this] { timeline_->zoom(1.3, timeline_->width() / 2.0); });
    add(menu, "zoom_out", tr("Zoom out"), {QKeySequence("-")},
        [this] { timeline_->zoom(1 / 1.3, timeline_->width() / 2.0); });
    add(menu, {}, tr("Zoom to fit"), {QKeySequence("\\"), QKeySequence("0")},
        [this] { timeline_->zoom_to_fit(); });
    menu->addSeparator();
    const auto theme = [this](Theme wanted) {
        apply_theme(*qApp, wanted);
        QSettings().setValue("theme", wanted == Theme::light ? "light" : "dark");
        for (QWidget* widget : findChildren<QWidget*>())
            widget->update();
    };
    add(menu, {}, tr("Dark"), {}, [theme] { theme(Theme::dark); });
    add(menu, {}, tr("Light"), {}, [theme] { theme(Theme::light); });
    menu->addSeparator();
    add(menu, {}, tr("Maximise the panel"), {QKeySequence("`")}, [this] { maximise_panel(); });
    add(menu, {}, tr("Full screen"), {QKeySequence("F11")},
        [this] { isFullScreen() ? showNormal() : showFullScreen(); });
}

void MainWindow::show_models() {
    if (!models_) {
        models_ = new ModelDialog(make_assistant_, controller_->model(), this);
        connect(models_.data(), &ModelDialog::use_wanted, this,
                [this](const QString& model, const QStringList& can) { controller_->use_model(model, can); });
        models_->setAttribute(Qt::WA_DeleteOnClose);
    }
    models_->show();
    models_->raise();
    models_->activateWindow();
}

bool MainWindow::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Polish) keep_plain(object);
    if (event->type() == QEvent::KeyRelease) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_K && !key->isAutoRepeat()) holding_k_ = false;
    }
    return QMainWindow::eventFilter(object, event);
}

void MainWindow::maximise_panel() {
    if (!hidden_panels_.isEmpty()) {
        for (QWidget* panel : std::exchange(hidden_panels_, {}))
            panel->show();
        return;
    }
    // The panel that has the focus or, when none has, the one under the mouse.
    const auto is_meant = [](QWidget* panel) {
        const QWidget* focus = QApplication::focusWidget();
        return focus && (panel == focus || panel->isAncestorOf(focus));
    };
    auto meant = std::find_if(panels_.begin(), panels_.end(), is_meant);
    if (meant == panels_.end())
        meant = std::find_if(panels_.begin(), panels_.end(), [](QWidget* p) { return p->underMouse(); });
    if (meant == panels_.end()) return;
    for (QWidget* panel : panels_)
        if (panel != *meant) panel->hide(), hidden_panels_ << panel;
}

} // namespace ui
