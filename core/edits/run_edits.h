// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each edit does to a draft. Internal to core/edits; throws Refusal.
#pragma once
#include "core/edits/draft.h"
#include "core/edits/edits.h"

namespace core {

// edits_clips.cpp: what comes, goes and lies where
void run(Draft& draft, const AddClip& edit);
void run(Draft& draft, const RemoveClips& edit);
void run(Draft& draft, const DeleteRange& edit);
void run(Draft& draft, const SplitClip& edit);
void run(Draft& draft, const MoveClips& edit);
void run(Draft& draft, const ReorderClip& edit);
void run(Draft& draft, const LinkClips& edit);
void run(Draft& draft, const GroupClips& edit);
// edits_lengths.cpp: how long a clip is and what part of its medium it shows
void run(Draft& draft, const TrimClip& edit);
void run(Draft& draft, const SlipClip& edit);
void run(Draft& draft, const SetClip& edit);
// edits_parts.cpp: media, tracks, effects, takes, markers, format, messages
void run(Draft& draft, const AddMedia& edit);
void run(Draft& draft, const RelinkMedia& edit);
void run(Draft& draft, const SetCaption& edit);
void run(Draft& draft, const AddTrack& edit);
void run(Draft& draft, const SetTrack& edit);
void run(Draft& draft, const AddEffect& edit);
void run(Draft& draft, const SetEffect& edit);
void run(Draft& draft, const RemoveEffect& edit);
void run(Draft& draft, const AddTake& edit);
void run(Draft& draft, const SelectTake& edit);
void run(Draft& draft, const AddMarker& edit);
void run(Draft& draft, const RemoveMarker& edit);
void run(Draft& draft, const SetFormat& edit);
void run(Draft& draft, const AddMessage& edit);

/// A time or a distance that people or programs gave; refused by its field when no film reaches so far.
Time within_reach(Time time, const char* field);

} // namespace core
