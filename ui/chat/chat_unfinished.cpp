// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs of the models that the program's end broke off: offered when their project is open again.
#include "core/store/project_lock.h"
#include "ui/chat/chat_controller.h"

namespace ui {

namespace ca = core::assist;

void ChatController::offer_unfinished() {
    if (workspace_.only_looks() || job_.id != 0) return;
    const auto jobs = ca::unfinished_jobs(core::data_folder(workspace_.project_path()));
    if (jobs.empty()) return;
    QString words = QString::fromStdString(jobs.front().said).simplified();
    constexpr int kLongest = 80;
    if (words.size() > kLongest) words = words.left(kLongest) + "…";
    questions_.push_back({.means = {}, .unfinished = jobs});
    Q_EMIT asked_back(jobs.size() == 1
                          ? tr("The model had not finished \"%1\" when the program ended.").arg(words)
                          : tr("The model had not finished \"%1\" and %n more when the program ended.",
                               nullptr, static_cast<int>(jobs.size()) - 1)
                                .arg(words),
                      {tr("Go on with it"), tr("Leave it")}, static_cast<int>(questions_.size()));
}

void ChatController::choose_unfinished(const std::vector<ca::UnfinishedJob>& jobs, int choice) {
    const auto data = core::data_folder(workspace_.project_path());
    const ca::UnfinishedJob& job = jobs.front();
    if (choice != 0) {
        for (const ca::UnfinishedJob& each : jobs)
            ca::forget_unfinished(data, each.id);
        return;
    }
    if (busy()) return;
    ca::forget_unfinished(data, job.id); // as soon as it runs it is kept anew
    if (workspace_.project().find_clip(job.clip).clip) workspace_.select({job.clip});
    workspace_.clear_marks();
    if (job.range) workspace_.mark_in(job.range->start), workspace_.mark_out(job.range->end);
    workspace_.set_region(job.region);
    going_on_ = job;
    submit(QString::fromStdString(job.said));
    going_on_.reset();
    if (jobs.size() > 1) post(this, [this] { offer_unfinished(); });
}

} // namespace ui
