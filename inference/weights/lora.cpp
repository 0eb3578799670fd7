// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/lora.h"
#include "inference/weights/json_value.h"
#include "inference/weights/key_maps.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/packed.h"
#include "inference/weights/weight_map.h"
#include "inference/weights/weights_error.h"
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

namespace inference {
namespace {

namespace fs = std::filesystem;
using Tensors = std::map<std::string, at::Tensor>;
using nlohmann::json;

[[noreturn]] void refuse(const std::string& why) {
    throw WeightsError(why);
}

/// What a key holds, by its ending.
enum class Part { down, up, alpha, diff, diff_bias, diff_modulation, factor };

struct Ending {
    const char* text;
    Part part;
    const char* factor = ""; ///< of LoKr and LoHa: w1, w1_a and so on
};
/// The longest that fits comes first.
constexpr Ending kEndings[] = {{".lora_linear_layer.down.weight", Part::down},
                               {".lora_linear_layer.up.weight", Part::up},
                               {".lora_A.default.weight", Part::down},
                               {".lora_B.default.weight", Part::up},
                               {".lora_down.weight", Part::down},
                               {".lora_up.weight", Part::up},
                               {".lora.down.weight", Part::down},
                               {".lora.up.weight", Part::up},
                               {"_lora.down.weight", Part::down},
                               {"_lora.up.weight", Part::up},
                               {".lora_A.weight", Part::down},
                               {".lora_B.weight", Part::up},
                               {".lora_A", Part::down},
                               {".lora_B", Part::up},
                               {".alpha", Part::alpha},
                               {".diff_m", Part::diff_modulation},
                               {".diff_b", Part::diff_bias},
                               {".diff", Part::diff},
                               {".lokr_w1_a", Part::factor, "k1a"},
                               {".lokr_w1_b", Part::factor, "k1b"},
                               {".lokr_w2_a", Part::factor, "k2a"},
                               {".lokr_w2_b", Part::factor, "k2b"},
                               {".lokr_w1", Part::factor, "k1"},
                               {".lokr_w2", Part::factor, "k2"},
                               {".hada_w1_a", Part::factor, "h1a"},
                               {".hada_w1_b", Part::factor, "h1b"},
                               {".hada_w2_a", Part::factor, "h2a"},
                               {".hada_w2_b", Part::factor, "h2b"}};
constexpr const char* kRefused[] = {".dora_scale",
                                    ".lora_magnitude_vector",
                                    ".lora_magnitude_vector.weight",
                                    ".lora_magnitude_vector.default.weight",
                                    ".lora_mid.weight",
                                    ".lokr_t2",
                                    ".hada_t1",
                                    ".hada_t2"};

/// One module's adapter as its file has it.
struct Adapter {
    std::map<std::string, at::Tensor> parts; ///< "down", "up", "alpha", "diff", "diff_b", "diff_m", factors
    std::vector<std::string> keys;
};

/// How a file says the scale of modules without an alpha of their own.
struct Outside {
    double rank = 0, alpha = 0;
    bool root = false;
    std::vector<std::pair<std::string, double>> ranks, alphas; ///< patterns of module names
};

std::string stripped(std::string name) {
    for (bool again = true; again;) {
        again = false;
        for (const char* front : {"model.diffusion_model.", "diffusion_model.", "base_model.model.",
                                  "transformer.", "unet.", "model."})
            if (name.starts_with(front)) {
                name.erase(0, std::char_traits<char>::length(front));
                again = true;
            }
    }
    return name;
}

/// The model's modules by the names that adapters may call them.
class Modules {
  public:
    explicit Modules(const Tensors& weights) {
        for (const auto& [name, tensor] : weights) {
            const std::string module = name.substr(0, name.rfind('.'));
            names_.insert(module);
            std::string flat = module;
            std::replace(flat.begin(), flat.end(), '.', '_');
            flat_[flat] = module;
        }
    }
    /// The module's own name; nothing when the model has none such.
    [[nodiscard]] std::optional<std::string> find(const std::string& given) const {
        for (const char* front : {"lora_unet__", "lora_unet_", "lycoris_"})
            if (given.starts_with(front)) {
                const auto found = flat_.find(given.substr(std::char_traits<char>::length(front)));
                return found == flat_.end() ? std::nullopt : std::optional(found->second);
            }
        const std::string name = stripped(given);
        if (names_.contains(name)) return name;
        if (const auto original = dit_name_from_diffusers(name + ".weight"))
            if (const std::string module = original->substr(0, original->rfind('.')); names_.contains(module))
                return module;
        return std::nullopt;
    }

  private:
    std::set<std::string> names_;
    std::map<std::string, std::string> flat_;
};

std::vector<std::pair<std::string, double>> patterns(const json& given, const char* name) {
    std::vector<std::pair<std::string, double>> out;
    for (const auto& [pattern, value] : value_or(given, name, json::object()).items())
        out.emplace_back(pattern, value.get<double>());
    return out;
}

Outside outside_of(const json& config) {
    if (value_or(config, "use_dora", false)) refuse("it is a DoRA adapter, which is not supported");
    return {.rank = value_or(config, "r", 0.0),
            .alpha = value_or(config, "lora_alpha", 0.0),
            .root = value_or(config, "use_rslora", false),
            .ranks = patterns(config, "rank_pattern"),
            .alphas = patterns(config, "alpha_pattern")};
}

/// The fields of a diffusers header, without the component's name before them.
json diffusers_fields(const std::string& text) {
    const json all = json::parse(text);
    json out = json::object();
    for (const auto& [name, value] : all.items())
        out[name.starts_with("transformer.") ? name.substr(12) : name] = value;
    return out;
}

/// PEFT's patterns are regular expressions on the end of a module's name. Those that people write are plain
/// names; anything more is refused, since running expressions out of a file is asking for trouble.
double of_pattern(const std::vector<std::pair<std::string, double>>& list, const std::string& module,
                  double fallback) {
    for (auto [pattern, value] : list) {
        std::erase_if(pattern, [](char c) { return c == '\\' || c == '^' || c == '$'; });
        if (pattern.find_first_of("*+?()[]{}|") != std::string::npos)
            refuse("the pattern '" + pattern +
                   "' in its settings is more than a module's name, which is not supported");
        if (module == pattern || module.ends_with("." + pattern)) return value;
    }
    return fallback;
}

/// One file with everything that it says.
struct File {
    Tensors tensors;
    std::optional<Outside> outside;
};

File read_file(const fs::path& place) {
    const bool folder = fs::is_directory(place);
    const fs::path file = folder ? place / "adapter_model.safetensors" : place;
    File out{.tensors = load_safetensors(file), .outside = std::nullopt};
    if (folder) {
        out.outside = outside_of(read_json(place / "adapter_config.json"));
        return out;
    }
    const auto metadata = parse_safetensors(MappedFile(file).bytes()).metadata;
    if (const auto found = metadata.find("lora_adapter_metadata"); found != metadata.end())
        out.outside = outside_of(diffusers_fields(found->second));
    return out;
}

const Ending* ending_of(const std::string& key) {
    for (const Ending& ending : kEndings)
        if (key.ends_with(ending.text)) return &ending;
    return nullptr;
}

std::string part_name(const Ending& ending) {
    switch (ending.part) {
    case Part::down:
        return "down";
    case Part::up:
        return "up";
    case Part::alpha:
        return "alpha";
    case Part::diff:
        return "diff";
    case Part::diff_bias:
        return "diff_b";
    case Part::diff_modulation:
        return "diff_m";
    case Part::factor:
        return ending.factor;
    }
    return {};
}

at::Tensor judged(const std::string& key, const at::Tensor& tensor) {
    if (!tensor.is_floating_point()) refuse("'" + key + "' holds whole numbers");
    at::Tensor wide = tensor.to(at::kFloat);
    if (!wide.isfinite().all().item<bool>()) refuse("'" + key + "' holds a number that is not finite");
    if (wide.dim() == 4 && wide.size(2) == 1 && wide.size(3) == 1) wide = wide.flatten(1);
    return wide;
}

/// The adapters of a file by the name that it gives each module.
std::map<std::string, Adapter> adapters_of(const Tensors& tensors, std::vector<std::string>& unmatched) {
    std::map<std::string, Adapter> out;
    for (const auto& [key, tensor] : tensors) {
        for (const char* refused : kRefused)
            if (key.ends_with(refused))
                refuse("'" + key + "' belongs to a form of adapter (DoRA or Tucker) that is not supported");
        const Ending* ending = ending_of(key);
        if (!ending) {
            unmatched.push_back(key);
            continue;
        }
        Adapter& adapter = out[key.substr(0, key.size() - std::char_traits<char>::length(ending->text))];
        if (ending->part == Part::alpha && tensor.numel() != 1) refuse("'" + key + "' is not one number");
        adapter.parts[part_name(*ending)] =
            ending->part == Part::alpha ? tensor.to(at::kFloat) : judged(key, tensor);
        adapter.keys.push_back(key);
    }
    return out;
}

struct Factors {
    at::Tensor up, down;
    double scale = 1;
};

/// Finds a module's parts and works out what they add.
class Delta {
  public:
    Delta(const std::string& module, const Adapter& adapter, const std::optional<Outside>& outside)
        : module_(module), parts_(adapter.parts), outside_(outside) {}

    /// Its two factors at strength 1, the scale in the first ("up"); nothing where it has none.
    [[nodiscard]] std::optional<Factors> factors() const {
        if (!has("down") && !has("up")) return std::nullopt;
        if (!has("down") || !has("up"))
            refuse("the adapter of '" + module_ + "' lacks one of its two factors");
        const at::Tensor &down = parts_.at("down"), &up = parts_.at("up");
        if (down.dim() != 2 || up.dim() != 2 || up.size(1) != down.size(0))
            refuse("the factors of '" + module_ + "' disagree on the rank");
        return Factors{up, down, scale(down.size(0))};
    }
    /// What is added to the weight at strength 1, or nothing when there are no factors.
    [[nodiscard]] at::Tensor weight() const {
        if (const auto f = factors()) return at::matmul(f->up, f->down) * f->scale;
        if (has("k1") || has("k1a")) {
            std::int64_t rank = 0;
            const at::Tensor w1 = pair("k1", rank), w2 = pair("k2", rank);
            return at::kron(w1, w2) * (rank ? scale(rank) : 1.0);
        }
        if (has("h1a")) {
            std::int64_t rank = 0;
            const at::Tensor w1 = pair("h1", rank), w2 = pair("h2", rank);
            return w1 * w2 * scale(parts_.at("h1b").size(0));
        }
        return {};
    }

  private:
    [[nodiscard]] bool has(const std::string& part) const { return parts_.contains(part); }
    /// A factor that is whole or given as two; `rank` becomes the inner size of a pair.
    [[nodiscard]] at::Tensor pair(const std::string& name, std::int64_t& rank) const {
        if (has(name)) return parts_.at(name);
        if (!has(name + "a") || !has(name + "b")) refuse("the adapter of '" + module_ + "' lacks a factor");
        const at::Tensor &a = parts_.at(name + "a"), &b = parts_.at(name + "b");
        if (a.dim() != 2 || b.dim() != 2 || a.size(1) != b.size(0))
            refuse("the factors of '" + module_ + "' disagree on the rank");
        rank = b.size(0);
        return at::matmul(a, b);
    }
    [[nodiscard]] double scale(std::int64_t rank) const {
        if (has("alpha")) return parts_.at("alpha").item<double>() / static_cast<double>(rank);
        if (!outside_ || outside_->rank <= 0) return 1.0;
        const double r = of_pattern(outside_->ranks, module_, outside_->rank),
                     alpha = of_pattern(outside_->alphas, module_, outside_->alpha);
        return alpha / (outside_->root ? std::sqrt(r) : r);
    }
    const std::string& module_;
    const std::map<std::string, at::Tensor>& parts_;
    const std::optional<Outside>& outside_;
};

/// Sums what all files add, in float32, by the tensor that it goes to.
class Sums {
  public:
    explicit Sums(const Tensors& weights) : weights_(weights), modules_(weights) {}

    void add_file(const LoraUse& use, std::vector<std::string>& unmatched) {
        const File file = read_file(use.place);
        std::vector<std::string> lost;
        const auto adapters = adapters_of(file.tensors, lost);
        if (adapters.empty()) refuse("it holds no adapter");
        bool any = false;
        for (const auto& [given, adapter] : adapters) {
            const auto module = modules_.find(given);
            if (!module) {
                lost.insert(lost.end(), adapter.keys.begin(), adapter.keys.end());
                continue;
            }
            any = true;
            const std::string shown = stripped(given);
            const Delta adds(shown, adapter, file.outside);
            if (const auto factors = adds.factors(); factors && stays_beside(*module + ".weight"))
                put_beside(*module + ".weight", *factors, use.strength);
            else if (const at::Tensor delta = adds.weight(); delta.defined())
                add(*module + ".weight", delta, use.strength, true);
            for (const auto& [part, tensor] :
                 {std::pair{"diff", "weight"}, {"diff_b", "bias"}, {"diff_m", "modulation"}})
                if (const auto found = adapter.parts.find(part); found != adapter.parts.end())
                    add(*module + "." + tensor, found->second, use.strength, false);
        }
        if (!any) refuse("not one of its keys belongs to this model");
        unmatched.insert(unmatched.end(), lost.begin(), lost.end());
    }
    [[nodiscard]] const Tensors& sums() const { return sums_; }
    /// Packed weights with their factors beside them.
    [[nodiscard]] const Tensors& beside() const { return beside_; }

  private:
    [[nodiscard]] bool stays_beside(const std::string& name) const {
        const auto weight = weights_.find(name);
        return weight != weights_.end() && packed_of(weight->second);
    }
    void put_beside(const std::string& name, const Factors& f, double strength) {
        const at::Tensor& stored = weights_.at(name);
        if (f.up.size(0) != stored.size(0) || f.down.size(1) != stored.size(1))
            refuse("what it adds to '" + name + "' does not have its shape");
        at::Tensor& now = beside_[name];
        Packed with = *packed_of(now.defined() ? now : stored);
        if (strength != 0) { // at nought the plain matrix's results, bit for bit
            const at::Tensor up = f.up * (strength * f.scale);
            with.up = with.up.defined() ? at::cat({with.up, up}, 1) : up;
            with.down = with.down.defined() ? at::cat({with.down, f.down}) : f.down;
        }
        now = make_packed(std::move(with), stored.size(0), stored.size(1));
    }
    void add(const std::string& name, const at::Tensor& delta, double strength, bool reshape) {
        const auto weight = weights_.find(name);
        if (weight == weights_.end()) refuse("it changes '" + name + "', which this model does not have");
        const bool fits =
            reshape ? delta.numel() == weight->second.numel() && delta.size(0) == weight->second.size(0)
                    : delta.sizes() == weight->second.sizes();
        if (!fits) refuse("what it adds to '" + name + "' does not have its shape");
        const at::Tensor part = delta.reshape(weight->second.sizes()) * strength;
        at::Tensor& sum = sums_[name];
        sum = sum.defined() ? sum + part : part;
    }
    const Tensors& weights_;
    Modules modules_;
    Tensors sums_, beside_;
};

} // namespace

LoraMerged merge_loras(Tensors& weights, const std::vector<LoraUse>& uses) {
    LoraMerged merged;
    if (ShapesOnly::wanted()) return merged; // shapes stay what they are
    Sums sums(weights);
    for (const LoraUse& use : uses) {
        try {
            sums.add_file(use, merged.unmatched);
        } catch (const json::exception&) {
            throw WeightsError(use.place.string() +
                               " cannot be used: its settings are no JSON of an adapter");
        } catch (const WeightsError& error) {
            throw WeightsError(use.place.string() + " cannot be used: " + error.what());
        }
    }
    for (const auto& [name, packed] : sums.beside()) {
        weights.at(name) = packed;
        merged.changed.push_back(name);
    }
    for (const auto& [name, sum] : sums.sums()) {
        at::Tensor& weight = weights.at(name);
        const bool packed = packed_of(weight);
        weight = ((packed ? widened(weight) : weight.to(at::kFloat)) + sum)
                     .to(packed ? at::kBFloat16 : weight.scalar_type());
        if (!sums.beside().contains(name)) merged.changed.push_back(name);
    }
    std::sort(merged.changed.begin(), merged.changed.end());
    std::sort(merged.unmatched.begin(), merged.unmatched.end());
    return merged;
}

std::string note_of(const LoraMerged& merged) {
    constexpr std::size_t kNamed = 3;
    const auto& lost = merged.unmatched;
    if (lost.empty()) return {};
    std::string note = std::to_string(lost.size()) + (lost.size() == 1 ? " key" : " keys") +
                       " of the adapters belong to nothing in this model and were left out: ";
    for (std::size_t i = 0; i < std::min(kNamed, lost.size()); ++i)
        note += (i > 0 ? ", " : "") + lost[i];
    return lost.size() > kNamed ? note + " and others" : note;
}

void add_note(std::vector<std::string>& notes, const std::string& note) {
    if (!note.empty() && std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(note);
}

ExpertAdapters sorted_adapters(const std::vector<LoraUse>& uses, bool two_experts) {
    ExpertAdapters out;
    int alone_high = 0, alone_low = 0;
    for (const LoraUse& use : uses) {
        const fs::path file = fs::absolute(use.place).lexically_normal();
        std::string name = (file.parent_path().filename() / file.filename()).string();
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return std::tolower(c); });
        const bool high = name.find("high") != std::string::npos, low = name.find("low") != std::string::npos;
        if (!two_experts || high == low || high) out.high.push_back(use);
        if (two_experts && (high == low || low)) out.low.push_back(use);
        if (high != low) ++(high ? alone_high : alone_low);
    }
    if (two_experts && alone_high != alone_low)
        out.notes.push_back(std::string("an adapter is given for the ") +
                            (alone_high > alone_low ? "high" : "low") +
                            "-noise expert alone; such files usually come in pairs");
    return out;
}

} // namespace inference
