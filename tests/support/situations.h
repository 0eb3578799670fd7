// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of resources/language/programs: what was done, what is said then, and what that means.
#pragma once
#include "tests/support/talk_films.h"

namespace test {

struct Situation {
    Talk talk; ///< before the sayings; reads by the grammar
    std::vector<std::string> sayings;
    std::vector<std::string> steps; ///< in the grammar's words, or one kind: "<edit>"
    bool kind = false;              ///< the steps are a kind
    bool instead = false;           ///< they are said of the film before its last step
    bool picture = false;           ///< beside them something in the picture is wished for

    /// The film that the steps are said to.
    [[nodiscard]] Talk from() const;
    /// The steps as one message.
    [[nodiscard]] std::string message() const;
};
/// Nothing where the grammar does not do the steps.
std::optional<Situation> situation_of(const nlohmann::json& line);
/// Whether `packaging/teach_rewriter.py --check` keeps this line, counted from 1, from being learned.
bool is_kept_back(const std::string& file, std::size_t line);

} // namespace test
