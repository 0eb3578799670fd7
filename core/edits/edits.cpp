// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/edits.h"
#include <algorithm>
#include <cctype>

namespace core {
namespace {

/// An edit is about the sequence that holds what it names first.
template <typename E>
void focus(Draft& draft, const E& edit) {
    if constexpr (requires { edit.track; })
        if (!edit.track.empty() && draft.has_track(edit.track))
            return draft.focus(draft.find_track(edit.track));
    if constexpr (requires { ClipId(edit.clip); })
        if (draft.has_clip(edit.clip)) return draft.focus(draft.find(edit.clip).track);
    if constexpr (requires { edit.clips.front(); })
        if (!edit.clips.empty() && draft.has_clip(edit.clips.front()))
            return draft.focus(draft.find(edit.clips.front()).track);
    if constexpr (requires { edit.tracks.front(); })
        if (!edit.tracks.empty() && draft.has_track(edit.tracks.front()))
            return draft.focus(draft.find_track(edit.tracks.front()));
    if constexpr (requires {
                      edit.range;
                      edit.sequence;
                  })
        draft.focus(edit.sequence);
}

Result<Project> apply_to(Draft& draft, const std::vector<Edit>& edits) {
    try {
        for (const Edit& edit : edits) {
            std::visit(
                [&](const auto& e) {
                    focus(draft, e);
                    run(draft, e);
                },
                edit);
            draft.settle();
        }
        return draft.finish();
    } catch (const Refusal& refusal) {
        return refusal;
    }
}

} // namespace

Result<Project> apply(const Project& project, const Edit& edit) {
    return core::apply(project, std::vector<Edit>{edit});
}

Result<Project> apply(const Project& project, const std::vector<Edit>& edits) {
    Draft draft(project); // one for the whole list: nothing is copied once an edit
    return apply_to(draft, edits);
}

Result<Project> apply_stored(const Project& project, const std::vector<Edit>& edits) {
    Draft draft(project);
    draft.stored = true;
    return apply_to(draft, edits);
}

std::string label_of(const Edit& edit) {
    std::string label = std::visit([](const auto& e) { return std::string(e.kName); }, edit);
    std::replace(label.begin(), label.end(), '_', ' ');
    label.front() = static_cast<char>(std::toupper(label.front()));
    return label;
}

} // namespace core
