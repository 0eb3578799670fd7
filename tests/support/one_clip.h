// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/edits/edits.h"
#include "core/store/import.h"

namespace test {

/// A project whose timeline holds the whole of one media file.
inline core::ProjectPtr project_with(const std::string& clip) {
    return std::make_shared<const core::Project>(
        core::apply(core::Project{}, core::import_edits({}, clip, false)).value());
}

} // namespace test
