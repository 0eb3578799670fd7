// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a passage from one format to another does not carry. Values; any thread.
#pragma once
#include "core/interchange/left_out.h"
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace core::interchange {

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
