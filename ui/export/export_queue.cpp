// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_queue.h"
#include "ui/base/language.h"
#include "ui/base/numbers.h"
#include <filesystem>

namespace ui {

ExportQueue::ExportQueue(QObject* parent)
    : Guarded(parent), trial_(this), queue_([this] { post(this, [this] { look(); }); }) {}

core::JobNumber ExportQueue::add(core::ExportRequest request) {
    const std::string file = request.output.string();
    const std::string words = tr("Frame %1 of %2, about %3 s left").toStdString();
    const std::string wrote = tr("Wrote %1 (%2 MB in %3 s).").toStdString();
    const std::string checked =
        tr("Checked: %1 copied frames are the same as in their sources.").toStdString();
    const std::string beware = tr("Note: %1.").toStdString();
    return queue_.add(
        std::filesystem::path(file).filename().string(), file,
        [request = std::move(request), words, wrote, checked,
         beware](std::stop_token stop, const core::JobQueue::Report& report) -> std::string {
            const auto result = core::export_project(request, stop, [&](const core::ExportProgress& p) {
                if (p.frame % 3 && p.frame != p.frames) return;
                report(static_cast<double>(p.frame) / static_cast<double>(p.frames),
                       QString::fromStdString(words)
                           .arg(p.frame)
                           .arg(p.frames)
                           .arg(static_cast<int>(p.seconds_left + 0.5))
                           .toStdString());
            });
            QString said = QString::fromStdString(wrote)
                               .arg(QString::fromStdString(result.path))
                               .arg(number_words(static_cast<double>(result.bytes) / 1e6, 1))
                               .arg(number_words(result.seconds, 1));
            if (result.frames_verified)
                said += " " + QString::fromStdString(checked).arg(*result.frames_verified);
            for (const std::string& warning : result.warnings)
                said += " " + QString::fromStdString(beware).arg(in_words(warning));
            return said.toStdString();
        },
        core::Lane::exporting);
}

void ExportQueue::look() {
    Q_EMIT changed();
    std::set<core::JobNumber> told;
    for (const core::Job& job : queue_.jobs()) {
        if (!job.over()) continue;
        told.insert(job.number);
        if (told_.contains(job.number) || job.state == core::Job::State::stopped) continue;
        told_.insert(job.number);
        const QString title = QString::fromStdString(job.title);
        const QString sentence = job.state == core::Job::State::done ? QString::fromStdString(job.note)
                                 : job.lane == core::Lane::exporting
                                     ? tr("The export of '%1' failed: %2").arg(title, in_words(job.note))
                                     : tr("'%1' failed: %2").arg(title, in_words(job.note));
        if (job.lane != core::Lane::model) Q_EMIT ended(sentence);
        Q_EMIT job_ended(job, sentence);
    }
    told_ = std::move(told);
}

} // namespace ui
