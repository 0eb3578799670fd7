// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes resources/language/learned_sayings.bin: teach_talk [--check KEPT] [--senses LEARNED] [--lessons TEXT]
// OUT FILE... Each file holds sayings and what the film of talk_film.h is like afterwards, as in
// tests/phrases. A sense is right for a saying when, its slots filled, the grammar makes the same film of it:
// nobody marks what belongs to what. --check: one saying in ten is kept back, written to KEPT, and what comes
// of those is counted. --senses: those of an earlier file, in its order, so that the saying net stays right
// beside it.
// --lessons: what is taught, as text, for packaging/teach_reader.py.
#include "core/assist/talk/message.h"
#include "core/assist/talk/teach.h"
#include "tests/support/talk_film.h"
#include <cctype>
#include <fstream>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <sstream>

namespace {

using namespace core::assist::talk;
using nlohmann::json;

/// What comes of sayings by the grammar alone.
class Said {
  public:
    explicit Said(const json& scene) {
        talk_.by = core::assist::ReadBy::grammar;
        talk_.scope.playhead = core::from_seconds(scene.value("head", 0.0));
        for (const auto& before : scene.value("after", json::array()))
            talk_.say(before.get<std::string>());
        if (scene.contains("clip")) talk_.scope.clip = {scene["clip"].get<std::string>()};
    }
    std::string outcome(const std::string& text) {
        const auto [found, fresh] = outcomes_.try_emplace(text);
        if (fresh) {
            test::Talk now = talk_;
            found->second = now.after(text);
        }
        return found->second;
    }
    [[nodiscard]] Shape shape(const std::string& text) {
        const Names names(talk_.now, english());
        const Message message = read_message(text, names, english());
        const core::assist::talk::Discourse none;
        const Context context{talk_.now, talk_.scope, message.plain, message.words, names, none};
        return shape_of(context, message, 0, message.atoms.size());
    }

  private:
    test::Talk talk_; ///< before it is said
    std::map<std::string, std::string> outcomes_;
};

struct Case {
    json data;
    Said* said; ///< in its own scene
    [[nodiscard]] std::string then() const { return data.value("then", ""); }
};

/// What a kind of message is called among the senses; empty where a film is wanted.
std::string kind_of(const std::string& group, const std::string& then) {
    if (group == "several" || then == "<plan>") return "<several>";
    if (then == "<edit>" || then == "<question>" || then == "<generate>" || then == "<stays>") return then;
    return {};
}

constexpr int kMadeUp = 700;

class Teaching {
  public:
    /// `fixed`: data whose senses are taken; empty: they are found in what is read.
    explicit Teaching(std::string check, const std::string& fixed) : check_(std::move(check)) {
        if (!fixed.empty()) {
            senses_ = Learned(fixed).senses();
            fixed_ = true;
            return;
        }
        for (const char* kind : {"<edit>", "<question>", "<generate>", "<stays>", "<several>", "<other>"})
            senses_.push_back({kind, ""});
    }
    /// `means` is a sense where the grammar makes the wanted film of it.
    void read(const std::string& file) {
        for (const auto& data : json::parse(std::ifstream(file))) {
            auto& c = cases_.emplace_back(Case{data, scene(data)});
            if (!data.contains("means")) continue;
            const std::string means = data["means"];
            if (!test::fits(c.said->outcome(means), c.then()))
                std::printf("the grammar reads wrong what is meant: %s\n    %s\n", means.c_str(),
                            c.said->outcome(means).c_str());
            add_sense(c.said->shape(means));
        }
    }
    /// Sayings that the grammar reads right are senses, too, where no other has their slots.
    void widen() {
        if (fixed_) return;
        for (Case& c : cases_) {
            if (c.data.value("group", "") == "slips") continue; // words that are none
            if (!kind_of(c.data.value("group", ""), c.then()).empty() || c.then().starts_with("<stays") ||
                c.then() == "<clarify>" || c.then() == "<refuse>")
                continue;
            const json say = c.data["say"].is_array() ? c.data["say"] : json::array({c.data["say"]});
            for (const auto& said : say) {
                if (!check_.empty() && trait_of(said) % 10 == 0) continue;
                if (!test::fits(c.said->outcome(said), c.then())) continue;
                const Shape shape = c.said->shape(said);
                if (shape.words.size() > 10 || !plain(shape)) continue;
                bool covered = false;
                for (std::size_t s = 0; s < senses_.size() && !covered; ++s)
                    covered = right(c, shape, senses_[s], "", "");
                if (!covered) add_sense(shape);
            }
        }
    }
    void label() {
        std::size_t others = 0;
        for (Case& c : cases_) {
            const std::string kind = kind_of(c.data.value("group", ""), c.then());
            const json say = c.data["say"].is_array() ? c.data["say"] : json::array({c.data["say"]});
            std::string own;
            if (c.data.contains("means")) own = c.said->shape(c.data["means"]).form;
            for (const auto& said : say) {
                const bool kept = !check_.empty() && trait_of(said) % 10 == 0;
                if (kept) keep(c, said);
                Lesson lesson{c.said->shape(said), {}};
                for (std::size_t s = 0; s < senses_.size(); ++s)
                    if (right(c, lesson.shape, senses_[s], kind, own)) lesson.right.push_back(s);
                if (lesson.right.empty() && !kept) {
                    reword(c, lesson, kind, own);
                }
                if (lesson.right.empty()) {
                    ++others;
                    lesson.right.push_back(5); // <other>
                }
                (kept ? kept_ : lessons_).push_back(std::move(lesson));
                if (kept) kept_texts_.push_back(said);
            }
        }
        if (!check_.empty()) std::ofstream(check_) << kept_cases_.dump();
        std::printf("%zu senses, %zu lessons, %zu kept back, %zu of no sense\n", senses_.size(),
                    lessons_.size(), kept_.size(), others);
    }
    /// What nobody said: two wishes in one message, forbidden ones, words at random. So that a sure guess
    /// means something.
    void make_up() {
        std::mt19937 dice(7);
        std::vector<std::string> wishes;
        std::vector<std::string> words;
        for (const Case& c : cases_) {
            if (!c.data.contains("means") || c.data.contains("after") || !c.data["say"].is_array()) continue;
            for (const auto& said : c.data["say"]) {
                wishes.push_back(said);
                std::istringstream in(wishes.back());
                for (std::string word; in >> word;)
                    words.push_back(word);
            }
        }
        const auto any = [&](const std::vector<std::string>& of) { return of[dice() % of.size()]; };
        Said* here = scene(json::object());
        const auto add_made = [&](const std::string& text, const std::string& kind) {
            Lesson lesson{here->shape(text), {}};
            for (std::size_t s = 0; s < senses_.size(); ++s)
                if (senses_[s].form == kind) lesson.right.push_back(s);
            lessons_.push_back(std::move(lesson));
        };
        if (wishes.empty()) return;
        const std::vector<std::string> joints{" and ", ", ",   ". ", " then ", "; ", " und ",
                                              " y ",   " et ", "、", "，",     "\n"};
        const std::vector<std::string> denials{"don't ",      "do not ",   "please don't ",
                                               "never ",      "not yet: ", "under no circumstances ",
                                               "nobody said "};
        for (int i = 0; i < kMadeUp; ++i) {
            add_made(any(wishes) + any(joints) + any(wishes), "<several>");
            if (i % 2 == 0) {
                const Case& c = cases_[dice() % cases_.size()];
                if (c.data.contains("means"))
                    add_made(any(denials) + c.data["means"].get<std::string>(), "<stays>");
            }
            std::string salad;
            for (auto k = 2 + dice() % 6; k > 0; --k)
                salad += (salad.empty() ? "" : " ") + any(words);
            add_made(salad, "<stays>");
        }
    }
    /// A line of the senses, then one a lesson; what fits some slots stands where they are met first.
    void write_lessons(const std::string& file) const {
        std::ofstream out(file);
        json senses = json::array();
        for (const Sense& sense : senses_)
            senses.push_back({sense.form, sense.order});
        out << json{{"senses", senses}}.dump() << '\n';
        std::set<std::string> known;
        const auto write = [&](const std::vector<Lesson>& lessons, bool kept) {
            for (const Lesson& lesson : lessons) {
                std::string slots;
                for (const Slot& slot : lesson.shape.slots)
                    slots += std::string(1, slot.kind) + (slot.spare ? "-" : "+");
                json line{{"said", lesson.shape.said},
                          {"words", lesson.shape.words},
                          {"scene", lesson.shape.scene},
                          {"right", lesson.right},
                          {"slots", slots},
                          {"kept", kept}};
                if (known.insert(slots).second)
                    for (std::size_t s = 0; s < senses_.size(); ++s)
                        if (senses_[s].kind() || fitting(senses_[s].kinds(), lesson.shape.slots))
                            line["fit"].push_back(s);
                out << line.dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
            }
        };
        write(lessons_, false), write(kept_, true);
    }
    std::string teach() const { return taught(senses_, lessons_, {}); }
    /// How many of those kept back the first guess has right, at several levels of certainty.
    void judge(const std::string& data) const {
        const Learned learned(data);
        for (const double level : {0.0, 0.5, 0.7, 0.8, 0.9, 0.95}) {
            std::size_t sure = 0, good = 0;
            for (std::size_t i = 0; i < kept_.size(); ++i) {
                const auto shares = learned.shares(kept_[i].shape);
                double best = 0;
                std::map<std::string, double> sayings;
                std::set<std::string> right;
                for (std::size_t s = 0; s < shares.size(); ++s) {
                    const std::string saying = said_with(learned.senses()[s], kept_[i].shape.slots);
                    if (std::find(kept_[i].right.begin(), kept_[i].right.end(), s) != kept_[i].right.end())
                        right.insert(saying);
                    if (shares[s] > 0) sayings[saying] += shares[s];
                }
                std::string first;
                for (const auto& [saying, share] : sayings)
                    if (share > best) best = share, first = saying;
                if (best < level) continue;
                ++sure, good += right.contains(first);
            }
            std::printf("surer than %.2f: %zu of %zu, %.1f %% of them right\n", level, sure, kept_.size(),
                        sure ? 100.0 * static_cast<double>(good) / static_cast<double>(sure) : 0.0);
        }
    }

  private:
    Said* scene(const json& data) {
        json scene = json::object();
        for (const char* key : {"head", "after", "clip"})
            if (data.contains(key)) scene[key] = data[key];
        auto& said = scenes_[scene.dump()];
        if (!said) said = std::make_unique<Said>(scene);
        return said.get();
    }
    /// Whether a saying comes to what is meant: the same film, and in other scenes the same as `means`, so
    /// that "undo" is not taken for "unmute it".
    bool right(Case& c, const Shape& shape, const Sense& sense, const std::string& kind,
               const std::string& own) {
        if (!kind.empty() || sense.kind()) return sense.form == kind;
        const std::string saying = said_with(sense, shape.slots);
        if (saying.empty()) return false;
        const std::string then = c.then();
        if (then.empty() || then == "<clarify>" || then == "<refuse>") return sense.form == own;
        if (!test::fits(c.said->outcome(saying), then)) return false;
        if (!c.data.contains("means")) return true;
        const std::string means = c.data["means"];
        return std::all_of(others_.begin(), others_.end(), [&](Said* other) {
            return other == c.said || other->outcome(saying) == other->outcome(means);
        });
    }
    /// Senses of what is meant with other places: values that stay words ("everything"), parts of a value as
    /// places of their own ("the first {t}", "from {t} to {t}", "{c} and {c}"), in any order.
    void reword(Case& c, Lesson& lesson, const std::string& kind, const std::string& own) {
        if (fixed_ || !c.data.contains("means")) return;
        for (const Sense& sense : wordings(c.said->shape(c.data["means"]))) {
            if (!right(c, lesson.shape, sense, kind, own)) continue;
            add(sense);
            lesson.right.push_back(senses_.size() - 1);
            return;
        }
    }
    static std::vector<Sense> wordings(const Shape& shape) {
        std::vector<std::string> forms{""};
        std::size_t slot = 0;
        for (std::size_t i = 0; i < shape.form.size(); ++i) {
            std::vector<std::string> here{shape.form.substr(i, 1)};
            if (shape.form[i] == '{') {
                here = ways_to_say(shape.slots[slot++]);
                i += 2;
            }
            std::vector<std::string> longer;
            for (const std::string& form : forms)
                for (const std::string& more : here)
                    longer.push_back(form + more);
            forms = std::move(longer);
        }
        std::vector<Sense> out;
        for (const std::string& form : forms) {
            std::string order;
            for (const char letter : form)
                if (letter == '{') order += static_cast<char>('0' + order.size());
            if (order.size() > 4) continue;
            do
                out.push_back({form, order});
            while (std::next_permutation(order.begin(), order.end()));
        }
        return out;
    }
    /// A value as a place, and as what else it can be said.
    static std::vector<std::string> ways_to_say(const Slot& slot) {
        const std::string place = std::string("{") + slot.kind + "}";
        std::vector<std::string> out{place};
        const auto figures = [&](const std::string& unit) { // every figure with its unit becomes a time
            std::string text;
            int times = 0;
            for (std::size_t i = 0; i < slot.text.size(); ++i) {
                const auto figure = [&](std::size_t k) {
                    return k < slot.text.size() && (std::isdigit(static_cast<unsigned char>(slot.text[k])) ||
                                                    slot.text[k] == '.' || slot.text[k] == ':');
                };
                if (!figure(i)) {
                    text += slot.text[i];
                    continue;
                }
                while (figure(i))
                    ++i;
                text += "{t}", ++times;
                if (slot.text.compare(i, unit.size(), unit) == 0) i += unit.size();
                --i;
            }
            if (times > 0) out.push_back(text);
        };
        const bool figure =
            std::any_of(slot.text.begin(), slot.text.end(), [](unsigned char c) { return std::isdigit(c); });
        if (!figure && slot.kind != 'q' && (slot.spare || slot.kind != 'c')) out.push_back(slot.text);
        if (slot.kind == 'r') figures(" seconds");
        if (slot.kind == 's' && slot.text.find(' ') != std::string::npos)
            out.push_back(slot.text.substr(0, slot.text.find(' ')) + " {t}");
        if (slot.kind == 'c')
            if (const auto at = slot.text.find(" and "); at != std::string::npos)
                out.emplace_back("{c} and {c}");
        return out;
    }
    void keep(const Case& c, const json& said) {
        json kept = c.data;
        kept["say"] = json::array({said}), kept.erase("means");
        if (!kept.contains("group")) kept["group"] = "any";
        kept_cases_.push_back(std::move(kept));
    }
    /// English, as the forms are, and without figures: "not twenty" holds for a film of twenty seconds only.
    static bool plain(const Shape& shape) {
        static const core::Project film = test::talk_film();
        static const Names names(film, english());
        return std::all_of(shape.words.begin(), shape.words.end(), [](const std::string& word) {
            if (names.near(word) >= 0) return false; // "diner" is a clip, in a sense as well
            const Meanings* meanings = english().find(word);
            const bool figure =
                std::any_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c); }) ||
                (meanings && word != "one" && word != "a" &&
                 std::any_of(meanings->begin(), meanings->end(),
                             [](const Meaning& m) { return m.name == "number"; }));
            return word.front() == '{' || (!figure && (english().common(word) || meanings));
        });
    }
    void add_sense(const Shape& shape) {
        if (shape.slots.size() > 9) return;
        if (fixed_) return;
        add_orders(shape.form, shape.slots.size());
        // "twice as fast", "one stop", "half a second" may be said without a figure
        std::string form, left;
        std::size_t slot = 0, kept = 0;
        for (std::size_t i = 0; i < shape.form.size(); ++i) {
            if (shape.form[i] != '{') {
                form += shape.form[i];
                continue;
            }
            const Slot& value = shape.slots[slot++];
            const bool figure = std::any_of(value.text.begin(), value.text.end(),
                                            [](unsigned char c) { return std::isdigit(c); });
            const bool stays = figure || std::string("xp%d#").find(value.kind) == std::string::npos;
            form += stays ? shape.form.substr(i, 3) : value.text;
            kept += stays;
            i += 2;
        }
        if (kept < shape.slots.size()) add_orders(form, kept);
    }
    void add_orders(const std::string& form, std::size_t slots) {
        std::string order;
        for (std::size_t i = 0; i < slots; ++i)
            order += static_cast<char>('0' + i);
        add({form, order});
        for (std::size_t i = 0; i < order.size() && order.size() <= 3; ++i)
            for (std::size_t k = i + 1; k < order.size(); ++k) {
                std::string swapped = order;
                std::swap(swapped[i], swapped[k]);
                add({form, swapped});
            }
    }
    void add(Sense sense) {
        for (const Sense& known : senses_)
            if (known.form == sense.form && known.order == sense.order) return;
        senses_.push_back(std::move(sense));
    }

    std::map<std::string, std::unique_ptr<Said>> scenes_;
    std::vector<Said*> others_{scene(json::object()), scene({{"after", {"mute street", "blur dinner"}}})};
    bool fixed_ = false; ///< the senses are given
    std::string check_;  ///< the file for what is kept back; empty: nothing is
    json kept_cases_ = json::array();
    std::vector<Case> cases_;
    std::vector<Sense> senses_;
    std::vector<Lesson> lessons_, kept_;
    std::vector<std::string> kept_texts_;
};

} // namespace

int main(int count, char** arguments) {
    std::vector<std::string> words(arguments + 1, arguments + count);
    std::map<std::string, std::string> options;
    while (words.size() > 1 && words.front().starts_with("--")) {
        options[words[0]] = words[1];
        words.erase(words.begin(), words.begin() + 2);
    }
    if (words.size() < 2) {
        std::fprintf(stderr, "teach_talk [--check KEPT] [--senses LEARNED] [--lessons TEXT] OUT FILE...\n");
        return 2;
    }
    std::string fixed;
    if (options.contains("--senses")) {
        std::ifstream in(options["--senses"], std::ios::binary);
        fixed.assign(std::istreambuf_iterator<char>(in), {});
    }
    Teaching teaching(options["--check"], fixed);
    for (std::size_t i = 1; i < words.size(); ++i)
        teaching.read(words[i]);
    teaching.widen();
    teaching.label();
    teaching.make_up();
    if (options.contains("--lessons")) teaching.write_lessons(options["--lessons"]);
    const std::string data = teaching.teach();
    std::ofstream(words.front(), std::ios::binary) << data;
    std::printf("%zu bytes\n", data.size());
    if (options.contains("--check")) teaching.judge(data);
    return 0;
}
