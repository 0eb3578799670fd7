// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/taehv/taehv.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/parity/fixture.h"
#include "inference/sampling/few_steps.h"
#include "inference/weights/gguf.h"
#include "inference/weights/lora.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/scaled_weights.h"
#include "inference/weights/weights_error.h"
#include <cmath>

namespace inference::parity {
namespace {

using nlohmann::json;
using Ids = std::vector<std::int64_t>;

/// Tensors of a file whose names start with `prefix`, without it.
TensorMap expected_tensors(const std::filesystem::path& file, const std::string& prefix) {
    TensorMap out;
    for (const auto& [name, tensor] : load_safetensors(file))
        if (name.starts_with(prefix)) out.emplace(name.substr(prefix.size()), tensor);
    return out;
}

bool near(const at::Tensor& got, const at::Tensor& wanted, const json& tolerance) {
    return got.sizes() == wanted.sizes() &&
           at::allclose(got.to(at::kDouble), wanted.to(at::kDouble), tolerance.value("rtol", 0.0),
                        tolerance.value("atol", 0.0));
}

bool all_near(const TensorMap& got, const TensorMap& wanted, const json& tolerance) {
    if (got.size() != wanted.size()) return false;
    for (const auto& [name, tensor] : wanted) {
        const auto found = got.find(name);
        if (found != got.end() && near(found->second, tensor, tolerance)) continue;
        std::fprintf(stderr, "%s differs\n", name.c_str());
        return false;
    }
    return true;
}

/// Runs `load`; whether it went as the entry says.
bool as_said(const json& wanted, std::size_t index, const std::function<bool()>& load) {
    try {
        return load() && wanted.at("load").get<bool>();
    } catch (const WeightsError& error) {
        std::fprintf(stderr, "case %zu: %s\n", index, error.what());
        return !wanted.at("load").get<bool>();
    }
}

void check_gguf(Fixture& f) {
    const json cases = f.cases(), tolerance = f.config().at("tolerance");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const json &input = cases[i].at("input"), &wanted = cases[i].at("expected");
        if (input.contains("arch")) {
            const std::string name = text_name_from_gguf(input["arch"], input.at("name"));
            f.check_entry(i, wanted.at("name").is_null() ? name.empty() : wanted["name"] == name);
            continue;
        }
        const auto file = f.folder() / input.at("file").get<std::string>();
        f.check_entry(
            i, as_said(wanted, i, [&] {
                const TensorMap got = load_gguf(file);
                bool ok = !wanted.contains("prefix") ||
                          all_near(got,
                                   expected_tensors(f.folder() / wanted.at("tensors_in").get<std::string>(),
                                                    wanted["prefix"]),
                                   tolerance);
                if (wanted.contains("metadata")) {
                    const MappedFile image(file);
                    const GgufHeader header = parse_gguf(image.bytes());
                    for (const auto& [name, value] : wanted["metadata"].items())
                        ok &= header.metadata.contains(name) && header.metadata[name] == value;
                }
                return ok;
            }));
    }
}

void check_scaled(Fixture& f) {
    const json cases = f.cases(), tolerance = f.config().at("tolerance");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const json& wanted = cases[i].at("expected");
        f.check_entry(i, as_said(wanted, i, [&] {
                          const TensorMap got =
                              load_scaled(f.folder() / cases[i].at("input").at("file").get<std::string>());
                          return !wanted.contains("prefix") ||
                                 all_near(
                                     got,
                                     expected_tensors(f.folder() / wanted.at("tensors_in").get<std::string>(),
                                                      wanted["prefix"]),
                                     tolerance);
                      }));
    }
}

bool merged_as(const Fixture& f, const json& entry) {
    const json &input = entry.at("input"), &wanted = entry.at("expected"),
               tolerance = f.config().at("tolerance");
    const TensorMap base = load_safetensors(f.folder() / input.at("base").get<std::string>());
    TensorMap weights = base;
    std::vector<LoraUse> uses;
    for (const json& lora : input.at("loras"))
        uses.push_back({f.folder() / lora.at("file").get<std::string>(), lora.at("strength")});
    const LoraMerged merged = merge_loras(weights, uses);
    if (!wanted.at("load").get<bool>()) return true; // it should have been refused
    const TensorMap changed =
        expected_tensors(f.folder() / wanted.at("tensors_in").get<std::string>(), wanted.at("prefix"));
    bool ok = merged.changed.size() == wanted.at("changed").get<std::size_t>() &&
              json(merged.unmatched) == wanted.at("unmatched");
    for (const auto& [name, tensor] : weights) {
        const auto found = changed.find(name);
        ok &= found == changed.end() ? tensor.equal(base.at(name)) : near(tensor, found->second, tolerance);
    }
    return ok;
}

void check_lora_layouts(Fixture& f) {
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i)
        f.check_entry(i, as_said(cases[i].at("expected"), i, [&] { return merged_as(f, cases[i]); }));
}

void check_lora_forward(Fixture& f) {
    const auto run = [&](double strength) {
        auto part = identify_wan_dit(f.stored_weights(), &f.hyper());
        if (strength != 0)
            merge_loras(part.tensors,
                        {{f.folder() / f.hyper().at("lora_file").get<std::string>(), strength}});
        part.config.text_len = f.in("context").size(1);
        const WanDit dit(WeightMap(f.placed(part.tensors)), part.config);
        return at::stack(dit.forward(f.in("x").unbind(0), f.in("t").to(at::kFloat),
                                     dit.remember(f.in("context").unbind(0))));
    };
    for (const std::string& output : f.outputs())
        f.check(output, run(output == "y.off" ? 0.0 : std::stod(output.substr(3))));
}

void check_taehv(Fixture& f) {
    std::map<std::string, Ids> shapes;
    for (const auto& [name, tensor] : f.weights())
        shapes[name] = tensor.sizes().vec();
    const WeightMap weights(f.weights());
    const Taehv model(weights, TaehvConfig::of_shapes(shapes));
    weights.require_all_used();
    f.check("frames", model.decode(f.in("latent")));
    f.check("latent", model.encode(f.in("pixels")));
}

void check_taehv_keys(Fixture& f) {
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto shapes = cases[i].at("input").at("tensors").get<std::map<std::string, Ids>>();
        const TaehvConfig c = TaehvConfig::of_shapes(shapes);
        std::int64_t parameters = 0;
        for (const auto& [name, shape] : shapes) {
            std::int64_t count = 1;
            for (const std::int64_t side : shape)
                count *= side;
            parameters += count;
        }
        const json got{{"net", c.name()},
                       {"patch_size", c.patch},
                       {"latent_channels", c.latent_channels},
                       {"variant", c.super ? "super" : "base"},
                       {"frames_to_trim", TaehvConfig::kTrimmed},
                       {"parameters", parameters}};
        f.check_entry(i, got == cases[i].at("expected"));
    }
}

/// The fixture's closed-form model v = A x + B sin(w t).
at::Tensor velocity(const Fixture& f, const at::Tensor& x, double t) {
    const auto level = static_cast<float>(std::sin(f.hyper().at("w").get<double>() * t));
    return f.in("A") * x + f.in("B") * level;
}

at::Tensor floats(const std::vector<double>& values) {
    return at::tensor(values, at::kDouble).to(at::kFloat);
}

void check_distilled(Fixture& f) {
    for (const auto& [name, h] : f.hyper().at("cases").items()) {
        const FewSteps steps = distilled_steps(h.at("denoising_step_list"), h.at("shift"));
        at::Tensor x = f.in("x0");
        std::vector<at::Tensor> velocities, samples;
        Ids experts;
        for (std::size_t i = 0; i < steps.sigmas.size(); ++i) {
            velocities.push_back(velocity(f, x, steps.timesteps[i]));
            x = distilled_step(steps, i, velocities.back(), x);
            samples.push_back(x);
            const json& border = h.at("boundary_step_index");
            experts.push_back(
                border.is_number() && static_cast<std::int64_t>(i) >= border.get<std::int64_t>() ? 2 : 1);
        }
        f.check(name + ".sigmas", floats(steps.sigmas));
        f.check(name + ".timesteps", floats(steps.timesteps));
        f.check(name + ".v", at::stack(velocities));
        f.check(name + ".samples", at::stack(samples));
        f.check(name + ".expert", at::tensor(experts, at::kLong));
    }
}

void check_dmd(Fixture& f) {
    for (const auto& [name, h] : f.hyper().at("cases").items()) {
        const bool warped = h.at("warp_denoising_step");
        const FewSteps steps = dmd_steps(h.at("dmd_denoising_steps"), h.at("shift"), warped);
        std::vector<at::Tensor> draws, clean, samples;
        for (int k = 0; f.has_in("noise." + std::to_string(k)); ++k)
            draws.push_back(f.in("noise." + std::to_string(k)));
        RecordedNoise noise(draws);
        at::Tensor x = f.in("x0");
        for (std::size_t i = 0; i < steps.sigmas.size(); ++i) {
            const at::Tensor v = velocity(f, x, steps.timesteps[i]);
            clean.push_back(clean_estimate(x, v, steps.sigmas[i]));
            x = dmd_step(steps, i, v, x, noise);
            samples.push_back(x);
        }
        f.check(name + ".timesteps",
                warped ? floats(steps.timesteps) : floats(steps.timesteps).to(at::kLong));
        f.check(name + ".sigmas", floats(steps.sigmas));
        f.check(name + ".x0", at::stack(clean));
        f.check(name + ".samples", at::stack(samples));
    }
}

} // namespace

void add_fast_checks(std::map<std::string, Check>& checks) {
    checks["fast_gguf_container"] = check_gguf;
    checks["fast_fp8_scaled"] = check_scaled;
    checks["fast_lora_layouts"] = check_lora_layouts;
    checks["fast_lora_forward"] = check_lora_forward;
    checks["fast_taehv"] = check_taehv;
    checks["fast_taehv_keys"] = check_taehv_keys;
    checks["fast_distill_schedule"] = check_distilled;
    checks["fast_dmd_sampler"] = check_dmd;
}

} // namespace inference::parity
