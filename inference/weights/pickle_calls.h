// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The few constructors that a tensor pickle may name, each done by hand. Free of torch.
#pragma once
#include "inference/weights/pickle.h"

namespace inference {

/// Whether a pickle may name this global ("torch._utils._rebuild_tensor_v2").
bool is_allowed_global(const std::string& name);

/// What calling an allowed global on these arguments gives. Throws WeightsError when they do not fit it.
PickleRef call_global(const std::string& name, const std::vector<PickleRef>& arguments, PickleTree& tree,
                      const PickleHooks& hooks);

/// The storage that a persistent id ("storage", type, key, place, count[, view]) speaks of.
PickleStorage describe_storage(const std::vector<PickleRef>& id, const PickleTree& tree);

} // namespace inference
