// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/version_json.h"
#include "core/document/problem_of.h"
#include "core/json/document_fields.h"
#include <array>
#include <unordered_map>

namespace core {
namespace {

using nlohmann::json;
using reflect::Reader;
using reflect::Writer;

constexpr auto kNowhere = static_cast<std::size_t>(-1);

/// The fields that are written in runs.
template <typename T>
constexpr std::array<std::string_view, 0> kLists{};
template <>
constexpr std::array<std::string_view, 6> kLists<Project>{"media",   "subclips", "tracks",
                                                          "markers", "messages", "sequences"};
template <>
constexpr std::array<std::string_view, 2> kLists<Track>{"clips", "transitions"};
template <>
constexpr std::array<std::string_view, 2> kLists<Sequence>{"tracks", "markers"};

template <typename T>
bool is_list(std::string_view name) {
    return std::find(kLists<T>.begin(), kLists<T>.end(), name) != kLists<T>.end();
}

/// Writes the fields of a T but for its lists.
template <typename T>
struct HeadWriter {
    Writer inner;
    static constexpr bool kReads = false;
    void operator()(const char* name, auto& value, bool required = false) {
        if (!is_list<T>(name)) inner(name, value, required);
    }
    void foreign(std::string& text) { inner.foreign(text); }
};

/// All of a value but its lists; fields that are as in a new one are left out.
template <typename T>
json head_of(const T& value) {
    static const json usual = [] {
        T fresh;
        HeadWriter<T> writer;
        reflect::describe(writer, fresh);
        return writer.inner.out;
    }();
    HeadWriter<T> writer;
    reflect::describe(writer, const_cast<T&>(value)); // a writer changes nothing
    json& out = writer.inner.out;
    for (const char* name : writer.inner.optional_)
        if (const auto found = out.find(name); found != out.end() && *found == usual.value(name, json()))
            out.erase(found);
    return std::move(out);
}

template <typename T>
const T& entry(const std::vector<std::shared_ptr<const T>>& list, std::size_t index) {
    return *list[index];
}
template <typename T>
const T& entry(const std::vector<T>& list, std::size_t index) {
    return list[index];
}
const Clip& entry(const ClipList& list, std::size_t index) {
    return list[index];
}

template <typename T>
Time shift_between(const T& value, const T& other) {
    if constexpr (std::is_same_v<T, Clip>) return saturated_difference(value.start, other.start);
    if constexpr (std::is_same_v<T, Marker>) return saturated_difference(value.time, other.time);
    return Time(0);
}
void shift(Clip& clip, Time by) {
    clip.start = saturated_sum(clip.start, by);
}
void shift(Marker& marker, Time by) {
    marker.time = saturated_sum(marker.time, by), marker.end = saturated_sum(marker.end, by);
}

template <typename List>
std::optional<json> runs(const List& list, const List& beside);

bool same(const Clip& a, const Clip& b) {
    return a == b;
}
bool same(const Marker& a, const Marker& b) {
    return a == b;
}
bool same(const Transition& a, const Transition& b) {
    return a == b;
}
bool same(const Message& a, const Message& b) {
    return a.role == b.role && a.text == b.text && a.details == b.details;
}
bool same(const Media& a, const Media& b) {
    return &a == &b || head_of(a) == head_of(b);
}
bool same(const Subclip& a, const Subclip& b) {
    return &a == &b || head_of(a) == head_of(b);
}
bool same(const Track& a, const Track& b) {
    return &a == &b || (a.clips == b.clips && a.transitions == b.transitions && head_of(a) == head_of(b));
}
bool same(const Sequence& a, const Sequence& b) {
    return &a == &b || (!runs(a.tracks, b.tracks) && a.markers == b.markers && head_of(a) == head_of(b));
}

/// Whether a value is another that lies `by` later.
template <typename T>
bool same_later(const T& value, const T& other, Time by) {
    if (&value == &other) return true;
    if (by == Time(0)) return same(value, other);
    if constexpr (std::is_same_v<T, Clip> || std::is_same_v<T, Marker>) {
        T moved = other;
        shift(moved, by);
        return same(value, moved);
    }
    return false;
}

void put(json& out, const char* name, std::optional<json> list) {
    if (list) out[name] = std::move(*list);
}

/// A value of a list; `like` is the one of the same id in the other version, or null.
template <typename T>
json written(const T& value, const T* like) {
    json out = head_of(value);
    if constexpr (std::is_same_v<T, Track>) {
        put(out, "clips", runs(value.clips, like ? like->clips : ClipList()));
        put(out, "transitions",
            runs(value.transitions, like ? like->transitions : std::vector<Transition>()));
    }
    if constexpr (std::is_same_v<T, Sequence>) {
        put(out, "tracks", runs(value.tracks, like ? like->tracks : Tracks()));
        put(out, "markers", runs(value.markers, like ? like->markers : std::vector<Marker>()));
    }
    return out;
}

/// Where the values of a list lie, by their ids: looked up when they are not where they are expected.
template <typename List>
class Places {
  public:
    explicit Places(const List& list) : list_(list) {}
    /// The place of the value of the same id; `expected` where values have none.
    template <typename T>
    std::size_t of(const T& value, std::size_t expected) {
        if constexpr (std::is_same_v<T, Message>)
            return expected < list_.size() ? expected : kNowhere;
        else {
            if (expected < list_.size()) {
                const T& there = entry(list_, expected);
                if (&there == &value || there.id == value.id) return expected;
            }
            if (!known_)
                for (std::size_t i = 0; i < list_.size(); ++i)
                    by_id_.emplace(entry(list_, i).id.value, i);
            known_ = true;
            const auto found = by_id_.find(value.id.value);
            return found == by_id_.end() ? kNowhere : found->second;
        }
    }

  private:
    const List& list_;
    std::unordered_map<std::string_view, std::size_t> by_id_;
    bool known_ = false;
};

struct Run {
    std::size_t first = 0, count = 0;
    Time later{};
};

/// A list in runs of another; nothing where it is the same.
template <typename List>
std::optional<json> runs(const List& list, const List& beside) {
    json out = json::array();
    Places<List> places(beside);
    Run run;
    std::size_t next = 0;
    const auto close = [&] {
        if (run.count == 0) return;
        out.push_back({run.first, run.count});
        if (run.later != Time(0)) out.back().push_back(run.later.count());
        run = {};
    };
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& value = entry(list, i);
        const std::size_t place = places.of(value, next);
        const auto* other = place == kNowhere ? nullptr : &entry(beside, place);
        if (other) next = place + 1;
        const Time later = other ? shift_between(value, *other) : Time(0);
        if (!other || !same_later(value, *other, later)) {
            close();
            out.push_back(written(value, other));
            continue;
        }
        if (run.first + run.count != place || run.later != later) close();
        if (run.count == 0) run = {place, 0, later};
        ++run.count;
    }
    const bool whole = out.empty() && run.count == beside.size() && run.first == 0 && run.later == Time(0);
    if (whole) return std::nullopt;
    close();
    return out;
}

/// What a list of JSON is read into.
template <typename List>
struct Gathered {
    using Item = typename List::value_type;
    std::vector<Item> items;
    void add(const List& from, std::size_t index) { items.push_back(from[index]); }
    void add(Item item) { items.push_back(std::move(item)); }
    List list(const List&) { return std::move(items); }
};
template <>
struct Gathered<ClipList> {
    std::vector<ClipList::Shared> items;
    void add(const ClipList& from, std::size_t index) { items.push_back(from.shared(index)); }
    void add(Clip clip) { items.push_back(std::make_shared<const Clip>(std::move(clip))); }
    ClipList list(const ClipList& like) { return {items, like}; }
};

template <typename T>
T read_head(const char* name, const json& value) {
    T made;
    if (kLists<T>.empty() || !value.is_object()) {
        Reader{value, {}, true}.read(name, value, made);
        return made;
    }
    json head = json::object();
    for (const auto& [key, part] : value.items())
        if (!is_list<T>(key)) head[key] = part;
    Reader{head, {}, true}.read(name, head, made);
    return made;
}

template <typename List>
List read_list(const char* name, const json& object, const List& beside);

template <typename T>
T read_value(const char* name, const json& value, const T* like) {
    T made = read_head<T>(name, value);
    if constexpr (std::is_same_v<T, Track>) {
        made.clips = read_list("clips", value, like ? like->clips : ClipList());
        made.transitions =
            read_list("transitions", value, like ? like->transitions : std::vector<Transition>());
    }
    if constexpr (std::is_same_v<T, Sequence>) {
        made.tracks = read_list("tracks", value, like ? like->tracks : Tracks());
        made.markers = read_list("markers", value, like ? like->markers : std::vector<Marker>());
    }
    return made;
}

/// [first, count] or [first, count, flicks]; refused where the other list has no such values left.
Run read_run(const char* name, const json& value, std::size_t size, bool shifts) {
    const bool fits = value.size() >= 2 && value.size() <= (shifts ? 3U : 2U) &&
                      value[0].is_number_unsigned() && value[1].is_number_unsigned() &&
                      (value.size() == 2 || value[2].is_number_integer());
    if (fits) {
        const Run run{value[0].get<std::size_t>(), value[1].get<std::size_t>(),
                      Time(value.size() == 3 ? value[2].get<std::int64_t>() : 0)};
        if (run.first <= size && run.count <= size - run.first) return run;
    }
    throw Refusal{std::string("the field '") + name + "' holds a run that there is not"};
}

template <typename Item>
struct Pointee {
    using type = Item;
};
template <typename T>
struct Pointee<std::shared_ptr<const T>> {
    using type = T;
};

template <typename List>
List read_list(const char* name, const json& object, const List& beside) {
    using Item = typename List::value_type;
    using T = typename Pointee<Item>::type;
    constexpr bool kShifts = std::is_same_v<T, Clip> || std::is_same_v<T, Marker>;
    const auto found = object.find(name);
    if (found == object.end()) return beside;
    if (!found->is_array()) throw Refusal{std::string("the field '") + name + "' must be a list"};
    Gathered<List> gathered;
    Places<List> places(beside);
    std::size_t taken = 0;
    for (const json& part : *found) {
        if (!part.is_array()) {
            T made = read_head<T>(name, part); // its id says what it is like
            if constexpr (!kLists<T>.empty()) {
                const std::size_t place = places.of(made, kNowhere);
                made = read_value<T>(name, part, place == kNowhere ? nullptr : &entry(beside, place));
            }
            if constexpr (std::is_same_v<T, Item>)
                gathered.add(std::move(made));
            else
                gathered.add(std::make_shared<const T>(std::move(made)));
            continue;
        }
        const Run run = read_run(name, part, beside.size(), kShifts);
        taken += run.count; // each once: a small file makes no large project
        if (taken > beside.size()) throw Refusal{std::string("the field '") + name + "' repeats its values"};
        for (std::size_t i = run.first; i < run.first + run.count; ++i) {
            if constexpr (kShifts)
                if (run.later != Time(0)) {
                    T moved = entry(beside, i);
                    shift(moved, run.later);
                    gathered.add(std::move(moved));
                    continue;
                }
            gathered.add(beside, i);
        }
    }
    return gathered.list(beside);
}

} // namespace

json version_to_json(const Project& version, const Project& beside) {
    json out = head_of(version);
    put(out, "media", runs(version.media, beside.media));
    put(out, "subclips", runs(version.subclips, beside.subclips));
    put(out, "tracks", runs(version.tracks, beside.tracks));
    put(out, "markers", runs(version.markers, beside.markers));
    put(out, "messages", runs(version.messages, beside.messages));
    put(out, "sequences", runs(version.sequences, beside.sequences));
    return out;
}

Result<Project> version_from_json(const json& value, const Project& beside) {
    try {
        Project version = read_head<Project>("project", value);
        version.media = read_list("media", value, beside.media);
        version.subclips = read_list("subclips", value, beside.subclips);
        version.tracks = read_list("tracks", value, beside.tracks);
        version.markers = read_list("markers", value, beside.markers);
        version.messages = read_list("messages", value, beside.messages);
        version.sequences = read_list("sequences", value, beside.sequences);
        mend(version);
        return version;
    } catch (const Refusal& refusal) {
        return refusal;
    }
}

bool same_version(const Project& a, const Project& b) {
    return !runs(a.tracks, b.tracks) && !runs(a.media, b.media) && !runs(a.subclips, b.subclips) &&
           !runs(a.markers, b.markers) && !runs(a.messages, b.messages) && !runs(a.sequences, b.sequences) &&
           head_of(a) == head_of(b);
}

} // namespace core
