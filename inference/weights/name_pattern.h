// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Regular expressions on names of modules, as adapters' settings have them. A file is foreign, so a match
// takes time in proportion to pattern and name, whatever they are (Thompson's simulation, no backtracking).
#pragma once
#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace inference {

class NamePattern {
  public:
    /// Letters, `.`, classes, groups, `|`, `*`, `+`, `?`, `{m,n}`, `^`, `$` and the escapes of Python's `re`
    /// for them, \d, \w and \s. Throws WeightsError on anything else and on what is no pattern.
    explicit NamePattern(const std::string& pattern);
    /// Whether the whole name, or all of it behind one of its dots, is what the pattern says (PEFT:
    /// `(.*\.)?(pattern)$`).
    [[nodiscard]] bool ends(std::string_view name) const;

  private:
    friend class PatternReader;
    enum class Do { read, fork, begin, end, done };
    struct Step {
        Do what = Do::done;
        std::bitset<256> letters = {};   ///< of `read`
        std::size_t next = 0, other = 0; ///< `other` of a fork
    };
    void follow(std::size_t step, std::size_t at, std::string_view name, std::vector<bool>& reached) const;
    std::vector<Step> steps_; ///< the last one is `done`
    std::size_t first_ = 0;
};

} // namespace inference
