// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A project or subtitle file brought into another format, each told by the ending of its name: what `saycut
// convert` and the window do. Any thread; opens the files, and the media that they name to see what they are.
#pragma once
#include "core/interchange/left_out.h"
#include "core/time/time.h"
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace core::interchange {

struct ConvertOptions {
    std::optional<FrameRate> fps; ///< for files that do not say their rate
    std::string encoding;         ///< of a text; empty: found out
    std::string timeline;         ///< which one of several; empty: the active or first one
};
struct Converted {
    std::size_t clips = 0, tracks = 0;
    std::vector<LeftOut> left_out;
    std::vector<std::string> notices; ///< what there is to know about the opening of a project, as sentences
};

/// Throws Failure, in one sentence that names the file, and leaves nothing behind then. A project is made,
/// never written over; other files take the place of what is there, whole.
Converted convert(const std::filesystem::path& input, const std::filesystem::path& output,
                  const ConvertOptions& options);
/// The endings, with a point, in the order in which people are offered them.
[[nodiscard]] std::vector<std::string> endings_read();
[[nodiscard]] std::vector<std::string> endings_written();

} // namespace core::interchange
