// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/waveforms.h"
#include "core/base/result.h"
#include <QPointer>

namespace ui {

Waveforms::Waveforms(QObject* parent) : QObject(parent) {
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
    pool_.start([self = QPointer<Waveforms>(this), stop = stop_.get_token(), path] {
        try {
            auto made = std::make_shared<const core::Waveform>(core::measure_waveform(path, stop));
            QMetaObject::invokeMethod(
                self.data(),
                [self, path, made] {
                    if (!self) return;
                    self->known_[path] = made;
                    Q_EMIT self->ready();
                },
                Qt::QueuedConnection);
        } catch (const core::Failure&) { // offline or damaged: the clip stays plain
        } catch (const core::Stopped&) { // the window is closing
        }
    });
    return nullptr;
}

} // namespace ui
