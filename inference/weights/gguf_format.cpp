// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/gguf_format.h"
#include "inference/weights/weights_error.h"
#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace inference {
namespace {

using nlohmann::json;

constexpr std::uint64_t kDefaultAlignment = 32, kLongestName = 65535, kLeastEntry = 13, kLeastTensor = 32;
constexpr int kDeepest = 16;
constexpr std::uint32_t kMostAxes = 5;

[[noreturn]] void refuse(const std::string& why) {
    throw WeightsError(why);
}

bool is_utf8(const std::string& text) {
    // nlohmann's writer is strict: it throws at the first byte that is none.
    try {
        return !json(text).dump().empty();
    } catch (const json::exception&) {
        return false;
    }
}

/// Takes little-endian values off the front of a file.
class Reader {
  public:
    explicit Reader(std::span<const std::byte> file) : file_(file) {}
    [[nodiscard]] std::uint64_t at() const { return at_; }
    [[nodiscard]] std::uint64_t left() const { return file_.size() - at_; }

    template <typename T>
    T number(const char* what) {
        need(sizeof(T), what);
        T value;
        std::memcpy(&value, file_.data() + at_, sizeof(T));
        at_ += sizeof(T);
        return value;
    }
    std::string text(const char* what) {
        const auto length = number<std::uint64_t>(what);
        need(length, what);
        std::string value(reinterpret_cast<const char*>(file_.data() + at_),
                          static_cast<std::size_t>(length));
        at_ += length;
        return value;
    }

  private:
    void need(std::uint64_t count, const char* what) const {
        if (count > left()) refuse(std::string("the file ends inside ") + what);
    }
    std::span<const std::byte> file_;
    std::uint64_t at_ = 0;
};

/// The least bytes that a value of this kind takes.
std::uint64_t least_size(std::uint32_t kind) {
    constexpr std::uint64_t kSizes[] = {1, 1, 2, 2, 4, 4, 4, 1, 8, 12, 8, 8, 8};
    if (kind >= std::size(kSizes))
        refuse("the metadata hold a value of the unknown kind " + std::to_string(kind));
    return kSizes[kind];
}

json read_value(Reader& in, std::uint32_t kind, int depth);

json read_array(Reader& in, int depth) {
    if (depth >= kDeepest) refuse("the metadata hold arrays nested too deep");
    const auto kind = in.number<std::uint32_t>("the metadata");
    const auto count = in.number<std::uint64_t>("the metadata");
    if (count > in.left() / least_size(kind)) refuse("the metadata hold an array longer than the file");
    json list = json::array();
    for (std::uint64_t i = 0; i < count; ++i)
        list.push_back(read_value(in, kind, depth + 1));
    return list;
}

json read_value(Reader& in, std::uint32_t kind, int depth) {
    constexpr const char* kWhere = "the metadata";
    switch (kind) {
    case 0:
        return in.number<std::uint8_t>(kWhere);
    case 1:
        return in.number<std::int8_t>(kWhere);
    case 2:
        return in.number<std::uint16_t>(kWhere);
    case 3:
        return in.number<std::int16_t>(kWhere);
    case 4:
        return in.number<std::uint32_t>(kWhere);
    case 5:
        return in.number<std::int32_t>(kWhere);
    case 6:
        return in.number<float>(kWhere);
    case 7: {
        const auto flag = in.number<std::uint8_t>(kWhere);
        if (flag > 1) refuse("the metadata hold a flag that is neither 0 nor 1");
        return flag == 1;
    }
    case 8:
        return in.text(kWhere);
    case 9:
        return read_array(in, depth);
    case 10:
        return in.number<std::uint64_t>(kWhere);
    case 11:
        return in.number<std::int64_t>(kWhere);
    case 12:
        return in.number<double>(kWhere);
    default:
        refuse("the metadata hold a value of the unknown kind " + std::to_string(kind));
    }
}

GgufType known_type(std::uint32_t type, const std::string& name) {
    for (const GgufType known : {GgufType::f32, GgufType::f16, GgufType::q4_0, GgufType::q4_1, GgufType::q5_0,
                                 GgufType::q5_1, GgufType::q8_0, GgufType::q2_k, GgufType::q3_k,
                                 GgufType::q4_k, GgufType::q5_k, GgufType::q6_k, GgufType::bf16})
        if (static_cast<std::uint32_t>(known) == type) return known;
    constexpr const char* kOthers[] = {"",
                                       "",
                                       "",
                                       "",
                                       "Q4_2 (removed)",
                                       "Q4_3 (removed)",
                                       "",
                                       "",
                                       "",
                                       "Q8_1",
                                       "",
                                       "",
                                       "",
                                       "",
                                       "",
                                       "Q8_K",
                                       "IQ2_XXS",
                                       "IQ2_XS",
                                       "IQ3_XXS",
                                       "IQ1_S",
                                       "IQ4_NL",
                                       "IQ3_S",
                                       "IQ2_S",
                                       "IQ4_XS",
                                       "I8",
                                       "I16",
                                       "I32",
                                       "I64",
                                       "F64",
                                       "IQ1_M",
                                       "",
                                       "Q4_0_4_4 (removed)",
                                       "Q4_0_4_8 (removed)",
                                       "Q4_0_8_8 (removed)",
                                       "TQ1_0",
                                       "TQ2_0",
                                       "IQ4_NL_4_4 (removed)",
                                       "IQ4_NL_4_8 (removed)",
                                       "IQ4_NL_8_8 (removed)",
                                       "MXFP4",
                                       "NVFP4"};
    const std::string shown = type < std::size(kOthers) && *kOthers[type]
                                  ? std::string("the type ") + kOthers[type]
                                  : "the unknown type " + std::to_string(type);
    refuse("'" + name + "' has " + shown +
           ", which is not supported; Q8_0, Q4_0 to Q5_1, Q2_K to Q6_K, F32, F16 and "
           "BF16 are");
}

std::uint64_t product(const std::vector<std::int64_t>& shape, const std::string& name) {
    std::uint64_t count = 1;
    for (const std::int64_t side : shape) {
        if (side <= 0) refuse("'" + name + "' has a dimension of " + std::to_string(side));
        if (count > std::numeric_limits<std::uint64_t>::max() / 16 / static_cast<std::uint64_t>(side))
            refuse("the shape of '" + name + "' is larger than any file");
        count *= static_cast<std::uint64_t>(side);
    }
    return count;
}

/// One entry of the table; `begin` still counts from the data's start.
GgufTensor read_entry(Reader& in, const std::string& name) {
    if (name.size() > kLongestName) refuse("a tensor's name is too long");
    GgufTensor tensor;
    const auto axes = in.number<std::uint32_t>("the tensor table");
    if (axes == 0 || axes > kMostAxes) refuse("'" + name + "' has " + std::to_string(axes) + " dimensions");
    for (std::uint32_t i = 0; i < axes; ++i) {
        const auto side = in.number<std::uint64_t>("the tensor table");
        if (side > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            refuse("the shape of '" + name + "' is larger than any file");
        tensor.shape.insert(tensor.shape.begin(),
                            static_cast<std::int64_t>(side)); // the file has the fastest first
    }
    tensor.type = known_type(in.number<std::uint32_t>("the tensor table"), name);
    tensor.begin = in.number<std::uint64_t>("the tensor table");
    const GgufBlock block = gguf_block(tensor.type);
    const std::uint64_t count = product(tensor.shape, name);
    if (static_cast<std::uint64_t>(tensor.shape.back()) % block.elements)
        refuse("the rows of '" + name + "' are not whole blocks of " + std::to_string(block.elements));
    tensor.bytes = count / block.elements * block.bytes;
    return tensor;
}

std::uint64_t alignment_of(const json& metadata) {
    const auto found = metadata.find("general.alignment");
    if (found == metadata.end()) return kDefaultAlignment;
    if (!found->is_number_unsigned()) refuse("its alignment is no number");
    const auto value = found->get<std::uint64_t>();
    if (!std::has_single_bit(value))
        refuse("its alignment of " + std::to_string(value) + " is no power of two");
    return value;
}

/// The shape that the table's differs from, where the file says so.
void apply_true_shape(const json& metadata, const std::string& name, GgufTensor& tensor) {
    const auto found = metadata.find("comfy.gguf.orig_shape." + name);
    if (found == metadata.end()) return;
    if (!found->is_array()) refuse("the true shape of '" + name + "' is no list");
    std::vector<std::int64_t> shape;
    for (const json& side : *found) {
        if (!side.is_number_integer()) refuse("the true shape of '" + name + "' holds what is no number");
        shape.push_back(side.get<std::int64_t>());
    }
    if (product(shape, name) != tensor.elements())
        refuse("the true shape of '" + name + "' does not hold as many elements as the table says");
    tensor.shape = std::move(shape);
}

void place_in_file(GgufHeader& header, std::uint64_t data, std::uint64_t size, std::uint64_t alignment) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> taken;
    for (auto& [name, tensor] : header.tensors) {
        if (tensor.begin % alignment) refuse("'" + name + "' does not begin at a multiple of the alignment");
        if (data > size || tensor.begin > size - data || tensor.bytes > size - data - tensor.begin)
            refuse("'" + name + "' lies outside the file (truncated download?)");
        tensor.begin += data;
        taken.emplace_back(tensor.begin, tensor.begin + tensor.bytes);
    }
    std::sort(taken.begin(), taken.end());
    for (std::size_t i = 1; i < taken.size(); ++i)
        if (taken[i].first < taken[i - 1].second) refuse("two tensors overlap in the file");
}

} // namespace

const char* gguf_type_name(GgufType type) {
    switch (type) {
    case GgufType::f32:
        return "F32";
    case GgufType::f16:
        return "F16";
    case GgufType::bf16:
        return "BF16";
    case GgufType::q4_0:
        return "Q4_0";
    case GgufType::q4_1:
        return "Q4_1";
    case GgufType::q5_0:
        return "Q5_0";
    case GgufType::q5_1:
        return "Q5_1";
    case GgufType::q8_0:
        return "Q8_0";
    case GgufType::q2_k:
        return "Q2_K";
    case GgufType::q3_k:
        return "Q3_K";
    case GgufType::q4_k:
        return "Q4_K";
    case GgufType::q5_k:
        return "Q5_K";
    case GgufType::q6_k:
        return "Q6_K";
    }
    return "?";
}

GgufBlock gguf_block(GgufType type) {
    switch (type) {
    case GgufType::f32:
        return {1, 4};
    case GgufType::f16:
    case GgufType::bf16:
        return {1, 2};
    case GgufType::q4_0:
        return {32, 18};
    case GgufType::q4_1:
        return {32, 20};
    case GgufType::q5_0:
        return {32, 22};
    case GgufType::q5_1:
        return {32, 24};
    case GgufType::q8_0:
        return {32, 34};
    case GgufType::q2_k:
        return {256, 84};
    case GgufType::q3_k:
        return {256, 110};
    case GgufType::q4_k:
        return {256, 144};
    case GgufType::q5_k:
        return {256, 176};
    case GgufType::q6_k:
        return {256, 210};
    }
    return {};
}

std::uint64_t GgufTensor::elements() const {
    std::uint64_t count = 1;
    for (const std::int64_t side : shape)
        count *= static_cast<std::uint64_t>(side);
    return count;
}

std::string GgufHeader::architecture() const {
    return metadata.value("general.architecture", std::string());
}

GgufHeader parse_gguf(std::span<const std::byte> file) {
    Reader in(file);
    if (file.size() < 4 || std::memcmp(file.data(), "GGUF", 4) != 0) refuse("this is no GGUF file");
    in.number<std::uint32_t>("the header");
    GgufHeader header{.version = in.number<std::uint32_t>("the header"), .metadata = json::object()};
    if (header.version == 0x02000000U || header.version == 0x03000000U)
        refuse("this is a big-endian GGUF file");
    if (header.version != 2 && header.version != 3)
        refuse("its version is " + std::to_string(header.version) + "; versions 2 and 3 are known");
    const auto tensors = in.number<std::uint64_t>("the header"),
               entries = in.number<std::uint64_t>("the header");
    if (entries > in.left() / kLeastEntry) refuse("it announces more metadata than it can hold");
    if (tensors > in.left() / kLeastTensor) refuse("it announces more tensors than it can hold");
    for (std::uint64_t i = 0; i < entries; ++i) {
        const std::string key = in.text("the metadata");
        if (key.size() > kLongestName || !is_utf8(key)) refuse("a key of its metadata is no text");
        const auto kind = in.number<std::uint32_t>("the metadata");
        if (header.metadata.contains(key)) refuse("the metadata name '" + key + "' twice");
        json value = read_value(in, kind, 0);
        if (key == "general.alignment" && kind != 4) refuse("its alignment is no number");
        header.metadata[key] = std::move(value);
    }
    if (header.metadata.contains("general.architecture") &&
        !header.metadata["general.architecture"].is_string())
        refuse("its architecture is no text");
    const std::uint64_t alignment = alignment_of(header.metadata);
    for (std::uint64_t i = 0; i < tensors; ++i) {
        const std::string name = in.text("the tensor table");
        if (!header.tensors.emplace(name, read_entry(in, name)).second)
            refuse("the tensor '" + name + "' is there twice");
    }
    place_in_file(header, (in.at() + alignment - 1) / alignment * alignment, file.size(), alignment);
    for (auto& [name, tensor] : header.tensors)
        apply_true_shape(header.metadata, name, tensor);
    return header;
}

namespace {

using Names = std::initializer_list<std::pair<const char*, const char*>>;

std::string mapped(const Names& names, const std::string& part) {
    for (const auto& [from, to] : names)
        if (part == from) return to;
    return {};
}

/// "enc.blk.17.attn_q.weight" cut into the block's number, what it is, and the ending.
struct BlockName {
    std::string number, part, ending;
};
bool cut_block(const std::string& name, const std::string& front, BlockName& out) {
    if (!name.starts_with(front)) return false;
    const std::size_t dot = name.find('.', front.size()), last = name.rfind('.');
    if (dot == std::string::npos || last <= dot) return false;
    out = {name.substr(front.size(), dot - front.size()), name.substr(dot + 1, last - dot - 1),
           name.substr(last)};
    return !out.number.empty() &&
           std::all_of(out.number.begin(), out.number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::string text_name_from_gguf(const std::string& architecture, const std::string& name) {
    BlockName block;
    if (architecture.starts_with("t5")) {
        if (!cut_block(name, "enc.blk.", block))
            return mapped({{"token_embd.weight", "shared.weight"},
                           {"enc.output_norm.weight", "encoder.final_layer_norm.weight"}},
                          name);
        const std::string to = mapped({{"attn_q", "layer.0.SelfAttention.q"},
                                       {"attn_k", "layer.0.SelfAttention.k"},
                                       {"attn_v", "layer.0.SelfAttention.v"},
                                       {"attn_o", "layer.0.SelfAttention.o"},
                                       {"attn_norm", "layer.0.layer_norm"},
                                       {"attn_rel_b", "layer.0.SelfAttention.relative_attention_bias"},
                                       {"ffn_norm", "layer.1.layer_norm"},
                                       {"ffn_gate", "layer.1.DenseReluDense.wi_0"},
                                       {"ffn_up", "layer.1.DenseReluDense.wi_1"},
                                       {"ffn_down", "layer.1.DenseReluDense.wo"}},
                                      block.part);
        return to.empty() ? "" : "encoder.block." + block.number + "." + to + block.ending;
    }
    if (!cut_block(name, "blk.", block))
        return mapped({{"token_embd.weight", "model.embed_tokens.weight"},
                       {"output_norm.weight", "model.norm.weight"},
                       {"output.weight", "lm_head.weight"}},
                      name);
    const std::string to = mapped({{"attn_norm", "input_layernorm"},
                                   {"attn_q", "self_attn.q_proj"},
                                   {"attn_k", "self_attn.k_proj"},
                                   {"attn_v", "self_attn.v_proj"},
                                   {"attn_output", "self_attn.o_proj"},
                                   {"attn_q_norm", "self_attn.q_norm"},
                                   {"attn_k_norm", "self_attn.k_norm"},
                                   {"ffn_norm", "post_attention_layernorm"},
                                   {"ffn_gate", "mlp.gate_proj"},
                                   {"ffn_up", "mlp.up_proj"},
                                   {"ffn_down", "mlp.down_proj"}},
                                  block.part);
    return to.empty() ? "" : "model.layers." + block.number + "." + to + block.ending;
}

} // namespace inference
