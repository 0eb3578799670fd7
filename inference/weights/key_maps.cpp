// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/key_maps.h"
#include "inference/weights/weights_error.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace inference {
namespace {

using Rename = std::pair<std::string_view, std::string_view>;

/// The first rename whose left side starts `name`; nothing when none does.
template <std::size_t N>
std::optional<std::string> rename_front(const std::array<Rename, N>& table, std::string_view name) {
    for (const auto& [from, to] : table)
        if (name.starts_with(from)) return std::string(to) + std::string(name.substr(from.size()));
    return std::nullopt;
}

constexpr std::array<Rename, 14> kDit{
    {{"patch_embedding.", "patch_embedding."},
     {"vace_patch_embedding.", "vace_patch_embedding."},
     {"condition_embedder.image_embedder.norm1.", "img_emb.proj.0."},
     {"condition_embedder.image_embedder.ff.net.0.proj.", "img_emb.proj.1."},
     {"condition_embedder.image_embedder.ff.net.2.", "img_emb.proj.3."},
     {"condition_embedder.image_embedder.norm2.", "img_emb.proj.4."},
     {"condition_embedder.image_embedder.pos_embed", "img_emb.emb_pos"},
     {"condition_embedder.time_embedder.linear_1.", "time_embedding.0."},
     {"condition_embedder.time_embedder.linear_2.", "time_embedding.2."},
     {"condition_embedder.time_proj.", "time_projection.1."},
     {"condition_embedder.text_embedder.linear_1.", "text_embedding.0."},
     {"condition_embedder.text_embedder.linear_2.", "text_embedding.2."},
     {"proj_out.", "head.head."},
     {"scale_shift_table", "head.modulation"}}};
constexpr std::array<Rename, 13> kDitBlock{{{"attn2.add_k_proj.", "cross_attn.k_img."},
                                            {"attn2.add_v_proj.", "cross_attn.v_img."},
                                            {"attn2.norm_added_k.", "cross_attn.norm_k_img."},
                                            {"attn1.to_out.0.", "self_attn.o."},
                                            {"attn1.to_", "self_attn."},
                                            {"attn1.norm_", "self_attn.norm_"},
                                            {"attn2.to_out.0.", "cross_attn.o."},
                                            {"attn2.to_", "cross_attn."},
                                            {"attn2.norm_", "cross_attn.norm_"},
                                            {"norm2.", "norm3."},
                                            {"ffn.net.0.proj.", "ffn.0."},
                                            {"ffn.net.2.", "ffn.2."},
                                            {"scale_shift_table", "modulation"}}};
constexpr std::array<Rename, 2> kControlBlock{{{"proj_in.", "before_proj."}, {"proj_out.", "after_proj."}}};
constexpr std::array<Rename, 2> kTextExpert{
    {{"ffn_t.net.0.proj.", "ffn_t.0."}, {"ffn_t.net.2.", "ffn_t.2."}}};
constexpr std::array<Rename, 7> kVaeHalf{{{"conv_in.", "conv1."},
                                          {"norm_out.", "head.0."},
                                          {"conv_out.", "head.2."},
                                          {"mid_block.resnets.0.", "middle.0."},
                                          {"mid_block.attentions.0.", "middle.1."},
                                          {"mid_block.resnets.1.", "middle.2."},
                                          {"mid_block.attentions.1.", "middle.3."}}};
constexpr std::array<Rename, 5> kVaeResidual{{{"norm1.", "residual.0."},
                                              {"conv1.", "residual.2."},
                                              {"norm2.", "residual.3."},
                                              {"conv2.", "residual.6."},
                                              {"conv_shortcut.", "shortcut."}}};
constexpr std::array<Rename, 10> kUmt5Block{
    {{"layer.0.layer_norm.", "norm1."},
     {"layer.1.layer_norm.", "norm2."},
     {"layer.0.SelfAttention.q.", "attn.q."},
     {"layer.0.SelfAttention.k.", "attn.k."},
     {"layer.0.SelfAttention.v.", "attn.v."},
     {"layer.0.SelfAttention.o.", "attn.o."},
     {"layer.0.SelfAttention.relative_attention_bias.", "pos_embedding.embedding."},
     {"layer.1.DenseReluDense.wi_0.", "ffn.gate.0."},
     {"layer.1.DenseReluDense.wi_1.", "ffn.fc1."},
     {"layer.1.DenseReluDense.wo.", "ffn.fc2."}}};

/// Reads "N." off the front of `rest`.
std::optional<std::int64_t> take_index(std::string_view& rest) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc() || value < 0 || end == rest.data() + rest.size() || *end != '.')
        return std::nullopt;
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()) + 1);
    return value;
}

/// Inside a residual block the names differ; a resampler's and the attention's are the same.
std::string vae_stage_name(std::string_view rest) {
    return rename_front(kVaeResidual, rest).value_or(std::string(rest));
}

/// "resnets.j.x", "upsamplers.0.x", "downsampler.x" of one group -> "j.x"; `last` is the resampler's index.
std::optional<std::string> vae_group_name(std::string_view rest, std::int64_t last) {
    if (rest.starts_with("resnets.")) {
        rest.remove_prefix(8);
        const auto index = take_index(rest);
        if (!index) return std::nullopt;
        return std::to_string(*index) + "." + vae_stage_name(rest);
    }
    for (const std::string_view name : {"upsamplers.0.", "upsampler.", "downsampler."})
        if (rest.starts_with(name)) return std::to_string(last) + "." + std::string(rest.substr(name.size()));
    return std::nullopt;
}

std::optional<std::string> vae_half_name(std::string_view rest, std::int64_t blocks, bool residual,
                                         bool decoder) {
    if (const auto plain = rename_front(kVaeHalf, rest)) {
        // middle.N. of a residual block has the inner renames too.
        if (!plain->starts_with("middle.")) return plain;
        return plain->substr(0, 9) + vae_stage_name(std::string_view(*plain).substr(9));
    }
    const std::string_view front = decoder ? "up_blocks." : "down_blocks.";
    if (!rest.starts_with(front)) return std::nullopt;
    rest.remove_prefix(front.size());
    const auto stage = take_index(rest);
    if (!stage) return std::nullopt;
    const std::string list = decoder ? "upsamples." : "downsamples.";
    if (!decoder && !residual) return list + std::to_string(*stage) + "." + vae_stage_name(rest);
    const std::int64_t last = decoder ? blocks + 1 : blocks;
    const auto inner = vae_group_name(rest, last);
    if (!inner) return std::nullopt;
    if (residual) return list + std::to_string(*stage) + "." + list + *inner;
    // The 2.1 decoder's stages lie in one flat list.
    std::string_view flat = *inner;
    const std::int64_t index = take_index(flat).value_or(0);
    return list + std::to_string(*stage * (blocks + 2) + index) + "." + std::string(flat);
}

bool any_contains(const std::vector<std::string>& names, std::string_view part) {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return name.find(part) != std::string::npos; });
}

} // namespace

std::string strip_wrappers(std::string name) {
    for (const std::string_view wrapper :
         {"module.", "_orig_mod.", "_fsdp_wrapped_module.", "_checkpoint_wrapped_module."})
        for (std::size_t at = name.find(wrapper); at != std::string::npos; at = name.find(wrapper, at)) {
            // A whole component only: "submodule.x" is a name of its own.
            if (at == 0 || name[at - 1] == '.')
                name.erase(at, wrapper.size());
            else
                at += wrapper.size();
        }
    for (const std::string_view front : {"model.diffusion_model.", "diffusion_model."})
        if (name.starts_with(front)) return name.substr(front.size());
    return name;
}

std::optional<std::string> dit_block_name_from_diffusers(const std::string& name) {
    if (const auto expert = rename_front(kTextExpert, name)) return expert;
    return rename_front(kDitBlock, name);
}

std::optional<std::string> dit_name_from_diffusers(const std::string& name) {
    std::string_view rest = name;
    const bool control = rest.starts_with("vace_blocks.");
    const std::string list = control ? "vace_blocks." : "blocks.";
    if (!rest.starts_with(list)) return rename_front(kDit, rest);
    rest.remove_prefix(list.size());
    const auto index = take_index(rest);
    if (!index) return std::nullopt;
    if (rest.starts_with("attn2.norm_added_q.")) return ""; // left over; nothing reads it
    auto inner = control ? rename_front(kControlBlock, rest) : std::nullopt;
    if (!inner) inner = dit_block_name_from_diffusers(std::string(rest));
    if (!inner) return std::nullopt;
    return list + std::to_string(*index) + "." + *inner;
}

std::optional<std::string> diffusers_module_of_dit(const std::string& module) {
    std::string front;
    std::string_view rest = module;
    bool control = false;
    for (const std::string_view list : {"blocks.", "vace_blocks."}) {
        if (!rest.starts_with(list)) continue;
        const std::size_t dot = rest.find('.', list.size());
        if (dot == std::string_view::npos) return std::nullopt;
        control = list == "vace_blocks.";
        front = rest.substr(0, dot + 1);
        rest.remove_prefix(dot + 1);
        break;
    }
    const std::string inner = std::string(rest) + ".";
    const auto turned = [&](const auto& table) -> std::optional<std::string> {
        const Rename* best = nullptr; // the longest: "self_attn.o." before "self_attn."
        for (const Rename& rename : table)
            if (inner.starts_with(rename.second) && (!best || rename.second.size() > best->second.size()))
                best = &rename;
        if (!best || best->first == best->second) return std::nullopt;
        std::string other = front + std::string(best->first) + inner.substr(best->second.size());
        other.pop_back(); // the dot
        return other;
    };
    if (front.empty()) return turned(kDit);
    if (control)
        if (auto other = turned(kControlBlock)) return other;
    return turned(kDitBlock);
}

std::string univigu_name(const std::string& name) {
    const auto renamed = name.starts_with("blocks.") ? dit_name_from_diffusers(name) : std::nullopt;
    return renamed.value_or(name);
}

std::optional<std::string> vae_name_from_diffusers(const std::string& name, std::int64_t num_res_blocks,
                                                   bool residual) {
    const std::string_view view = name;
    if (view.starts_with("quant_conv.")) return "conv1." + name.substr(11);
    if (view.starts_with("post_quant_conv.")) return "conv2." + name.substr(16);
    for (const bool decoder : {false, true}) {
        const std::string half = decoder ? "decoder." : "encoder.";
        if (!view.starts_with(half)) continue;
        const auto inner = vae_half_name(view.substr(half.size()), num_res_blocks, residual, decoder);
        return inner ? std::optional(half + *inner) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::string> umt5_name_from_hugging_face(const std::string& name) {
    if (name == "shared.weight") return "token_embedding.weight";
    if (name == "encoder.embed_tokens.weight") return ""; // the same table again
    if (name == "encoder.final_layer_norm.weight") return "norm.weight";
    std::string_view rest = name;
    if (!rest.starts_with("encoder.block.")) return std::nullopt;
    rest.remove_prefix(14);
    const auto index = take_index(rest);
    if (!index) return std::nullopt;
    const auto inner = rename_front(kUmt5Block, rest);
    if (!inner) return std::nullopt;
    return "blocks." + std::to_string(*index) + "." + *inner;
}

KeyLayout detect_dit_layout(const std::vector<std::string>& names) {
    for (const auto& [part, what] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
             {"scale_weight", "fp8 weights with separate scales"},
             {"lora_", "a LoRA, no whole model"},
             {"proj_l.",
              "TurboDiffusion's sparse attention (SLA), which needs kernels of its own; choose rCM's "
              "or another distilled Wan without it"}})
        if (any_contains(names, part))
            throw WeightsError("this checkpoint holds " + std::string(what) + " (a tensor named '" +
                               std::string(part) + "'); Saycut loads whole models of Wan 2.1 and 2.2");
    if (any_contains(names, "blocks.0.self_attn.q.weight")) return KeyLayout::original;
    if (any_contains(names, "blocks.0.attn1.to_q.weight")) return KeyLayout::diffusers;
    throw WeightsError("this checkpoint holds no Wan transformer: neither 'blocks.0.self_attn.q.weight' nor "
                       "'blocks.0.attn1.to_q.weight' is in it");
}

} // namespace inference
