// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actions.h"
#include "ui/actions/argument_dialog.h"
#include "ui/actions/choices.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/style/style.h"
#include <QMenu>
#include <QTimer>
#include <QToolButton>

namespace ui {

Actions::Actions(Workspace& workspace, QWidget* window)
    : Guarded(window), workspace_(workspace), window_(window) {
    take_in_session_commands();
    const auto later = [this] { // several changes come together
        if (std::exchange(refresh_waits_, true)) return;
        QTimer::singleShot(0, this, guarded(this, [this] {
                               refresh_waits_ = false;
                               refresh();
                           }));
    };
    connect(&workspace, &Workspace::project_changed, this, later);
    connect(&workspace, &Workspace::selection_changed, this, later);
    connect(&workspace, &Workspace::desk_changed, this, later);
}

void Actions::take_in_session_commands() {
    for (const core::Command& command : core::session_commands()) {
        WindowCommand made{.id = QString::fromStdString(command.id),
                           .text = in_words(command.text),
                           .icon = QString::fromStdString(command.icon),
                           .run = [this, &command] { run(command); }};
        if (command.on) made.on = [this, &command] { return command.on(workspace_.desk()); };
        if (command.why_not)
            made.why_not = [this, &command] { return in_words(command.why_not(workspace_.desk())); };
        add(std::move(made));
    }
}

void Actions::run(const core::Command& command) {
    const bool asks = std::any_of(command.args.begin(), command.args.end(),
                                  [](const core::ArgSpec& spec) { return spec.needed; });
    if (!asks) return static_cast<void>(workspace_.run(command.id));
    if (const QString why = why_not(QString::fromStdString(command.id)); !why.isEmpty())
        return Q_EMIT workspace_.refused(why);
    auto* dialog = new ArgumentDialog(command, workspace_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QAction* Actions::add(WindowCommand command) {
    const QString id = command.id;
    auto* action = new QAction(command.icon.isEmpty() ? QIcon() : icon(command.icon), command.text, window_);
    action->setObjectName(id);
    action->setCheckable(static_cast<bool>(command.on));
    if (command.on) action->setChecked(command.on());
    window_->addAction(action);
    connect(action, &QAction::triggered, this, [this, id] {
        rows_.at(id).command.run();
        refresh(); // a switch that was refused does not stay pressed
    });
    rows_.insert_or_assign(id, Row{action, std::move(command)});
    if (!order_.contains(id)) order_ << id;
    show_keys(id);
    return action;
}

QAction* Actions::of(const QString& id) const {
    return rows_.at(id).action;
}

QString Actions::why_not(const QString& id) const {
    const auto& command = rows_.at(id).command;
    return command.why_not ? command.why_not() : QString();
}

void Actions::show_keys(const QString& id) {
    QAction* action = rows_.at(id).action;
    action->setShortcuts(keys_.of(id));
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    const QString text = action->text().remove('&');
    const QString& tip = rows_.at(id).command.tip;
    action->setToolTip(plain_tool_tip((key.isEmpty() ? text : tr("%1 (%2)").arg(text, key)) +
                                      (tip.isEmpty() ? QString() : "\n" + tip)));
}

void Actions::change_keys(const std::function<void(KeyMap&)>& change) {
    change(keys_);
    for (const QString& id : order_)
        show_keys(id);
}

void Actions::refresh() {
    for (auto& [id, row] : rows_)
        if (row.command.on) row.action->setChecked(row.command.on());
}

// A disabled action does not take its key, and says nothing: so actions are grey only where they are seen.
void Actions::grey(QMenu* menu, bool as_they_are) {
    for (QAction* action : menu->actions())
        if (const auto row = rows_.find(action->objectName());
            row != rows_.end() && row->second.command.why_not)
            action->setEnabled(!as_they_are || row->second.command.why_not().isEmpty());
}

QMenu* Actions::menu_of_choices(const QString& id, QMenu* parent) {
    const core::Command* command = core::find_command(id.toStdString());
    const core::ArgSpec* spec = command ? only_choice(*command) : nullptr;
    if (!spec) return nullptr;
    auto* menu = new QMenu(of(id)->text().remove("…"), parent);
    menu->menuAction()->setObjectName(id); // greyed as the command
    for (const std::string& choice : spec->choices) {
        QAction* action =
            menu->addAction(choice_icon(choice), choice_word(*spec, choice), this,
                            guarded(this, [this, command, spec, choice] {
                                static_cast<void>(workspace_.run(command->id, {{spec->name, choice}}));
                            }));
        action->setCheckable(true);
        action->setData(QString::fromStdString(choice));
    }
    connect(menu, &QMenu::aboutToShow, this, [this, menu, spec] {
        const QString now = spec->now ? QString::fromStdString(spec->now(workspace_.desk())) : QString();
        for (QAction* action : menu->actions())
            action->setChecked(spec->now && action->data().toString() == now);
    });
    return menu;
}

void Actions::fill(QMenu* menu, const QString& ids, const std::function<QMenu*(const QString&)>& submenu) {
    for (const QString& id : ids.split(' ', Qt::SkipEmptyParts)) {
        if (id == "-")
            menu->addSeparator();
        else if (id.startsWith('@'))
            menu->addMenu(submenu(id.mid(1)));
        else if (QMenu* choices = menu_of_choices(id, menu))
            menu->addMenu(choices);
        else
            menu->addAction(of(id));
        if (has(id) && !rows_.at(id).command.tip.isEmpty()) menu->setToolTipsVisible(true);
    }
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        grey(menu, true);
        refresh();
    });
    connect(menu, &QMenu::aboutToHide, this, [this, menu = QPointer(menu)] {
        QTimer::singleShot(0, this, guarded(this, [this, menu] { // after what was chosen has been done
                               if (menu) grey(menu, false);
                           }));
    });
}

void Actions::popup(const QString& ids, const QPoint& at) {
    auto* menu = new QMenu(window_);
    fill(menu, ids);
    connect(menu, &QMenu::aboutToHide, menu, [this, menu] {
        grey(menu, false);
        menu->deleteLater();
    });
    menu->popup(at);
}

QToolButton* Actions::button(const QString& id, QWidget* parent, int icon_size) {
    auto* made = new QToolButton(parent);
    made->setDefaultAction(of(id));
    made->setIconSize({icon_size, icon_size});
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(of(id)->text().remove('&'));
    made->setObjectName("button:" + id);
    return made;
}

} // namespace ui
