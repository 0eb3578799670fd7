// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/edits/edits.h"

namespace core {

/// The versions of a project: undo keeps the old one. A value; not thread-safe.
///
/// What comes from a file knows the version that was current; the others are made from the base and the steps
/// when somebody wants them. Where that cannot be done any more (steps of another program) the current
/// version stays and the steps before it are forgotten.
class History {
  public:
    struct Step {
        std::string label;
        std::vector<Edit> edits;
    };
    explicit History(Project base = {});
    /// `current` is the version after the first `position` steps.
    History(Project base, std::vector<Step> steps, std::size_t position, ProjectPtr current);
    [[nodiscard]] const ProjectPtr& current() const { return versions_[position_]; }
    /// The project before its newest step, made from the steps where nobody wanted it yet; null when there is
    /// none to undo, or none that can be made.
    [[nodiscard]] ProjectPtr previous() const;
    /// One step that holds all the edits, or the refusal. Steps that were undone are dropped.
    Result<ProjectPtr> apply(std::vector<Edit> edits, std::string label = {});
    /// The step and the version that `apply` would make, without making it; `push` then does.
    struct Next {
        Step step;
        ProjectPtr version;
    };
    [[nodiscard]] Result<Next> next(std::vector<Edit> edits, std::string label = {}) const;
    void push(Next next);
    /// Why the step back (or forward) cannot be made although there is one; empty when it can. What cannot be
    /// made any more is forgotten.
    std::string problem_of_undo();
    std::string problem_of_redo();
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
    std::string make_versions(std::size_t index) const;
    std::string make_previous() const;
    void forget_before();
    mutable std::vector<ProjectPtr> versions_; ///< the base, then one a step; null: not made yet
    std::vector<Step> steps_;
    std::size_t position_ = 0;
};

} // namespace core
