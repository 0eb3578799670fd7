// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Adapters (LoRA, LoKr, LoHa, differences) in the layouts that the community's tools write, merged into Wan's
// weights.
#pragma once
#include <ATen/ATen.h>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace inference {

struct LoraUse {
    std::filesystem::path place; ///< a safetensors file, or a folder as PEFT writes it
    double strength = 1.0;
};

struct LoraMerged {
    std::vector<std::string> changed;   ///< tensors that are not as before
    std::vector<std::string> unmatched; ///< keys of the files that found no place, sorted
};
/// What a person should know of it: how many keys found no place, and the first of them; empty: all did.
std::string note_of(const LoraMerged& merged);

/// Which expert of a two-expert model a use is for, by what its file or folder is called ("high", "low"); one
/// that says neither is for both, as one of Wan 2.1 is.
struct ExpertAdapters {
    std::vector<LoraUse> high, low;
    std::vector<std::string> notes; ///< what a person should know: half of a pair is given alone
};
/// A note that says something and has not been said.
void add_note(std::vector<std::string>& notes, const std::string& note);
/// With one transformer all uses are `high`.
ExpertAdapters sorted_adapters(const std::vector<LoraUse>& uses, bool two_experts);

/// Adds adapters to weights under Wan's original names: W + strength * scale * up down, made in float32 and
/// rounded once to the weight's own kind; the order of files and keys does not matter. A packed weight keeps
/// its bits, and low-rank factors stand beside it; what cannot (differences, LoKr, LoHa) is merged into
/// bfloat16. Tensors that no adapter names keep their bits. Throws WeightsError naming file, key and fault (a
/// half without its other half, ranks or shapes that do not fit, factors of whole numbers, DoRA and Tucker
/// forms, no key of this model).
LoraMerged merge_loras(std::map<std::string, at::Tensor>& weights, const std::vector<LoraUse>& uses);

} // namespace inference
