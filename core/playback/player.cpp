// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/player.h"
#include "core/base/thrown.h"
#include "core/media/channel_mix.h"
#include "core/playback/composed_pictures.h"
#include "core/playback/drawn_pictures.h"
#include "core/playback/look_ahead.h"
#include "core/playback/played_sound.h"
#include "core/render/look.h"
#include "core/sound/measured_gains.h"
#include "core/sound/sound_mixer.h"
#include "core/sound/track_levels.h"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <deque>
#include <optional>
#include <tuple>
#include <utility>

namespace core {
namespace {

constexpr int kRate = AudioReader::kRate;
constexpr std::size_t kMixBlock = 2400; ///< 50 ms
constexpr std::size_t kSoundAhead = kRate / 2, kSoundToBegin = kRate / 8;
constexpr std::size_t kMostAhead = 3;
constexpr std::size_t kComposedBytes = 96U << 20U;          ///< 60 pictures of 960x540
constexpr std::int64_t kLeastQuality = 4, kFullQuality = 8; ///< eighths of the viewer's sides

Size scaled(Size size, std::int64_t eighths) {
    const auto side = [&](int whole) {
        return std::max(2, static_cast<int>(whole * eighths / kFullQuality) / 2 * 2);
    };
    return {side(size.width), side(size.height)};
}

std::int64_t now_ns() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Played faster than at its own rate, a film shows not every frame.
std::int64_t frames_a_picture(const PlayLine& line) {
    return std::max<std::int64_t>(1, std::llround(line.pace().value()));
}

} // namespace

std::size_t SoundRing::write(const AudioBlock& block, std::size_t from) {
    const std::size_t count = std::min(room(), block.samples() - from), size = data_.size() / kMostChannels,
                      at = written_.load(std::memory_order_relaxed);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t c = 0; c < kMostChannels; ++c)
            data_[((at + i) % size) * kMostChannels + c] =
                c < block.channels.size() ? block.channels[c][from + i] : 0.0F;
    written_.store(at + count, std::memory_order_release);
    return count;
}

std::size_t SoundRing::read(float* out, std::size_t samples, std::size_t channels) {
    const std::size_t count = std::min(samples, filled()), size = data_.size() / kMostChannels,
                      at = read_.load(std::memory_order_relaxed);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t c = 0; c < channels; ++c)
            out[i * channels + c] = data_[((at + i) % size) * kMostChannels + c];
    read_.store(at + count, std::memory_order_release);
    return count;
}

Player::Player(std::function<void(Shown)> on_picture, std::function<void(std::string)> on_problem)
    : on_picture_(std::move(on_picture)), on_problem_(std::move(on_problem)),
      levels_(std::make_shared<TrackLevels>()), thread_([this](std::stop_token stop) { run(stop); }) {}

Player::~Player() {
    thread_.request_stop();
    changed_.notify_all();
}

void Player::change(const std::function<void(Wish&)>& how) {
    {
        const std::scoped_lock lock(mutex_);
        how(wish_);
        ++wish_.version;
    }
    changed_.notify_all();
}

void Player::set_project(ProjectPtr project, const std::filesystem::path& file) {
    change([&](Wish& w) { w.project = std::move(project), w.file = file; });
}

void Player::set_view(Size size) {
    change([&](Wish& w) { w.size = {std::max(16, size.width), std::max(16, size.height)}; });
}

void Player::seek(Time time) {
    change([&](Wish& w) {
        w.position = std::max(Time(0), time);
        ++w.jump;
    });
    paused_at_.store(std::max(Time(0), time).count());
}

void Player::play(double speed) {
    Time from = position();
    change([&](Wish& w) {
        if (w.jump != begun_.load()) from = w.position; // a jump that the thread has not come to
        if (w.project && from >= w.project->duration() - Time(1) && speed > 0) {
            const auto loop = loop_frames(*w.project, w.loop);
            from = loop ? frame_start(loop->first, w.project->rate()) : Time(0);
        }
        w.position = from;
        w.speed = speed;
        ++w.jump;
        if (!playing_.exchange(true)) { // until the thread begins, it is there and not where it played last
            const std::scoped_lock line(line_mutex_);
            line_ = PlayLine(from, speed, {});
            line_runs_ = false;
        }
    });
}

void Player::set_loop(std::optional<TimeRange> range) {
    {
        const std::scoped_lock lock(mutex_);
        if (wish_.loop == range) return; // what was made ahead stays
    }
    change([&](Wish& w) { w.loop = range; });
}

void Player::pause() {
    Time at = position();
    change([&](Wish& w) {
        // A jump that the thread has not come to, or the end that it came to meanwhile.
        if (w.speed == 0 || w.jump != begun_.load()) at = w.position;
        w.speed = 0, w.position = at, ++w.jump;
        paused_at_.store(at.count());
        playing_.store(false);
    });
}

void Player::compare(const ClipId& clip, std::size_t take) {
    change([&](Wish& w) { w.compare_clip = clip, w.compare_take = take; });
}

void Player::scrub(Time time) {
    if (playing()) return;
    change([&](Wish& w) { w.position = std::max(Time(0), time), ++w.scrubs; });
}

Time Player::place_now() const {
    if (!line_runs_) return line_.start();
    if (sound_device_.load()) return line_.after_samples(heard_.load());
    constexpr std::int64_t kNanoseconds = 1'000'000'000;
    return line_.after(rescale(now_ns() - started_clock_, kFlicksPerSecond, kNanoseconds));
}

Time Player::place() const {
    const std::scoped_lock lock(line_mutex_);
    return place_now();
}

Time Player::clock() const {
    const std::scoped_lock lock(line_mutex_);
    return line_.film_time(place_now());
}

Time Player::position() const {
    return playing_.load() ? clock() : Time(paused_at_.load());
}

std::vector<double> Player::peaks(const TrackId& track) const {
    if (!playing() || !sound_device_.load()) return {};
    return levels_->peaks_at(track, sample_of(clock()));
}

void Player::pull_sound(float* out, std::size_t samples) {
    pulling_.store(true); // before it is asked whether sound runs: see silence_device
    const bool runs = sound_runs_.load();
    const std::size_t channels = channels_of(device_layout_.load()),
                      got = runs ? ring_.read(out, samples, channels) : 0;
    std::fill(out + got * channels, out + samples * channels, 0.0F);
    if (runs) heard_.fetch_add(static_cast<std::int64_t>(samples)); // silence also takes its time
    pulling_.store(false);
}

void Player::silence_device() {
    sound_runs_.store(false);
    while (pulling_.load())
        std::this_thread::yield();
}

struct Player::Stage {
    std::filesystem::path file;
    std::uint64_t readers = 0;
    std::unique_ptr<Compositor> compositor, second;
    ComposedPictures composed{kComposedBytes};
    std::shared_ptr<GainsApart> gains;
    std::unique_ptr<SoundMixer> mixer;
    std::unique_ptr<PlayedSound> sound;
    PlayLine line;                  ///< that is played
    std::optional<LoopFrames> loop; ///< that it was asked for with
    LookAhead look_ahead;
    std::tuple<SoundLayout, SoundLayout, std::optional<ChannelMix>> device_mix; ///< from, to; made once
    std::uint64_t seen_jump = 0, seen_scrubs = 0;
    std::int64_t last_frame = -1;
    std::string problem, sound_problem;               ///< told, and not yet over
    std::deque<std::pair<std::int64_t, Shown>> ahead; ///< what is due next, by frame
    std::int64_t eighths = kFullQuality;              ///< of the viewer's sides, while playing
    bool busy = false;                                ///< there may be more to make at once
    double load = 0; ///< what a picture takes of the time it is shown for, lately

    /// Smaller pictures when they take too long, larger ones when there is much time left.
    void judge(double now) {
        constexpr double kTooMuch = 0.95, kLittle = 0.45;
        load = load * 0.8 + now * 0.2;
        if (load > kTooMuch && eighths > kLeastQuality)
            --eighths, load = (kTooMuch + kLittle) / 2;
        else if (load < kLittle && eighths < kFullQuality)
            ++eighths, load = (kTooMuch + kLittle) / 2;
    }
};

void Player::set_quality(int eighths) {
    change([&](Wish& w) { w.eighths = std::clamp(eighths, 0, static_cast<int>(kFullQuality)); });
}

void Player::set_proxies(const std::filesystem::path& folder) {
    change([&](Wish& w) { w.proxies = folder, ++w.readers; });
}

void Player::set_drawn(std::shared_ptr<DrawnPictures> drawn) {
    change([&](Wish& w) { w.drawn = std::move(drawn); });
}

void Player::set_notes(std::shared_ptr<KeptNotes> kept) {
    change([&](Wish& w) { w.notes = std::move(kept), ++w.readers; });
}

void Player::tell_thrown(std::string& told) {
    const std::string problem = sentence_of_thrown();
    if (on_problem_ && problem != told) on_problem_(problem);
    told = problem;
}

AudioBlock Player::for_device(AudioBlock block, SoundLayout film, Stage& stage) const {
    const SoundLayout device = device_layout_.load();
    if (device == film) return block;
    auto& [from, to, mix] = stage.device_mix;
    if (!mix || from != film || to != device) from = film, to = device, mix.emplace(film, device);
    return (*mix)(block);
}

void Player::fill_sound(const Wish& wish, std::size_t enough, Stage& stage) {
    // Where the ring ran empty the clock went on: sound goes on where it is now, and not where it was.
    constexpr std::int64_t kLate = kRate / 100;
    const std::int64_t heard = heard_.load(),
                       late = heard - made_ + static_cast<std::int64_t>(ring_.filled());
    if (late > kLate) made_ += late;
    constexpr int kMostAtOnce = 2, kMostWhenShort = 5; // mixing may be slower than hearing
    for (int blocks = 0; ring_.room() > kMixBlock && ring_.filled() < enough; ++blocks) {
        if (blocks >= kMostWhenShort || (blocks >= kMostAtOnce && ring_.filled() >= kSoundToBegin)) return;
        AudioBlock block{.channels = silence(1, kMixBlock)};
        try {
            block = for_device(stage.sound->read(*wish.project, made_, kMixBlock), wish.project->sound_layout,
                               stage);
            stage.sound_problem.clear();
        } catch (...) { // silent, and the picture goes on
            tell_thrown(stage.sound_problem);
        }
        made_ += static_cast<std::int64_t>(ring_.write(block, 0));
    }
}

/// A short piece of what lies at the place, faded at both ends so that it does not click.
void Player::fill_moment(const Wish& wish, Stage& stage) {
    constexpr std::size_t kMoment = 3840, kFade = 240; // 80 ms and 5 ms
    stage.seen_scrubs = wish.scrubs;
    silence_device();
    ring_.clear();
    try {
        AudioBlock block = stage.mixer->mix(*wish.project, sample_of(wish.position), kMoment);
        for (auto& channel : block.channels)
            for (std::size_t i = 0; i < kFade && i < channel.size(); ++i) {
                const float share = static_cast<float>(i) / kFade;
                channel[i] *= share, channel[channel.size() - 1 - i] *= share;
            }
        ring_.write(for_device(std::move(block), wish.project->sound_layout, stage), 0);
        stage.sound_problem.clear();
    } catch (...) { // silent, and the picture is shown all the same
        tell_thrown(stage.sound_problem);
    }
    sound_runs_.store(true);
}

void Player::run(const std::stop_token& stop) {
    Stage stage;
    std::uint64_t seen_version = 0;
    while (!stop.stop_requested()) {
        Wish wish;
        {
            std::unique_lock lock(mutex_);
            // Paused: sleep until something changes. Playing: wake for the next frame.
            if (wish_.speed == 0 || !wish_.project)
                changed_.wait(lock, stop, [&] { return wish_.version != seen_version; });
            else
                changed_.wait_for(lock, stop, std::chrono::milliseconds(stage.busy ? 0 : 4),
                                  [&] { return wish_.version != seen_version; });
            wish = wish_;
        }
        if (stop.stop_requested()) return;
        const bool fresh = wish.version != seen_version;
        seen_version = wish.version;
        if (!wish.project) continue;
        try {
            step(wish, fresh, stage);
        } catch (...) { // the last picture stays; the thread goes on with the next wish
            tell_thrown(stage.problem);
        }
    }
}

void Player::prepare_stage(const Wish& wish, Stage& stage) {
    const bool other = !stage.compositor || wish.file != stage.file;
    if (other) {
        stage.gains = std::make_shared<GainsApart>(wish.file);
        stage.sound.reset(); // it uses the mixer
        stage.mixer = std::make_unique<SoundMixer>(wish.file, levels_, stage.gains);
        stage.sound = std::make_unique<PlayedSound>(*stage.mixer);
        stage.sound->begin(stage.line);
    }
    if (other || wish.readers != stage.readers) {
        stage.file = wish.file;
        stage.readers = wish.readers;
        stage.composed.clear();
        stage.gains->keep_in(wish.notes);
        const auto cache = std::make_shared<FrameCache>();
        for (auto* each : {&stage.compositor, &stage.second}) {
            *each = std::make_unique<Compositor>(wish.file, cache);
            (*each)->use_proxies(wish.proxies);
            (*each)->keep_notes(wish.notes);
        }
        stage.look_ahead.begin();
    }
}

void Player::end_at(Time at, Stage& stage) {
    silence_device();
    const std::scoped_lock lock(mutex_);
    if (wish_.jump != stage.seen_jump) return; // something else is wanted meanwhile
    wish_.speed = 0, wish_.position = at;
    paused_at_.store(at.count());
    playing_.store(false);
}

void Player::step(const Wish& wish, bool fresh, Stage& stage) {
    prepare_stage(wish, stage);
    if (wish.jump != stage.seen_jump)
        begin_at(wish, wish.position, stage);
    else if (fresh && wish.speed != 0 &&
             (stage.loop != loop_frames(*wish.project, wish.loop) ||
              stage.line.rate() != wish.project->rate())) {
        Time from = clock(); // from here on another way
        const auto loop = loop_frames(*wish.project, wish.loop);
        if (loop && wish.speed > 0 && from >= wish.project->duration())
            from = frame_start(loop->first, wish.project->rate());
        begin_at(wish, from, stage);
    }
    if (wish.scrubs != stage.seen_scrubs && wish.speed == 0) fill_moment(wish, stage);
    if (wish.speed != 0 && sound_device_.load()) fill_sound(wish, kSoundAhead, stage);
    const Time there = place();
    Time at = wish.speed == 0 ? wish.position : stage.line.film_time(there);
    const Time end = wish.project->duration();
    const bool over = wish.speed != 0 && !stage.line.loops() && (at >= end || at < Time(0));
    if (over) {
        at = std::clamp(at, Time(0), std::max(Time(0), end - Time(1)));
        end_at(at, stage);
    }
    stage.busy = false;
    if (fresh || over) stage.ahead.clear();
    if (wish.speed != 0 && !over) return play_on(wish, there, stage);
    const std::int64_t frame = frame_at(at, wish.project->rate());
    if (frame == stage.last_frame && !fresh && !over) return;
    stage.last_frame = frame;
    Shown shown = render(wish, at, wish.size, stage);
    shown.playing = false;
    hand_out(std::move(shown), stage);
}

/// Shows what is due, and makes what is due next. Frames are counted on from round to round of a loop: those
/// of its start are made while its end is still shown.
void Player::play_on(const Wish& wish, Time place, Stage& stage) {
    const auto each = frames_a_picture(stage.line);
    const std::int64_t due = stage.line.frame(place), way = stage.line.backwards() ? -1 : 1;
    const auto passed = [&](std::int64_t frame, std::int64_t by) { return (by - frame) * way; };
    // Of those whose time has come the newest is shown.
    std::optional<Shown> newest;
    std::int64_t number = 0;
    while (!stage.ahead.empty() && passed(stage.ahead.front().first, due) >= 0) {
        number = stage.ahead.front().first;
        newest = std::move(stage.ahead.front().second);
        stage.ahead.pop_front();
    }
    if (newest) {
        const std::int64_t since = stage.last_frame < 0 ? 1 : passed(stage.last_frame, number);
        due_ += (since + each - 1) / each;
        dropped_ += (since - 1) / each;
        stage.last_frame = number;
        hand_out(std::move(*newest), stage);
    }
    if (stage.ahead.size() < kMostAhead) make_next(wish, place, due, stage);
    stage.look_ahead.look(*wish.project, stage.line, stage.last_frame < 0 ? due : stage.last_frame,
                          *stage.compositor);
}

/// What comes next, but nothing whose time is over.
void Player::make_next(const Wish& wish, Time place, std::int64_t due, Stage& stage) {
    const PlayLine& line = stage.line;
    const auto each = frames_a_picture(line);
    const std::int64_t way = line.backwards() ? -1 : 1;
    const std::int64_t next = !stage.ahead.empty()   ? stage.ahead.back().first + way * each
                              : stage.last_frame < 0 ? due
                                                     : stage.last_frame + way * each;
    const std::int64_t frame = (due - next) * way > 0 ? due : next;
    const Time time = frame == due && stage.last_frame < 0 ? line.film_time(place)
                                                           : frame_start(line.film_frame(frame), line.rate());
    if (time < Time(0) || time >= wish.project->duration()) return;
    const std::int64_t began = now_ns();
    const Size size = scaled(wish.size, wish.eighths ? wish.eighths : stage.eighths);
    stage.ahead.emplace_back(frame, render(wish, time, size, stage));
    stage.judge(static_cast<double>(now_ns() - began) / 1e9 * line.rate().value() * line.pace().value() /
                static_cast<double>(each));
    stage.busy = true;
}

void Player::begin_at(const Wish& wish, Time from, Stage& stage) {
    stage.seen_jump = wish.jump;
    stage.last_frame = -1;
    stage.ahead.clear();
    due_.store(0);
    dropped_.store(0);
    stage.look_ahead.begin();
    silence_device();
    ring_.clear();
    made_ = 0;
    stage.loop = loop_frames(*wish.project, wish.loop);
    stage.line = PlayLine(from, wish.speed == 0 ? 1.0 : wish.speed, wish.project->rate(), stage.loop);
    stage.sound->begin(stage.line);
    {
        const std::scoped_lock lock(line_mutex_);
        line_ = stage.line;
        line_runs_ = false;
        heard_.store(0);
        begun_.store(wish.jump);
    }
    if (wish.speed == 0) return;
    if (sound_device_.load()) fill_sound(wish, kSoundToBegin, stage);
    {
        const std::scoped_lock lock(line_mutex_);
        line_runs_ = true;
        started_clock_ = now_ns();
    }
    sound_runs_.store(true);
}

cv::Mat Player::picture_of(const Wish& wish, Time at, Size size, Stage& stage) {
    const FrameRate rate = wish.project->rate();
    const Time start = frame_start(frame_at(at, rate), rate);
    const Composition composition = plan(*wish.project, start);
    if (wish.drawn && is_drawn(composition))
        if (const auto look = look_of(*wish.project, composition, wish.file))
            // Standing still it is as sharp as if it were drawn now.
            if (cv::Mat kept = wish.drawn->at(*look, size, wish.speed == 0); !kept.empty()) return kept;
    if (cv::Mat before = stage.composed.find(composition.hash, size); !before.empty()) return before;
    Compositor& compositor = *stage.compositor;
    cv::Mat made =
        compositor.render(*wish.project, composition, {start, start + frame_start(1, rate)}, size).to_rgb();
    if (compositor.unreadable().empty()) // a slate goes when its medium is found
        stage.composed.keep(composition.hash, size, made);
    return made;
}

Player::Shown Player::render(const Wish& wish, Time at, Size size, Stage& stage) {
    Shown shown{.time = at, .playing = true};
    shown.picture = picture_of(wish, at, size, stage);
    if (!wish.compare_clip.empty()) {
        stage.second->show_take(wish.compare_clip, wish.compare_take);
        shown.compared = stage.second->render(*wish.project, at, size).to_rgb();
    }
    return shown;
}

void Player::hand_out(Shown shown, Stage& stage) {
    stage.problem.clear();
    on_picture_(std::move(shown));
}

} // namespace core
