// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A plain loop compiled for several processors; the one that runs is chosen when the program starts.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&     \
    !defined(__SANITIZE_THREAD__)
#define SAYCUT_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define SAYCUT_CLONES
#endif
