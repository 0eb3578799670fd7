// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Never harmful: what is not said is not taken away, whatever the words are.
#include "core/assist/talk/language_data.h"
#include "core/assist/talk/lexicon.h"
#include "tests/support/talk_film.h"
#include <chrono>
#include <ctime>
#include <random>

using namespace core;
using assist::RouteKind;

namespace {

struct Saying {
    const char* text;
    double least; ///< seconds of picture that must be left, counted in the media's time
    std::vector<std::string> before = {};
    const char* clip = "";
};

// The forty sayings that the project began with. The film has 20 s; a copy or an addition makes it more.
const std::vector<Saying>& sayings() {
    static const std::vector<Saying> list{
        {"get shot of the street clip", 15},
        {"I want the dinner scene first", 20},
        {"cut the boring bit from 10 to 12 seconds", 18},
        {"the coast shot drags, halve its length", 16},
        {"stop the film at the 16 second mark", 16},
        {"split the second clip down the middle", 20},
        {"chop the whole thing every five seconds", 20},
        {"only keep street, thanks", 5},
        {"shave 12 frames off the end of coast", 19.52},
        {"let's have the last clip twice", 27},
        {"drop the credits in after dinner", 24},
        {"piano underneath, from the start, fairly quiet", 20},
        {"dinner at two thirds speed", 20},
        {"slow-mo on the coast, 50 %", 20},
        {"run street in reverse", 20},
        {"kill the audio on the coast clip", 20},
        {"the street noise should be 8 dB lower", 20},
        {"bring the volume up in the first two seconds", 20},
        {"go to black over the final second and a half", 20},
        {"coast should look like an old photograph, sepia", 20},
        {"everything in black and white except dinner", 20},
        {"that's too saturated, tone it down", 20, {}, "street"},
        {"the horizon in coast leans left, turn it 2 degrees clockwise", 20},
        {"blow it up to 150 % so the microphone is out of frame", 20, {}, "dinner"},
        {"get the wobble out of street", 20},
        {"make the talking as loud as on television", 20},
        {"put \"Porto, May\" on screen for three seconds from the start", 20},
        {"big title over street: NIGHT MARKET", 20},
        {"rename the title to \"Porto, June\"",
         20,
         {"put \"Porto, May\" on screen for three seconds from the start"}},
        {"mark where dinner begins", 20},
        {"soft dissolves everywhere, 20 frames", 20},
        {"I need it upright for stories", 20},
        {"oops, take that back", 20, {"get shot of the street clip"}},
        {"less strong please", 20, {"blur coast with strength 10"}},
        {"drop street and fade dinner in over a second", 15},
        {"delete the fifth clip", 20},
        {"trim it a bit", 20},
        {"replace the sea with a field of lavender", 20},
        {"make me a clip of waves at sunrise, six seconds", 20},
        {"who is sitting next to the window at dinner?", 20}};
    return list;
}

std::vector<std::string> all_phrases() {
    std::vector<std::string> phrases;
    const auto collect = [&](const auto& self, const nlohmann::json& node) -> void {
        if (node.is_string()) phrases.push_back(node);
        if (node.is_array())
            for (const auto& item : node)
                self(self, item);
        if (node.is_object())
            for (const auto& [key, value] : node.items())
                value.is_number() ? phrases.push_back(key) : self(self, value);
    };
    nlohmann::json data = nlohmann::json::parse(assist::talk::data::english());
    data.erase("endings"), data.erase("language");
    collect(collect, data);
    for (const char* more :
         {"coast", "street", "dinner", "piano", "credits", "2", "10 seconds", "0:04", "lamp", ",", "."})
        for (int i = 0; i < 20; ++i)
            phrases.emplace_back(more);
    return phrases;
}

/// Whether a phrase that takes something away is among the words.
bool says_one_of(const std::string& text, std::initializer_list<const char*> verbs) {
    const auto data = nlohmann::json::parse(assist::talk::data::english());
    const std::string padded = " " + text + " ";
    for (const char* verb : verbs)
        for (const auto& phrase : data["verbs"][verb])
            if (padded.find(" " + phrase.get<std::string>() + " ") != std::string::npos) return true;
    return false;
}
bool says_removal(const std::string& text) {
    const std::string padded = " " + text + " ";
    if (says_one_of(text, {"remove", "shave", "keep", "trim", "halve", "stop", "begin"})) return true;
    for (const char* word : {" undo ", " lift ", " without ", " in ", " shorter ", " long ", " length ",
                             " last ", " at ", " nothing else "})
        if (padded.find(word) != std::string::npos) return true;
    return false;
}

} // namespace

TEST(TalkHarmless, TheFortySayings_TakeNoMoreThanWasSaid) {
    ASSERT_EQ(sayings().size(), 40U);
    for (const Saying& saying : sayings()) {
        test::Talk talk;
        for (const std::string& text : saying.before)
            talk.say(text);
        talk.scope.clip = {saying.clip};
        talk.say(saying.text);
        EXPECT_GE(test::material(talk.now), saying.least - 0.05) << saying.text;
    }
}

TEST(TalkHarmless, WordSalad_RemovesOnlyWhatAWordOfRemovalNames) {
    std::mt19937 dice(20260);
    const auto phrases = all_phrases();
    const Project film = test::talk_film();
    int exact = 0;
    for (int n = 0; n < 4000; ++n) {
        std::string text;
        const auto words = 1 + dice() % 7;
        for (std::size_t i = 0; i < words; ++i)
            text += (i ? " " : "") + phrases[dice() % phrases.size()];
        const auto route = assist::route_message(film, text, {});
        if (route.kind != RouteKind::timeline || route.edits.empty()) continue;
        ++exact;
        const auto after = core::apply(film, route.edits);
        ASSERT_TRUE(after.ok()) << text;
        if (test::material(after.value()) < 20 - 0.001)
            EXPECT_TRUE(says_removal(text)) << "lost material: " << text << " -> " << route.understood;
        for (const auto& track : after.value().tracks)
            for (const Clip& clip : track->clips)
                if (clip.reversed)
                    EXPECT_TRUE(text.find("re") != std::string::npos ||
                                text.find("back") != std::string::npos || says_one_of(text, {"reverse"}))
                        << text;
    }
    EXPECT_GT(exact, 20); // otherwise nothing was tried
}

TEST(TalkHarmless, OneWordOverAndOver_IsReadInLinearTime) {
    const Project film = test::talk_film();
    for (const std::string word : {"both ", "a ", "another ", "everything but ", "the ", "of the ", "\" "}) {
        const auto seconds = [&](std::size_t bytes) {
            std::string text;
            while (text.size() < bytes)
                text += word;
            const auto begun = std::clock();
            assist::route_message(film, text, {});
            return static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
        };
        seconds(1000);
        EXPECT_LT(seconds(10000), 0.1) << word; // the quadratic ones took seconds
    }
}

TEST(TalkHarmless, LongMessages_AreReadInLinearTime) {
    const Project film = test::talk_film();
    static_cast<void>(assist::route_message(film, "delete street", {})); // the lexicon is made once
    std::string bytes;
    for (int i = 128; i < 256; ++i)
        bytes += static_cast<char>(i);
    const std::vector<std::string> shapes{",",
                                          "7",
                                          "\"",
                                          "'",
                                          "\xF0\x9F\x98\x80",
                                          bytes,
                                          " ",
                                          "a",
                                          "a, ",
                                          "1:2:",
                                          "and ",
                                          "delete street and ",
                                          "please ",
                                          "make it night ",
                                          "([{<",
                                          "no wait ",
                                          "\xE3\x80\x8C",
                                          "the first two ",
                                          "\xCC\x81",
                                          "zzqx ",
                                          "between 2 and "};
    for (const std::string& shape : shapes)
        for (const std::size_t size : {10'000U, 100'000U}) {
            std::string text;
            while (text.size() < size)
                text += shape;
            const auto from = std::chrono::steady_clock::now();
            static_cast<void>(assist::route_message(film, text, {}));
            const double ms =
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count();
            EXPECT_LT(ms, 500) << size << " bytes of '" << shape.substr(0, 20)
                               << "'"; // 20 ms on a quiet machine
        }
}

TEST(TalkHarmless, ManyClipsOfOneName_AreReadInLinearTime) {
    const auto film = [](int clips) {
        Project p = test::talk_film();
        auto pictures = std::make_shared<Track>(*p.tracks[0]), sounds = std::make_shared<Track>(*p.tracks[1]);
        Time at = p.duration();
        for (int i = 0; i < clips; ++i) {
            Clip clip = pictures->clips.front();
            clip.id = {"p" + std::to_string(i)}, clip.link = "l" + std::to_string(i), clip.start = at;
            pictures->clips.push_back(clip);
            clip.id = {"s" + std::to_string(i)};
            sounds->clips.push_back(clip);
            at += clip.length();
        }
        p.tracks = {pictures, sounds};
        return p;
    };
    const Project few = film(400), many = film(2000);
    for (const std::string text : {"mute coast", "blur everything", "remove the blur from everything"}) {
        const auto seconds = [&](const Project& project) {
            double best = 1e9;
            for (int i = 0; i < 3; ++i) {
                const auto begun = std::clock();
                assist::route_message(project, text, {}, assist::ReadBy::grammar);
                best = std::min(best, static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
            }
            return best;
        };
        EXPECT_LT(seconds(many), 12 * seconds(few) + 0.005) << text; // five times the clips
    }
}

TEST(TalkHarmless, Marks_KeepWhatLiesOutside) {
    test::Talk talk;
    talk.scope.range = {from_seconds(1), from_seconds(2)};
    EXPECT_EQ(talk.after("make it black and white"),
              "coast 0-1, coast 1-2 grayscale amount 1, coast 2-8, street 0-5, dinner 0-7");
    talk = {};
    talk.scope.range = {from_seconds(1), from_seconds(2)};
    EXPECT_EQ(talk.after("delete it"), "coast 0-1, coast 2-8, street 0-5, dinner 0-7");
    for (const char* text : {"delete street", "cut from 4 to 6", "move dinner to the start",
                             "reverse the film from 3 to 4 seconds", "trim coast to 3 seconds"}) {
        test::Talk other;
        other.scope.range = {from_seconds(1), from_seconds(2)};
        EXPECT_EQ(other.after(text), "<clarify>") << text;
    }
}

TEST(TalkHarmless, ARegion_IsNeverLeftByAnExactEffect) {
    test::Talk talk;
    talk.scope.clip = {"coast"};
    talk.scope.region = assist::Region{0, 0, 0.5, 1};
    EXPECT_EQ(talk.after("make it black and white"), "<edit>");
    EXPECT_EQ(talk.after("delete it"), "<clarify>");
}

TEST(TalkHarmless, OneOfTwoClipsOfTheSameName_CanBeChosen) {
    test::Talk talk;
    talk.say("duplicate street");
    const auto asked = talk.say("mute street");
    ASSERT_EQ(asked.kind, RouteKind::clarify);
    ASSERT_EQ(asked.means.size(), 2U);
    EXPECT_NE(asked.choices[0], asked.choices[1]);
    talk.scope.clip = asked.means[1].clip;
    EXPECT_EQ(talk.after(asked.means[1].text), "coast 0-8, street 0-5, street 0-5 mute, dinner 0-7");
    test::Talk counted;
    counted.say("duplicate street");
    EXPECT_EQ(counted.after("delete the second street clip"), "coast 0-8, street 0-5, dinner 0-7");
}

TEST(TalkHarmless, EveryChoice_DoesSomething) {
    for (const char* text : {"asdf", "coast", "it", "slow down street", "trim it a bit",
                             "make the picture warmer", "split it", "move coast", "add the credits"}) {
        test::Talk talk;
        const auto asked = talk.say(text);
        ASSERT_EQ(asked.choices.size(), asked.means.size()) << text;
        for (const auto& choice : asked.means) {
            assist::Scope scope;
            scope.clip = choice.clip;
            const auto next = assist::route_message(talk.now, choice.text, scope, choice.by);
            EXPECT_NE(next.kind, RouteKind::clarify)
                << text << " -> " << choice.label << " -> " << next.understood;
            EXPECT_NE(next.kind, RouteKind::refuse)
                << text << " -> " << choice.label << " -> " << next.understood;
        }
    }
}

TEST(TalkHarmless, ShortPartsOfNames_AndAsManyClipsAsThereAre_AreUnderstood) {
    Project film = test::talk_film();
    auto pictures = std::make_shared<Track>(*film.tracks[0]);
    auto clips = std::vector<Clip>(pictures->clips.begin(), pictures->clips.end());
    clips[0].name = "fog_sea_540p30.mp4", clips[1].name = "woman_red_dress.mp4";
    clips.pop_back();
    pictures->clips = {};
    for (const Clip& clip : clips)
        pictures->clips.push_back(clip);
    film.tracks[0] = pictures;
    const auto about = [&](const char* text) {
        const auto route = assist::route_message(film, text, {});
        std::string ids;
        for (const Edit& edit : route.edits)
            if (const auto* added = std::get_if<AddEffect>(&edit)) ids += added->clip.value + " ";
        return ids;
    };
    EXPECT_EQ(about("make the fog clip sepia"), "coast ");
    EXPECT_EQ(about("sepia on the sea"), "coast ");
    EXPECT_EQ(about("make the woman sepia"), "street ");
    EXPECT_EQ(about("make the two clips sepia"), "coast street ");
    EXPECT_EQ(about("make the three clips sepia"), ""); // there are two
    const auto dissolve = assist::route_message(film, "dissolve between the two clips over one second", {});
    ASSERT_EQ(dissolve.kind, RouteKind::timeline) << dissolve.understood;
    EXPECT_TRUE(std::any_of(dissolve.edits.begin(), dissolve.edits.end(),
                            [](const Edit& edit) { return std::holds_alternative<AddTransition>(edit); }));
}

TEST(TalkHarmless, PictureAndSoundThatAreNamedApart_AreNotTakenTogether) {
    for (const char* text :
         {"remove the second clip but keep its sound", "delete street, keep the audio",
          "remove street. the sound stays", "delete street and leave the audio",
          "delete the picture of street", "mute street and keep its sound",
          "lösche street, aber lass den Ton", "elimina street pero deja el sonido",
          "supprime street mais garde le son", "streetを削除して、音は残して", "删除street但保留声音"}) {
        test::Talk talk;
        const Project before = talk.now;
        const auto way = talk.say(text);
        EXPECT_TRUE(way.kind == RouteKind::clarify || way.kind == RouteKind::refuse)
            << text << ": " << way.understood;
        EXPECT_EQ(test::talk_text(talk.now), test::talk_text(before)) << text;
    }
    // What goes with what is done is no reason to ask.
    test::Talk talk;
    EXPECT_EQ(talk.say("mute street but keep the picture").kind, RouteKind::timeline);
    EXPECT_EQ(talk.say("delete street and mute dinner").kind, RouteKind::timeline);
}

TEST(TalkHarmless, AHeldPicture_KeepsTheDissolveBesideIt) {
    for (const auto& [text, at] :
         {std::pair{"freeze the last frame of street for two seconds", "dissolve 1 at 15"},
          {"hold the first frame of dinner for two seconds", "dissolve 1 at 13"}}) {
        test::Talk talk;
        talk.say("dissolve between street and dinner");
        talk.say(text);
        EXPECT_NE(test::talk_text(talk.now).find(at), std::string::npos)
            << text << ": " << test::talk_text(talk.now);
    }
}
