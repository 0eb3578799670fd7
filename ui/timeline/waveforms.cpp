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

template <class T, class Measure>
std::shared_ptr<const T> Waveforms::measured(Known<T>& known, const std::string& path, Measure measure) {
    const auto [found, fresh] = known.try_emplace(path);
    if (!fresh) return found->second;
    pool_.start(guarded_thread(this, [this, &known, measure, path] { // the destructor waits for it
        try {
            auto made = std::make_shared<const T>(measure());
            post(this, [this, &known, path, made] {
                known[path] = made;
                Q_EMIT ready();
            });
        } catch (const core::Failure&) { // offline or damaged: the clip stays plain
        }
    }));
    return nullptr;
}

std::shared_ptr<const core::Waveform> Waveforms::of(const std::string& path) {
    return measured(known_, path,
                    [stop = stop_.get_token(), path] { return core::measure_waveform(path, stop); });
}

std::shared_ptr<const core::Beats> Waveforms::beats_of(const std::string& path) {
    return measured(beats_, path,
                    [stop = stop_.get_token(), path] { return core::find_beats(path, {}, {}, stop); });
}

} // namespace ui
