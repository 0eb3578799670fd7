// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far the rewriter may be trusted: weigh_rewriter FILE... Of the sayings of resources/language/programs
// that it was not taught (--check), by what grammar and lessons make of them and by how sure the net is: how
// many there are, how many of those the one and the other have right, and how many are right, asked, wrong
// and harmful (something is lost that should not be) when both are weighed. core/assist/talk/reword.cpp has
// the thresholds.
#include "core/assist/talk/follow.h"
#include "core/assist/talk/message.h"
#include "core/assist/talk/retell.h"
#include "core/assist/talk/rewriter.h"
#include "tests/support/situations.h"
#include <fstream>
#include <iostream>
#include <map>
#include <set>

namespace {

using namespace core::assist;
using namespace core::assist::talk;

std::string outcome(const test::Talk& talk, const Route& route) {
    if (route.listen) return "<listen " + route.understood + ">";
    if (route.kind != RouteKind::timeline) return std::string("<") + route_name(route.kind) + ">";
    if (route.go_to) return "<go " + std::to_string(core::to_seconds(*route.go_to)) + ">";
    if (!route.export_preset.empty()) return "<export " + route.understood + ">";
    if (route.history_steps > 0) return "<redo>";
    auto done = talk.done;
    core::Project now = talk.now;
    for (int i = 0; i > route.history_steps && !done.empty(); --i)
        now = done.back(), done.pop_back();
    const auto after = core::apply(now, route.edits);
    return after ? test::talk_text(after.value()) : "<failed>";
}

/// How many seconds of pictures and titles an outcome tells of.
double shown(const std::string& outcome) {
    double all = 0, from = 0, to = 0;
    for (std::size_t at = 0; (at = outcome.find(' ', at)) != std::string::npos; ++at)
        if (std::sscanf(outcome.c_str() + at, " %lf-%lf", &from, &to) == 2) all += to - from;
    return all;
}

/// What a way of the net comes to in a conversation.
std::string net_says(const test::Talk& talk, const Rewritten& net) {
    if (net.steps.front().starts_with('<')) return net.steps.front();
    test::Talk from = talk;
    if (net.instead && from.done.empty()) return "<none>";
    if (net.instead) from.now = from.done.back(), from.done.pop_back();
    std::string said;
    for (const std::string& step : net.steps)
        said += (said.empty() ? "" : ". ") + step;
    return outcome(from, from.route(said));
}

struct Count {
    int all = 0, known = 0, net = 0, right = 0, asked = 0, wrong = 0, harmful = 0;
};

class Scale {
  public:
    void weigh(const test::Situation& of) {
        const std::string wanted =
            of.kind ? of.steps.front() : outcome(of.from(), of.from().route(of.message()));
        for (const std::string& said : of.sayings)
            weigh(of.talk, said, wanted);
    }
    [[nodiscard]] bool any() const { return !counts_.empty(); }
    void print() const {
        std::printf("%-44s %6s %6s %6s | %6s %6s %6s %8s\n", "known, net, share", "all", "known", "net",
                    "right", "asked", "wrong", "harmful");
        Count sum;
        for (const auto& [name, c] : counts_) {
            line(name, c);
            sum = {sum.all + c.all,     sum.known + c.known, sum.net + c.net,        sum.right + c.right,
                   sum.asked + c.asked, sum.wrong + c.wrong, sum.harmful + c.harmful};
        }
        line("all", sum);
    }

  private:
    static void line(const std::string& name, const Count& c) {
        std::printf("%-44s %6d %6d %6d | %6d %6d %6d %8d\n", name.c_str(), c.all, c.known, c.net, c.right,
                    c.asked, c.wrong, c.harmful);
    }
    static bool asks(const std::string& outcome) { return outcome == "<clarify>" || outcome == "<refuse>"; }
    static bool fits(const std::string& outcome, const std::string& wanted) {
        return outcome == wanted || ((wanted == "<stays>" || wanted == "<ask>") && asks(outcome));
    }
    void weigh(const test::Talk& talk, const std::string& said, const std::string& wanted) {
        Scope scope = talk.scope;
        scope.before = talk.done.empty() ? nullptr : &talk.done.back();
        const Route known =
            retold(talk.now, said, scope, route_message(talk.now, said, scope, ReadBy::grammar));
        const Names names(talk.now, english());
        const Message message = read_message(said, names, english());
        const Wording wording = wording_of(message, talk.now, names);
        const auto net = rewriter().rewritten(wording, !scope.clip.empty());
        const std::string now = outcome(talk, known);
        std::string then = "<none>", name = known.kind != RouteKind::timeline ? route_name(known.kind)
                                            : known.listen                    ? "listening"
                                            : known.about_before              ? "follow-up"
                                            : known.read_as.empty()           ? "reading"
                                                                              : "guess";
        if (net) {
            then = net_says(talk, *net);
            const double share = net->share;
            const char* sure = share > 0.99   ? "0.99"
                               : share > 0.95 ? "0.95"
                               : share > 0.9  ? "0.9"
                               : share > 0.8  ? "0.8"
                               : share > 0.6  ? "0.6"
                               : share > 0.4  ? "0.4"
                                              : "0";
            name += now == then ? ", the same"
                                : (then.starts_with('<') ? ", " + then : ", other") + ", over " + sure;
        } else {
            name += ", nothing";
        }
        const std::string last = outcome(talk, route_message(talk.now, said, scope));
        Count& count = counts_[name];
        const bool right = fits(last, wanted);
        ++count.all, count.known += fits(now, wanted), count.net += fits(then, wanted), count.right += right;
        count.asked += !right && asks(last), count.wrong += !right && !asks(last);
        count.harmful += !right && !last.starts_with('<') && !wanted.starts_with('<') &&
                         shown(last) < shown(wanted) - 0.001;
    }
    std::map<std::string, Count> counts_;
};

/// A line for each saying of a lot of tests/phrases.
void tell_lot(const std::string& path) {
    for (const auto& c : nlohmann::json::parse(std::ifstream(path)))
        for (const std::string said : c.at("say")) {
            test::Talk talk;
            talk.scope.playhead = core::from_seconds(c.value("head", 0.0));
            for (const std::string before : c.value("after", nlohmann::json::array()))
                talk.say(before);
            if (c.contains("clip")) talk.scope.clip = {c["clip"].get<std::string>()};
            Scope scope = talk.scope;
            scope.before = talk.done.empty() ? nullptr : &talk.done.back();
            const Route grammar = route_message(talk.now, said, scope, ReadBy::grammar);
            const Route known = retold(talk.now, said, scope, grammar);
            const Route last = route_message(talk.now, said, scope);
            const Names names(talk.now, english());
            const Wording wording = wording_of(read_message(said, names, english()), talk.now, names);
            auto ways = nlohmann::json::array();
            constexpr std::size_t kWays = 6;
            for (const Rewritten& way : rewriter().ways(wording, !scope.clip.empty(), kWays))
                ways.push_back({{"share", way.share},
                                {"steps", way.steps},
                                {"instead", way.instead},
                                {"left_out", way.left_out},
                                {"unnamed", way.unnamed},
                                {"then", net_says(talk, way)}});
            const nlohmann::json line{{"lot", path.substr(path.rfind('/') + 1)},
                                      {"say", said},
                                      {"wanted", c.value("then", "?")},
                                      {"group", c.at("group")},
                                      {"grammar", outcome(talk, grammar)},
                                      {"why", grammar.understood_why},
                                      {"about_before", grammar.about_before},
                                      {"grammar_says", grammar.understood},
                                      {"retold", outcome(talk, known)},
                                      {"retold_as", known.read_as},
                                      {"last", outcome(talk, last)},
                                      {"last_as", last.read_as},
                                      {"ways", ways}};
            std::puts(line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
        }
}

} // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fprintf(stderr, "weigh_rewriter FILE...\n");
        return 2;
    }
    Scale scale;
    for (int i = 1; i < count; ++i) {
        const std::string path = arguments[i], file = path.substr(path.rfind('/') + 1);
        if (path.ends_with(".json")) {
            tell_lot(path);
            continue;
        }
        std::ifstream in(path);
        std::string line;
        for (std::size_t number = 1; std::getline(in, line); ++number)
            if (test::is_kept_back(file, number))
                if (const auto of = test::situation_of(nlohmann::json::parse(line)); of && !of->picture)
                    scale.weigh(*of);
    }
    if (scale.any()) scale.print();
    return 0;
}
