// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Other paces of a sound, at another pitch: with its own pitch it is `Stretched` (core/sound/stretch.h).
#pragma once
#include "core/sound/sound.h"
#include <memory>

namespace core {

/// Sample k of it is sample `mirror` - 1 - k of `source`, which is read forwards, a second at a time.
[[nodiscard]] std::unique_ptr<Sound> backwards_sound(std::unique_ptr<Sound> source, std::int64_t mirror);
/// Sample k of it is sample k + `offset` of `source`.
[[nodiscard]] std::unique_ptr<Sound> shifted_sound(std::unique_ptr<Sound> source, std::int64_t offset);
/// Another speed with another pitch, as of a tape: sample k of it is what lies at `origin` + (k - `start`) *
/// `speed`. Each sample depends on its place alone.
[[nodiscard]] std::unique_ptr<Sound> tape_sound(std::unique_ptr<Sound> source, FrameRate speed,
                                                std::int64_t start, std::int64_t origin);

} // namespace core
