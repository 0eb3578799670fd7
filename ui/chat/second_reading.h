// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the language model that the person turned on about a message, on a thread of its own; one message at a
// time. Interface thread.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/assist/planner/second_reader.h"
#include "core/jobs/job_queue.h"
#endif
#include "ui/base/guarded.h"

namespace ui {

class SecondReading : public Guarded<QObject> {
    Q_OBJECT
  public:
    /// `guess` is null where there is none: `problem` says why, and is empty where it was stopped.
    using Done = std::function<void(const core::assist::Guess* guess, const QString& problem)>;
    explicit SecondReading(QObject* parent);
    /// What the settings say; off where they cannot be read.
    [[nodiscard]] static core::assist::LanguageServer server();
    void read(core::ProjectPtr project, std::string text, core::assist::Scope scope, Done done);
    void stop();
    [[nodiscard]] bool busy() const { return job_ != 0; }

  private:
    void finish(int job, const std::optional<core::assist::Guess>& guess, const QString& problem);
    int job_ = 0, last_ = 0; ///< the one that runs; the last number given
    core::JobNumber running_ = 0;
    Done done_;
    core::JobQueue lane_; ///< last: its thread uses the rest
};

} // namespace ui
