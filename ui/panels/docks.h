// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panels of the window as docks: moved, put into tabs, floated, closed, and laid out for a kind of work.
// What a layout looks like is data (a line of text). Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include <QHash>
#include <QMainWindow>
#include <QStringList>

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
    /// Lays the panels out as a layout says; the last one is remembered.
    void use(const QString& workspace);
    [[nodiscard]] const QString& current() const { return current_; }
    /// The panel that has the focus (else the one under the mouse) alone, or all of them again.
    void maximise();
    [[nodiscard]] bool maximised() const { return !before_.isEmpty(); }

  private:
    /// A panel that is a tab has its name there; alone or floating it has it above itself.
    void refresh_titles();
    QMainWindow& window_;
    QHash<QString, QDockWidget*> docks_;
    QStringList order_;
    QString current_;
    QByteArray before_; ///< the layout that maximising left; empty: nothing is maximised
};

} // namespace ui
