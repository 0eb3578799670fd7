// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/training/adamw.h"
#include "inference/training/stages.h"
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <string>
#include <thread>

namespace inference::training {

/// Makes items on a thread of its own, a few ahead of the one who takes them. `make` runs on that thread
/// only.
template <typename Item>
class Producer {
  public:
    explicit Producer(std::function<Item()> make, std::size_t ahead = 4)
        : make_(std::move(make)), ahead_(ahead), thread_([this](std::stop_token stop) { run(stop); }) {}
    ~Producer() {
        thread_.request_stop();
        changed_.notify_all();
    }
    Item take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return !items_.empty(); });
        Item item = std::move(items_.front());
        items_.pop();
        lock.unlock();
        changed_.notify_all();
        return item;
    }

  private:
    void run(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            Item item = make_();
            std::unique_lock lock(mutex_);
            changed_.wait(lock, stop, [&] { return items_.size() < ahead_; });
            if (stop.stop_requested()) return;
            items_.push(std::move(item));
            lock.unlock();
            changed_.notify_all();
        }
    }
    std::function<Item()> make_;
    std::size_t ahead_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::queue<Item> items_;
    std::jthread thread_;
};

/// The loop that all stages share: `loss_of(step)` builds the graph and returns the loss, `save` stores what
/// is averaged.
void run_training(const std::string& name, const StageOptions& options, AdamW& optimizer,
                  const std::function<at::Tensor(long)>& loss_of,
                  const std::function<void(const std::map<std::string, at::Tensor>&)>& save);

} // namespace inference::training
