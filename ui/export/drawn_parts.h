// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the timeline that are rendered before they are played: as jobs in the background, kept beside the
// project, given to the viewer's player, marked over the ruler. Which parts are there is looked at on a
// thread of its own after each edit. Interface thread.
#pragma once
#include "ui/export/export_queue.h"
#include "ui/workspace/workspace.h"
#include <QThreadPool>
#include <QTimer>

namespace core {
class DrawnPictures;
}

namespace ui {

namespace preferences {
/// How much of the disk rendered pictures of a project may take, in GiB.
[[nodiscard]] int rendered_gib();
} // namespace preferences

class DrawnParts : public Guarded<QObject> {
    Q_OBJECT
  public:
    DrawnParts(Workspace& workspace, ExportQueue& queue, QObject* parent);
    ~DrawnParts() override;
    /// Of the timeline that is open, in order.
    [[nodiscard]] const std::vector<core::TimeRange>& parts() const { return parts_; }
    [[nodiscard]] bool busy() const { return !jobs_.empty(); }
    /// Begins to render the marked part, else all of the timeline.
    void make();
    void stop();
    void clear();
    /// The preferences allow more or less.
    void follow_budget();

  Q_SIGNALS:
    void changed();

  private:
    void follow_project();
    void look();
    Workspace& workspace_;
    ExportQueue& queue_;
    std::filesystem::path project_; ///< that what follows is of
    std::shared_ptr<core::DrawnPictures> pictures_;
    std::vector<core::TimeRange> parts_;
    std::vector<core::JobNumber> jobs_;
    QTimer quiet_; ///< after an edit, and between two looks while a job runs
    bool looking_ = false, look_again_ = false;
    std::stop_source looks_;
    QThreadPool pool_; ///< last: its tasks post to the rest
};

} // namespace ui
