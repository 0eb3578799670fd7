// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stdexcept>

namespace inference {

/// A checkpoint cannot be used; the text names the file or the tensor, the fault and, where there is one, the
/// way out.
struct WeightsError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace inference
