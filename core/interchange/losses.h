// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a passage from one format to another does not carry. Values; any thread.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace core::interchange {

/// One kind of thing that was left behind.
struct LeftOut {
    std::string what;               ///< a word for programs: "effects", "keyframes", ...
    int count = 0;                  ///< how often
    std::vector<std::string> names; ///< what it was called there, each once, the first few
    std::string why;                ///< a sentence for people
};

/// Collects them while a file is read or written.
class Losses {
  public:
    /// `name`: which one it was; may be empty. Words that have no sentence of their own get a general one.
    void add(std::string_view what, std::string_view name = {});
    /// In the order of the words.
    [[nodiscard]] std::vector<LeftOut> list() const;

  private:
    std::map<std::string, LeftOut, std::less<>> by_word_;
};

} // namespace core::interchange
