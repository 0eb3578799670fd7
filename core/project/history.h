// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/timeline/edits.h"

namespace core {

/// The versions of a project: undo keeps the old one. A value; not thread-safe.
class History {
  public:
    struct Step {
        std::string label;
        std::vector<Edit> edits;
    };
    explicit History(Project base = {});
    [[nodiscard]] const ProjectPtr& current() const { return versions_[position_]; }
    /// One step that holds all the edits, or the refusal. Steps that were undone are dropped.
    Result<ProjectPtr> apply(std::vector<Edit> edits, std::string label = {});
    /// The label of the step that was undone or redone; empty when there is none.
    std::string undo();
    std::string redo();
    [[nodiscard]] std::size_t undo_count() const { return position_; }
    [[nodiscard]] std::size_t redo_count() const { return steps_.size() - position_; }
    [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
    [[nodiscard]] const Project& base() const { return *versions_.front(); }
    /// Forgets the oldest steps so that at most `count` can be undone.
    void trim(std::size_t count);

  private:
    std::vector<ProjectPtr> versions_; ///< the base, then one a step
    std::vector<Step> steps_;
    std::size_t position_ = 0;
};

} // namespace core
