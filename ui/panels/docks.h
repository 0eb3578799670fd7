// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panels of the window as docks: moved, put into tabs, floated, closed, and laid out for a kind of work.
// What a layout looks like is data (a line of text). Each layout keeps what the person changed in it, and the
// person may keep layouts of their own under a name. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include <QHash>
#include <QMainWindow>
#include <QStringList>
#include <QVariantMap>

class QDockWidget;

namespace ui {

/// The layouts that come with the program: id, title, and which panels lie where: "left:bin,effects
/// right:chat".
struct WorkspaceSpec {
    QString id, title, places;
};
[[nodiscard]] QList<WorkspaceSpec> workspace_specs();

class Docks : public Guarded<QObject> {
    Q_OBJECT
  public:
    explicit Docks(QMainWindow& window);
    /// A panel; hidden until a layout or the person shows it.
    QDockWidget* add(const QString& id, const QString& title, QWidget* panel);
    [[nodiscard]] QDockWidget* of(const QString& id) const { return docks_.value(id); }
    [[nodiscard]] const QStringList& ids() const { return order_; }
    /// Shows it in front of the others in its place, and gives it the focus; or hides it.
    void show(const QString& id, bool shown);
    [[nodiscard]] bool shown(const QString& id) const;
    /// Whether it can be seen, not only its tab.
    [[nodiscard]] bool in_front(const QString& id) const;
    /// The version of what saveState() of the window gives: of the panels that there are.
    static constexpr int kVersion = 2;
    /// Lays the panels out as a layout (or one of the person's own, see `own_id`) says, with what was changed
    /// in it before; what was changed in the one that is left is kept. An unknown one: the first.
    void use(const QString& workspace);
    [[nodiscard]] const QString& current() const { return current_; }
    /// The current layout as it came with the program, or as it was when the person kept it.
    void reset();
    /// Keeps the panels as they lie as a layout of that name, in place of one that has it, and goes on in it.
    void keep_as(const QString& name);
    /// Takes a layout of the person's away; the panels stay as they lie, in the first built-in one.
    void forget(const QString& name);
    /// Names of the person's own layouts, the oldest first.
    [[nodiscard]] QStringList own() const;
    [[nodiscard]] static QString own_id(const QString& name) { return "own:" + name; }
    /// The person's own layout that is current; empty: a built-in one is.
    [[nodiscard]] QString current_own() const;
    /// All that was kept and changed, for the settings, and back.
    [[nodiscard]] QVariantMap kept() const;
    void bring_back(const QVariantMap& kept);
    /// The panel that has the focus (else the one under the mouse) alone, or all of them again.
    void maximise();
    [[nodiscard]] bool maximised() const { return !before_.isEmpty(); }

  private:
    /// A panel that is a tab has its name there; alone or floating it has it above itself.
    void refresh_titles();
    /// The current layout with these changes; none: as it came with the program or was kept.
    void reset_to(QByteArray panels);
    /// Where the layout of the program has the panels.
    void arrange(const QString& places);
    [[nodiscard]] QByteArray now() const { return maximised() ? before_ : window_.saveState(kVersion); }
    struct Own {
        QString name;
        QByteArray panels;
    };
    [[nodiscard]] const Own* find_own(const QString& id) const;
    QMainWindow& window_;
    QHash<QString, QDockWidget*> docks_;
    QStringList order_;
    QString current_;
    QHash<QString, QByteArray> changed_; ///< by layout: as it was when it was left
    QList<Own> own_;
    QByteArray before_; ///< the layout that maximising left; empty: nothing is maximised
};

} // namespace ui
