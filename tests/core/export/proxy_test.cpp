// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small films that stand in for large ones: the viewer shows them, an export never does; a file that was
// changed has none. The camera's way, found out before it is played.
#include "core/base/result.h"
#include "core/export/find_ways.h"
#include "core/export/make_proxy.h"
#include "core/media/proxy_place.h"
#include "core/media/readers.h"
#include "core/playback/player.h"
#include "core/render/compositor.h"
#include "tests/support/flat_film.h"
#include "tests/support/one_clip.h"
#include "tests/support/temporary_folder.h"
#include <condition_variable>
#include <fstream>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

using namespace core;
using test::TemporaryFolder;

namespace {

constexpr Size kSize{1280, 720};

/// Each picture has a brightness of its own.
std::string numbered_film(const std::filesystem::path& path, int frames, double red = 0.2) {
    return test::make_flat_film(
        path, PixelFormat::yuv420(), kSize, frames,
        [&](Surface& picture, int number) { picture.fill(red, 0.1 + 0.05 * number, 0.3); });
}

cv::Scalar colour_of(const VideoFrame& frame) {
    return cv::mean(frame.to_rgb());
}

double apart(const cv::Scalar& a, const cv::Scalar& b) {
    return cv::norm(a - b, cv::NORM_INF);
}

/// The proxy's place, taken by a film that cannot be mistaken for the source.
void put_another_in_its_place(const TemporaryFolder& folder, const std::filesystem::path& proxy, int frames) {
    const auto other = folder / "other.mp4";
    Encoder encoder(other, encode_preset("h264-fast"), {.size = {640, 360}, .fps = test::kFilmRate});
    for (int i = 0; i < frames; ++i)
        encoder.add(VideoFrame::from_rgb(cv::Mat(360, 640, CV_8UC3, cv::Scalar(250, 250, 250)), {}));
    encoder.finish();
    std::filesystem::rename(other, proxy);
}

/// The picture that a player shows at a time.
cv::Mat played(Player& player, Time time, std::mutex& mutex, std::condition_variable& came,
               std::optional<Player::Shown>& shown) {
    {
        const std::scoped_lock lock(mutex);
        shown.reset();
    }
    player.seek(time);
    std::unique_lock lock(mutex);
    came.wait_for(lock, std::chrono::seconds(20), [&] { return shown && shown->time == time; });
    return shown ? shown->picture.clone() : cv::Mat();
}

} // namespace

TEST(Proxy, ShowsTheSamePicturesAtTheSameTimes_Smaller) {
    const TemporaryFolder folder;
    const std::string source = numbered_film(folder / "large.mkv", 12);
    const std::string proxy = make_proxy(folder / "proxies", source, {}, {});
    VideoReader large(source), small(proxy);
    EXPECT_EQ(small.info().size, (Size{960, 540}));
    EXPECT_TRUE(small.info().audio.empty());
    for (int i = 0; i < 12; ++i) {
        const Time at = frame_start(i, test::kFilmRate) + Time(1000);
        EXPECT_LT(apart(colour_of(large.frame_at(at)), colour_of(small.frame_at(at))), 3) << i;
    }
    EXPECT_EQ(proxy_of(folder / "proxies", source), proxy);
}

TEST(Proxy, OfAFileThatWasChanged_IsNone) {
    const TemporaryFolder folder;
    const std::string source = numbered_film(folder / "large.mkv", 3);
    make_proxy(folder / "proxies", source, {}, {});
    ASSERT_TRUE(proxy_of(folder / "proxies", source));
    std::filesystem::last_write_time(source,
                                     std::filesystem::last_write_time(source) + std::chrono::seconds(5));
    EXPECT_FALSE(proxy_of(folder / "proxies", source));
    std::filesystem::remove(source);
    EXPECT_FALSE(proxy_of(folder / "proxies", source));
}

TEST(Proxy, GoesAlong_WhenTheProjectIsSavedElsewhere) {
    const TemporaryFolder folder;
    const std::string source = numbered_film(folder / "large.mkv", 3);
    make_proxy(proxy_folder(folder / "a.saycut"), source, {}, {});
    take_proxies_along(folder / "a.saycut", folder / "b.saycut");
    EXPECT_TRUE(proxy_of(proxy_folder(folder / "b.saycut"), source));
}

TEST(Proxy, OfWhatIsNoFilm_OrStopped_LeavesNothing) {
    const TemporaryFolder folder;
    EXPECT_THROW(make_proxy(folder / "proxies", (folder / "nothing.mkv").string(), {}, {}), Failure);
    std::ofstream(folder / "words.mkv") << "no film";
    EXPECT_THROW(make_proxy(folder / "proxies", (folder / "words.mkv").string(), {}, {}), Failure);
    const std::string clear = test::make_flat_film(folder / "clear.mkv", PixelFormat::rgb(8).with_alpha(),
                                                   {64, 48}, 0.5, 0.5, 0.5, 0.5);
    EXPECT_THROW(make_proxy(folder / "proxies", clear, {}, {}), Failure);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(make_proxy(folder / "proxies", numbered_film(folder / "large.mkv", 3), stop.get_token(), {}),
                 Stopped);
    EXPECT_TRUE(std::filesystem::is_empty(folder / "proxies"));
    EXPECT_NE(why_no_proxy({.kind = MediaKind::audio}), "");
    EXPECT_FALSE(wants_proxy({.kind = MediaKind::video, .size = {1920, 1080}, .fps = {30, 1}}));
    EXPECT_TRUE(wants_proxy({.kind = MediaKind::video, .size = {3840, 2160}, .fps = {25, 1}}));
    EXPECT_TRUE(wants_proxy({.kind = MediaKind::video, .size = {1920, 1080}, .fps = {60, 1}}));
}

TEST(Proxy, IsWhatTheViewerShows_AndNeverWhatAnExportWrites) {
    const TemporaryFolder folder;
    const std::string source = numbered_film(folder / "large.mkv", 5);
    const auto file = folder / "film.saycut";
    const std::filesystem::path proxy = make_proxy(proxy_folder(file), source, {}, {});
    put_another_in_its_place(folder, proxy, 5);
    const ProjectPtr film = test::project_with(source);
    std::mutex mutex;
    std::condition_variable came;
    std::optional<Player::Shown> shown;
    Player player([&](Player::Shown picture) {
        const std::scoped_lock lock(mutex);
        shown = std::move(picture);
        came.notify_all();
    });
    player.set_view({320, 180});
    player.set_project(film, file);
    const Time second = frame_start(1, film->rate()), third = frame_start(2, film->rate());
    EXPECT_LT(cv::mean(played(player, second, mutex, came, shown))[0], 100); // red is 0.2
    player.set_proxies(proxy_folder(file));
    EXPECT_GT(cv::mean(played(player, third, mutex, came, shown))[0], 230);
    player.set_proxies({});
    EXPECT_LT(cv::mean(played(player, second, mutex, came, shown))[0], 100);
    player.set_proxies(proxy_folder(file));
    const auto out = folder / "out.mp4";
    export_project(
        {.project = film, .project_file = file, .output = out, .settings = settings_for(out, "h264-fast")},
        {}, {});
    VideoReader written(out.string());
    EXPECT_EQ(written.info().size, kSize);
    EXPECT_LT(apart(colour_of(written.frame_at(Time(0))), colour_of(VideoReader(source).frame_at(Time(0)))),
              4);
}

TEST(Proxy, ThatIsDamaged_IsPassedOver) {
    const TemporaryFolder folder;
    const std::string source = numbered_film(folder / "large.mkv", 3);
    const std::string proxy = make_proxy(folder / "proxies", source, {}, {});
    std::ofstream(proxy, std::ios::trunc) << "no film";
    Compositor compositor;
    compositor.use_proxies(folder / "proxies");
    const VideoFrame frame = compositor.render(*test::project_with(source), Time(0), {320, 180});
    EXPECT_TRUE(compositor.unreadable().empty());
    EXPECT_LT(colour_of(frame)[0], 100);
}

namespace {

/// A texture that is shaken, with an effect that steadies it.
Project shaken(const TemporaryFolder& folder, int frames) {
    cv::Mat world(400, 600, CV_8U);
    cv::RNG random(7);
    random.fill(world, cv::RNG::UNIFORM, 0, 255);
    cv::blur(world, world, {9, 9});
    cv::normalize(world, world, 20, 230, cv::NORM_MINMAX);
    const std::string film = test::make_flat_film(
        folder / "shaken.mkv", PixelFormat::yuv420(), {320, 180}, frames, [&](Surface& picture, int number) {
            picture.fill(0.5, 0.5, 0.5);
            const int dx = 100 + (number * 37) % 11, dy = 80 + (number * 53) % 9;
            world(cv::Rect(dx, dy, 320, 180)).copyTo(picture.mat_to_write(0));
        });
    test::Stack stack({320, 180});
    Clip& clip = stack.add(film);
    clip.source = {Time(0), frame_start(frames, test::kFilmRate)};
    clip.effects = {test::effect("stabilize", {{"smoothness", 0.5}, {"crop", 0.05}})};
    return stack.made();
}

} // namespace

TEST(CameraWay, IsFoundOutOnce_Kept_AndChangesNoPicture) {
    const TemporaryFolder folder;
    const Project film = shaken(folder, 30);
    const auto file = folder / "film.saycut";
    const auto notes = std::make_shared<KeptNotes>(file);
    ASSERT_EQ(steadied_clips(film), std::vector<ClipId>{film.tracks.front()->clips[0].id});
    double last = 0;
    EXPECT_TRUE(find_way(film, file, {"c0"}, notes, {}, [&](double part) { last = part; }));
    EXPECT_EQ(last, 1);
    EXPECT_GE(notes->size(), 29U);
    EXPECT_FALSE(find_way(film, file, {"c0"}, notes, {}, {})); // known by now
    notes->save();
    EXPECT_EQ(KeptNotes(file).size(), notes->size());
    const auto kept = std::make_shared<KeptNotes>(file);
    const Time middle = frame_start(15, test::kFilmRate);
    Compositor with(file), without(file);
    with.keep_notes(kept);
    const VideoFrame a = with.render(film, middle, {320, 180}), b = without.render(film, middle, {320, 180});
    EXPECT_EQ(cv::norm(a.to_rgb(), b.to_rgb(), cv::NORM_INF), 0);
    EXPECT_EQ(kept->size(), notes->size()); // nothing had to be found out
    // In another size, too.
    static_cast<void>(with.render(film, middle, {160, 90}));
    EXPECT_EQ(kept->size(), notes->size());
}

TEST(CameraWay, OfAFileThatWasChanged_IsFoundOutAnew_StopsAndDamageLoseNothing) {
    const TemporaryFolder folder;
    const Project film = shaken(folder, 12);
    const auto file = folder / "film.saycut";
    const auto notes = std::make_shared<KeptNotes>(file);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(find_way(film, file, {"c0"}, notes, stop.get_token(), {}), Stopped);
    EXPECT_TRUE(find_way(film, file, {"c0"}, notes, {}, {}));
    const auto source = folder / "shaken.mkv";
    std::filesystem::last_write_time(source,
                                     std::filesystem::last_write_time(source) + std::chrono::seconds(5));
    EXPECT_TRUE(find_way(film, file, {"c0"}, notes, {}, {}));
    notes->save();
    const auto kept = std::filesystem::path(file.string() + "-data") / "notes.bin";
    std::filesystem::resize_file(kept, std::filesystem::file_size(kept) - 5);
    EXPECT_EQ(KeptNotes(file).size(), notes->size() - 1);
    std::ofstream(kept, std::ios::trunc) << "something else";
    EXPECT_EQ(KeptNotes(file).size(), 0U);
}
