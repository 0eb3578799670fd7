// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Masks, titles and pictures that follow a thing: looked for as a job in the background, which can be
// stopped; what comes of it are keys, as one step of history. Interface thread.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/export/follow_thing.h"
#endif
#include "ui/export/export_queue.h"
#include "ui/workspace/workspace.h"

namespace ui {

class FollowMotion : public Guarded<QObject> {
    Q_OBJECT
  public:
    FollowMotion(Workspace& workspace, ExportQueue& queue, QObject* parent);
    /// Why there is nothing to be followed; empty: there is.
    [[nodiscard]] QString why_not(const core::FollowRequest& request) const;
    /// Begins to look. What cannot be is refused in words (Workspace::refused).
    void follow(const core::FollowRequest& request);
    void stop();
    [[nodiscard]] bool busy() const;

  private:
    /// Keys that were found go to what is there now: it may have been worked on meanwhile.
    void take(const core::FollowRequest& request, const core::Followed& found);
    Workspace& workspace_;
    ExportQueue& queue_;
    core::JobNumber job_ = 0;
};

} // namespace ui
