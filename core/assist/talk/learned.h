// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a saying that the grammar does not read is likely to mean, learned from sayings of people in six
// languages (resources/language/sayings; core/assist/talk/teach.h makes the data). A guess is another saying,
// in words that the grammar reads: what it does is tried, judged and shown like anything that is said.
// A bag of traits, averaged and judged by one linear layer, after Joulin et al., "Bag of Tricks for Efficient
// Text Classification" (2016), and a sentence encoder that knows more words than we taught (saying_net.h);
// what both make of a saying is weighed.
#pragma once
#include "core/assist/talk/saying_net.h"
#include <optional>
#include <string_view>

namespace core::assist::talk {

/// One thing that can be meant: a form with places for the slots, or a kind of message.
struct Sense {
    std::string form;  ///< "trim {t} off the start of {c}"; "<edit>", "<question>", "<generate>", "<stays>",
                       ///< "<several>", "<other>": none of all these
    std::string order; ///< which slot goes to which place: "10" puts the second first
    [[nodiscard]] bool kind() const { return form.front() == '<'; }
    /// The kinds of its slots, in the order in which a saying has them.
    [[nodiscard]] std::string kinds() const;
};

struct Guess {
    std::string saying; ///< in the grammar's English, or a kind: "<edit>"
    double share = 0;   ///< how likely, of all that fits the slots; 0 to 1
};

/// Immutable once made; any thread.
class Learned {
  public:
    /// Throws std::runtime_error when the data is misshapen, or the net judges other senses. Without a net
    /// the bag judges alone. The net's data must outlive it.
    explicit Learned(std::string_view data, std::string_view net = {});
    /// The likeliest first. A form takes all slots of the saying, each in a place of its kind, or none of it.
    [[nodiscard]] std::vector<Guess> guesses(const Shape& shape, std::size_t most = 3) const;
    /// How many of a saying's words were never met while learning.
    [[nodiscard]] std::size_t strange(const Shape& shape) const;
    /// The likelihood of each sense; those that do not fit have none.
    [[nodiscard]] std::vector<double> shares(const Shape& shape) const;
    [[nodiscard]] const std::vector<Sense>& senses() const { return senses_; }

  private:
    [[nodiscard]] std::vector<double> of_bag(const Shape& shape) const;
    /// The net's likelihoods of the senses that have one in `fit`.
    [[nodiscard]] std::vector<double> of_net(const Shape& shape, const std::vector<double>& fit) const;
    std::size_t dims_ = 0;
    SayingNet net_;
    std::vector<Sense> senses_;
    std::vector<std::string> kinds_;    ///< of each sense
    std::vector<std::uint32_t> traits_; ///< sorted
    std::vector<float> scales_;         ///< of a trait's row
    std::vector<std::int8_t> rows_;
    std::vector<float> judges_; ///< senses x (dims + 1), the last its bias
};

/// The slots of a saying that fill the places of a sense with these kinds: all but some that are spare. None
/// where they do not fit.
std::optional<std::vector<Slot>> fitting(const std::string& kinds, const std::vector<Slot>& slots);
/// What a sense says with a saying's slots in its places; empty where they do not fit.
std::string said_with(const Sense& sense, const std::vector<Slot>& slots);
/// Likelihoods from judgements; -infinity has none.
void to_shares(std::vector<double>& judgements);

/// What is built into the library.
const Learned& learned();

} // namespace core::assist::talk
