// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/bernini/bernini_files.h"
#include "inference/models/bernini/bernini_rules.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include "inference/weights/weights_error.h"
#include <array>
#include <tuple>

namespace inference {
namespace {

namespace fs = std::filesystem;

constexpr const char *kHighFront = "diff_dec.transformer.", *kLowFront = "diff_dec.transformer_2.",
                     *kAverage = "ema.";

bool any_starts(const TensorMap& tensors, const std::string& front) {
    const auto found = tensors.lower_bound(front);
    return found != tensors.end() && found->first.starts_with(front);
}

/// The tensors below `front`, the averaged copies before the others.
TensorMap below(const TensorMap& tensors, const std::string& front) {
    TensorMap out;
    for (const std::string& start : {kAverage + front, front})
        for (const auto& [name, tensor] : tensors)
            if (name.starts_with(start)) out.emplace(name.substr(start.size()), tensor);
    return out;
}

/// One expert's own tensors out of what its file holds; whether they lay below a prefix of the authors'.
std::pair<TensorMap, bool> own_tensors(const TensorMap& all, bool high) {
    const auto has = [&](const std::string& front) {
        return any_starts(all, front) || any_starts(all, kAverage + front);
    };
    const std::array<std::string, 2> own = high ? std::array<std::string, 2>{kHighFront, "transformer."}
                                                : std::array<std::string, 2>{kLowFront, "transformer_2."};
    const std::array<std::string, 2> other = high ? std::array<std::string, 2>{kLowFront, "transformer_2."}
                                                  : std::array<std::string, 2>{kHighFront, "transformer."};
    for (const std::string& front : own)
        if (has(front)) return {below(all, front), true};
    for (const std::string& front : other)
        if (has(front))
            throw WeightsError(high ? "this holds the low-noise expert only; give it as the low-noise one"
                                    : "this holds the high-noise expert only; give it as the high-noise one");
    return {all, false};
}

/// Every tensor that the model has, of its shape, and no other.
void require_exact(const WanPart<WanDitConfig>& part) {
    const WeightMap wanted = WeightMap::expected();
    const WanDit model(wanted, part.config);
    const auto names = wanted.tensors();
    for (const auto& [name, tensor] : names) {
        const auto found = part.tensors.find(name);
        if (found == part.tensors.end()) throw WeightsError("the checkpoint lacks the tensor '" + name + "'");
        if (found->second.sizes() != tensor.sizes())
            throw WeightsError("the tensor '" + name + "' has another shape than the model needs");
    }
    for (const auto& [name, tensor] : part.tensors)
        if (!names.contains(name))
            throw WeightsError("the checkpoint holds the unexpected tensor '" + name + "'");
}

struct Expert {
    WanPart<WanDitConfig> part;
    BerniniLayout layout;
};

Expert load_expert(const fs::path& place, bool high, std::int64_t heads, Keep keep) {
    const bool folder = fs::is_directory(place);
    const fs::path beside = (folder ? place : place.parent_path()) / "config.json";
    const auto [tensors, prefixed] =
        own_tensors(load_checkpoint(folder ? find_checkpoint(place) : place, keep), high);
    std::optional<nlohmann::json> config;
    if (folder && fs::exists(beside)) config = read_json(beside);
    Expert expert{identify_wan_dit(tensors, config ? &*config : nullptr), BerniniLayout::single};
    if (heads > 0 && !config) expert.part.config.num_heads = heads;
    expert.layout = prefixed ? BerniniLayout::renderer
                    : folder ? BerniniLayout::diffusers
                             : BerniniLayout::single; // whatever its names
    return expert;
}

/// A whole text-to-video transformer, as both experts are.
void require_renderer(const WanPart<WanDitConfig>& part) {
    const WanDitConfig& c = part.config;
    if (c.in_dim != c.out_dim)
        throw WeightsError("the transformer takes " + std::to_string(c.in_dim) +
                           " input channels: this is an image-to-video model, not Bernini-R");
    require_exact(part);
}

bool same_shape(const WanDitConfig& a, const WanDitConfig& b) {
    return std::tie(a.in_dim, a.out_dim, a.dim, a.ffn_dim, a.freq_dim, a.text_dim, a.num_heads,
                    a.num_layers) ==
           std::tie(b.in_dim, b.out_dim, b.dim, b.ffn_dim, b.freq_dim, b.text_dim, b.num_heads, b.num_layers);
}

} // namespace

const char* bernini_layout_name(BerniniLayout layout) {
    return std::array{"diffusers", "renderer", "single"}.at(static_cast<std::size_t>(layout));
}

bool is_bernini_folder(const fs::path& folder) {
    std::error_code error;
    const fs::path file = folder / "config.json";
    if (!fs::is_regular_file(file, error)) return false;
    try {
        return value_or(read_json(file), "model_type", std::string()).starts_with("bernini");
    } catch (const WeightsError&) {
        return false;
    }
}

BerniniPlaces open_bernini_folder(const fs::path& folder) {
    const nlohmann::json config = read_json(folder / "config.json");
    const auto type = value_or(config, "model_type", std::string());
    if (type != "bernini_renderer")
        throw WeightsError(folder.string() + " holds '" + type +
                           "', the whole Bernini with its planner; Saycut runs the renderer, Bernini-R");
    BerniniPlaces places;
    const bool two = !value_or(config, "skip_transformer_2", false);
    places.high = folder / "transformer";
    places.boundary = two ? real_or(config, "switch_dit_boundary", kBernini.boundary) : 0.0;
    require_real("switch_dit_boundary", places.boundary, 0, 1);
    places.shift = kBernini.shift; // the command line's; the config's is not what the authors run with
    if (two) places.low = folder / "transformer_2";
    std::error_code error;
    for (const fs::path& place : {places.high, places.low})
        if (!place.empty() && !fs::exists(place, error))
            throw WeightsError("config.json wants " + std::string(two ? "two experts" : "an expert") +
                               ", but " + place.string() + " is missing");
    return places;
}

WanPart<WanDitConfig> read_bernini_expert(const fs::path& place, bool high, Keep keep) {
    return load_expert(place, high, 0, keep).part;
}

BerniniExperts load_bernini(const fs::path& high, const fs::path& low, std::int64_t heads, Keep keep) {
    Expert first = load_expert(high, true, heads, keep);
    BerniniExperts out{std::move(first.part), std::nullopt, first.layout};
    if (!low.empty()) {
        Expert second = load_expert(low, false, heads, keep);
        if (!same_shape(out.high.config, second.part.config))
            throw WeightsError("the two experts differ in shape; they are of different models");
        out.low = std::move(second.part);
    }
    require_renderer(out.high);
    if (out.low) require_renderer(*out.low);
    return out;
}

} // namespace inference
