// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/assistant.h"
#include "core/base/result.h"
#include <dlfcn.h>
#include <unistd.h>

namespace core::assist {
namespace {

std::filesystem::path program_folder() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
}

} // namespace

std::unique_ptr<Assistant> load_assistant() {
    using Make = Assistant* (*)();
    const std::filesystem::path places[] = {program_folder() / "../lib/libsaycut_assistant.so",
                                            program_folder() / "../lib/saycut/libsaycut_assistant.so",
                                            program_folder() / "libsaycut_assistant.so"};
    std::string reason = "it is not installed";
    for (const auto& place : places) {
        if (!std::filesystem::exists(place)) continue;
            // The module stays mapped: torch cannot be unloaded. It must find its own libraries' symbols
            // first: OpenCV brings a reference BLAS into the program, whose sgemm would otherwise take the
            // place of torch's and be ten times slower.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        constexpr int kOwnSymbolsFirst = 0; // the sanitizers refuse it
#else
        constexpr int kOwnSymbolsFirst = RTLD_DEEPBIND;
#endif
        void* module = ::dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE | kOwnSymbolsFirst);
        if (!module) {
            reason = ::dlerror();
            continue;
        }
        if (const auto make = reinterpret_cast<Make>(::dlsym(module, "saycut_make_assistant")))
            return std::unique_ptr<Assistant>(make());
        reason = "it has another version";
    }
    throw Failure(
        "the models' module libsaycut_assistant.so cannot be loaded: " + reason +
        ". Run packaging/run.sh once more to repair the installation; editing without the models works on");
}

} // namespace core::assist
