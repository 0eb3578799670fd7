// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a folder of training data says: lines of JSON beside clips. Reads no clip.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace inference::training {

/// One line, of one of three forms:
/// {"source": FILE, "instruction": TEXT, "target": FILE}, an edit;
/// {"clip": FILE, "caption": TEXT}, optionally with "prompt": TEXT, what somebody would ask for to get it;
/// {"clip": FILE, "question": TEXT, "answer": TEXT}.
/// Files are named from the folder of the file that names them; other fields are left alone.
struct Record {
    enum class Kind { edit, caption, question } kind{};
    std::filesystem::path clip;   ///< the target of an edit
    std::filesystem::path source; ///< of an edit
    std::string text;             ///< instruction, caption or question
    std::string answer, prompt;
    std::string place; ///< "pairs.jsonl:12", for messages
};

struct Records {
    std::vector<Record> good;
    std::vector<std::string> bad; ///< one sentence a line that is left out, with its place
};

/// Reads every .jsonl file of `folder`, by name. Throws std::runtime_error when the folder cannot be read or
/// holds none.
Records read_records(const std::filesystem::path& folder);

} // namespace inference::training
