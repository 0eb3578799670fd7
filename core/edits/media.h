// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of the bin, of takes, and of what clips show.
#pragma once
#include "core/edits/draft.h"

namespace core {

/// Puts a file into the bin.
struct AddMedia {
    static constexpr const char* kName = "add_media";
    Media media;
    static void fields(auto& v, auto& e) { v("media", e.media, true); }
};
void run(Draft& draft, const AddMedia& edit);

/// The file has moved: reads it from another place from now on.
struct RelinkMedia {
    static constexpr const char* kName = "relink_media";
    MediaId media;
    std::string path;
    static void fields(auto& v, auto& e) { v("media", e.media, true), v("path", e.path, true); }
};
void run(Draft& draft, const RelinkMedia& edit);

/// What a media shows, in words; makes the bin searchable.
struct SetCaption {
    static constexpr const char* kName = "set_caption";
    MediaId media;
    std::string text;
    static void fields(auto& v, auto& e) { v("media", e.media, true), v("text", e.text, true); }
};
void run(Draft& draft, const SetCaption& edit);

/// Where a medium or a subclip lies in the bin, and what of it is marked. Sets what is given and leaves the
/// rest.
struct SetMedia {
    static constexpr const char* kName = "set_media";
    MediaId media;
    std::optional<std::string> folder;
    std::optional<std::vector<std::string>> tags;
    std::optional<Marks> marks;
    static void fields(auto& v, auto& e) {
        v("media", e.media, true), v("folder", e.folder), v("tags", e.tags), v("marks", e.marks);
    }
};
void run(Draft& draft, const SetMedia& edit);

/// Gives a part of a medium a name and a place of its own in the bin.
struct AddSubclip {
    static constexpr const char* kName = "add_subclip";
    Subclip subclip;
    static void fields(auto& v, auto& e) { v("subclip", e.subclip, true); }
};
void run(Draft& draft, const AddSubclip& edit);

/// Sets what is given and leaves the rest; clips that were made of it stay as they are.
struct SetSubclip {
    static constexpr const char* kName = "set_subclip";
    MediaId subclip;
    std::optional<std::string> name;
    std::optional<TimeRange> part;
    static void fields(auto& v, auto& e) {
        v("subclip", e.subclip, true), v("name", e.name), v("part", e.part);
    }
};
void run(Draft& draft, const SetSubclip& edit);

/// The folders of the bin that are there whether something is in them or not, in the place of those that
/// were.
struct SetFolders {
    static constexpr const char* kName = "set_folders";
    std::vector<std::string> folders;
    static void fields(auto& v, auto& e) { v("folders", e.folders, true); }
};
void run(Draft& draft, const SetFolders& edit);

/// A medium or a subclip out of the bin. Refused while a clip shows the medium; its subclips go with it.
struct RemoveMedia {
    static constexpr const char* kName = "remove_media";
    MediaId media;
    static void fields(auto& v, auto& e) { v("media", e.media, true); }
};
void run(Draft& draft, const RemoveMedia& edit);

/// Adds a way the clip can look and selects it.
struct AddTake {
    static constexpr const char* kName = "add_take";
    ClipId clip;
    Take take;
    static void fields(auto& v, auto& e) { v("clip", e.clip, true), v("take", e.take, true); }
};
void run(Draft& draft, const AddTake& edit);

struct SelectTake {
    static constexpr const char* kName = "select_take";
    ClipId clip;
    std::int64_t index = 0;
    static void fields(auto& v, auto& e) { v("clip", e.clip, true), v("index", e.index, true); }
};
void run(Draft& draft, const SelectTake& edit);

/// The clip shows another medium from now on, from `from` in it, as long as before; its effects, fades and
/// place stay. Its takes are the old medium's and go.
struct ReplaceMedia {
    static constexpr const char* kName = "replace_media";
    ClipId clip;
    MediaId media;
    Time from{};
    static void fields(auto& v, auto& e) {
        v("clip", e.clip, true), v("media", e.media, true), v("from", e.from);
    }
};
void run(Draft& draft, const ReplaceMedia& edit);

} // namespace core
