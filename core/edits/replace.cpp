// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/replace.h"

namespace core {

Result<std::vector<Edit>> replace_edits(const Project& project, const std::vector<ClipId>& clips,
                                        const Media& media, Time from) {
    std::vector<Edit> edits;
    for (const ClipId& id : clips) {
        const auto found = project.find_clip(id);
        if (!found.clip || found.track->for_titles()) continue;
        const bool sound = found.track->kind == TrackKind::audio;
        if (sound ? !media.has_audio : media.kind == MediaKind::audio) continue;
        if (media.kind != MediaKind::image && from + found.clip->source.length() > media.reach(!sound))
            return Refusal{"'" + found.clip->name +
                           "' is longer than what the source has from its mark on. Shorten "
                           "the clip or mark an earlier start."};
        edits.emplace_back(ReplaceMedia{id, media.id, from});
        edits.emplace_back(SetClip{.clip = id, .name = media.path.substr(media.path.find_last_of('/') + 1)});
    }
    if (edits.empty()) return Refusal{"None of the selected clips can show or sound like the source."};
    return edits;
}

} // namespace core
