// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/export/exporter.h"

namespace core {

/// What an export would come to, about.
struct ExportEstimate {
    double bytes = 0, seconds = 0; ///< of the file; that it takes
};

/// Writes a few short pieces of the film among temporary files, as the request says, and reckons from their
/// pictures, sound and time to the whole. Takes as long as about a second's pictures take (a film that is
/// shorter is written whole). Any thread; throws what the export would throw, and Stopped within a frame of
/// the token. Nothing stays behind.
ExportEstimate estimate_export(const ExportRequest& request, const std::stop_token& stop);

} // namespace core
