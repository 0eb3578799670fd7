// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copying in parts of films that are not H.264: HEVC with closed and open groups, and codecs whose every
// picture stands alone.
#include "core/base/result.h"
#include "core/export/as_source.h"
#include "core/export/film_packets.h"
#include "core/export/hevc_sets.h"
#include "core/render/compositor.h"
#include "tests/support/cut_film.h"
#include "tests/support/made_film.h"
#include "tests/support/temporary_folder.h"
#include <opencv2/core.hpp>

using namespace core;
using namespace test;

namespace {

test::FilmPlan hevc_film(const std::string& pixels, int b_frames, const std::string& words) {
    return {.container = "mp4",
            .codec = "libx265",
            .pixels = pixels,
            .pictures = 120,
            .group = 12,
            .b_frames = b_frames,
            .coding = {
                {"x265-params", "log-level=none:min-keyint=12:scenecut=0:b-pyramid=0:b-adapt=0:" + words}}};
}

ExportResult exported(const Project& project, const std::filesystem::path& to, EncodeSettings settings) {
    std::filesystem::remove(to);
    settings.copy = true;
    return export_project(
        {.project = std::make_shared<const Project>(project), .output = to, .settings = settings}, {}, {});
}

ExportResult exported(const Project& project, const std::filesystem::path& to, const std::string& preset) {
    EncodeSettings settings = settings_for(to, preset);
    if (preset == "hevc") settings.speed = "ultrafast";
    return exported(project, to, settings);
}

/// Frames that are the source's own, bit for bit; every one has to be close to what the timeline shows, and
/// FFmpeg has to read it without a word.
std::set<int> check(const std::filesystem::path& film, const Project& project, const std::string& source) {
    const ReadAgain got = read_again(film);
    EXPECT_EQ(got.words, "");
    VideoReader reader(source);
    std::set<int> same;
    int i = 0;
    for (const Clip& clip : project.tracks[0]->clips)
        for (Time t = clip.source.start; t < clip.source.end; t += frame_start(1, project.rate()), ++i) {
            if (i >= static_cast<int>(got.frames.size())) break;
            const VideoFrame& frame = got.frames[static_cast<std::size_t>(i)];
            if (same_pixels(frame, reader.frame_at(t))) same.insert(i);
            const Surface right =
                Compositor().render(project, frame_start(i, project.rate()), project.size).surface();
            cv::Mat wanted, made;
            right.mat(0).convertTo(wanted, CV_32F, 255.0 / right.format().peak());
            const Surface own = frame.surface();
            own.mat(0).convertTo(made, CV_32F, 255.0 / own.format().peak());
            EXPECT_LT(cv::norm(wanted, made, cv::NORM_L1) / static_cast<double>(made.total()), 4)
                << "frame " << i;
            EXPECT_EQ(number_of(frame), number_of(reader.frame_at(t))) << "frame " << i;
        }
    EXPECT_EQ(i, static_cast<int>(got.frames.size()));
    return same;
}

/// Numbers from `first` up to `end`, which is not among them.
void expect_all(const std::set<int>& same, int first, int end) {
    for (int i = first; i < end; ++i)
        EXPECT_TRUE(same.contains(i)) << "frame " << i << " is not the source's own";
}

unsigned tag_of(const std::filesystem::path& film) {
    return read_again(film).tag;
}

} // namespace

TEST(CopyHevc, OfClosedGroups_TheWholeOnesAreTheSourcesOwn_AndTheRestIsEncoded) {
    const TemporaryFolder folder;
    for (const char* pixels : {"yuv420p", "yuv420p10le"})
        for (const int b_frames : {0, 3})
            for (const char* name : {"o.mp4", "o.mkv", "o.mov"}) {
                SCOPED_TRACE(std::string(name) + " " + pixels + " " + std::to_string(b_frames));
                make_film(hevc_film(pixels, b_frames, "open-gop=0"), folder / "a.mp4");
                const std::string source = (folder / "a.mp4").string();
                const Project project = cut(source, {{30, 80}, {0, 24}, {7, 9}, {61, 120}, {12, 13}});
                const ExportResult result = exported(project, folder / name, "hevc");
                EXPECT_EQ(result.segments_copied, 3);
                EXPECT_EQ(result.frames_copied, 36 + 24 + 48);
                EXPECT_EQ(result.frames, 136);
                const std::set<int> same = check(folder / name, project, source);
                expect_all(same, 6, 42), expect_all(same, 50, 74), expect_all(same, 87, 135);
                EXPECT_LT(same.size(), 136U) << "what is encoded is not the source's own by chance";
                if (std::string(name) != "o.mkv") EXPECT_EQ(tag_of(folder / name), MKTAG('h', 'v', 'c', '1'));
            }
}

TEST(CopyHevc, OfOpenGroups_BeginsAnewAtAKeyFrame_WithoutThePicturesThatNeedEarlierOnes) {
    const TemporaryFolder folder;
    for (const char* pixels : {"yuv420p", "yuv420p10le"}) {
        make_film(hevc_film(pixels, 2, "open-gop=1"), folder / "a.mp4");
        const std::string source = (folder / "a.mp4").string();
        FilmPackets film(source);
        const auto all = film.groups_in({0, 120});
        ASSERT_EQ(all.size(), 1U);
        EXPECT_EQ(all[0].pictures.count, 120) << "open groups behind each other are one run";
        const auto inner = film.groups_in({13, 90});
        ASSERT_EQ(inner.size(), 1U);
        EXPECT_EQ(inner[0].key, 24);
        EXPECT_EQ(inner[0].pictures.first, 24) << "pictures before it need those before them";
        const std::int64_t end = inner[0].pictures.first + inner[0].pictures.count;
        EXPECT_LT(end, 96) << "pictures before the next key frame lie behind it";
        EXPECT_GE(end, 92);
        const Project project = cut(source, {{13, 103}, {50, 60}, {1, 50}});
        for (const char* name : {"o.mp4", "o.mkv"}) {
            const ExportResult result = exported(project, folder / name, "hevc");
            EXPECT_EQ(result.frames, 149);
            EXPECT_GE(result.frames_copied, 68 + 20);
            const std::set<int> same = check(folder / name, project, source);
            expect_all(same, 24 - 13, static_cast<int>(end) - 13);
            expect_all(same, 100 + 11, 100 + 31);
            EXPECT_LT(same.size(), 149U);
        }
    }
}

TEST(CopyHevc, WithoutARenderedPart_IsTheFileAgain) {
    const TemporaryFolder folder;
    make_film(hevc_film("yuv420p", 2, "open-gop=1"), folder / "a.mp4");
    const std::string source = (folder / "a.mp4").string();
    const Project project = cut(source, {{0, 120}});
    EXPECT_EQ(exported(project, folder / "o.mp4", "hevc").frames_copied, 120);
    EXPECT_EQ(check(folder / "o.mp4", project, source).size(), 120U);
    EXPECT_EQ(tag_of(folder / "o.mp4"), MKTAG('h', 'v', 'c', '1'));
}

TEST(CopyHevc, OfKeyFramesThatOthersLead_TakesThemAlong) {
    const TemporaryFolder folder;
    make_film(hevc_film("yuv420p", 2, "open-gop=0:radl=2"), folder / "a.mp4");
    const std::string source = (folder / "a.mp4").string();
    const Project project = cut(source, {{30, 80}, {0, 50}});
    const ExportResult result = exported(project, folder / "o.mp4", "hevc");
    EXPECT_GE(result.frames_copied, 36 + 36);
    const std::set<int> same = check(folder / "o.mp4", project, source);
    expect_all(same, 6, 40), expect_all(same, 50, 84);
}

TEST(CopyHevc, OfATransportStream_LeavesItsRepeatedDescriptionsOut) {
    const TemporaryFolder folder;
    test::FilmPlan plan = hevc_film("yuv420p", 2, "open-gop=0:repeat-headers=1");
    plan.container = "mpegts", plan.start = 0.4;
    make_film(plan, folder / "a.ts");
    const std::string source = (folder / "a.ts").string();
    const Project project = cut(source, {{30, 80}, {0, 24}});
    EXPECT_EQ(exported(project, folder / "o.mp4", "hevc").frames_copied, 36 + 24);
    const std::set<int> same = check(folder / "o.mp4", project, source);
    expect_all(same, 6, 42), expect_all(same, 50, 74);
}

TEST(CopyHevc, OfAnotherProfile_OrOtherPixels_IsNone) {
    const TemporaryFolder folder;
    make_film(hevc_film("yuv422p10le", 0, "open-gop=0"), folder / "a.mp4");
    const std::string source = (folder / "a.mp4").string();
    const Project project = cut(source, {{0, 30}});
    EXPECT_EQ(exported(project, folder / "o.mp4", "hevc").frames_copied, 0);
    EXPECT_EQ(read_again(folder / "o.mp4").frames.size(), 30U);
}

TEST(HevcSets, UnderOtherNumbers_SayTheSameAndCollideWithNone) {
    const TemporaryFolder folder;
    make_film(hevc_film("yuv420p", 2, "open-gop=0"), folder / "a.mp4");
    const FilmPackets film((folder / "a.mp4").string());
    const std::string own = description_with_start_codes(film.codec());
    const auto free = free_set_numbers(own);
    ASSERT_TRUE(free);
    EXPECT_EQ(free->video, 15);
    EXPECT_EQ(free->sequence, 15);
    EXPECT_EQ(free->picture, 30);
    const auto other = renumbered(own, *free);
    ASSERT_TRUE(other);
    EXPECT_EQ(other->reordered, 2 - 1) << "two pictures in a row that are shown before the one behind them";
    const auto next = free_set_numbers(own + other->description);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->video, 14);
    EXPECT_EQ(next->sequence, 14);
    EXPECT_EQ(next->picture, 29);
    EXPECT_FALSE(renumbered(other->description, *next)) << "its numbers are not 0";
    EXPECT_FALSE(renumbered(own + own, *free)) << "two of each";
    EXPECT_FALSE(free_set_numbers("")) << "nothing is described";
}

TEST(PictureRoles, APacketThatDescribesItselfOtherwise_IsTold) {
    const TemporaryFolder folder;
    make_film(hevc_film("yuv420p", 0, "open-gop=0"), folder / "a.mp4");
    make_film(hevc_film("yuv420p", 3, "open-gop=0:ref=4"), folder / "b.mp4");
    FilmPackets a((folder / "a.mp4").string());
    const FilmPackets b((folder / "b.mp4").string());
    ASSERT_TRUE(a.go_to(12));
    const FilmPackets::Numbered key = a.next();
    const PictureRoles roles(a.codec());
    EXPECT_TRUE(roles.of(*key.packet).as_described);
    EXPECT_EQ(roles.of(*key.packet).start, PictureRole::Start::anew);
    const std::string sets = description_with_start_codes(b.codec());
    PacketPtr more(av_packet_alloc());
    std::string bytes;
    for (const UnitBytes unit : units_of(sets)) {
        bytes += {0, 0, static_cast<char>(unit.size() >> 8U), static_cast<char>(unit.size())};
        bytes.append(reinterpret_cast<const char*>(unit.data()), unit.size());
    }
    bytes.append(reinterpret_cast<const char*>(key.packet->data), static_cast<std::size_t>(key.packet->size));
    ASSERT_GE(av_new_packet(more.get(), static_cast<int>(bytes.size())), 0);
    std::memcpy(more->data, bytes.data(), bytes.size());
    more->flags = AV_PKT_FLAG_KEY;
    EXPECT_FALSE(roles.of(*more).as_described);
    EXPECT_EQ(roles.of(*more).start, PictureRole::Start::anew);
}

namespace {

struct Intra {
    const char *name, *codec, *pixels, *ending, *preset;
    std::vector<std::pair<std::string, std::string>> coding;
};

const std::vector<Intra>& intra_kinds() {
    static const std::vector<Intra> kinds{
        {"ProRes", "prores_ks", "yuv422p10le", "mov", "prores", {{"profile", "hq"}}},
        {"ProRes 4444",
         "prores_ks",
         "yuva444p10le",
         "mov",
         "prores-4444",
         {{"profile", "4444"}, {"alpha_bits", "16"}}},
        {"DNxHR", "dnxhd", "yuv422p", "mov", "dnxhr", {{"profile", "dnxhr_hq"}}},
        {"ProRes LT", "prores_ks", "yuv422p10le", "mov", "as-source", {{"profile", "lt"}}},
        {"DNxHR HQX", "dnxhd", "yuv422p10le", "mov", "as-source", {{"profile", "dnxhr_hqx"}}},
        {"Motion JPEG", "mjpeg", "yuvj420p", "mov", "as-source", {}},
        {"Motion JPEG 4:2:2", "mjpeg", "yuvj422p", "mkv", "as-source", {}},
        {"FFV1", "ffv1", "yuv420p", "mkv", "as-source", {{"level", "3"}}},
        {"FFV1 10 bit", "ffv1", "yuv422p10le", "mkv", "as-source", {{"level", "3"}}},
    };
    return kinds;
}

/// Two parts as they are stored and one between them that is changed.
Project half_touched(const std::string& source) {
    Project project = cut(source, {{5, 20}, {0, 5}, {21, 40}});
    Track track = *project.tracks[0];
    Clip brighter = track.clips[1];
    brighter.effects = {{.name = "brightness", .params = {{"amount", Value(0.03)}}}};
    track.clips.set(1, brighter);
    project.tracks = {std::make_shared<Track>(track)};
    return project;
}

} // namespace

TEST(CopyIntra, CutsAnywhere_CopyAllButWhatIsTouched) {
    const TemporaryFolder folder;
    for (const Intra& kind : intra_kinds()) {
        SCOPED_TRACE(kind.name);
        const auto file = folder / ("a." + std::string(kind.ending));
        make_film({.container = std::string(kind.ending) == "mkv" ? "matroska" : "mov",
                   .codec = kind.codec,
                   .pixels = kind.pixels,
                   .size = {256, 128},
                   .pictures = 40,
                   .group = 1,
                   .coding = kind.coding},
                  file);
        const Project project = half_touched(file.string());
        for (const std::string ending : {"mov", "mkv"}) {
            SCOPED_TRACE(ending);
            const std::string codec = kind.codec;
            if ((codec == "dnxhd" && ending == "mkv") || (codec == "ffv1" && ending == "mov")) continue;
            const auto to = folder / ("o." + ending);
            const ExportResult result = exported(project, to, kind.preset);
            EXPECT_EQ(result.frames_copied, 34);
            EXPECT_EQ(result.segments_copied, 2);
            const std::set<int> same = check(to, project, file.string());
            expect_all(same, 0, 15), expect_all(same, 20, 39);
            EXPECT_EQ(same.size(), 34U) << "what was touched differs";
        }
    }
}

TEST(CopyIntra, OfFfv1WithOtherGroups_IsRenderedInParts) {
    const TemporaryFolder folder;
    const auto file = folder / "a.mkv";
    make_film({.codec = "ffv1", .pictures = 40, .group = 10, .coding = {{"level", "3"}}}, file);
    // Its description says that pictures need others, and that of what is encoded that none does.
    EXPECT_EQ(exported(half_touched(file.string()), folder / "o.mkv", "as-source").frames_copied, 0);
    const Project whole = cut(file.string(), {{10, 30}});
    EXPECT_EQ(exported(whole, folder / "w.mkv", "as-source").frames_copied, 20);
    EXPECT_EQ(check(folder / "w.mkv", whole, file.string()).size(), 20U);
}

TEST(AsSource, IsTheCodecOfWhatIsShownLongest_WhereTheFileTakesIt) {
    const TemporaryFolder folder;
    const auto settings_of = [&](const std::string& source, const char* name) {
        return as_source(settings_for(name, "as-source"), cut(source, {{0, 5}}), {});
    };
    const std::string lt = made(folder, "lt.mov",
                                {.container = "mov",
                                 .codec = "prores_ks",
                                 .pixels = "yuv422p10le",
                                 .pictures = 5,
                                 .group = 1,
                                 .coding = {{"profile", "lt"}}}),
                      hevc = made(
                          folder, "hevc.mp4",
                          {.container = "mp4", .codec = "libx265", .pixels = "yuv422p10le", .pictures = 5}),
                      avc = made(folder, "avc.mp4", {.container = "mp4", .pictures = 5});
    EXPECT_EQ(settings_of(lt, "o.mov").video_codec, "prores_ks");
    EXPECT_EQ(settings_of(lt, "o.mov").options.front().second, "lt");
    EXPECT_EQ(settings_of(lt, "o.mp4").video_codec, "libx264") << "MP4 holds no ProRes";
    EXPECT_EQ(settings_of(hevc, "o.mp4").video_codec, "libx265");
    EXPECT_EQ(settings_of(hevc, "o.mp4").pixel_format, "yuv422p10le");
    EXPECT_EQ(settings_of(avc, "o.mov").video_codec, "libx264");
    const std::string ffv1 =
        made(folder, "f.mkv", {.codec = "ffv1", .pictures = 5, .group = 1, .coding = {{"level", "3"}}});
    EXPECT_EQ(settings_of(ffv1, "o.mkv").video_codec, "ffv1");
    EXPECT_EQ(settings_of(ffv1, "o.mov").video_codec, "libx264") << "QuickTime's files hold none";
    EXPECT_EQ(as_source(settings_for("o.mov", "h264"), cut(lt, {{0, 5}}), {}).video_codec, "libx264");
    EXPECT_EQ(exported(cut(hevc, {{0, 5}}), folder / "o.mp4", "as-source").frames_copied, 5);
}

TEST(CopyIntra, OfAnotherProfile_IsRendered_ButCopiedWhereAllOfItCanBe) {
    const TemporaryFolder folder;
    const auto file = folder / "a.mov";
    make_film({.container = "mov",
               .codec = "prores_ks",
               .pixels = "yuv422p10le",
               .pictures = 40,
               .group = 1,
               .coding = {{"profile", "standard"}}},
              file);
    EXPECT_EQ(exported(half_touched(file.string()), folder / "o.mov", "prores").frames_copied, 0);
    EXPECT_EQ(tag_of(folder / "o.mov"), MKTAG('a', 'p', 'c', 'h'));
    const Project whole = cut(file.string(), {{7, 30}, {3, 9}});
    for (const char* name : {"w.mov", "w.mkv"}) {
        EXPECT_EQ(exported(whole, folder / name, "prores").frames_copied, 29);
        EXPECT_EQ(check(folder / name, whole, file.string()).size(), 29U);
        EXPECT_EQ(tag_of(folder / name), MKTAG('a', 'p', 'c', 'n')) << "it says what it is";
    }
}
