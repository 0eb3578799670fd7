// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_trial.h"
#include "core/base/result.h"
#include "core/export/export_estimate.h"
#include "ui/base/language.h"
#include <algorithm>
#include <cmath>

namespace ui {

ExportTrial::ExportTrial(QObject* parent) : Guarded(parent) {
    pool_.setMaxThreadCount(1);
}

ExportTrial::~ExportTrial() {
    trying_.request_stop();
    pool_.waitForDone();
}

void ExportTrial::stop() {
    trying_.request_stop();
    ++asked_;
}

std::uint64_t ExportTrial::begin(std::vector<core::ExportRequest> requests) {
    stop();
    trying_ = std::stop_source();
    pool_.start(guarded_thread(this, [this, requests = std::move(requests), stop = trying_.get_token(),
                                      number = asked_] { // the destructor waits for it
        QString words;
        try {
            core::ExportEstimate about;
            for (const core::ExportRequest& request : requests) {
                const core::ExportEstimate one = core::estimate_export(request, stop);
                about.bytes += one.bytes, about.seconds += one.seconds;
            }
            words = tr("About %1 MB, written in about %2 s.")
                        .arg(about.bytes / 1e6, 0, 'f', about.bytes < 1e7 ? 1 : 0)
                        .arg(std::max(1.0, std::ceil(about.seconds)), 0, 'f', 0);
        } catch (const core::Stopped&) {
            return;
        } catch (const core::Failure& failure) {
            words = in_words(QString::fromUtf8(failure.what()));
        }
        post(this, [this, words, number] {
            if (number == asked_) Q_EMIT found(number, words);
        });
    }));
    return asked_;
}

} // namespace ui
