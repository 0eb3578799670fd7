// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/tensor/host_memory.h"
#include <cstdlib>
#include <fstream>
#include <malloc.h>
#include <new>
#include <string>
#include <sys/mman.h>

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

at::Tensor empty_on_host(at::IntArrayRef sizes, at::ScalarType type) {
    constexpr std::size_t kHugePage = 2 << 20,
                          kLarge = 4 * kHugePage; // less the heap keeps and hands out again
    const auto bytes = static_cast<std::size_t>(c10::multiply_integers(sizes)) * c10::elementSize(type);
    if (bytes < kLarge) return at::empty(sizes, type);
    void* memory = std::aligned_alloc(kHugePage, (bytes + kHugePage - 1) / kHugePage * kHugePage);
    if (!memory) throw std::bad_alloc();
    ::madvise(memory, bytes, MADV_HUGEPAGE); // refused: small pages, merely slower
    return at::from_blob(
        memory, sizes, [](void* p) { std::free(p); }, type);
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
