// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plays 1080p30 through the real player without a window: `play_bench [one|two] [SECONDS] [WxH] [full]`. One
// layer, or (the usual) two with a dissolve and a title, seen at 1280x720 for 60 s. Prints what was due and
// dropped, the processor's share, and beside it what decoding the same pictures alone takes. Exits 1 when at
// automatic quality something was dropped. `play_bench cuts`: ten cuts between ten films, drawn at their rate
// as the player draws them, without and with its look ahead: what the first picture behind each cut takes.
#include "core/export/encoder.h"
#include "core/media/readers.h"
#include "core/playback/look_ahead.h"
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
#include <thread>

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

/// Milliseconds.
struct AtCuts {
    std::vector<double> first; ///< of each clip, at a cut
    double worst_else = 0;
};

AtCuts draw_cuts(const Project& project, int length, int cuts, Size view, bool ahead) {
    Compositor compositor;
    LookAhead look;
    const PlayLine line(Time(0), 1, kRate);
    AtCuts found;
    const double begin = wall_seconds();
    for (int frame = 0; frame < length * (cuts + 1); ++frame) {
        const double due = begin + frame / kRate.value();
        if (const double wait = due - wall_seconds(); wait > 0)
            std::this_thread::sleep_for(std::chrono::duration<double>(wait));
        const double before = wall_seconds();
        if (compositor.render(project, frame_start(frame, kRate), view).to_rgb().empty()) std::abort();
        const double took = 1000 * (wall_seconds() - before);
        if (ahead) look.look(project, line, frame, compositor);
        if (frame >= length && frame % length == 0)
            found.first.push_back(took);
        else if (frame > 0)
            found.worst_else = std::max(found.worst_else, took);
    }
    return found;
}

/// Ten cuts, each to a film that is not open yet, into the middle of a group of pictures.
int bench_cuts(Size view) {
    constexpr int kCuts = 10, kLength = 60, kInto = 100;
    const test::TemporaryFolder folder;
    const std::string one = make_film(folder / "0.mp4", 1);
    std::vector<std::string> films{one};
    for (int i = 1; i <= kCuts; ++i) {
        films.push_back((folder / (std::to_string(i) + ".mp4")).string());
        std::filesystem::copy_file(one, films.back());
    }
    Project project = project_of(films, 4, false);
    auto track = std::make_shared<Track>();
    track->id = {"cuts"};
    std::vector<Clip> clips;
    for (int i = 0; i <= kCuts; ++i)
        clips.push_back(
            piece({"m" + std::to_string(i)}, "c" + std::to_string(i), kInto, kInto + kLength, i * kLength));
    track->clips = list_of(clips);
    project.tracks = {track};
    for (const bool ahead : {false, true}) {
        AtCuts found = draw_cuts(project, kLength, kCuts, view, ahead);
        std::sort(found.first.begin(), found.first.end());
        std::printf(
            "%s: first pictures behind %d cuts %.1f ms in the middle, %.1f at worst; others %.1f at worst\n",
            ahead ? "looking ahead" : "without", kCuts, found.first[found.first.size() / 2],
            found.first.back(), found.worst_else);
    }
    return 0;
}

} // namespace

int main(int count, char** words) {
    if (count > 1 && std::strcmp(words[1], "cuts") == 0) return bench_cuts({1280, 720});
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
