// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/Parallel.h>

namespace inference {

/// While it lives, torch works on the calling thread alone: the threads of small networks wait for each other
/// longer than they work, ten times longer where the cores are shared.
class OneThread {
  public:
    OneThread() { at::set_num_threads(1); }
    ~OneThread() { at::set_num_threads(before_); }
    OneThread(const OneThread&) = delete;
    OneThread& operator=(const OneThread&) = delete;

  private:
    int before_ = at::get_num_threads();
};

} // namespace inference
