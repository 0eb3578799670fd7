// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Work that takes long, one after the other on a thread of its own: exports, and whatever else needs no
// model. Jobs are values; what they do is a function that is given a stop token. All functions may be called
// from any thread; the destructor stops what runs and waits for it.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace core {

using JobNumber = std::uint64_t;

struct Job {
    enum class State { waiting, running, done, failed, stopped };
    JobNumber number = 0;
    std::string title;
    State state = State::waiting;
    double progress = 0; ///< 0 to 1
    std::string note;    ///< how far it is, what came of it, or why it failed
    std::string file;    ///< what it writes, if anything
    [[nodiscard]] bool over() const { return state > State::running; }
};

class JobQueue {
  public:
    using Report = std::function<void(double progress, std::string note)>;
    /// What is to be done; its result is the job's last note. What it throws fails the job with that sentence
    /// (core/base/thrown.h); Stopped means that it was stopped.
    using Work = std::function<std::string(std::stop_token, const Report&)>;
    /// `changed` is called after each change, from any thread and with no lock held.
    explicit JobQueue(std::function<void()> changed);
    ~JobQueue();
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    JobNumber add(std::string title, std::string file, Work work);
    /// In the order in which they run; those that are over first.
    [[nodiscard]] std::vector<Job> jobs() const;
    /// Nothing when there is no such job.
    void stop(JobNumber job);
    void stop_all();
    /// A waiting job comes earlier (-1) or later (1).
    void move(JobNumber job, int by);
    /// Takes jobs that are over off the list.
    void forget_finished();
    [[nodiscard]] bool busy() const;

  private:
    struct Entry {
        Job job;
        Work work;
        std::stop_source stop;
    };
    void run(std::stop_token end);
    void finish(Entry& entry, Job::State state, std::string note);
    std::function<void()> changed_;
    mutable std::mutex mutex_; ///< guards entries_ and next_
    std::condition_variable_any woken_;
    std::list<Entry> entries_;
    JobNumber next_ = 1;
    std::jthread thread_; ///< last: it uses the rest
};

} // namespace core
