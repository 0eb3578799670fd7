// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people call things: ids are the program's own. Pure functions, any thread.
#pragma once
#include "core/document/project.h"

namespace core {

/// Which of the tracks of its kind it is, counted from 1.
[[nodiscard]] int number_of(const Project& project, const TrackId& track);
/// A refusal as it is shown to people: ids of the project's clips, tracks and media become their names
/// ("track Video 1", "the clip 'beach.mp4'"); ids that it does not have are left out.
[[nodiscard]] std::string with_names(const Project& project, const std::string& sentence);

} // namespace core
