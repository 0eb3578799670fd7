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

/// A weight's scales, judged: one, one a row, or [rows, n] for columns / n columns each.
at::Tensor fitting(const std::string& name, const at::Tensor& weight, const at::Tensor& given) {
    if (!given.is_floating_point()) refuse("the scale of '" + name + "' is no number with a fraction");
    const at::Tensor scale = given.to(at::kFloat);
    if (!scale.isfinite().all().item<bool>()) refuse("the scale of '" + name + "' is not finite");
    if (scale.numel() == 1) return scale.reshape({1}).contiguous();
    const std::int64_t rows = weight.dim() > 0 ? weight.size(0) : 0;
    if (scale.dim() < 1 || scale.dim() > 3 || scale.size(0) != rows ||
        (scale.dim() >= 2 && scale.size(-1) != 1))
        refuse("the scale of '" + name + "' does not fit its shape");
    if (scale.dim() < 3) return scale.reshape({rows}).contiguous(); // a convolution's too
    const std::int64_t blocks = scale.size(1);
    if (weight.dim() != 2 || blocks == 0 || weight.size(1) % blocks)
        refuse("the scale of '" + name + "' does not fit its shape");
    return scale.reshape({rows, blocks}).contiguous();
}

at::Tensor multiplied(const at::Tensor& stored, const at::Tensor& scale) {
    const at::Tensor weight = stored.to(at::kFloat);
    if (scale.numel() == 1) return weight * scale.item<float>();
    if (scale.dim() == 1) {
        std::vector<std::int64_t> column(static_cast<std::size_t>(weight.dim()), 1);
        column[0] = -1;
        return weight * scale.view(column);
    }
    const std::int64_t rows = weight.size(0), blocks = scale.size(1);
    return (weight.view({rows, blocks, -1}) * scale.unsqueeze(-1)).view(weight.sizes());
}

void require_groups(const std::string& name, const at::Tensor& weight, std::int64_t group) {
    if (weight.dim() != 2 || weight.size(1) % group)
        refuse("the group size " + std::to_string(group) + " does not divide the columns of '" + name + "'");
}

at::Tensor turned_back(const at::Tensor& weight, std::int64_t group) {
    return at::matmul(weight.view({weight.size(0), -1, group}), hadamard(group)).view(weight.sizes());
}

at::Tensor packed_bytes(const at::Tensor& bytes, const at::Tensor& scales, std::int64_t turned) {
    return make_packed({.bytes = bytes.contiguous(), .scales = scales, .turned = turned}, bytes.size(0),
                       bytes.size(1));
}

/// The names of a file sorted by what they are.
class Sorted {
  public:
    Sorted(Tensors tensors, const std::map<std::string, std::string>& metadata, Keep keep)
        : tensors_(std::move(tensors)), keep_(keep) {
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
            out.emplace(name, is_weight ? read(name, tensor) : tensor);
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
    at::Tensor read(const std::string& name, const at::Tensor& tensor) {
        const std::string module = name.substr(0, name.rfind('.'));
        const auto form = forms_.find(module);
        const auto scale = scales_.find(module);
        const bool packs = keep_ == Keep::packed && tensor.dim() == 2;
        if (scale == scales_.end()) {
            if (marked_ || form != forms_.end() || tensor.scalar_type() == at::kChar)
                refuse("'" + name + "' has one byte a number, but its scale is missing");
            return packs ? packed_bytes(tensor, {}, 0) : tensor.to(at::kFloat); // a plain cast
        }
        used_.insert(module);
        const at::Tensor scales = fitting(name, tensor, scale->second);
        const std::int64_t turned = form == forms_.end() ? 0 : form->second.rotated;
        if (turned) require_groups(name, tensor, turned);
        if (packs) return packed_bytes(tensor, scales, turned);
        const at::Tensor whole = multiplied(tensor, scales);
        return turned ? turned_back(whole, turned) : whole;
    }

    Tensors tensors_;
    Tensors scales_; ///< by module
    std::map<std::string, Form> forms_;
    std::set<std::string> gone_, used_;
    bool marked_ = false;
    Keep keep_;
};

} // namespace

Tensors widen_scaled(Tensors tensors, const std::map<std::string, std::string>& metadata, Keep keep) {
    return Sorted(std::move(tensors), metadata, keep).widened();
}

Tensors pack_plain_bytes(Tensors tensors) {
    for (auto& [name, tensor] : tensors)
        if (tensor.dim() == 2 && tensor.scalar_type() != at::kChar && one_byte(tensor))
            tensor = packed_bytes(tensor, {}, 0);
    return tensors;
}

bool is_scaled(const Tensors& tensors) {
    return std::any_of(tensors.begin(), tensors.end(), [](const auto& item) {
        const std::string& name = item.first;
        if (name.ends_with(".weight") && item.second.scalar_type() == at::kChar) return true; // or should be
        return name.ends_with("scaled_fp8") || name.ends_with(".scale_weight") ||
               name.ends_with(".weight_scale") || name.ends_with(".comfy_quant");
    });
}

Tensors load_scaled(const std::filesystem::path& file, Keep keep) {
    const auto metadata = parse_safetensors(MappedFile(file).bytes()).metadata;
    Tensors out;
    try {
        for (auto& [name, tensor] : widen_scaled(load_safetensors(file), metadata, keep))
            out.emplace(strip_wrappers(name), tensor);
    } catch (const json::exception&) {
        throw WeightsError(file.string() + ": a note on its quantisation holds a value of the wrong kind");
    } catch (const WeightsError& error) {
        throw WeightsError(file.string() + ": " + error.what());
    }
    return out;
}

} // namespace inference
