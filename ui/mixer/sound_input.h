// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where recorded sound comes from: a microphone, or in tests something made. Interface thread.
#pragma once
#include <QString>
#include <functional>
#include <memory>

namespace ui {

class SoundInput {
  public:
    /// 48 kHz, one channel, -1 to 1; called on the interface thread.
    using Take = std::function<void(const float* samples, std::size_t count)>;
    virtual ~SoundInput() = default;
    /// Begins to hear. What is wrong and what to do, or nothing.
    virtual QString begin(Take take) = 0;
    /// What was heard until now is handed over, then no more.
    virtual void end() = 0;
};

/// The system's microphone.
std::unique_ptr<SoundInput> microphone();

} // namespace ui
