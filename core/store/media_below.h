// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The media of a folder that is brought in as a whole. Looks at names only. Any thread; never throws.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace core {

struct MediaBelow {
    struct File {
        std::filesystem::path path;
        std::string folder; ///< of the bin: the folder that was brought in, and what lies between, by '/'
    };
    std::vector<File> files; ///< by folder and name, as a file manager lists them
    bool more = false;       ///< there are others, beyond the bounds
};
/// Whether a file's ending is one of films, sounds or pictures.
[[nodiscard]] bool is_media_name(const std::filesystem::path& file);
/// All media below a folder, `most` at the most. What is hidden (a name that begins with a dot) is left out,
/// links to folders are not followed, and a folder lies at most 12 deep.
[[nodiscard]] MediaBelow media_below(const std::filesystem::path& folder, std::size_t most = 1000);

} // namespace core
