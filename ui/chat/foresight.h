// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds out on a thread of its own what a job of a model will take that was never at work here. Interface
// thread.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/assist/estimate.h"
#include "core/jobs/job_queue.h"
#endif
#include "ui/base/guarded.h"

namespace ui {

class Foresight : public Guarded<QObject> {
    Q_OBJECT
  public:
    /// `make`: called on that thread, for each job that is asked about.
    Foresight(std::function<std::unique_ptr<core::assist::Assistant>()> make, QObject* parent);
    using Told = std::function<void(const core::assist::Estimate&)>;
    /// `told` is called later, unless something else is asked before or `forget` is called; with zeros where
    /// nothing was found out.
    void ask(core::assist::Request request, Told told);
    void forget() { ++asked_; }

  private:
    std::function<std::unique_ptr<core::assist::Assistant>()> make_;
    int asked_ = 0;
    core::JobQueue lane_; ///< last: its thread uses the rest
};

} // namespace ui
