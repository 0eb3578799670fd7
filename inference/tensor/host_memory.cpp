// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/tensor/host_memory.h"
#include <fstream>
#include <malloc.h>
#include <string>

namespace inference {

void keep_large_blocks_apart() {
    ::mallopt(M_MMAP_THRESHOLD, 1 << 20);
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
