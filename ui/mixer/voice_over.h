// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A voice that is spoken while the film plays: recorded beside the project as it comes, and put where it was
// begun, on a sound track of its own kind that is free there, else on a new one. One step of history.
// Interface thread.
#pragma once
#include "ui/mixer/sound_input.h"
#include "ui/workspace/workspace.h"

namespace core {
class Encoder;
}

namespace ui {

class VoiceOver : public Guarded<QObject> {
    Q_OBJECT
  public:
    VoiceOver(Workspace& workspace, QObject* parent);
    ~VoiceOver() override;
    /// Where sound comes from instead of the microphone.
    void set_input(std::unique_ptr<SoundInput> input) { input_ = std::move(input); }
    [[nodiscard]] bool recording() const { return encoder_ != nullptr; }
    /// Begins at the playhead and plays the film; what is wrong is refused in words.
    void begin();
    /// Ends it: the recording lies on the timeline.
    void end();

  Q_SIGNALS:
    void changed();

  private:
    void take(const float* samples, std::size_t count);
    void put();
    /// What was recorded belongs to a project that is no longer here.
    void call_off();
    Workspace& workspace_;
    std::unique_ptr<SoundInput> input_;
    std::unique_ptr<core::Encoder> encoder_; ///< while it records
    std::filesystem::path file_, project_;
    core::Time from_{};
    std::int64_t samples_ = 0;
};

} // namespace ui
