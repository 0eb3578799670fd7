// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/tensor/device.h"
#include <ATen/Context.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <filesystem>
#include <stdexcept>

namespace inference {
namespace {

/// libtorch_cuda registers its kernels when it is loaded. It is not linked: most machines need no part of it.
/// Why it cannot be used here; empty when it can.
const std::string& cuda_problem() {
    static const std::string problem = []() -> std::string {
        std::error_code error;
        if (!std::filesystem::exists("/dev/nvidiactl", error) && !std::filesystem::exists("/dev/dxg", error))
            return "no NVIDIA driver";
        if (!::dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL)) {
            const char* why = ::dlerror();
            return std::string("a libtorch without CUDA (") + (why ? why : "it does not load") + ")";
        }
        if (!at::globalContext().hasCUDA() || at::detail::getCUDAHooks().getNumGPUs() < 1)
            return "the driver shows no GPU";
        return {};
    }();
    return problem;
}

bool load_cuda() {
    return cuda_problem().empty();
}

/// cudaMemGetInfo of the runtime that libtorch itself uses.
bool memory_of(Gpu& gpu) {
    using MemGetInfo = int (*)(std::size_t*, std::size_t*);
    const auto ask = reinterpret_cast<MemGetInfo>(::dlsym(RTLD_DEFAULT, "cudaMemGetInfo"));
    std::size_t free = 0, total = 0;
    if (!ask || ask(&free, &total) != 0) return false;
    gpu.free_bytes = static_cast<double>(free);
    gpu.total_bytes = static_cast<double>(total);
    return true;
}

} // namespace

std::optional<Gpu> find_gpu() {
    if (!load_cuda()) return std::nullopt;
    Gpu gpu{.device = at::Device(at::kCUDA, 0)};
    return memory_of(gpu) ? std::optional(gpu) : std::nullopt;
}

at::Device device_named(const std::string& name) {
    at::Device device = at::kCPU;
    try {
        device = at::Device(name);
    } catch (const c10::Error&) {
        throw std::invalid_argument("there is no device '" + name + "'; say cpu or cuda");
    }
    if (device.is_cuda() && !load_cuda())
        throw std::invalid_argument("the device '" + name + "' cannot be used here: " + cuda_problem() +
                                    "; say SAYCUT_DEVICE=cpu to run on the processor");
    return device;
}

int gpu_of_process(int count) {
    const char* text = std::getenv("LOCAL_RANK");
    if (!text || count < 1) return 0;
    int rank = 0;
    const auto [end, error] = std::from_chars(text, text + std::strlen(text), rank);
    if (error != std::errc() || *end != '\0' || rank < 0)
        throw std::invalid_argument(std::string("LOCAL_RANK is '") + text +
                                    "', which is no number of a process; start them with torchrun");
    return rank % count;
}

at::Device device_of_process(at::Device device) {
    const char* name = std::getenv("SAYCUT_DEVICE");
    const bool chosen = name && std::strchr(name, ':');
    if (!device.is_cuda() || chosen) return device;
    return {at::kCUDA, static_cast<at::DeviceIndex>(gpu_of_process(at::detail::getCUDAHooks().getNumGPUs()))};
}

at::Device device_of_user() {
    const char* name = std::getenv("SAYCUT_DEVICE");
    if (name && *name) return device_named(name);
    const auto gpu = find_gpu();
    return gpu ? gpu->device : at::Device(at::kCPU);
}

} // namespace inference
