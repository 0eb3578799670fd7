// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/edits/edits.h"

namespace core {

/// The versions of a project: undo keeps the old one. A value; not thread-safe.
///
/// What comes from a file knows the version that was current; the others are made when somebody wants them:
/// from what is said of them beside the version after them, or from the base and the steps. Where that cannot
/// be done any more (steps of another program) the current version stays and the steps before it are
/// forgotten.
class History {
  public:
    struct Step {
        std::string label;
        std::vector<Edit> edits;
    };
    /// A version beside the one after it, as text (core/json/version_json.h); null: not known. Shared: it is
    /// written again with every save.
    using Before = std::shared_ptr<const std::string>;
    explicit History(Project base = {});
    /// `current` is the version after the first `position` steps. `before` has one for each step or none; the
    /// base may be null where they lead from the current version to it.
    History(ProjectPtr base, std::vector<Step> steps, std::size_t position, ProjectPtr current,
            std::vector<Before> before = {});
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
    /// The version before the first step, made where nobody wanted it yet; null when it cannot be made.
    [[nodiscard]] ProjectPtr base() const;
    /// The same, null where it would have to be made.
    [[nodiscard]] const ProjectPtr& known_base() const { return versions_.front(); }
    /// What is said of the version before a step that can be undone; null where that is not known.
    [[nodiscard]] Before before(std::size_t step) const;
    /// Forgets the oldest steps so that at most `count` can be undone.
    void trim(std::size_t count);

  private:
    std::string make_versions(std::size_t index) const;
    std::string make_before(std::size_t step) const;
    std::string make_previous() const;
    [[nodiscard]] bool is_told(std::size_t version) const;
    void forget_before();
    void let_go(std::size_t version);
    void drop_first(std::size_t count);
    mutable std::vector<ProjectPtr> versions_; ///< the base, then one a step; null: not made yet
    mutable std::vector<Before> before_;       ///< one a step
    std::vector<Step> steps_;
    std::size_t position_ = 0;
};

} // namespace core
