// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way of the camera in clips that are steadied: found out as a job in the background once a clip has been
// left alone for a moment, kept beside the project, used by the viewer and by exports. Interface thread.
#pragma once
#include "ui/export/export_queue.h"
#include "ui/workspace/workspace.h"
#include <QTimer>

namespace core {
class KeptNotes;
}

namespace ui {

class CameraWays : public Guarded<QObject> {
    Q_OBJECT
  public:
    CameraWays(Workspace& workspace, ExportQueue& queue, QObject* parent);

  private:
    void follow_project();
    /// Begins with what has changed since.
    void begin();
    Workspace& workspace_;
    ExportQueue& queue_;
    std::filesystem::path project_;          ///< that what follows is of
    std::shared_ptr<core::KeptNotes> notes_; ///< the player and the jobs have it, too
    struct Asked {
        core::Clip clip;
        core::JobNumber job = 0;
    };
    std::map<core::ClipId, Asked> asked_; ///< as it was when its way was asked for
    QTimer quiet_;
};

} // namespace ui
