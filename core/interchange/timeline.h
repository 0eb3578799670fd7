// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A timeline as other programs' files tell it: clips with the whole stretch in which they are seen. Readers
// fill it in, `build` makes a project of it. Values; any thread. Internal to core/interchange.
#pragma once
#include "core/document/project.h"
#include "core/interchange/interchange.h"
#include "core/interchange/losses.h"
#include <functional>

namespace core::interchange {

struct Cut;

//  |--- A ---|
//        |--- B ---|       A and B overlap where they become each other (a Join)
/// One clip. `start` to `end` is all of it that is seen, its parts in transitions included; `in` is the
/// lowest source time of that, for a backwards one too.
struct Piece {
    enum class Shows { file, own, nested };
    Shows shows = Shows::file;
    Clip like; ///< name, speed, direction, switches, levels, fades, effects; a title or generator as content
    FileFacts file;
    std::shared_ptr<const Cut> nested; ///< null: there is no such timeline
    Time start{}, end{}, in{};
    bool frozen = false; ///< shows `in` all the time
    bool sounds = false; ///< its sound is heard as well: it gets a linked clip on a track for sound
};

/// A transition between the pieces that begin and end at it; with one of them alone it is a fade.
struct Join {
    std::string kind = "dissolve";
    Params params;
    Time start{}, end{};
    std::optional<Time> cut; ///< where the other program has the border; none: in the middle
};

struct Row {
    Track like; ///< kind, name, switches, levels
    std::vector<Piece> pieces;
    std::vector<Join> joins;
};

struct Cut {
    std::string name;
    Size size;
    FrameRate fps{0, 1};
    std::vector<Row> rows; ///< the bottom one first
    std::vector<Marker> markers;
};

/// The project: pieces cut at the middle of their joins, overlaps without one cut away under the later piece,
/// sounds on tracks of their own, media once each. Throws Failure where no project can hold it.
[[nodiscard]] Project build(const Cut& cut, const ReadOptions& options, Losses& losses);

/// The kind of transition for another program's name; what is not known is a dissolve and said.
[[nodiscard]] std::string transition_kind(std::string_view name, Losses& losses);
/// What a file is by its name's ending: a still, a sound, else a film.
[[nodiscard]] MediaKind kind_by_name(std::string_view path);

} // namespace core::interchange
