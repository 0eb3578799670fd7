// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/tensor/one_thread.h"
#include "inference/training/adamw.h"
#include "inference/training/scene.h"
#include "inference/training/stages.h"
#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

namespace inference::training {

/// Makes items on threads of its own, a few ahead of the one who takes them, in order. `make` gets the item's
/// number and runs on any of the threads; what it makes depends on nothing else where there are several.
template <typename Item>
class Producer {
  public:
    explicit Producer(std::function<Item(std::uint64_t)> make, int threads = 1, std::size_t ahead = 4)
        : make_(std::move(make)), ahead_(ahead) {
        for (int i = 0; i < std::max(1, threads); ++i)
            threads_.emplace_back([this](const std::stop_token& stop) { run(stop); });
    }
    ~Producer() {
        for (std::jthread& thread : threads_)
            thread.request_stop();
        changed_.notify_all();
    }
    /// Throws what `make` threw.
    Item take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return failed_ || items_.contains(taken_); });
        if (failed_) std::rethrow_exception(failed_);
        auto node = items_.extract(taken_++);
        lock.unlock();
        changed_.notify_all();
        return std::move(node.mapped());
    }

  private:
    void run(const std::stop_token& stop) {
        const OneThread alone; // each of these is one of the threads that work
        std::unique_lock lock(mutex_);
        while (changed_.wait(lock, stop, [&] { return next_ < taken_ + ahead_; })) {
            if (stop.stop_requested()) return;
            const std::uint64_t number = next_++;
            lock.unlock();
            try {
                Item item = make_(number);
                lock.lock();
                items_.emplace(number, std::move(item));
            } catch (...) {
                if (!lock.owns_lock()) lock.lock();
                failed_ = std::current_exception();
            }
            changed_.notify_all();
        }
    }
    std::function<Item(std::uint64_t)> make_;
    std::size_t ahead_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::map<std::uint64_t, Item> items_;
    std::uint64_t next_ = 0, taken_ = 0;
    std::exception_ptr failed_;
    std::vector<std::jthread> threads_;
};

/// What draws item `number` of a stage: the same whatever thread makes it.
inline Rng item_rng(std::uint64_t seed, std::uint64_t number) {
    std::seed_seq sequence{seed, seed >> 32, number, number >> 32};
    return Rng(sequence);
}

/// How many threads make what a stage learns from: all but one of the processor's.
int producer_threads(const StageOptions& options);

/// The loop that all stages share: `loss_of(step)` builds the graph and returns the loss, `save` stores what
/// is averaged, on the processor. It ends after options.steps, or when options.minutes are over: then the
/// learning rate falls with the time that is left.
void run_training(const std::string& name, const StageOptions& options, AdamW& optimizer,
                  const std::function<at::Tensor(long)>& loss_of,
                  const std::function<void(const std::map<std::string, at::Tensor>&)>& save);

} // namespace inference::training
