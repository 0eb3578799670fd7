// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Films that are made of files once, so that they can be edited well: of a numbered series of pictures, and
// of a film that is hard to decode or of an uneven rate. Each picture of them stands alone (ProRes), with
// what is transparent.
#pragma once
#include "core/export/exporter.h"

namespace core {

/// The pictures of a folder that are numbered as this one is ("shot_0001.png"), in the order of their
/// numbers; this one alone where it has no number or no others.
[[nodiscard]] std::vector<std::filesystem::path> series_of(const std::filesystem::path& picture);

/// Writes the series as a film of this rate into the folder (made where it is missing), under a name that
/// nothing has there. The file. Throws Failure; Stopped, leaving nothing behind. Any thread.
std::string make_film_of(const std::vector<std::filesystem::path>& series, FrameRate rate,
                         const std::filesystem::path& folder, const std::stop_token& stop,
                         const std::function<void(const ExportProgress&)>& progress);

/// Writes a film or a sound anew, with its usual sound, at an even rate; as above.
std::string make_edit_copy(const std::string& source, const std::filesystem::path& folder,
                           const std::stop_token& stop,
                           const std::function<void(const ExportProgress&)>& progress);

} // namespace core
