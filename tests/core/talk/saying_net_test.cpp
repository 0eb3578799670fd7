// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence encoder: a small one of random weights against the same computed plainly, its pieces, data
// that is none; and what the one that is built in makes of words that no saying taught.
#include "core/assist/talk/language_data.h"
#include "core/assist/talk/learned.h"
#include "tests/support/talk_film.h"
#include <cmath>
#include <random>

namespace {

using namespace core::assist::talk;

constexpr std::size_t kWidth = 8, kHeads = 2, kInner = 16, kSenses = 5;

struct Matrix {
    std::size_t rows = 0, width = 0;
    std::vector<double> values, bias; ///< as the net has them: bytes times a scale
};
using Rows = std::vector<std::vector<double>>; ///< a vector a piece

/// A net's data as they are written, and what they say as plain numbers.
class SmallNet {
  public:
    SmallNet() {
        text("saycut saying net 1");
        for (const std::size_t n : {kWidth, kHeads, std::size_t{1}, words.size()})
            number(n);
        for (const std::string& word : words)
            text(word);
        table = matrix(words.size(), kWidth, false);
        places = floats(SayingNet::kLongest * kWidth, 0);
        first = norm();
        in = matrix(3 * kWidth, kWidth), out = matrix(kWidth, kWidth), attended = norm();
        up = matrix(kInner, kWidth), down = matrix(kWidth, kInner), fed = norm();
        judge = matrix(kSenses, 2 * kWidth);
    }
    std::string data;
    std::vector<std::string> words{"##s", "[CLS]", "[SEP]", "[UNK]", "axe", "coast", "{c}"}; ///< sorted
    Matrix table, in, out, up, down, judge;
    std::vector<double> places;
    struct Norm {
        std::vector<double> weight, bias;
    } first, attended, fed;

    [[nodiscard]] std::vector<double> judged(const std::vector<std::uint32_t>& pieces) const {
        Rows x;
        for (std::size_t t = 0; t < pieces.size(); ++t) {
            std::vector<double> row(kWidth);
            for (std::size_t i = 0; i < kWidth; ++i)
                row[i] = table.values[pieces[t] * kWidth + i] + places[t * kWidth + i];
            x.push_back(normed(row, first));
        }
        const Rows mixed = attention(x);
        std::vector<double> ends(2 * kWidth);
        for (std::size_t t = 0; t < x.size(); ++t) {
            auto row = normed(sum(x[t], times(out, mixed[t])), attended);
            auto inner = times(up, row);
            for (double& v : inner)
                v *= 0.5 * (1 + std::erf(v / std::sqrt(2.0)));
            row = normed(sum(row, times(down, inner)), fed);
            for (std::size_t i = 0; i < kWidth; ++i) {
                if (t == 0) ends[i] = row[i];
                ends[kWidth + i] += row[i] / static_cast<double>(x.size());
            }
        }
        return times(judge, ends);
    }

  private:
    void number(std::size_t n) {
        for (int shift = 0; shift < 32; shift += 8)
            data += static_cast<char>(n >> shift & 0xFFU);
    }
    void text(const std::string& t) { number(t.size()), data += t; }
    void put(float value) { data.append(reinterpret_cast<const char*>(&value), sizeof value); }
    std::vector<double> floats(std::size_t count, float about) {
        std::vector<double> values;
        for (std::size_t i = 0; i < count; ++i) {
            const float value = about + 0.2F * spread_(dice_);
            put(value), values.push_back(value);
        }
        return values;
    }
    Norm norm() {
        Norm made;
        made.weight = floats(kWidth, 1), made.bias = floats(kWidth, 0);
        return made;
    }
    Matrix matrix(std::size_t rows, std::size_t width, bool biased = true) {
        Matrix made{rows, width, {}, {}};
        number(rows), number(width);
        std::vector<float> scale(rows);
        for (float& s : scale)
            put(s = 0.01F + 0.002F * std::abs(spread_(dice_)));
        if (biased) made.bias = floats(rows, 0);
        for (std::size_t i = 0; i < rows * width; ++i) {
            const int byte = static_cast<int>(60 * spread_(dice_)) % 128;
            data += static_cast<char>(byte),
                made.values.push_back(byte * static_cast<double>(scale[i / width]));
        }
        return made;
    }
    static std::vector<double> times(const Matrix& m, const std::vector<double>& x) {
        std::vector<double> y(m.bias);
        for (std::size_t r = 0; r < m.rows; ++r)
            for (std::size_t i = 0; i < m.width; ++i)
                y[r] += m.values[r * m.width + i] * x[i];
        return y;
    }
    static std::vector<double> sum(std::vector<double> a, const std::vector<double>& b) {
        for (std::size_t i = 0; i < a.size(); ++i)
            a[i] += b[i];
        return a;
    }
    static std::vector<double> normed(std::vector<double> x, const Norm& n) {
        double mean = 0, square = 0;
        for (const double v : x)
            mean += v / kWidth;
        for (const double v : x)
            square += (v - mean) * (v - mean) / kWidth;
        for (std::size_t i = 0; i < kWidth; ++i)
            x[i] = (x[i] - mean) / std::sqrt(square) * n.weight[i] + n.bias[i];
        return x;
    }
    [[nodiscard]] Rows attention(const Rows& x) const {
        Rows all, mixed(x.size(), std::vector<double>(kWidth));
        for (const auto& row : x)
            all.push_back(times(in, row));
        const std::size_t deep = kWidth / kHeads;
        for (std::size_t h = 0; h < kHeads; ++h)
            for (std::size_t t = 0; t < x.size(); ++t) {
                std::vector<double> share;
                double total = 0;
                for (const auto& other : all) {
                    double product = 0;
                    for (std::size_t i = 0; i < deep; ++i)
                        product += all[t][h * deep + i] * other[kWidth + h * deep + i];
                    share.push_back(std::exp(product / std::sqrt(static_cast<double>(deep))));
                    total += share.back();
                }
                for (std::size_t k = 0; k < x.size(); ++k)
                    for (std::size_t i = 0; i < deep; ++i)
                        mixed[t][h * deep + i] += share[k] / total * all[k][2 * kWidth + h * deep + i];
            }
        return mixed;
    }
    std::mt19937 dice_{11};
    std::normal_distribution<float> spread_{0, 1};
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
    const SmallNet small;
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
    const SmallNet small;
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
    const SmallNet small;
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
