// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/project.h"

namespace core {

/// The medium of the first film on a project's timeline, of those that start together the lowest; of a nested
/// sequence its first one. Null: there is none. Its pictures say what all are laid on each other in. Pure.
[[nodiscard]] const Media* first_film(const Project& project);

} // namespace core
