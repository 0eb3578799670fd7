// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loops over samples run two to four times as fast in vectors of AVX2; machines without it take the plain
// form. Put before a function (not a template) whose loops, also of inlined functions, are worth it.
#pragma once
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&     \
    !defined(__SANITIZE_THREAD__)
#define SAYCUT_VECTORS __attribute__((target_clones("arch=haswell", "default")))
#else
#define SAYCUT_VECTORS
#endif
