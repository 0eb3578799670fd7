// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plays 1080p30 through the real player without a window: `play_bench [one|two] [SECONDS] [WxH] [full]`. One
// layer, or (the usual) two with a dissolve and a title, seen at 1280x720 for 60 s. Prints what was due and
// dropped, the processor's share, and beside it what decoding the same pictures alone takes. Exits 1 when at
// automatic quality something was dropped.
#include "core/export/encoder.h"
#include "core/media/readers.h"
#include "core/playback/player.h"
#include "tests/support/flat_film.h"
#include "tests/support/temporary_folder.h"
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstring>
#include <map>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <sys/resource.h>

using namespace core;

namespace {

constexpr Size kSize{1920, 1080};
constexpr FrameRate kRate{30, 1};
constexpr int kFilm = 300; ///< pictures

double processor_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}
double wall_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// A large picture of blots that a camera moves over.
std::string make_film(const std::filesystem::path& path, int seed) {
    cv::RNG random(static_cast<std::uint64_t>(seed));
    cv::Mat coarse(90, 160, CV_8U), scene;
    random.fill(coarse, cv::RNG::UNIFORM, 20, 235);
    cv::resize(coarse, scene, {kSize.width + kFilm * 4, kSize.height + kFilm * 2}, 0, 0, cv::INTER_CUBIC);
    Encoder encoder(path, encode_preset("h264-fast"), {.size = kSize, .fps = kRate});
    for (int i = 0; i < kFilm; ++i) {
        Surface picture(kSize, PixelFormat::yuv420());
        picture.fill(0.5, 0.4, 0.6);
        cv::Mat luma = picture.mat_to_write(0);
        scene(cv::Rect(i * 4, i * 2, kSize.width, kSize.height)).copyTo(luma);
        encoder.add(VideoFrame::from_surface(picture, {}));
    }
    encoder.finish();
    return path.string();
}

Clip piece(const MediaId& media, const std::string& id, int from, int to, int start) {
    Take take;
    take.id = {"k" + id}, take.media = media;
    Clip clip;
    clip.id = {id}, clip.name = id, clip.start = frame_start(start, kRate);
    clip.source = {frame_start(from, kRate), frame_start(to, kRate)};
    clip.content = MediaContent{.takes = {take}};
    return clip;
}

ClipList list_of(const std::vector<Clip>& clips) {
    std::vector<ClipList::Shared> shared;
    for (const Clip& clip : clips)
        shared.push_back(std::make_shared<const Clip>(clip));
    return {shared, {}};
}

/// `seconds` of pieces of a film, one after the other with dissolves between the first; with `two` a second
/// film over it, smaller, and a title.
Project project_of(const std::vector<std::string>& films, int seconds, bool two) {
    Project project;
    project.size = kSize, project.fps = kRate;
    for (std::size_t i = 0; i < films.size(); ++i) {
        auto media = std::make_shared<Media>();
        media->id = {"m" + std::to_string(i)}, media->path = films[i], media->kind = MediaKind::video;
        media->duration = frame_start(kFilm, kRate), media->size = kSize;
        project.media.push_back(media);
    }
    constexpr int kPiece = 240, kHandle = 15;
    auto below = std::make_shared<Track>(), above = std::make_shared<Track>(),
         title = std::make_shared<Track>();
    below->id = {"below"}, above->id = {"above"}, title->id = {"title"}, title->kind = TrackKind::title;
    std::vector<Clip> first, second;
    for (int at = 0; at < seconds * 30; at += kPiece) {
        const int length = std::min(kPiece, seconds * 30 - at);
        const std::string name = std::to_string(at);
        first.push_back(piece({"m0"}, "a" + name, kHandle, kHandle + length, at));
        second.push_back(piece({"m1"}, "b" + name, 0, length, at));
        second.back().effects = {test::effect("transform", {{"scale", 0.4}, {"x", 0.25}, {"y", -0.25}})};
        if (at == 0) continue;
        Transition dissolve;
        dissolve.id = {"t" + name}, dissolve.from = first[first.size() - 2].id, dissolve.to = first.back().id;
        dissolve.length = frame_start(2 * kHandle, kRate);
        if (two) below->transitions.push_back(dissolve);
    }
    below->clips = list_of(first);
    project.tracks = {below};
    if (!two) return project;
    above->clips = list_of(second);
    Clip words;
    words.id = {"words"}, words.source = {Time(0), frame_start(seconds * 30, kRate)};
    words.content = Title{.text = "A title over it", .style = {}};
    title->clips = {words};
    project.tracks = {below, above, title};
    return project;
}

double decoding_share(const std::string& film) {
    VideoReader reader(film);
    const double before = processor_seconds();
    for (int i = 0; i < kFilm; ++i)
        if (reader.frame_at(reader.info().picture_start + frame_start(i, kRate)).empty()) std::abort();
    return (processor_seconds() - before) / (kFilm / kRate.value());
}

} // namespace

int main(int count, char** words) {
    const bool two = count < 2 || std::strcmp(words[1], "one") != 0;
    const int seconds = count > 2 ? std::max(4, std::atoi(words[2])) : 60;
    Size view{1280, 720};
    if (count > 3) std::sscanf(words[3], "%dx%d", &view.width, &view.height);
    const bool full = count > 4 && std::strcmp(words[4], "full") == 0;
    const test::TemporaryFolder folder;
    const std::vector<std::string> films{make_film(folder / "a.mp4", 1), make_film(folder / "b.mp4", 2)};
    const double alone = decoding_share(films[0]) * (two ? 2 : 1);

    std::mutex mutex;
    std::condition_variable changed;
    std::map<int, int> widths;
    bool first = false;
    Player player([&](const Player::Shown& shown) {
        const std::scoped_lock lock(mutex);
        if (shown.playing) ++widths[shown.picture.cols];
        first = true;
        changed.notify_all();
    });
    player.set_quality(full ? 8 : 0);
    player.set_view(view);
    player.set_project(std::make_shared<const Project>(project_of(films, seconds, two)), {});
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return first; });
    const double wall = wall_seconds(), processor = processor_seconds();
    player.play();
    while (player.playing())
        changed.wait_for(lock, std::chrono::milliseconds(200));
    const double took = wall_seconds() - wall, share = (processor_seconds() - processor) / took;
    const Player::Count counted = player.count();
    std::printf("%s, %d s of 1080p30 seen at %dx%d%s: %lld due, %lld dropped, %.0f %% of a core in %.1f s; "
                "decoding alone %.0f %%\n",
                two ? "two layers, dissolves and a title" : "one layer", seconds, view.width, view.height,
                full ? " at full quality" : "", static_cast<long long>(counted.due),
                static_cast<long long>(counted.dropped), 100 * share, took, 100 * alone);
    for (const auto& [width, times] : widths)
        std::printf("  %d pictures %d wide\n", times, width);
    return !full && counted.dropped > 0;
}
