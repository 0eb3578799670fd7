// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/cube_file.h"
#include "core/base/result.h"
#include "core/base/vectors.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace core {
namespace {

constexpr int kMostAlong = 129, kMostCurve = 65536;

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
            take(words_of_line(text.substr(0, end)));
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
SAYCUT_INLINED Place place_of(float value, float least, float by, int size) {
    const auto top = static_cast<float>(size - 1);
    const float at = within((value - least) * by, 0.0F, top);
    const int whole = static_cast<int>(at), index = whole < size - 2 ? whole : size - 2;
    return {index, at - static_cast<float>(index)};
}

constexpr int kAtOnce = 256;

/// Of pixels, the four corners of the tetrahedron that their colours lie in: the darkest, how far from it the
/// next one and from the brightest the one before lie, and what the four weigh.
struct Corners {
    int base[kAtOnce], first[kAtOnce], last[kAtOnce];
    float darkest[kAtOnce], second[kAtOnce], third[kAtOnce], brightest[kAtOnce];
};

SAYCUT_VECTORS void find_corners(const CubeTable& table, const float* __restrict r, const float* __restrict g,
                                 const float* __restrict b, Corners& __restrict to, int count) {
    const int size = table.size, deep = size * size;
    float by[3], least[3];
    for (std::size_t c = 0; c < 3; ++c)
        by[c] = static_cast<float>(size - 1) / (table.most[c] - table.least[c]), least[c] = table.least[c];
    for (int x = 0; x < count; ++x) {
        const Place pr = place_of(r[x], least[0], by[0], size), pg = place_of(g[x], least[1], by[1], size),
                    pb = place_of(b[x], least[2], by[2], size);
        to.base[x] = pr.index + pg.index * size + pb.index * deep;
        // From black to white first along the axis of the largest part, last along that of the smallest.
        const bool rg = pr.part >= pg.part, gb = pg.part >= pb.part, rb = pr.part >= pb.part;
        to.first[x] = (rg & rb) ? 1 : (!rg & gb) ? size : deep;
        to.last[x] = (gb & rb) ? deep : (rg & !gb) ? size : 1;
        const float high = greater(greater(pr.part, pg.part), pb.part),
                    low = lesser(lesser(pr.part, pg.part), pb.part),
                    middle = pr.part + pg.part + pb.part - high - low;
        to.darkest[x] = 1 - high, to.second[x] = high - middle;
        to.third[x] = middle - low, to.brightest[x] = low;
    }
}

SAYCUT_VECTORS void through_cube(const CubeTable& table, float* r, float* g, float* b, int width) {
    const auto all = static_cast<std::size_t>(1 + table.size + table.size * table.size);
    Corners corners;
    for (int begin = 0; begin < width; begin += kAtOnce) {
        const int count = std::min(kAtOnce, width - begin);
        find_corners(table, r + begin, g + begin, b + begin, corners, count);
        for (int x = 0; x < count; ++x) {
            const auto base = static_cast<std::size_t>(corners.base[x]),
                       next = base + static_cast<std::size_t>(corners.first[x]),
                       last = base + all - static_cast<std::size_t>(corners.last[x]);
            const Four made = at(table, base) * corners.darkest[x] + at(table, next) * corners.second[x] +
                              at(table, last) * corners.third[x] +
                              at(table, base + all) * corners.brightest[x];
            r[begin + x] = made[0], g[begin + x] = made[1], b[begin + x] = made[2];
        }
    }
}

SAYCUT_VECTORS void through_curves(const CubeTable& table, float* r, float* g, float* b, int width) {
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

std::vector<std::string_view> words_of_line(std::string_view line) {
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

CubeTable parse_cube(std::string_view text) {
    return Reader().read(text);
}

} // namespace core
