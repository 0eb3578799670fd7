// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/text/whisper_tokenizer.h"
#include "inference/text/byte_pieces.h"
#include "inference/text/regular_file.h"
#include "inference/text/unicode.h"
#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <unordered_map>

namespace inference {
namespace {

namespace fs = std::filesystem;
using Ids = std::vector<std::int64_t>;

constexpr const char* kPattern =
    R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";
constexpr const char* kEnd = "<|endoftext|>";
constexpr std::size_t kLargestFile = 64U << 20U;
constexpr char32_t kBroken = 0xFFFD;

/// A token's printable letters back to its bytes; nothing when a letter is none.
class Letters {
  public:
    Letters() {
        const auto letters = byte_letters();
        for (std::size_t b = 0; b < letters.size(); ++b)
            bytes_[to_code_points(letters[b]).front()] = static_cast<char>(b);
    }
    [[nodiscard]] std::string bytes_of(const std::string& piece) const {
        std::string bytes;
        for (const char32_t letter : to_code_points(piece)) {
            const auto found = bytes_.find(letter);
            if (found == bytes_.end())
                throw std::runtime_error("a token holds a letter that stands for no byte");
            bytes.push_back(found->second);
        }
        return bytes;
    }

  private:
    std::unordered_map<char32_t, char> bytes_;
};

std::string from_base64(const std::string& text) {
    std::string out;
    std::uint32_t bits = 0;
    int have = 0;
    for (const char c : text) {
        const std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        if (c == '=') break;
        const std::size_t value = letters.find(c);
        if (value == std::string_view::npos) throw std::runtime_error("a line is no base64");
        bits = bits << 6U | static_cast<std::uint32_t>(value);
        have += 6;
        if (have < 8) continue;
        have -= 8;
        out.push_back(static_cast<char>(bits >> static_cast<unsigned>(have)));
    }
    return out;
}

} // namespace

struct WhisperTokenizer::State {
    std::vector<std::string> text; ///< bytes of each id that is text
    std::unordered_map<std::string, std::int64_t> ids;
    WordSplitter splitter;
    WhisperTokens tokens;

    void index();
    void read_names(const std::vector<std::string>& names);
    void read_ranks(const std::string& file, std::int64_t languages, bool multilingual);
    [[nodiscard]] std::string shown(const Ids& ids) const;
    [[nodiscard]] std::string special_text(std::int64_t id) const;
    void append_word(const std::string& word, Ids& out) const;
};

void WhisperTokenizer::State::index() {
    for (std::size_t i = 0; i < text.size(); ++i)
        ids.emplace(text[i], static_cast<std::int64_t>(i));
    splitter.compile(kPattern);
}

/// Every id's printable name; text ends at the end token.
void WhisperTokenizer::State::read_names(const std::vector<std::string>& names) {
    const auto end = std::find(names.begin(), names.end(), kEnd);
    if (end == names.end()) throw std::runtime_error("it has no token <|endoftext|>");
    const Letters letters;
    for (auto name = names.begin(); name != end; ++name)
        text.push_back(letters.bytes_of(*name));
    const auto silent = std::find_if(end, names.end(), [](const std::string& name) {
        return name == "<|nospeech|>" || name == "<|nocaptions|>";
    });
    if (silent == names.end()) throw std::runtime_error("it has no token <|nospeech|>");
    // After the text: end, start, the languages, four that steer, no speech.
    const std::int64_t languages = (silent - end) - 6;
    if (languages < 0) throw std::runtime_error("its special tokens stand in another order than Whisper's");
    constexpr std::int64_t kEnglishText = 50256;
    const auto count = static_cast<std::int64_t>(text.size());
    tokens = WhisperTokens::of_counts(count, languages, count != kEnglishText);
}

void WhisperTokenizer::State::read_ranks(const std::string& file, std::int64_t languages, bool multilingual) {
    std::istringstream lines(file);
    for (std::string word; lines >> word;) {
        std::size_t rank = 0;
        if (!(lines >> rank) || rank != text.size())
            throw std::runtime_error("its ranks do not count up from 0");
        text.push_back(from_base64(word));
    }
    tokens = WhisperTokens::of_counts(static_cast<std::int64_t>(text.size()), languages, multilingual);
}

std::string WhisperTokenizer::State::special_text(std::int64_t id) const {
    const WhisperTokens& t = tokens;
    if (id >= t.time_begin) {
        char shown[32];
        std::snprintf(shown, sizeof shown, "<|%.2f|>",
                      kWhisperTimeStep * static_cast<double>(id - t.time_begin));
        return shown;
    }
    for (const auto& [code, language] : t.languages)
        if (language == id) return "<|" + code + "|>";
    for (const auto& [special, name] :
         std::initializer_list<std::pair<std::int64_t, const char*>>{{t.end, "endoftext"},
                                                                     {t.start, "startoftranscript"},
                                                                     {t.translate, "translate"},
                                                                     {t.transcribe, "transcribe"},
                                                                     {t.start_of_model, "startoflm"},
                                                                     {t.start_of_prompt, "startofprev"},
                                                                     {t.no_speech, "nospeech"},
                                                                     {t.no_times, "notimestamps"}})
        if (special == id) return std::string("<|") + name + "|>";
    return "<|unknown|>";
}

/// Text and special tokens as they are written.
std::string WhisperTokenizer::State::shown(const Ids& given) const {
    std::string bytes;
    for (const std::int64_t id : given)
        if (id >= tokens.end)
            bytes += special_text(id);
        else if (id >= 0)
            bytes += text[static_cast<std::size_t>(id)];
    return bytes;
}

void WhisperTokenizer::State::append_word(const std::string& word, Ids& out) const {
    std::vector<std::string> parts;
    for (const char c : word)
        parts.emplace_back(1, c);
    while (parts.size() > 1) { // the pair that makes the earliest token first, the leftmost of equals
        std::int64_t best = std::numeric_limits<std::int64_t>::max();
        std::size_t at = 0;
        for (std::size_t i = 0; i + 1 < parts.size(); ++i)
            if (const auto found = ids.find(parts[i] + parts[i + 1]);
                found != ids.end() && found->second < best)
                best = found->second, at = i;
        if (best == std::numeric_limits<std::int64_t>::max()) break;
        parts[at] += parts[at + 1];
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
    for (const std::string& part : parts)
        if (const auto found = ids.find(part); found != ids.end()) out.push_back(found->second);
}

namespace {

std::vector<std::string> names_of_map(const nlohmann::json& vocabulary) {
    std::vector<std::string> names;
    for (const auto& [name, id] : vocabulary.items()) {
        const auto place = id.get<std::int64_t>();
        if (place < 0 || place > 1'000'000) throw std::runtime_error("an id lies outside any vocabulary");
        if (static_cast<std::size_t>(place) >= names.size())
            names.resize(static_cast<std::size_t>(place) + 1);
        names[static_cast<std::size_t>(place)] = name;
    }
    return names;
}

/// The names by id of a tokenizer.json, a list or a map of names.
std::vector<std::string> names_in(const nlohmann::json& json) {
    if (json.is_array()) return json.get<std::vector<std::string>>();
    if (!json.is_object()) throw std::runtime_error("it is no JSON that a tokenizer is written in");
    if (!json.contains("model")) return names_of_map(json);
    nlohmann::json all = json.at("model").at("vocab");
    for (const auto& token : json.value("added_tokens", nlohmann::json::array()))
        all[token.at("content").get<std::string>()] = token.at("id");
    return names_of_map(all);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

} // namespace

fs::path WhisperTokenizer::find(const fs::path& folder) {
    std::error_code error;
    for (const char* name : {"tokenizer.json", "vocabulary.json", "vocabulary.txt", "vocab.json",
                             "multilingual.tiktoken", "gpt2.tiktoken"})
        if (fs::is_regular_file(folder / name, error)) return folder / name;
    return {};
}

WhisperTokenizer::WhisperTokenizer(const fs::path& file, std::int64_t languages, bool multilingual)
    : state_(std::make_unique<State>()) {
    try {
        const std::string content = read_regular(file, kLargestFile);
        if (file.extension() == ".tiktoken")
            state_->read_ranks(content, languages, multilingual);
        else
            state_->read_names(file.extension() == ".txt" ? lines_of(content)
                                                          : names_in(parse_json(content)));
    } catch (const nlohmann::json::exception&) {
        throw std::runtime_error(file.string() + " cannot be used as a tokenizer: it is no JSON of one");
    } catch (const std::exception& error) {
        throw std::runtime_error(file.string() + " cannot be used as a tokenizer: " + error.what());
    }
    state_->index();
}

WhisperTokenizer::WhisperTokenizer(std::vector<std::string> pieces, std::int64_t languages, bool multilingual)
    : state_(std::make_unique<State>()) {
    state_->text = std::move(pieces);
    state_->tokens = WhisperTokens::of_counts(text_size(), languages, multilingual);
    state_->index();
}

WhisperTokenizer::~WhisperTokenizer() = default;
WhisperTokenizer::WhisperTokenizer(WhisperTokenizer&&) noexcept = default;
WhisperTokenizer& WhisperTokenizer::operator=(WhisperTokenizer&&) noexcept = default;

const WhisperTokens& WhisperTokenizer::tokens() const {
    return state_->tokens;
}
std::int64_t WhisperTokenizer::text_size() const {
    return static_cast<std::int64_t>(state_->text.size());
}
std::string WhisperTokenizer::special_text(std::int64_t id) const {
    return state_->special_text(id);
}

std::vector<std::int64_t> WhisperTokenizer::encode(const std::string& text) const {
    Ids ids;
    for (const std::string& word : state_->splitter.split(text))
        state_->append_word(word, ids);
    return ids;
}

std::string WhisperTokenizer::decode(const Ids& ids) const {
    Ids text;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(text),
                 [&](std::int64_t id) { return id >= 0 && id < text_size(); });
    return to_utf8(to_code_points(state_->shown(text)));
}

WordSplit WhisperTokenizer::split_words(const Ids& ids, bool at_spaces) const {
    const std::u32string whole = to_code_points(state_->shown(ids));
    WordSplit units;
    Ids current;
    std::size_t place = 0;
    for (const std::int64_t id : ids) {
        current.push_back(id);
        const std::u32string shown = to_code_points(state_->shown(current));
        const std::size_t broken = shown.find(kBroken);
        // Half a character waits for the rest, unless it is broken in the whole text too.
        if (broken != std::u32string::npos &&
            (place + broken >= whole.size() || whole[place + broken] != kBroken))
            continue;
        place += shown.size();
        units.words.push_back(to_utf8(shown));
        units.tokens.push_back(std::move(current));
        current.clear();
    }
    if (!at_spaces) return units;
    const std::string punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    WordSplit words;
    for (std::size_t i = 0; i < units.words.size(); ++i) {
        const std::string& unit = units.words[i];
        const std::string stripped = to_utf8(strip(to_code_points(unit)));
        const bool starts = units.tokens[i].front() >= state_->tokens.end || unit.starts_with(' ') ||
                            punctuation.find(stripped) != std::string::npos || words.words.empty();
        if (starts) {
            words.words.push_back(unit);
            words.tokens.push_back(units.tokens[i]);
            continue;
        }
        words.words.back() += unit;
        words.tokens.back().insert(words.tokens.back().end(), units.tokens[i].begin(), units.tokens[i].end());
    }
    return words;
}

std::vector<std::int64_t> WhisperTokenizer::unspoken() const {
    std::vector<std::string> signs{
        "<<", ">>", "<<<", ">>>", "--", "---", "-(", "-[", "('",           "(\"",
        "((", "))", "(((", ")))", "[[", "]]",  "{{", "}}", "\u266a\u266a", "\u266a\u266a\u266a"};
    for (const char* sign :
         {"\"", "#", "(", ")", "*", "+", "/", ":", ";", "<",      "=",      ">",      "@",     "[",
          "\\", "]", "^", "_", "`", "{", "|", "}", "~", "\u300c", "\u300d", "\u300e", "\u300f"})
        signs.emplace_back(sign);
    Ids found{encode(" -").at(0), encode(" '").at(0)};
    const auto look = [&](const std::string& sign, bool always) {
        for (const std::string& form : {sign, " " + sign})
            if (const Ids ids = encode(form); !ids.empty() && (always || ids.size() == 1))
                found.push_back(ids.front());
    };
    for (const std::string& sign : signs)
        look(sign, false);
    for (const char* note : {"\u2669", "\u266a", "\u266b", "\u266c", "\u266d", "\u266e", "\u266f"})
        look(note, true);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace inference
