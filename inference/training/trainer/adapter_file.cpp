// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/trainer/adapter_file.h"
#include "inference/training/trainer/run_state.h"
#include <set>

namespace inference::training {
namespace {

/// Calls `use` with each module's name in Wan and its two factors.
template <typename Use>
void for_each_module(const Tensors& values, const std::string& front, const Use& use) {
    for (const auto& [name, down] : values) {
        if (!name.ends_with(kLoraDown)) continue;
        const std::string module = name.substr(0, name.size() - std::string(kLoraDown).size());
        use(module.starts_with(front) ? module.substr(front.size()) : module, down.detach(),
            values.at(module + kLoraUp).detach());
    }
}

double alpha_of(const LoraPlan& plan) {
    return plan.scale() * static_cast<double>(plan.rank);
}

std::string plain(double value) {
    return nlohmann::json(value).dump();
}

} // namespace

std::string diffusers_module(const std::string& module) {
    static const std::pair<const char*, const char*> kEnds[] = {
        {"self_attn.q", "attn1.to_q"},  {"self_attn.k", "attn1.to_k"},
        {"self_attn.v", "attn1.to_v"},  {"self_attn.o", "attn1.to_out.0"},
        {"cross_attn.q", "attn2.to_q"}, {"cross_attn.k", "attn2.to_k"},
        {"cross_attn.v", "attn2.to_v"}, {"cross_attn.o", "attn2.to_out.0"},
        {"ffn.0", "ffn.net.0.proj"},    {"ffn.2", "ffn.net.2"}};
    for (const auto& [own, theirs] : kEnds)
        if (module.ends_with(std::string(".") + own))
            return module.substr(0, module.size() - std::string(own).size()) + theirs;
    return module;
}

void write_adapter_file(const std::filesystem::path& file, const Tensors& values, const LoraPlan& plan,
                        const std::string& base_model, const std::string& front) {
    Tensors out;
    for_each_module(
        values, front, [&](const std::string& module, const at::Tensor& down, const at::Tensor& up) {
            out["diffusion_model." + module + kLoraDown] = down;
            out["diffusion_model." + module + kLoraUp] = up;
            out["diffusion_model." + module + ".alpha"] = at::full({}, alpha_of(plan), at::kFloat);
        });
    write_whole(file, out,
                {{"format", "pt"},
                 {"ss_network_dim", std::to_string(plan.rank)},
                 {"ss_network_alpha", plain(alpha_of(plan))},
                 {"ss_base_model_version", base_model}});
}

void write_peft_folder(const std::filesystem::path& folder, const Tensors& values, const LoraPlan& plan,
                       const std::string& base_model, const std::string& front) {
    Tensors out;
    std::set<std::string> targets;
    for_each_module(values, front,
                    [&](const std::string& module, const at::Tensor& down, const at::Tensor& up) {
                        const std::string theirs = diffusers_module(module);
                        out["base_model.model." + theirs + ".lora_A.weight"] = down;
                        out["base_model.model." + theirs + ".lora_B.weight"] = up;
                        targets.insert(theirs);
                    });
    const nlohmann::ordered_json config{{"peft_type", "LORA"},     {"base_model_name_or_path", base_model},
                                        {"r", plan.rank},          {"lora_alpha", alpha_of(plan)},
                                        {"lora_dropout", 0.0},     {"bias", "none"},
                                        {"fan_in_fan_out", false}, {"init_lora_weights", true},
                                        {"inference_mode", true},  {"use_rslora", false},
                                        {"use_dora", false},       {"target_modules", targets},
                                        {"task_type", nullptr}};
    std::filesystem::create_directories(folder);
    write_whole(folder / "adapter_model.safetensors", out, {{"format", "pt"}});
    write_whole(folder / "adapter_config.json", config.dump(2) + "\n");
}

} // namespace inference::training
