// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/whisper/word_rules.h"
#include <algorithm>
#include <charconv>

namespace inference {
namespace {

constexpr double kLongestUsual = 0.7, kNear = 0.5;
const std::string kSentenceMarks = ".\u3002!\uff01?\uff1f";

/// To hundredths by the number's own decimals, as Python rounds: 1.115, which lies a little below, to 1.11.
double rounded(double seconds) {
    char text[64];
    const auto written = std::to_chars(text, text + sizeof text, seconds, std::chars_format::fixed, 2);
    double value = seconds;
    std::from_chars(text, written.ptr, value);
    return value;
}

std::string trimmed(const std::string& text) {
    constexpr const char* kSpace = " \t\n\r\f\v";
    const std::size_t first = text.find_first_not_of(kSpace);
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

/// As the reference asks it: anywhere inside the list, the empty word too.
bool stands_in(const std::string& list, const std::string& word) {
    return list.find(word) != std::string::npos;
}

double usual_length(const std::vector<WhisperWord>& words) {
    std::vector<double> lengths;
    for (const WhisperWord& word : words)
        if (word.end != word.start) lengths.push_back(word.end - word.start);
    if (lengths.empty()) return 0.0;
    std::sort(lengths.begin(), lengths.end());
    const std::size_t middle = lengths.size() / 2;
    const double median = lengths.size() % 2 ? lengths[middle] : (lengths[middle - 1] + lengths[middle]) / 2;
    return std::min(kLongestUsual, median);
}

/// Words at sentence borders stretch over the pause: no longer than twice the usual.
void shorten_at_sentences(std::vector<WhisperWord>& words, double longest) {
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].end - words[i].start <= longest) continue;
        if (stands_in(kSentenceMarks, words[i].word))
            words[i].end = words[i].start + longest;
        else if (stands_in(kSentenceMarks, words[i - 1].word))
            words[i].start = words[i].end - longest;
    }
}

void join(WhisperWord& host, WhisperWord& guest, bool in_front) {
    host.word = in_front ? guest.word + host.word : host.word + guest.word;
    auto& at = host.tokens;
    at.insert(in_front ? at.begin() : at.end(), guest.tokens.begin(), guest.tokens.end());
    guest.word.clear();
    guest.tokens.clear();
}

void join_punctuation(std::vector<WhisperWord>& words, const Punctuation& marks) {
    std::size_t following = words.empty() ? 0 : words.size() - 1;
    for (std::size_t i = following; i-- > 0;) {
        if (words[i].word.starts_with(' ') && stands_in(marks.before, trimmed(words[i].word)))
            join(words[following], words[i], true);
        else
            following = i;
    }
    std::size_t previous = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!words[previous].word.ends_with(' ') && stands_in(marks.after, words[i].word))
            join(words[previous], words[i], false);
        else
            previous = i;
    }
}

/// The first words of a segment after a pause, which are drawn out over it.
void shorten_after_pause(std::vector<WhisperWord>& words, double last_end, double usual, double longest) {
    WhisperWord& first = words.front();
    const bool has_second = words.size() > 1;
    const bool long_start =
        first.end - first.start > longest || (has_second && words[1].end - first.start > 2 * longest);
    if (!(first.end - last_end > 4 * usual) || !long_start) return;
    if (has_second && words[1].end - words[1].start > longest) {
        const double border = std::max(words[1].end / 2, words[1].end - longest);
        first.end = words[1].start = border;
    }
    first.start = std::max(0.0, first.end - longest);
}

/// Segment and word times are brought together where they nearly agree, else the segment follows the words.
void settle_borders(WordedSegment& segment, double usual) {
    WhisperWord &first = segment.words.front(), &last = segment.words.back();
    if (segment.start < first.end && segment.start - kNear > first.start)
        first.start = std::max(0.0, std::min(first.end - usual, segment.start));
    else
        segment.start = first.start;
    if (segment.end > last.start && segment.end + kNear < last.end)
        last.end = std::max(last.start + usual, segment.end);
    else
        segment.end = last.end;
}

} // namespace

void deal_out_words(std::vector<WordedSegment>& segments, std::vector<WhisperWord> words, double window_start,
                    double& last_end, const Punctuation& punctuation) {
    const double usual = usual_length(words), longest = 2 * usual;
    shorten_at_sentences(words, longest);
    join_punctuation(words, punctuation);
    std::size_t next = 0;
    for (WordedSegment& segment : segments) {
        segment.words.clear();
        for (std::size_t saved = 0; next < words.size() && saved < segment.tokens.size(); ++next) {
            WhisperWord& word = words[next];
            saved += word.tokens.size(); // those that show nothing count too
            if (word.word.empty()) continue;
            segment.words.push_back({word.word, rounded(window_start + word.start),
                                     rounded(window_start + word.end), word.probability,
                                     std::move(word.tokens)});
        }
        if (segment.words.empty()) continue;
        shorten_after_pause(segment.words, last_end, usual, longest);
        settle_borders(segment, usual);
        last_end = segment.end;
    }
}

} // namespace inference
