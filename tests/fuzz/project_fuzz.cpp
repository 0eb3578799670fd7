// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: feeds the readers of project bytes: file,
// journal, edits.
#include "core/base/parse_json.h"
#include "core/edits/edits.h"
#include "core/json/project_json.h"
#include "core/store/document.h"
#include "core/store/journal.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    static_cast<void>(core::journal::examine(bytes));
    try {
        std::optional<core::MediaLocator> locator;
        auto document = core::read_document(bytes, "/nowhere/film.saycut", locator);
        while (!document.history.undo().empty()) {
        }
        document.history.redo();
        static_cast<void>(core::write_document(document, "/nowhere/film.saycut"));
    } catch (const core::Failure&) { // refused in words
    }
    const auto parsed = core::parse_json(bytes);
    if (!parsed) return 0;
    const auto& json = parsed.value();
    if (auto edit = core::edit_from_json(json, {25, 1}); edit.ok())
        static_cast<void>(core::apply(core::Project{}, edit.value()));
    static_cast<void>(core::project_from_json(json));
    return 0;
}
