// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Playback. A thread of its own composes pictures ahead of the clock, a few at most, and hands them out when
// their time has come; sound is mixed ahead into a ring that the sound device's callback empties, at any
// speed and round a loop. The clock is the sound that was heard; without a device it is a steady clock. Files
// that are shown soon are opened on a thread beside it (LookAhead). Pictures that come late are dropped and
// counted, never the sound; where they take longer to make than to show, they are made smaller, never under
// half the viewer's size. Seeking while paused renders just the newest wish, at full size.
#pragma once
#include "core/playback/play_line.h"
#include "core/render/compositor.h"
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace core {

/// One producer, one consumer, no locks: samples of up to kMostChannels channels.
class SoundRing {
  public:
    explicit SoundRing(std::size_t samples) : data_(samples * kMostChannels) {}
    /// Both return how many samples of all channels were moved. What was not written is silent.
    std::size_t write(const AudioBlock& block, std::size_t from);
    std::size_t read(float* interleaved, std::size_t samples, std::size_t channels);
    [[nodiscard]] std::size_t filled() const {
        return (written_.load(std::memory_order_acquire) - read_.load(std::memory_order_acquire));
    }
    [[nodiscard]] std::size_t room() const { return data_.size() / kMostChannels - filled(); }
    /// Only while neither side runs.
    void clear() { read_.store(written_.load()); }

  private:
    std::vector<float> data_;
    std::atomic<std::size_t> written_{0}, read_{0};
};

class DrawnPictures;
class TrackLevels;

class Player {
  public:
    /// A picture for the viewer; `compared` is empty unless two takes are compared.
    struct Shown {
        Time time{};
        cv::Mat picture, compared; ///< RGB, CV_8UC3
        bool playing = false;
    };
    /// Both are called on the playback thread: `on_picture` with what is to be seen, `on_problem` with a
    /// sentence when a moment could not be shown or heard, once until it works again; playback goes on.
    explicit Player(std::function<void(Shown)> on_picture,
                    std::function<void(std::string)> on_problem = nullptr);
    ~Player();

    // All of these return at once and may be called from the interface thread.
    void set_project(ProjectPtr project, const std::filesystem::path& file);
    void set_view(Size size);
    void seek(Time time);
    /// `speed`: 1 forwards, -1 backwards, 2 twice as fast; sound is heard at each (PlayedSound).
    void play(double speed = 1.0);
    /// Playing forwards from before the range's end goes on at its start there, without a gap in picture or
    /// sound; none: to the end of the film.
    void set_loop(std::optional<TimeRange> range);
    void pause();
    /// While paused: lets a moment of the sound at this place be heard, for one who looks for a place by ear.
    void scrub(Time time);
    /// Shows this take beside the active one; an empty id ends it.
    void compare(const ClipId& clip, std::size_t take);
    [[nodiscard]] bool playing() const { return playing_.load(); }
    [[nodiscard]] Time position() const;
    /// How many pictures were due since playing began last, and how many of them could not be shown in time.
    struct Count {
        std::int64_t due = 0, dropped = 0;
    };
    [[nodiscard]] Count count() const { return {due_.load(), dropped_.load()}; }
    /// Films are read from their proxies in this folder where they have one; empty: never. Told again, it
    /// looks for them anew.
    void set_proxies(const std::filesystem::path& folder);
    /// Where what effects find out about pictures is kept.
    void set_notes(std::shared_ptr<KeptNotes> kept);
    /// Pictures that were drawn beforehand are taken from there; null: each is drawn.
    void set_drawn(std::shared_ptr<DrawnPictures> drawn);
    /// While playing, how many eighths of the viewer's sides pictures have; 0 (the usual): as many as the
    /// machine keeps up with.
    void set_quality(int eighths);

    /// The sound device's side: fills the buffer (silence where there is none) from its own thread, in the
    /// device's layout, to which the film's is brought.
    void pull_sound(float* interleaved, std::size_t samples);
    /// Whether a device pulls, and in which layout; decides which clock rules.
    void set_sound_device(bool present, SoundLayout layout = SoundLayout::stereo) {
        device_layout_.store(layout);
        sound_device_.store(present);
    }
    /// Loudest of what is heard now of one track or the whole (kWholeFilm), by channel of the film, 0..1 and
    /// above; none while no device pulls.
    [[nodiscard]] std::vector<double> peaks(const TrackId& track) const;

  private:
    struct Wish {
        ProjectPtr project;
        std::filesystem::path file, proxies;
        std::shared_ptr<KeptNotes> notes;
        std::shared_ptr<DrawnPictures> drawn;
        std::uint64_t readers = 0; ///< grows when files are to be opened anew
        Size size{640, 360};
        Time position{};
        double speed = 0; ///< 0: paused
        std::optional<TimeRange> loop;
        ClipId compare_clip;
        std::size_t compare_take = 0;
        int eighths = 0; ///< of the viewer's sides while playing; 0: by what the machine keeps up with
        std::uint64_t scrubs = 0;  ///< grows when a moment of sound is wanted
        std::uint64_t version = 0; ///< grows with every change
        std::uint64_t jump = 0;    ///< grows when the position is set from outside
    };
    /// What the playback thread alone knows.
    struct Stage;
    void run(const std::stop_token& stop);
    void step(const Wish& wish, bool fresh, Stage& stage);
    void prepare_stage(const Wish& wish, Stage& stage);
    void begin_at(const Wish& wish, Time from, Stage& stage);
    /// The end of the film, or its start, was played to.
    void end_at(Time at, Stage& stage);
    void play_on(const Wish& wish, Time place, Stage& stage);
    void make_next(const Wish& wish, Time place, std::int64_t due, Stage& stage);
    Shown render(const Wish& wish, Time at, Size size, Stage& stage);
    /// As it is drawn, or was.
    static cv::Mat picture_of(const Wish& wish, Time at, Size size, Stage& stage);
    void hand_out(Shown shown, Stage& stage);
    void change(const std::function<void(Wish&)>& how);
    /// Up to so many samples ahead of what is heard; no more at once than pictures have the time for.
    void fill_sound(const Wish& wish, std::size_t enough, Stage& stage);
    /// The device is given silence from now on, and is not reading from the ring when this returns.
    void silence_device();
    void fill_moment(const Wish& wish, Stage& stage);
    [[nodiscard]] AudioBlock for_device(AudioBlock block, SoundLayout film, Stage& stage) const;
    /// In a catch block: tells what is thrown unless `told` is the same, and remembers it there.
    void tell_thrown(std::string& told);
    /// Where playing has come to on the line, and the film's moment of it.
    [[nodiscard]] Time place() const;
    [[nodiscard]] Time clock() const;
    [[nodiscard]] Time place_now() const; ///< under line_mutex_

    std::function<void(Shown)> on_picture_;
    std::function<void(std::string)> on_problem_;
    SoundRing ring_{48000};
    std::shared_ptr<TrackLevels> levels_; ///< of what is mixed ahead
    std::atomic<bool> playing_{false}, sound_device_{false}, sound_runs_{false};
    std::atomic<bool> pulling_{false};   ///< the device's thread is reading
    std::atomic<std::int64_t> heard_{0}; ///< samples pulled since play began
    std::atomic<std::int64_t> paused_at_{0};
    std::atomic<std::uint64_t> begun_{0};           ///< the jump with which the line began
    std::atomic<std::int64_t> due_{0}, dropped_{0}; ///< pictures, since playing began
    std::atomic<SoundLayout> device_layout_{SoundLayout::stereo};
    std::int64_t made_ = 0;         ///< of what is heard since play began, in samples; playback thread only
    mutable std::mutex line_mutex_; ///< guards what follows; held for moments, within mutex_ where both are
    PlayLine line_;
    bool line_runs_ = false;         ///< else playing has not left its start yet
    std::int64_t started_clock_ = 0; ///< when it did; the steady clock's nanoseconds
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    Wish wish_; ///< under mutex_
    std::jthread thread_;
};

} // namespace core
