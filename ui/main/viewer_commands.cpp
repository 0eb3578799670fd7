// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the viewer shows and how: handles, guides, its size, and the picture outside of the window.
#include "ui/base/language.h"
#include "ui/main/main_window.h"
#include "ui/main/menus.h"
#include "ui/viewer/picture_windows.h"
#include "ui/viewer/title_place.h"
#include "ui/viewer/title_writer.h"
#include "ui/viewer/transport_bar.h"
#include "ui/viewer/viewer_widget.h"
#include <QMenu>
#include <cmath>

namespace ui {

void MainWindow::add_viewer_commands() {
    add_picture_commands();
    add(
        "view.transform", "transform", tr("Frame of the clip on the picture"),
        [this] { viewer_->set_transforming(!viewer_->transforming()); },
        [this] { return viewer_->transforming(); });
    for (const auto& [id, icon_name, text, kind] :
         {std::tuple{"view.crop", "crop", tr("Crop on the picture"), ShapeHandles::Kind::crop},
          std::tuple{"view.mask", "mask", tr("Mask on the picture"), ShapeHandles::Kind::mask}})
        add(
            id, icon_name, text,
            [this, kind = kind] {
                viewer_->set_shaping(viewer_->shaping(kind) ? std::nullopt : std::optional(kind));
            },
            [this, kind = kind] { return viewer_->shaping(kind); });
    const std::tuple<const char*, QString, bool Guides::*> rows[] = {
        {"view.guides", tr("Safe areas"), &Guides::safe},
        {"view.guides_vertical", tr("What 9:16 would keep"), &Guides::vertical},
        {"view.guides_square", tr("What 1:1 would keep"), &Guides::square},
        {"view.guides_thirds", tr("Thirds"), &Guides::thirds},
        {"view.guides_grid", tr("Grid"), &Guides::grid}};
    for (const auto& [id, text, field] : rows)
        add(
            id, "", text,
            [this, field = field] {
                Guides guides = viewer_->guides();
                guides.*field = !(guides.*field);
                viewer_->set_guides(guides);
            },
            [this, field = field] { return viewer_->guides().*field; });
}

void MainWindow::add_picture_commands() {
    pictures_ = new PictureWindows(workspace_, *viewer_);
    add(
        "viewer.zoom_fit", "", tr("Fit the picture"), [this] { viewer_->zoom_to(std::nullopt); },
        [this] { return viewer_->fits(); });
    for (const int percent : {50, 100, 200})
        add(
            "viewer.zoom_" + QString::number(percent), "", tr("Picture at %1 %").arg(percent),
            [this, percent] { viewer_->zoom_to(percent / 100.0); },
            [this, percent] {
                return !viewer_->fits() && std::lround(viewer_->zoom_factor() * 100) == percent;
            });
    add("viewer.zoom_in", "", tr("Picture larger"), [this] { viewer_->zoom_by_step(1); });
    add("viewer.zoom_out", "", tr("Picture smaller"), [this] { viewer_->zoom_by_step(-1); });
    add(
        "viewer.full_screen", "", tr("Picture on the whole screen"),
        [this] { pictures_->show_on_screen(!pictures_->on_screen()); },
        [this] { return pictures_->on_screen() != nullptr; });
    add(
        "viewer.second_screen", "", tr("Viewer on a second screen"),
        [this] { pictures_->show_second(!pictures_->second()); },
        [this] { return pictures_->second() != nullptr; });
    actions_->add({.id = "title.write",
                   .text = tr("Write in the title on the picture"),
                   .run = [this] { viewer_->write_in(meant_title(workspace_)); },
                   .why_not = [this] { return TitleWriter::why_not(workspace_, meant_title(workspace_)); }});
}

void MainWindow::connect_pictures() {
    QList<QAction*> keys;
    for (const QString& id : actions_->ids())
        for (const char* kind : {"play.", "playhead.", "mark.", "marker.", "take.", "angle.", "viewer.",
                                 "edit.undo", "edit.redo"})
            if (id.startsWith(kind)) keys << actions_->of(id);
    pictures_->add_keys(keys);
    connect(pictures_, &PictureWindows::changed, this, [this] { actions_->refresh(); });
    post(pictures_, [pictures = pictures_] { pictures->bring_back(); }); // when this window is there
    auto* sizes = new QMenu(tr("Size of the picture"), transport_);
    actions_->fill(sizes, submenu("viewer").ids);
    transport_->set_size_menu(sizes);
}

} // namespace ui
