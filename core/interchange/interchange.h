// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Projects from and to other programs' files. Pure functions of text and project, any thread: no file is
// opened here but by `look_up`, which the caller gives. Throws Failure, in a sentence that begins behind the
// file's name: "is not valid XML (line 3): ...".
#pragma once
#include "core/document/project.h"
#include "core/interchange/losses.h"
#include <filesystem>
#include <functional>
#include <optional>

namespace core::interchange {

enum class Format { otio, edl, fcpxml, xmeml, mlt, kdenlive };
/// By the ending of a name, in any case; nothing for others.
[[nodiscard]] std::optional<Format> format_of(const std::filesystem::path& file);
/// As people call it: "OpenTimelineIO", "EDL", ...
[[nodiscard]] const char* name_of(Format format);

/// What is known of a media file.
struct FileFacts {
    std::string path; ///< empty: none is named
    MediaKind kind = MediaKind::video;
    std::optional<Time> duration;
    Time picture_end{};
    Size size;
    FrameRate fps{0, 1};
    std::optional<bool> has_audio; ///< none: not known
    std::vector<std::string> sounds;
    std::int64_t usual_sound = 0;
    std::uintmax_t bytes = 0;
};

struct ReadOptions {
    std::filesystem::path folder; ///< where relative paths of the file count from
    std::optional<FrameRate> fps; ///< for formats that do not say it
    std::string encoding;         ///< of the text; empty: told by the bytes, then by the file, else guessed
    std::string timeline;         ///< which one, where a file holds several; empty: the active or first one
    /// What a file on this machine really is; nothing where it is not there. Empty: nothing is looked up.
    std::function<std::optional<FileFacts>(const std::string& path)> look_up;
};

struct Reading {
    Project project;
    std::vector<LeftOut> left_out;
};
/// A file's bytes, in any encoding.
[[nodiscard]] Reading read(const std::string& bytes, Format format, const ReadOptions& options);

struct WriteOptions {
    std::string name;              ///< of the timeline
    std::filesystem::path project; ///< where relative media paths count from: the project's folder
};
struct Writing {
    std::string text;
    std::vector<LeftOut> left_out;
};
/// Kdenlive projects are read only: throws.
[[nodiscard]] Writing write(const Project& project, Format format, const WriteOptions& options);

} // namespace core::interchange
