// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/model_jobs.h"
#include "ui/base/language.h"

namespace ui {

ModelJobs::ModelJobs(ChatController& controller, ExportQueue& queue, QObject* parent)
    : Guarded(parent), controller_(controller), queue_(queue) {
    connect(&controller, &ChatController::job_started, this, [this](const QString& what) { begin(what); });
    connect(&controller, &ChatController::job_progress, this, [this](const core::assist::Progress& progress) {
        queue_.queue().tell(job_, progress.fraction, in_words(progress.stage).toStdString());
    });
    connect(&controller, &ChatController::stopping, this, [this] { stopping_ = true; });
    connect(&controller, &ChatController::job_ended, this,
            [this](bool ok, const QString& text, bool, int) { end(ok, text); });
}

void ModelJobs::begin(const QString& what) {
    if (job_ != 0) return; // told again, for a panel that was made meanwhile
    stopping_ = false;
    // The queue may be stopped from any thread: the controller lives on this one.
    job_ = queue_.queue().follow(what.toStdString(), core::Lane::model,
                                 [this] { post(this, [this] { controller_.stop(); }); });
}

void ModelJobs::end(bool ok, const QString& text) {
    using State = core::Job::State;
    const State how = ok ? State::done : stopping_ ? State::stopped : State::failed;
    const QString note =
        ok && text.isEmpty() ? tr("The model is done.") : text; // the answer stands elsewhere
    queue_.queue().end(std::exchange(job_, 0), how, note.toStdString());
}

} // namespace ui
