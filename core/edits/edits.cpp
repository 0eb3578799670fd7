// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/edits.h"
#include "core/edits/run_edits.h"

namespace core {
namespace {

Result<Project> apply_to(Draft& draft, const std::vector<Edit>& edits) {
    try {
        for (const Edit& edit : edits) {
            std::visit([&](const auto& e) { run(draft, e); }, edit);
            draft.settle();
        }
        return draft.finish();
    } catch (const Refusal& refusal) {
        return refusal;
    }
}

} // namespace

Result<Project> apply(const Project& project, const Edit& edit) {
    return core::apply(project, std::vector<Edit>{edit});
}

Result<Project> apply(const Project& project, const std::vector<Edit>& edits) {
    Draft draft(project); // one for the whole list: nothing is copied once an edit
    return apply_to(draft, edits);
}

Result<Project> apply_stored(const Project& project, const std::vector<Edit>& edits) {
    Draft draft(project);
    draft.stored = true;
    return apply_to(draft, edits);
}

} // namespace core
