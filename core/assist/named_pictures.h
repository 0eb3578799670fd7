// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/project.h"
#include <filesystem>
#include <string>
#include <vector>

namespace core::assist {

/// A message and the reference pictures that it names.
struct WithPictures {
    std::string text; ///< "the reference picture" in place of each
    std::vector<std::filesystem::path> pictures;
};
/// Reads "@mood.png", "@\"my mood.png\"" and "@/a/path.jpg" out of a message: a picture of the project by its
/// file's name, else a file beside the project or where the path says. An @ before what is no picture's name
/// stays text. Throws Failure naming a picture that is not there.
WithPictures named_pictures(const std::string& text, const Project& project,
                            const std::filesystem::path& project_file);

} // namespace core::assist
