// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/effects/effects.h"
#include <memory>
#include <mutex>
#include <optional>

namespace core {

/// What effects found out about pictures (the camera's way), kept beside a project, so that it is found out
/// once for the viewer and all exports. A note follows from the pictures alone, whoever found it. Any thread.
class KeptNotes {
  public:
    /// Those of a project, from its file where there is one; what is damaged is left out.
    explicit KeptNotes(const std::filesystem::path& project_file);
    using Key = std::pair<std::uint64_t, std::uint64_t>;
    [[nodiscard]] std::optional<Notes::Note> find(const Key& key) const;
    void add(const Key& key, const Notes::Note& note);
    /// Writes what is known beside the project; throws Failure. Nothing when nothing came since.
    void save();
    [[nodiscard]] std::size_t size() const;

  private:
    std::filesystem::path file_;
    mutable std::mutex mutex_; ///< guards what follows
    std::map<Key, Notes::Note> known_;
    bool changed_ = false;
};

} // namespace core
