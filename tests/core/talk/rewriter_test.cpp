// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The net that says messages in the grammar's words: data that is none, and what the built-in one says.
#include "core/assist/talk/language_data.h"
#include "core/assist/talk/message.h"
#include "core/assist/talk/rewriter.h"
#include "tests/support/small_net.h"
#include "tests/support/talk_film.h"
#include <map>

namespace {

using namespace core::assist::talk;

/// What was done, then what is said: its program, steps parted by " | ".
std::string program(const std::vector<std::string>& before, const std::string& text, double least = 0) {
    test::Talk talk;
    talk.by = core::assist::ReadBy::grammar;
    for (const std::string& said : before)
        talk.say(said);
    const Names names(talk.now, english());
    const Message message = read_message(text, names, english());
    const Wording wording = wording_of(message, talk.now, names);
    const auto said = rewriter().rewritten(wording, false);
    if (!said || said->share < least) return "nothing";
    std::string out = said->instead ? "instead: " : "";
    for (const std::string& step : said->steps)
        out += (&step == said->steps.data() ? "" : " | ") + step;
    return out;
}

/// A rewriter's data as they are written, and what it says by plain arithmetic.
class SmallRewriter : public test::SmallNet {
  public:
    /// `ends`: how much it likes to end.
    explicit SmallRewriter(float ends) {
        using test::kWidth;
        text("saycut rewriter 2");
        for (const std::size_t n :
             {kWidth, test::kHeads, std::size_t{1}, std::size_t{1}, pieces.size(), kPlaces})
            number(n);
        for (const std::string& piece : pieces)
            text(piece);
        table = matrix(pieces.size(), kWidth, false);
        places = floats(kPlaces * kWidth, 0), first = norm();
        encoder.emplace(*this);
        said_places = floats(Rewriter::kMostSaid * kWidth, 0), said_first = norm();
        in = matrix(3 * kWidth, kWidth), out = matrix(kWidth, kWidth), looked_back = norm();
        ask = matrix(kWidth, kWidth), told = matrix(2 * kWidth, kWidth), heard = matrix(kWidth, kWidth);
        listened = norm();
        up = matrix(test::kInner, kWidth), down = matrix(kWidth, test::kInner), fed = norm();
        judge = matrix(sayable.size(), kWidth), from = matrix(kWidth, kWidth), to = matrix(kWidth, kWidth);
        for (const std::size_t piece : sayable)
            number(piece);
        set_bias(judge, 0, ends);
    }
    /// The likeliest pieces one after the other, and how likely they are together.
    [[nodiscard]] std::pair<std::vector<std::size_t>, double>
    says(const std::vector<std::size_t>& source) const {
        test::Rows x;
        for (std::size_t t = 0; t < source.size(); ++t)
            x.push_back(row(table, source[t], places, t, first));
        x = encoder->of(x);
        test::Rows keys, pointed, own;
        for (const auto& one : x)
            keys.push_back(times(told, one)), pointed.push_back(times(to, one));
        std::vector<std::size_t> all;
        double share = 1;
        for (std::size_t piece = 1; all.size() < Rewriter::kMostSaid;) {
            auto y = row(table, piece, said_places, all.size(), said_first);
            own.push_back(times(in, y));
            const auto back = attended(own.back(), own, test::kWidth, 2 * test::kWidth);
            y = normed(sum(y, times(out, back)), looked_back);
            const auto mixed = attended(times(ask, y), keys, 0, test::kWidth);
            y = normed(sum(y, times(heard, mixed)), listened);
            y = normed(sum(y, inner(up, down, y)), fed);
            std::map<std::size_t, double> worth;
            double total = 0;
            const auto words = times(judge, y), points = times(from, y);
            for (std::size_t i = 0; i < sayable.size(); ++i)
                worth[sayable[i]] += std::exp(words[i]), total += std::exp(words[i]);
            for (std::size_t t = 0; t < source.size(); ++t) {
                double product = 0;
                for (std::size_t i = 0; i < test::kWidth; ++i)
                    product += points[i] * pointed[t][i];
                const double e = std::exp(product / std::sqrt(static_cast<double>(test::kWidth)));
                worth[source[t]] += e, total += e;
            }
            const auto best = std::max_element(
                worth.begin(), worth.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
            for (const auto& [other, value] : worth) // twelve bits may see it the other way round
                if (other != best->first && value > 0.95 * best->second) return {{}, 0};
            share *= best->second / total, piece = best->first;
            if (piece == sayable.front()) return {all, share};
            all.push_back(piece);
        }
        return {{}, 0};
    }
    static constexpr std::size_t kPlaces = 128;
    /// Sorted, as files have them.
    std::vector<std::string> pieces{"##s", "[CLS]", "[SEP]", "[UNK]", "axe", "coast", "mute", "{c0}"};

  private:
    std::vector<std::size_t> sayable{2, 4, 6}; ///< the first ends
    Matrix table, in, out, ask, told, heard, up, down, judge, from, to;
    test::Vector places, said_places;
    Norm first, said_first, looked_back, listened, fed;
    std::optional<test::SmallEncoder> encoder;
};

} // namespace

TEST(TalkRewriter, SaysWhatThePlainArithmeticSays) {
    const core::Project film = test::talk_film();
    const Names names(film, english());
    int said = 0;
    for (int step = 0; step < 40; ++step) {
        const SmallRewriter small(0.1F * static_cast<float>(step));
        const Rewriter net(small.data);
        for (const char* text :
             {"mute coast", "axe", "axe mutes", "mute axe coast axe", "axes axes", "mute"}) {
            const Wording wording = wording_of(text, {}, {}, names);
            std::vector<std::size_t> source{1};
            for (const std::string& token : wording.said) {
                const bool many = token.size() > 3 && token.back() == 's';
                const std::string word = many ? token.substr(0, token.size() - 1) : token;
                const auto at = std::find(small.pieces.begin(), small.pieces.end(), word);
                source.push_back(static_cast<std::size_t>(at - small.pieces.begin()));
                if (many) source.push_back(0);
            }
            source.insert(source.end(), {2, 2, 2});
            const auto [pieces, share] = small.says(source);
            const auto got = net.rewritten(wording, false);
            std::string want;
            for (const std::size_t piece : pieces)
                want += (want.empty() ? "" : " ") +
                        (small.pieces[piece] == "{c0}" ? std::string("coast") : small.pieces[piece]);
            if (pieces.empty() || want.find("##") != std::string::npos || want.find('[') != std::string::npos)
                continue;
            ASSERT_TRUE(got) << text;
            EXPECT_EQ(got->steps, std::vector<std::string>{want}) << text;
            EXPECT_NEAR(got->share, share, 0.02 * share + 1e-6) << text;
            ++said;
        }
    }
    EXPECT_GE(said, 5) << "too few of the small net's sayings end";
}

TEST(TalkRewriter, WordsBecomeTheLongestPieces_MarksAndLettersWithoutSpacesTheirOwn) {
    test::SmallNet net;
    const std::vector<std::string> known{"##es", "##s",   ",",    "[UNK]",         "axe",
                                         "axes", "coast", "{c0}", "{\xE6\xB5\xB7}"};
    for (const std::string& piece : known)
        net.text(piece);
    NetData data(net.data);
    WordPieces pieces;
    pieces.read(data, known.size());
    const auto parts = [&](const std::string& word) {
        std::vector<std::uint32_t> ids;
        pieces.add_letters(ids, word);
        std::string out;
        for (const std::uint32_t id : ids)
            out += std::string(pieces[id]) + " ";
        return out;
    };
    EXPECT_EQ(parts("Coastes"), "coast ##es ");
    EXPECT_EQ(parts("axess"), "axes ##s ");
    EXPECT_EQ(parts("axed"), "[UNK] ");
    EXPECT_EQ(parts("axe,axe"), "axe , axe ");
    EXPECT_EQ(parts("axe\xE6\xB5\xB7\xE8\xBE\xB9"), "axe {\xE6\xB5\xB7} [UNK] ");
}

TEST(TalkRewriter, DataCutShort_IsRefused_AndNoneSaysNothing) {
    const std::string_view whole = data::rewriter();
    ASSERT_GT(whole.size(), 1000000U);
    for (const std::size_t size :
         {std::size_t{1}, std::size_t{19}, std::size_t{400}, whole.size() / 3, whole.size() - 3})
        EXPECT_THROW(Rewriter(whole.substr(0, size)), std::runtime_error) << size;
    EXPECT_THROW(Rewriter(data::saying_net()), std::runtime_error) << "another net";
    const core::Project film = test::talk_film();
    const Names names(film, english());
    EXPECT_FALSE(Rewriter({}).rewritten(wording_of("mute coast", {}, film_order(film), names), false));
}

TEST(TalkRewriter, OtherLanguages_AreReadAsTheyAreWritten) {
    EXPECT_EQ(program({}, "Mach dinner bitte stumm", 0.5), "mute dinner");
    EXPECT_EQ(program({}, "streetはいらないので削除してください", 0.5), "delete street");
    // a word that neither the grammar nor the lexicon knows, from the words round it
    EXPECT_EQ(program({}, "dreh dem dinner mal den Saft ab, ich will davon nix hören", 0.3), "mute dinner");
}

TEST(TalkRewriter, ALongOrEmptyMessage_IsLeftToOthers) {
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += "mute the coast ";
    EXPECT_EQ(program({}, text), "nothing");
    EXPECT_EQ(program({}, ""), "nothing");
}

TEST(TalkRewriter, WhatWasDoneBefore_IsToldBySentencesOfItsSteps) {
    test::Talk talk;
    EXPECT_TRUE(done_before(talk.now).empty());
    talk.say("mute street"), talk.say("trim 2 seconds off the end of coast"), talk.say("blur dinner");
    const std::vector<std::string> two{"take 2 s off the end of 'coast.mp4'", "add blur to 'dinner.mp4'"};
    EXPECT_EQ(done_before(talk.now), two) << "the last two messages, the oldest first";
}
