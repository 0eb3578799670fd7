// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sound/sound.h"
#include <functional>
#include <map>
#include <memory>

namespace core {

/// A sound faster or slower at its own pitch: sample k of it is what lies at `origin` + (k - `start`) *
/// speed. Rubber Band does it, and what it does depends on all that it heard before. So it begins anew every
/// ten seconds, at places that do not depend on where reading began, with a run-up and a short cross-fade:
/// a seek sounds as if played there, and costs a run-up of ten seconds at most. Belongs to one thread.
class Stretched final : public Sound {
  public:
    /// `source` makes what is stretched: each part reads on its own. `begin`: where it is heard first.
    using Source = std::function<std::unique_ptr<Sound>()>;
    Stretched(Source source, std::size_t channels, FrameRate speed, std::int64_t start, std::int64_t origin,
              std::int64_t begin);
    ~Stretched() override;
    void read(std::int64_t from, Samples& out) override;

  private:
    class Part;
    Part& part(std::int64_t index);
    Source source_;
    std::size_t channels_;
    FrameRate speed_;
    std::int64_t start_, origin_, begin_;
    std::map<std::int64_t, std::unique_ptr<Part>> parts_; ///< those that sound now
};

} // namespace core
