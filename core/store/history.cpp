// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history.h"
#include "core/json/project_json.h"

namespace core {
namespace {

bool same(const Project& a, const Project& b) {
    return project_to_json(a) == project_to_json(b);
}

} // namespace

History::History(Project base) {
    versions_.push_back(std::make_shared<const Project>(std::move(base)));
}

History::History(Project base, std::vector<Step> steps, std::size_t position, ProjectPtr current)
    : versions_(steps.size() + 1), steps_(std::move(steps)), position_(std::min(position, steps_.size())) {
    versions_.front() = std::make_shared<const Project>(std::move(base));
    versions_[position_] = std::move(current);
}

Result<History::Next> History::next(std::vector<Edit> edits, std::string label) const {
    if (edits.empty()) return Refusal{"there is nothing to do: the list of edits is empty"};
    auto version = core::apply(*current(), edits);
    if (!version) return Refusal{version.message()};
    if (label.empty()) label = label_of(edits.front());
    return Next{{std::move(label), std::move(edits)},
                std::make_shared<const Project>(std::move(version.value()))};
}

void History::push(Next next) {
    steps_.resize(position_);
    versions_.resize(position_ + 1);
    steps_.push_back(std::move(next.step));
    versions_.push_back(std::move(next.version));
    ++position_;
}

Result<ProjectPtr> History::apply(std::vector<Edit> edits, std::string label) {
    auto made = next(std::move(edits), std::move(label));
    if (!made) return Refusal{made.message()};
    push(std::move(made.value()));
    return current();
}

/// Makes the version `index` from the nearest one before it; why that cannot be done, or nothing.
std::string History::make_versions(std::size_t index) const {
    std::size_t from = index;
    while (!versions_[from])
        --from;
    for (; from < index; ++from) {
        auto made = apply_stored(*versions_[from], steps_[from].edits);
        if (!made) return "'" + steps_[from].label + "' does not fit any more: " + made.message();
        versions_[from + 1] = std::make_shared<const Project>(std::move(made.value()));
    }
    return {};
}

void History::forget_before() {
    const auto gone = static_cast<std::ptrdiff_t>(position_);
    versions_.erase(versions_.begin(), versions_.begin() + gone);
    steps_.erase(steps_.begin(), steps_.begin() + gone);
    position_ = 0;
}

/// Makes the version before the newest step; why there is none that can be gone back to, or nothing.
std::string History::make_previous() const {
    if (versions_[position_ - 1]) return {};
    std::string problem = make_versions(position_ - 1);
    if (!problem.empty()) return problem;
    // Today's edits may lead elsewhere than those of the program that made the steps.
    const auto again = apply_stored(*versions_[position_ - 1], steps_[position_ - 1].edits);
    if (again && same(again.value(), *current())) return {};
    if (position_ > 1) versions_[position_ - 1] = nullptr;
    return "they do not lead to the project as it was saved";
}

ProjectPtr History::previous() const {
    return position_ > 0 && make_previous().empty() ? versions_[position_ - 1] : nullptr;
}

std::string History::problem_of_undo() {
    if (position_ == 0) return {};
    const std::string problem = make_previous();
    if (problem.empty()) return {};
    forget_before();
    return "the steps of another version of the program cannot be undone: " + problem;
}

std::string History::problem_of_redo() {
    if (position_ == steps_.size()) return {};
    const std::string problem = make_versions(position_ + 1);
    if (problem.empty()) return {};
    steps_.resize(position_);
    versions_.resize(position_ + 1);
    return "the steps of another version of the program cannot be done again: " + problem;
}

std::string History::undo() {
    if (position_ == 0 || !problem_of_undo().empty()) return {};
    return steps_[--position_].label;
}

std::string History::redo() {
    if (position_ == steps_.size() || !problem_of_redo().empty()) return {};
    return steps_[position_++].label;
}

void History::trim(std::size_t count) {
    if (position_ <= count) return;
    const auto gone = static_cast<std::ptrdiff_t>(position_ - count);
    if (!make_versions(static_cast<std::size_t>(gone)).empty()) return forget_before();
    versions_.erase(versions_.begin(), versions_.begin() + gone);
    steps_.erase(steps_.begin(), steps_.begin() + gone);
    position_ = count;
}

} // namespace core
