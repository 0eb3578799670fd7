// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/omni_video/omni_files.h"
#include "inference/models/starter/starter.h"
#include "inference/models/univigu/univigu_files.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/pipelines/device_plan.h"
#include "inference/pipelines/omni_model_files.h"
#include "inference/pipelines/open_model.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/json_value.h"
#include "inference/weights/weights_error.h"
#include "inference/weights/words.h"
#include <optional>
#include <set>
#include <sstream>

namespace inference {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;
using Tensors = std::map<std::string, at::Tensor>;

std::string shape_text(const at::Tensor& tensor) {
    std::ostringstream text;
    text << tensor.sizes();
    return text.str();
}

/// The tensors that building a model asks for, shapes only.
template <typename Build>
Tensors expected_of(const Build& build) {
    const WeightMap map = WeightMap::expected();
    build(map);
    return map.tensors();
}

/// What a model of the kind can be asked for; see the capabilities() of its pipeline.
std::vector<std::string> abilities(ModelKind kind) {
    switch (kind) {
    case ModelKind::wan:
        return {"generate"};
    case ModelKind::starter_univigu:
    case ModelKind::uni_vigu:
        return {"generate", "caption", "answer"};
    case ModelKind::starter:
    case ModelKind::omni_video_1:
        return {"edit", "generate", "caption", "answer"};
    }
    return {};
}

class Inspection {
  public:
    explicit Inspection(const fs::path& folder) : folder_(folder) { report_["path"] = folder.string(); }

    /// Compares a part with its architecture; what goes wrong becomes a problem of the report.
    void part(const std::string& name, const fs::path& file,
              const std::function<std::pair<Tensors, Tensors>()>& read) {
        // By its place in the folder: what a link there leads to says nothing to a person.
        const std::string place = file.lexically_relative(folder_).string();
        ordered_json part{{"name", name}, {"file", place}};
        try {
            const auto [have, want] = read();
            compare(part, have, want);
        } catch (...) {
            const std::string words = words_of_thrown();
            problem(name + " (" + place + "): " + words);
            part["error"] = words;
        }
        report_["parts"].push_back(part);
    }
    /// Something that need only load. Whether it did.
    bool loads(const std::string& name, const std::function<void()>& load) {
        try {
            load();
            return true;
        } catch (...) {
            problem(name + ": " + words_of_thrown());
            return false;
        }
    }
    void problem(const std::string& text) { problems_.push_back(text); }
    void plan(const DevicePlan& plan) {
        report_["plan"] = {
            {"device", plan.device.str()},     {"matrices", plan.matrix_type ? "float32" : "as stored"},
            {"peak_memory", plan.peak_memory}, {"available_memory", plan.available},
            {"streamed", plan.streamed},       {"notes", plan.notes}};
    }
    ordered_json finish(const char* kind, std::vector<std::string> can) {
        ordered_json licences = ordered_json::array();
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(folder_, error)) {
            std::string name = entry.path().filename().string(), lower = name;
            std::transform(lower.begin(), lower.end(), lower.begin(),
                           [](unsigned char c) { return std::tolower(c); });
            if (lower.starts_with("licen") || lower.starts_with("copying")) licences.push_back(name);
        }
        report_["kind"] = kind;
        report_["can"] = std::move(can);
        report_["licences"] = licences;
        report_["problems"] = problems_;
        report_["complete"] = problems_.empty();
        return report_;
    }

  private:
    void compare(ordered_json& part, const Tensors& have, const Tensors& want) {
        std::vector<std::string> missing, unknown, misshapen;
        std::set<std::string> types;
        double bytes = 0;
        for (const auto& [name, tensor] : want) {
            const auto found = have.find(name);
            if (found == have.end())
                missing.push_back(name);
            else if (found->second.sizes() != tensor.sizes())
                misshapen.push_back(name + " " + shape_text(found->second) + ", wanted " +
                                    shape_text(tensor));
        }
        for (const auto& [name, tensor] : have) {
            types.insert(at::toString(tensor.scalar_type()));
            bytes += static_cast<double>(tensor.nbytes());
            if (!want.contains(name)) unknown.push_back(name);
        }
        part["types"] = types;
        part["tensors"] = have.size();
        part["bytes"] = bytes;
        part["missing"] = missing;
        part["unknown"] = unknown;
        part["misshapen"] = misshapen;
        const std::string name = part["name"];
        for (const auto& [list, what] :
             {std::pair{&missing, " missing"}, {&unknown, " unknown"}, {&misshapen, " of another shape"}})
            if (!list->empty())
                problem(name + ": " + std::to_string(list->size()) + " tensors" + what + ", the first is '" +
                        list->front() + "'");
    }

    fs::path folder_;
    ordered_json report_;
    std::vector<std::string> problems_;
};

template <typename Config, typename Model>
std::pair<Tensors, Tensors> both(WanPart<Config> part) {
    Tensors want = expected_of([&](const WeightMap& map) { Model model(map, part.config); });
    return {std::move(part.tensors), std::move(want)};
}

void inspect_wan(Inspection& out, const WanRepository& repo) {
    out.part(repo.low_noise_dit.empty() ? "transformer" : "high-noise transformer", repo.dit,
             [&] { return both<WanDitConfig, WanDit>(load_wan_dit(repo.dit)); });
    if (!repo.low_noise_dit.empty())
        out.part("low-noise transformer", repo.low_noise_dit,
                 [&] { return both<WanDitConfig, WanDit>(load_wan_dit(repo.low_noise_dit)); });
    out.part("VAE", repo.vae, [&] { return both<WanVaeConfig, WanVae>(load_wan_vae(repo.vae)); });
    out.part("text encoder", repo.text_encoder,
             [&] { return both<Umt5Config, Umt5Encoder>(load_umt5(repo.text_encoder)); });
    out.loads("tokenizer", [&] { T5Tokenizer tokenizer(repo.tokenizer, T5Reading::fast); });
}

void inspect_omni(Inspection& out, const fs::path& folder) {
    const OmniRepository repo = open_omni_repository(folder, Missing::left);
    inspect_wan(out, repo.wan);
    out.part("generator", repo.transformer, [&] {
        Tensors have = omni_tensors(repo);
        const OmniVideoConfig config = omni_config_of(have);
        return std::pair{std::move(have),
                         expected_of([&](const WeightMap& map) { OmniVideoModel model(map, config); })};
    });
    out.part("understanding model", repo.language_model, [&] {
        const VilaConfig config = omni_language_config(repo.language_model);
        return std::pair{omni_language_tensors(repo.language_model),
                         expected_of([&](const WeightMap& map) { Vila model(map, config); })};
    });
    out.loads("markers", [&] { load_special_tokens(repo.tokens); });
    out.loads("unconditioned context", [&] { load_unconditioned(repo.context); });
    out.plan(plan_for(repo));
}

void inspect_univigu(Inspection& out, const fs::path& folder) {
    const UniViguRepository repo = open_univigu_repository(folder);
    WanRepository wan = open_wan_repository(repo.wan, Missing::left);
    inspect_wan(out, wan);
    out.part("unified transformer", repo.checkpoint, [&] {
        UniViguTensors merged =
            merge_univigu(load_checkpoint(find_checkpoint(repo.wan / "transformer")),
                          read_json(repo.wan / "transformer/config.json"), load_checkpoint(repo.checkpoint));
        return std::pair{merged.tensors, expected_of([&](const WeightMap& map) {
                             UnifiedTransformer model(map, merged.config);
                         })};
    });
    wan.dit = repo.checkpoint;
    out.plan(plan_for(wan));
}

/// A starter pack's file against what its config leads to. Without that, whether the file can be read at all.
void starter_part(Inspection& out, const std::string& name, const fs::path& file, bool known,
                  const std::function<void(const WeightMap&)>& build) {
    if (!known) return void(out.loads(name, [&] { load_safetensors(file); }));
    out.part(name, file, [&] { return std::pair{load_safetensors(file), expected_of(build)}; });
}

void inspect_starter(Inspection& out, const fs::path& folder) {
    StarterConfig config;
    std::optional<SentencePieceTokenizer> tokenizer;
    const bool sized =
        out.loads("config.json", [&] { config = StarterConfig::load(folder / "config.json"); });
    const bool spelled = out.loads("tokenizer", [&] { tokenizer.emplace(folder / "spiece.model"); });
    starter_part(out, "VAE", folder / "vae.safetensors", sized,
                 [&](const WeightMap& map) { WanVae vae(map, config.vae); });
    starter_part(out, "understanding model", folder / "understanding.safetensors", sized && spelled,
                 [&](const WeightMap& map) { StarterUnderstanding model(map, config, *tokenizer); });
    starter_part(out, "generator", folder / "generator.safetensors", sized && spelled,
                 [&](const WeightMap& map) { StarterGenerator model(map, config, *tokenizer); });
}

void inspect_starter_univigu(Inspection& out, const fs::path& folder) {
    UniViguBundleConfig config;
    const bool sized = out.loads("config.json", [&] { config = UniViguBundleConfig::load_starter(folder); });
    starter_part(out, "model", folder / "model.safetensors", sized, [&](const WeightMap& map) {
        Umt5Encoder text(map.scope("text_encoder."), config.text);
        UnifiedTransformer transformer(map.scope("transformer."), config.model);
    });
    if (!sized) return; // it tells where the rest lies
    starter_part(out, "VAE", config.vae_file, sized,
                 [&](const WeightMap& map) { WanVae vae(map, config.vae); });
    out.loads("tokenizer", [&] {
        T5Tokenizer tokenizer(config.tokenizer_folder, T5Tokenizer::slow_reading(config.tokenizer_folder));
    });
}

} // namespace

namespace {

ordered_json inspect(const fs::path& folder) {
    if (!fs::is_directory(folder)) throw WeightsError("there is no folder " + folder.string());
    const auto kind = detect_model(folder);
    if (!kind)
        throw WeightsError(folder.string() +
                           " holds no model that Saycut knows: looked for Omni-Video 1's tree, a Wan "
                           "repository (original or diffusers), Uni-ViGU and the starter packs");
    Inspection out(folder);
    try {
        switch (*kind) {
        case ModelKind::starter:
            inspect_starter(out, folder);
            break;
        case ModelKind::starter_univigu:
            inspect_starter_univigu(out, folder);
            break;
        case ModelKind::wan: {
            const WanRepository repo = open_wan_repository(folder, Missing::left);
            inspect_wan(out, repo);
            out.plan(plan_for(repo));
            break;
        }
        case ModelKind::omni_video_1:
            inspect_omni(out, folder);
            break;
        case ModelKind::uni_vigu:
            inspect_univigu(out, folder);
            break;
        }
    } catch (...) { // what tells where the parts lie is wrong itself
        out.problem(words_of_thrown());
    }
    return out.finish(model_kind_name(*kind), abilities(*kind));
}

} // namespace

ordered_json inspect_model(const fs::path& folder) {
    try {
        return inspect(fs::absolute(folder).lexically_normal());
    } catch (...) {
        throw WeightsError(words_of_thrown());
    }
}

} // namespace inference
