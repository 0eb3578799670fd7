// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// FCPXML, Final Cut Pro 7 XML, MLT XML and Kdenlive projects, each by a small file of its own.
#include "core/base/result.h"
#include "core/interchange/fcpxml_times.h"
#include "core/interchange/numbers.h"
#include "core/interchange/paths.h"
#include "tests/core/interchange/shown.h"
#include <gtest/gtest.h>

namespace {

using namespace core;
using namespace core::interchange;
using tests::shown;

Reading reading_of(const std::string& text, Format format) {
    return read(text, format, {.folder = "/here"});
}
std::vector<std::string> words_of(const Reading& reading) {
    std::vector<std::string> words;
    for (const LeftOut& each : reading.left_out)
        words.push_back(each.what);
    return words;
}
using Words = std::vector<std::string>;

std::string fcpxml(const std::string& spine, const std::string& more = "") {
    return R"(<?xml version="1.0"?><!DOCTYPE fcpxml><fcpxml version="1.10"><resources>
<format id="r1" frameDuration="100/2500s" width="1280" height="720"/>
<asset id="a" name="a" start="3600s" duration="60s" hasVideo="1" hasAudio="1" format="r1"><media-rep src="file:///films/a%20b.mov"/></asset>
<asset id="s" name="s" start="0s" duration="60s" hasAudio="1" src="../music/s.wav"/>)" +
           more + R"(</resources><project name="p"><sequence format="r1" tcStart="3600s"><spine>)" + spine +
           "</spine></sequence></project></fcpxml>";
}

TEST(Fcpxml, AStoryline_WithATransition_AndWhatHangsOnIt) {
    const Reading reading =
        reading_of(fcpxml(R"(<asset-clip ref="a" name="one" offset="3600s" start="3610s" duration="4s">
  <asset-clip ref="s" name="music" lane="-1" offset="3611s" duration="2s"/><marker start="3612s" duration="1/25s" value="here"/><marker start="3700s" value="away"/></asset-clip>
<transition name="Cross Dissolve" offset="3603s" duration="2s"/>
<asset-clip ref="a" name="two" offset="3604s" start="3620s" duration="4s" srcEnable="video"/>)"),
                   Format::fcpxml);
    EXPECT_EQ(shown(reading.project), "video: one 0-4 of 10-14, two 4-8 of 20-24 dissolve 3-5\n"
                                      "audio: music 1-3 of 0-2\n"
                                      "audio: one 0-5 of 10-15\n"); // its sound fades out, alone
    EXPECT_EQ(to_seconds(reading.project.tracks[2]->clips[0].fade_out), 2);
    EXPECT_EQ(reading.project.media[0]->path, "/films/a b.mov");
    EXPECT_EQ(reading.project.media[1]->path, "/music/s.wav");
    ASSERT_EQ(reading.project.markers.size(), 1U);
    EXPECT_EQ(to_seconds(reading.project.markers[0].time), 2);
    EXPECT_EQ(words_of(reading), Words{"markers_outside"});
    EXPECT_EQ(reading.project.tracks[0]->clips[0].link, reading.project.tracks[2]->clips[0].link);
}

TEST(Fcpxml, SpeedsStandIn_TimeMaps_AndConformedRates) {
    const Reading reading = reading_of(
        fcpxml(
            R"(<asset-clip ref="s" name="fast" offset="3600s" start="2s" duration="4s"><timeMap><timept time="0s" value="0s"/><timept time="20s" value="40s"/></timeMap></asset-clip>
<asset-clip ref="s" name="back" offset="3604s" start="0s" duration="4s"><timeMap><timept time="0s" value="40s"/><timept time="40s" value="0s"/></timeMap></asset-clip>
<asset-clip ref="s" name="still" offset="3608s" start="0s" duration="4s"><timeMap><timept time="0s" value="7s"/><timept time="40s" value="7s"/></timeMap></asset-clip>)"),
        Format::fcpxml);
    EXPECT_EQ(shown(reading.project),
              "audio: fast 0-4 of 4-12 x2, back 4-8 of 36-40 backwards, still 8-12 still at 7\n");
    EXPECT_EQ(conformed({24, 1}, {25, 1}), (FrameRate{24, 25}));
    EXPECT_EQ(conformed({24000, 1001}, {25, 1}), (FrameRate{960, 1001}));
    EXPECT_EQ(conformed({30, 1}, {24000, 1001}), (FrameRate{1001, 1000}));
    EXPECT_EQ(conformed({25, 1}, {50, 1}), (FrameRate{1, 1}));
}

TEST(Fcpxml, ACompoundClip_IsASequence_AndOneThatShowsItselfEnds) {
    const Reading reading = reading_of(
        fcpxml(
            R"(<ref-clip ref="m" name="both" offset="3600s" start="1s" duration="2s"/>)",
            R"(<media id="m" name="inner"><sequence format="r1"><spine><asset-clip ref="s" name="x" offset="0s" duration="5s"/>
               <ref-clip ref="m" name="again" offset="5s" duration="2s"/></spine></sequence></media>)"),
        Format::fcpxml);
    ASSERT_EQ(reading.project.sequences.size(), 1U);
    EXPECT_EQ(reading.project.sequences[0]->name, "inner");
}

TEST(Fcpxml, WithoutAProject_IsRefused) {
    try {
        static_cast<void>(reading_of("<fcpxml version=\"1.9\"><resources/></fcpxml>", Format::fcpxml));
        FAIL();
    } catch (const Failure& failure) {
        EXPECT_NE(std::string(failure.what()).find("no project"), std::string::npos);
    }
}

TEST(Xmeml, EdgesOfMinusOne_ReachToTheirTransition_AndStereoIsOneClip) {
    const std::string rate = "<rate><timebase>25</timebase><ntsc>FALSE</ntsc></rate>";
    const auto clip = [&](const char* name, int start, int end, int in, int out,
                          const std::string& more = "") {
        return std::string("<clipitem id=\"") + name + "\"><name>" + name + "</name>" + rate + "<start>" +
               std::to_string(start) + "</start><end>" + std::to_string(end) + "</end><in>" +
               std::to_string(in) + "</in><out>" + std::to_string(out) + "</out>" + more +
               "<file id=\"f\"><pathurl>file://localhost/films/f%20g.mov</pathurl>" + rate +
               "<duration>1000</duration></file></clipitem>";
    };
    const std::string join =
        "<transitionitem>" + rate +
        "<start>75</start><end>125</end><effect><name>Cross Dissolve</name></effect></transitionitem>";
    const std::string slow =
        R"(<filter><effect><effectid>timeremap</effectid><parameter><parameterid>speed</parameterid><value>50</value></parameter></effect></filter>)";
    const std::string tone = clip("t", 0, 50, 10, 60);
    const Reading reading =
        reading_of("<xmeml version=\"5\"><sequence><name>s</name>" + rate + "<media><video><track>" +
                       clip("one", 0, -1, 250, 375) + join + clip("two", -1, 200, 500, 625) +
                       clip("slow", 200, 250, 100, 150, slow) +
                       "<locked>TRUE</locked></track></video><audio><track>" + tone + "</track><track>" +
                       tone + "<enabled>FALSE</enabled></track></audio></media></sequence></xmeml>",
                   Format::xmeml);
    EXPECT_EQ(shown(reading.project),
              "video locked: one 0-4 of 10-14, two 4-8 of 21-25, slow 8-10 of 2-3 x0.5 dissolve 3-5\n"
              "audio: t 0-2 of 0.4-2.4\n");
    EXPECT_EQ(reading.project.media[0]->path, "/films/f g.mov");
    EXPECT_EQ(reading.project.tracks.size(), 3U);
}

std::string shotcut(const std::string& producers, const std::string& playlist) {
    return R"(<mlt><profile width="1280" height="720" frame_rate_num="25" frame_rate_den="1"/>)" + producers +
           R"(<playlist id="p"><property name="shotcut:video">1</property>)" + playlist +
           R"(</playlist><tractor id="t"><property name="shotcut">1</property><track producer="background"/><track producer="p" hide="audio"/></tractor></mlt>)";
}

TEST(Mlt, Entries_CountFromTheirProducersIn_AndMixesAreTransitions) {
    const std::string film =
        R"(<property name="mlt_service">avformat</property><property name="resource">x.mov</property><property name="audio_index">-1</property></producer>)";
    const Reading reading = reading_of(
        shotcut(
            R"(<producer id="a" in="25" out="500">)" + film + R"(<producer id="b" in="0" out="500">)" + film +
                R"(<tractor id="m" in="0" out="24"><property name="shotcut:transition">lumaMix</property><track producer="a" in="50" out="74"/><track producer="b" in="0" out="24"/><transition><property name="mlt_service">luma</property></transition></tractor>)",
            R"(<blank length="00:00:01,000"/><entry producer="a" in="0" out="49"/><entry producer="m" in="0" out="24"/><entry producer="b" in="25" out="99"/>)"),
        Format::mlt);
    EXPECT_EQ(shown(reading.project), "video muted: x.mov 1-3 of 1-3, x.mov 3-7 of 0-4 dissolve 3-4\n");
    EXPECT_EQ(reading.project.media[0]->path, "/here/x.mov");
}

TEST(Mlt, ColoursWordsWarpsAndFilters) {
    const Reading reading = reading_of(
        shotcut(
            R"(<producer id="c" in="0" out="100"><property name="mlt_service">color</property><property name="resource">#ff00ff00</property><property name="shotcut:caption">green</property></producer>
<producer id="w" in="0" out="100"><property name="mlt_service">timewarp</property><property name="length">200</property><property name="resource">-2:x.mov</property><property name="shotcut:caption">back</property></producer>
<producer id="k" in="0" out="100"><property name="mlt_service">pango</property><property name="text">Words</property><property name="shotcut:caption">title</property><filter><property name="shotcut:filter">glow</property></filter></producer>)",
            R"(<entry producer="c" in="0" out="24"/><entry producer="w" in="0" out="24"/><entry producer="k" in="0" out="24"/>)"),
        Format::mlt);
    const std::string text = shown(reading.project);
    EXPECT_NE(text.find("green 0-1 colour, back 1-2 of 14-16 x2 backwards, title 2-3 'Words'"),
              std::string::npos)
        << text;
    EXPECT_EQ(words_of(reading), (Words{"effects", "title_style"}));
}

TEST(Kdenlive, APairOfPlaylists_IsOneTrack_AndItsMixesAreWhereClipsOverlap) {
    const Reading reading = reading_of(
        R"(<mlt><profile frame_rate_num="25" frame_rate_den="1" width="1280" height="720"/>
<producer id="q"><property name="mlt_service">avformat</property><property name="resource">q.mov</property><property name="kdenlive:id">4</property><property name="kdenlive:clipname">Name</property></producer>
<playlist id="main_bin"><property name="kdenlive:docproperties.guides">[{"pos":25,"comment":"guide"}]</property><entry producer="q"/></playlist>
<playlist id="p0"><entry producer="q" in="0" out="49"/></playlist>
<playlist id="p1"><blank length="40"/><entry producer="q" in="100" out="149"/></playlist>
<tractor id="t0"><track producer="p0" hide="both"/><track producer="p1" hide="both"/><transition in="40" out="49"><property name="mlt_service">luma</property></transition></tractor>
<tractor id="main"><track producer="black_track"/><track producer="t0"/></tractor></mlt>)",
        Format::kdenlive);
    EXPECT_EQ(shown(reading.project),
              "video hidden muted: Name 0-1.8 of 0-1.8, Name 1.8-3.6 of 4.2-6 dissolve 1.6-2\n");
    ASSERT_EQ(reading.project.markers.size(), 1U);
    EXPECT_EQ(reading.project.markers[0].name, "guide");
}

TEST(InterchangePaths, OfSeveralSystems_AndAddressesWithEscapes) {
    EXPECT_EQ(path_of("file:///a%20b/c.mov", "/here"), "/a b/c.mov");
    EXPECT_EQ(path_of("file://localhost/a.mov", "/here"), "/a.mov");
    EXPECT_EQ(path_of("file:///C:/x/a.mov", "/here"), "C:/x/a.mov");
    EXPECT_EQ(path_of("../a.mov", "/here/now"), "/here/a.mov");
    EXPECT_EQ(path_of("100%.mov", "/here"), "/here/100%.mov");
    EXPECT_EQ(path_of_address("a%20b.mov", "/here"), "/here/a b.mov");
    for (const char* path : {"/a b/ü&.mov", "/100%/x#1?.mov"})
        EXPECT_EQ(path_of(address_of(path), ""), path);
    EXPECT_EQ(file_name("C:\\films\\a.mov"), "a.mov");
}

} // namespace
