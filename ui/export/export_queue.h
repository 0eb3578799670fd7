// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exports, each of the project as it was when it was asked for, and all else that takes long: what is made in
// the background, and what the models do. Interface thread; the work runs on the queue's own.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/export/exporter.h"
#include "core/jobs/job_queue.h"
#include <set>
#endif
#include "ui/base/guarded.h"
#include "ui/export/export_trial.h"

namespace ui {

class ExportQueue : public Guarded<QObject> {
    Q_OBJECT
  public:
    explicit ExportQueue(QObject* parent);
    core::JobNumber add(core::ExportRequest request);
    [[nodiscard]] core::JobQueue& queue() { return queue_; }
    /// Tries out what a film would come to; outlives the dialogs that ask.
    [[nodiscard]] ExportTrial& trial() { return trial_; }

    [[nodiscard]] bool busy() const { return queue_.busy(); }

  Q_SIGNALS:
    void changed();
    /// One that is done or failed: for people.
    void ended(const QString& sentence);
    /// The same of every job that is done or failed, also of the models'; those tell of it themselves.
    void job_ended(const core::Job& job, const QString& sentence);

  private:
    void look();
    std::set<core::JobNumber> told_; ///< jobs in the list whose end has been told: lanes end in any order
    ExportTrial trial_;
    core::JobQueue queue_; ///< last: its thread uses the rest
};

} // namespace ui
