// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/model_use.h"
#include "core/base/parse_number.h"
#include "core/base/result.h"

namespace core::assist {

namespace {
constexpr std::pair<Quality, const char*> kNames[] = {
    {Quality::draft, "draft"}, {Quality::standard, "standard"}, {Quality::best, "best"}};
constexpr double kMostStrength = 10;
} // namespace

const char* quality_name(Quality quality) {
    for (const auto& [each, name] : kNames)
        if (each == quality) return name;
    return "standard";
}

std::optional<Quality> quality_named(std::string_view word) {
    for (const auto& [quality, name] : kNames)
        if (word == name) return quality;
    return std::nullopt;
}

AdapterFile parse_adapter(const std::string& text) {
    AdapterFile adapter{.file = text};
    std::error_code error;
    const std::size_t colon = text.rfind(':');
    if (colon != std::string::npos && !std::filesystem::exists(adapter.file, error)) {
        const auto strength =
            parse_number(text.substr(colon + 1), "the adapter's strength", -kMostStrength, kMostStrength);
        if (!strength) throw Failure(strength.message());
        adapter = {.file = text.substr(0, colon), .strength = strength.value()};
    }
    if (!std::filesystem::exists(adapter.file, error))
        throw Failure("there is no adapter " + adapter.file.string() +
                      "; give the file, or the folder that PEFT wrote");
    return adapter;
}

} // namespace core::assist
