// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the lessons of the rewriter (core/assist/talk/rewriter.h): teach_rewriter OUT FILE... Files are
// sayings with what they mean (resources/language/sayings/*.json, said to the film of talk_film.h) or with
// what is to be done (*.jsonl there, said to other films too). A line a lesson: the message, what was done
// before it and what is to be done, in tokens. What the grammar does not do as it is meant is left out.
#include "core/assist/talk/follow.h"
#include "core/assist/talk/message.h"
#include "core/assist/talk/rewriter.h"
#include "core/assist/talk/translate.h"
#include "tests/support/situations.h"
#include <cstdio>
#include <fstream>
#include <set>
#include <utility>

namespace {

using namespace core::assist::talk;
using nlohmann::json;

std::string tongue_of(const Message& message, const Names& names) {
    const Tongue* tongue = translated(message.text, names).tongue;
    return tongue ? tongue->name() : "en";
}

class Lessons {
  public:
    explicit Lessons(const std::string& file) : out_(file) {}
    void read(const std::string& file) {
        std::ifstream in(file);
        own_ = file.ends_with(".jsonl"), line_ = 0;
        file_ = file.substr(file.rfind('/') + 1);
        const auto before = written_;
        if (file.ends_with(".jsonl"))
            for (std::string line; std::getline(in, line);)
                program(json::parse(line));
        else
            for (const auto& data : json::parse(in))
                sayings(data);
        std::printf("%s: %zu lessons, %zu left out\n", file.c_str(), written_ - before,
                    std::exchange(left_, 0));
    }

  private:
    void program(const json& data) {
        ++line_;
        const auto of = test::situation_of(data);
        if (!of) return void(++left_);
        for (const std::string& said : of->sayings)
            lesson(of->talk, said, of->steps, of->instead, of->kind, of->picture);
    }
    void sayings(const json& data) {
        const std::string then = data.value("then", ""), group = data.value("group", "");
        static const std::set<std::string> kinds{"<edit>", "<question>", "<generate>", "<stays>"};
        const bool kind = kinds.contains(then);
        if (!kind &&
            (!data.contains("means") || then == "<clarify>" || then == "<refuse>" || then == "<plan>"))
            return;
        test::Talk talk;
        talk.by = core::assist::ReadBy::grammar;
        talk.scope.playhead = core::from_seconds(data.value("head", 0.0));
        for (const auto& said : data.value("after", json::array()))
            talk.say(said.get<std::string>());
        if (data.contains("clip")) talk.scope.clip = {data["clip"].get<std::string>()};
        const std::string means = kind ? then : data["means"].get<std::string>();
        if (!kind && !then.empty()) {
            test::Talk now = talk;
            if (!test::fits(now.after(means), then)) return;
        }
        const json say = data["say"].is_array() ? data["say"] : json::array({data["say"]});
        for (const auto& said : say)
            lesson(talk, said, {means}, false, kind, false);
    }
    void lesson(const test::Talk& talk, const std::string& said, const std::vector<std::string>& steps,
                bool instead, bool kind, bool more) {
        const Names names(talk.now, english());
        const Message message = read_message(said, names, english());
        const Wording wording = wording_of(message, talk.now, names);
        std::vector<std::string> wanted;
        if (kind) {
            wanted = {"{" + steps.front().substr(1, steps.front().size() - 2) + "}"};
        } else {
            const auto tokens = wording.tokens_of(steps, names);
            if (!tokens) return void(++left_);
            if (instead) wanted.emplace_back(kInstead);
            wanted.insert(wanted.end(), tokens->begin(), tokens->end());
            if (more) wanted.insert(wanted.end(), {kStepEnds, kPicture});
        }
        if (wording.said.empty()) return void(++left_);
        ++written_;
        json values = json::object();
        for (const WordingValue& value : wording.values)
            if (value.kind == 'n') values[value.token] = value.text;
        out_ << json{{"said", wording.said},
                     {"native", wording.native},
                     {"tongue", tongue_of(message, names)},
                     {"before", wording.before},
                     {"film", wording.film},
                     {"values", values},
                     {"clip", !talk.scope.clip.empty()},
                     {"own", own_},
                     {"file", file_},
                     {"line", line_},
                     {"do", wanted}}
                    .dump(-1, ' ', false, json::error_handler_t::replace)
             << '\n';
    }
    std::ofstream out_;
    std::size_t written_ = 0, left_ = 0, line_ = 0;
    std::string file_;
    bool own_ = false; ///< sayings with programs
};

} // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::fprintf(stderr, "teach_rewriter OUT FILE...\n");
        return 2;
    }
    Lessons lessons(arguments[1]);
    for (int i = 2; i < count; ++i)
        lessons.read(arguments[i]);
    return 0;
}
