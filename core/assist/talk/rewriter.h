// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small net that says a message, and what it goes on from, in sentences that the grammar reads: "too long,
// give me two" behind a fade of three seconds is "fade coast in over 2 seconds". An encoder (the pretrained
// MiniLM, Wang et al., 2020) and a decoder that writes words of the grammar or points at words of the message
// (See et al., "Get To The Point", 2017), taught sayings with their programs (packaging/teach_rewriter.py).
// What it says is read, tried and judged like anything that is said.
#pragma once
#include "core/assist/talk/byte_net.h"
#include "core/assist/talk/message.h"
#include "core/assist/talk/wording.h"

namespace core::assist::talk {

constexpr const char* kInstead = "{instead}"; ///< what was done last is taken back first
constexpr const char* kPicture = "{edit}";    ///< behind steps: there is a wish for the picture, too

struct Rewritten {
    /// In the grammar's English, or a kind: "<edit>", "<question>", "<generate>", "<stays>", "<ask>": nothing
    /// can be done as it is said.
    std::vector<std::string> steps;
    bool instead = false;     ///< said of the film as it was before its last step
    bool picture = false;     ///< the message has a wish for the picture, too
    double share = 0;         ///< how likely, 0 to 1
    std::size_t unnamed = 0;  ///< clips in the steps that neither the message nor what was done before names
    std::size_t left_out = 0; ///< figures, clocks and quotes of the message that the steps do not have
};

/// Immutable once made; any thread. The data must outlive it.
class Rewriter {
  public:
    /// Throws std::runtime_error when the data is misshapen. Of empty data one that says nothing.
    explicit Rewriter(std::string_view data);
    /// None where it finds no words, or the message is longer than it reads.
    [[nodiscard]] std::optional<Rewritten> rewritten(const Wording& wording, bool clip_selected) const;
    /// The likeliest ways of saying it, the likeliest first, found by following `most` at a time; one alone
    /// where that is nearly sure.
    [[nodiscard]] std::vector<Rewritten> ways(const Wording& wording, bool clip_selected,
                                              std::size_t most) const;

    static constexpr std::size_t kMostSaid = 72; ///< pieces of what it says

  private:
    struct DecoderLayer {
        ByteMatrix in, out, ask, told, heard, up, down; ///< itself; a query at the message, its keys and
                                                        ///< values, their mix; its MLP
        NetNorm looked_back, listened, fed;
    };
    struct Source {
        std::vector<std::uint32_t> pieces;
        std::vector<std::vector<float>> told; ///< of each decoder layer: keys and values
        std::vector<float> pointers;          ///< keys of where it points to
    };
    class Writing;
    struct Said {
        std::vector<std::uint32_t> pieces;
        double share = 1;
    };
    [[nodiscard]] std::optional<Said> likeliest(const Source& source) const;
    [[nodiscard]] std::vector<Said> likely(const Source& source, std::size_t most) const;
    [[nodiscard]] std::optional<Source> read(const Wording& wording, bool clip_selected) const;
    void add_token(std::vector<std::uint32_t>& out, const std::string& token) const;
    [[nodiscard]] std::optional<Rewritten> said(const std::vector<std::uint32_t>& pieces,
                                                const Wording& wording, double share) const;

    std::size_t width_ = 0, heads_ = 1, longest_ = 0; ///< the most pieces of a message
    WordPieces pieces_;
    ByteMatrix words_, judge_, point_from_, point_to_;
    std::vector<std::uint32_t> sayable_; ///< of each of judge_'s rows the piece; the first ends
    std::vector<float> positions_, said_positions_;
    NetNorm first_, said_first_;
    std::vector<EncoderLayer> encoder_;
    std::vector<DecoderLayer> decoder_;
};

/// Sentences of what the last messages did, oldest first; what was done by hand since is not told.
std::vector<std::string> done_before(const Project& project);
/// The wording of a message that is said to a film.
Wording wording_of(const Message& message, const Project& project, const Names& names);
/// What is built into the library.
const Rewriter& rewriter();

} // namespace core::assist::talk
