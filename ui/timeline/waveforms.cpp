// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/waveforms.h"
#include "core/base/result.h"

namespace ui {

Waveforms::Waveforms(QObject* parent) : Guarded(parent) {
    pool_.setMaxThreadCount(1);
    pool_.setThreadPriority(QThread::LowPriority);
}

Waveforms::~Waveforms() {
    stop_.request_stop();
    pool_.clear();
    pool_.waitForDone();
}

std::shared_ptr<const core::Waveform> Waveforms::of(const std::string& path) {
    const auto [found, fresh] = known_.try_emplace(path);
    if (!fresh) return found->second;
    pool_.start(guarded_thread(this, [this, stop = stop_.get_token(), path] { // the destructor waits for it
        try {
            auto made = std::make_shared<const core::Waveform>(core::measure_waveform(path, stop));
            post(this, [this, path, made] {
                known_[path] = made;
                Q_EMIT ready();
            });
        } catch (const core::Failure&) { // offline or damaged: the clip stays plain
        }
    }));
    return nullptr;
}

} // namespace ui
