// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens.h"
#include "ui/main/menus.h"
#include "ui/panels/docks.h"
#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QScrollArea>

namespace test {
namespace {

/// The popups and dialogs that are open beside the window.
QList<QWidget*> others(const Window& w) {
    QList<QWidget*> found;
    for (QWidget* each : QApplication::topLevelWidgets())
        if (each->isVisible() && each != &w.window && !each->inherits("QTipLabel")) found << each;
    return found;
}

void close_others(const Window& w) {
    for (QWidget* each : others(w))
        if (!qobject_cast<QDockWidget*>(each)) each->close();
    settle(30);
}

void put(Window& w, const char* command, const core::Args& args = core::Args::object()) {
    const QString why = w.workspace.attempt_run(command, args);
    EXPECT_TRUE(why.isEmpty()) << command << ": " << why.toStdString();
}

} // namespace

void make_busy(Window& w) {
    for (const QString& file : qEnvironmentVariable("SAYCUT_SCREENS_MEDIA").split(':', Qt::SkipEmptyParts))
        w.import(file.toStdString());
    const core::Time end = w.workspace.project().duration();
    w.workspace.seek(core::Time(end.count() / 2));
    run(w, "clip.split_all");
    for (const auto& track : w.workspace.project().tracks)
        if (track->kind == core::TrackKind::video) {
            const core::ClipId first = track->clips[0].id;
            w.workspace.select({first});
            put(w, "effect.add", {{"name", "vignette"}});
            put(w, "effect.add", {{"name", "curves"}});
            break;
        }
    put(w, "transition.add", {{"at", core::to_seconds(end) / 2}});
    w.workspace.seek(core::Time(0));
    put(w, "title.add", {{"text", "A walk by the sea"}});
    put(w, "generator.add", {{"kind", "tone"}});
    run(w, "marker.add");
    w.workspace.mark_in(core::Time(end.count() / 4));
    w.workspace.mark_out(core::Time(end.count() / 2));
    w.workspace.select({w.first().id});
    run(w, "view.zoom_to_fit");
    settle(300);
}

void for_each_panel(Window& w, const Visit& visit) {
    run(w, "workspace.edit");
    visit("window", w.window);
    for (const QString& id : w.window.findChild<ui::Docks*>()->ids()) {
        panel(w, id);
        settle(120);
        visit("panel " + id, w.window);
    }
    for (const ui::WorkspaceSpec& spec : ui::workspace_specs()) {
        run(w, "workspace." + spec.id);
        settle(120);
        visit("layout " + spec.id, w.window);
    }
    run(w, "workspace.edit");
}

void for_each_menu(Window& w, const Visit& visit) {
    const auto show = [&](QMenu& menu, const QString& name) {
        menu.popup(w.window.mapToGlobal(QPoint(60, 60)));
        settle(60);
        visit("menu " + name, menu);
        menu.close();
        settle(30);
    };
    for (QAction* top : w.window.menuBar()->actions()) {
        show(*top->menu(), top->text().remove('&'));
        for (QAction* inner : top->menu()->actions())
            if (inner->menu()) show(*inner->menu(), inner->text().remove('&'));
    }
    for (const char* of : {"clip", "transition", "new_track", "track", "ruler", "gap"}) {
        w.window.findChild<ui::Actions*>()->popup(ui::context_menu(of),
                                                  w.window.mapToGlobal(QPoint(300, 100)));
        settle(60);
        if (QWidget* menu = QApplication::activePopupWidget()) visit(QString("context menu ") + of, *menu);
        close_others(w);
    }
}

void for_each_dialog(Window& w, const Visit& visit) {
    for (const char* id : {"file.new_of_format", "file.settings", "file.preferences", "file.export",
                           "file.find_missing", "view.models", "help.find_action", "help.shortcuts",
                           "help.about", "clip.speed", "clip.ramp", "clip.rename", "effect.add",
                           "track.rename", "playhead.go_to", "file.save_template", "captions.replace"}) {
        run(w, id);
        settle(120);
        const auto open = others(w);
        for (QWidget* dialog : open)
            visit(QString("dialog ") + id, *dialog);
        EXPECT_FALSE(open.isEmpty()) << id << " shows nothing";
        close_others(w);
    }
}

void keep_picture(const QString& theme, const QString& name, QWidget& shown) {
    const QString folder = qEnvironmentVariable("SAYCUT_SCREENS");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    const bool screen = QGuiApplication::platformName() == "xcb";
    const QPixmap picture = screen ? shown.screen()->grabWindow(0) : shown.grab();
    picture.save(folder + "/" + theme + " " + QString(name).replace('/', '_') + ".png");
}

QStringList cut_texts(const QWidget& shown) {
    QStringList cut;
    for (const QWidget* each : shown.findChildren<QWidget*>()) {
        if (!each->isVisible() || each->visibleRegion().isEmpty()) continue;
        const auto* label = qobject_cast<const QLabel*>(each);
        const auto* button = qobject_cast<const QAbstractButton*>(each);
        const auto* list = qobject_cast<const QComboBox*>(each);
        const QString text = label    ? label->text()
                             : button ? button->text()
                             : list   ? list->currentText()
                                      : QString();
        // A list in a place that is narrow on a small screen tells its words by its tip.
        if (list && each->toolTip().contains(text.toHtmlEscaped())) continue;
        if (text.isEmpty() || each->inherits("QToolButton") ||
            each->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            continue;
        constexpr int kArrow = 36; // and the margins of a list's own text
        const QSize needs = list ? QSize(each->fontMetrics().horizontalAdvance(text) + kArrow, 0)
                            : label && label->wordWrap() ? QSize(0, label->heightForWidth(each->width()))
                            : label                      ? label->minimumSizeHint()
                                                         : each->sizeHint();
        if (needs.width() > each->width() + 1 || needs.height() > each->height() + 1)
            cut << QString("%1 '%2' is %3 x %4 and needs %5 x %6")
                       .arg(each->metaObject()->className(), text.left(40))
                       .arg(each->width())
                       .arg(each->height())
                       .arg(needs.width())
                       .arg(needs.height());
    }
    return cut;
}

} // namespace test
