// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One QAction for each command, whoever shows it: menus, tool bars, context menus, keys and the search are
// all made from these, so that they cannot disagree. Commands of the session (core/session/command.h) are
// taken in by themselves; the window adds those that need it. Interface thread.
#pragma once
#include "ui/actions/key_map.h"
#include "ui/workspace/workspace.h"
#include <QAction>
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include <map>
#endif

class QMenu;
class QToolButton;

namespace ui {

/// A command of the window itself.
struct WindowCommand {
    QString id, text, icon;
    std::function<void()> run;
    std::function<bool()> on;         ///< for switches
    std::function<QString()> why_not; ///< why it cannot be done now; empty: it can
    QString tip{};                    ///< what is good to know beyond its text; shown in menus, too
};

class Actions : public Guarded<QObject> {
    Q_OBJECT
  public:
    /// `window`: whose keys they are, and in front of which a command asks for what it needs.
    Actions(Workspace& workspace, QWidget* window);
    QAction* add(WindowCommand command);
    /// The action of a command; throws std::out_of_range for an id that there is not.
    [[nodiscard]] QAction* of(const QString& id) const;
    [[nodiscard]] bool has(const QString& id) const { return rows_.contains(id); }
    /// All of them, in the order in which they were added.
    [[nodiscard]] const QStringList& ids() const { return order_; }
    /// Why a command cannot be done now; empty: it can.
    [[nodiscard]] QString why_not(const QString& id) const;

    /// Fills a menu: ids, "-" for a line, "@name" for a menu that `submenu` makes. Actions that cannot be
    /// done are grey while the menu is open.
    void fill(QMenu* menu, const QString& ids, const std::function<QMenu*(const QString&)>& submenu = {});
    /// A context menu of the same at a place of the screen; it deletes itself.
    void popup(const QString& ids, const QPoint& at);
    /// A button that is the action: its icon, its state, its tip with the key.
    QToolButton* button(const QString& id, QWidget* parent, int icon_size = 18);
    /// Switches show what is on; tips tell the keys.
    void refresh();
    [[nodiscard]] const KeyMap& keys() const { return keys_; }
    /// After `change` the keys of all actions are those of the map.
    void change_keys(const std::function<void(KeyMap&)>& change);

  private:
    struct Row {
        QAction* action = nullptr;
        WindowCommand command;
    };
    void take_in_session_commands();
    /// Runs a command of the session; what it needs and has not got is asked for first.
    void run(const core::Command& command);
    void show_keys(const QString& id);
    /// The menu of all that a command of the session can be told; null for one that asks for something else.
    QMenu* menu_of_choices(const QString& id, QMenu* parent);
    void grey(QMenu* menu, bool as_they_are);
    Workspace& workspace_;
    QWidget* window_;
    KeyMap keys_;
    std::map<QString, Row> rows_;
    QStringList order_;
    bool refresh_waits_ = false;
};

} // namespace ui
