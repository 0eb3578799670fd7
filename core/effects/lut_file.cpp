// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What OpenColorIO is given is looked through first: its readers make room for as much as a file says it
// holds, and try each other's formats where their own fails. So only texts in the words and sizes of the
// format that the file's name says reach it.
#include "core/effects/lut_file.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/effects/ocio.h"
#include <algorithm>
#include <array>
#include <optional>

namespace core {
namespace {

constexpr std::uintmax_t kMostBytes = 256U << 20U, kMostForOthers = 96U << 20U; // 129 a side, written long
constexpr int kMostAlong = 129, kMostCurve = 65536;
constexpr std::array<std::string_view, 9> kEndings{".cube", ".3dl", ".spi1d", ".spi3d", ".csp",
                                                   ".clf",  ".cdl", ".cc",    ".ccc"};

[[noreturn]] void refuse(int line, const std::string& what) {
    throw Failure((line ? "line " + std::to_string(line) + ": " : std::string()) + what);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A whole number without a sign; what has more digits than any size is a million.
std::optional<int> whole(std::string_view word) {
    if (word.empty() || !std::all_of(word.begin(), word.end(), is_digit)) return {};
    word.remove_prefix(std::min(word.find_first_not_of('0'), word.size()));
    if (word.size() > 6) return 1000000;
    int value = 0;
    for (const char c : word)
        value = value * 10 + (c - '0');
    return value;
}

/// Whether a word is written as numbers are; what it comes to is the reader's business.
bool like_a_number(std::string_view word) {
    return std::any_of(word.begin(), word.end(), is_digit) &&
           std::all_of(word.begin(), word.end(), [](char c) {
               return is_digit(c) || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
           });
}

/// What tells a format of lines from others.
struct LinedFormat {
    std::string_view ending, first;      ///< `first`: the word that it begins with, if any
    std::vector<std::string_view> words; ///< that may stand where numbers do not
    bool sized = false;                  ///< three whole numbers in a line are the sides of a cube
    bool triples = false;                ///< behind the first line of numbers there are three in each
};
const LinedFormat* lined(std::string_view ending) {
    static const std::array<LinedFormat, 4> formats{
        {{".spi1d", "Version", {"Version", "From", "Length", "Components", "{", "}"}},
         {".spi3d", "SPILUT", {"SPILUT"}, true},
         {".csp", "CSPLUTV100", {"CSPLUTV100", "1D", "3D"}, true},
         {".3dl", "", {"3DMESH", "Mesh", "mesh", "LUT8", "gamma"}, false, true}}};
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [&](const LinedFormat& f) { return f.ending == ending; });
    return found == formats.end() ? nullptr : &*found;
}

class LinedCheck {
  public:
    explicit LinedCheck(const LinedFormat& format) : format_(format) {}
    /// The text without what nobody reads.
    std::string read(std::string_view text) {
        while (!text.empty()) {
            ++line_;
            const auto end = text.find('\n');
            take(words_of_line(text.substr(0, end)));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        if (inside_) refuse(line_, "'END METADATA' is missing");
        if (!begun_) refuse(0, "nothing is in it");
        return std::move(kept_);
    }

  private:
    using Words = std::vector<std::string_view>;
    void take(const Words& words) {
        if (words.empty() || words[0].front() == '#') return;
        if (format_.ending == ".csp" && metadata(words)) return;
        if (!begun_ && !format_.first.empty() && words[0] != format_.first)
            refuse(line_, "'" + std::string(format_.first) + "' should stand there");
        begun_ = true;
        const auto known = [&](std::string_view w) {
            return std::find(format_.words.begin(), format_.words.end(), w) != format_.words.end();
        };
        bool numbers = true, sizes = words.size() == 3;
        for (const std::string_view word : words) {
            const auto size = whole(word);
            sizes = sizes && size;
            if (size && *size > kMostCurve) refuse(line_, "a number larger than any table's size");
            if (like_a_number(word)) continue;
            numbers = false;
            if (!known(word)) refuse(line_, "'" + std::string(word.substr(0, 40)) + "' is no number");
        }
        if (format_.sized && sizes)
            for (const std::string_view word : words)
                if (*whole(word) > kMostAlong)
                    refuse(line_, "a cube's side is at most " + std::to_string(kMostAlong));
        if (format_.triples && numbers && rows_++ > 0 && words.size() != 3)
            refuse(line_, "three numbers are needed");
        for (const std::string_view word : words)
            kept_.append(word).push_back(word.data() == words.back().data() ? '\n' : ' ');
    }
    /// Whether a line belongs to what is free and left out: 2.1 would search for its end for ever.
    bool metadata(const Words& words) {
        const auto says = [&](std::string_view what) {
            return words.size() == 2 && words[0] == what && words[1] == "METADATA";
        };
        const bool was = inside_;
        if (says("BEGIN") && begun_) inside_ = true;
        if (says("END")) inside_ = false;
        return was || inside_;
    }

    const LinedFormat& format_;
    std::string kept_;
    int line_ = 0;
    std::size_t rows_ = 0;
    bool begun_ = false, inside_ = false;
};

/// The numbers that an attribute of sizes holds: dim="33 33 33 3".
void check_sizes(std::string_view value) {
    int count = 0;
    std::array<int, 4> sizes{};
    while (!value.empty()) {
        const auto first = std::find_if(value.begin(), value.end(), is_digit);
        const auto last = std::find_if_not(first, value.end(), is_digit);
        if (first == last) break;
        const int size = whole({first, static_cast<std::size_t>(last - first)}).value_or(0);
        if (size > kMostCurve) refuse(0, "a table's side is at most " + std::to_string(kMostCurve));
        if (count < 4) sizes[static_cast<std::size_t>(count)] = size;
        ++count;
        value.remove_prefix(static_cast<std::size_t>(last - value.begin()));
    }
    if (count > 3 && *std::max_element(sizes.begin(), sizes.begin() + 3) > kMostAlong)
        refuse(0, "a cube's side is at most " + std::to_string(kMostAlong));
}

/// Files in XML: nothing that names other files or grows while it is read.
void check_xml(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos || text[first] != '<') refuse(0, "it is no XML");
    for (const std::string_view word : {"<!DOCTYPE", "<!ENTITY", "<Reference", "LUT_1D_", "LUT_3D_"})
        if (text.find(word) != std::string_view::npos) refuse(0, "it names other files or things");
    for (auto at = text.find("dim"); at != std::string_view::npos; at = text.find("dim", at + 3)) {
        const auto quote = text.find_first_of("\"'>", at);
        if (quote == std::string_view::npos || text[quote] == '>') continue;
        const auto end = text.find(text[quote], quote + 1);
        check_sizes(text.substr(quote + 1, end == std::string_view::npos ? end : end - quote - 1));
    }
}

std::string ending_of(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return ending;
}

bool is_taken(std::string_view ending) {
    return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

} // namespace

std::span<const std::string_view> lut_endings() {
    return kEndings;
}

void LutTables::apply(float* r, float* g, float* b, int width) const {
    if (curves.size) curves.apply(r, g, b, width);
    if (cube.size) cube.apply(r, g, b, width);
}

LutTables parse_lut(std::string_view text, std::string_view ending) {
    if (ending == ".cube" || !is_taken(ending)) {
        CubeTable table = parse_cube(text);
        return table.three ? LutTables{.cube = std::move(table)} : LutTables{.curves = std::move(table)};
    }
    if (text.find('\0') != std::string_view::npos) refuse(0, "it is no text");
    if (const LinedFormat* format = lined(ending)) return bake_lut(LinedCheck(*format).read(text), ending);
    check_xml(text);
    return bake_lut(text, ending);
}

LutTables read_lut(const std::filesystem::path& path) {
    std::error_code code;
    const auto bytes = std::filesystem::file_size(path, code);
    if (code || !std::filesystem::is_regular_file(path, code))
        throw Failure("the look-up table '" + path.string() +
                      "' cannot be opened; choose its file again, or take the effect away");
    const std::string found = ending_of(path), ending = is_taken(found) ? found : ".cube";
    const std::uintmax_t most = ending == ".cube" ? kMostBytes : kMostForOthers;
    if (bytes > most) throw Failure("the look-up table '" + path.string() + "' is too large to be one");
    const std::string text = read_file(path, most); // no more than it is long: some files never end
    try {
        return parse_lut(text, ending);
    } catch (const Failure& failure) {
        throw Failure("'" + path.string() + "' is no " + ending + " look-up table: " + failure.what() +
                      "; choose another file");
    }
}

} // namespace core
