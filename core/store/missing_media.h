// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/project.h"
#include <filesystem>

namespace core {

struct MissingMedia {
    MediaId id;
    std::string name; ///< the file's, for people
    std::string why;  ///< "it is not at /footage/a.mp4"
};

/// What of the media that show or sound in a range cannot be read: not there, or no longer what it was. Opens
/// each file once. `pictures` and `sounds`: what of them matters. Any thread; never throws.
std::vector<MissingMedia> missing_media(const Project& project, const std::filesystem::path& project_file,
                                        const TimeRange& range, bool pictures, bool sounds);
/// Media in a range whose file has another size than when it came in, as sentences.
std::vector<std::string> changed_media(const Project& project, const std::filesystem::path& project_file,
                                       const TimeRange& range);
/// One sentence that names them and says what to do.
std::string sentence_of(const std::vector<MissingMedia>& missing);

} // namespace core
