// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two versions of a project show and sound the same, however they came about.
#pragma once
#include "core/document/project.h"

namespace core::assist::talk {

/// When the last picture or title ends.
Time last_shown(const Project& project);
/// How long sounds go on behind the last picture or title.
enum class Beyond { matters, no_matter };
/// Tracks, what lies on them, markers, size and rate; not the names of clips inside the program, nor what was
/// said. Pure; any thread; quick where versions share their tracks.
bool same_film(const Project& a, const Project& b, Beyond beyond = Beyond::matters);

} // namespace core::assist::talk
