// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A run that is killed at any moment and started again ends with the weights of one that was left alone, bit
// for bit.
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_stages.h"
#include <chrono>
#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <random>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

pid_t start(const std::string& stage, const fs::path& folder) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::execl(SAYCUT_TRAIN_TINY, SAYCUT_TRAIN_TINY, stage.c_str(), folder.c_str(), nullptr);
        ::_exit(127);
    }
    return child;
}

/// The exit code; -1 when it was killed.
int end_of(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string bytes_of(const fs::path& file) {
    std::ostringstream out;
    out << std::ifstream(file, std::ios::binary).rdbuf();
    return out.str();
}

std::vector<std::string> stages() {
#ifdef SAYCUT_CAMPAIGN
    return test::tiny_stage_names();
#else
    return {"wan", "univigu-recall"};
#endif
}

class KilledTraining : public ::testing::TestWithParam<std::string> {};

} // namespace

TEST_P(KilledTraining, GoesOnToTheSameWeights) {
    const test::TemporaryFolder folder;
    const auto began = Clock::now();
    ASSERT_EQ(end_of(start(GetParam(), folder / "whole")), 0);
    const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began);
    std::mt19937_64 rng(std::random_device{}());
    int killed = 0;
    for (int i = 0; i < SAYCUT_KILLS; ++i) {
        const pid_t child = start(GetParam(), folder / "parts");
        std::this_thread::sleep_for(std::chrono::microseconds(
            std::uniform_int_distribution<long>(whole.count() / 4, whole.count())(rng)));
        ::kill(child, SIGKILL);
        killed += end_of(child) == -1;
    }
    ASSERT_EQ(end_of(start(GetParam(), folder / "parts")), 0);
    EXPECT_GT(killed, 0);
    const std::string wanted = bytes_of(folder / "whole/result.safetensors");
    EXPECT_GT(wanted.size(), 1000U);
    EXPECT_TRUE(bytes_of(folder / "parts/result.safetensors") == wanted) << killed << " kills";
    for (const auto& entry : fs::directory_iterator(folder / "parts/state"))
        EXPECT_EQ(entry.path().extension(), ".safetensors") << entry.path();
}

INSTANTIATE_TEST_SUITE_P(Stages, KilledTraining, ::testing::ValuesIn(stages()), [](const auto& info) {
    std::string name = info.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST(PeersOfTraining, TwoProcesses_AreOneWithTwiceTheBatch) {
    const test::TemporaryFolder folder;
    ::setenv("TRAIN_TINY_BATCH", "4", 1);
    ASSERT_EQ(end_of(start("omni-edit", folder / "one")), 0);
    const int port = 20000 + static_cast<int>(::getpid() % 20000);
    ::setenv("WORLD_SIZE", "2", 1), ::setenv("MASTER_ADDR", "127.0.0.1", 1);
    ::setenv("MASTER_PORT", std::to_string(port).c_str(), 1);
    std::vector<pid_t> children;
    for (const char* rank : {"0", "1"}) {
        ::setenv("RANK", rank, 1);
        children.push_back(start("omni-edit", folder / (std::string("two") + rank)));
    }
    for (const char* name : {"WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT", "RANK", "TRAIN_TINY_BATCH"})
        ::unsetenv(name);
    for (const pid_t child : children)
        ASSERT_EQ(end_of(child), 0);
    const auto losses = [&](const char* run) {
        std::ifstream in((folder / run) / "losses.txt");
        std::vector<double> out;
        for (double step = 0, loss = 0, norm = 0, seconds = 0; in >> step >> loss >> norm >> seconds;)
            out.push_back(loss), out.push_back(norm);
        return out;
    };
    const auto one = losses("one"), two = losses("two0");
    ASSERT_EQ(one.size(), 60U);
    ASSERT_EQ(two.size(), one.size());
    for (std::size_t i = 0; i < one.size(); ++i)
        EXPECT_NEAR(two[i] / one[i], 1.0, 2e-5) << i;
    EXPECT_TRUE(losses("two1").empty()); // one of them tells
}
