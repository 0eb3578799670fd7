// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// train_tiny STAGE FOLDER [STEPS]: trains a tiny stage as far as it comes and goes on with what lies there:
// what a test ends at any moment. Writes result.safetensors at the end, and before.safetensors, examples and
// losses, from which another implementation can run the same; of an adapter merged.safetensors and both its
// layouts. Started by torchrun's variables it is one of several processes. train_tiny merge FOLDER ADAPTER:
// merged_here.safetensors of before.safetensors.
#include "inference/training/trainer/adapter_file.h"
#include "inference/training/trainer/peers.h"
#include "inference/weights/lora.h"
#include "inference/weights/save_tensors.h"
#include "tests/support/tiny_stages.h"
#include <ATen/Parallel.h>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace {

/// The most memory that this program had at once; getrusage's would be that of who started it.
long peak_kib() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmHWM:") {
            long kib = 0;
            status >> kib;
            return kib;
        }
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) return std::fputs("usage: train_tiny STAGE FOLDER [STEPS]\n", stderr), 2;
    try {
        const char* threads = std::getenv("TRAIN_TINY_THREADS");
        at::set_num_threads(threads ? std::stoi(threads) : 1);
        const std::filesystem::path folder = argv[2];
        std::filesystem::create_directories(folder);
        if (std::string(argv[1]) == "merge" && argc == 4) {
            auto weights = inference::load_safetensors(folder / "before.safetensors");
            std::erase_if(weights, [](const auto& item) { return item.first.starts_with("leaf/"); });
            inference::merge_loras(weights, {{argv[3], 1.0}});
            inference::save_tensors(folder / "merged_here.safetensors", weights, {});
            return 0;
        }
        inference::training::Recipe recipe = test::tiny_recipe();
        if (const char* batch = std::getenv("TRAIN_TINY_BATCH")) recipe.batch = std::stol(batch);
        if (argc > 3) recipe.steps = std::stol(argv[3]), recipe.save_every = recipe.steps;
        test::TinyRun run = test::tiny_run(argv[1], recipe);
        inference::training::Tensors before = run.before;
        for (const auto& [name, leaf] : run.stage->learned().leaves())
            before["leaf/" + name] = leaf.detach().clone();
        if (argc > 3) {
            inference::save_tensors(folder / "before.safetensors", before, {});
            for (std::size_t i = 0; i < run.examples->size(); ++i)
                inference::save_tensors(folder / ("example" + std::to_string(i) + ".safetensors"),
                                        run.examples->at(i), {});
        }
        const auto peers = inference::training::peers_of_environment();
        inference::training::Trainer trainer(*run.stage, *run.examples, run.recipe, folder / "state",
                                             peers.get());
        trainer.resume();
        const long at_start = peak_kib();
        std::ofstream losses(folder / "losses.txt", std::ios::app);
        losses.precision(10);
        trainer.run({.stop = {}, .stepped = [&](const inference::training::StepReport& report) {
                         losses << report.step << ' ' << report.loss << ' ' << report.gradient_norm << ' '
                                << report.seconds << std::endl;
                     }});
        if (peers->rank() != 0) return 0;
        std::ofstream(folder / "peak_kib.txt") << at_start << ' ' << peak_kib() << '\n';
        inference::training::write_whole(folder / "result.safetensors", trainer.result());
        if (!run.stage->learned().is_adapter()) return 0;
        inference::training::write_whole(folder / "merged.safetensors",
                                         run.stage->learned().finished(trainer.result()));
        const auto& plan = run.stage->learned().lora();
        inference::training::write_adapter_file(folder / "adapter.safetensors", trainer.result(), plan,
                                                "tiny");
        inference::training::write_peft_folder(folder / "peft", trainer.result(), plan, "tiny");
    } catch (const std::exception& error) {
        return std::fprintf(stderr, "train_tiny: %s\n", error.what()), 1;
    }
    return 0;
}
