// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Work that takes long, in lanes beside each other: in a lane one job runs after the other, on a thread of
// the lane's own that is there from its first job on, and no lane waits for another. Jobs are values; what
// they do is a function that is given a stop token. Work that somebody else does is followed: told here,
// shown with the rest. All functions may be called from any thread; the destructor stops what runs and waits
// for it.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace core {

using JobNumber = std::uint64_t;

/// What runs beside what: films that are written, what is made for the viewer meanwhile, the models.
enum class Lane { exporting, background, model };

struct Job {
    enum class State { waiting, running, done, failed, stopped };
    JobNumber number = 0;
    std::string title;
    State state = State::waiting;
    double progress = 0; ///< 0 to 1
    std::string note;    ///< how far it is, what came of it, or why it failed
    std::string file;    ///< what it writes, if anything
    Lane lane = Lane::background;
    bool paused = false;   ///< until it goes on; one that waits is passed over, one that runs holds its lane
    bool followed = false; ///< somebody else does it: it is told and stopped, not paused or put in order
    [[nodiscard]] bool over() const { return state > State::running; }
};

class JobQueue {
  public:
    /// Says how far the work is; while its job is paused, it comes back only when that goes on or is stopped.
    using Report = std::function<void(double progress, std::string note)>;
    /// What is to be done; its result is the job's last note. What it throws fails the job with that sentence
    /// (core/base/thrown.h); Stopped means that it was stopped.
    using Work = std::function<std::string(std::stop_token, const Report&)>;
    /// `changed` is called after each change, from any thread and with no lock held.
    explicit JobQueue(std::function<void()> changed);
    ~JobQueue();
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    JobNumber add(std::string title, std::string file, Work work, Lane lane = Lane::background);
    /// Work that runs elsewhere from now on. `stop` is called, with no lock held, when it is to be stopped;
    /// the job is over when `end` says so.
    JobNumber follow(std::string title, Lane lane, std::function<void()> stop);
    /// How far a followed job is. Nothing when there is no such job or it is over.
    void tell(JobNumber job, double progress, std::string note);
    /// How a followed job ended: done, failed or stopped.
    void end(JobNumber job, Job::State how, std::string note);
    /// In the order in which they were added, but for those that were moved.
    [[nodiscard]] std::vector<Job> jobs() const;
    /// Nothing when there is no such job.
    void stop(JobNumber job);
    void stop_all();
    /// Nothing for a job that is followed or over. One that runs pauses at its next report.
    void pause(JobNumber job);
    void go_on(JobNumber job);
    /// A waiting job comes earlier (-1) or later (1) in its lane.
    void move(JobNumber job, int by);
    /// Takes jobs that are over off the list.
    void forget_finished();
    [[nodiscard]] bool busy() const;

  private:
    struct Entry {
        Job job;
        Work work;
        std::stop_source stop;
        std::function<void()> stop_elsewhere; ///< of one that is followed
    };
    void run(Lane lane, const std::stop_token& end);
    void report(Entry& entry, double progress, std::string note);
    void finish(Entry& entry, Job::State state, std::string note);
    static void close(Job& job, Job::State how, std::string note);
    void set_paused(JobNumber job, bool paused);
    /// The entry of a job that is not over; null: there is none. With the lock held.
    [[nodiscard]] Entry* find(JobNumber job);
    std::function<void()> changed_;
    mutable std::mutex mutex_; ///< guards entries_, next_ and lanes_
    std::condition_variable_any woken_;
    std::list<Entry> entries_;
    JobNumber next_ = 1;
    std::map<Lane, std::jthread> lanes_; ///< last: they use the rest
};

} // namespace core
