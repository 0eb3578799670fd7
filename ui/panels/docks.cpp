// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/docks.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/style/style.h"
#include <QApplication>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

namespace ui {
namespace {

Qt::DockWidgetArea area_of(const QString& name) {
    return name == "left"    ? Qt::LeftDockWidgetArea
           : name == "right" ? Qt::RightDockWidgetArea
                             : Qt::BottomDockWidgetArea;
}

} // namespace

QList<WorkspaceSpec> workspace_specs() {
    return {{"edit", tr("Editing"), "left:bin,effects,source right:chat,inspector bottom:timeline"},
            {"colour", tr("Colour"), "left:scopes,effects right:inspector,chat bottom:timeline,keys"},
            {"sound", tr("Sound"), "left:bin,effects right:mixer,inspector bottom:timeline"},
            {"captions", tr("Captions and markers"),
             "left:transcript,subtitles,markers right:inspector,chat bottom:timeline"},
            {"talk", tr("Talking"), "right:chat bottom:timeline"}};
}

namespace {

/// The line above a panel: its name, and buttons to float and to close it. Gone where a tab says the name.
class DockTitle final : public QWidget {
  public:
    explicit DockTitle(QDockWidget& dock) : QWidget(&dock) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(10, 3, 4, 3);
        row->setSpacing(0);
        auto* name = plain_label(dock.windowTitle(), this);
        name->setObjectName("faint");
        row->addWidget(name, 1);
        const auto button = [&](const char* icon_name, const QString& tip) {
            auto* made = new QToolButton(this);
            made->setIcon(icon(icon_name));
            made->setIconSize({12, 12});
            made->setFixedSize(22, 22);
            made->setToolTip(tip);
            made->setAccessibleName(tip + ": " + dock.windowTitle());
            made->setFocusPolicy(Qt::TabFocus);
            row->addWidget(made);
            return made;
        };
        Docks::connect(button("float", Docks::tr("Float")), &QToolButton::clicked, &dock,
                       [&dock] { dock.setFloating(!dock.isFloating()); });
        Docks::connect(button("close", Docks::tr("Close")), &QToolButton::clicked, &dock,
                       [&dock] { dock.close(); });
    }
    void show_name(bool shown) {
        for (QWidget* child : findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
            child->setVisible(shown);
        layout()->setContentsMargins(10, shown ? 3 : 0, 4, shown ? 3 : 0);
        setMaximumHeight(shown ? QWIDGETSIZE_MAX : 4);
    }
};

} // namespace

void Docks::refresh_titles() {
    for (QTabBar* bar : window_.findChildren<QTabBar*>(Qt::FindDirectChildrenOnly))
        bar->setAccessibleName(tr("Panels")), bar->setDrawBase(false),
            bar->setElideMode(Qt::ElideNone); // the window sets both when it makes one
    for (QDockWidget* dock : std::as_const(docks_)) {
        bool tab = false;
        for (const QDockWidget* other : window_.tabifiedDockWidgets(dock))
            tab = tab || !other->isHidden();
        if (auto* title = dynamic_cast<DockTitle*>(dock->titleBarWidget()))
            title->show_name(dock->isFloating() || !tab);
    }
}

Docks::Docks(QMainWindow& window) : Guarded(&window), window_(window) {
    window.setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks |
                          QMainWindow::AnimatedDocks);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.setDocumentMode(true);
}

QDockWidget* Docks::add(const QString& id, const QString& title, QWidget* panel) {
    auto* dock = new QDockWidget(title, &window_);
    dock->setObjectName("dock:" + id);
    dock->setWidget(panel);
    dock->setAccessibleName(title);
    dock->setTitleBarWidget(new DockTitle(*dock));
    const auto later = [this] { // when the window has laid them out
        QTimer::singleShot(0, this, guarded(this, [this] { refresh_titles(); }));
    };
    connect(dock, &QDockWidget::visibilityChanged, this, [later](bool) { later(); });
    connect(dock, &QDockWidget::topLevelChanged, this, [later](bool) { later(); });
    connect(dock, &QDockWidget::dockLocationChanged, this, [later](Qt::DockWidgetArea) { later(); });
    docks_.insert(id, dock);
    order_ << id;
    window_.addDockWidget(Qt::LeftDockWidgetArea, dock);
    dock->hide();
    return dock;
}

void Docks::show(const QString& id, bool shown) {
    QDockWidget* dock = docks_.value(id);
    if (!dock) return;
    dock->setVisible(shown);
    if (!shown) return;
    dock->raise();
    if (dock->widget()) dock->widget()->setFocus(Qt::OtherFocusReason);
}

bool Docks::shown(const QString& id) const {
    const QDockWidget* dock = docks_.value(id);
    return dock && !dock->isHidden();
}

bool Docks::in_front(const QString& id) const {
    return shown(id) && !docks_.value(id)->visibleRegion().isEmpty();
}

void Docks::use(const QString& workspace) {
    if (maximised()) maximise();
    if (workspace == current_ && !current_.isEmpty()) return; // it lies as the person has it
    if (!current_.isEmpty()) changed_[current_] = now();
    current_ = workspace;
    reset_to(changed_.value(workspace));
}

void Docks::reset() {
    before_.clear();
    changed_.remove(current_);
    reset_to({});
}

void Docks::reset_to(QByteArray panels) {
    const auto specs = workspace_specs();
    auto spec = std::find_if(specs.begin(), specs.end(),
                             [&](const WorkspaceSpec& each) { return each.id == current_; });
    const Own* own = find_own(current_);
    if (spec == specs.end()) spec = specs.begin();
    if (!own) current_ = spec->id;
    arrange(spec->places);
    if (panels.isEmpty() && own) panels = own->panels;
    if (!panels.isEmpty()) window_.restoreState(panels, kVersion);
}

const Docks::Own* Docks::find_own(const QString& id) const {
    const auto found =
        std::find_if(own_.begin(), own_.end(), [&](const Own& each) { return own_id(each.name) == id; });
    return found == own_.end() ? nullptr : &*found;
}

QString Docks::current_own() const {
    const Own* own = find_own(current_);
    return own ? own->name : QString();
}

QStringList Docks::own() const {
    QStringList names;
    for (const Own& each : own_)
        names << each.name;
    return names;
}

void Docks::keep_as(const QString& name) {
    const QByteArray panels = now();
    own_.removeIf([&](const Own& each) { return each.name == name; });
    own_ << Own{name, panels};
    changed_.remove(own_id(name));
    current_ = own_id(name); // what was changed since the one before was left belongs to this one
}

void Docks::forget(const QString& name) {
    if (current_own() == name) current_ = workspace_specs().front().id;
    own_.removeIf([&](const Own& each) { return each.name == name; });
    changed_.remove(own_id(name));
}

QVariantMap Docks::kept() const {
    QVariantMap changed;
    for (auto each = changed_.begin(); each != changed_.end(); ++each)
        changed[each.key()] = each.value();
    if (!current_.isEmpty()) changed[current_] = now();
    QVariantList own;
    for (const Own& each : own_)
        own << QVariantMap{{"name", each.name}, {"panels", each.panels}};
    return {{"changed", changed}, {"own", own}};
}

void Docks::bring_back(const QVariantMap& kept) {
    changed_.clear(), own_.clear();
    const QVariantMap changed = kept.value("changed").toMap();
    for (auto each = changed.begin(); each != changed.end(); ++each)
        changed_[each.key()] = each.value().toByteArray();
    for (const QVariant& each : kept.value("own").toList()) {
        const QVariantMap map = each.toMap();
        if (const QString name = map.value("name").toString(); !name.isEmpty())
            own_ << Own{name, map.value("panels").toByteArray()};
    }
}

void Docks::arrange(const QString& places) {
    if (QWidget* centre = window_.centralWidget()) centre->show();
    for (QDockWidget* dock : std::as_const(docks_)) {
        dock->setFloating(false);
        dock->hide();
    }
    QDockWidget* home = nullptr; // beside it the others come as tabs when they are wanted
    QStringList placed;
    for (const QString& place : places.split(' ')) {
        const QString area = place.section(':', 0, 0);
        QDockWidget* first = nullptr;
        for (const QString& id : place.section(':', 1).split(',')) {
            QDockWidget* dock = docks_.value(id);
            if (!dock) continue;
            window_.addDockWidget(area_of(area), dock);
            dock->show();
            placed << id;
            if (first)
                window_.tabifyDockWidget(first, dock);
            else
                first = dock;
        }
        if (!first) continue;
        first->raise();
        if (area == "right" || !home) home = first;
        const bool bottom = area == "bottom";
        window_.resizeDocks(
            {first},
            {bottom ? window_.height() * 34 / 100 : window_.width() * (area == "left" ? 22 : 25) / 100},
            bottom ? Qt::Vertical : Qt::Horizontal);
    }
    for (const QString& id : order_) {
        if (!home || placed.contains(id)) continue;
        window_.tabifyDockWidget(home, docks_[id]);
        docks_[id]->hide();
    }
    if (home) home->raise();
}

void Docks::maximise() {
    QWidget* centre = window_.centralWidget();
    if (maximised()) {
        centre->show();
        window_.restoreState(std::exchange(before_, {}), kVersion);
        return;
    }
    QList<QWidget*> panels{centre};
    for (const QString& id : order_)
        if (docks_[id]->isVisible() && !docks_[id]->isFloating()) panels << docks_[id];
    const auto holds = [](QWidget* panel, const QWidget* widget) {
        return widget && (panel == widget || panel->isAncestorOf(widget));
    };
    const auto find = [&](auto is_meant) {
        const auto found = std::find_if(panels.begin(), panels.end(), is_meant);
        return found == panels.end() ? nullptr : *found;
    };
    QWidget* meant = find([&](QWidget* panel) { return holds(panel, QApplication::focusWidget()); });
    if (!meant) meant = find([](QWidget* panel) { return panel->underMouse(); });
    if (!meant) return;
    before_ = window_.saveState(kVersion);
    for (QWidget* panel : panels)
        if (panel != meant) panel->hide();
}

} // namespace ui
