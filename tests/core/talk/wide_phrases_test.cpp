// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// tests/phrases/*_wide.json and dev_*.json: every operation in many wordings; the latter written by people
// who knew neither words nor rules, in six languages. Counted by operation, with two kinds of wrong: a
// needless question, and an act that was not said. None may take away more than was said.
#include "core/assist/talk/message.h"
#include "tests/support/talk_film.h"
#include <cstdlib>
#include <fstream>
#include <map>

namespace {

// What holds today; these bounds may only be drawn closer (more and dev_en_1 were let out once, by one and by
// three sayings, when the net got a say that gained hundreds elsewhere; five others by a wrong act or two,
// when it was asked in other languages and of several ways to say it those of one outcome counted together).
constexpr double kLeast = 0.98, kLeastOfGroup = 0.8, kMostActs = 0.006;
struct Bounds {
    const char* file;
    double right, acts; ///< shares: at least so many right, at most so many wrong acts
};
constexpr Bounds kOthers[] = {{"more.json", 0.995, 0},
                              {"dev_en_1.json", 0.95, 0.01},
                              {"dev_en_2.json", 0.97, 0.01},
                              {"dev_en_3.json", 0.9, 0.01},
                              {"dev_de.json", 0.96, 0.01},
                              {"dev_es.json", 0.98, 0.01},
                              {"dev_fr.json", 0.98, 0.01},
                              {"dev_ja.json", 0.96, 0.02},
                              {"dev_zh.json", 0.98, 0.02},
                              {"held_de.json", 0.97, 0},
                              {"held_es.json", 0.97, 0},
                              {"held_fr.json", 0.97, 0},
                              {"held_ja.json", 0.97, 0},
                              {"held_zh.json", 0.97, 0},
                              {"held_en.json", 0.87, 0.02},
                              {"dev_en_4.json", 0.9, 0.03},
                              {"dev_de_2.json", 0.9, 0.03},
                              {"dev_es_2.json", 0.9, 0.03},
                              {"dev_fr_2.json", 0.95, 0.03},
                              {"dev_ja_2.json", 0.82, 0.06},
                              {"dev_zh_2.json", 0.85, 0.06},
                              // none of these was taught to the learned reader
                              {"held_en_2.json", 0.82, 0.08},
                              {"held_de_2.json", 0.7, 0.13},
                              {"held_es_2.json", 0.65, 0.08},
                              {"held_fr_2.json", 0.7, 0.08},
                              {"held_ja_2.json", 0.8, 0.08},
                              {"held_zh_2.json", 0.7, 0.06},
                              {"held_en_3.json", 0.89, 0.05},
                              {"held_de_3.json", 0.86, 0.1},
                              {"held_es_3.json", 0.88, 0.085},
                              {"held_fr_3.json", 0.84, 0.09},
                              {"held_ja_3.json", 0.77, 0.11},
                              {"held_zh_3.json", 0.79, 0.06},
                              {"router_en.json", 0.94, 0.03},
                              {"router_en_2.json", 0.905, 0.025},
                              {"held_en_4.json", 0.83, 0.055},
                              // 148 of 240 at its first run; looked at and mended for since
                              {"held_en_5.json", 0.9, 0.065},
                              // blind: 89 of 150
                              {"held_en_6.json", 0.84, 0.055},
                              // blind: 116 of 220 at their first run with the net, 143 of 220
                              {"held_en_7.json", 0.77, 0.08},
                              {"held_en_8.json", 0.77, 0.09},
                              {"held_en_9.json", 0.81, 0.06},
                              {"held_mixed_4.json", 0.81, 0.04},
                              // blind: 60 of 200 before the net knew their languages
                              {"held_mixed_5.json", 0.74, 0.09},
                              // blind, 40 in each of six languages: 172 of 240
                              {"held_mixed_6.json", 0.77, 0.06},
                              // blind: 173 of 200 and 179 of 200, two harmful, at their first run
                              {"held_en_10.json", 0.88, 0.04},
                              {"held_mixed_7.json", 0.9, 0.05},
                              // blind: 91 of 100 at its first run, 88 with the program of before
                              {"held_mixed_8.json", 0.9, 0.06},
                              // neighbours of the kinds that were mended, written before that: 45 of 82
                              {"near_kinds.json", 0.9, 0.03}};

struct Count {
    int all = 0, right = 0, questions = 0, acts = 0, harmful = 0;
};

bool stays(const std::string& outcome) {
    return outcome == "<clarify>" || outcome == "<refuse>";
}

/// "<stays>": asked back or refused, as it may be.
bool meets(const std::string& outcome, const std::string& wanted) {
    return test::fits(outcome, wanted) || (wanted == "<stays>" && stays(outcome));
}

/// Seconds of picture that an outcome in words leaves, or -1 where it names no film.
double left_in(const std::string& outcome) {
    if (outcome.empty() || outcome.front() == '<') return -1;
    double sum = 0;
    for (std::size_t at = 0; at < outcome.size();) {
        const std::size_t end = std::min(outcome.find(", ", at), outcome.size());
        const std::string part = outcome.substr(at, end - at);
        double from = 0, to = 0;
        char name[64];
        const bool picture = part.find("title ") != 0 && part.find("piano") != 0;
        if (picture && std::sscanf(part.c_str(), "%63s %lf-%lf", name, &from, &to) == 3) sum += to - from;
        at = end + 2;
    }
    return sum;
}

/// What a saying becomes before it is read.
std::string read_as(const std::string& text) {
    using namespace core::assist::talk;
    const core::Project film = test::talk_film();
    std::string words;
    for (const Word& word : read_message(text, Names(film, english()), english()).words)
        words += (words.empty() ? "" : " ") + word.text;
    return words;
}

/// Says all that a file holds and counts what comes of it, by group; nothing may be harmful.
std::map<std::string, Count> count_phrases(const std::string& file, Count& sum) {
    std::map<std::string, Count> counts;
    const bool elsewhere = file.find('/') != std::string::npos;
    const auto cases =
        nlohmann::json::parse(std::ifstream(elsewhere ? file : SAYCUT_SOURCE "/tests/phrases/" + file));
    const char* only = std::getenv("SAYCUT_PHRASES"); // one group, while working on it
    for (const auto& c : cases)
        for (const auto& said : c["say"]) {
            const std::string group = c["group"], text = said, wanted = c.value("then", "?");
            if (only && group != only) continue;
            test::Talk talk;
            talk.scope.playhead = core::from_seconds(c.value("head", 0.0));
            for (const auto& before : c.value("after", nlohmann::json::array()))
                talk.say(before.get<std::string>());
            if (c.contains("clip")) talk.scope.clip = {c["clip"].get<std::string>()};
            const double had = test::material(talk.now);
            test::Talk before = talk;
            const std::string outcome = talk.after(text);
            Count& count = counts[group];
            ++count.all, ++sum.all;
            if (meets(outcome, wanted)) {
                ++count.right, ++sum.right;
                continue;
            }
            const double least = left_in(wanted) < 0 ? had : std::min(had, left_in(wanted));
            const bool harmful = test::material(talk.now) < least - 0.01;
            ++(stays(outcome) ? count.questions : count.acts);
            ++(stays(outcome) ? sum.questions : sum.acts);
            count.harmful += harmful, sum.harmful += harmful;
            std::printf("%s [%s] %s\n    wanted %s\n    got    %s\n    read as %s\n    answer %s\n",
                        harmful ? "HARMFUL" : "wrong", group.c_str(), text.c_str(), wanted.c_str(),
                        outcome.c_str(), read_as(text).c_str(), before.route(text).understood.c_str());
            EXPECT_FALSE(harmful) << text;
        }
    return counts;
}

} // namespace

/// A file of sayings that is named by SAYCUT_PHRASES_FILE, while words are being looked for: what comes of
/// each is printed, nothing is demanded but that no material is lost that was to stay.
TEST(TalkPhrases, OfAFile_AreCounted) {
    const char* file = std::getenv("SAYCUT_PHRASES_FILE");
    if (!file) GTEST_SKIP() << "SAYCUT_PHRASES_FILE names no file";
    Count sum;
    for (const auto& [group, count] : count_phrases(file, sum))
        if (count.right < count.all)
            std::printf("%-12s %4d of %4d right, %d needless questions, %d wrong acts\n", group.c_str(),
                        count.right, count.all, count.questions, count.acts);
    std::printf("all          %4d of %4d right, %d needless questions, %d wrong acts, %d harmful\n",
                sum.right, sum.all, sum.questions, sum.acts, sum.harmful);
}

class WordsOfOthers : public testing::TestWithParam<Bounds> {};

TEST_P(WordsOfOthers, LeadToTheirOutcomes) {
    const Bounds& bounds = GetParam();
    Count sum;
    count_phrases(bounds.file, sum);
    std::printf("%-16s %4d of %4d right, %d needless questions, %d wrong acts, %d harmful\n", bounds.file,
                sum.right, sum.all, sum.questions, sum.acts, sum.harmful);
    EXPECT_GE(sum.right, sum.all * bounds.right);
    EXPECT_LE(sum.acts, sum.all * bounds.acts);
    ASSERT_GE(sum.all, 40);
}

INSTANTIATE_TEST_SUITE_P(Talk, WordsOfOthers, testing::ValuesIn(kOthers), [](const auto& info) {
    const std::string file = info.param.file;
    return file.substr(0, file.find('.'));
});

TEST(TalkPhrases, ManyWordings_LeadToTheirOutcomes) {
    Count sum;
    const char* only = std::getenv("SAYCUT_PHRASES");
    const auto counts = count_phrases("en_wide.json", sum);
    for (const auto& [group, count] : counts) {
        std::printf("%-12s %4d of %4d right, %d needless questions, %d wrong acts\n", group.c_str(),
                    count.right, count.all, count.questions, count.acts);
        EXPECT_GE(count.right, count.all * kLeastOfGroup) << group;
    }
    std::printf("all          %4d of %4d right, %d needless questions, %d wrong acts, %d harmful\n",
                sum.right, sum.all, sum.questions, sum.acts, sum.harmful);
    EXPECT_GE(sum.right, sum.all * kLeast);
    EXPECT_LE(sum.acts, sum.all * kMostActs);
    ASSERT_GE(sum.all, only ? 1 : 700);
}
