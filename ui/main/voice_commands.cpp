// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/main_window.h"
#include "ui/mixer/voice_over.h"

namespace ui {

void MainWindow::add_voice_commands() {
    add(
        "voice.record", "", tr("Record a voice at the playhead"),
        [this] { voice_->recording() ? voice_->end() : voice_->begin(); },
        [this] { return voice_->recording(); });
    connect(voice_, &VoiceOver::changed, this, [this] { actions_->refresh(); });
}

} // namespace ui
