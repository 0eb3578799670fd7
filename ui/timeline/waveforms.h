// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The loudness of media over time and the beats of their music, for the sound clips on the timeline. Measured
// once a file, one after the other on a thread of its own; the interface thread only asks.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/analysis/beats.h"
#include "core/analysis/waveform.h"
#endif
#include "ui/base/guarded.h"
#include <QThreadPool>
#include <map>
#include <memory>
#include <string>

namespace ui {

class Waveforms : public Guarded<QObject> {
    Q_OBJECT
  public:
    explicit Waveforms(QObject* parent = nullptr);
    ~Waveforms() override;
    /// Null until the file has been measured, then `ready` is sent; stays null for what cannot be read.
    std::shared_ptr<const core::Waveform> of(const std::string& path);
    /// The same for beats.
    std::shared_ptr<const core::Beats> beats_of(const std::string& path);

  Q_SIGNALS:
    void ready();

  private:
    template <class T>
    using Known = std::map<std::string, std::shared_ptr<const T>>;
    template <class T, class Measure>
    std::shared_ptr<const T> measured(Known<T>& known, const std::string& path, Measure measure);
    Known<core::Waveform> known_;
    Known<core::Beats> beats_;
    std::stop_source stop_;
    QThreadPool pool_;
};

} // namespace ui
