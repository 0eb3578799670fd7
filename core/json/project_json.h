// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Documents and edits as JSON. Pure functions, any thread.
#pragma once
#include "core/edits/edits.h"

namespace core {

/// {"edit": "split_clip", "clip": "c1", "at": 4.0}. Times are written exactly as "<n> flicks"; numbers are
/// read as seconds.
nlohmann::json to_json(const Edit& edit);
/// What to do with fields and effects that this program does not know.
enum class Unknown { refused, kept };
/// Refuses unknown edits, missing fields and values of the wrong kind, naming them.
Result<Edit> edit_from_json(const nlohmann::json& json, FrameRate rate, Unknown unknown = Unknown::refused);
/// The whole document, exactly, as the project file holds it.
nlohmann::json project_to_json(const Project& project);
/// Refuses what is misshapen, naming the field; what another version wrote beside it is kept. The contents'
/// sense (overlaps, missing media) is not judged here.
Result<Project> project_from_json(const nlohmann::json& json);
/// The JSON Schema of every edit.
nlohmann::json edit_schema();
/// One clip's curve as JSON, and back: for those who show or make parameters.
nlohmann::json to_json(const Curve& curve);
nlohmann::json to_json(const Params& params);
Result<Params> params_from_json(const nlohmann::json& json);

} // namespace core
