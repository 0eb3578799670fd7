// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/damaged_media.h"
#include "core/export/encoder.h"
#include "tests/support/still_file.h"
#include "tests/support/temporary_folder.h"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <csignal>
#include <fcntl.h>
#include <opencv2/imgproc.hpp>
#include <random>
#include <sstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace test {
namespace {

constexpr std::int64_t kMostMegabytes = 2048;
constexpr int kMostSeconds = 60;

struct FilmFormat {
    const char *ending, *container, *video, *pixels, *audio;
};
constexpr FilmFormat kFilms[] = {{"mp4", "mp4", "libx264", "yuv420p", "aac"},
                                 {"mov", "mov", "mjpeg", "yuvj420p", "pcm_s16le"},
                                 {"mkv", "matroska", "mpeg4", "yuv420p", "flac"},
                                 {"webm", "webm", "libvpx", "yuv420p", ""},
                                 {"avi", "avi", "mpeg4", "yuv420p", "libmp3lame"},
                                 {"ts", "mpegts", "mpeg2video", "yuv420p", "mp2"},
                                 {"flv", "flv", "flv", "yuv420p", "libmp3lame"},
                                 {"gif", "gif", "gif", "rgb8", ""},
                                 {"wav", "wav", "", "", "pcm_s16le"},
                                 {"mp3", "mp3", "", "", "libmp3lame"},
                                 {"flac", "flac", "", "", "flac"}};
struct StillFormat {
    const char *ending, *encoder;
    AVPixelFormat pixels;
};
constexpr StillFormat kStills[] = {
    {"jpg", "mjpeg", AV_PIX_FMT_YUVJ420P},   {"png", "png", AV_PIX_FMT_RGB24},
    {"webp", "libwebp", AV_PIX_FMT_YUV420P}, {"tif", "tiff", AV_PIX_FMT_RGB24},
    {"bmp", "bmp", AV_PIX_FMT_BGR24},        {"tga", "targa", AV_PIX_FMT_BGR24}};

cv::Mat scene(int number) {
    cv::Mat rgb(72, 96, CV_8UC3, cv::Scalar(60, 120, 30));
    cv::circle(rgb, {10 + 6 * number, 36}, 14, cv::Scalar(220, 60, 40), -1);
    cv::rectangle(rgb, cv::Rect(4, 50, 30, 16), cv::Scalar(20, 40, 200), -1);
    return rgb;
}

void write_film(const FilmFormat& format, const std::filesystem::path& path) {
    core::EncodeSettings settings;
    settings.container = format.container;
    settings.video_codec = format.video;
    settings.pixel_format = format.pixels;
    settings.audio_codec = format.audio;
    settings.video = *format.video != 0;
    settings.audio = *format.audio != 0;
    settings.speed_option = std::string_view(format.video) == "libx264" ? "preset" : "";
    settings.speed = "ultrafast";
    settings.crf = -1;
    core::Encoder encoder(path, settings, {.size = {96, 72}, .fps = {25, 1}, .sound = settings.audio});
    constexpr int kPictures = 12;
    for (int i = 0; i < kPictures && settings.video; ++i)
        encoder.add(core::VideoFrame::from_rgb(scene(i), {}));
    core::AudioBlock sound{.channels = {std::vector<float>(std::size_t{1920} * kPictures), {}}};
    for (std::size_t i = 0; i < sound.channels[0].size(); ++i)
        sound.channels[0][i] = 0.4F * static_cast<float>(std::sin(0.06 * static_cast<double>(i)));
    sound.channels[1] = sound.channels[0];
    if (settings.audio) encoder.add(sound);
    encoder.finish();
}

std::string read_bytes(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t end) {
    return end ? random() % end : 0;
}

/// Half of the places lie in the header, where the numbers are.
std::size_t place(Random& random, const std::string& bytes) {
    return below(random, random() % 2 ? std::min<std::size_t>(bytes.size(), 600) : bytes.size());
}

void overwrite(Random& random, std::string& bytes) {
    const std::size_t at = place(random, bytes), count = std::min(bytes.size() - at, 1 + below(random, 400));
    const auto how = random() % 3;
    for (std::size_t i = at; i < at + count; ++i)
        bytes[i] = how == 0 ? '\0' : how == 1 ? '\xFF' : static_cast<char>(random());
}

void make_extreme(Random& random, std::string& bytes) {
    constexpr std::uint32_t kValues[] = {0,      1,          0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x0000FFFF,
                                         100000, 0x10000000, 16384,      65535,      0x00FFFFFF, 3};
    const std::uint32_t value = kValues[below(random, std::size(kValues))];
    const std::size_t at = place(random, bytes), width = std::size_t{1} << below(random, 3);
    const bool big = random() % 2;
    for (std::size_t i = 0; i < width && at + i < bytes.size(); ++i)
        bytes[at + i] = static_cast<char>(value >> (8 * (big ? width - 1 - i : i)));
}

void damage_once(Random& random, std::string& bytes) {
    if (bytes.empty()) return;
    const std::size_t at = place(random, bytes), length = 1 + below(random, bytes.size() / 4 + 1);
    const std::string piece = bytes.substr(at, length);
    switch (random() % 8) {
    case 0:
    case 1:
        for (std::size_t left = 1 + below(random, 12); left > 0; --left)
            bytes[place(random, bytes)] ^= static_cast<char>(1U << random() % 8);
        break;
    case 2:
        overwrite(random, bytes);
        break;
    case 3:
        bytes.resize(at);
        break;
    case 4:
        bytes.erase(at, length);
        break;
    case 5:
        bytes.insert(place(random, bytes), piece);
        break;
    default:
        make_extreme(random, bytes);
    }
}

/// Waits for a process to end, and ends it when it takes too long.
bool ended_in_time(pid_t process, int& status, rusage& used) {
    const auto begin = std::chrono::steady_clock::now();
    while (true) {
        if (::wait4(process, &status, WNOHANG, &used) == process) return true;
        // Work counts, not waiting: other programs may want the processor too. See RLIMIT_CPU.
        if (std::chrono::steady_clock::now() - begin > std::chrono::seconds(kMostSeconds * 5)) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    ::kill(process, SIGKILL);
    ::wait4(process, &status, 0, &used);
    return false;
}

void limit(int what, rlim_t most) {
    const rlimit both{most, most};
    ::setrlimit(what, &both);
}

[[noreturn]] void become_the_trial(const std::string& file, const std::string& out, int words) {
    ::dup2(words, STDOUT_FILENO);
    ::dup2(::open("/dev/null", O_WRONLY), STDERR_FILENO);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, kMostSeconds);
    limit(RLIMIT_FSIZE, rlim_t{256} << 20U);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    limit(RLIMIT_AS, rlim_t{4} << 30U); // what is reserved counts here; what is held is measured
#endif
    ::execl(SAYCUT_TRY_MEDIUM, SAYCUT_TRY_MEDIUM, file.c_str(), out.c_str(), nullptr);
    ::_exit(127);
}

} // namespace

std::vector<std::filesystem::path> whole_media(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> made;
    for (const FilmFormat& format : kFilms)
        write_film(format, made.emplace_back(folder / (std::string("whole.") + format.ending)));
    for (const StillFormat& format : kStills)
        write_bytes(made.emplace_back(folder / (std::string("whole.") + format.ending)),
                    encoded_still(scene(5), format.encoder, format.pixels));
    return made;
}

std::string damaged(std::string bytes, std::uint64_t seed) {
    Random random(seed);
    for (auto left = 1 + random() % 4; left > 0; --left)
        damage_once(random, bytes);
    return bytes;
}

const char* name_of(Outcome::Kind kind) {
    constexpr const char* kNames[] = {"taken", "refused in words", "not in words", "crash",
                                      "hang",  "over 2 GiB"};
    return kNames[static_cast<std::size_t>(kind)];
}

Outcome try_medium(const std::filesystem::path& file) {
    using Kind = Outcome::Kind;
    const TemporaryFolder folder;
    const std::string words = (folder / "words").string(), out = (folder / "out").string();
    const int said = ::open(words.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const pid_t process = ::fork();
    if (process == 0) become_the_trial(file.string(), out, said);
    ::close(said);
    int status = 0;
    rusage used{};
    const bool in_time = ended_in_time(process, status, used);
    Outcome outcome{.words = read_bytes(words),
                    .seconds = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                               static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6,
                    .megabytes = used.ru_maxrss >> 10};
    if (!in_time || (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL)))
        outcome.kind = Kind::hang;
    else if (WIFSIGNALED(status))
        outcome.kind = Kind::crash, outcome.words += "signal " + std::to_string(WTERMSIG(status));
    else if (outcome.megabytes > kMostMegabytes || outcome.words.find("bad_alloc") != std::string::npos)
        outcome.kind = Kind::memory;
    else
        outcome.kind = WEXITSTATUS(status) == 0   ? Kind::taken
                       : WEXITSTATUS(status) == 3 ? Kind::refused
                                                  : Kind::not_in_words;
    return outcome;
}

Tally damage_and_try(int count, std::uint64_t seed, const std::filesystem::path& keep) {
    const TemporaryFolder folder;
    const std::vector<std::filesystem::path> whole = whole_media(folder.path());
    Tally tally;
    for (int i = 0; i < count; ++i) {
        const std::filesystem::path& from = whole[static_cast<std::size_t>(i) % whole.size()];
        const std::uint64_t own = seed * 1'000'003 + static_cast<std::uint64_t>(i);
        const auto file = folder / ("damaged-" + std::to_string(own) + from.extension().string());
        write_bytes(file, damaged(read_bytes(from), own));
        const Outcome outcome = try_medium(file);
        ++tally.files;
        ++tally.kinds[outcome.kind];
        tally.most_megabytes = std::max(tally.most_megabytes, outcome.megabytes);
        tally.most_seconds = std::max(tally.most_seconds, outcome.seconds);
        if (!outcome.fine()) {
            std::ostringstream line;
            line << file.filename().string() << ": " << name_of(outcome.kind) << ", " << outcome.seconds
                 << " s, " << outcome.megabytes << " MiB: " << outcome.words;
            tally.faults.push_back(line.str());
            if (!keep.empty()) std::filesystem::copy_file(file, keep / file.filename());
        }
        std::filesystem::remove(file);
    }
    return tally;
}

} // namespace test
