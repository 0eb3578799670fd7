// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs run one after the other, are stopped, fail in words, and are waited for.
#include "core/base/result.h"
#include "core/jobs/job_queue.h"
#include <atomic>
#include <gtest/gtest.h>
#include <semaphore>

using core::Job, core::JobQueue;

namespace {

/// A queue whose changes can be waited for.
struct Queue {
    std::mutex mutex;
    std::condition_variable changed;
    std::uint64_t changes = 0;
    JobQueue queue{[this] {
        const std::lock_guard lock(mutex);
        ++changes;
        changed.notify_all();
    }};
    /// Until the job is in that state; false after ten seconds.
    bool wait(core::JobNumber number, Job::State state) {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, std::chrono::seconds(10), [&] {
            lock.unlock();
            bool reached = false;
            for (const Job& job : queue.jobs())
                reached = reached || (job.number == number && job.state == state);
            lock.lock();
            return reached;
        });
    }
    Job job(core::JobNumber number) {
        for (const Job& job : queue.jobs())
            if (job.number == number) return job;
        return {};
    }
};

} // namespace

TEST(JobQueue, OneAfterTheOther_WithWhatCameOfThem) {
    Queue q;
    std::atomic<int> at_once{0}, most{0};
    const auto work = [&](std::stop_token, const JobQueue::Report& report) -> std::string {
        most = std::max(most.load(), ++at_once);
        report(0.5, "half");
        --at_once;
        return "written";
    };
    q.queue.add("a", "a.mp4", work);
    const auto last = q.queue.add("b", "b.mp4", work);
    ASSERT_TRUE(q.wait(last, Job::State::done));
    EXPECT_EQ(most, 1);
    EXPECT_EQ(q.job(last).note, "written");
    EXPECT_EQ(q.job(last).progress, 1);
    q.queue.forget_finished();
    EXPECT_TRUE(q.queue.jobs().empty());
}

TEST(JobQueue, AFailure_SaysWhy_TheNextOneRuns) {
    Queue q;
    const auto bad = q.queue.add("a", "", [](std::stop_token, const JobQueue::Report&) -> std::string {
        throw core::Failure("the disk is full");
    });
    const auto good =
        q.queue.add("b", "", [](std::stop_token, const JobQueue::Report&) { return std::string("fine"); });
    ASSERT_TRUE(q.wait(good, Job::State::done));
    EXPECT_EQ(q.job(bad).state, Job::State::failed);
    EXPECT_NE(q.job(bad).note.find("disk is full"), std::string::npos);
}

TEST(JobQueue, WhatRunsIsStopped_WhatWaitsNeverBegins_OrderCanBeChanged) {
    Queue q;
    std::binary_semaphore go(0);
    const auto first =
        q.queue.add("a", "", [&](std::stop_token stop, const JobQueue::Report&) -> std::string {
            go.acquire();
            if (stop.stop_requested()) throw core::Stopped();
            return {};
        });
    ASSERT_TRUE(q.wait(first, Job::State::running));
    bool began = false;
    const auto second = q.queue.add("b", "", [&](std::stop_token, const JobQueue::Report&) {
        began = true;
        return std::string();
    });
    std::string order;
    const auto named = [&](const std::string& name) {
        return [&order, name](std::stop_token, const JobQueue::Report&) { return order += name; };
    };
    q.queue.add("c", "", named("c"));
    const auto last = q.queue.add("d", "", named("d"));
    q.queue.move(last, -1);
    q.queue.stop(second);
    EXPECT_EQ(q.job(second).state, Job::State::stopped);
    q.queue.stop(first);
    go.release();
    ASSERT_TRUE(q.wait(first, Job::State::stopped));
    while (q.queue.busy())
        std::this_thread::yield();
    EXPECT_EQ(order, "dc");
    EXPECT_FALSE(began);
}

TEST(JobQueue, ItsEndStopsWhatRuns) {
    std::atomic<bool> stopped{false};
    {
        Queue q;
        const auto job =
            q.queue.add("a", "", [&](std::stop_token stop, const JobQueue::Report&) -> std::string {
                std::condition_variable_any never;
                std::mutex mutex;
                std::unique_lock lock(mutex);
                never.wait(lock, stop, [] { return false; });
                stopped = true;
                throw core::Stopped();
            });
        ASSERT_TRUE(q.wait(job, Job::State::running));
    }
    EXPECT_TRUE(stopped);
}
