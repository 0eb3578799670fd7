// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What did not come along when a file of another kind was read or written. Values; any thread.
#pragma once
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace core {

/// One kind of thing that was left out.
struct LeftOut {
    std::string what;               ///< a word for programs: "effects", "part_styles"
    std::size_t count = 0;          ///< how many
    std::vector<std::string> names; ///< what some of them are called, each once, a few at the most
    std::string why;                ///< a sentence for people
    bool operator==(const LeftOut&) const = default;
};

/// Counts one more of a kind; `name` may be empty.
inline void leave_out(std::vector<LeftOut>& list, const std::string& what, const std::string& why,
                      const std::string& name = {}) {
    constexpr std::size_t kMostNames = 20;
    auto at = std::find_if(list.begin(), list.end(), [&](const LeftOut& each) { return each.what == what; });
    if (at == list.end()) at = list.insert(list.end(), LeftOut{what, 0, {}, why});
    ++at->count;
    if (!name.empty() && at->names.size() < kMostNames &&
        std::find(at->names.begin(), at->names.end(), name) == at->names.end())
        at->names.push_back(name);
}

} // namespace core
