// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/plain_text.h"
#include "ui/bin/media_bin.h"
#include "ui/chat/chat_panel.h"
#include "ui/main/action_search.h"
#include "ui/main/main_window.h"
#include "ui/timeline/timeline_view.h"
#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QTimer>
#include <QToolButton>

namespace ui {

void MainWindow::build_edit_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    undo_ = add(menu, "undo", tr("Undo"), {QKeySequence("Ctrl+Z")}, [this] { workspace_.undo(); });
    redo_ = add(menu, "redo", tr("Redo"), {QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")},
                [this] { workspace_.redo(); });
    menu->addSeparator();
    add(menu, {}, tr("Insert from media panel"), {QKeySequence(","), QKeySequence("F9")},
        [this] { bin_->place_current(core::Placement::insert); });
    add(menu, {}, tr("Overwrite from media panel"), {QKeySequence("."), QKeySequence("F10")},
        [this] { bin_->place_current(core::Placement::overwrite); });
    menu->addSeparator();
    add(menu, "split", tr("Split at playhead"), {QKeySequence("Ctrl+K")},
        [this] { timeline_->split_at_playhead(false); });
    add(menu, {}, tr("Split all tracks"), {QKeySequence("Ctrl+Shift+K")},
        [this] { timeline_->split_at_playhead(true); });
    add(menu, {}, tr("Trim start to playhead"), {QKeySequence("Q")},
        [this] { timeline_->trim_to_playhead(true); });
    add(menu, {}, tr("Trim end to playhead"), {QKeySequence("W")},
        [this] { timeline_->trim_to_playhead(false); });
    add(menu, "trash", tr("Delete, leave a gap"), {QKeySequence("Del"), QKeySequence("Backspace")},
        [this] { timeline_->remove_selected(false); });
    add(menu, "ripple", tr("Delete and close the gap"), {QKeySequence("Shift+Del")},
        [this] { timeline_->remove_selected(true); });
    add(menu, {}, tr("Lift the marked range"), {QKeySequence(";")},
        [this] { timeline_->remove_marked(false); });
    add(menu, {}, tr("Extract the marked range"), {QKeySequence("'")},
        [this] { timeline_->remove_marked(true); });
    menu->addSeparator();
    add(menu, {}, tr("Group"), {QKeySequence("Ctrl+G")}, [this] { timeline_->group_selected(true); });
    add(menu, {}, tr("Ungroup"), {QKeySequence("Ctrl+Shift+G")},
        [this] { timeline_->group_selected(false); });
    add(menu, {}, tr("Select all"), {QKeySequence::SelectAll}, [this] { timeline_->select_all(); });
    menu->addSeparator();
    add(menu, {}, tr("Marker at playhead"), {QKeySequence("M")}, [this] {
        workspace_.apply({core::AddMarker{{.time = workspace_.playhead(), .end = workspace_.playhead()}}},
                         tr("Marker"));
    });
    QAction* snap = add(menu, "snap", tr("Snapping"), {QKeySequence("S")}, [] {});
    snap->setCheckable(true);
    snap->setChecked(timeline_->snapping());
    snap->setToolTip(tr("Snapping (S)"));
    connect(snap, &QAction::toggled, this, [this](bool on) { timeline_->set_snapping(on); });
    snap_button_->setDefaultAction(snap);
    snap_button_->setAccessibleName(tr("Snapping (S)"));
    add(menu, {}, tr("Find an action…"), {QKeySequence("Ctrl+Shift+P")}, [this] { find_action(); });
    add(menu, "sparkle", tr("Talk to Saycut"), {QKeySequence("Ctrl+L")}, [this] { chat_->focus_input(); });
}

void MainWindow::build_tools_menu() {
    struct Row {
        Tool tool;
        const char* icon;
        QString text;
        const char* key;
    };
    const Row rows[] = {{Tool::select, "select", tr("Select"), "V"},
                        {Tool::razor, "razor", tr("Razor"), "C"},
                        {Tool::ripple, "ripple_trim", tr("Ripple trim"), "B"},
                        {Tool::roll, "roll", tr("Roll trim"), "N"},
                        {Tool::slip, "slip", tr("Slip"), "Y"},
                        {Tool::slide, "slide", tr("Slide"), "U"}};
    QMenu* menu = menuBar()->addMenu(tr("&Tools"));
    auto* group = new QActionGroup(this);
    for (const Row& row : rows) {
        QAction* action = add(menu, row.icon, row.text, {QKeySequence(row.key)},
                              [this, tool = row.tool] { timeline_->set_tool(tool); });
        action->setCheckable(true);
        action->setChecked(row.tool == timeline_->tool());
        action->setToolTip(plain_tool_tip(tr("%1 (%2)").arg(row.text, QString(row.key))));
        group->addAction(action);
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setIconSize({18, 18});
        button->setFocusPolicy(Qt::NoFocus);
        button->setAccessibleName(row.text);
        tool_row_->insertWidget(tool_row_->count() - 3, button); // left of the stretch and the zoom buttons
    }
}

void MainWindow::find_action() {
    QList<QAction*> actions;
    for (const QAction* menu : menuBar()->actions())
        for (QAction* action : menu->menu()->actions())
            if (!action->isSeparator()) actions << action;
    auto* search = new ActionSearch(actions, this);
    search->setAttribute(Qt::WA_DeleteOnClose);
    connect(search, &QDialog::accepted, this, [chosen = QPointer(search)] {
        if (QAction* action = chosen->chosen())
            QTimer::singleShot(0, action, &QAction::trigger); // when it is gone
    });
    search->open();
}

} // namespace ui
