// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a project file holds: the project as it is, the steps that led there, and with each step that can be
// undone what was there before it, beside what was there after it ("before", core/json/version_json.h), so
// that nothing need be repeated to go back. Where there is no room for all of that ("before" takes 8 MiB at
// most) the project that the steps began with is there too ("base"). Files of older versions are brought to
// this form first (migrate.h).
#pragma once
#include "core/store/history.h"
#include "core/store/media_locator.h"
#include "core/store/media_print.h"

namespace core {

/// The file's contents. `state` changes with every save and is the id of the journal that the save took in; a
/// journal that goes on from another state belongs to another file.
struct Document {
    std::string id;             ///< of the project; random, the same for its whole life
    std::string state;          ///< empty: written before there were states
    std::int64_t revision = 0;  ///< counts the saves
    std::filesystem::path then; ///< where the file lay when it was written; empty: not known
    History history;
    MediaPrints prints;             ///< by which its media are known again
    bool degraded = false;          ///< something in the file could not be taken over
    std::vector<std::string> notes; ///< what there is to say about it, as sentences
};

/// A new random name for a project, a state or a journal: 32 hexadecimal digits.
std::string random_id();

/// Reads a file's bytes. Old steps that cannot be read or repeated are left out and said; what is misshapen
/// in the project itself throws Failure, which names the file and the field. Media are looked for with
/// `locator`, which is made once the place of the last save is known.
Document read_document(const std::string& bytes, const std::filesystem::path& file,
                       std::optional<MediaLocator>& locator);
/// The first step whose version before it is written into a file; what lies before that is made from the
/// base.
std::size_t first_told(const History& history);
/// The bytes of a file that lies (or will lie) at `place`.
std::string write_document(const Document& document, const std::filesystem::path& place);

/// The edits of a step or a journal's record, media located; refused like `edit_from_json`.
Result<std::vector<Edit>> read_edits(const nlohmann::json& list, FrameRate rate);

} // namespace core
