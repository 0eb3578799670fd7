// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/job_queue.h"
#include "core/base/result.h"
#include "core/base/thrown.h"
#include <algorithm>

namespace core {

JobQueue::JobQueue(std::function<void()> changed)
    : changed_(std::move(changed)), thread_([this](std::stop_token end) { run(end); }) {}

JobQueue::~JobQueue() {
    thread_.request_stop();
    stop_all();
}

JobNumber JobQueue::add(std::string title, std::string file, Work work) {
    JobNumber number = 0;
    {
        const std::lock_guard lock(mutex_);
        number = next_++;
        entries_.push_back(
            {{.number = number, .title = std::move(title), .file = std::move(file)}, std::move(work), {}});
    }
    woken_.notify_all();
    changed_();
    return number;
}

std::vector<Job> JobQueue::jobs() const {
    const std::lock_guard lock(mutex_);
    std::vector<Job> jobs;
    for (const Entry& entry : entries_)
        jobs.push_back(entry.job);
    return jobs;
}

void JobQueue::stop(JobNumber number) {
    {
        const std::lock_guard lock(mutex_);
        for (Entry& entry : entries_) {
            if (entry.job.number != number || entry.job.over()) continue;
            entry.stop.request_stop();
            if (entry.job.state == Job::State::waiting) entry.job.state = Job::State::stopped;
        }
    }
    changed_();
}

void JobQueue::stop_all() {
    for (const Job& job : jobs())
        if (!job.over()) stop(job.number);
}

void JobQueue::move(JobNumber number, int by) {
    {
        const std::lock_guard lock(mutex_);
        const auto here = std::find_if(entries_.begin(), entries_.end(),
                                       [&](const Entry& entry) { return entry.job.number == number; });
        if (here == entries_.end() || here->job.state != Job::State::waiting) return;
        auto other = here;
        if (by < 0) {
            if (other == entries_.begin()) return;
            --other;
        } else if (++other == entries_.end()) {
            return;
        }
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
        entry.job.state = state;
        entry.job.note = std::move(note);
        if (state == Job::State::done) entry.job.progress = 1;
    }
    changed_();
}

void JobQueue::run(std::stop_token end) {
    while (!end.stop_requested()) {
        Entry* next = nullptr; // stays where it is in the list: only what is over is taken out
        {
            std::unique_lock lock(mutex_);
            const auto waits = [&] {
                const auto found = std::find_if(entries_.begin(), entries_.end(), [](const Entry& entry) {
                    return entry.job.state == Job::State::waiting;
                });
                next = found == entries_.end() ? nullptr : &*found;
                return next != nullptr;
            };
            if (!woken_.wait(lock, end, waits)) return;
            next->job.state = Job::State::running;
        }
        changed_();
        const auto report = [this, next](double progress, std::string note) {
            {
                const std::lock_guard lock(mutex_);
                next->job.progress = progress;
                next->job.note = std::move(note);
            }
            changed_();
        };
        try {
            std::string note = next->work(next->stop.get_token(), report);
            finish(*next, Job::State::done, std::move(note));
        } catch (const Stopped&) {
            finish(*next, Job::State::stopped, {});
        } catch (...) {
            finish(*next, Job::State::failed, sentence_of_thrown());
        }
    }
}

} // namespace core
