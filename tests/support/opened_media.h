// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many media a thread has opened: to see that an interface waits for none.
#pragma once

namespace test {

/// By this thread, since it began. Counts in programs that opened_media.cpp is a part of.
[[nodiscard]] int media_opened_here();

} // namespace test
