// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the films that stand in for large media in the viewer (core/media/proxy_place.h). Any thread.
#pragma once
#include "core/export/exporter.h"

namespace core {

/// Whether a medium is so large, or has so many pictures a second, that a proxy is worth its while.
[[nodiscard]] bool wants_proxy(const Media& media);
/// Why there can be no proxy of a medium (it has no moving picture), as a sentence; empty: there can.
[[nodiscard]] std::string why_no_proxy(const Media& media);

/// The proxy of a file, whole or not at all: its pictures in its own rate and light, upright, without fields,
/// at most 960x540 (or 540x960), each decodable by itself; no sound, which is always the file's own. Where it
/// is there already nothing is done. Returns its path. Throws Failure (a file that cannot be read, one with
/// transparency, a full disk) and Stopped within a frame of the token.
std::string make_proxy(const std::filesystem::path& folder, const std::string& source,
                       const std::stop_token& stop,
                       const std::function<void(const ExportProgress&)>& progress);

} // namespace core
