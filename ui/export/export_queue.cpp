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
    const std::string beware = tr("Note: %1.").toStdString();
    return queue_.add(std::filesystem::path(file).filename().string(), file,
                      [request = std::move(request), words, wrote,
                       beware](std::stop_token stop, const core::JobQueue::Report& report) -> std::string {
                          const auto result =
                              core::export_project(request, stop, [&](const core::ExportProgress& p) {
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
                          for (const std::string& warning : result.warnings)
                              said += " " + QString::fromStdString(beware).arg(in_words(warning));
                          return said.toStdString();
                      });
}

void ExportQueue::look() {
    Q_EMIT changed();
    for (const core::Job& job : queue_.jobs()) {
        if (job.number <= told_ || !job.over()) continue;
        told_ = job.number;
        if (job.state == core::Job::State::done) Q_EMIT ended(QString::fromStdString(job.note));
        if (job.state == core::Job::State::failed)
            Q_EMIT ended(tr("The export of '%1' failed: %2")
                             .arg(QString::fromStdString(job.title), in_words(job.note)));
    }
}

} // namespace ui
