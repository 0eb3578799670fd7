// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/main_window.h"
#include "ui/main/multicam.h"

namespace ui {

void MainWindow::add_multicam_commands() {
    struct Row {
        const char* id;
        QString text;
        Multicam::By by;
        Multicam::Into into;
    };
    const Row rows[] = {
        {"multicam.by_sound", tr("Make a multicam clip by sound"), Multicam::By::sound,
         Multicam::Into::angles},
        {"multicam.by_timecode", tr("Make a multicam clip by timecode"), Multicam::By::timecode,
         Multicam::Into::angles},
        {"clip.align_sound", tr("Bring into step by sound"), Multicam::By::sound, Multicam::Into::step},
        {"clip.align_timecode", tr("Bring into step by timecode"), Multicam::By::timecode,
         Multicam::Into::step}};
    for (const Row& row : rows)
        add(row.id, "", row.text, [this, by = row.by, into = row.into] { multicam_->begin(by, into); });
    constexpr int kKeys = 9;
    // While it plays a number cuts to its angle; while it stands still it switches that of the clip.
    for (int angle = 1; angle <= kKeys; ++angle)
        add(QString("angle.%1").arg(angle), "", tr("Angle %1").arg(angle), [this, angle] {
            workspace_.run("angle.choose", {{"angle", angle}, {"cut", workspace_.player().playing()}});
        });
}

} // namespace ui
