// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One function a format and direction. Internal to core/interchange; see interchange.h.
#pragma once
#include "core/interchange/timeline.h"

namespace core::interchange {

[[nodiscard]] Cut read_otio(const std::string& text, const ReadOptions& options, Losses& losses);
[[nodiscard]] Cut read_edl(const std::string& text, const ReadOptions& options, Losses& losses);
[[nodiscard]] Cut read_fcpxml(const std::string& text, const ReadOptions& options, Losses& losses);
[[nodiscard]] Cut read_xmeml(const std::string& text, const ReadOptions& options, Losses& losses);
/// MLT XML, as Shotcut, Kdenlive and melt write it.
[[nodiscard]] Cut read_mlt(const std::string& text, const ReadOptions& options, Losses& losses);

[[nodiscard]] std::string write_otio(const Project& project, const WriteOptions& options, Losses& losses);
[[nodiscard]] std::string write_edl(const Project& project, const WriteOptions& options, Losses& losses);
[[nodiscard]] std::string write_fcpxml(const Project& project, const WriteOptions& options, Losses& losses);
[[nodiscard]] std::string write_xmeml(const Project& project, const WriteOptions& options, Losses& losses);
[[nodiscard]] std::string write_mlt(const Project& project, const WriteOptions& options, Losses& losses);

} // namespace core::interchange
