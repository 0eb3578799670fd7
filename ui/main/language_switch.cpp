// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another language while the window is open: all that shows words is built again, from the same functions as
// at the start. What works goes on, and what was being looked at and written stays.
#include "ui/base/language.h"
#include "ui/bin/proxies.h"
#include "ui/chat/chat_panel.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/export/export_queue.h"
#include "ui/main/main_window.h"
#include "ui/main/recovery_bar.h"
#include "ui/main/tour.h"
#include "ui/mixer/voice_over.h"
#include "ui/panels/docks.h"
#include "ui/style/style.h"
#include "ui/timeline/timeline_view.h"
#include "ui/viewer/viewer_widget.h"
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QEvent>
#include <QMenu>
#include <QMenuBar>

namespace ui {

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || spoken_ == language() || rebuild_waits_) return;
    rebuild_waits_ = true;
    post(this, [this] { // when the dialog that it was chosen in has come to an end of its own
        rebuild_waits_ = false;
        if (spoken_ != language()) rebuild();
    });
}

void MainWindow::take_apart() {
    const QObject* const senders[] = {&workspace_, controller_, exports_, proxies_, voice_};
    for (const QObject* sender : senders)
        sender->disconnect(this); // `build` connects all of it again
    qDeleteAll(findChildren<QDialog*>(Qt::FindDirectChildrenOnly));
    delete tour_;
    delete docks_;
    qDeleteAll(findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly));
    delete takeCentralWidget();
    setMenuBar(nullptr);
    delete actions_;
    qDeleteAll(findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<QAction*>(Qt::FindDirectChildrenOnly));
}

void MainWindow::rebuild() {
    if (docks_->maximised()) docks_->maximise();
    const QByteArray panels = saveState(Docks::kVersion);
    const QVariantMap layouts = docks_->kept();
    const QString layout = docks_->current(), draft = chat_->draft();
    const Tool tool = timeline_->tool();
    const bool snapping = timeline_->snapping(), transforming = viewer_->transforming();
    const Guides guides = viewer_->guides();
    const ViewZoom zoom = viewer_->zoom();
    const TimelineView::Scroll scroll = timeline_->scroll();
    const bool recovering = !recovery_->isHidden(), choosing = findChild<PreferencesDialog*>() != nullptr;
    setUpdatesEnabled(false);
    take_apart();
    apply_font(*qApp);
    build();
    docks_->bring_back(layouts);
    docks_->use(layout);
    restoreState(panels, Docks::kVersion);
    chat_->set_draft(draft);
    timeline_->set_tool(tool);
    timeline_->set_snapping(snapping);
    viewer_->set_transforming(transforming);
    viewer_->set_guides(guides);
    viewer_->set_zoom(zoom);
    if (recovering) recovery_->look();
    actions_->refresh();
    controller_->tell_again();
    setUpdatesEnabled(true);
    workspace_.seek(workspace_.playhead()); // the new viewer has no picture yet
    timeline_->set_scroll(scroll);          // after it: a jump brings the playhead into sight
    if (choosing) actions_->of("file.preferences")->trigger();
}

} // namespace ui
