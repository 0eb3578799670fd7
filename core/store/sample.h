// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small film to try things on, made of what needs no files: generators, titles, a transition, keys, a tone.
// Pure.
#pragma once
#include "core/document/project.h"

namespace core {

/// 1280 by 720 at 30 pictures a second, 14 s long.
[[nodiscard]] Project sample_project();

} // namespace core
