// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/encoding.h"
#include "core/interchange/subtitles.h"
#include <chrono>
#include <gtest/gtest.h>
#include <iconv.h>
#include <random>

namespace {

using namespace core;

/// "1-2.5 Hello|World" a line, as a person would note it down.
std::string noted(const Subtitles& read) {
    std::string out;
    for (const Cue& cue : read.cues) {
        char times[64];
        std::snprintf(times, sizeof times, "%g-%g ", to_seconds(cue.range.start), to_seconds(cue.range.end));
        out += times;
        for (const char c : cue.text)
            out += c == '\n' ? '|' : c;
        out += "\n";
    }
    return out;
}

Subtitles read(std::string_view bytes, const char* name, const std::string& encoding = {}) {
    auto result = read_subtitles(bytes, name, encoding);
    EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.message());
    return result.ok() ? result.value() : Subtitles{};
}

std::size_t left_out(const std::vector<LeftOut>& list, const std::string& what) {
    for (const LeftOut& each : list)
        if (each.what == what) return each.count;
    return 0;
}

TEST(Subtitles, SubRip_IsReadAsPlayersDo) {
    const auto srt =
        read("\xEF\xBB\xBF"
             "1\r\n00:00:01,000 --> 00:00:02,500 X1:10\r\nHello\r\nWorld\r\n\r\n"
             "00:00:03.5 --> 0:0:4,25\r\n\r\n7\r\n\r\n3\r\n01:00:00,000 --> 01:00:01,000\r\nlast",
             "a.SRT");
    EXPECT_EQ(noted(srt), "1-2.5 Hello|World\n3.5-4.25 7\n3600-3601 last\n");
    EXPECT_EQ(srt.encoding, "UTF-8");
    // Line ends of old Macs; no blank line, but the number that is due.
    EXPECT_EQ(noted(read("1\r00:01,000 --> 00:02,000\ra\r2\r00:02,000 --> 00:03,000\rb\r", "a.srt")),
              "1-2 a\n2-3 b\n");
}

TEST(Subtitles, LooksOfAWholeLine_AreItsStyle_ThoseOfAPartAreNamed) {
    const auto srt =
        read("1\n00:00:01,000 --> 00:00:02,000\n<font color=\"#00FF00\" face='Lato'><b>all</b></font>\n\n"
             "2\n00:00:02,000 --> 00:00:03,000\n<i>part</i> of it, 1 < 2 <3 and {no tag}\n\n"
             "3\n00:00:03,000 --> 00:00:04,000\n{\\an8}<i>left open\n\n"
             "4\n00:00:04,000 --> 00:00:05,000\nnot here\n",
             "a.srt");
    ASSERT_EQ(srt.cues.size(), 4U);
    EXPECT_EQ(srt.cues[0].text, "all");
    EXPECT_EQ(srt.cues[0].style, (CueStyle{.font = "Lato", .bold = true, .colour = Colour{0, 1, 0, 1}}));
    EXPECT_EQ(srt.cues[1].text, "part of it, 1 < 2 <3 and {no tag}");
    EXPECT_EQ(srt.cues[1].style, CueStyle{});
    EXPECT_EQ(left_out(srt.left_out, "part_styles"), 1U);
    EXPECT_EQ(srt.cues[2].style, (CueStyle{.italic = true, .align = 8}));
    EXPECT_EQ(srt.cues[3].style, CueStyle{});
}

TEST(Subtitles, WebVtt_NotesStylesEntitiesAndBrokenTimes) {
    const auto vtt =
        read("WEBVTT - a title\n\nNOTE\nnot shown\n00:01\n\nSTYLE\n::cue { color: red }\n\n"
             "id\n00:01.000 --> 00:02.000 line:0 align:start\n<v Ann>&lt;b&gt; &amp; <b>so&#x41;</b>\n\n"
             "00:00:07.000 --> 00:00:1d.890\nskipped\n\n"
             "00:00:03.00 --> 00:00:04.000\nskipped: two digits\n\n"
             "00:00:05.000 --> 00:00:04.000\nskipped: backwards\n\n"
             "00:00:08.000 --> 00:00:09.000\nWhen <00:00:08.500>the <c.yellow>moon</c>\n",
             "a.vtt");
    EXPECT_EQ(noted(vtt), "1-2 <b> & soA\n8-9 When the moon\n");
    EXPECT_EQ(vtt.cues[0].style.align, 7);
    EXPECT_EQ(vtt.cues[1].parts, (std::vector<TimedPart>{{5, from_seconds(8.5)}}));
    EXPECT_EQ(left_out(vtt.left_out, "cues"), 3U);
    EXPECT_EQ(left_out(vtt.left_out, "style_sheets"), 1U);
    EXPECT_EQ(left_out(vtt.left_out, "speakers"), 1U);
    EXPECT_NE(read_subtitles("WEBVTTX\n\n00:01.000 --> 00:02.000\na\n", "b.vtt").message().find("WEBVTT"),
              std::string::npos);
}

constexpr const char* kAss =
    "[Script Info]\nPlayResX: 1280\nPlayResY: 720\n[V4+ Styles]\n"
    "Format: Name, Fontname, Fontsize, PrimaryColour, Alignment, Bold, Outline, BorderStyle\n"
    "Style: Default,Arial,36,&H00FFFFFF,2,0,3.6,1\nStyle: Head,Lato,72,&H400000FF,8,-1,0,3\n"
    "[Events]\nFormat: Start, End, Style, Text\n"
    "Dialogue: 0:00:01.00,0:00:02.00,Head,One, two\\NThree\\hfour\n"
    "Comment: 0:00:01.00,0:00:02.00,Head,not shown\n"
    "Dialogue: 0:00:02.00,0:00:03.00,*Default,{\\an7\\1c&HFF0000&}blue {\\pos(640,360)}line\n"
    "Dialogue: 0:00:03.00,0:00:04.00,Nobody,{\\k50}Ka{\\kf25}ra{\\t(\\fs20)}oke\n"
    "Dialogue: 0:00:04.00,0:00:05.00,Default,{\\p1}m 0 0 l 1 1{\\p0}\n"
    "[Fonts]\nfontname: x\n";

TEST(Subtitles, Ass_StylesOverridesKaraokeAndDrawings) {
    const auto ass = read(kAss, "a.ass");
    EXPECT_EQ(noted(ass), "1-2 One, two|Three\xC2\xA0"
                          "four\n2-3 blue line\n3-4 Karaoke\n");
    const CueStyle& head = ass.cues[0].style;
    EXPECT_EQ(head.font, "Lato");
    EXPECT_DOUBLE_EQ(*head.size, 0.1);
    EXPECT_EQ(head.align, 8);
    EXPECT_TRUE(*head.bold && *head.boxed);
    EXPECT_EQ(head.colour->red, 1);
    EXPECT_NEAR(head.colour->alpha, 0.75, 0.002);
    EXPECT_EQ(ass.cues[1].style.align, 7);
    EXPECT_EQ(ass.cues[1].style.colour, (Colour{0, 0, 1, 1}));
    EXPECT_EQ(ass.cues[1].style.place, (Point{0.5, 0.5}));
    EXPECT_DOUBLE_EQ(*ass.cues[1].style.outline_width, 0.005);
    EXPECT_EQ(ass.cues[2].parts, (std::vector<TimedPart>{{0, from_seconds(3)}, {2, from_seconds(3.5)}}));
    for (const char* what : {"comments", "drawings", "attachments", "motions"})
        EXPECT_EQ(left_out(ass.left_out, what), 1U) << what;
    EXPECT_FALSE(read_subtitles("1\n00:00:01,000 --> 00:00:02,000\na\n", "a.ass").ok());
}

TEST(Subtitles, OlderSsa_CountsAlignmentItsOwnWay) {
    const auto ssa = read(
        "[Script Info]\nScriptType: v4.00\n[V4 Styles]\nFormat: Name, Fontsize, PrimaryColour, Alignment\n"
        "Style: Default,20,255,6\n[Events]\nFormat: Marked, Start, End, Style, Text\n"
        "Dialogue: Marked=0,0:00:01.00,0:00:02.00,*Default,Hello\n",
        "a.ssa");
    ASSERT_EQ(ssa.cues.size(), 1U);
    EXPECT_EQ(ssa.cues[0].style.align, 8);
    EXPECT_EQ(ssa.cues[0].style.colour, (Colour{1, 0, 0, 1}));
    EXPECT_EQ(ssa.script_height, 0);
}

TEST(Subtitles, Sbv_LinesAndBreaks) {
    EXPECT_EQ(
        noted(read("0:00:00.599,0:00:04.160\n>> A: Hi[br]there\n\n0:00:05.000,0:00:06.000\nb\n", "a.sbv")),
        "0.599-4.16 >> A: Hi|there\n5-6 b\n");
}

TEST(Subtitles, AnyEncoding_IsFoundOrNamed) {
    const std::string words =
        "1\n00:00:01,000 --> 00:00:02,000\n\u0421\u043d\u0430\u0447\u0430\u043b\u0430 \u043c\u044b "
        "\u0440\u0435\u0436\u0435\u043c, \u043f\u043e\u0442\u043e\u043c "
        "\u0441\u043a\u043b\u0435\u0438\u0432\u0430\u0435\u043c \u043f\u043b\u0451\u043d\u043a\u0443.\n";
    const std::string wanted = noted(read(words, "a.srt"));
    std::string utf16("\xFF\xFE"), bare, cp1251;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto byte = static_cast<unsigned char>(words[i]);
        const unsigned code = byte < 0x80 ? byte : (byte & 0x1FU) << 6U | (words[++i] & 0x3FU);
        utf16 += {static_cast<char>(code & 0xFFU), static_cast<char>(code >> 8U)};
        cp1251 += static_cast<char>(code < 0x80 ? code : code == 0x451 ? 0xB8 : code - 0x410 + 0xC0);
    }
    const auto marked = read(utf16, "a.srt");
    EXPECT_EQ(noted(marked), wanted);
    EXPECT_EQ(marked.encoding, "UTF-16LE");
    EXPECT_EQ(noted(read(utf16.substr(2), "a.srt", "utf-16le")), wanted);
    const auto old = read(cp1251, "a.srt");
    EXPECT_EQ(noted(old), wanted);
    EXPECT_EQ(old.encoding, "WINDOWS-1251");
    EXPECT_EQ(noted(read(cp1251, "a.srt", "windows-1251")), wanted);
    EXPECT_NE(noted(read(cp1251, "a.srt", "koi8-r")), wanted);
    EXPECT_NE(read_subtitles(words, "a.srt", "no-such").message().find("'no-such' is not known"),
              std::string::npos);
    const auto wrong = read(cp1251, "a.srt", "utf-8");
    EXPECT_GT(left_out(wrong.left_out, "characters"), 0U);
    // Latin text in UTF-16 without a mark.
    EXPECT_EQ(decoded_text(std::string_view("a\0b\0c\0d\0e\0f\0g\0h\0", 16)).value().text, "abcdefgh");
}

/// UTF-8 as another program would have written it; empty where the page lacks a letter.
std::string written_in(const char* page, std::string text) {
    const iconv_t to = iconv_open(page, "UTF-8");
    EXPECT_NE(to, iconv_t(-1)) << page;
    std::string out(text.size(), '\0');
    char *in = text.data(), *at = out.data();
    std::size_t left = text.size(), room = out.size();
    const bool whole = iconv(to, &in, &left, &at, &room) == 0 && left == 0;
    iconv_close(to);
    out.resize(whole ? static_cast<std::size_t>(at - out.data()) : 0);
    return out;
}

TEST(Subtitles, OfDosAndOfWindows_AreToldApart) {
    const char* const lines[] = {"Où êtes-vous allés cet été ? Ça va très bien, Hélène. Voilà.",
                                 "Le garçon a mangé une pêche à côté de la forêt, c'était bien.",
                                 "Über die Straße läuft ein Bär, schöne Grüße aus München.",
                                 "¿Dónde está el niño? ¡Mañana será otro día! Él lo sabía.",
                                 "Hvor er du, Søren? Jeg går på arbejde. Æblerne er røde og søde.",
                                 "Não sei, amanhã é outro dia. A canção é para a avó.",
                                 "Här är en gård på ön, säger Åsa. Vi går över ån.",
                                 "Zażółć gęślą jaźń. Gdzie jesteś, proszę? Chodź, już późno.",
                                 "Hová mész, öreg barátom? Győzelem és tűz, köszönöm szépen.",
                                 "Kde jsi byl včera večer? Čekali jsme na tebe až do rána, řekl Jiří.",
                                 "Güneş doğdu, çocuklar okula gidiyor. İyi akşamlar, nasılsınız?"};
    int told = 0;
    for (const char* const line : lines)
        for (const char* const page : {"CP437", "CP850", "CP852", "CP857", "CP1252", "CP1250", "CP1254"}) {
            const std::string bytes = written_in(page, line);
            if (bytes.empty()) continue; // has no such letters
            const auto read = decoded_text(bytes).value();
            EXPECT_EQ(read.text, line) << page << " was read as " << read.encoding;
            ++told;
        }
    EXPECT_GT(told, 30);
}

TEST(Subtitles, Korean_IsFound) {
    // "Hello. The weather is fine today", "Where are you going?", in EUC-KR and in UTF-8.
    const std::string time = "1\n00:00:01,000 --> 00:00:02,000\n";
    const std::string old =
        "\276\310\263\347\307\317\274\274\277\344. \277\300\264\303 \263\257\276\276\260\241 \302\374 "
        "\301\301\263\327\277\344\n\276\356\265\360\267\316 \260\241\275\303\264\302 "
        "\261\346\300\324\264\317\261\356?\n";
    const std::string words =
        "\354\225\210\353\205\225\355\225\230\354\204\270\354\232\224. \354\230\244\353\212\230 "
        "\353\202\240\354\224\250\352\260\200 \354\260\270 "
        "\354\242\213\353\204\244\354\232\224\n\354\226\264\353\224\224\353\241\234 "
        "\352\260\200\354\213\234\353\212\224 \352\270\270\354\236\205\353\213\210\352\271\214?\n";
    EXPECT_EQ(noted(read(time + old, "a.srt")), noted(read(time + words, "a.srt")));
}

TEST(Subtitles, ThatAreNone_AreRefusedInASentence) {
    for (const char* name : {"a.srt", "a.vtt", "a.ass", "a.sbv", "a"}) {
        const auto refused = read_subtitles("some text\n00:00:00,500 --> 00:00:07,000", name);
        ASSERT_FALSE(refused.ok()) << name;
        EXPECT_NE(refused.message().find(std::string("reading '") + name + "': "), std::string::npos);
    }
    EXPECT_FALSE(read_subtitles("", "a.srt").ok());
    EXPECT_FALSE(read_subtitles("words", "a.txt").ok());
}

std::vector<Cue> spoken() {
    return {{.range = {from_seconds(1), from_seconds(2.5)},
             .text = "plain \\N {\\an8} <b>text</b> & --> more\nsecond line",
             .style = {.bold = true, .italic = false, .colour = Colour{1, 1, 0, 1}, .align = 8}},
            {.range = {from_seconds(2), from_seconds(4)},
             .text = "one two three",
             .style = {.italic = true},
             .parts = {{0, from_seconds(2)}, {4, from_seconds(2.5)}, {8, from_seconds(3.25)}}}};
}

TEST(Subtitles, WrittenAndReadBack_AreTheSameWords) {
    for (const char* name : {"a.srt", "a.vtt", "a.ass", "a.ssa", "a.sbv"}) {
        const auto written = write_subtitles(spoken(), *subtitle_format(name));
        const auto back = read(written.bytes, name);
        ASSERT_EQ(back.cues.size(), 2U) << name << written.bytes;
        for (std::size_t i = 0; i < 2; ++i) {
            std::string text = spoken()[i].text;
            if (const auto at = text.find("-->");
                back.format == SubtitleFormat::srt && at != std::string::npos)
                text.replace(at, 3, "\u2192");
            EXPECT_EQ(back.cues[i].text, text) << name << "\n" << written.bytes;
            EXPECT_EQ(back.cues[i].range, spoken()[i].range) << name;
        }
        if (back.format == SubtitleFormat::sbv) continue;
        EXPECT_TRUE(back.cues[0].style.bold.value_or(false)) << name;
        EXPECT_EQ(back.cues[0].style.colour, (Colour{1, 1, 0, 1})) << name;
        EXPECT_EQ(back.cues[0].style.align, 8) << name;
        EXPECT_TRUE(back.cues[1].style.italic.value_or(false)) << name;
    }
}

TEST(Subtitles, WordTimes_AreKaraokeInAss_AndTimesInWebVtt) {
    const auto ass = write_subtitles(spoken(), SubtitleFormat::ass);
    EXPECT_NE(ass.bytes.find("{\\k50}one {\\k75}two {\\k75}three"), std::string::npos) << ass.bytes;
    EXPECT_EQ(read(ass.bytes, "a.ass").cues[1].parts, spoken()[1].parts);
    const auto vtt = write_subtitles(spoken(), SubtitleFormat::vtt);
    EXPECT_NE(vtt.bytes.find("one <00:00:02.500>two <00:00:03.250>three"), std::string::npos) << vtt.bytes;
    EXPECT_EQ(left_out(write_subtitles(spoken(), SubtitleFormat::srt).left_out, "word_times"), 1U);
}

TEST(Subtitles, BlankLinesAndControlCharacters_DoNotReachAFile) {
    const Cue cue{.range = {Time(0), from_seconds(1)}, .text = std::string("a\n\n \t\nb\x01\0c", 10)};
    EXPECT_EQ(write_subtitles({cue}, SubtitleFormat::srt).bytes,
              "1\n00:00:00,000 --> 00:00:01,000\na\nbc\n\n");
    EXPECT_EQ(
        write_subtitles({{.range = {Time(0), from_seconds(1)}, .text = " \n"}}, SubtitleFormat::srt).bytes,
        "");
}

TEST(Subtitles, AbsurdTimesAndEndlessLines_AreCuesOrLeftOut) {
    const auto far =
        read("1\n999999999:00:00,0 --> 999999999:00:01,0\nfar\n\n"
             "2\n99999999999999999999:00:00,0 --> 1:0:0,0\nfarther\n\n3\n0:0:1,0 --> 0:0:2,0\nnear\n",
             "a.srt");
    EXPECT_EQ(noted(far), "1-2 near\n");
    EXPECT_EQ(left_out(far.left_out, "cues"), 2U);
    const std::string start = "1\n0:0:1,0 --> 0:0:2,0\n";
    for (const char* piece :
         {"x", "<", "{\\", "<b>", "\xE6\x97\xA5", "{\\k1}", "<font color=#ff0000>", "\\N"}) {
        std::string bytes = start;
        while (bytes.size() < 4U << 20U)
            bytes += piece;
        const auto before = std::chrono::steady_clock::now();
        const auto srt = read_subtitles(bytes, "a.srt");
        const auto ass =
            read_subtitles("[Events]\nDialogue: 0,0:0:1,0:0:2,,,,,,," + bytes.substr(start.size()), "a.ass");
        for (const auto* each : {&srt, &ass})
            if (each->ok())
                for (const Cue& cue : each->value().cues) {
                    EXPECT_LE(cue.text.size(), 65536U) << piece;
                    EXPECT_LE(cue.parts.size(), 4096U) << piece;
                    EXPECT_EQ(decoded_text(cue.text).value().encoding, "UTF-8") << piece;
                }
        EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(20)) << piece;
    }
}

/// Bytes of subtitle files, changed at random, with pieces that such files are made of.
TEST(Subtitles, DamagedBytes_AreASentenceOrCues) {
    const std::string sources[] = {kAss, write_subtitles(spoken(), SubtitleFormat::vtt).bytes,
                                   write_subtitles(spoken(), SubtitleFormat::srt).bytes,
                                   write_subtitles(spoken(), SubtitleFormat::ssa).bytes,
                                   write_subtitles(spoken(), SubtitleFormat::sbv).bytes};
    const std::string pieces[] = {"-->",
                                  "{",
                                  "}",
                                  "\\k9999999999",
                                  "<",
                                  ">",
                                  "</b>",
                                  "&#x110000;",
                                  "\n\n",
                                  "\r",
                                  "99999999:99:99.999",
                                  std::string(1, '\0'),
                                  "\xFF\xFE",
                                  "\xE6\x97",
                                  "[Events]",
                                  "Format:",
                                  ",,,,",
                                  "\\pos(1e9,",
                                  "NOTE",
                                  "WEBVTT",
                                  "0:00:01.00",
                                  "{\\r",
                                  "<c.red>",
                                  "\\p1"};
    std::mt19937 random(20261126);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    int read_well = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string bytes = sources[below(std::size(sources))];
        for (std::size_t i = 0, changes = 1 + below(6); i < changes; ++i) {
            const std::size_t at = below(bytes.size() + 1);
            switch (below(4)) {
            case 0:
                bytes.insert(at, pieces[below(std::size(pieces))]);
                break;
            case 1:
                bytes.erase(at, below(40));
                break;
            case 2:
                if (at < bytes.size()) bytes[at] = static_cast<char>(random());
                break;
            default:
                bytes += bytes.substr(at, below(200));
            }
        }
        for (const char* name : {"a.srt", "a.vtt", "a.ass", "a.ssa", "a.sbv", "a"}) {
            const auto result = read_subtitles(bytes, name);
            if (!result.ok()) {
                EXPECT_FALSE(result.message().empty());
                continue;
            }
            ++read_well;
            for (const Cue& cue : result.value().cues) {
                ASSERT_LT(cue.range.start, cue.range.end);
                ASSERT_LE(cue.range.end, kLongestTime);
                ASSERT_FALSE(cue.text.empty());
                for (const TimedPart& part : cue.parts)
                    ASSERT_LT(part.at, cue.text.size());
            }
            for (const SubtitleFormat format :
                 {SubtitleFormat::srt, SubtitleFormat::vtt, SubtitleFormat::ass})
                static_cast<void>(write_subtitles(result.value().cues, format));
        }
    }
    EXPECT_GT(read_well, 4000);
}

} // namespace
