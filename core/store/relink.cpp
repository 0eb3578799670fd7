// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/relink.h"
#include "core/base/text.h"
#include "core/media/probe.h"
#include "core/store/other_files.h"
#include "core/store/project_file.h"

namespace core {

namespace fs = std::filesystem;

namespace {

bool is_file(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
}

/// The path below a folder, or nothing.
std::optional<fs::path> below(const fs::path& path, const fs::path& folder) {
    const fs::path rest = path.lexically_normal().lexically_relative(folder.lexically_normal());
    if (rest.empty() || rest == "." || *rest.begin() == "..") return std::nullopt;
    return rest;
}

bool is_named(const Media& media, const std::string& resolved, const std::string& name) {
    std::error_code error;
    const fs::path whole = fs::absolute(name, error).lexically_normal();
    return media.id.value == name || media.path == name || resolved == name ||
           display_text(media.path) == name || display_text(resolved) == name ||
           (!error && fs::path(resolved).lexically_normal() == whole);
}

/// The media that are told by a path or an id; else the one whose file is called so, in whatever folder.
std::vector<const Media*> media_called(const Project& project, const fs::path& project_file,
                                       const std::string& name) {
    std::vector<const Media*> found, called;
    for (const auto& media : project.media) {
        if (is_named(*media, ProjectFile::resolve(project_file, media->path), name)) found.push_back(&*media);
        const fs::path file = fs::path(media->path).filename();
        if (file == name || display_text(file.string()) == name) called.push_back(&*media);
    }
    return found.empty() && called.size() == 1 ? called : found;
}

/// Up to where clips show or play a medium, and one that goes so far.
struct Use {
    Time to{};
    std::string clip;
};

void look_for_use(const Tracks& tracks, const MediaId& media, Use& use) {
    for (const auto& track : tracks)
        for (const Clip& clip : track->clips) {
            const auto* content = std::get_if<MediaContent>(&clip.content);
            if (!content || clip.source.end <= use.to) continue;
            for (const Take& take : content->takes)
                if (take.media == media) use = {clip.source.end, clip.name};
        }
}

Use use_of(const Project& project, const MediaId& media) {
    Use use;
    look_for_use(project.tracks, media, use);
    for (const auto& sequence : project.sequences)
        look_for_use(sequence->tracks, media, use);
    return use;
}

std::string seconds_text(Time time) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f s", to_seconds(time));
    return text;
}

} // namespace

Result<std::vector<Edit>> relink_edits(const Project& project, const fs::path& project_file,
                                       const std::string& from, const fs::path& to) {
    std::error_code error;
    const fs::path target = fs::absolute(to, error).lexically_normal();
    std::vector<Edit> edits;
    const auto shown = [](const fs::path& path) { return one_line(path.string(), 300); };
    for (const Media* media : media_called(project, project_file, from)) {
        if (!is_file(target)) return Refusal{"there is no file " + shown(target)};
        const MediaInfo info = probe(target.string()); // throws in words what is no medium
        const bool fits = media->kind == MediaKind::audio ? !info.audio.empty() : info.has_video;
        if (!fits)
            return Refusal{shown(target) + " holds no " +
                           (media->kind == MediaKind::audio ? "sound" : "picture") + ", but " +
                           shown(fs::path(media->path).filename()) + " does"};
        const Use use = use_of(project, media->id);
        const Time leeway = frame_start(1, info.has_video ? info.fps : FrameRate{25, 1});
        if (!info.is_image && use.to > info.duration + leeway)
            return Refusal{shown(target) + " is " + seconds_text(info.duration) + " long, and clip '" +
                           one_line(use.clip, 100) + "' needs it up to " + seconds_text(use.to) +
                           "; trim the clip first, or choose the whole file"};
        edits.emplace_back(RelinkMedia{media->id, target.string()});
    }
    if (!edits.empty()) return edits;
    // Where the project says a file lies, not where it was found again.
    const auto told_place = [&](const fs::path& told) {
        std::error_code ignored;
        return told.is_absolute() ? told : fs::absolute(project_file, ignored).parent_path() / told;
    };
    const fs::path folder = fs::absolute(from, error).lexically_normal();
    if (is_file(target)) {
        edits = move_other_files(project, [&](const std::string& path) -> std::optional<std::string> {
            const bool named = path == from || told_place(path).lexically_normal() == folder;
            return named ? std::optional(target.string()) : std::nullopt;
        });
        if (!edits.empty()) return edits;
    }
    std::size_t named = 0;
    for (const auto& media : project.media) {
        const fs::path resolved = told_place(media->path);
        // A trailing slash would make an empty last part.
        const auto rest = below(resolved, folder.has_filename() ? folder : folder.parent_path());
        if (!rest) continue;
        ++named;
        if (is_file(target / *rest))
            edits.emplace_back(RelinkMedia{media->id, (target / *rest).string()});
        else if (is_file(resolved) && below(resolved, target)) // found there when the project was opened
            edits.emplace_back(RelinkMedia{media->id, resolved.string()});
    }
    const auto others = move_other_files(project, [&](const std::string& path) -> std::optional<std::string> {
        const auto rest = below(told_place(path), folder.has_filename() ? folder : folder.parent_path());
        if (!rest) return std::nullopt;
        ++named;
        return is_file(target / *rest) ? std::optional((target / *rest).string()) : std::nullopt;
    });
    edits.insert(edits.end(), others.begin(), others.end());
    if (named == 0)
        return Refusal{"the project has no medium '" + one_line(from) +
                       "' and none below a folder of that name; `saycut show` lists them"};
    if (edits.empty())
        return Refusal{"none of the " + std::to_string(named) + " media below " + shown(folder) +
                       " lies at the same place below " + shown(target)};
    return edits;
}

} // namespace core
