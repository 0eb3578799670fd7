// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/items.h"
#include "core/assist/talk/message.h"
#include "tests/support/talk_film.h"

using namespace core;
using namespace core::assist::talk;

namespace {

/// The items of a text, a word each: "range 2-4", "length 1.5", "clips street".
std::string items(const std::string& text) {
    const Project film = test::talk_film();
    const Names names(film, english());
    const core::assist::talk::Message message = read_message(text, names, english());
    const Discourse none;
    const assist::Scope scope;
    const Context context{film, scope, message.text, message.words, names, none};
    std::string out;
    const auto number = [](double value) {
        char buffer[32];
        std::snprintf(buffer, sizeof buffer, "%.6g", value);
        return std::string(buffer);
    };
    for (const Item& item : items_of(context, message.atoms, 0, message.atoms.size())) {
        std::string part;
        using Kind = Item::Kind;
        if (item.kind == Kind::length) part = "length " + number(to_seconds(item.time));
        if (item.kind == Kind::point) part = "point " + number(to_seconds(item.time));
        if (item.kind == Kind::range)
            part = "range " + number(to_seconds(item.range.start)) + "-" + number(to_seconds(item.range.end));
        if (item.kind == Kind::span)
            part = std::string(item.from_end ? "last " : "first ") + number(to_seconds(item.time));
        if (item.kind == Kind::part)
            part = std::string(item.from_end ? "last " : "first ") + "part " + number(item.value);
        if (item.kind == Kind::every) part = "every " + number(to_seconds(item.time));
        if (item.kind == Kind::amount) part = "amount " + number(item.value) + item.unit;
        if (item.kind == Kind::quoted) part = "text " + item.text;
        if (item.kind == Kind::malformed) part = "malformed";
        if (item.kind == Kind::clips || item.kind == Kind::exception) {
            part = item.kind == Kind::clips ? "clips" : "except";
            for (const ClipId& id : item.clips)
                part += " " + id.value;
            if (!item.missing.empty()) part += " missing";
        }
        if (!part.empty()) out += (out.empty() ? "" : ", ") + part;
    }
    return out;
}

} // namespace

TEST(TalkReaders, Times) {
    EXPECT_EQ(items("1:04"), "point 64");
    EXPECT_EQ(items("at frame 30"), "point 1.2");
    EXPECT_EQ(items("half a minute"), "length 30");
    EXPECT_EQ(items("TC 00:00:04:10"), "point 4.4");
    EXPECT_EQ(items("0:18.5"), "point 18.5");
    EXPECT_EQ(items("four point five seconds"), "length 4.5");
    EXPECT_EQ(items("4,5 seconds"), "length 4.5");
    EXPECT_EQ(items("a second and a half"), "length 1.5");
    EXPECT_EQ(items("two and a half seconds"), "length 2.5");
    EXPECT_EQ(items("a minute and twenty seconds"), "length 80");
    EXPECT_EQ(items("twenty five frames"), "length 1");
    EXPECT_EQ(items("from 10 to 12 seconds"), "range 10-12");
    EXPECT_EQ(items("0:02-0:04"), "range 2-4");
    EXPECT_EQ(items("between 3 and 5"), "range 3-5");
    EXPECT_EQ(items("the first two seconds"), "first 2");
    EXPECT_EQ(items("the final second and a half"), "last 1.5");
    EXPECT_EQ(items("the last third"), "last part 0.333333");
    EXPECT_EQ(items("every five seconds"), "every 5");
    EXPECT_EQ(items("the 16 second mark"), "point 16");
    EXPECT_EQ(items("1.2.3 seconds"), "malformed");
}

TEST(TalkReaders, Amounts) {
    EXPECT_EQ(items("20 %"), "amount 0.2percent");
    EXPECT_EQ(items("twice"), "amount 2times");
    EXPECT_EQ(items("-18 dB"), "amount -18decibel");
    EXPECT_EQ(items("six decibels"), "amount 6decibel");
    EXPECT_EQ(items("two thirds"), "amount 0.666667times");
    EXPECT_EQ(items("2 degrees"), "amount 2degree");
    EXPECT_EQ(items("3x"), "amount 3times");
}

TEST(TalkReaders, Clips) {
    EXPECT_EQ(items("street"), "clips street");
    EXPECT_EQ(items("STREET.mp4"), "clips street");
    EXPECT_EQ(items("the streat clip"), "clips street");
    EXPECT_EQ(items("the second clip"), "clips street");
    EXPECT_EQ(items("the last one"), "clips dinner");
    EXPECT_EQ(items("clip 3"), "clips dinner");
    EXPECT_EQ(items("shot number two"), "clips street");
    EXPECT_EQ(items("coast and dinner"), "clips coast dinner");
    EXPECT_EQ(items("the first and second clip"), "clips coast street");
    EXPECT_EQ(items("the first two clips"), "clips coast street");
    EXPECT_EQ(items("the clip after coast"), "clips street");
    EXPECT_EQ(items("the clip at 0:14"), "clips dinner");
    EXPECT_EQ(items("everything except street"), "clips coast dinner");
    EXPECT_EQ(items("the fifth clip"), "clips missing");
    EXPECT_EQ(items("the kitchen clip"), "clips missing");
    EXPECT_EQ(items("clip 99999999999"), "clips missing");
}

TEST(TalkReaders, APartOfEachClip_IsNoPartOfTheFilm) {
    for (const char* text :
         {"keep only the first 2 seconds of every clip", "keep only the first 2 seconds of all shots",
          "keep only the first 2 seconds of all three clips", "keep only the first 2 seconds of each of them",
          "only the first 2 seconds of each scene"}) {
        test::Talk talk;
        talk.by = assist::ReadBy::grammar;
        EXPECT_EQ(talk.after(text), "coast 0-2, street 0-2, dinner 0-2") << text;
    }
    for (const char* text :
         {"keep only the first 2 seconds of all of it", "keep only the first 2 seconds of the film"}) {
        test::Talk talk;
        talk.by = assist::ReadBy::grammar;
        EXPECT_EQ(talk.after(text), "coast 0-2") << text;
    }
}

TEST(TalkReaders, Texts) {
    EXPECT_EQ(items("\"Porto, May\""), "text Porto, May");
    EXPECT_EQ(items("\xE2\x80\x9C"
                    "Caf\xC3\xA9\xE2\x80\x9D"),
              "text Caf\xC3\xA9");
    EXPECT_EQ(items("a marker called Intro \"A\""), "text Intro \"A\"");
    EXPECT_EQ(items("title: NIGHT MARKET, now"), "text NIGHT MARKET, now");
}

TEST(TalkReaders, BytesThatAreNoText_BecomeWords) {
    EXPECT_EQ(clean("caf\xE9"), "caf\xEF\xBF\xBD");
    EXPECT_EQ(clean("a\x1B[2J"), "a [2J");
    EXPECT_EQ(fold("CAF\xC3\x89 Stra\xC3\x9F"
                   "e"),
              "cafe strasse");
}

TEST(TalkWords, TimesAreSaidInHundredths_AndOfferedToTheMillisecond) {
    EXPECT_EQ(spoken(Time(kFlicksPerSecond / 8 + 170)), "0.13 s");
    EXPECT_EQ(spoken(from_seconds(6.0)), "6 s");
    EXPECT_EQ(spoken(from_seconds(59.999)), "1:00.00");
    EXPECT_EQ(spoken(from_seconds(119.998)), "2:00.00");
    EXPECT_EQ(spoken_number(1255.125), "1255.125"); // a choice does what its label says
}
