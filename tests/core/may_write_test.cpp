// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/captions.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "core/media/png_file.h"
#include "core/store/may_write.h"
#include "core/store/project_file.h"
#include "tests/support/temporary_folder.h"
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace {

using namespace core;
namespace fs = std::filesystem;

void put(const fs::path& file, const std::string& bytes) {
    write_whole(file, bytes, 0644);
}

/// A project with one medium beside it and a take in its own folder.
struct Footage {
    test::TemporaryFolder folder;
    fs::path at = folder.path(), project = at / "film.saycut", media = at / "a.mp4",
             take = at / "film.saycut-data/takes/t.mp4";
    Protected what;
    Footage() {
        put(media, "film");
        put(project, "{}");
        fs::create_directories(take.parent_path());
        put(take, "take");
        Project document;
        document.media.push_back(std::make_shared<Media>(Media{.id = {"m"}, .path = "a.mp4"}));
        document.media.push_back(
            std::make_shared<Media>(Media{.id = {"n"}, .path = (at / "away.mp4").string()}));
        what = protected_by(document, project);
    }
    /// The words of the refusal; empty: it may be written.
    std::string refused(const fs::path& output) const {
        try {
            require_may_write(output, what);
            return {};
        } catch (const Failure& failure) {
            return failure.what();
        }
    }
};

TEST(MayWrite, NothingThatAProjectNeedsByWhateverName) {
    const Footage f;
    EXPECT_EQ(f.refused(f.at / "new.mp4"), "");
    EXPECT_EQ(f.refused("a name in the folder that the test runs in.mp4"), "");
    fs::create_directory(f.at / "aside");
    fs::create_symlink("a.mp4", f.at / "link.mp4");
    fs::create_hard_link(f.media, f.at / "second.mp4");
    fs::create_hard_link(f.project, f.at / "second.saycut");
    fs::create_hard_link(f.take, f.at / "take.mp4");
    fs::create_directory_symlink("film.saycut-data", f.at / "inside");
    for (const char* name : {"a.mp4", "aside/../a.mp4", "link.mp4", "second.mp4", "away.mp4"})
        EXPECT_NE(f.refused(f.at / name).find("footage"), std::string::npos) << name;
    for (const char* name : {"film.saycut", "second.saycut"})
        EXPECT_NE(f.refused(f.at / name).find("the project itself"), std::string::npos) << name;
    for (const char* name : {"film.saycut-data/o.mp4", "film.saycut-data/takes/t.mp4", "inside/o.mp4",
                             "take.mp4", "film.saycut-data", "film.saycut-data/"})
        EXPECT_NE(f.refused(f.at / name).find("belongs to the project"), std::string::npos) << name;
    put(f.at / "earlier.mp4", "export");
    fs::create_symlink("earlier.mp4", f.at / "to_earlier.mp4");
    EXPECT_EQ(f.refused(f.at / "earlier.mp4"), "");
    EXPECT_EQ(f.refused(f.at / "to_earlier.mp4"), "");
}

TEST(MayWrite, NothingThatAMaskOrATableIsReadFrom) {
    const test::TemporaryFolder folder;
    const fs::path at = folder.path();
    for (const char* name : {"clip.png", "mask.png", "look.cube", "nested.cube", "wipe.png"})
        put(at / name, "light");
    const auto lut = [&](const char* file) {
        return Effect{.name = "lut", .params = {{"file", Value((at / file).string())}}};
    };
    Clip clip{.id = {"c"}, .source = {Time(0), from_seconds(1)}, .content = Adjustment{}};
    clip.mask = Mask{.shape = MaskShape::file, .file = (at / "clip.png").string()};
    clip.effects = {Effect{.name = "exposure", .mask = Mask{.file = (at / "mask.png").string()}},
                    lut("look.cube")};
    Track track{.id = {"V1"}}, inner{.id = {"N1"}, .effects = {lut("nested.cube")}};
    track.clips.push_back(clip);
    track.transitions.push_back(
        {.id = {"t"}, .kind = "luma_wipe", .params = {{"file", Value((at / "wipe.png").string())}}});
    Project project;
    project.tracks.push_back(std::make_shared<Track>(track));
    project.sequences.push_back(
        std::make_shared<Sequence>(Sequence{.id = {"s"}, .tracks = {std::make_shared<Track>(inner)}}));
    const Protected what = protected_by(project, at / "film.saycut");
    fs::create_symlink("mask.png", at / "link.png");
    for (const char* name : {"clip.png", "mask.png", "look.cube", "nested.cube", "wipe.png", "link.png"})
        EXPECT_THROW(require_may_write(at / name, what), Failure) << name;
    EXPECT_NO_THROW(require_may_write(at / "other.png", what));
}

TEST(MayWrite, PlacesThatCannotBe) {
    const Footage f;
    EXPECT_NE(f.refused("").find("no name"), std::string::npos);
    EXPECT_NE(f.refused(f.at).find("a folder is there"), std::string::npos);
    EXPECT_NE(f.refused(f.at / "nowhere/o.mp4").find("there is no folder"), std::string::npos);
    EXPECT_NE(f.refused(f.at / "a.mp4/o.mp4"), "");
    EXPECT_NE(f.refused(f.at / std::string(300, 'x')), "");
    EXPECT_NE(f.refused("/dev/null").find("no ordinary file"), std::string::npos);
    ASSERT_EQ(::mkfifo((f.at / "pipe").c_str(), 0600), 0);
    EXPECT_NE(f.refused(f.at / "pipe").find("no ordinary file"), std::string::npos);
}

mode_t mode(const fs::path& file) {
    struct stat info {};
    return ::stat(file.c_str(), &info) == 0 ? info.st_mode & 07777 : 0;
}

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

void write_film(const fs::path& file, const char* preset, bool whole = true) {
    const FrameRate rate{25, 1};
    Encoder encoder(file, encode_preset(preset), {.size = {64, 48}, .fps = rate});
    for (int i = 0; i < 3; ++i)
        encoder.add(VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, cv::Scalar(9, 90, 200)),
                                         {frame_start(i, rate), frame_start(i + 1, rate)}));
    if (whole) encoder.finish();
}

TEST(MayWrite, AFileKeepsItsModeAndALinkStaysOne) {
    const test::TemporaryFolder folder;
    const fs::path at = folder.path();
    put(at / "o.mp4", "old");
    put(at / "o.png", "old");
    for (const char* name : {"o.mp4", "o.png"}) {
        ::chmod((at / name).c_str(), 0640);
        fs::create_symlink(name, at / (std::string("link") + (at / name).extension().string()));
    }
    write_film(at / "link.mp4", "h264-fast");
    write_png(cv::Mat(8, 8, CV_8UC3, cv::Scalar(1, 2, 3)), at / "link.png");
    for (const char* name : {"o.mp4", "o.png"}) {
        EXPECT_GT(fs::file_size(at / name), 60U) << name;
        EXPECT_EQ(mode(at / name), 0640U) << name;
    }
    EXPECT_TRUE(fs::is_symlink(at / "link.mp4") && fs::is_symlink(at / "link.png"));
    EXPECT_EQ(entries(at), 4U);
}

TEST(MayWrite, UnfinishedFilesTouchNothingElseAndGo) {
    const test::TemporaryFolder folder;
    const fs::path at = folder.path();
    // The name that a part file bore before, as a link that somebody laid there.
    put(at / "precious", "words");
    fs::create_symlink("precious", at / ("o.mp4.part-" + std::to_string(::getpid())));
    fs::create_symlink("precious", at / "o.png.part");
    write_film(at / "o.mp4", "h264-fast", false);
    EXPECT_EQ(entries(at), 3U);
    write_film(at / "frames", "png-sequence", false);
    EXPECT_EQ(entries(at), 3U);
    write_png(cv::Mat(8, 8, CV_8UC3, cv::Scalar(1, 2, 3)), at / "o.png");
    EXPECT_EQ(read_file(at / "precious"), "words");
}

TEST(MayWrite, NamesWithColonsPerCentSignsAndASlashAtTheEnd) {
    const test::TemporaryFolder folder;
    const fs::path at = folder.path() / "a:b%d\xe9";
    fs::create_directory(at);
    for (const char* name : {"http:x.mp4", "100%d.mp4", "-n.mp4", "\xe9.mp4"}) {
        write_film(at / name, "h264-fast");
        EXPECT_GT(fs::file_size(at / name), 500U) << name;
    }
    write_film(at / "frames%02d/", "png-sequence");
    EXPECT_EQ(entries(at / "frames%02d"), 3U);
    EXPECT_TRUE(fs::exists(at / "frames%02d/frame-000001.png"));
    put(at / "kept", "foreign");
    fs::create_directory(at / "full");
    put(at / "full/kept", "foreign");
    EXPECT_THROW(write_film(at / "full", "png-sequence"), Failure);
    EXPECT_EQ(entries(at / "full"), 1U);
}

} // namespace
