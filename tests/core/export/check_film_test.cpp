// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A finished film is read again before it appears: a right one passes, a wrong one is refused with its place
// and leaves nothing.
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/export/export_options.h"
#include "core/export/film_check.h"
#include "core/export/film_packets.h"
#include "tests/support/cut_film.h"
#include "tests/support/made_film.h"
#include "tests/support/temporary_folder.h"
#include <fstream>
#include <functional>

using namespace core;
using namespace test;

namespace {

ExportRequest request(const Project& project, const std::filesystem::path& to,
                      const std::string& preset = "h264-fast") {
    return {.project = std::make_shared<const Project>(project),
            .output = to,
            .settings = with_overrides(settings_for(to, preset), {.copy = true}),
            .verify = true};
}

/// The bytes of a file's packet that is shown as picture `number`.
std::string packet_of(const std::string& file, std::int64_t number) {
    FilmPackets film(file);
    EXPECT_TRUE(film.go_to(0));
    for (auto at = film.next(); at.packet; at = film.next())
        if (at.number == number)
            return {reinterpret_cast<const char*>(at.packet->data),
                    static_cast<std::size_t>(at.packet->size)};
    return {};
}

/// Turns some bits in the middle of such bytes where they lie in a file.
void damage(const std::filesystem::path& file, const std::string& bytes) {
    ASSERT_GT(bytes.size(), 16U);
    const std::string all = read_file(file);
    const std::size_t at = all.find(bytes);
    ASSERT_NE(at, std::string::npos) << "the packet is not there as it was copied";
    std::fstream writing(file, std::ios::binary | std::ios::in | std::ios::out);
    const std::size_t middle = at + bytes.size() / 2;
    writing.seekp(static_cast<std::streamoff>(middle));
    for (std::size_t i = 0; i < 4; ++i)
        writing.put(static_cast<char>(static_cast<unsigned char>(all[middle + i]) ^ 0x5AU));
}

std::string refusal(const std::function<void()>& what) {
    try {
        what();
    } catch (const Failure& failure) {
        return failure.what();
    }
    return {};
}

test::FilmPlan source_film() {
    return {.container = "mp4", .pictures = 120, .group = 12, .b_frames = 2};
}

/// Frames 0 to 49 are rendered in parts (6, 36, 8), the next 24 are copied, the last are rendered.
struct CutFilm {
    TemporaryFolder folder;
    std::string source = made(folder, "a.mp4", source_film());
    Project project = cut(source, {{30, 80}, {0, 24}, {7, 9}});
    WrittenFilm exported(const std::string& name) {
        ExportRequest wanted = request(project, folder / name);
        wanted.verify = false;
        export_project(wanted, {}, {});
        return {.file = folder / name,
                .named = folder / name,
                .project = wanted.project,
                .rate = project.rate(),
                .frames = {0, 76},
                .copied = {{6, 36}, {50, 24}}};
    }
};

} // namespace

TEST(CheckFilm, OfARightExport_ComparesEachCopiedFrame_AndPutsItInPlace) {
    const TemporaryFolder folder;
    for (const char* name : {"o.mp4", "o.mkv", "o.mov"})
        for (const int b_frames : {0, 2}) {
            SCOPED_TRACE(name + std::to_string(b_frames));
            auto plan = source_film();
            plan.b_frames = b_frames;
            plan.sounds = {{.codec = "aac", .seconds = 4.8}};
            const std::string source = made(folder, "a.mp4", plan);
            Project project = cut(source, {{30, 80}, {0, 24}, {7, 9}, {61, 120}, {12, 13}});
            std::filesystem::remove(folder / name);
            std::int64_t last = 0, all = 0;
            const ExportResult result =
                export_project(request(project, folder / name), {}, [&](const ExportProgress& progress) {
                    last = progress.frame, all = progress.frames;
                });
            EXPECT_EQ(result.frames_verified, 36 + 24 + 48);
            EXPECT_EQ(result.frames_copied, 36 + 24 + 48);
            EXPECT_EQ(last, 2 * 136) << "reading it again is told as progress, too";
            EXPECT_EQ(all, 2 * 136);
            EXPECT_EQ(read_again(folder / name).frames.size(), 136U);
        }
}

TEST(CheckFilm, OfSoundThatIsEncodedOrCopied_Passes) {
    const TemporaryFolder folder;
    auto plan = source_film();
    plan.sounds = {{.codec = "aac", .seconds = 4.8}};
    const Project whole = imported(made(folder, "a.mp4", plan));
    for (const char* name : {"whole.mp4", "whole.mkv"}) {
        const ExportResult result = export_project(request(whole, folder / name), {}, {});
        EXPECT_EQ(result.segments_copied, 2) << "pictures and sound";
        EXPECT_EQ(result.frames_verified, 120);
    }
    for (const auto& [from, to] : {std::pair{0, 120}, std::pair{7, 61}}) {
        ExportRequest part = request(whole, folder / "part.mp4");
        part.range = TimeRange{frame_start(from, whole.rate()), frame_start(to, whole.rate())};
        part.settings.sound_as_is = false;
        EXPECT_GE(export_project(part, {}, {}).frames_verified, 48);
    }
}

TEST(CheckFilm, WithoutCopying_OrNotAsked_ComparesNothing) {
    CutFilm film;
    ExportRequest wanted = request(film.project, film.folder / "o.mp4");
    wanted.verify = false;
    EXPECT_FALSE(export_project(wanted, {}, {}).frames_verified.has_value());
    wanted.verify = true, wanted.settings.copy = false;
    EXPECT_EQ(export_project(wanted, {}, {}).frames_verified, 0) << "times and their number all the same";
    const ExportOptions only_checked{.preset = "h264-fast", .verify = true};
    EXPECT_THROW(export_request(only_checked, wanted.project, {}, film.folder / "p.mp4"), Failure);
}

TEST(CheckFilm, OfAFilmThatIsNotItsSourcesOwn_RefusesTheExport_AndPutsNothingInPlace) {
    const TemporaryFolder folder;
    auto plan = source_film();
    const std::string source = made(folder, "a.mp4", plan);
    plan.coding = {{"crf", "45"}};
    const std::string other = made(folder, "b.mp4", plan);
    const Project project = cut(source, {{0, 48}});
    write_whole(folder / "o.mp4", "an older film", 0600);
    const std::string said = refusal([&] {
        export_project(request(project, folder / "o.mp4"), {}, [&](const ExportProgress& progress) {
            if (progress.frame == 48) // all is copied, and nothing compared yet
                std::filesystem::copy_file(other, source, std::filesystem::copy_options::overwrite_existing);
        });
    });
    EXPECT_NE(said.find("00:00:00:00 (0.000 s, frame 0): the copied picture is not that of 'a.mp4'"),
              std::string::npos)
        << said;
    EXPECT_NE(said.find("nothing was put at"), std::string::npos) << said;
    EXPECT_EQ(read_file(folder / "o.mp4"), "an older film");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / "."), {}), 3)
        << "and nothing beside it";
}

TEST(CheckFilm, TellsWhereACopiedPictureIsNotItsSources) {
    CutFilm film;
    const WrittenFilm right = film.exported("o.mp4");
    const FilmChecked checked = check_film(right, {});
    EXPECT_EQ(checked.compared, 60);
    EXPECT_EQ(checked.counted, 16);
    // Frame 62 of the film is picture 12 of the source.
    std::filesystem::copy_file(right.file, film.folder / "d.mp4");
    damage(film.folder / "d.mp4", packet_of(film.source, 12));
    WrittenFilm damaged = right;
    damaged.file = film.folder / "d.mp4";
    const std::string said = refusal([&] { check_film(damaged, {}); });
    EXPECT_NE(said.find("00:00:02:12"), std::string::npos) << said;
    // The same film for a timeline that shows the next pictures.
    WrittenFilm shifted = right;
    shifted.project = std::make_shared<const Project>(cut(film.source, {{30, 80}, {1, 25}, {7, 9}}));
    EXPECT_NE(refusal([&] {
                  check_film(shifted, {});
              }).find("frame 50): the copied picture is not that of 'a.mp4'"),
              std::string::npos);
}

TEST(CheckFilm, TellsOfFramesThatAreMissingOrTooMany_AndOfTimes) {
    CutFilm film;
    WrittenFilm wrong = film.exported("o.mp4");
    wrong.frames.count = 77;
    EXPECT_NE(refusal([&] { check_film(wrong, {}); }).find("it ends after 76 of 77 pictures"),
              std::string::npos);
    wrong.frames.count = 75;
    EXPECT_NE(refusal([&] { check_film(wrong, {}); }).find("more pictures"), std::string::npos);
    wrong.frames.count = 76, wrong.rate = {24, 1}, wrong.copied.clear();
    EXPECT_NE(refusal([&] { check_film(wrong, {}); }).find("frame 1): a picture lies"), std::string::npos);
    wrong.rate = {25, 1}, wrong.sound = Time(kFlicksPerSecond);
    EXPECT_NE(refusal([&] { check_film(wrong, {}); }).find("it has no sound"), std::string::npos);
}

TEST(CheckFilm, TellsOfSoundThatIsTooShort_TooLong_OrAnother) {
    const TemporaryFolder folder;
    auto plan = source_film();
    plan.sounds = {{.codec = "aac", .seconds = 4.8}};
    const std::string source = made(folder, "a.mp4", plan);
    plan.sounds[0].tone = 1.5;
    const std::string other = made(folder, "b.mp4", plan);
    WrittenFilm film{.file = source,
                     .named = source,
                     .project = std::make_shared<const Project>(imported(source)),
                     .rate = {25, 1},
                     .frames = {0, 120},
                     .copied = {{0, 120}},
                     .sound = from_seconds(4.8)};
    EXPECT_EQ(check_film(film, {}).compared, 120);
    film.sound = from_seconds(5.0);
    EXPECT_NE(refusal([&] { check_film(film, {}); }).find("s too short"), std::string::npos);
    film.sound = from_seconds(4.6);
    EXPECT_NE(refusal([&] { check_film(film, {}); }).find("s too long"), std::string::npos);
    film.sound_copied = SoundCopy{source, {}, from_seconds(4.8)};
    EXPECT_EQ(check_film(film, {}).compared, 120);
    film.sound_copied = SoundCopy{source, {}, from_seconds(4)};
    EXPECT_NE(refusal([&] { check_film(film, {}); }).find("more sound than was copied"), std::string::npos);
    film.sound_copied = SoundCopy{other, {}, from_seconds(4.8)};
    EXPECT_NE(refusal([&] { check_film(film, {}); }).find("not that of its medium"), std::string::npos);
}

TEST(CheckFilm, IsStopped) {
    CutFilm film;
    std::stop_source stop;
    std::int64_t seen = 0;
    EXPECT_THROW(export_project(request(film.project, film.folder / "o.mp4"), stop.get_token(),
                                [&](const ExportProgress& progress) {
                                    seen = progress.frame;
                                    if (progress.frame == 80) stop.request_stop(); // of 76 and 76
                                }),
                 Stopped);
    EXPECT_EQ(seen, 80);
    EXPECT_FALSE(std::filesystem::exists(film.folder / "o.mp4"));
}
