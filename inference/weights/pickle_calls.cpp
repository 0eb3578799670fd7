// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/pickle_calls.h"
#include "inference/weights/weights_error.h"
#include <array>
#include <optional>

namespace inference {
namespace {

[[noreturn]] void refuse(const std::string& why) {
    throw WeightsError("this pickle cannot be read: " + why);
}

struct NamedType {
    std::string_view name;
    ElementType type;
};
constexpr std::array<NamedType, 10> kStorages{{{"torch.FloatStorage", ElementType::f32},
                                               {"torch.DoubleStorage", ElementType::f64},
                                               {"torch.HalfStorage", ElementType::f16},
                                               {"torch.BFloat16Storage", ElementType::bf16},
                                               {"torch.LongStorage", ElementType::i64},
                                               {"torch.IntStorage", ElementType::i32},
                                               {"torch.ShortStorage", ElementType::i16},
                                               {"torch.CharStorage", ElementType::i8},
                                               {"torch.ByteStorage", ElementType::u8},
                                               {"torch.BoolStorage", ElementType::boolean}}};
constexpr std::array<NamedType, 17> kDtypes{{{"torch.float32", ElementType::f32},
                                             {"torch.float", ElementType::f32},
                                             {"torch.float64", ElementType::f64},
                                             {"torch.double", ElementType::f64},
                                             {"torch.float16", ElementType::f16},
                                             {"torch.half", ElementType::f16},
                                             {"torch.bfloat16", ElementType::bf16},
                                             {"torch.float8_e4m3fn", ElementType::f8_e4m3},
                                             {"torch.float8_e5m2", ElementType::f8_e5m2},
                                             {"torch.int64", ElementType::i64},
                                             {"torch.long", ElementType::i64},
                                             {"torch.int32", ElementType::i32},
                                             {"torch.int", ElementType::i32},
                                             {"torch.int16", ElementType::i16},
                                             {"torch.int8", ElementType::i8},
                                             {"torch.uint8", ElementType::u8},
                                             {"torch.bool", ElementType::boolean}}};
constexpr std::array<std::string_view, 2> kUntyped{"torch.storage.UntypedStorage", "torch.UntypedStorage"};
constexpr std::array<std::string_view, 7> kConstructors{"collections.OrderedDict",
                                                        "torch._utils._rebuild_tensor_v2",
                                                        "torch._utils._rebuild_tensor_v3",
                                                        "torch._utils._rebuild_parameter",
                                                        "torch.storage._load_from_bytes",
                                                        "torch.Size",
                                                        "_codecs.encode"};

template <typename Table>
std::optional<ElementType> find_type(const Table& table, std::string_view name) {
    for (const NamedType& item : table)
        if (item.name == name) return item.type;
    return std::nullopt;
}

template <typename Table>
bool holds(const Table& table, std::string_view name) {
    for (const std::string_view item : table)
        if (item == name) return true;
    return false;
}

std::vector<std::int64_t> integers(PickleRef ref, const PickleTree& tree) {
    const auto* sequence = tree.as<PickleSequence>(ref);
    if (!sequence || sequence->items.size() > 64) refuse("a tensor's shape or stride is no short list");
    std::vector<std::int64_t> values;
    for (const PickleRef item : sequence->items) {
        const auto* value = tree.as<std::int64_t>(item);
        if (!value) refuse("a tensor's shape or stride holds something else than numbers");
        values.push_back(*value);
    }
    return values;
}

/// Checks that the view lies inside its storage and is no giant made of repeats.
void check_view(const PickleTensor& tensor, std::uint64_t storage_bytes) {
    if (tensor.shape.size() != tensor.strides.size()) refuse("a tensor's shape and strides differ in length");
    const std::uint64_t size = element_size(tensor.type), available = storage_bytes / size;
    std::uint64_t count = 1, last = tensor.offset;
    bool empty = false;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        if (tensor.shape[i] < 0 || tensor.strides[i] < 0) refuse("a tensor has a negative size or stride");
        const auto extent = static_cast<std::uint64_t>(tensor.shape[i]);
        empty |= extent == 0;
        if (__builtin_mul_overflow(count, extent, &count)) refuse("a tensor's size overflows");
        std::uint64_t reach = 0;
        if (extent > 0 &&
            (__builtin_mul_overflow(extent - 1, static_cast<std::uint64_t>(tensor.strides[i]), &reach) ||
             __builtin_add_overflow(last, reach, &last)))
            refuse("a tensor's strides overflow");
    }
    if (!empty && last >= available) refuse("a tensor reaches past the end of its storage");
    constexpr std::uint64_t kRepeats = 64, kSmall = 16 << 20;
    if (count > (kRepeats * storage_bytes + kSmall) / size)
        refuse("a tensor of " + std::to_string(count) + " elements is made of a storage of " +
               std::to_string(available));
}

PickleRef append(PickleTree& tree, PickleNode node) {
    tree.nodes.push_back(std::move(node));
    return static_cast<PickleRef>(tree.nodes.size() - 1);
}

/// v2: (storage, offset, shape, stride, requires_grad, hooks[, metadata]); v3 adds the dtype in seventh
/// place.
PickleRef rebuild_tensor(const std::vector<PickleRef>& arguments, PickleTree& tree, bool has_dtype) {
    if (arguments.size() < (has_dtype ? 7U : 4U)) refuse("a tensor's description is too short");
    const auto* storage = tree.as<PickleStorage>(arguments[0]);
    const auto* offset = tree.as<std::int64_t>(arguments[1]);
    if (!storage || !offset) refuse("a tensor has no storage or offset");
    if (*offset < 0) refuse("a tensor has a negative offset");
    PickleTensor tensor{.type = storage->type,
                        .shape = integers(arguments[2], tree),
                        .strides = integers(arguments[3], tree),
                        .offset = static_cast<std::uint64_t>(*offset),
                        .storage = arguments[0]};
    if (has_dtype) {
        const auto* dtype = tree.as<PickleGlobal>(arguments[6]);
        if (!dtype) refuse("a tensor's element type is missing");
        tensor.type = element_type_of_dtype(dtype->name);
    } else if (storage->untyped) {
        refuse("a tensor's element type is missing");
    }
    check_view(tensor, storage->bytes);
    return append(tree, std::move(tensor));
}

PickleRef ordered_dict(const std::vector<PickleRef>& arguments, PickleTree& tree) {
    PickleDict dict;
    if (arguments.size() > 1) refuse("a dictionary is made in an unknown way");
    if (!arguments.empty()) {
        const auto* pairs = tree.as<PickleSequence>(arguments[0]);
        if (!pairs) refuse("a dictionary is made in an unknown way");
        for (const PickleRef pair : pairs->items) {
            const auto* both = tree.as<PickleSequence>(pair);
            if (!both || both->items.size() != 2) refuse("a dictionary is made in an unknown way");
            dict.items.emplace_back(both->items[0], both->items[1]);
        }
    }
    return append(tree, std::move(dict));
}

/// Protocol 2 writes bytes as text in which every character is one byte.
PickleRef latin1_bytes(const std::vector<PickleRef>& arguments, PickleTree& tree) {
    const auto* text = arguments.empty() ? nullptr : tree.as<std::string>(arguments[0]);
    const auto* coding = arguments.size() == 2 ? tree.as<std::string>(arguments[1]) : nullptr;
    if (!text || !coding || *coding != "latin1") refuse("bytes are written in an unknown way");
    auto bytes = std::make_shared<std::vector<std::byte>>();
    bytes->reserve(text->size());
    for (std::size_t i = 0; i < text->size(); ++i) {
        auto c = static_cast<unsigned char>((*text)[i]);
        if (c >= 0x80) { // two UTF-8 bytes, U+0080 to U+00FF
            if ((c != 0xC2 && c != 0xC3) || i + 1 == text->size())
                refuse("bytes are written in an unknown way");
            c = static_cast<unsigned char>(((c & 0x03) << 6) |
                                           (static_cast<unsigned char>((*text)[++i]) & 0x3F));
        }
        bytes->push_back(std::byte{c});
    }
    const std::span<const std::byte> span(*bytes);
    return append(tree, PickleBytes{span, std::move(bytes)});
}

} // namespace

ElementType element_type_of_storage(const std::string& global) {
    if (const auto type = find_type(kStorages, global)) return *type;
    refuse("'" + global + "' is no storage type");
}

ElementType element_type_of_dtype(const std::string& global) {
    if (const auto type = find_type(kDtypes, global)) return *type;
    refuse("'" + global + "' is no element type");
}

bool is_allowed_global(const std::string& name) {
    return holds(kConstructors, name) || holds(kUntyped, name) || find_type(kStorages, name) ||
           find_type(kDtypes, name);
}

PickleStorage describe_storage(const std::vector<PickleRef>& id, const PickleTree& tree) {
    const auto text = [&](std::size_t i) { return i < id.size() ? tree.as<std::string>(id[i]) : nullptr; };
    const auto* kind = text(0);
    const auto* type = id.size() > 1 ? tree.as<PickleGlobal>(id[1]) : nullptr;
    const auto* key = text(2);
    const auto* count = id.size() > 4 ? tree.as<std::int64_t>(id[4]) : nullptr;
    if (!kind || *kind != "storage" || !type || !key || !count || *count < 0)
        refuse("a storage is described in an unknown way");
    if (id.size() > 5 && !tree.as<std::monostate>(id[5]))
        refuse("a storage that is a view of another is not read");
    PickleStorage storage{.key = *key};
    storage.untyped = holds(kUntyped, type->name);
    storage.type = storage.untyped ? ElementType::u8 : element_type_of_storage(type->name);
    if (__builtin_mul_overflow(static_cast<std::uint64_t>(*count), element_size(storage.type),
                               &storage.bytes))
        refuse("a storage's size overflows");
    return storage;
}

PickleRef call_global(const std::string& name, const std::vector<PickleRef>& arguments, PickleTree& tree,
                      const PickleHooks& hooks) {
    if (name == "collections.OrderedDict") return ordered_dict(arguments, tree);
    if (name == "torch._utils._rebuild_tensor_v2") return rebuild_tensor(arguments, tree, false);
    if (name == "torch._utils._rebuild_tensor_v3") return rebuild_tensor(arguments, tree, true);
    if (name == "_codecs.encode") return latin1_bytes(arguments, tree);
    if (name == "torch._utils._rebuild_parameter" || name == "torch.Size") {
        if (arguments.empty()) refuse("'" + name + "' is called without arguments");
        return arguments[0];
    }
    if (name == "torch.storage._load_from_bytes") {
        const auto* bytes = arguments.size() == 1 ? tree.as<PickleBytes>(arguments[0]) : nullptr;
        if (!bytes || !hooks.load_from_bytes) refuse("an inner tensor stream is missing or nested too deep");
        return hooks.load_from_bytes(PickleBytes(*bytes));
    }
    refuse("'" + name + "' is called, which makes nothing that belongs into a tensor file");
}

} // namespace inference
