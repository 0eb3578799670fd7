// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/ATen.h>

namespace test {

/// See other_device.cpp. Any thread.
at::Device other_device();

} // namespace test
