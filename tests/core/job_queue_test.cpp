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

namespace {

/// Work that counts its reports and goes on until it may end or is stopped.
struct Endless {
    std::atomic<int> reports{0};
    std::atomic<bool> may_end{false};
    JobQueue::Work work() {
        return [this](const std::stop_token& stop, const JobQueue::Report& report) -> std::string {
            while (!may_end) {
                if (stop.stop_requested()) throw core::Stopped();
                report(0.5, std::to_string(++reports));
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
            return "written";
        };
    }
    /// Whether it reports within ten seconds, or within that many milliseconds.
    bool goes_on(int milliseconds = 10000) const {
        const int before = reports;
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
        while (std::chrono::steady_clock::now() < end) {
            if (reports > before + 2) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        return false;
    }
};

} // namespace

TEST(JobQueue, ALaneDoesNotWaitForAnother) {
    Queue q;
    Endless film, proxy;
    const auto exported = q.queue.add("film", "film.mp4", film.work(), core::Lane::exporting);
    ASSERT_TRUE(q.wait(exported, Job::State::running));
    const auto next = q.queue.add("next film", "next.mp4", film.work(), core::Lane::exporting);
    const auto made = q.queue.add("proxy", "", proxy.work(), core::Lane::background);
    ASSERT_TRUE(q.wait(made, Job::State::running));
    EXPECT_TRUE(proxy.goes_on());
    EXPECT_EQ(q.job(exported).state, Job::State::running);
    EXPECT_EQ(q.job(next).state, Job::State::waiting); // behind the first of its own lane
    proxy.may_end = true;
    ASSERT_TRUE(q.wait(made, Job::State::done));
    EXPECT_EQ(q.job(exported).state, Job::State::running);
    film.may_end = true;
    ASSERT_TRUE(q.wait(next, Job::State::done));
}

TEST(JobQueue, WhatIsPaused_StandsStill_GoesOn_AndCanBeStopped) {
    Queue q;
    Endless film;
    const auto job = q.queue.add("film", "", film.work());
    ASSERT_TRUE(q.wait(job, Job::State::running));
    q.queue.pause(job);
    EXPECT_TRUE(q.job(job).paused);
    std::this_thread::sleep_for(std::chrono::milliseconds(50)); // to its next report
    EXPECT_FALSE(film.goes_on(150));
    q.queue.go_on(job);
    EXPECT_FALSE(q.job(job).paused);
    EXPECT_TRUE(film.goes_on());
    q.queue.pause(job);
    q.queue.stop(job);
    ASSERT_TRUE(q.wait(job, Job::State::stopped));
    EXPECT_FALSE(q.job(job).paused);
    q.queue.pause(job); // what is over stays as it is
    EXPECT_FALSE(q.job(job).paused);
}

TEST(JobQueue, AWaitingJobThatIsPaused_IsPassedOver) {
    Queue q;
    Endless first, second, third;
    const auto a = q.queue.add("a", "", first.work());
    ASSERT_TRUE(q.wait(a, Job::State::running));
    const auto b = q.queue.add("b", "", second.work()), c = q.queue.add("c", "", third.work());
    q.queue.pause(b);
    first.may_end = second.may_end = third.may_end = true;
    ASSERT_TRUE(q.wait(c, Job::State::done));
    EXPECT_EQ(q.job(b).state, Job::State::waiting);
    q.queue.go_on(b);
    ASSERT_TRUE(q.wait(b, Job::State::done));
}

TEST(JobQueue, ItsEndStopsWhatIsPaused_InEveryLane) {
    Endless film, proxy;
    {
        Queue q;
        const auto a = q.queue.add("a", "", film.work(), core::Lane::exporting),
                   b = q.queue.add("b", "", proxy.work(), core::Lane::background);
        ASSERT_TRUE(q.wait(a, Job::State::running));
        ASSERT_TRUE(q.wait(b, Job::State::running));
        q.queue.pause(a);
        q.queue.pause(b);
    }
    EXPECT_FALSE(film.goes_on(20)); // reaching this line at all is what is tested
}

TEST(JobQueue, AJobMovesWithinItsLane_WhateverLiesBetween) {
    Queue q;
    Endless film;
    const auto running = q.queue.add("a", "", film.work(), core::Lane::exporting);
    ASSERT_TRUE(q.wait(running, Job::State::running));
    std::string order;
    const auto named = [&](const std::string& name) {
        return [&order, name](std::stop_token, const JobQueue::Report&) { return order += name; };
    };
    q.queue.add("b", "", named("b"), core::Lane::exporting);
    q.queue.follow("of the model", core::Lane::model, [] {});
    const auto last = q.queue.add("c", "", named("c"), core::Lane::exporting);
    q.queue.move(last, -1);
    q.queue.move(last, -1); // the one before it runs: it stays
    EXPECT_EQ(q.queue.jobs().front().number, running);
    film.may_end = true;
    for (const Job& job : q.queue.jobs())
        if (job.lane == core::Lane::exporting) ASSERT_TRUE(q.wait(job.number, Job::State::done));
    EXPECT_EQ(order, "cb");
}

TEST(JobQueue, WhatIsFollowed_IsToldAndStoppedElsewhere) {
    Queue q;
    int stops = 0;
    const auto job = q.queue.follow("blue dress", core::Lane::model, [&] { ++stops; });
    EXPECT_EQ(q.job(job).state, Job::State::running);
    EXPECT_TRUE(q.job(job).followed);
    q.queue.tell(job, 0.25, "drawing");
    EXPECT_DOUBLE_EQ(q.job(job).progress, 0.25);
    EXPECT_EQ(q.job(job).note, "drawing");
    q.queue.pause(job); // nobody here could hold it
    EXPECT_FALSE(q.job(job).paused);
    q.queue.stop(job);
    EXPECT_EQ(stops, 1);
    EXPECT_EQ(q.job(job).state, Job::State::running); // until the one who does it says so
    q.queue.end(job, Job::State::stopped, "");
    EXPECT_EQ(q.job(job).state, Job::State::stopped);
    q.queue.tell(job, 0.9, "late");
    q.queue.end(job, Job::State::done, "late");
    EXPECT_EQ(q.job(job).state, Job::State::stopped);
    EXPECT_DOUBLE_EQ(q.job(job).progress, 0.25);
    EXPECT_FALSE(q.queue.busy());
}
