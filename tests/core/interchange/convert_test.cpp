// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files of every kind through the one door that the command line and the window use.
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/interchange/convert.h"
#include "core/interchange/cues.h"
#include "core/store/project_file.h"
#include "tests/core/interchange/shown.h"
#include "tests/support/temporary_folder.h"
#include <fstream>
#include <gtest/gtest.h>

namespace {

using namespace core;
using namespace core::interchange;
namespace fs = std::filesystem;

class Convert : public testing::Test {
  protected:
    fs::path file(const std::string& name, const std::string& bytes) const {
        fs::create_directories((folder_.path() / name).parent_path());
        std::ofstream(folder_.path() / name, std::ios::binary) << bytes;
        return folder_.path() / name;
    }
    fs::path at(const std::string& name) const { return folder_.path() / name; }
    std::string why(const fs::path& from, const fs::path& to, const ConvertOptions& options = {}) const {
        try {
            static_cast<void>(convert(from, to, options));
        } catch (const Failure& failure) {
            return failure.what();
        }
        return "";
    }
    test::TemporaryFolder folder_;
};

constexpr const char* kEdl =
    "TITLE: t\n* FRAME RATE: 25/1\n001 TAPE V C 00:00:10:00 00:00:12:00 01:00:00:00 01:00:02:00\n"
    "* FROM CLIP NAME: one\n* SOURCE FILE: gone.mov\n* ASC_SAT 0.9\n";

TEST_F(Convert, ATimeline_BecomesAProject_AndAnyOtherFormat_WhateverTheCaseOfItsEnding) {
    const Converted done = convert(file("a.EDL", kEdl), at("p.saycut"), {});
    EXPECT_EQ(done.clips, 1U);
    ASSERT_EQ(done.left_out.size(), 1U);
    EXPECT_EQ(done.left_out[0].what, "cdl");
    const auto project = ProjectFile::open(at("p.saycut"), ProjectFile::Access::read);
    EXPECT_EQ(tests::shown(project.project()), "video: one 0-2 of 10-12\n");
    EXPECT_EQ(project.project().media[0]->path, at("gone.mov").string());
    for (const char* name : {"b.otio", "b.edl", "b.fcpxml", "b.xml", "b.mlt"}) {
        static_cast<void>(convert(at("p.saycut"), at(name), {}));
        static_cast<void>(convert(at(name), at(std::string(name) + ".saycut"), {}));
        const auto again = ProjectFile::open(at(std::string(name) + ".saycut"), ProjectFile::Access::read);
        EXPECT_EQ(tests::shown(again.project()).substr(0, 24), "video: one 0-2 of 10-12\n") << name;
    }
}

TEST_F(Convert, ABundleOfFinalCuts_IsReadByTheDocumentInIt) {
    file(
        "f.fcpxmld/Info.fcpxml",
        R"(<fcpxml version="1.10"><resources><format id="r1" frameDuration="1/25s" width="640" height="360"/></resources>
        <project name="p"><sequence format="r1"><spine><gap duration="1s"/></spine></sequence></project></fcpxml>)");
    EXPECT_EQ(convert(at("f.fcpxmld"), at("p.saycut"), {}).clips, 0U);
}

TEST_F(Convert, TextInAnotherEncoding_IsReadAsItsDeclarationSays) {
    file("latin.xml",
         "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><xmeml "
         "version=\"5\"><sequence><name>s</name><rate><timebase>25</timebase></rate><media><video><track>"
         "<clipitem><name>caf\xe9</name><start>0</start><end>25</end><in>0</in><out>25</out></clipitem></"
         "track></video></media></sequence></xmeml>");
    static_cast<void>(convert(at("latin.xml"), at("p.saycut"), {}));
    EXPECT_EQ(tests::shown(ProjectFile::open(at("p.saycut"), ProjectFile::Access::read).project()),
              "video: café 0-1 of 0-1\n");
}

TEST_F(Convert, Subtitles_BecomeTitles_OverlappingOnesOnFurtherTracks_AndComeBack) {
    const fs::path srt = file("a.srt", "1\n00:00:01,000 --> 00:00:03,500\nfirst\nline\n\n2\n00:00:02,000 --> "
                                       "00:00:04,000\nover it\n\n3\n00:00:05,000 --> 00:00:06,001\nlast\n");
    EXPECT_EQ(convert(srt, at("p.saycut"), {}).tracks, 2U);
    const auto project = ProjectFile::open(at("p.saycut"), ProjectFile::Access::read);
    EXPECT_EQ(tests::shown(project.project()),
              "subtitle: first 1-3.5 'first\nline', last 5-6.001 'last'\nsubtitle: over it 2-4 'over it'\n");
    static_cast<void>(convert(at("p.saycut"), at("b.srt"), {}));
    static_cast<void>(convert(srt, at("c.srt"), {}));
    EXPECT_EQ(read_file(at("b.srt")), read_file(at("c.srt")));
    EXPECT_NE(read_file(at("b.srt")).find("00:00:05,000 --> 00:00:06,001\nlast"), std::string::npos);
}

TEST_F(Convert, HowWordsLook_ComesBackFromTheProject) {
    const Cue cue{.range = {Time(0), Time(kFlicksPerSecond)},
                  .text = "x",
                  .style = {.font = "Arial",
                            .size = 0.05,
                            .bold = true,
                            .italic = false,
                            .colour = Colour{1, 0, 0, 1},
                            .align = 9}};
    Project project;
    project.tracks = subtitle_tracks({cue}, project.next_id);
    Cue known = cue;
    known.style.italic.reset(); // as subtitles look anyway: that is not said again
    EXPECT_EQ(cues_of(project), std::vector<Cue>{known});
}

TEST_F(Convert, WhatIsRefused_IsNamed_AndLeavesNothingBehind) {
    file("a.edl", kEdl), file("bad.otio", "{"), file("there.saycut", "mine");
    EXPECT_NE(why(at("bad.otio"), at("p.saycut")).find("bad.otio is not valid JSON"), std::string::npos);
    EXPECT_NE(why(at("a.edl"), at("p.doc")).find(".otio, .edl"), std::string::npos);
    EXPECT_NE(why(at("none.otio"), at("p.saycut")), "");
    EXPECT_NE(why(at("a.edl"), at("there.saycut")), "");
    EXPECT_EQ(read_file(at("there.saycut")), "mine");
    EXPECT_NE(why(at("a.edl"), at("a.edl")), "");
    EXPECT_EQ(read_file(at("a.edl")), kEdl);
    EXPECT_NE(why(at("a.edl"), at("x.kdenlive")).find("not written"), std::string::npos);
    EXPECT_NE(why(at("a.edl"), at("p.saycut"), {.fps = FrameRate{24, 1}, .encoding = "no such one"}), "");
    EXPECT_FALSE(fs::exists(at("p.saycut")) || fs::exists(at("x.kdenlive")) ||
                 fs::exists(at("p.saycut-data")));
}

TEST_F(Convert, OntoItself_IsRefusedInItsOwnWords) {
    file("a.edl", kEdl), file("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nword\n");
    static_cast<void>(convert(at("a.edl"), at("p.saycut"), {}));
    fs::create_hard_link(at("a.edl"), at("second.edl"));
    fs::create_symlink("a.srt", at("link.srt"));
    const std::pair<const char*, const char*> pairs[] = {
        {"a.edl", "a.edl"}, {"a.edl", "second.edl"}, {"a.srt", "link.srt"}, {"p.saycut", "p.saycut"}};
    for (const auto& [from, to] : pairs) {
        const std::string said = why(at(from), at(to));
        EXPECT_NE(said.find("it is the file that is being read"), std::string::npos) << to << ": " << said;
    }
    EXPECT_EQ(read_file(at("a.edl")), kEdl);
    const std::string footage = why(at("p.saycut"), at("gone.mov"));
    EXPECT_EQ(footage.find("being read"), std::string::npos) << footage;
}

} // namespace
