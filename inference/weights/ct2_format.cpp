// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/ct2_format.h"
#include "inference/weights/weights_error.h"
#include <array>
#include <cstring>
#include <limits>

namespace inference {
namespace {

constexpr std::uint32_t kNewestVersion = 6;
constexpr std::uint8_t kMostAxes = 8;
constexpr std::array<ElementType, 6> kTypes{ElementType::f32, ElementType::i8,  ElementType::i16,
                                            ElementType::i32, ElementType::f16, ElementType::bf16};

/// Takes little-endian values off the front of a file.
class Reader {
  public:
    explicit Reader(std::span<const std::byte> file) : file_(file) {}
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] std::size_t left() const { return file_.size() - at_; }

    template <typename T>
    T number(const char* what) {
        need(sizeof(T), what);
        std::uint64_t value = 0;
        for (std::size_t i = sizeof(T); i-- > 0;)
            value = value << 8U | static_cast<std::uint8_t>(file_[at_ + i]);
        at_ += sizeof(T);
        return static_cast<T>(value);
    }
    std::string text(const char* what) {
        const auto length = number<std::uint16_t>(what);
        if (length == 0)
            throw WeightsError(std::string("a string of length 0 stands where ") + what + " should");
        need(length, what);
        std::string value(reinterpret_cast<const char*>(file_.data() + at_), length - 1U);
        if (file_[at_ + length - 1U] != std::byte{0})
            throw WeightsError(std::string("the string for ") + what + " does not end with a zero byte");
        at_ += length;
        return value;
    }
    void skip(std::uint64_t count, const char* what) {
        need(count, what);
        at_ += static_cast<std::size_t>(count);
    }

  private:
    void need(std::uint64_t count, const char* what) const {
        if (count > left()) throw WeightsError(std::string("the file ends inside ") + what);
    }
    std::span<const std::byte> file_;
    std::size_t at_ = 0;
};

std::uint64_t payload_size(const TensorEntry& entry, const std::string& name) {
    std::uint64_t count = element_size(entry.type);
    for (const std::int64_t side : entry.shape) {
        if (side != 0 && count > std::numeric_limits<std::uint64_t>::max() / static_cast<std::uint64_t>(side))
            throw WeightsError("the shape of '" + name + "' is larger than any file");
        count *= static_cast<std::uint64_t>(side);
    }
    return count;
}

TensorEntry read_variable(Reader& in, const std::string& name) {
    TensorEntry entry;
    const auto rank = in.number<std::uint8_t>("a shape");
    if (rank > kMostAxes) throw WeightsError("'" + name + "' has " + std::to_string(rank) + " axes");
    for (std::uint8_t i = 0; i < rank; ++i)
        entry.shape.push_back(in.number<std::uint32_t>("a shape"));
    const auto type = in.number<std::uint8_t>("a type");
    if (type >= kTypes.size())
        throw WeightsError("'" + name + "' has the unknown element type " + std::to_string(type));
    entry.type = kTypes[type];
    const auto bytes = in.number<std::uint32_t>("a size");
    if (bytes != payload_size(entry, name))
        throw WeightsError("the size of '" + name + "' does not match its shape and type");
    entry.begin = in.at();
    in.skip(bytes, "the values of a variable");
    entry.end = in.at();
    return entry;
}

} // namespace

Ct2Header parse_ct2(std::span<const std::byte> file) {
    Reader in(file);
    Ct2Header header;
    header.version = in.number<std::uint32_t>("the header");
    if (header.version == 0 || header.version > kNewestVersion)
        throw WeightsError("its binary version is " + std::to_string(header.version) +
                           "; versions up to 6 are known");
    header.spec = in.text("the model's kind");
    header.revision = in.number<std::uint32_t>("the header");
    // Of a name, a shape, a type and a size there are at least ten bytes for each.
    constexpr std::size_t kLeastVariable = 2 + 1 + 1 + 1 + 4, kLeastAlias = 2 * (2 + 1);
    const auto variables = in.number<std::uint32_t>("the header");
    if (variables > in.left() / kLeastVariable)
        throw WeightsError("it announces more variables than it can hold");
    for (std::uint32_t i = 0; i < variables; ++i) {
        const std::string name = in.text("a variable's name");
        if (!header.variables.emplace(name, read_variable(in, name)).second)
            throw WeightsError("the variable '" + name + "' is there twice");
    }
    const auto aliases = in.number<std::uint32_t>("the table of aliases");
    if (aliases > in.left() / kLeastAlias) throw WeightsError("it announces more aliases than it can hold");
    for (std::uint32_t i = 0; i < aliases; ++i) {
        std::string alias = in.text("an alias");
        header.aliases.emplace_back(std::move(alias), in.text("an alias"));
    }
    if (in.left() > 0) throw WeightsError("bytes follow the table of aliases");
    return header;
}

} // namespace inference
