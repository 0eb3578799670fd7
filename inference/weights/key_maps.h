// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names of the same tensors in the layouts that Wan checkpoints come in. Inside the program there is one set
// of names: the original repository's. Free of torch.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inference {

/// The layouts that are told apart by probing names.
enum class KeyLayout { original, diffusers, hugging_face };

/// Removes wrappers of training and repackaging wherever they stand: module., _orig_mod.,
/// _fsdp_wrapped_module., _checkpoint_wrapped_module. anywhere, model.diffusion_model. and diffusion_model.
/// in front.
std::string strip_wrappers(std::string name);

/// The original name of a diffusers DiT tensor; nothing when the name belongs to no known tensor, an empty
/// name for one that is left out.
std::optional<std::string> dit_name_from_diffusers(const std::string& name);
/// The same for one block's tensor, names without "blocks.N.": also Uni-ViGU's text expert ffn_t.
std::optional<std::string> dit_block_name_from_diffusers(const std::string& name);
/// The other way for a module, a tensor's name without its last part; nothing for one that is called the
/// same.
std::optional<std::string> diffusers_module_of_dit(const std::string& module);
/// A name of Uni-ViGU's checkpoint with its block tensors renamed as above; others stay.
std::string univigu_name(const std::string& name);
/// The original name of a diffusers VAE tensor. `num_res_blocks` as in its config; `residual`: the 2.2 VAE.
std::optional<std::string> vae_name_from_diffusers(const std::string& name, std::int64_t num_res_blocks,
                                                   bool residual);
/// The original name of a Hugging Face UMT5EncoderModel tensor; an empty name for a copy that is left out.
std::optional<std::string> umt5_name_from_hugging_face(const std::string& name);

/// Which layout a DiT's names are in; throws WeightsError naming what it is instead (scaled fp8, an adapter)
/// or that it is no Wan transformer at all.
KeyLayout detect_dit_layout(const std::vector<std::string>& names);

} // namespace inference
