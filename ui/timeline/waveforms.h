// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The loudness of media over time, for the sound clips on the timeline. Measured once a file, one after the
// other on a thread of its own; the interface thread only asks.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
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

  Q_SIGNALS:
    void ready();

  private:
    std::map<std::string, std::shared_ptr<const core::Waveform>> known_;
    std::stop_source stop_;
    QThreadPool pool_;
};

} // namespace ui
