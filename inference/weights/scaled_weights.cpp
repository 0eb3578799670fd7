// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/scaled_weights.h"
#include "inference/weights/key_maps.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/weight_map.h"
#include "inference/weights/weights_error.h"
#include <algorithm>
#include <bit>
#include <nlohmann/json.hpp>
#include <set>

namespace inference {
namespace {

using Tensors = std::map<std::string, at::Tensor>;
using nlohmann::json;

[[noreturn]] void refuse(const std::string& why) {
    throw WeightsError(why);
}

bool one_byte(const at::Tensor& t) {
    const auto type = t.scalar_type();
    return type == at::kFloat8_e4m3fn || type == at::kFloat8_e5m2 || type == at::kChar;
}

/// What a file says of one module's weight beyond its bytes.
struct Form {
    std::string format;       ///< empty: nothing was said
    std::int64_t rotated = 0; ///< columns of a group that a Hadamard matrix turned; 0: none
};

Form form_of(const json& note, const std::string& module) {
    if (!note.is_object()) refuse("the note on the quantisation of '" + module + "' is no JSON object");
    Form form{.format = note.value("format", std::string())};
    if (form.format != "float8_e4m3fn" && form.format != "float8_e5m2" && form.format != "int8_tensorwise")
        refuse("'" + module + "' is stored in the format '" + form.format +
               "', which is not supported; float8_e4m3fn, float8_e5m2 and int8_tensorwise are");
    if (!note.value("convrot", false)) return form;
    form.rotated = note.value("convrot_groupsize", std::int64_t{0});
    const bool power_of_four = form.rotated >= 4 &&
                               std::has_single_bit(static_cast<std::uint64_t>(form.rotated)) &&
                               std::countr_zero(static_cast<std::uint64_t>(form.rotated)) % 2 == 0;
    if (!power_of_four)
        refuse("the group size " + std::to_string(form.rotated) + " of '" + module + "' is no power of four");
    return form;
}

json parsed(const std::string& text, const std::string& module) {
    json note = json::parse(text, nullptr, false);
    if (note.is_discarded()) refuse("the note on the quantisation of '" + module + "' is no JSON");
    return note;
}

/// The regular Hadamard matrix of a power of four, scaled so that it is its own inverse.
at::Tensor hadamard(std::int64_t size) {
    const at::Tensor four =
        at::tensor({1, 1, 1, -1, 1, 1, -1, 1, 1, -1, 1, 1, -1, 1, 1, 1}, at::kFloat).view({4, 4});
    at::Tensor all = four;
    while (all.size(0) < size)
        all = at::kron(all, four);
    return all / std::sqrt(static_cast<double>(size));
}

at::Tensor multiplied(const std::string& name, const at::Tensor& stored, const at::Tensor& given) {
    if (!given.is_floating_point()) refuse("the scale of '" + name + "' is no number with a fraction");
    const at::Tensor scale = given.to(at::kFloat), weight = stored.to(at::kFloat);
    if (!scale.isfinite().all().item<bool>()) refuse("the scale of '" + name + "' is not finite");
    if (scale.numel() == 1) return weight * scale.item<float>();
    if (weight.dim() != 2) refuse("the scale of '" + name + "' does not fit its shape");
    const std::int64_t rows = weight.size(0), columns = weight.size(1);
    if (scale.size(0) != rows || (scale.dim() >= 2 && scale.size(-1) != 1) || scale.dim() > 3)
        refuse("the scale of '" + name + "' does not fit its shape");
    if (scale.dim() < 3) return weight * scale.view({rows, 1});
    const std::int64_t blocks = scale.size(1);
    if (blocks == 0 || columns % blocks) refuse("the scale of '" + name + "' does not fit its shape");
    return (weight.view({rows, blocks, columns / blocks}) * scale).view({rows, columns});
}

at::Tensor turned_back(const std::string& name, const at::Tensor& weight, std::int64_t group) {
    if (weight.dim() != 2 || weight.size(1) % group)
        refuse("the group size " + std::to_string(group) + " does not divide the columns of '" + name + "'");
    return at::matmul(weight.view({weight.size(0), -1, group}), hadamard(group)).view(weight.sizes());
}

/// The names of a file sorted by what they are.
class Sorted {
  public:
    Sorted(Tensors tensors, const std::map<std::string, std::string>& metadata)
        : tensors_(std::move(tensors)) {
        for (const auto& [name, tensor] : tensors_)
            sort(name, tensor);
        const auto found = metadata.find("_quantization_metadata");
        if (found == metadata.end()) return;
        const json layers = parsed(found->second, "the file").value("layers", json::object());
        for (const auto& [module, note] : layers.items())
            forms_[module] = form_of(note, module);
    }

    Tensors widened() {
        Tensors out;
        for (const auto& [name, tensor] : tensors_) {
            if (gone_.contains(name)) continue;
            const bool is_weight = name.ends_with(".weight") && one_byte(tensor);
            out.emplace(name, is_weight ? widen(name, tensor) : tensor);
        }
        for (const auto& [module, scale] : scales_)
            if (!used_.contains(module))
                refuse("there is a scale for '" + module + "', but no weight of one byte");
        return out;
    }

  private:
    void sort(const std::string& name, const at::Tensor& tensor) {
        const auto ends = [&](const char* ending) { return name.ends_with(ending); };
        const auto module = [&] { return name.substr(0, name.rfind('.')); };
        if (ends("._data") || ends("._scale"))
            refuse("'" + name + "' is of a quanto file, which is not supported");
        if (ends(".absmax") || ends(".quant_map") || ends(".SCB"))
            refuse("'" + name + "' is of a bitsandbytes file, which is not supported");
        if (name == "scaled_fp8" || ends(".scaled_fp8")) {
            marked_ = true;
            gone_.insert(name);
        } else if (ends(".scale_weight") || ends(".weight_scale")) {
            scales_[module()] = tensor;
            gone_.insert(name);
        } else if (ends(".scale_input") || ends(".input_scale")) {
            gone_.insert(name); // of activations
        } else if (ends(".comfy_quant")) {
            const at::Tensor bytes = tensor.to(at::kByte).contiguous();
            forms_[module()] = form_of(parsed({reinterpret_cast<const char*>(bytes.data_ptr()),
                                               static_cast<std::size_t>(bytes.numel())},
                                              module()),
                                       module());
            gone_.insert(name);
        }
    }
    at::Tensor widen(const std::string& name, const at::Tensor& tensor) {
        const std::string module = name.substr(0, name.rfind('.'));
        const auto form = forms_.find(module);
        const auto scale = scales_.find(module);
        if (scale == scales_.end()) {
            if (marked_ || form != forms_.end() || tensor.scalar_type() == at::kChar)
                refuse("'" + name + "' has one byte a number, but its scale is missing");
            return tensor.to(at::kFloat); // a plain cast
        }
        used_.insert(module);
        const at::Tensor whole = multiplied(name, tensor, scale->second);
        return form != forms_.end() && form->second.rotated ? turned_back(name, whole, form->second.rotated)
                                                            : whole;
    }

    Tensors tensors_;
    Tensors scales_; ///< by module
    std::map<std::string, Form> forms_;
    std::set<std::string> gone_, used_;
    bool marked_ = false;
};

} // namespace

Tensors widen_scaled(Tensors tensors, const std::map<std::string, std::string>& metadata) {
    return Sorted(std::move(tensors), metadata).widened();
}

bool is_scaled(const Tensors& tensors) {
    return std::any_of(tensors.begin(), tensors.end(), [](const auto& item) {
        const std::string& name = item.first;
        return name.ends_with("scaled_fp8") || name.ends_with(".scale_weight") ||
               name.ends_with(".weight_scale") || name.ends_with(".comfy_quant");
    });
}

Tensors load_scaled(const std::filesystem::path& file) {
    const auto metadata = parse_safetensors(MappedFile(file).bytes()).metadata;
    Tensors out;
    try {
        for (auto& [name, tensor] : widen_scaled(load_safetensors(file), metadata))
            out.emplace(strip_wrappers(name), tensor);
    } catch (const json::exception&) {
        throw WeightsError(file.string() + ": a note on its quantisation holds a value of the wrong kind");
    } catch (const WeightsError& error) {
        throw WeightsError(file.string() + ": " + error.what());
    }
    return out;
}

} // namespace inference
