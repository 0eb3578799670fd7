// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Built with core/project and core/timeline under clang, as safetensors_fuzz.cpp; feeds the readers of
// project bytes.
#include "core/project/project_file.h"
#include "core/timeline/edits.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    core::journal::decode(bytes);
    const auto json = nlohmann::json::parse(bytes, nullptr, false);
    if (json.is_discarded()) return 0;
    if (auto edit = core::edit_from_json(json, {25, 1}); edit.ok())
        static_cast<void>(core::apply(core::Project{}, edit.value()));
    static_cast<void>(core::project_from_json(json));
    return 0;
}
