// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits are data. `apply` is the only way to change a project; it changes all that an edit says, or nothing.
// Ids left empty in an edit are given out by the project, so replaying the same edits gives the same project.
// A new edit is a struct with its name, its fields and its `run` in one of the files below, and an entry in
// the variant.
#pragma once
#include "core/base/result.h"
#include "core/edits/clips.h"
#include "core/edits/effects.h"
#include "core/edits/markers.h"
#include "core/edits/media.h"
#include "core/edits/tracks.h"
#include "core/edits/transitions.h"
#include "core/edits/trim.h"
#include <variant>

namespace core {

using Edit =
    std::variant<AddMedia, RelinkMedia, SetCaption, SetMedia, AddSubclip, SetSubclip, SetFolders, RemoveMedia,
                 AddTake, SelectTake, ReplaceMedia, AddClip, RemoveClips, DeleteRange, SplitClip, MoveClips,
                 ReorderClip, CloseGap, LinkClips, GroupClips, TrimClip, SlipClip, SetClip, FreezeClip,
                 AddEffect, SetEffect, RemoveEffect, MoveEffect, SetParameter, SetMask, AddStroke,
                 AddTransition, SetTransition, RemoveTransition, AddTrack, RemoveTrack, MoveTrack, SetTrack,
                 AddSequence, SetSequence, RemoveSequence, NestClips, SetFormat, AddMarker, SetMarker,
                 RemoveMarker, AddMessage>;

/// The project after the edit, or why it cannot be done.
Result<Project> apply(const Project& project, const Edit& edit);
/// All of them in order, or the refusal of the first that cannot be done.
Result<Project> apply(const Project& project, const std::vector<Edit>& edits);
/// The same for edits that were made before and are repeated from a file: they may name effects that this
/// program does not know.
Result<Project> apply_stored(const Project& project, const std::vector<Edit>& edits);
/// A few words for the history: "Split clip".
std::string label_of(const Edit& edit);

} // namespace core
