// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/chat/chat_panel.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/main/action_search.h"
#include "ui/main/main_window.h"
#include "ui/main/menus.h"
#include "ui/models/model_dialog.h"
#include "ui/panels/docks.h"
#include "ui/style/style.h"
#include "ui/timeline/timeline_view.h"
#include "ui/viewer/transport_bar.h"
#include <QApplication>
#include <QKeyEvent>
#include <QMenuBar>
#include <QSettings>
#include <QTabBar>

namespace ui {

void MainWindow::add_edit_commands() {
    const auto label = [this](std::size_t index) {
        return plain_action(in_words(workspace_.history().steps()[index].label));
    };
    QAction* undo = add("edit.undo", "undo", tr("Undo"), [this] { workspace_.undo(); });
    QAction* redo = add("edit.redo", "redo", tr("Redo"), [this] { workspace_.redo(); });
    const auto refresh = [this, undo, redo, label] {
        const auto& history = workspace_.history();
        undo->setEnabled(history.undo_count() > 0);
        undo->setText(history.undo_count() ? tr("Undo %1").arg(label(history.undo_count() - 1)) : tr("Undo"));
        redo->setEnabled(history.redo_count() > 0);
        redo->setText(history.redo_count() ? tr("Redo %1").arg(label(history.undo_count())) : tr("Redo"));
    };
    connect(&workspace_, &Workspace::project_changed, this, refresh);
    refresh();
    add("help.find_action", "", tr("Find an action…"), [this] { find_action(); });
    add("help.talk", "sparkle", tr("Talk to Saycut"), [this] {
        docks_->show("chat", true); // it may be behind others, or closed
        chat_->focus_input();
    });
}

void MainWindow::add_tool_commands() {
    struct Row {
        Tool tool;
        const char *id, *icon;
        QString text;
    };
    const Row rows[] = {{Tool::select, "tool.select", "select", tr("Select")},
                        {Tool::razor, "tool.razor", "razor", tr("Razor")},
                        {Tool::ripple, "tool.ripple", "ripple_trim", tr("Ripple trim")},
                        {Tool::roll, "tool.roll", "roll", tr("Roll trim")},
                        {Tool::slip, "tool.slip", "slip", tr("Slip")},
                        {Tool::slide, "tool.slide", "slide", tr("Slide")},
                        {Tool::speed, "tool.speed", "speed", tr("Speed by length")}};
    for (const Row& row : rows)
        add(
            row.id, row.icon, row.text, [this, tool = row.tool] { timeline_->set_tool(tool); },
            [this, tool = row.tool] { return timeline_->tool() == tool; });
    add(
        "view.snapping", "snap", tr("Snapping"), [this] { timeline_->set_snapping(!timeline_->snapping()); },
        [this] { return timeline_->snapping(); });
    const auto setting = [](const char* key, bool (*now)()) {
        return [key, now] { QSettings().setValue(key, !now()); };
    };
    add("view.overlaps", "", tr("Overlaps become cross-fades"),
        setting("timeline/overlaps_fade", preferences::overlaps_fade), preferences::overlaps_fade);
    add("play.scrub", "", tr("Sound while the playhead is dragged"),
        setting("playback/scrub", preferences::heard_while_scrubbing), preferences::heard_while_scrubbing);
}

void MainWindow::add_play_commands() {
    add("play.toggle", "play", tr("Play or pause"), [this] { transport_->toggle_play(); });
    add(
        "play.loop", "", tr("Play in a loop"), [this] { transport_->set_looping(!transport_->looping()); },
        [this] { return transport_->looping(); });
    add("play.around", "", tr("Play around the playhead"), [this] { transport_->play_around(); });
    const auto no_range = [this] { return actions_->why_not("mark.go_to_in"); }; // it needs the same
    actions_->add({.id = "play.in_to_out",
                   .text = tr("Play from in to out"),
                   .run =
                       [this, no_range] {
                           if (!transport_->play_in_to_out()) Q_EMIT workspace_.refused(no_range());
                       },
                   .why_not = no_range});
    add("play.shuttle_back", "", tr("Shuttle back"),
        [this] { holding_k_ ? transport_->step(-1) : transport_->shuttle(-1); });
    add("play.shuttle_stop", "", tr("Shuttle stop"), [this] {
        holding_k_ = true; // until the key is let go: J and L step by one frame
        transport_->shuttle(0);
    });
    add("play.shuttle_forward", "", tr("Shuttle forward"),
        [this] { holding_k_ ? transport_->step(1) : transport_->shuttle(1); });
    add("play.frame_back", "back", tr("One frame back"), [this] { transport_->step(-1); });
    add("play.frame_forward", "forward", tr("One frame forward"), [this] { transport_->step(1); });
    const auto second = [this] { return static_cast<int>(workspace_.project().rate().value() + 0.5); };
    add("play.second_back", "", tr("One second back"), [this, second] { transport_->step(-second()); });
    add("play.second_forward", "", tr("One second forward"), [this, second] { transport_->step(second()); });
    add(
        "play.compare", "compare", tr("Compare takes"), [this] { transport_->toggle_compare(); },
        [this] { return transport_->comparing(); });
}

void MainWindow::add_view_commands() {
    add("view.inspect", "", tr("Show in the inspector"), [this] { docks_->show("inspector", true); });
    add("view.models", "", tr("Models…"), [this] { show_models(); });
    add("view.zoom_in", "zoom_in", tr("Zoom in"), [this] { timeline_->zoom(1.3, timeline_->width() / 2.0); });
    add("view.zoom_out", "zoom_out", tr("Zoom out"),
        [this] { timeline_->zoom(1 / 1.3, timeline_->width() / 2.0); });
    add("view.zoom_to_fit", "", tr("Zoom to fit"), [this] { timeline_->zoom_to_fit(); });
    add("view.zoom_to_selection", "", tr("Zoom to the selection"),
        [this] { timeline_->zoom_to_selection(); });
    const auto theme = [](const char* wanted) {
        QSettings().setValue("theme", wanted);
        apply_chosen_theme();
    };
    const std::tuple<const char*, QString, const char*> themes[] = {
        {"view.system_theme", tr("Colours as the system"), "system"},
        {"view.dark", tr("Dark"), "dark"},
        {"view.light", tr("Light"), "light"},
        {"view.contrast", tr("High contrast"), "contrast"}};
    for (const auto& [id, text, name] : themes)
        add(
            id, "", text, [theme, name = name] { theme(name); },
            [name = name] { return preferences::theme() == name; });
    add(
        "view.full_screen", "", tr("Full screen"),
        [this] { isFullScreen() ? showNormal() : showFullScreen(); }, [this] { return isFullScreen(); });
}

void MainWindow::add_sequence_commands() {
    const auto nested = [this]() -> const core::Clip* {
        const core::Clip* clip = workspace_.target_clip();
        return clip && std::holds_alternative<core::SequenceRef>(clip->content) ? clip : nullptr;
    };
    actions_->add({.id = "sequence.open",
                   .text = tr("Open the nested sequence"),
                   .run =
                       [this, nested] {
                           const core::Clip* clip = nested();
                           if (!clip) return Q_EMIT workspace_.refused(tr("Select a nested clip first."));
                           const core::Time at = workspace_.playhead();
                           workspace_.open_sequence(std::get<core::SequenceRef>(clip->content).sequence,
                                                    clip->range().contains(at) ? clip->source_time(at)
                                                                               : clip->source.start);
                           timeline_->zoom_to_fit();
                       },
                   .why_not = [nested] { return nested() ? QString() : tr("Select a nested clip first."); }});
    actions_->add({.id = "sequence.leave",
                   .text = tr("Back out of the nested sequence"),
                   .run =
                       [this] {
                           const std::size_t depth = workspace_.desk().open.size();
                           if (depth == 0)
                               return Q_EMIT workspace_.refused(tr("No nested sequence is open."));
                           workspace_.leave_sequences(depth - 1);
                           timeline_->zoom_to_fit();
                       },
                   .why_not =
                       [this] {
                           return workspace_.desk().open.empty() ? tr("No nested sequence is open.")
                                                                 : QString();
                       }});
}

void MainWindow::build_menus() {
    const auto make_submenu = [this](const QString& name) {
        if (name == "recent") return recent_menu();
        if (name == "templates") return template_menu();
        if (name == "workspaces") return layout_menu();
        const MenuSpec spec = submenu(name);
        auto* menu = new QMenu(spec.title, this);
        actions_->fill(menu, spec.ids);
        return menu;
    };
    for (const MenuSpec& spec : menu_bar())
        actions_->fill(menuBar()->addMenu(spec.title), spec.ids, make_submenu);
    connect(timeline_, &TimelineView::menu_wanted, this,
            [this](const QString& of, const QPoint& at) { actions_->popup(context_menu(of), at); });
    for (const QString& id : jumps().split(' ')) // to where it is already, too
        connect(actions_->of(id), &QAction::triggered, timeline_, [this] { timeline_->show_playhead(); });
    connect(timeline_, &TimelineView::command_wanted, this,
            [this](const QString& id) { actions_->of(id)->trigger(); });
}

void MainWindow::find_action() {
    auto* search = new ActionSearch(*actions_, this);
    search->setAttribute(Qt::WA_DeleteOnClose);
    connect(search, &ActionSearch::said, this, [this](const QString& words) {
        docks_->show("chat", true);
        chat_->set_draft(words);
        chat_->focus_input();
    });
    search->open();
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
    if (event->type() == QEvent::Show) {
        if (auto* bar = qobject_cast<QTabBar*>(object); bar && bar->parentWidget() == this)
            bar->setAccessibleName(tr("Panels"));
    }
    if (event->type() == QEvent::KeyRelease) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_K && !key->isAutoRepeat()) holding_k_ = false;
    }
    return QMainWindow::eventFilter(object, event);
}

} // namespace ui
