// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a model is used for a picture or a clip, beyond which one it is.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::assist {

/// A draft takes fewer steps and every short cut there is; the standard is the model's own, with the short
/// cuts that its authors measured; the best is the model's own without any.
enum class Quality { draft, standard, best };
const char* quality_name(Quality quality);
/// Nothing for another word.
std::optional<Quality> quality_named(std::string_view word);

/// An adapter (LoRA) and how much of it.
struct AdapterFile {
    std::filesystem::path file; ///< or a folder, as PEFT writes it
    double strength = 1.0;
};
/// "FILE" or "FILE:STRENGTH"; throws Failure when what follows the colon is no number from -10 to 10, or
/// there is no such file.
AdapterFile parse_adapter(const std::string& text);

constexpr double kMostGuidance = 30; ///< what is more says nothing to any model
struct ModelUse {
    Quality quality = Quality::standard;
    std::vector<AdapterFile> adapters = {};
    double memory_limit = 0; ///< bytes that its weights may take; 0: as the machine allows
    /// How closely it keeps to the words; 1: drawn without guidance, in half the time; 0: the model's own.
    double guidance = 0;
};

} // namespace core::assist
