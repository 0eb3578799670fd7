// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the timeline that are rendered for playing: the commands, and their bar over the ruler.
#include "ui/export/drawn_parts.h"
#include "ui/main/main_window.h"
#include "ui/timeline/timeline_view.h"

namespace ui {

void MainWindow::add_render_commands() {
    add("render.part", "", tr("Render for playing"), [this] { drawn_->make(); });
    add("render.stop", "", tr("Stop rendering"), [this] {
        if (!drawn_->busy()) return Q_EMIT workspace_.refused(tr("Nothing is being rendered."));
        drawn_->stop();
    });
    add("render.clear", "", tr("Remove what is rendered"), [this] { drawn_->clear(); });
    const auto show = [this] { timeline_->set_drawn(drawn_->parts()); };
    connect(drawn_, &DrawnParts::changed, timeline_, show);
    show();
}

} // namespace ui
