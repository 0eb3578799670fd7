// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Films that are written at another size, rate or length of file than their timeline's, and in parts.
#include "core/base/result.h"
#include "core/edits/edits.h"
#include "core/export/export_estimate.h"
#include "core/export/export_options.h"
#include "core/export/film_form.h"
#include "core/export/marked_parts.h"
#include "core/media/readers.h"
#include "core/render/compositor.h"
#include "core/render/convert.h"
#include "tests/support/flat_film.h"
#include "tests/support/read_film.h"
#include "tests/support/sounds.h"
#include "tests/support/temporary_folder.h"
#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

using namespace core;
using test::TemporaryFolder;

namespace {

constexpr Size kFilm{160, 120};

/// Picture n is of the grey 40 + n all over, but for a white patch: a quarter of the width from a quarter of
/// the picture on, half of the height.
std::string numbered_film(const std::filesystem::path& path, int frames) {
    return test::make_flat_film(path, PixelFormat::yuv420(), kFilm, frames, [](Surface& picture, int number) {
        picture.fill(0.5, 0.5, 0.5);
        cv::Mat luma = picture.mat_to_write(0);
        luma.setTo(40 + number);
        luma(cv::Rect(kFilm.width / 4, kFilm.height / 4, kFilm.width / 4, kFilm.height / 2)).setTo(235);
    });
}

Project film_of(const std::string& file, int frames) {
    test::Stack stack(kFilm);
    stack.add(file).source = {Time(0), frame_start(frames, test::kFilmRate)};
    return stack.made();
}

EncodeSettings lossless(const FilmForm& form) {
    EncodeSettings settings = test::lossless(PixelFormat::yuv420());
    settings.form = form;
    return settings;
}

ExportResult write(const Project& project, const std::filesystem::path& out, const EncodeSettings& settings,
                   const std::optional<TimeRange>& range = {}) {
    const ExportRequest request{.project = std::make_shared<const Project>(project),
                                .project_file = {},
                                .output = out,
                                .settings = settings,
                                .range = range};
    return export_project(request, {}, {});
}

/// Which picture of `numbered_film` each one of a file is, by its top left corner.
std::vector<int> numbers_in(const test::ReadFilm& film) {
    std::vector<int> numbers;
    for (const VideoFrame& picture : film.pictures)
        numbers.push_back(picture.surface().row<std::uint8_t>(0, 1)[1] - 40);
    return numbers;
}

double most_difference(const cv::Mat& a, const cv::Mat& b) {
    return a.size() == b.size() ? cv::norm(a, b, cv::NORM_INF) : 1e9;
}

std::string words_of(const std::function<void()>& what) {
    try {
        what();
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "nothing was refused";
}

bool says(const std::function<void()>& what, const char* part) {
    const std::string words = words_of(what);
    EXPECT_NE(words.find(part), std::string::npos) << words;
    return words.find(part) != std::string::npos;
}

} // namespace

TEST(FilmForm, Sizes_KeepTheFilmsShape_OrAreAsSaid) {
    const Size wide{1920, 1080}, upright{1080, 1920}, odd{853, 480};
    EXPECT_EQ(written_size({}, odd), odd);
    EXPECT_EQ(written_size(parse_film_size("720p"), wide), (Size{1280, 720}));
    EXPECT_EQ(written_size(parse_film_size("720P"), upright), (Size{720, 1280}));
    EXPECT_EQ(written_size(parse_film_size("4K"), wide), (Size{3840, 2160}));
    EXPECT_EQ(written_size(parse_film_size("360p"), odd), (Size{640, 360})); // 639.75
    EXPECT_EQ(written_size(parse_film_size("1080 × 1920"), wide), upright);
    EXPECT_EQ(written_size(parse_film_size("1280x720"), upright), (Size{1280, 720}));
    FilmForm at_most = parse_film_size("720p");
    at_most.at_most = true;
    EXPECT_EQ(written_size(at_most, {640, 480}), (Size{640, 480}));
    EXPECT_EQ(written_size(at_most, wide), (Size{1280, 720}));
    EXPECT_EQ(drawn_size(wide, upright), (Size{1080, 608}));       // 607.5
    EXPECT_EQ(drawn_size(upright, {1280, 720}), (Size{406, 720})); // 405
    EXPECT_EQ(drawn_size(wide, {1280, 720}), (Size{1280, 720}));
    for (const char* words : {"1280x720", "720p"})
        EXPECT_EQ(size_words(parse_film_size(words)), words);
    for (const char* none : {"", "p", "12p", "9999p", "720", "x720", "8x8", "1280x", "-2x4", "9000x9000",
                             "720.5p", "big", "1280x720x2"})
        EXPECT_TRUE(says([&] { static_cast<void>(parse_film_size(none)); }, "1280x720")) << none;
    EXPECT_TRUE(says([] { static_cast<void>(parse_film_size("1281x721")); }, "write 1280x720 instead"));
    EXPECT_TRUE(says([] { static_cast<void>(written_size({.lines = 4320}, {2560, 1080})); }, "10240x4320"));
}

TEST(FilmForm, Rates) {
    EXPECT_EQ(parse_film_rate("25"), (FrameRate{25, 1}));
    EXPECT_EQ(parse_film_rate("30000/1001"), (FrameRate{30000, 1001}));
    EXPECT_EQ(parse_film_rate("29.97"), (FrameRate{30000, 1001}));
    EXPECT_EQ(parse_film_rate("12.5"), (FrameRate{25, 2}));
    for (const FrameRate rate : {FrameRate{25, 1}, FrameRate{24000, 1001}})
        EXPECT_EQ(parse_film_rate(rate_words(rate)), rate);
    for (const char* none : {"", "0", "0.5", "241", "25/0", "quick", "-25", "1e9"})
        EXPECT_TRUE(says([&] { static_cast<void>(parse_film_rate(none)); }, "30000/1001")) << none;
    EXPECT_EQ(written_rate({}, {60, 1}, 50), (FrameRate{60, 2}));
    EXPECT_EQ(written_rate({.fps = {25, 1}}, {60, 1}, 50), (FrameRate{25, 1}));
    EXPECT_TRUE(says([] { static_cast<void>(written_rate({.fps = {60, 1}}, {25, 1}, 50)); }, "at most 50"));
}

TEST(FilmForm, AnotherShape_IsTheFilmDrawnAtTheSizeThatFits_OnBlack) {
    const TemporaryFolder folder;
    Project project = film_of(numbered_film(folder / "in.mkv", 5), 5);
    auto track = std::make_shared<Track>(*project.tracks.front());
    Clip blurred = track->clips[0];
    blurred.effects = {test::effect("blur", {{"strength", 20.0}})};
    track->clips = {blurred};
    project.tracks.front() = track;
    Clip title;
    title.id = {"words"}, title.content = Title{.text = "Sea"};
    title.source = {Time(0), frame_start(5, test::kFilmRate)};
    auto above = std::make_shared<Track>();
    above->id = {"t"}, above->clips = {title};
    project.tracks.push_back(above);
    Compositor compositor;
    for (const auto& [size, where] : {std::pair{Size{320, 180}, cv::Rect(40, 0, 240, 180)},
                                      std::pair{Size{120, 200}, cv::Rect(0, 54, 120, 90)},
                                      std::pair{Size{80, 60}, cv::Rect(0, 0, 80, 60)}}) {
        const auto out = folder / ("out" + std::to_string(size.width) + ".mkv");
        write(project, out, lossless({.size = size}));
        const test::ReadFilm film = test::read_film(out);
        ASSERT_EQ(film.size, size);
        ASSERT_EQ(film.pictures.size(), 5U);
        for (int i = 0; i < 5; ++i) {
            const Surface whole = film.pictures[static_cast<std::size_t>(i)].surface();
            const Surface wanted = convert(
                compositor.render(project, frame_start(i, test::kFilmRate), {where.width, where.height})
                    .surface(),
                whole.format());
            EXPECT_LE(most_difference(whole.part(where).mat(0), wanted.mat(0)), 1) << size.width << " " << i;
            EXPECT_LE(most_difference(whole.part(where).mat(1), wanted.mat(1)), 1) << size.width << " " << i;
            cv::Mat around = whole.mat(0).clone();
            around(where).setTo(16);
            EXPECT_EQ(cv::norm(around, cv::Mat(around.size(), CV_8U, cv::Scalar(16)), cv::NORM_INF), 0);
        }
    }
}

TEST(FilmForm, PlacesOnThePicture_GrowWithIt) {
    const TemporaryFolder folder;
    const Project project = film_of(numbered_film(folder / "in.mkv", 2), 2);
    const auto out = folder / "out.mkv";
    write(project, out, lossless({.lines = 240}));
    const test::ReadFilm film = test::read_film(out);
    ASSERT_EQ(film.size, (Size{320, 240}));
    const cv::Mat luma = film.pictures.front().surface().mat(0);
    const cv::Rect patch = cv::boundingRect(luma > 140);
    EXPECT_NEAR(patch.x, 80, 1);
    EXPECT_NEAR(patch.y, 60, 1);
    EXPECT_NEAR(patch.width, 80, 2);
    EXPECT_NEAR(patch.height, 120, 2);
}

TEST(FilmForm, AnotherRate_ShowsThePictureOfEachMoment) {
    const TemporaryFolder folder;
    const Project project = film_of(numbered_film(folder / "in.mkv", 50), 50); // two seconds
    for (const FrameRate rate :
         {FrameRate{10, 1}, FrameRate{50, 1}, FrameRate{30, 1}, FrameRate{30000, 1001}}) {
        const auto out = folder / ("out" + std::to_string(rate.num) + ".mkv");
        const ExportResult result = write(project, out, lossless({.fps = rate}));
        const test::ReadFilm film = test::read_film(out);
        const auto count = static_cast<std::size_t>(std::llround(2 * rate.value()));
        EXPECT_EQ(result.frames, static_cast<std::int64_t>(count));
        ASSERT_EQ(film.pictures.size(), count);
        EXPECT_NEAR(av_q2d(film.rate), rate.value(), 0.01);
        const std::vector<int> numbers = numbers_in(film);
        for (std::size_t i = 0; i < count; ++i) {
            const std::int64_t wanted = static_cast<std::int64_t>(i) * rate.den * 25 / rate.num;
            EXPECT_EQ(numbers[i], wanted) << rate.num << ": " << i;
            EXPECT_NEAR(film.seconds[i], static_cast<double>(i) / rate.value(), 0.002) << i;
        }
    }
}

TEST(FilmForm, ARange_BeginsWithItsOwnFirstPicture_AtEveryRate) {
    const TemporaryFolder folder;
    const Project project = film_of(numbered_film(folder / "in.mkv", 50), 50);
    const TimeRange range{frame_start(7, test::kFilmRate), frame_start(32, test::kFilmRate)}; // a second
    for (const int rate : {5, 10, 25, 100}) {
        const auto out = folder / ("out" + std::to_string(rate) + ".mkv");
        write(project, out, lossless({.fps = {rate, 1}}), range);
        const std::vector<int> numbers = numbers_in(test::read_film(out));
        ASSERT_EQ(numbers.size(), static_cast<std::size_t>(rate));
        for (int i = 0; i < rate; ++i)
            EXPECT_EQ(numbers[static_cast<std::size_t>(i)], 7 + i * 25 / rate) << rate;
    }
    // Also where pictures are left out because there are too many.
    EncodeSettings few = lossless({});
    few.most_fps = 20;
    write(project, folder / "few.mkv", few, range);
    EXPECT_EQ(numbers_in(test::read_film(folder / "few.mkv")).front(), 7);
}

TEST(FilmForm, SoundKeepsItsPlace_WhateverTheRate) {
    // No two neighbours are alike.
    const test::Wave wave = [](std::int64_t i, std::size_t) {
        return static_cast<double>(i * 37 % 1000) / 2000;
    };
    test::SoundFilm film;
    film.project.size = {64, 48}, film.project.fps = {25, 1};
    film.clip(0, film.medium(test::write_wav(film.folder / "in.wav", 2, wave), 2), 0, 0, 2);
    EncodeSettings settings = lossless({.fps = {10, 1}});
    settings.audio = true, settings.audio_codec = "pcm_s16le";
    const auto out = film.folder / "out.mkv";
    const TimeRange range{frame_start(7, {25, 1}), frame_start(32, {25, 1})};
    write(film.made(), out, settings, range);
    AudioReader reader(out.string(), {}, SoundLayout::stereo);
    const AudioBlock heard = reader.read(0, 48000);
    const std::int64_t first = 7 * 48000 / 25;
    for (const std::int64_t i : {0, 1, 24000, 47999})
        EXPECT_NEAR(heard.channels[0][static_cast<std::size_t>(i)], wave(first + i, 0), 1e-4) << i;
}

TEST(FilmForm, WhatNothingCovers_StaysTransparentAroundAFilmOfAnotherShape) {
    const TemporaryFolder folder;
    const Project project = film_of(numbered_film(folder / "in.mkv", 1), 1);
    EncodeSettings settings = encode_preset("png-alpha");
    settings.form.size = {200, 120};
    write(project, folder / "stills", settings);
    const test::ReadFilm film = test::read_film(folder / "stills/frame-000001.png");
    ASSERT_EQ(film.size, (Size{200, 120}));
    const Surface picture = film.pictures.front().shown(PixelFormat::rgb(8).with_alpha());
    EXPECT_EQ(picture.row<std::uint8_t>(3, 60)[5], 0);
    EXPECT_EQ(picture.row<std::uint8_t>(3, 60)[100], 255);
}

TEST(FilmForm, WhatDoesNotFit_IsRefusedInWords) {
    const EncodeSettings h264 = encode_preset("h264"), wav = encode_preset("wav"), gif = encode_preset("gif");
    const auto refuses = [](const EncodeSettings& settings, const EncodeOverrides& changes,
                            const char* part) {
        return says([&] { static_cast<void>(with_overrides(settings, changes)); }, part);
    };
    EXPECT_TRUE(refuses(h264, {.copy = true, .form = {.lines = 720}}, "leave --size and --fps out"));
    EXPECT_TRUE(refuses(h264, {.copy = true, .form = {.fps = {10, 1}}}, "leave --size and --fps out"));
    EXPECT_TRUE(refuses(encode_preset("as-source"), {.form = {.lines = 720}}, "keeps its size"));
    EXPECT_TRUE(refuses(encode_preset("tiktok"), {.copy = true}, "keeps its size"));
    EXPECT_TRUE(refuses(wav, {.form = {.lines = 720}}, "without pictures"));
    EXPECT_TRUE(refuses(wav, {.audio_bitrate = 96'000}, "no bit rate of sound"));
    EXPECT_TRUE(refuses(h264, {.audio_bitrate = 5'000}, "from 16k to 512k"));
    EXPECT_TRUE(refuses(encode_preset("mp3"), {.audio_bitrate = 400'000}, "from 16k to 320k"));
    EXPECT_TRUE(refuses(wav, {.has = FilmHas::no_sound}, "sound alone"));
    EXPECT_TRUE(refuses(gif, {.has = FilmHas::sound_only}, "no sound"));
    EXPECT_TRUE(refuses(h264, {.copy = true, .has = FilmHas::sound_only}, "leave --copy out"));
    EXPECT_TRUE(refuses(h264, {.bitrate = 1'000'000, .most_bytes = 1'000'000}, "--under"));
    EXPECT_TRUE(refuses(encode_preset("prores"), {.most_bytes = 1'000'000}, "no bit rate"));
    const TemporaryFolder folder;
    const Project project = film_of(numbered_film(folder / "in.mkv", 2), 2);
    EncodeSettings tiny = encode_preset("dnxhr"); // of at least 256 by 120
    tiny.form.size = {64, 48};
    EXPECT_TRUE(says([&] { write(project, folder / "out.mov", tiny); }, "cannot write pictures of 64x48"));
    EXPECT_FALSE(std::filesystem::exists(folder / "out.mov"));
}

TEST(ExportPresets, OfNamesThatPeopleKnow) {
    const auto form_of = [](const char* preset, Size canvas) {
        return written_size(encode_preset(preset).form, canvas);
    };
    const Size hd{1920, 1080}, small{640, 480}, upright{1080, 1920};
    EXPECT_EQ(form_of("youtube-1080p", {1280, 720}), hd);
    EXPECT_EQ(form_of("youtube", upright), upright);
    EXPECT_EQ(form_of("youtube-4k", hd), (Size{3840, 2160}));
    for (const char* site : {"tiktok", "reels", "shorts", "instagram"})
        EXPECT_EQ(form_of(site, hd), upright) << site;
    for (const char* light : {"web-small", "email"}) {
        EXPECT_EQ(form_of(light, hd), (Size{1280, 720})) << light;
        EXPECT_EQ(form_of(light, small), small) << light; // is not enlarged
    }
    EXPECT_EQ(settings_for("a.mp4").preset, "h264");
    EncodeOverrides changes{.crf = 21, .form = {.fps = {24, 1}}};
    const EncodeSettings changed = with_overrides(encode_preset("email"), changes);
    EXPECT_EQ(changed.most_bytes, 0);
    EXPECT_FALSE(changed.two_pass);
    EXPECT_EQ(changed.form.lines, 720);
    EXPECT_EQ(changed.form.fps, (FrameRate{24, 1}));
}

TEST(FilmForm, UnderASize_TheBitRateFollowsFromTheLength) {
    EncodeSettings email = encode_preset("email");
    // 20 MB in 100 s: 1.6 Mbit/s, 5 % kept free, 8 kbit/s for the container, 128 for the sound.
    EXPECT_EQ(settled_for(email, 100, true).video_bitrate, 1'520'000 - 8'000 - 128'000);
    EXPECT_EQ(settled_for(email, 100, false).video_bitrate, 1'520'000 - 8'000);
    EXPECT_EQ(settled_for(email, 1, true).video_bitrate, 4'000'000); // no more than it needs
    EXPECT_TRUE(says([&] { static_cast<void>(settled_for(email, 3600, true)); }, "no room in 20 MB"));
    const TemporaryFolder folder;
    const std::string noise = test::make_flat_film(folder / "noise.mkv", PixelFormat::yuv420(), kFilm, 100,
                                                   [](Surface& picture, int number) {
                                                       picture.fill(0.5, 0.5, 0.5);
                                                       cv::RNG random(static_cast<std::uint64_t>(number) + 1);
                                                       cv::Mat luma = picture.mat_to_write(0);
                                                       random.fill(luma, cv::RNG::UNIFORM, 60, 200);
                                                   });
    const Project project = film_of(noise, 100);
    const ExportOptions options{.preset = "h264-fast", .changes = {.most_bytes = 200'000}};
    const ExportRequest request =
        export_request(options, std::make_shared<const Project>(project), {}, folder / "out.mp4");
    const ExportEstimate estimate = estimate_export(request, {});
    const ExportResult result = export_project(request, {}, {});
    EXPECT_LE(result.bytes, 200'000U);
    EXPECT_GT(result.bytes, 150'000U);
    EXPECT_NEAR(estimate.bytes / static_cast<double>(result.bytes), 1, 0.1);
    EXPECT_TRUE(result.warnings.empty());
}

TEST(FilmForm, TheEstimateKnowsIt) {
    const TemporaryFolder folder;
    const auto project = std::make_shared<const Project>(film_of(numbered_film(folder / "in.mkv", 200), 200));
    const auto estimated = [&](const FilmForm& form) {
        ExportOptions options{.preset = "png-sequence"};
        options.changes.form = form;
        const ExportRequest request = export_request(options, project, {}, folder / "stills");
        const ExportEstimate estimate = estimate_export(request, {});
        const ExportResult result = export_project(request, {}, {});
        std::filesystem::remove_all(folder / "stills");
        EXPECT_NEAR(estimate.bytes / static_cast<double>(result.bytes), 1, 0.2);
        return estimate.bytes;
    };
    const double whole = estimated({});
    EXPECT_NEAR(estimated({.fps = {5, 1}}) / whole, 0.2, 0.04);
    EXPECT_GT(estimated({.lines = 360}) / whole, 3);
}

TEST(FilmHas, PicturesOrSoundAlone) {
    const TemporaryFolder folder;
    test::SoundFilm film;
    film.project.size = kFilm, film.project.fps = {25, 1};
    film.clip(0, film.medium(test::write_wav(folder / "in.wav", 1, test::sine(440)), 1), 0, 0, 1);
    Project project = film.made();
    const Project seen = film_of(numbered_film(folder / "in.mkv", 25), 25);
    project.media.insert(project.media.end(), seen.media.begin(), seen.media.end());
    project.tracks.insert(project.tracks.end(), seen.tracks.begin(), seen.tracks.end());
    const auto streams = [&](FilmHas has, int bitrate = 0) {
        const auto out = folder / "out.mp4";
        ExportOptions options{.preset = "h264-fast", .changes = {.audio_bitrate = bitrate, .has = has}};
        export_project(export_request(options, std::make_shared<const Project>(project), {}, out), {}, {});
        const MediaInfo info = probe(out.string(), Lengths::declared);
        return std::pair{test::read_film(out).pictures.size(), info.audio.size()};
    };
    EXPECT_EQ(streams(FilmHas::as_preset), (std::pair{std::size_t{25}, std::size_t{1}}));
    EXPECT_EQ(streams(FilmHas::no_sound), (std::pair{std::size_t{25}, std::size_t{0}}));
    EXPECT_EQ(streams(FilmHas::sound_only), (std::pair{std::size_t{0}, std::size_t{1}}));
    const auto rate_of = [&](int bitrate) {
        streams(FilmHas::sound_only, bitrate);
        return std::filesystem::file_size(folder / "out.mp4");
    };
    EXPECT_GT(rate_of(256'000), rate_of(32'000) * 2);
}

TEST(MarkedParts, AreFilesOfTheirOwn_NumberedAndNamed) {
    const TemporaryFolder folder;
    Project project = film_of(numbered_film(folder / "in.mkv", 50), 50);
    const auto marker = [&](int first, int end, const char* name) {
        Marker made;
        made.id = {std::string("m") + std::to_string(first)}, made.name = name;
        made.time = frame_start(first, test::kFilmRate), made.end = frame_start(end, test::kFilmRate);
        project.markers.push_back(made);
    };
    marker(30, 80, "../The end: \"fin\""), marker(5, 12, "Opening"), marker(20, 20, "no range"),
        marker(12, 13, ""), marker(60, 70, "behind the end");
    ExportRequest whole{.project = std::make_shared<const Project>(project),
                        .output = folder / "film.mkv",
                        .settings = lossless({.fps = {50, 1}})};
    const std::vector<ExportRequest> parts = each_marked(whole);
    ASSERT_EQ(parts.size(), 3U);
    EXPECT_EQ(parts[0].output, folder / "film-01-Opening.mkv");
    EXPECT_EQ(parts[1].output, folder / "film-02.mkv");
    EXPECT_EQ(parts[2].output, folder / "film-03-.._The end_ _fin_.mkv");
    EXPECT_EQ(parts[0].title, "Opening");
    const std::pair<int, std::size_t> wanted[] = {{5, 14}, {12, 2}, {30, 40}};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        export_project(parts[i], {}, {});
        const std::vector<int> numbers = numbers_in(test::read_film(parts[i].output));
        ASSERT_EQ(numbers.size(), wanted[i].second) << i;
        EXPECT_EQ(numbers.front(), wanted[i].first) << i;
    }
    project.markers.clear();
    whole.project = std::make_shared<const Project>(project);
    EXPECT_TRUE(says([&] { static_cast<void>(each_marked(whole)); }, "no marker"));
}

TEST(ExportOptions, KeepSizeRateAndSound) {
    const TemporaryFolder folder;
    ExportOptions options{.preset = "h264"};
    options.changes.form = {.size = {1080, 1920}, .fps = {30000, 1001}};
    options.changes.audio_bitrate = 96'000, options.changes.has = FilmHas::no_sound;
    options.changes.most_bytes = 8'000'000;
    KeptExports(folder / "exports.json").keep("mine", options);
    EXPECT_EQ(KeptExports(folder / "exports.json").all().at("mine").changes, options.changes);
    options.changes = {.form = {.lines = 720}};
    KeptExports(folder / "exports.json").keep("mine", options);
    EXPECT_EQ(KeptExports(folder / "exports.json").all().at("mine").changes, options.changes);
}
