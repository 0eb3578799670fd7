// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/checkpoint.h"
#include "inference/text/regular_file.h"
#include "inference/weights/gguf.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/scaled_weights.h"
#include "inference/weights/shard_index.h"
#include "inference/weights/weight_map.h"
#include "inference/weights/weights_error.h"
#include <set>

namespace inference {
namespace {

namespace fs = std::filesystem;

std::string_view text_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::map<std::string, std::string> read_index(const fs::path& file) {
    return parse_shard_index(read_regular(file));
}

std::map<std::string, at::Tensor> load_weights(const fs::path& path, Keep keep);

/// Every shard that an index names. All that are missing or damaged are told of at once.
std::map<std::string, std::map<std::string, at::Tensor>>
load_shards(const fs::path& folder, const std::map<std::string, std::string>& places, Keep keep) {
    std::map<std::string, std::map<std::string, at::Tensor>> shards;
    std::string faults;
    std::set<std::string> names;
    for (const auto& [tensor, shard] : places)
        names.insert(shard);
    for (const std::string& name : names) {
        std::error_code error;
        try {
            if (!fs::exists(folder / name, error))
                throw WeightsError("the shard '" + name + "' that the index names is missing");
            if (fs::path(name).extension() == ".json")
                throw WeightsError("the index names '" + name + "', which is an index itself");
            shards[name] = load_weights(folder / name, keep);
        } catch (const WeightsError& fault) {
            faults += (faults.empty() ? "" : "; ") + std::string(fault.what());
        }
    }
    if (!faults.empty()) throw WeightsError(faults);
    return shards;
}

std::map<std::string, at::Tensor> load_index(const fs::path& file, Keep keep) {
    const auto places = read_index(file);
    auto shards = load_shards(file.parent_path(), places, keep);
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, shard] : places) {
        const auto found = shards[shard].find(name);
        if (found == shards[shard].end())
            throw WeightsError("the index promises the tensor '" + name + "' in '" + shard +
                               "', which lacks it");
        tensors.emplace(name, found->second);
    }
    for (const auto& [shard_name, shard] : shards)
        for (const auto& [name, tensor] : shard)
            if (const auto place = places.find(name); place == places.end() || place->second != shard_name)
                throw WeightsError("the shard '" + shard_name + "' holds the tensor '" + name +
                                   "', which the index does not say of it");
    return tensors;
}

} // namespace

TorchFile::TorchFile(const fs::path& path) {
    const auto file = std::make_shared<MappedFile>(path);
    mapping_ = file;
    try {
        refuse_strangers(text_of(file->bytes()));
        tree_ = parse_torch_file(file->bytes());
    } catch (const WeightsError& error) {
        throw WeightsError(path.string() + ": " + error.what());
    }
}

at::Tensor TorchFile::tensor(const PickleTensor& view) const {
    const auto& storage = *tree_.as<PickleStorage>(view.storage);
    const auto& unpacked = storage.data.owner; // what the archive compressed lies in memory
    return tensor_over(storage.data.span.data() + view.offset * element_size(view.type), view.type,
                       view.shape, view.strides, unpacked ? Backing::memory : Backing::mapping,
                       unpacked ? unpacked : mapping_);
}

at::Tensor TorchFile::find(const std::string& key) const {
    const PickleRef* ref = tree_.find(tree_.root, key);
    while (ref) {
        if (const auto* view = tree_.as<PickleTensor>(*ref)) return tensor(*view);
        const auto* list = tree_.as<PickleSequence>(*ref);
        ref = list && !list->items.empty() ? &list->items.front() : nullptr;
    }
    return {};
}

std::map<std::string, at::Tensor> load_checkpoint(const fs::path& path, Keep keep) {
    if (path.extension() == ".json") {
        try {
            return load_index(path, keep);
        } catch (const WeightsError& error) {
            throw WeightsError(path.string() + ": " + error.what());
        }
    }
    return load_weights(path, keep);
}

namespace {

std::map<std::string, at::Tensor> load_weights(const fs::path& path, Keep keep) {
    bool gguf = false, safetensors = false;
    {
        const MappedFile file(path);
        const bool torch = path.extension() != ".safetensors" && looks_like_torch_file(file.bytes());
        gguf = text_of(file.bytes()).starts_with("GGUF");
        safetensors = !torch && !gguf;
    }
    if (gguf) return load_gguf(path, keep);
    if (safetensors) {
        auto tensors = load_safetensors(path);
        if (is_scaled(tensors)) return load_scaled(path, keep);
        return keep == Keep::packed ? pack_plain_bytes(std::move(tensors)) : tensors;
    }
    const TorchFile file(path);
    std::map<std::string, at::Tensor> tensors;
    try {
        for (const auto& [name, view] : state_dict(file.tree()))
            tensors.emplace(name, file.tensor(*view));
    } catch (const WeightsError& error) {
        throw WeightsError(path.string() + ": " + error.what());
    }
    return tensors;
}

} // namespace

double checkpoint_bytes(const fs::path& path) {
    std::error_code error;
    const auto size = [&error](const fs::path& file) {
        const auto bytes = fs::file_size(file, error);
        return error ? 0.0 : static_cast<double>(bytes);
    };
    if (path.extension() != ".json") return size(path);
    std::set<std::string> shards;
    for (const auto& [tensor, file] : read_index(path))
        shards.insert(file);
    double sum = 0;
    for (const std::string& file : shards)
        sum += size(path.parent_path() / file);
    return sum;
}

fs::path find_checkpoint(const fs::path& folder, const std::vector<std::string>& stems) {
    for (const std::string& stem : stems)
        for (const char* ending : {".safetensors.index.json", ".safetensors", ".pth", ".pt", ".bin", ".gguf"})
            if (fs::exists(folder / (stem + ending))) return folder / (stem + ending);
    throw WeightsError("there is no checkpoint in " + folder.string() + " (looked for " + stems.front() +
                       ".safetensors, its index and torch files)");
}

} // namespace inference
