// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/history.h"

namespace core {

History::History(Project base) {
    versions_.push_back(std::make_shared<const Project>(std::move(base)));
}

Result<ProjectPtr> History::apply(std::vector<Edit> edits, std::string label) {
    if (edits.empty()) return Refusal{"there is nothing to do: the list of edits is empty"};
    auto next = core::apply(*current(), edits);
    if (!next) return Refusal{next.message()};
    if (label.empty()) label = label_of(edits.front());
    steps_.resize(position_);
    versions_.resize(position_ + 1);
    steps_.push_back({std::move(label), std::move(edits)});
    versions_.push_back(std::make_shared<const Project>(std::move(next.value())));
    ++position_;
    return current();
}

std::string History::undo() {
    if (position_ == 0) return {};
    return steps_[--position_].label;
}

std::string History::redo() {
    if (position_ == steps_.size()) return {};
    return steps_[position_++].label;
}

void History::trim(std::size_t count) {
    if (position_ <= count) return;
    const auto gone = static_cast<std::ptrdiff_t>(position_ - count);
    versions_.erase(versions_.begin(), versions_.begin() + gone);
    steps_.erase(steps_.begin(), steps_.begin() + gone);
    position_ = count;
}

} // namespace core
