// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// By how much sounds are changed to have a loudness. To know it a sound must be read from its beginning to
// its end, so it is measured once and kept: at once where nobody waits (an export), or apart, on a thread of
// its own, where somebody listens (playback).
#pragma once
#include "core/document/project.h"
#include "core/sound/sound.h"
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <thread>
#include <tuple>

namespace core {

class KeptNotes;

/// Whether two projects are heard alike: they share all that sounds.
[[nodiscard]] bool same_sound(const Project& a, const Project& b);

/// What effects are on: a clip of a track, a track, or (neither) the whole.
struct SoundSubject {
    std::shared_ptr<const Track> track;
    std::optional<Clip> clip; ///< as it is heard as one with those that it goes on in
};

/// What is asked: by how many decibels the subject, with the effects that come before, must be changed to
/// have the loudness `target` (LUFS) when a limiter keeps its true peaks at `ceiling` (dB).
struct GainQuestion {
    Project project;
    SoundSubject subject;
    SampleRange range; ///< where the subject sounds
    std::vector<Effect> before;
    double target = 0, ceiling = 0;
    bool ducks = true;
};
/// A clip sounds the same wherever it lies, whatever is done on its track.
[[nodiscard]] bool same_question(const GainQuestion& a, const GainQuestion& b);

class Gains {
  public:
    virtual ~Gains() = default;
    /// `measure`: answers the question on the caller's thread, in the time that reading the sound takes.
    virtual double get(const GainQuestion& question, const std::function<double()>& measure) = 0;
};

/// Measures at once. Belongs to one thread.
class MeasuredGains final : public Gains {
  public:
    double get(const GainQuestion& question, const std::function<double()>& measure) override;

  private:
    struct Known {
        GainQuestion question;
        double gain = 0;
    };
    std::list<Known> known_; ///< the one asked last in front
};

/// Answers at once with what is known: the gain; or, until it has been measured on this object's own thread,
/// that which was known last for the same place (moved with its target), or none. What was measured is kept
/// beside the project by what was heard, so that it is not measured again when the project is opened. Asked
/// by one thread.
class GainsApart final : public Gains {
  public:
    /// `project_file`: where relative media paths count from.
    explicit GainsApart(std::filesystem::path project_file);
    ~GainsApart() override;
    double get(const GainQuestion& question, const std::function<double()>& measure) override;
    /// Where gains are kept from now on; null: here alone. Any thread.
    void keep_in(std::shared_ptr<KeptNotes> kept);
    /// Whether all that was asked is known. Any thread.
    [[nodiscard]] bool settled() const;
    /// How many sounds were read for it. Any thread.
    [[nodiscard]] std::int64_t measured() const;

  private:
    /// Something with a loudness effect: its clip, its track (none for the whole), how many effects come
    /// first.
    using Place = std::tuple<std::string, std::string, std::size_t>;
    struct Asked {
        GainQuestion question;
        Place place;
        std::optional<double> gain; ///< none: on its way
    };
    void run(const std::stop_token& stop);
    void answer(const std::shared_ptr<Asked>& asked, const std::stop_token& stop);
    std::filesystem::path project_file_;
    mutable std::mutex mutex_; ///< guards what follows
    std::condition_variable_any changed_;
    std::list<std::shared_ptr<Asked>> known_; ///< the one asked last in front
    std::deque<std::shared_ptr<Asked>> waiting_;
    std::shared_ptr<Asked> now_; ///< that is measured now
    std::stop_source give_up_;   ///< of that one: something newer was asked of its place
    /// By place: what its sound was last found to need to come to 0 LUFS.
    std::map<Place, double> last_;
    std::shared_ptr<KeptNotes> kept_;
    std::int64_t measured_ = 0;
    std::jthread thread_; ///< last: uses the rest
};

} // namespace core
