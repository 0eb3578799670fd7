// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/torch_format.h"
#include "inference/weights/weights_error.h"
#include "inference/weights/zip_format.h"
#include <array>
#include <cstring>
#include <unordered_map>

namespace inference {
namespace {

constexpr int kDeepest = 3; ///< streams inside streams
constexpr std::array<unsigned char, 10> kMagic{0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19};

[[noreturn]] void refuse(const std::string& why) {
    throw WeightsError("this file cannot be read as a torch checkpoint: " + why);
}

bool starts_with(std::span<const std::byte> bytes, std::string_view text) {
    return bytes.size() >= text.size() && std::memcmp(bytes.data(), text.data(), text.size()) == 0;
}

/// A stream's bytes and what keeps them alive.
struct Stream {
    std::span<const std::byte> bytes;
    std::shared_ptr<const void> owner;
};

class Reader {
  public:
    explicit Reader(PickleTree& tree) : tree_(tree) {}
    PickleRef read(const Stream& stream, int depth);

  private:
    PickleRef read_zip(const Stream& stream, int depth);
    PickleRef read_legacy(const Stream& stream, std::size_t position, int depth);
    PickleHooks hooks(const Stream& stream, int depth);
    PickleTree& tree_;
};

PickleHooks Reader::hooks(const Stream& outer, int depth) {
    if (depth >= kDeepest) return {};
    return {[this, outer, depth](const PickleBytes& bytes) {
        return read({bytes.span, bytes.owner ? bytes.owner : outer.owner}, depth + 1);
    }};
}

bool is_magic(const PickleTree& tree, PickleRef ref) {
    const auto* bytes = tree.as<PickleBytes>(ref);
    return bytes && bytes->span.size() == kMagic.size() &&
           std::memcmp(bytes->span.data(), kMagic.data(), kMagic.size()) == 0;
}

PickleRef Reader::read(const Stream& stream, int depth) {
    if (stream.bytes.empty()) refuse("it is empty");
    if (starts_with(stream.bytes, "PK")) return read_zip(stream, depth);
    std::size_t position = 0;
    const PickleRef first = read_pickle(stream.bytes, position, tree_, hooks(stream, depth));
    if (is_magic(tree_, first)) return read_legacy(stream, position, depth);
    if (position != stream.bytes.size()) refuse("it is no torch file, or bytes follow its end");
    return first;
}

PickleRef Reader::read_zip(const Stream& stream, int depth) {
    const ZipDirectory zip(stream.bytes);
    const std::string pickle_name = zip.only_name_ending_in("/data.pkl");
    if (pickle_name.empty()) refuse("it is a zip without data.pkl");
    const std::string folder = pickle_name.substr(0, pickle_name.size() - 8);
    if (zip.contains(folder + "constants.pkl"))
        refuse("it is a TorchScript archive; a state dictionary saved by torch.save is wanted");
    if (zip.contains(folder + "byteorder") && !starts_with(zip.record(folder + "byteorder"), "little"))
        refuse("its numbers are stored big-endian");
    const auto pickle = zip.record(pickle_name);
    const PickleRef first_node = static_cast<PickleRef>(tree_.nodes.size());
    std::size_t position = 0;
    const PickleRef root = read_pickle(pickle, position, tree_, hooks(stream, depth));
    std::unordered_map<std::string, std::span<const std::byte>> records;
    for (std::size_t i = first_node; i < tree_.nodes.size(); ++i) {
        auto* storage = std::get_if<PickleStorage>(&tree_.nodes[i]);
        if (!storage || storage->data.span.data()) continue;
        auto found = records.find(storage->key);
        if (found == records.end())
            found = records.emplace(storage->key, zip.record(folder + "data/" + storage->key)).first;
        if (found->second.size() != storage->bytes)
            refuse("the record data/" + storage->key + " holds " + std::to_string(found->second.size()) +
                   " bytes where " + std::to_string(storage->bytes) + " are declared");
        storage->data = {found->second, stream.owner};
    }
    return root;
}

PickleRef Reader::read_legacy(const Stream& stream, std::size_t position, int depth) {
    const auto next = [&] { return read_pickle(stream.bytes, position, tree_, hooks(stream, depth)); };
    const auto* protocol = tree_.as<std::int64_t>(next());
    if (!protocol || *protocol != 1001) refuse("its legacy protocol is unknown");
    if (const PickleRef info = next(); const PickleRef* little = tree_.find(info, "little_endian"))
        if (const auto* value = tree_.as<bool>(*little); value && !*value)
            refuse("its numbers are stored big-endian");
    const PickleRef first_node = static_cast<PickleRef>(tree_.nodes.size()), root = next(), keys = next();
    const auto* list = tree_.as<PickleSequence>(keys);
    if (!list) refuse("its list of storages is missing");
    std::unordered_map<std::string, std::vector<PickleStorage*>> wanted;
    for (std::size_t i = first_node; i < tree_.nodes.size(); ++i)
        if (auto* storage = std::get_if<PickleStorage>(&tree_.nodes[i]);
            storage && !storage->data.span.data())
            wanted[storage->key].push_back(storage);
    for (const PickleRef item : list->items) {
        const auto* key = tree_.as<std::string>(item);
        const auto found = key ? wanted.find(*key) : wanted.end();
        if (found == wanted.end()) refuse("it holds a storage that no tensor was described with");
        std::uint64_t count = 0, bytes = 0;
        if (stream.bytes.size() - position < sizeof(count)) refuse("it is cut short");
        std::memcpy(&count, stream.bytes.data() + position, sizeof(count));
        position += sizeof(count);
        const PickleStorage& storage = *found->second.front();
        const std::uint64_t size = element_size(storage.type);
        if (__builtin_mul_overflow(count, size, &bytes) || bytes != storage.bytes)
            refuse("a storage has another size than its description");
        if (stream.bytes.size() - position < bytes) refuse("it is cut short");
        for (PickleStorage* same : found->second)
            same->data = {stream.bytes.subspan(position, bytes), stream.owner};
        position += bytes;
        wanted.erase(found);
    }
    if (!wanted.empty()) refuse("the data of a storage is missing");
    return root;
}

std::map<std::string, const PickleTensor*> tensors_of(const PickleTree& tree, PickleRef ref) {
    std::map<std::string, const PickleTensor*> tensors;
    if (const auto* dict = tree.as<PickleDict>(ref))
        for (const auto& [key, value] : dict->items)
            if (const auto* name = tree.as<std::string>(key))
                if (const auto* tensor = tree.as<PickleTensor>(value)) tensors[*name] = tensor;
    return tensors;
}

} // namespace

PickleTree parse_torch_file(std::span<const std::byte> file) {
    PickleTree tree;
    tree.root = Reader(tree).read({file, nullptr}, 0);
    return tree;
}

namespace {

/// safetensors begin with the header's length, whose first byte may be any of a pickle's.
bool looks_like_safetensors(std::span<const std::byte> file) {
    constexpr std::size_t kLength = sizeof(std::uint64_t);
    if (file.size() <= kLength || file[kLength] != std::byte{'{'}) return false;
    std::uint64_t header = 0;
    std::memcpy(&header, file.data(), kLength);
    return header <= file.size() - kLength;
}

} // namespace

bool looks_like_torch_file(std::span<const std::byte> file) {
    if (looks_like_safetensors(file)) return false;
    // A pickle of protocol 2 and up starts with its mark; older ones with a container or a global.
    return starts_with(file, "PK\3\4") || starts_with(file, "\x80") || starts_with(file, "(") ||
           starts_with(file, "c") || starts_with(file, "]") || starts_with(file, "}");
}

std::map<std::string, const PickleTensor*> state_dict(const PickleTree& tree) {
    PickleRef at = tree.root;
    for (int depth = 0; depth < 4; ++depth) {
        if (auto tensors = tensors_of(tree, at); !tensors.empty()) return tensors;
        const PickleRef* next = nullptr;
        for (const char* wrapper : {"state_dict", "module", "model", "ema"})
            if (!next) next = tree.find(at, wrapper);
        if (!next) break;
        at = *next;
    }
    refuse("there is no dictionary of tensors in it");
}

} // namespace inference
