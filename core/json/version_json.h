// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A version of a project as JSON that says only what differs from another version. Pure functions, any
// thread.
#pragma once
#include "core/base/result.h"
#include "core/document/project.h"

namespace core {

/// The project's fields as in a project file; lists (media, subclips, tracks, markers, messages, sequences, a
/// track's clips and transitions) that are as in `beside` are left out. In one that is not, what is as in
/// `beside` is written in runs: [first, count], or [first, count, flicks] for clips and markers that lie so
/// much later. Linear where the versions share their parts or their order.
nlohmann::json version_to_json(const Project& version, const Project& beside);
/// The version again, sharing with `beside` what is the same. Refuses what is misshapen, naming the field;
/// the contents' sense is not judged here.
Result<Project> version_from_json(const nlohmann::json& json, const Project& beside);
/// Whether two versions say the same.
bool same_version(const Project& a, const Project& b);

} // namespace core
