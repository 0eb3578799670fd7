// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// parity_check DIR…: runs fixture folders through the C++ modules; see --help.
#include "inference/parity/fixture.h"
#include "inference/tensor/device.h"
#include <ATen/Context.h>
#include <ATen/core/grad_mode.h>
#include <cstdio>
#include <cstring>

int main(int argc, char** argv) {
    if (argc < 2 || std::strcmp(argv[1], "--help") == 0) {
        std::printf(
            "usage: parity_check [--device cuda] DIR...\nCompares each fixture folder's golden tensors "
            "with the C++ modules.\n");
        return argc < 2 ? 2 : 0;
    }
    const at::NoGradGuard no_grad;
    const auto checks = inference::parity::all_checks();
    at::Device device = at::kCPU;
    int first = 1;
    if (argc > 3 && std::strcmp(argv[1], "--device") == 0) {
        try {
            device = inference::device_named(argv[2]);
        } catch (const std::exception& error) {
            std::fprintf(stderr, "parity_check: %s\n", error.what());
            return 2;
        }
        first = 3;
    }
    if (device.is_cuda()) { // the golden numbers are float32's
        at::globalContext().setAllowTF32CuDNN(false);
        at::globalContext().setAllowTF32CuBLAS(false);
    }
    int passed = 0, failed = 0;
    for (int i = first; i < argc; ++i) {
        try {
            inference::parity::Fixture fixture(argv[i], device);
            try {
                const auto check = checks.find(fixture.module());
                if (check == checks.end())
                    throw std::runtime_error("unknown module '" + fixture.module() + "'");
                check->second(fixture);
            } catch (const c10::Error& error) {
                fixture.fail(error.what_without_backtrace());
            } catch (const std::exception& error) {
                fixture.fail(error.what());
            }
            failed += fixture.finish(passed);
        } catch (const std::exception& error) {
            std::printf("%s load inf inf FAILED\n", argv[i]);
            std::fprintf(stderr, "%s: %s\n", argv[i], error.what());
            ++failed;
        }
    }
    std::printf("%d passed, %d failed\n", passed, failed);
    return failed ? 1 : 0;
}
