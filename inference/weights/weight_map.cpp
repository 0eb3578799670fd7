// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/weight_map.h"
#include "inference/tensor/host_memory.h"
#include "inference/tensor/noise.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/packed.h"
#include "inference/weights/weights_error.h"
#include <algorithm>
#include <cmath>
#include <sstream>

namespace inference {

struct WeightMap::Store {
    std::map<std::string, at::Tensor> tensors;
    std::set<std::string> used;
    std::shared_ptr<Noise> noise; ///< set: missing tensors are made
    c10::optional<at::Device> device;
    bool packed = false;                      ///< packed matrices are handed out so
    std::set<std::string> in_place;           ///< prefixes of matrices that are not moved
    bool shapes_only = false;                 ///< missing tensors are made without data
    c10::optional<std::string> channels_last; ///< the prefix of what gets that layout
    c10::optional<at::ScalarType> matrix_type = at::kFloat;
    std::pair<std::string, at::ScalarType> convolution_type{"", at::kFloat}; ///< by prefix
};

namespace {

std::string shape_text(at::IntArrayRef shape) {
    std::ostringstream text;
    text << shape;
    return text.str();
}

bool fits(at::IntArrayRef actual, at::IntArrayRef wanted) {
    return actual.size() == wanted.size() && std::equal(actual.begin(), actual.end(), wanted.begin(),
                                                        [](auto a, auto w) { return w < 0 || a == w; });
}

at::Tensor make_fresh(Noise& noise, at::IntArrayRef shape, Init init) {
    switch (init) {
    case Init::zeros:
        return at::zeros(shape);
    case Init::ones:
        return at::ones(shape);
    case Init::unit:
        return noise.normal(shape);
    case Init::small:
        return noise.normal(shape).mul_(0.02);
    case Init::fan_in:
        break;
    }
    std::int64_t inputs = 1;
    for (std::size_t i = 1; i < shape.size(); ++i)
        inputs *= shape[i];
    return noise.normal(shape).mul_(1.0 / std::sqrt(static_cast<double>(inputs)));
}

/// The tensor in another type; what it was read from is not read again.
at::Tensor converted(const at::Tensor& stored, at::ScalarType type) {
    if (!stored.device().is_cpu() || !stored.is_contiguous()) return stored.to(type);
    const at::Tensor out = empty_on_host(stored.sizes(), type).copy_(stored);
    release_pages(stored);
    return out;
}

} // namespace

namespace {
thread_local bool shapes_only = false;
} // namespace

ShapesOnly::ShapesOnly() : before_(shapes_only) {
    shapes_only = true;
}
ShapesOnly::~ShapesOnly() {
    shapes_only = before_;
}
bool ShapesOnly::wanted() {
    return shapes_only;
}

WeightMap::WeightMap() : WeightMap(std::map<std::string, at::Tensor>{}) {}

WeightMap::WeightMap(std::map<std::string, at::Tensor> tensors) : store_(std::make_shared<Store>()) {
    store_->tensors = std::move(tensors);
}

WeightMap::WeightMap(std::shared_ptr<Store> store, std::string prefix)
    : store_(std::move(store)), prefix_(std::move(prefix)) {}

WeightMap WeightMap::fresh(std::shared_ptr<Noise> noise) {
    WeightMap map;
    map.store_->noise = std::move(noise);
    return map;
}

WeightMap WeightMap::expected() {
    WeightMap map;
    map.store_->shapes_only = true;
    return map;
}

void WeightMap::set_matrix_type(c10::optional<at::ScalarType> type) {
    store_->matrix_type = type;
}

void WeightMap::set_convolution_type(at::ScalarType type, const std::string& prefix) {
    store_->convolution_type = {prefix_ + prefix, type};
}

void WeightMap::set_device(at::Device device) {
    store_->device = device;
}

void WeightMap::set_channels_last(const std::string& prefix) {
    store_->channels_last = prefix_ + prefix;
}

void WeightMap::add(const std::map<std::string, at::Tensor>& tensors) {
    for (const auto& [name, tensor] : tensors)
        store_->tensors[prefix_ + name] = tensor;
}

WeightMap WeightMap::scope(const std::string& prefix) const {
    return {store_, prefix_ + prefix};
}

at::Tensor& WeightMap::find(const std::string& full, at::IntArrayRef shape, Init init) const {
    auto found = store_->tensors.find(full);
    if (found == store_->tensors.end()) {
        if (!store_->noise && !store_->shapes_only)
            throw WeightsError("the checkpoint lacks the tensor '" + full + "' " + shape_text(shape));
        found = store_->tensors
                    .emplace(full, store_->noise ? make_fresh(*store_->noise, shape, init)
                                                 : at::empty(shape, at::TensorOptions().device(at::kMeta)))
                    .first;
    }
    if (!fits(found->second.sizes(), shape))
        throw WeightsError("the tensor '" + full + "' has the shape " + shape_text(found->second.sizes()) +
                           " where the model needs " + shape_text(shape));
    store_->used.insert(full);
    return found->second;
}

at::Tensor WeightMap::hand_out(at::Tensor& kept, const std::string& full, bool matrix) const {
    if (ShapesOnly::wanted()) return kept;
    const bool elsewhere = !store_->shapes_only && store_->device && kept.device() != *store_->device;
    if (packed_of(kept)) {
        if (matrix && store_->packed) return elsewhere ? kept = packed_to(kept, *store_->device) : kept;
        kept =
            widened(kept, matrix && store_->device && !store_->device->is_cpu() ? at::kBFloat16 : at::kFloat);
    }
    if (elsewhere) {
        const at::Tensor host = kept;
        kept = host.to(*store_->device);
        release_pages(host); // of the mapped file: they are not read again
    }
    if (!kept.is_floating_point()) return kept;
    // Small tensors are always float32: sums and scales lose too much in less.
    const auto& [kernels, kernel_type] = store_->convolution_type;
    const bool kernel = kept.dim() >= 4 && kept.numel() > kept.size(0) && full.starts_with(kernels);
    const at::ScalarType wanted = kept.dim() == 2 ? store_->matrix_type.value_or(kept.scalar_type())
                                  : kernel        ? kernel_type
                                                  : at::kFloat;
    if (kept.scalar_type() != wanted) kept = converted(kept, wanted);
    if (store_->channels_last && kept.dim() >= 4 && full.starts_with(*store_->channels_last)) {
        const at::Tensor before = kept;
        kept = before.contiguous(kept.dim() == 5 ? at::MemoryFormat::ChannelsLast3d
                                                 : at::MemoryFormat::ChannelsLast);
        if (!kept.is_same(before)) release_pages(before);
    }
    return kept;
}

at::Tensor WeightMap::take(const std::string& name, at::IntArrayRef shape, Init init) const {
    const std::string full = prefix_ + name;
    return hand_out(find(full, shape, init), full, false);
}

at::Tensor WeightMap::take_matrix(const std::string& name, at::IntArrayRef shape, Init init) const {
    const std::string full = prefix_ + name;
    at::Tensor& kept = find(full, shape, init);
    return stays_in_place(name) ? kept : hand_out(kept, full, true);
}

void WeightMap::set_packed(bool kept) {
    store_->packed = kept;
}

void WeightMap::keep_in_place(std::set<std::string> prefixes) {
    store_->in_place = std::move(prefixes);
}

bool WeightMap::stays_in_place(const std::string& name) const {
    const std::string full = prefix_ + name;
    return std::any_of(store_->in_place.begin(), store_->in_place.end(),
                       [&](const std::string& prefix) { return full.starts_with(prefix); });
}

c10::optional<at::Device> WeightMap::device() const {
    return store_->device;
}

bool WeightMap::contains(const std::string& name) const {
    return store_->tensors.contains(prefix_ + name);
}

bool WeightMap::contains_prefix(const std::string& prefix) const {
    const auto found = store_->tensors.lower_bound(prefix_ + prefix);
    return found != store_->tensors.end() && found->first.starts_with(prefix_ + prefix);
}

void WeightMap::require_all_used() const {
    std::string extra;
    for (const auto& [name, tensor] : store_->tensors)
        if (name.starts_with(prefix_) && !store_->used.contains(name))
            extra += (extra.empty() ? "'" : ", '") + name + "'";
    if (!extra.empty())
        throw WeightsError("the checkpoint holds tensors that the model does not know: " + extra);
}

std::map<std::string, at::Tensor> WeightMap::tensors() const {
    std::map<std::string, at::Tensor> scoped;
    for (const auto& [name, tensor] : store_->tensors)
        if (name.starts_with(prefix_)) scoped.emplace(name.substr(prefix_.size()), tensor);
    return scoped;
}

} // namespace inference
