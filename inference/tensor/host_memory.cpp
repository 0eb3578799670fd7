// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/tensor/host_memory.h"
#include <fstream>
#include <malloc.h>
#include <string>

namespace inference {

namespace {
constexpr int kApart = 1 << 20, kTogether = 32 << 20; // the second is the most that the C library takes
}

LargeBlocksApart::LargeBlocksApart() {
    ::mallopt(M_MMAP_THRESHOLD, kApart);
}

LargeBlocksApart::~LargeBlocksApart() {
    ::mallopt(M_MMAP_THRESHOLD, kTogether);
    ::malloc_trim(0);
}

double available_memory() {
    std::ifstream in("/proc/meminfo");
    std::string name, unit;
    double kilobytes = 0;
    while (in >> name >> kilobytes) {
        if (name == "MemAvailable:") return kilobytes * 1024;
        std::getline(in, unit);
    }
    return 0;
}

} // namespace inference
