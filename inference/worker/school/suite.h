// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A suite of instructions on clips and how a result is judged: by measuring, without a model that judges.
#pragma once
#include "inference/worker/school/clips.h"
#include "inference/worker/school/job.h"
#include <vector>

namespace school {

/// One line of a suite: {"clip" or "source": FILE, "instruction": TEXT}, and what it is judged by, all
/// optional: "target": FILE, the exact result; "expect": {"from": COLOUR, "to": COLOUR} or {"light":
/// "darker|brighter|warmer| colder|greyer"}; "absent": true, when the thing is not there and nothing may
/// change. "kind": TEXT puts it with others of that kind in the report.
struct Task {
    std::filesystem::path clip, target;
    std::string instruction, place, kind;
    Json expect;
    bool absent = false;
};

struct Suite {
    std::vector<Task> tasks;
    std::vector<std::string> bad; ///< lines that are left out, with their places
};
/// Throws core::Failure when the file cannot be read or holds no task.
Suite read_suite(const std::filesystem::path& file);

/// Figures by name; what cannot be measured of this task is missing. "success" is 0 or 1.
using Figures = std::map<std::string, double>;
/// `drawn` and `seen` (the source through the same autoencoder) as the model gave them, `target` undefined
/// where there is none.
Figures judge(const Task& task, const at::Tensor& seen, const at::Tensor& drawn, const at::Tensor& target);

/// One page with the means, a row a task and strips of its pictures (files beside the page).
std::string html_report(const Json& report);

} // namespace school
