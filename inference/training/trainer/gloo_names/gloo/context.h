// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What torch's header of its Gloo processes names of Gloo, whose own headers its wheel leaves out. Nothing of
// it is made or called here: torch's library holds the real ones.
#pragma once
#include <chrono>
namespace gloo {
class Context {
  public:
    void setTimeout(std::chrono::milliseconds);
};
} // namespace gloo
