// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What tells one drawn picture from all others, over the end of the program: its plan, the files that it
// shows as they are now, and the light of the film. Reads no pixels; any thread.
#pragma once
#include "core/render/plan.h"
#include <filesystem>

namespace core {

/// Whether a moment takes more than one film's picture as it is decoded: only then is it worth keeping.
[[nodiscard]] bool is_drawn(const Composition& composition);

/// Equal for moments that look equal, wherever the project lies and whenever it is asked; nothing where a
/// medium's file is not there. `project_file`: where relative paths count from.
[[nodiscard]] std::optional<std::uint64_t> look_of(const Project& project, const Composition& composition,
                                                   const std::filesystem::path& project_file);

} // namespace core
