// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/job_queue.h"
#include "core/base/result.h"
#include "core/base/thrown.h"
#include <algorithm>

namespace core {

JobQueue::JobQueue(std::function<void()> changed) : changed_(std::move(changed)) {}

JobQueue::~JobQueue() {
    for (auto& [lane, thread] : lanes_)
        thread.request_stop();
    stop_all();
}

JobNumber JobQueue::add(std::string title, std::string file, Work work, Lane lane) {
    JobNumber number = 0;
    {
        const std::lock_guard lock(mutex_);
        number = next_++;
        entries_.push_back(
            {{.number = number, .title = std::move(title), .file = std::move(file), .lane = lane},
             std::move(work),
             {},
             {}});
        if (!lanes_.contains(lane))
            lanes_.emplace(lane, [this, lane](const std::stop_token& end) { run(lane, end); });
    }
    woken_.notify_all();
    changed_();
    return number;
}

JobNumber JobQueue::follow(std::string title, Lane lane, std::function<void()> stop) {
    JobNumber number = 0;
    {
        const std::lock_guard lock(mutex_);
        number = next_++;
        entries_.push_back({{.number = number,
                             .title = std::move(title),
                             .state = Job::State::running,
                             .lane = lane,
                             .followed = true},
                            {},
                            {},
                            std::move(stop)});
    }
    changed_();
    return number;
}

JobQueue::Entry* JobQueue::find(JobNumber job) {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return entry.job.number == job && !entry.job.over();
    });
    return found == entries_.end() ? nullptr : &*found;
}

void JobQueue::tell(JobNumber job, double progress, std::string note) {
    {
        const std::lock_guard lock(mutex_);
        Entry* entry = find(job);
        if (!entry || !entry->job.followed) return;
        entry->job.progress = progress;
        entry->job.note = std::move(note);
    }
    changed_();
}

void JobQueue::end(JobNumber job, Job::State how, std::string note) {
    {
        const std::lock_guard lock(mutex_);
        Entry* entry = find(job);
        if (!entry || !entry->job.followed) return;
        close(entry->job, how, std::move(note));
    }
    changed_();
}

void JobQueue::close(Job& job, Job::State how, std::string note) {
    job.state = how;
    job.note = std::move(note);
    job.paused = false;
    if (how == Job::State::done) job.progress = 1;
}

std::vector<Job> JobQueue::jobs() const {
    const std::lock_guard lock(mutex_);
    std::vector<Job> jobs;
    for (const Entry& entry : entries_)
        jobs.push_back(entry.job);
    return jobs;
}

void JobQueue::stop(JobNumber number) {
    std::function<void()> elsewhere;
    {
        const std::lock_guard lock(mutex_);
        Entry* entry = find(number);
        if (!entry) return;
        entry->stop.request_stop();
        entry->job.paused = false;
        if (entry->job.state == Job::State::waiting) entry->job.state = Job::State::stopped;
        elsewhere = entry->stop_elsewhere;
    }
    woken_.notify_all();
    if (elsewhere) elsewhere();
    changed_();
}

void JobQueue::stop_all() {
    for (const Job& job : jobs())
        if (!job.over()) stop(job.number);
}

void JobQueue::pause(JobNumber job) {
    set_paused(job, true);
}

void JobQueue::go_on(JobNumber job) {
    set_paused(job, false);
}

void JobQueue::set_paused(JobNumber job, bool paused) {
    {
        const std::lock_guard lock(mutex_);
        Entry* entry = find(job);
        if (!entry || entry->job.followed || entry->job.paused == paused) return;
        if (entry->stop.stop_requested()) return; // it is about to end
        entry->job.paused = paused;
    }
    woken_.notify_all();
    changed_();
}

void JobQueue::move(JobNumber number, int by) {
    {
        const std::lock_guard lock(mutex_);
        const auto here = std::find_if(entries_.begin(), entries_.end(),
                                       [&](const Entry& entry) { return entry.job.number == number; });
        if (here == entries_.end() || here->job.state != Job::State::waiting) return;
        auto other = here; // the next one of its lane: what lies between goes its own way
        do {
            if (by < 0 ? other == entries_.begin() : std::next(other) == entries_.end()) return;
            by < 0 ? --other : ++other;
        } while (other->job.lane != here->job.lane);
        if (other->job.state != Job::State::waiting) return;
        entries_.splice(by < 0 ? other : std::next(other), entries_, here);
    }
    changed_();
}

void JobQueue::forget_finished() {
    {
        const std::lock_guard lock(mutex_);
        std::erase_if(entries_, [](const Entry& entry) { return entry.job.over(); });
    }
    changed_();
}

bool JobQueue::busy() const {
    const std::lock_guard lock(mutex_);
    return std::any_of(entries_.begin(), entries_.end(),
                       [](const Entry& entry) { return !entry.job.over(); });
}

void JobQueue::finish(Entry& entry, Job::State state, std::string note) {
    {
        const std::lock_guard lock(mutex_);
        close(entry.job, state, std::move(note));
    }
    changed_();
}

void JobQueue::report(Entry& entry, double progress, std::string note) {
    {
        const std::lock_guard lock(mutex_);
        entry.job.progress = progress;
        entry.job.note = std::move(note);
    }
    changed_();
    std::unique_lock lock(mutex_);
    woken_.wait(lock, entry.stop.get_token(), [&entry] { return !entry.job.paused; });
}

void JobQueue::run(Lane lane, const std::stop_token& end) {
    while (!end.stop_requested()) {
        Entry* next = nullptr; // stays where it is in the list: only what is over is taken out
        {
            std::unique_lock lock(mutex_);
            const auto waits = [&] {
                const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
                    return entry.job.lane == lane && entry.job.state == Job::State::waiting &&
                           !entry.job.paused;
                });
                next = found == entries_.end() ? nullptr : &*found;
                return next != nullptr;
            };
            if (!woken_.wait(lock, end, waits)) return;
            next->job.state = Job::State::running;
        }
        changed_();
        const auto told = [this, next](double progress, std::string note) {
            report(*next, progress, std::move(note));
        };
        try {
            std::string note = next->work(next->stop.get_token(), told);
            finish(*next, Job::State::done, std::move(note));
        } catch (const Stopped&) {
            finish(*next, Job::State::stopped, {});
        } catch (...) {
            finish(*next, Job::State::failed, sentence_of_thrown());
        }
    }
}

} // namespace core
