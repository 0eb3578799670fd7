// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/umt5/umt5.h"
#include "inference/models/wan_dit/wan_dit.h"
#include "inference/models/wan_vae/wan_vae.h"
#include "inference/parity/fixture.h"

namespace inference::parity {
namespace {

std::vector<nn::Grid> grids_of(const at::Tensor& sizes) {
    std::vector<nn::Grid> grids;
    for (std::int64_t i = 0; i < sizes.size(0); ++i)
        grids.push_back({sizes[i][0].item<std::int64_t>(), sizes[i][1].item<std::int64_t>(),
                         sizes[i][2].item<std::int64_t>()});
    return grids;
}

at::Tensor key_mask(const at::Tensor& lengths, std::int64_t size) {
    return (at::arange(size, lengths.options()).unsqueeze(0) < lengths.unsqueeze(1))
        .unsqueeze(1)
        .unsqueeze(1); // [B, 1, 1, size]
}

void check_dit(Fixture& f) {
    const WeightMap weights(f.weights());
    const WanDit dit(weights, WanDitConfig::from_json(f.hyper()));
    weights.require_all_used();
    std::vector<at::Tensor> latents, context;
    for (int i = 0; f.has_in("x." + std::to_string(i)); ++i) {
        latents.push_back(f.in("x." + std::to_string(i)));
        context.push_back(f.in("context." + std::to_string(i)));
    }
    const auto out = dit.forward(latents, f.in("t"), dit.remember(context),
                                 {.seq_len = f.hyper().value("seq_len", std::int64_t{0})});
    for (std::size_t i = 0; i < out.size(); ++i)
        f.check("y." + std::to_string(i), out[i]);
}

void check_block(Fixture& f) {
    const WeightMap weights(f.weights());
    const WanDitConfig config = WanDitConfig::from_json(f.hyper());
    const WanBlock block(weights, config);
    weights.require_all_used();
    const at::Tensor x = f.in("x"), rows = f.in("context");
    Scratch kept, scratch;
    const auto context = block.cross_attn.remember(rows, nullptr, kept);
    const nn::RopeTable rope =
        nn::rope_3d(grids_of(f.in("grid_sizes")), x.size(1), config.dim / config.num_heads, x.device());
    const at::Tensor mask = key_mask(f.in("seq_lens"), x.size(1));
    f.check("y", block.forward(x.clone(), f.in("e"), rope, mask, context, {}, scratch));
    f.check("y_context_lens", block.forward(x, f.in("e"), rope, mask, context,
                                            key_mask(f.in("context_lens"), rows.size(1)), scratch));
}

void check_rope(Fixture& f) {
    for (const auto& [name, parameters] : f.hyper().at("cases").items()) {
        const at::Tensor x = f.in("x_" + name);
        const auto table = nn::rope_3d(grids_of(f.in("grid_" + name)), x.size(1), x.size(3), x.device(),
                                       f.hyper().value("theta", 10000.0));
        f.check("y_" + name, nn::apply_rope(x, table));
    }
}

void check_vae(Fixture& f, bool residual) {
    WeightMap weights(f.weights());
    weights.set_channels_last();
    WanVaeConfig config = WanVaeConfig::from_json(f.hyper());
    config.residual = residual;
    WanVae vae(weights, config);
    weights.require_all_used();
    for (const std::string& name : f.outputs())
        if (name.starts_with("enc_") && name.ends_with("_raw"))
            f.check(name, vae.encode(WanVae::whole_groups(f.in(name.substr(4, name.size() - 8)))));
    vae.set_normalisation(numbers(f.in("mean")), numbers(f.in("std")));
    for (const std::string& name : f.outputs()) {
        // The reference drops frames beyond 1 + 4k; our encoder refuses them, so the surplus is cut here.
        if (name.starts_with("enc_") && !name.ends_with("_raw"))
            f.check(name, vae.encode(WanVae::whole_groups(f.in(name.substr(4)))));
        if (name.starts_with("roundtrip_"))
            f.check(name, vae.decode(vae.encode(WanVae::whole_groups(f.in(name.substr(10))))));
        if (!name.starts_with("dec_")) continue;
        const bool clamped = name.ends_with("_clamped");
        const at::Tensor video = vae.decode(f.in(name.substr(4, name.size() - 4 - (clamped ? 8 : 0))));
        f.check(name, clamped ? video.clamp(-1, 1) : video);
    }
}

void check_umt5(Fixture& f) {
    const WeightMap weights(f.weights());
    const Umt5Config config = Umt5Config::from_json(f.hyper());
    const Umt5Encoder encoder(weights, config);
    weights.require_all_used();
    f.check("y", encoder.forward(f.in("ids"), f.in("mask")));
    f.check("y_nomask", encoder.forward(f.in("ids"), {}));
    f.check("y_long", encoder.forward(f.in("ids_long"), f.in("mask_long")));
    if (f.has_out("buckets")) {
        const std::int64_t reach = f.expected("buckets").size(0) / 2;
        f.check("buckets",
                relative_buckets(at::arange(-reach, reach + 1), config.num_buckets, config.max_distance));
    }
    const auto rows = encoder.encode(f.in("ids"), f.in("mask"));
    for (std::size_t i = 0; i < rows.size(); ++i)
        f.check("context." + std::to_string(i), rows[i]);
}

} // namespace

void add_wan_checks(std::map<std::string, Check>& checks) {
    checks["wan_dit"] = check_dit;
    checks["wan_dit_block"] = check_block;
    checks["wan_rope"] = check_rope;
    checks["wan_vae21"] = [](Fixture& f) { check_vae(f, false); };
    checks["wan_vae22"] = [](Fixture& f) { check_vae(f, true); };
    checks["umt5_encoder"] = check_umt5;
}

} // namespace inference::parity
