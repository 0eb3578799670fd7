// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a person wants a model of theirs to be used, kept beside the list of models: its adapters, and the
// memory that its weights may take.
#pragma once
#include "core/assist/model_use.h"

namespace core::assist {

/// What is kept of a model by name, at the usual quality; nothing special for one that nothing is kept of.
/// Throws Failure where the file is damaged.
ModelUse kept_use(const std::string& model);
/// Keeps adapters and limit; what says nothing special is forgotten. Throws Failure where it cannot be
/// written.
void keep_use(const std::string& model, const ModelUse& use);

} // namespace core::assist
