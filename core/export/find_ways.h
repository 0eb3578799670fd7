// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the effect "stabilize" wants to know of a whole clip, found out before it is played. Any thread.
#pragma once
#include "core/document/project.h"
#include "core/effects/kept_notes.h"
#include <functional>
#include <stop_token>

namespace core {

/// The clips of the film whose camera is steadied.
[[nodiscard]] std::vector<ClipId> steadied_clips(const Project& project);

/// Goes through a clip's pictures, once, and adds the camera's way to `notes` (which the caller saves).
/// Returns whether anything was not known before; where the clip's ends and middle are known nothing is done.
/// `progress`: 0 to 1. Throws Failure, and Stopped within a picture of the token; what was found out stays.
bool find_way(const Project& project, const std::filesystem::path& project_file, const ClipId& clip,
              const std::shared_ptr<KeptNotes>& notes, const std::stop_token& stop,
              const std::function<void(double)>& progress);

} // namespace core
