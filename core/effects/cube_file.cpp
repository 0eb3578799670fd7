// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/cube_file.h"
#include "core/base/result.h"
#include "core/base/vectors.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>
#include <optional>

namespace core {
namespace {

constexpr int kMostAlong = 129, kMostCurve = 65536;
constexpr std::uintmax_t kMostBytes = 256U << 20U;

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    constexpr std::string_view kSpace = " \t\r";
    while (true) {
        const auto first = line.find_first_not_of(kSpace);
        if (first == std::string_view::npos) return words;
        line.remove_prefix(first);
        words.push_back(line.substr(0, line.find_first_of(kSpace)));
        line.remove_prefix(words.back().size());
    }
}

/// As these files write numbers: also 1e-05.
std::optional<float> number(std::string_view word) {
    float value = 0;
    const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (code != std::errc{} || end != word.data() + word.size() || !std::isfinite(value)) return {};
    return value;
}

class Reader {
  public:
    CubeTable read(std::string_view text) {
        while (!text.empty()) {
            ++line_;
            const auto end = text.find('\n');
            take(words_of(text.substr(0, end)));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        if (table_.size == 0) refuse("no LUT_1D_SIZE or LUT_3D_SIZE is there");
        if (table_.entries.size() != wanted())
            refuse(std::to_string(wanted()) + " entries are needed, there are " +
                   std::to_string(table_.entries.size()));
        for (std::size_t c = 0; c < 3; ++c)
            if (!(table_.most[c] > table_.least[c])) refuse("its domain is empty");
        return std::move(table_);
    }

  private:
    [[noreturn]] void refuse(const std::string& what) const {
        throw Failure("line " + std::to_string(line_) + ": " + what);
    }
    [[nodiscard]] std::size_t wanted() const {
        const auto side = static_cast<std::size_t>(table_.size);
        return table_.three ? side * side * side : side;
    }
    void take(const std::vector<std::string_view>& words) {
        if (words.empty() || words[0].front() == '#' || words[0] == "TITLE") return;
        if (words[0] == "LUT_3D_SIZE" || words[0] == "LUT_1D_SIZE") return take_size(words);
        if (words[0] == "DOMAIN_MIN") return take_three(words, 1, table_.least);
        if (words[0] == "DOMAIN_MAX") return take_three(words, 1, table_.most);
        if (words[0] == "LUT_3D_INPUT_RANGE" || words[0] == "LUT_1D_INPUT_RANGE") return take_range(words);
        if (table_.size == 0) refuse("'" + std::string(words[0].substr(0, 40)) + "' before the table's size");
        if (table_.entries.size() >= wanted()) refuse("more entries than the table's size says");
        std::array<float, 3> entry{};
        take_three(words, 0, entry);
        table_.entries.push_back({entry[0], entry[1], entry[2], 0});
    }
    void take_size(const std::vector<std::string_view>& words) {
        const auto size = words.size() == 2 ? number(words[1]) : std::nullopt;
        table_.three = words[0] == "LUT_3D_SIZE";
        const int most = table_.three ? kMostAlong : kMostCurve;
        if (!size || *size != std::floor(*size) || *size < 2 || *size > static_cast<float>(most))
            refuse("a table's size is a whole number from 2 to " + std::to_string(most));
        if (table_.size) refuse("a second table");
        table_.size = static_cast<int>(*size);
        table_.entries.reserve(wanted());
    }
    void take_three(const std::vector<std::string_view>& words, std::size_t first,
                    std::array<float, 3>& to) const {
        if (words.size() != first + 3) refuse("three numbers are needed");
        for (std::size_t c = 0; c < 3; ++c) {
            const auto value = number(words[first + c]);
            if (!value) refuse("'" + std::string(words[first + c].substr(0, 40)) + "' is no number");
            to[c] = *value;
        }
    }
    void take_range(const std::vector<std::string_view>& words) {
        const auto least = words.size() == 3 ? number(words[1]) : std::nullopt,
                   most = words.size() == 3 ? number(words[2]) : std::nullopt;
        if (!least || !most) refuse("two numbers are needed");
        table_.least.fill(*least), table_.most.fill(*most);
    }

    CubeTable table_;
    int line_ = 0;
};

using Four = float __attribute__((vector_size(16)));

Four at(const CubeTable& table, std::size_t index) {
    Four entry;
    __builtin_memcpy(&entry, table.entries[index].data(), sizeof entry);
    return entry;
}

/// Where a value lies among `size` entries.
struct Place {
    int index;
    float part;
};
inline Place place_of(float value, float least, float by, int size) {
    const auto top = static_cast<float>(size - 1);
    const float at = std::min(std::max((value - least) * by, 0.0F), top);
    const int index = std::min(static_cast<int>(at), size - 2);
    return {index, at - static_cast<float>(index)};
}

/// Between the four corners of the tetrahedron that the colour lies in.
SAYCUT_VECTORS void through_cube(const CubeTable& table, float* r, float* g, float* b, int width) {
    const int size = table.size;
    const auto across = static_cast<std::size_t>(size), deep = across * across;
    float by[3];
    for (std::size_t c = 0; c < 3; ++c)
        by[c] = static_cast<float>(size - 1) / (table.most[c] - table.least[c]);
    for (int x = 0; x < width; ++x) {
        const Place pr = place_of(r[x], table.least[0], by[0], size),
                    pg = place_of(g[x], table.least[1], by[1], size),
                    pb = place_of(b[x], table.least[2], by[2], size);
        const std::size_t base = static_cast<std::size_t>(pr.index) +
                                 static_cast<std::size_t>(pg.index) * across +
                                 static_cast<std::size_t>(pb.index) * deep;
        // From black to white first along the axis of the largest part, last along that of the smallest.
        const bool rg = pr.part >= pg.part, gb = pg.part >= pb.part, rb = pr.part >= pb.part;
        const std::size_t first = rg && rb    ? 1
                                  : !rg && gb ? across
                                              : deep,
                          last = gb && rb    ? deep
                                 : rg && !gb ? across
                                             : 1;
        const float high = std::max({pr.part, pg.part, pb.part}), low = std::min({pr.part, pg.part, pb.part}),
                    middle = pr.part + pg.part + pb.part - high - low;
        const std::size_t all = 1 + across + deep;
        const Four made = at(table, base) * (1 - high) + at(table, base + first) * (high - middle) +
                          at(table, base + all - last) * (middle - low) + at(table, base + all) * low;
        r[x] = made[0], g[x] = made[1], b[x] = made[2];
    }
}

void through_curves(const CubeTable& table, float* r, float* g, float* b, int width) {
    float* channels[] = {r, g, b};
    for (std::size_t c = 0; c < 3; ++c) {
        const float by = static_cast<float>(table.size - 1) / (table.most[c] - table.least[c]);
        for (int x = 0; x < width; ++x) {
            const Place place = place_of(channels[c][x], table.least[c], by, table.size);
            const auto i = static_cast<std::size_t>(place.index);
            const float low = table.entries[i][c], high = table.entries[i + 1][c];
            channels[c][x] = low + (high - low) * place.part;
        }
    }
}

} // namespace

void CubeTable::apply(float* r, float* g, float* b, int width) const {
    three ? through_cube(*this, r, g, b, width) : through_curves(*this, r, g, b, width);
}

CubeTable parse_cube(std::string_view text) {
    return Reader().read(text);
}

CubeTable read_cube(const std::filesystem::path& path) {
    std::error_code code;
    const auto bytes = std::filesystem::file_size(path, code);
    if (code || !std::filesystem::is_regular_file(path, code))
        throw Failure("the look-up table '" + path.string() +
                      "' cannot be opened; choose its file again, or take the effect away");
    if (bytes > kMostBytes) throw Failure("the look-up table '" + path.string() + "' is too large to be one");
    std::ifstream file(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    try {
        return parse_cube(text);
    } catch (const Failure& failure) {
        throw Failure("'" + path.string() + "' is no .cube look-up table: " + failure.what() +
                      "; choose another file");
    }
}

} // namespace core
