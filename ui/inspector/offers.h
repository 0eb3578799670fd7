// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be put on the timeline without a file, as the browser shows it: effects, transitions, titles,
// generators; each is a command of the session. Pure but for `put`. Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QList>

namespace ui {

struct Offer {
    QString group, title; ///< for people
    QString command;      ///< of the session's list
    core::Args args;
    bool on_clip = false;              ///< it goes onto a clip, not onto a track
    bool at_cut = false;               ///< it goes where two clips meet
    [[nodiscard]] QString key() const; ///< tells it from all others; what travels when it is dragged
};
[[nodiscard]] QList<Offer> offers();
[[nodiscard]] std::optional<Offer> find_offer(const QString& key);
/// Drops one on the timeline: on this clip, or on the track at a time. Returns why it cannot be, or nothing.
[[nodiscard]] QString drop_offer(Workspace& workspace, const Offer& offer, const core::DropPlace& place,
                                 const core::ClipId& clip);

} // namespace ui
