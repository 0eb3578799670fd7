// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loops over samples run two to four times as fast in vectors of AVX2; machines without it take the plain
// form. Put before a function (not a template) whose loops, also of inlined functions, are worth it. (Named
// by what they can do: "arch=haswell" would be taken by that one processor alone. Without fused products both
// forms give the same numbers.)
#pragma once
#if defined(__GNUC__)
/// For what such a function calls in its loops: a call would keep them from becoming vectors.
#define SAYCUT_INLINED inline __attribute__((always_inline))
#else
#define SAYCUT_INLINED inline
#endif
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&     \
    !defined(__SANITIZE_THREAD__)
#define SAYCUT_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define SAYCUT_VECTORS
#endif

namespace core {

/// As std::min and std::max, which choose between references: of numbers in memory that is a branch.
SAYCUT_INLINED float lesser(float a, float b) {
    return a < b ? a : b;
}
SAYCUT_INLINED float greater(float a, float b) {
    return a > b ? a : b;
}
SAYCUT_INLINED float within(float value, float least, float most) {
    return lesser(greater(value, least), most);
}

} // namespace core
