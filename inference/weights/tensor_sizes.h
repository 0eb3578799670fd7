// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/ATen.h>
#include <map>
#include <string>

namespace inference {

/// The size of one axis of a named tensor; throws WeightsError when the tensor is missing, empty or has fewer
/// axes.
std::int64_t size_of(const std::map<std::string, at::Tensor>& tensors, const std::string& name,
                     std::int64_t axis);
/// How many of prefix0., prefix1., ... have at least one tensor, counted up to the first that has none.
std::int64_t count_numbered(const std::map<std::string, at::Tensor>& tensors, const std::string& prefix);

} // namespace inference
