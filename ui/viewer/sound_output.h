// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a player plays, on the machine's sound device. The device is opened at the first play, not at the
// start. Interface thread; the device pulls on a thread of its own.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/playback/player.h"
#endif
#include <QString>
#include <memory>

class QAudioSink;
class QIODevice;

namespace ui {

class SoundOutput {
  public:
    /// `player` outlives it.
    explicit SoundOutput(core::Player& player);
    ~SoundOutput();
    /// Opens the device, once. Why nothing is heard, in a sentence; empty: it is.
    QString open();

  private:
    core::Player& player_;
    bool tried_ = false;
    QString problem_;
    std::unique_ptr<QIODevice> source_;
    std::unique_ptr<QAudioSink> sink_;
};

} // namespace ui
