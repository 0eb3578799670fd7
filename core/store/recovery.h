// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a journal that lies beside a project means for it.
#pragma once
#include "core/store/document.h"
#include "core/store/journal.h"

namespace core {

/// The first record of a journal: what it is called, whose it is and what it goes on from; encoded.
std::string journal_header(const Document& document, const std::string& name);
/// A journal's bytes without its header.
std::string journal_records(const std::string& bytes);

/// What was found.
struct Recovery {
    std::size_t steps = 0; ///< changes that were restored
    bool whole = false;    ///< the journal is this project's and was read to its end: go on with it
    bool ragged = false;   ///< its end cannot be read; a writer may be at work on it
    bool keep = false;     ///< it holds what was not taken over; it must not be lost
    std::string journal;   ///< its name
    std::size_t good = 0;  ///< its whole bytes
    std::string records;   ///< the restored records, encoded, for a journal that begins anew
    std::vector<std::string> notes;
};

/// Plays the journal that lies beside the file into the document, as far as it is this file's and can be
/// read. Changes nothing on the disk; never throws.
Recovery recover(Document& document, const std::filesystem::path& file, MediaLocator& locator);
/// Gives a journal that must be kept another name and adds to `notes` which. Throws Failure.
void set_aside(const std::filesystem::path& file, const Recovery& found, std::vector<std::string>& notes);
/// Sets a journal aside that is not of this document and holds changes; what there is to say about it.
std::vector<std::string> set_foreign_aside(const std::filesystem::path& file, const Document& document);

} // namespace core
