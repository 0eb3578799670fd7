// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history.h"
#include "core/base/parse_json.h"
#include "core/document/problem_of.h"
#include "core/json/version_json.h"

namespace core {

namespace {

/// So many versions before the current one stay as they are; of older ones what is said of them is enough.
constexpr std::size_t kHeld = 16;

} // namespace

History::History(Project base) {
    versions_.push_back(std::make_shared<const Project>(std::move(base)));
}

History::History(ProjectPtr base, std::vector<Step> steps, std::size_t position, ProjectPtr current,
                 std::vector<Before> before)
    : versions_(steps.size() + 1), before_(std::move(before)), steps_(std::move(steps)),
      position_(std::min(position, steps_.size())) {
    before_.resize(steps_.size());
    versions_.front() = std::move(base);
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
    before_.resize(position_);
    versions_.resize(position_ + 1);
    before_.push_back(nullptr);
    steps_.push_back(std::move(next.step));
    versions_.push_back(std::move(next.version));
    ++position_;
    if (position_ > kHeld) let_go(position_ - kHeld - 1);
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
    while (from > 0 && !versions_[from])
        --from;
    if (!versions_[from]) return "what was there before them is not known";
    for (; from < index; ++from) {
        auto made = apply_stored(*versions_[from], steps_[from].edits);
        if (!made) return "'" + steps_[from].label + "' does not fit any more: " + made.message();
        versions_[from + 1] = std::make_shared<const Project>(std::move(made.value()));
    }
    return {};
}

/// Makes the version before a step from what is said of it; why that cannot be done, or nothing.
std::string History::make_before(std::size_t step) const {
    if (versions_[step]) return {};
    if (!before_[step] || !versions_[step + 1]) return "what was there before it is not known";
    const auto parsed = parse_json(*before_[step]);
    if (!parsed) return "what is said of the project before it " + parsed.message();
    auto made = version_from_json(parsed.value(), *versions_[step + 1]);
    if (!made) return made.message();
    if (auto problem = problem_of(made.value())) return *problem;
    versions_[step] = std::make_shared<const Project>(std::move(made.value()));
    return {};
}

/// Whether a version is there or said beside those that follow, up to one that is there.
bool History::is_told(std::size_t version) const {
    while (!versions_[version])
        if (version == steps_.size() || !before_[version++]) return false;
    return true;
}

ProjectPtr History::base() const {
    if (is_told(0)) {
        std::size_t at = 0;
        while (!versions_[at])
            ++at;
        while (at > 0 && make_before(at - 1).empty())
            --at;
    }
    return versions_.front();
}

History::Before History::before(std::size_t step) const {
    if (step >= position_) return nullptr;
    if (!before_[step] && versions_[step] && versions_[step + 1])
        before_[step] = std::make_shared<const std::string>(
            dump_json(version_to_json(*versions_[step], *versions_[step + 1])));
    return before_[step];
}

/// Frees a version that can be made again. The base stays: it may be needed where there is no room in a file
/// for all that is said.
void History::let_go(std::size_t version) {
    if (before(version) && version > 0) versions_[version] = nullptr;
}

void History::drop_first(std::size_t count) {
    const auto gone = static_cast<std::ptrdiff_t>(count);
    versions_.erase(versions_.begin(), versions_.begin() + gone);
    before_.erase(before_.begin(), before_.begin() + gone);
    steps_.erase(steps_.begin(), steps_.begin() + gone);
    position_ -= count;
}

void History::forget_before() {
    drop_first(position_);
}

/// Makes the version before the newest step; why there is none that can be gone back to, or nothing.
std::string History::make_previous() const {
    if (make_before(position_ - 1).empty()) return {};
    std::string problem = make_versions(position_ - 1);
    if (!problem.empty()) return problem;
    // Today's edits may lead elsewhere than those of the program that made the steps.
    const auto again = apply_stored(*versions_[position_ - 1], steps_[position_ - 1].edits);
    if (again && same_version(again.value(), *current())) return {};
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
    before_.resize(position_);
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
    const std::size_t gone = position_ - count;
    if (!is_told(gone) && !make_versions(gone).empty()) return forget_before();
    drop_first(gone);
}

} // namespace core
