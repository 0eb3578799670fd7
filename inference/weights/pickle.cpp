// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/pickle.h"
#include "inference/weights/pickle_calls.h"
#include "inference/weights/weights_error.h"
#include <bit>
#include <charconv>
#include <cstring>
#include <set>

namespace inference {
namespace {

constexpr std::size_t kMostNodes = 8'000'000;
constexpr PickleRef kMark = 0xffffffff; ///< a mark on the stack

[[noreturn]] void refuse(const std::string& why) {
    throw WeightsError("this pickle cannot be read: " + why);
}

/// The stream with bounds on every read.
class Input {
  public:
    Input(std::span<const std::byte> bytes, std::size_t position) : bytes_(bytes), position_(position) {}
    [[nodiscard]] std::size_t position() const { return position_; }
    std::uint8_t byte() { return std::to_integer<std::uint8_t>(take(1)[0]); }
    std::span<const std::byte> take(std::uint64_t count) {
        if (count > bytes_.size() - position_) refuse("it ends early or a length in it is wrong");
        const auto part = bytes_.subspan(position_, count);
        position_ += count;
        return part;
    }
    template <typename T>
    T number() {
        static_assert(std::endian::native == std::endian::little);
        T value;
        std::memcpy(&value, take(sizeof(T)).data(), sizeof(T));
        return value;
    }
    /// Up to the next newline, which is left out.
    std::string line() {
        const std::size_t start = position_;
        while (byte() != '\n') {
        }
        return text(bytes_.subspan(start, position_ - start - 1));
    }
    static std::string text(std::span<const std::byte> part) {
        return {reinterpret_cast<const char*>(part.data()), part.size()};
    }

  private:
    std::span<const std::byte> bytes_;
    std::size_t position_;
};

class Machine {
  public:
    Machine(Input input, PickleTree& tree, const PickleHooks& hooks)
        : in_(input), tree_(tree), hooks_(hooks) {}
    PickleRef run();
    [[nodiscard]] std::size_t position() const { return in_.position(); }

  private:
    bool step(std::uint8_t opcode); ///< false at STOP
    bool step_value(std::uint8_t opcode);
    bool step_container(std::uint8_t opcode);
    bool step_memo(std::uint8_t opcode);
    bool step_object(std::uint8_t opcode);

    PickleRef add(PickleNode node) {
        if (tree_.nodes.size() >= kMostNodes) refuse("it holds too many values");
        tree_.nodes.push_back(std::move(node));
        return static_cast<PickleRef>(tree_.nodes.size() - 1);
    }
    void push(PickleNode node) { stack_.push_back(add(std::move(node))); }
    PickleRef pop() {
        if (stack_.empty() || stack_.back() == kMark) refuse("its stack runs empty");
        const PickleRef top = stack_.back();
        stack_.pop_back();
        return top;
    }
    PickleRef top() {
        if (stack_.empty() || stack_.back() == kMark) refuse("its stack runs empty");
        return stack_.back();
    }
    std::vector<PickleRef> pop_to_mark() {
        std::size_t at = stack_.size();
        while (at > 0 && stack_[at - 1] != kMark)
            --at;
        if (at == 0) refuse("a mark is missing");
        std::vector<PickleRef> items(stack_.begin() + static_cast<std::ptrdiff_t>(at), stack_.end());
        stack_.resize(at - 1);
        return items;
    }
    template <typename T>
    T& get(PickleRef ref, const char* what) {
        T* value = std::get_if<T>(&tree_.nodes[ref]);
        if (!value) refuse(std::string("it needs ") + what + " where something else stands");
        return *value;
    }
    void push_tuple(std::size_t count) {
        PickleSequence tuple{std::vector<PickleRef>(count)};
        for (std::size_t i = count; i-- > 0;)
            tuple.items[i] = pop();
        push(std::move(tuple));
    }
    void push_global(const std::string& module, const std::string& name) {
        const std::string full = module + "." + name;
        if (!is_allowed_global(full))
            throw WeightsError("this file asks for '" + full +
                               "', which is no part of a tensor file; it was refused and nothing was run");
        push(PickleGlobal{full});
    }
    void push_long(std::span<const std::byte> bytes);
    void set_items(PickleRef target, const std::vector<PickleRef>& flat);
    std::uint64_t length8() {
        const auto length = in_.number<std::uint64_t>();
        return length;
    }
    PickleRef memo(std::uint64_t key) {
        const auto found = memo_.find(key);
        if (found == memo_.end())
            refuse("it reads memo " + std::to_string(key) + ", which was never written");
        return found->second;
    }

    Input in_;
    PickleTree& tree_;
    const PickleHooks& hooks_;
    std::vector<PickleRef> stack_;
    std::unordered_map<std::uint64_t, PickleRef> memo_;
};

void Machine::push_long(std::span<const std::byte> bytes) {
    if (bytes.size() > 8) { // only the legacy magic number is longer, and its bytes are what is compared
        push(PickleBytes{bytes, nullptr});
        return;
    }
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        value |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
    if (!bytes.empty() && bytes.size() < 8 && (std::to_integer<int>(bytes.back()) & 0x80))
        value |= ~std::uint64_t{0} << (8 * bytes.size());
    push(static_cast<std::int64_t>(value));
}

void Machine::set_items(PickleRef target, const std::vector<PickleRef>& flat) {
    if (flat.size() % 2) refuse("a dictionary has a key without a value");
    auto& dict = get<PickleDict>(target, "a dictionary");
    for (std::size_t i = 0; i < flat.size(); i += 2)
        dict.items.emplace_back(flat[i], flat[i + 1]);
}

bool Machine::step_value(std::uint8_t opcode) {
    switch (opcode) {
    case 'N':
        push(std::monostate{});
        return true;
    case 0x88:
        push(true);
        return true;
    case 0x89:
        push(false);
        return true;
    case 'J':
        push(static_cast<std::int64_t>(in_.number<std::int32_t>()));
        return true;
    case 'K':
        push(static_cast<std::int64_t>(in_.byte()));
        return true;
    case 'M':
        push(static_cast<std::int64_t>(in_.number<std::uint16_t>()));
        return true;
    case 0x8a:
        push_long(in_.take(in_.byte()));
        return true;
    case 0x8b: {
        const auto length = in_.number<std::int32_t>();
        if (length < 0) refuse("a number has a negative length");
        push_long(in_.take(static_cast<std::uint64_t>(length)));
        return true;
    }
    case 'I':
    case 'L': {
        std::string text = in_.line();
        if (opcode == 'I' && (text == "00" || text == "01")) return push(text == "01"), true;
        if (opcode == 'L' && text.ends_with('L')) text.pop_back();
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size())
            refuse("'" + text.substr(0, 40) + "' is no number");
        return push(value), true;
    }
    case 'G': {
        auto bits = in_.number<std::uint64_t>();
        bits = __builtin_bswap64(bits);
        push(std::bit_cast<double>(bits));
        return true;
    }
    case 'X':
        push(Input::text(in_.take(in_.number<std::uint32_t>())));
        return true;
    case 0x8c:
        push(Input::text(in_.take(in_.byte())));
        return true;
    case 0x8d:
        push(Input::text(in_.take(length8())));
        return true;
    case 'U':
        push(Input::text(in_.take(in_.byte())));
        return true;
    case 'T':
        push(Input::text(in_.take(in_.number<std::uint32_t>())));
        return true;
    case 'S': { // protocol 0: a quoted text
        std::string text = in_.line();
        if (text.size() >= 2) text = text.substr(1, text.size() - 2);
        push(std::move(text));
        return true;
    }
    case 'V':
        push(in_.line());
        return true;
    case 'B':
        push(PickleBytes{in_.take(in_.number<std::uint32_t>()), nullptr});
        return true;
    case 'C':
        push(PickleBytes{in_.take(in_.byte()), nullptr});
        return true;
    case 0x8e:
        push(PickleBytes{in_.take(length8()), nullptr});
        return true;
    default:
        return false;
    }
}

bool Machine::step_container(std::uint8_t opcode) {
    switch (opcode) {
    case '(':
        stack_.push_back(kMark);
        return true;
    case ']':
        push(PickleSequence{});
        return true;
    case '}':
        push(PickleDict{});
        return true;
    case ')':
        push(PickleSequence{});
        return true;
    case 't':
    case 'l':
        push(PickleSequence{pop_to_mark()});
        return true;
    case 0x85:
        push_tuple(1);
        return true;
    case 0x86:
        push_tuple(2);
        return true;
    case 0x87:
        push_tuple(3);
        return true;
    case 'd': {
        const auto flat = pop_to_mark();
        push(PickleDict{});
        set_items(top(), flat);
        return true;
    }
    case 'a': {
        const PickleRef item = pop();
        get<PickleSequence>(top(), "a list").items.push_back(item);
        return true;
    }
    case 'e': {
        const auto items = pop_to_mark();
        auto& list = get<PickleSequence>(top(), "a list").items;
        list.insert(list.end(), items.begin(), items.end());
        return true;
    }
    case 's': {
        const PickleRef value = pop(), key = pop();
        set_items(top(), {key, value});
        return true;
    }
    case 'u': {
        const auto flat = pop_to_mark();
        set_items(top(), flat);
        return true;
    }
    default:
        return false;
    }
}

bool Machine::step_memo(std::uint8_t opcode) {
    const auto written = [&] {
        const std::string text = in_.line();
        std::uint64_t key = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), key);
        if (error != std::errc() || end != text.data() + text.size()) refuse("a memo's name is no number");
        return key;
    };
    switch (opcode) {
    case 'q':
        memo_[in_.byte()] = top();
        return true;
    case 'r':
        memo_[in_.number<std::uint32_t>()] = top();
        return true;
    case 'p':
        memo_[written()] = top();
        return true;
    case 0x94:
        memo_[memo_.size()] = top();
        return true;
    case 'h':
        stack_.push_back(memo(in_.byte()));
        return true;
    case 'j':
        stack_.push_back(memo(in_.number<std::uint32_t>()));
        return true;
    case 'g':
        stack_.push_back(memo(written()));
        return true;
    case '0':
        pop();
        return true;
    case '1':
        pop_to_mark();
        return true;
    case '2':
        stack_.push_back(top());
        return true;
    default:
        return false;
    }
}

bool Machine::step_object(std::uint8_t opcode) {
    switch (opcode) {
    case 'c': {
        const std::string module = in_.line(), name = in_.line();
        push_global(module, name);
        return true;
    }
    case 0x93: {
        const PickleRef name = pop(), module = pop();
        push_global(get<std::string>(module, "a name"), get<std::string>(name, "a name"));
        return true;
    }
    case 'R': {
        const PickleRef arguments = pop(), callee = pop();
        const std::string name = get<PickleGlobal>(callee, "a known constructor").name;
        const std::vector<PickleRef> items = get<PickleSequence>(arguments, "arguments").items;
        stack_.push_back(call_global(name, items, tree_, hooks_));
        return true;
    }
    case 'Q': {
        const std::vector<PickleRef> items = get<PickleSequence>(pop(), "a storage's description").items;
        push(describe_storage(items, tree_));
        return true;
    }
    case 'b': { // the state of an OrderedDict (its version marks): nothing that is needed
        pop();
        get<PickleDict>(top(), "a dictionary");
        return true;
    }
    default:
        return false;
    }
}

bool Machine::step(std::uint8_t opcode) {
    if (opcode == '.') return false;
    if (opcode == 0x80) {
        if (const int protocol = in_.byte(); protocol > 5)
            refuse("it is written in pickle protocol " + std::to_string(protocol) + ", which is unknown");
        return true;
    }
    if (opcode == 0x95) { // a frame: only its length
        if (length8() > (std::uint64_t{1} << 62)) refuse("a frame's length is wrong");
        return true;
    }
    if (step_value(opcode) || step_container(opcode) || step_memo(opcode) || step_object(opcode)) return true;
    if (opcode == 'i') {
        const std::string module = in_.line(), name = in_.line();
        push_global(module, name);
    }
    const auto refused = [](const char* what) {
        throw WeightsError(std::string("this pickle makes ") + what +
                           "; only tensors and plain containers are read, and nothing was run");
    };
    if (opcode == 'i' || opcode == 'o' || opcode == 0x81 || opcode == 0x92) refused("an object of a class");
    if (opcode == 0x82 || opcode == 0x83 || opcode == 0x84) refused("an object from the extension registry");
    refuse("it holds the unknown opcode " + std::to_string(opcode));
}

PickleRef Machine::run() {
    while (step(in_.byte())) {
    }
    const PickleRef value = pop();
    return value;
}

} // namespace

const PickleRef* PickleTree::find(PickleRef dict, const std::string& key) const {
    const auto* items = as<PickleDict>(dict);
    if (!items) return nullptr;
    for (const auto& [name, value] : items->items)
        if (const auto* text = as<std::string>(name); text && *text == key) return &value;
    return nullptr;
}

PickleRef read_pickle(std::span<const std::byte> stream, std::size_t& position, PickleTree& tree,
                      const PickleHooks& hooks) {
    Machine machine(Input(stream, position), tree, hooks);
    const PickleRef value = machine.run();
    position = machine.position();
    return value;
}

} // namespace inference
