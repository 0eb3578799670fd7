// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// saycut_train STAGE --folder DIR [--steps N] [--seed N] [--lr X] [--threads N] [--resume]: one stage of the
// starter pack.
#include "inference/training/language.h"
#include "inference/training/stages.h"
#include <cstdio>
#include <cstring>
#include <fstream>
#include <functional>
#include <limits>
#include <map>
#include <string>

namespace {

using inference::training::StageOptions;

constexpr const char* kUsage =
    "usage: saycut_train STAGE --folder DIR [--steps N] [--seed N] [--lr X]\n"
    "                    [--threads N] [--producers N] [--save-every N] [--resume] [--clips N]\n"
    "                    [--minutes X: the stage ends then] [--batch X: batches so much larger]\n"
    "stages of starter: vae, understanding, text, generator, evaluate; of starter-univigu: univigu-recall,\n"
    "univigu-refinement, univigu-evaluate; corpus writes text for spm_train, "
    "DIR/corpus.txt\n";

void write_corpus(const StageOptions& options) {
    std::ofstream out(options.folder / "corpus.txt");
    for (const std::string& line : inference::training::sample_text(60000, options.seed))
        out << line << "\n";
    // Every printable character, so that no typed word is wholly unknown.
    for (int i = 0; i < 40; ++i)
        for (char c = '!'; c <= '~'; ++c)
            out << c << ' ' << static_cast<char>(c) << "\n";
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) return std::fputs(kUsage, stderr), 2;
    const std::string stage = argv[1];
    StageOptions options;
    int clips = 100;
    bool steps_given = false;
    for (int i = 2; i < argc; ++i) {
        const std::string name = argv[i];
        if (name == "--resume") {
            options.resume = true;
            continue;
        }
        if (i + 1 == argc) return std::fputs(kUsage, stderr), 2;
        const std::string value = argv[++i];
        if (name == "--folder")
            options.folder = value;
        else if (name == "--steps")
            options.steps = std::stol(value), steps_given = true;
        else if (name == "--seed")
            options.seed = std::stoull(value);
        else if (name == "--lr")
            options.learning_rate = std::stod(value);
        else if (name == "--threads")
            options.threads = std::stoi(value);
        else if (name == "--minutes")
            options.minutes = std::stod(value);
        else if (name == "--producers")
            options.producers = std::stoi(value);
        else if (name == "--batch")
            options.batch = std::stod(value);
        else if (name == "--save-every")
            options.save_every = std::stol(value);
        else if (name == "--clips")
            clips = std::stoi(value);
        else
            return std::fputs(kUsage, stderr), 2;
    }
    if (options.minutes > 0 && !steps_given) options.steps = std::numeric_limits<long>::max();
    try {
        namespace training = inference::training;
        const std::map<std::string, std::function<void()>> stages{
            {"vae", [&] { training::train_vae(options); }},
            {"understanding", [&] { training::train_understanding(options); }},
            {"text", [&] { training::train_text(options); }},
            {"generator", [&] { training::train_generator(options); }},
            {"evaluate", [&] { training::evaluate_starter(options, clips); }},
            {"univigu-recall", [&] { training::train_univigu_recall(options); }},
            {"univigu-refinement", [&] { training::train_univigu_refinement(options); }},
            {"univigu-evaluate", [&] { training::evaluate_univigu(options, clips); }},
            {"corpus", [&] { write_corpus(options); }}};
        const auto found = stages.find(stage);
        if (found == stages.end()) return std::fputs(kUsage, stderr), 2;
        found->second();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "saycut_train: %s\n", error.what());
        return 1;
    }
    return 0;
}
