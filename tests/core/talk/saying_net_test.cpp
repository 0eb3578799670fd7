// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence encoder: a small one of random weights against the same computed plainly, its pieces, data
// that is none; and what the one that is built in makes of words that no saying taught.
#include "core/assist/talk/language_data.h"
#include "core/assist/talk/learned.h"
#include "tests/support/small_net.h"
#include "tests/support/talk_film.h"
#include <optional>

namespace {

using namespace core::assist::talk;

constexpr std::size_t kSenses = 5;

/// A net's data as they are written, and what they say as plain numbers.
class SmallSayingNet : public test::SmallNet {
  public:
    SmallSayingNet() {
        text("saycut saying net 1");
        for (const std::size_t n : {test::kWidth, test::kHeads, std::size_t{1}, words.size()})
            number(n);
        for (const std::string& word : words)
            text(word);
        table = matrix(words.size(), test::kWidth, false);
        places = floats(SayingNet::kLongest * test::kWidth, 0);
        first = norm();
        layer.emplace(*this);
        judge = matrix(kSenses, 2 * test::kWidth);
    }
    std::vector<std::string> words{"##s", "[CLS]", "[SEP]", "[UNK]", "axe", "coast", "{c}"}; ///< sorted

    [[nodiscard]] test::Vector judged(const std::vector<std::uint32_t>& pieces) const {
        test::Rows x;
        for (std::size_t t = 0; t < pieces.size(); ++t)
            x.push_back(row(table, pieces[t], places, t, first));
        x = layer->of(x);
        test::Vector ends(2 * test::kWidth);
        for (std::size_t t = 0; t < x.size(); ++t)
            for (std::size_t i = 0; i < test::kWidth; ++i) {
                if (t == 0) ends[i] = x[t][i];
                ends[test::kWidth + i] += x[t][i] / static_cast<double>(x.size());
            }
        return times(judge, ends);
    }

  private:
    Matrix table, judge;
    test::Vector places;
    Norm first;
    std::optional<test::SmallEncoder> layer;
};

Shape shape(const std::string& text) {
    const core::Project film = test::talk_film();
    const core::assist::Scope scope;
    const Names names(film, english());
    const Message message = read_message(text, names, english());
    const core::assist::talk::Discourse none;
    const Context context{film, scope, message.plain, message.words, names, none};
    return shape_of(context, message, 0, message.atoms.size());
}

} // namespace

TEST(TalkSayingNet, JudgesAsThePlainArithmeticDoes) {
    const SmallSayingNet small;
    const SayingNet net(small.data);
    ASSERT_EQ(net.senses(), kSenses);
    for (const auto& said :
         std::vector<std::vector<std::string>>{{"axe", "{c}"}, {"coasts"}, {"axe", "axe", "{cx}", "zzz"}}) {
        Shape of;
        of.said = of.words = said;
        const auto got = net.judgements(of);
        const auto want = small.judged(net.pieces(of));
        ASSERT_EQ(got.size(), want.size());
        for (std::size_t i = 0; i < got.size(); ++i)
            EXPECT_NEAR(got[i], want[i], 0.01) << said.front() << " " << i; // activations have twelve bits
    }
}

TEST(TalkSayingNet, WordsBecomeTheLongestPieces_PlacesAndMarksTheirOwn) {
    const SmallSayingNet small;
    const SayingNet net(small.data);
    const auto pieces = [&](std::vector<std::string> said, std::vector<std::string> words) {
        Shape of;
        of.said = std::move(said), of.words = std::move(words);
        std::string out;
        for (const auto piece : net.pieces(of))
            out += small.words[piece] + " ";
        return out;
    };
    EXPECT_EQ(pieces({"axe", "{c}"}, {"axe", "{c}"}), "[CLS] [SEP] axe {c} [SEP] ");
    EXPECT_EQ(pieces({"Coasts", "axed"}, {"Coasts", "axed"}), "[CLS] [SEP] coast ##s [UNK] [SEP] ");
    EXPECT_EQ(pieces({"axe", ","}, {"axe"}),
              "[CLS] [SEP] axe [UNK] [SEP] "); // a mark alone is no other wording
    EXPECT_EQ(pieces({"axe"}, {"axes"}), "[CLS] [SEP] axe [SEP] axe ##s [SEP] ");
    Shape longer;
    longer.said = longer.words = std::vector<std::string>(200, "axe");
    EXPECT_EQ(net.pieces(longer).size(), SayingNet::kLongest);
    EXPECT_EQ(net.judgements(longer).size(), kSenses);
}

TEST(TalkSayingNet, DataThatIsCutShort_OrOfOtherSenses_IsRefused) {
    const SmallSayingNet small;
    for (std::size_t size = 1; size < small.data.size(); size += 7)
        EXPECT_THROW(SayingNet(std::string_view(small.data).substr(0, size)), std::runtime_error) << size;
    EXPECT_EQ(SayingNet({}).senses(), 0U);
    EXPECT_TRUE(SayingNet({}).judgements({}).empty());
    EXPECT_THROW(Learned(data::learned_sayings(), small.data), std::runtime_error);
}

TEST(TalkSayingNet, WordsThatNobodyTaught_AreUnderstood) {
    const auto kept = [](const char* text) {
        const auto guesses = learned().guesses(shape(text), 1);
        return guesses.empty() ? std::string() : guesses.front().saying;
    };
    const Learned bag(data::learned_sayings());
    for (const char* word : {"obliterate", "jettison", "annihilate"}) {
        const Shape of = shape(std::string(word) + " the street clip");
        EXPECT_GT(learned().strange(of), 0U) << word;
        test::Talk talk;
        talk.by = core::assist::ReadBy::grammar;
        EXPECT_EQ(talk.after(kept((std::string(word) + " the street clip").c_str())), "coast 0-8, dinner 0-7")
            << word;
    }
    EXPECT_EQ(kept("the courier brings our new footage tomorrow"), "<stays>");
}
