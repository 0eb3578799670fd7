// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/lora.h"
#include "inference/text/regular_file.h"
#include "inference/weights/json_value.h"
#include "inference/weights/key_maps.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/name_pattern.h"
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

/// Values for the modules whose names a pattern ends; the first that fits counts.
using Patterns = std::vector<std::pair<NamePattern, double>>;

/// How a file says the scale of modules without an alpha of their own.
struct Outside {
    double rank = 0, alpha = 0;
    bool root = false;
    Patterns ranks, alphas;
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
            if (!names_.insert(module).second) continue;
            flat_[flattened(module)] = module;
            if (const auto other = diffusers_module_of_dit(module)) flat_.emplace(flattened(*other), module);
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
    static std::string flattened(std::string name) {
        std::replace(name.begin(), name.end(), '.', '_');
        return name;
    }
    std::set<std::string> names_;
    std::map<std::string, std::string> flat_;
};

using nlohmann::ordered_json; // of patterns, the first that fits counts

ordered_json ordered(const std::string& text) {
    if (!parse_json(text).is_object()) refuse("its settings are no JSON of an adapter");
    return ordered_json::parse(text);
}

Patterns patterns(const ordered_json& given, const char* name) {
    Patterns out;
    const auto list = given.find(name);
    if (list != given.end() && list->is_object())
        for (const auto& [pattern, value] : list->items())
            out.emplace_back(NamePattern(pattern), value.get<double>());
    return out;
}

Outside outside_of(const ordered_json& given) {
    constexpr double kUsual = 8; // PEFT's own for both where a file says nothing
    const json config(given);
    if (value_or(config, "use_dora", false)) refuse("it is a DoRA adapter, which is not supported");
    return {.rank = value_or(config, "r", kUsual),
            .alpha = value_or(config, "lora_alpha", kUsual),
            .root = value_or(config, "use_rslora", false),
            .ranks = patterns(given, "rank_pattern"),
            .alphas = patterns(given, "alpha_pattern")};
}

/// The fields of a diffusers header that speak of the transformer, without its name before them.
ordered_json diffusers_fields(const std::string& text) {
    const ordered_json all = ordered(text);
    ordered_json out = ordered_json::object();
    for (const auto& [name, value] : all.items())
        out[name.starts_with("transformer.") ? name.substr(12) : name] = value;
    return out;
}

double of_pattern(const Patterns& list, const std::string& module, double fallback) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.first.ends(module); });
    return found == list.end() ? fallback : found->second;
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
        out.outside = outside_of(ordered(read_regular(place / "adapter_config.json")));
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

at::Tensor finite(const std::string& key, const at::Tensor& tensor) {
    at::Tensor wide = tensor.to(at::kFloat);
    if (!wide.isfinite().all().item<bool>()) refuse("'" + key + "' holds a number that is not finite");
    return wide;
}

at::Tensor judged(const std::string& key, const at::Tensor& tensor) {
    if (!tensor.is_floating_point()) refuse("'" + key + "' holds whole numbers");
    at::Tensor wide = finite(key, tensor);
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
            ending->part == Part::alpha ? finite(key, tensor) : judged(key, tensor);
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
        if (has_any({"k1", "k1a", "k1b", "k2", "k2a", "k2b"})) {
            std::int64_t rank = 0;
            const at::Tensor w1 = pair("k1", rank), w2 = pair("k2", rank);
            return at::kron(w1, w2) * (rank ? scale(rank) : 1.0);
        }
        if (has_any({"h1a", "h1b", "h2a", "h2b"})) {
            std::int64_t rank = 0;
            const at::Tensor w1 = pair("h1", rank), w2 = pair("h2", rank);
            if (w1.sizes() != w2.sizes())
                refuse("the factors of '" + module_ + "' make two different shapes");
            return w1 * w2 * scale(parts_.at("h1b").size(0));
        }
        return {};
    }

  private:
    [[nodiscard]] bool has(const std::string& part) const { return parts_.contains(part); }
    [[nodiscard]] bool has_any(std::initializer_list<const char*> parts) const {
        return std::any_of(parts.begin(), parts.end(), [&](const char* part) { return has(part); });
    }
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
        if (!(r > 0)) refuse("its settings give '" + module_ + "' no rank above nought");
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
            const std::size_t before = lost.size();
            add_module(given, *module, adapter, file, use.strength, lost);
            any |= lost.size() - before < adapter.keys.size();
        }
        if (!any) refuse("not one of its keys belongs to this model");
        unmatched.insert(unmatched.end(), lost.begin(), lost.end());
    }
    [[nodiscard]] const Tensors& sums() const { return sums_; }
    /// Packed weights with their factors beside them.
    [[nodiscard]] const Tensors& beside() const { return beside_; }

  private:
    /// What one module's adapter adds; the keys of what the module does not have go to `lost`.
    void add_module(const std::string& given, const std::string& module, const Adapter& adapter,
                    const File& file, double strength, std::vector<std::string>& lost) {
        const std::string shown = stripped(given), weight = module + ".weight";
        const Delta adds(shown, adapter, file.outside);
        if (const auto factors = adds.factors(); factors && stays_beside(weight))
            put_beside(weight, *factors, strength);
        else if (const at::Tensor delta = adds.weight(); delta.defined())
            add(weight, delta, strength, true);
        for (const auto& [part, ending, tensor] : {std::tuple{"diff", ".diff", ".weight"},
                                                   {"diff_b", ".diff_b", ".bias"},
                                                   {"diff_m", ".diff_m", ".modulation"}}) {
            const auto found = adapter.parts.find(part);
            if (found == adapter.parts.end()) continue;
            if (weights_.contains(module + tensor))
                add(module + tensor, found->second, strength, false);
            else
                lost.push_back(given + ending);
        }
    }
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
