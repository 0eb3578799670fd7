// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What core says, as people read it: core makes finished English sentences and knows no languages. Here stand
// their forms, with %1, %2, … where something is put in; a sentence is recognised by its form and said again
// in another language with the same things in it. Data; any thread.
#pragma once
#include <span>

namespace ui {

/// Marked for lupdate with the context "core". tests/translations checks that core says each of them.
[[nodiscard]] std::span<const char* const> core_sentences();
/// Those of exports.
[[nodiscard]] std::span<const char* const> export_sentences();

} // namespace ui
