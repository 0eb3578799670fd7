// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pickles as data: an interpreter of the opcodes that torch.save and pickle.dump write, which builds plain
// values and tensor views and calls nothing. A global that is not on the list below is refused by name. Free
// of torch. Memory and time are bounded by the stream's length; nesting is held in an arena, so neither
// reading nor destruction recurses.
#pragma once
#include "inference/weights/safetensors_format.h"
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace inference {

using PickleRef = std::uint32_t; ///< index into PickleTree::nodes

/// Bytes of the file, or of a buffer that `owner` keeps alive.
struct PickleBytes {
    std::span<const std::byte> span;
    std::shared_ptr<const void> owner;
};
/// A storage: its bytes are known once the container has found them.
struct PickleStorage {
    ElementType type{};
    bool untyped = false;
    std::uint64_t bytes = 0; ///< as declared
    std::string key;
    PickleBytes data;
};
/// A view of a storage; shape and strides in elements, checked to lie inside it.
struct PickleTensor {
    ElementType type{};
    std::vector<std::int64_t> shape, strides;
    std::uint64_t offset = 0; ///< elements
    PickleRef storage = 0;
};
struct PickleSequence {
    std::vector<PickleRef> items;
};
struct PickleDict {
    std::vector<std::pair<PickleRef, PickleRef>> items;
};
/// An allowed global, by its dotted name.
struct PickleGlobal {
    std::string name;
};
using PickleNode = std::variant<std::monostate, bool, std::int64_t, double, std::string, PickleBytes,
                                PickleSequence, PickleDict, PickleGlobal, PickleStorage, PickleTensor>;

/// All values of a file; `root` is the whole.
struct PickleTree {
    std::deque<PickleNode> nodes;
    PickleRef root = 0;
    [[nodiscard]] const PickleNode& at(PickleRef ref) const { return nodes[ref]; }
    template <typename T>
    [[nodiscard]] const T* as(PickleRef ref) const {
        return std::get_if<T>(&nodes[ref]);
    }
    /// The value of a text key in a dictionary; null when `dict` is none or lacks it.
    [[nodiscard]] const PickleRef* find(PickleRef dict, const std::string& key) const;
};

/// What a pickle may refer to outside itself.
struct PickleHooks {
    /// torch.storage._load_from_bytes: reads the inner stream into the same tree and gives its root.
    std::function<PickleRef(const PickleBytes&)> load_from_bytes;
};

/// Interprets one pickle at the front of `stream` and appends its values to `tree`; returns its value and
/// moves `position` behind it. Throws WeightsError naming the fault.
PickleRef read_pickle(std::span<const std::byte> stream, std::size_t& position, PickleTree& tree,
                      const PickleHooks& hooks);

/// The element type of torch.<Name>Storage or torch.<dtype>; throws WeightsError for others.
ElementType element_type_of_storage(const std::string& global);
ElementType element_type_of_dtype(const std::string& global);

} // namespace inference
