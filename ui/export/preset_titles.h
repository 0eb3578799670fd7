// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people call the export presets of core/export/encode_settings.h. Pure.
#pragma once
#include <QString>
#include <string>

namespace ui {

/// "h264": "MP4 for the web (H.264)"; a preset without words here keeps its own name.
[[nodiscard]] QString preset_title(const std::string& preset);

} // namespace ui
