// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/trainer/peers.h"
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

namespace inference::training {
namespace {

constexpr auto kMeeting = std::chrono::minutes(10);
constexpr auto kPatience =
    std::chrono::hours(24 * 7); ///< the first prepares data for all; a death is noticed at once

int number_of(const char* name, int least, int most) {
    const char* text = std::getenv(name);
    if (!text)
        throw std::invalid_argument(std::string("the environment names other processes but lacks ") + name +
                                    "; start them with torchrun, or clear WORLD_SIZE");
    int value = 0;
    const auto [end, error] = std::from_chars(text, text + std::strlen(text), value);
    if (error != std::errc() || *end != '\0' || value < least || value > most)
        throw std::invalid_argument(std::string(name) + " is '" + text + "', which is no number from " +
                                    std::to_string(least) + " to " + std::to_string(most));
    return value;
}

class GlooPeers final : public Peers {
  public:
    GlooPeers(int rank, int count) : rank_(rank), count_(count) {
        const char* address = std::getenv("MASTER_ADDR");
        if (!address) throw std::invalid_argument("MASTER_ADDR does not say where the first process is");
        c10d::TCPStoreOptions options;
        options.port = static_cast<std::uint16_t>(number_of("MASTER_PORT", 1, 65535));
        // torchrun may hold the store itself.
        const char* agent = std::getenv("TORCHELASTIC_USE_AGENT_STORE");
        options.isServer = rank == 0 && (!agent || std::strcmp(agent, "True") != 0);
        options.numWorkers = static_cast<std::size_t>(count);
        options.waitWorkers = false; // the group below waits for all
        options.timeout = kMeeting;
        auto store = c10::make_intrusive<c10d::PrefixStore>(
            "saycut", c10::make_intrusive<c10d::TCPStore>(address, options));
        auto group = c10d::ProcessGroupGloo::Options::create(kPatience);
        const std::string host = address;
        const bool here = host == "localhost" || host == "127.0.0.1";
        group->devices.push_back(here ? c10d::ProcessGroupGloo::createDeviceForHostname("127.0.0.1")
                                      : c10d::ProcessGroupGloo::createDefaultDevice());
        group_ = c10::make_intrusive<c10d::ProcessGroupGloo>(store, rank, count, group);
    }
    [[nodiscard]] int rank() const override { return rank_; }
    [[nodiscard]] int count() const override { return count_; }
    void average(const std::vector<at::Tensor>& tensors) override {
        if (tensors.empty()) return;
        std::vector<at::Tensor> flat;
        for (const at::Tensor& tensor : tensors)
            flat.push_back(tensor.detach().to(at::kCPU, at::kFloat).reshape({-1}));
        std::vector<at::Tensor> all{at::cat(flat)}; // one message for all of them
        group_->allreduce(all)->wait();
        all[0].div_(count_);
        std::int64_t at = 0;
        for (at::Tensor tensor : tensors) {
            tensor.detach().copy_(all[0].narrow(0, at, tensor.numel()).view(tensor.sizes()));
            at += tensor.numel();
        }
    }
    void wait() override { average({at::zeros({1})}); }

  private:
    int rank_, count_;
    c10::intrusive_ptr<c10d::ProcessGroupGloo> group_;
};

} // namespace

std::unique_ptr<Peers> peers_of_environment() {
    if (!std::getenv("WORLD_SIZE")) return std::make_unique<Peers>();
    const int count = number_of("WORLD_SIZE", 1, 4096);
    if (count == 1) return std::make_unique<Peers>();
    const int rank = number_of("RANK", 0, count - 1);
    try {
        return std::make_unique<GlooPeers>(rank, count);
    } catch (const c10::Error& error) {
        throw std::runtime_error(std::string("the other processes cannot be reached: ") +
                                 error.what_without_backtrace());
    }
}

} // namespace inference::training
