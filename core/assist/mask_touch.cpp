// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/mask_touch.h"
#include "core/base/result.h"
#include "core/document/shown.h"
#include "core/store/project_file.h"
#include <algorithm>

namespace core::assist {
namespace {

constexpr char kTouched = '+'; ///< between a film's name and the mark of its touches

std::string mark_of(const std::vector<Touch>& touches) {
    std::uint64_t hash = 14695981039346656037ULL; // FNV-1a: names of files, not secrets
    const auto add = [&](std::int64_t number) {
        for (int shift = 0; shift < 64; shift += 8)
            hash = (hash ^ ((static_cast<std::uint64_t>(number) >> shift) & 0xffU)) * 1099511628211ULL;
    };
    for (const Touch& touch : touches) {
        constexpr double kFine = 1e6;
        add(touch.at.count()), add(static_cast<std::int64_t>(touch.place.x * kFine));
        add(static_cast<std::int64_t>(touch.place.y * kFine)), add(touch.add ? 1 : 0);
    }
    char text[20];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return text;
}

} // namespace

std::optional<std::size_t> person_mask_in(const Clip& clip, const std::filesystem::path& project_file,
                                          const std::filesystem::path& folder) {
    for (std::size_t i = 0; i < clip.effects.size(); ++i) {
        const auto& mask = clip.effects[i].mask;
        if (!mask || mask->shape != MaskShape::file) continue;
        const std::filesystem::path film = ProjectFile::resolve(project_file, mask->file);
        if (film.lexically_normal().parent_path() == folder.lexically_normal()) return i;
    }
    return std::nullopt;
}

MaskCorrection corrected_mask(const Project& project, const std::filesystem::path& project_file,
                              const std::filesystem::path& folder, const ClipId& id,
                              std::vector<Touch> touches) {
    const Clip* clip = project.find_clip(id).clip;
    if (!clip) throw Failure("the clip is gone; select another one");
    const auto index = person_mask_in(*clip, project_file, folder);
    if (!index || clip->takes().empty())
        throw Failure("'" + clip->name +
                      "' has no mask of a person yet; say \"blur the background behind "
                      "the person\" first");
    const Take& take = clip->takes()[clip->active_take()];
    const Media* media = project.find_media(take.media);
    if (!media) throw Failure("the clip has no picture to look at");
    const std::filesystem::path path = ProjectFile::resolve(project_file, media->path);
    MaskCorrection out{.clip = id, .mask = *clip->effects[*index].mask};
    out.before = out.mask.file, out.mask.touches = touches;
    TimeRange range = played(*clip);
    for (Touch& touch : touches) { // a cut may lie between: it is followed from where it was made
        touch.at -= take.origin;
        range.start = std::min(range.start, touch.at), range.end = std::max(range.end, touch.at + Time(1));
    }
    std::string name = media->id.value + "-" + std::to_string(range.start.count() / 1000) + "-" +
                       std::to_string(range.end.count() / 1000);
    if (!touches.empty()) name += kTouched + mark_of(touches);
    MaskRequest request{.path = path, .target = folder / (name + ".mkv"), .range = range, .timed = true};
    out.mask.file = std::filesystem::relative(request.target, project_file.parent_path()).string();
    request.touches = std::move(touches);
    out.request.parts = {{id, std::move(request)}};
    return out;
}

std::vector<Edit> correction_edits(const Project& project, const MaskCorrection& correction) {
    std::vector<Edit> edits;
    const Clip* clip = project.find_clip(correction.clip).clip;
    if (!clip) return edits;
    for (std::size_t i = 0; i < clip->effects.size(); ++i) {
        const auto& mask = clip->effects[i].mask;
        if (!mask || mask->shape != MaskShape::file || mask->file != correction.before) continue;
        Mask now = *mask;
        now.file = correction.mask.file, now.touches = correction.mask.touches;
        edits.emplace_back(
            SetMask{.clip = clip->id, .index = static_cast<std::int64_t>(i), .mask = std::move(now)});
    }
    return edits;
}

} // namespace core::assist
