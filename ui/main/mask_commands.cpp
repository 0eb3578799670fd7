// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Masks that are painted, and what follows a thing in the picture.
#include "ui/export/follow_motion.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/main/main_window.h"
#include "ui/viewer/viewer_widget.h"

namespace ui {

void MainWindow::paint_mask(const MaskOf& mask) {
    viewer_->set_painting(mask);
}

void MainWindow::follow_by_mask(const MaskOf& mask, bool backward) {
    follow_->follow({.clip = mask.clip,
                     .effect = mask.effect,
                     .at = workspace_.playhead(),
                     .forward = !backward,
                     .backward = backward});
}

void MainWindow::add_mask_commands() {
    const auto chosen = [this]() -> const core::Clip* { return workspace_.desk().selected_clip(); };
    const auto none = tr("Select a clip with a picture first.");
    actions_->add({.id = "mask.paint",
                   .text = tr("Paint the mask with a brush"),
                   .icon = "brush",
                   .run =
                       [this, chosen] {
                           if (viewer_->painting().painted()) return viewer_->set_painting(std::nullopt);
                           if (const core::Clip* clip = chosen()) paint_mask(meant_mask(*clip));
                       },
                   .on = [this] { return viewer_->painting().painted().has_value(); },
                   .why_not =
                       [this, chosen, none] {
                           const core::Clip* clip = chosen();
                           if (viewer_->painting().painted()) return QString();
                           return clip ? viewer_->painting().why_not(meant_mask(*clip)) : none;
                       }});
    struct Row {
        const char *id, *icon;
        QString text;
        bool place, backward;
    };
    const Row rows[] = {
        {"mask.follow", "follow", tr("The mask follows motion"), false, false},
        {"mask.follow_back", "follow_back", tr("The mask follows motion backwards"), false, true},
        {"clip.follow", "", tr("The title or picture follows what it lies on"), true, false}};
    for (const Row& row : rows) {
        const auto request = [this, chosen, row]() -> core::FollowRequest {
            const core::Clip* clip = row.place ? workspace_.target_clip() : chosen();
            if (row.place && workspace_.selection().size() == 1)
                clip = workspace_.project().find_clip(*workspace_.selection().begin()).clip;
            if (!clip) return {};
            core::FollowRequest wanted{.clip = clip->id,
                                       .place = row.place,
                                       .at = workspace_.playhead(),
                                       .forward = !row.backward,
                                       .backward = row.backward};
            if (!row.place) wanted.effect = meant_mask(*clip).effect;
            if (const auto& region = workspace_.region(); row.place && region)
                wanted.region = core::PictureBox{region->x, region->y, region->width, region->height};
            return wanted;
        };
        actions_->add({.id = row.id,
                       .text = row.text,
                       .icon = row.icon,
                       .run = [this, request] { follow_->follow(request()); },
                       .why_not = [this, request] { return follow_->why_not(request()); }});
    }
    add("follow.stop", "stop", tr("Stop following"), [this] {
        if (!follow_->busy()) return Q_EMIT workspace_.refused(tr("Nothing is being followed."));
        follow_->stop();
    });
}

} // namespace ui
