// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// perception_bench: the small networks, each on one thread, in wall and processor time (medians).
// perception_bench mask [ROUNDS]: a picture of 1920x1080 made small, its person mask, the refinement.
// perception_bench speech FOLDER [ROUNDS]: a Whisper model's encoder over a window and its decoder a token.
#include "inference/models/selfie/mask_refine.h"
#include "inference/models/whisper/decoding.h"
#include "inference/models/whisper/whisper_files.h"
#include "inference/pipelines/people.h"
#include "inference/tensor/one_thread.h"
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <functional>
#include <map>
#include <sys/resource.h>

namespace {

using namespace inference;

double processor_ms() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Stages by name with each round's times.
class Table {
  public:
    void time(const char* stage, const std::function<void()>& work) {
        const double before = processor_ms();
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
        rows_[stage].first.push_back(wall.count());
        rows_[stage].second.push_back(processor_ms() - before);
    }
    void print() {
        for (auto& [stage, times] : rows_)
            std::printf("%-24s wall %8.2f ms   processor %8.2f ms   best %8.2f ms\n", stage.c_str(),
                        median(times.first), median(times.second),
                        *std::min_element(times.second.begin(), times.second.end()));
    }

    /// What each of `count` more of something took.
    void print_share(const char* name, const char* many, const char* few, int count) {
        const auto each = [&](auto part) {
            return (median(rows_[many].*part) - median(rows_[few].*part)) / count;
        };
        std::printf("%-24s wall %8.2f ms   processor %8.2f ms\n", name, each(&Times::first),
                    each(&Times::second));
    }

  private:
    using Times = std::pair<std::vector<double>, std::vector<double>>; ///< wall, processor
    static double median(std::vector<double> values) {
        std::sort(values.begin(), values.end());
        return values[values.size() / 2];
    }
    std::map<std::string, Times> rows_;
};

void mask(int rounds) {
    constexpr std::int64_t kHeight = 1080, kWidth = 1920;
    const at::Tensor y = at::arange(kHeight).unsqueeze(1), x = at::arange(kWidth).unsqueeze(0);
    const at::Tensor planes =
        at::stack({(x * 255 / kWidth + y * 0), (x + y) % 256, (x / 40 + y / 40) % 2 * 200})
            .to(at::kByte)
            .contiguous();
    RgbPlanes picture{.height = kHeight, .width = kWidth};
    for (std::size_t c = 0; c < 3; ++c) {
        picture.plane[c] = planes[static_cast<std::int64_t>(c)].data_ptr<std::uint8_t>();
        picture.step[c] = kWidth;
    }
    const PersonFinder finder;
    MaskRefiner refiner;
    std::vector<std::uint8_t> out(kHeight * kWidth);
    const auto size = PersonFinder::seen_size(kWidth, kHeight);
    Table table;
    at::Tensor before;
    for (int i = 0; i < rounds; ++i)
        table.time("a frame, all of it", [&] {
            at::Tensor small, found;
            table.time("1 made small", [&] { small = shrunk(picture, size.height, size.width); });
            table.time("2 network", [&] { found = finder.mask_of(small); });
            table.time("3 smoothed", [&] { before = before.defined() ? smooth_mask(found, before) : found; });
            table.time("4 refined, to bytes", [&] {
                refiner.refine(before, small, picture, [&](std::int64_t row, const float* matte) {
                    guided::to_bytes(matte, kWidth, 0, 255, out.data() + row * kWidth);
                });
            });
        });
    table.print();
}

void speech(const char* folder, int rounds) {
    WhisperFiles files = load_whisper(folder);
    const Whisper model(WeightMap(files.tensors), files.config);
    files.tensors.clear();
    const at::Tensor mel = at::rand({1, files.config.mels, 2 * files.config.audio_context}) * 2 - 1;
    WhisperRules rules{.tokens = WhisperTokens::of_vocabulary(files.config.vocabulary)};
    rules.forbidden = rules.forbidden_first = {rules.tokens.end}; // so that it goes on
    Table table;
    at::Tensor states;
    constexpr int kTokens = 96;
    (void)model.encode(mel); // the first is not like the others
    for (int i = 0; i < rounds; ++i) {
        table.time("encoder, 30 s", [&] { states = model.encode(mel); });
        // What it costs to begin a window does not count: the difference between few and many tokens does.
        for (const std::int64_t tokens : {4, 4 + kTokens})
            table.time(tokens == 4 ? "4 tokens" : "100 tokens", [&] {
                (void)decode_window(model, states, rules, {.language = "en", .most_tokens = tokens});
            });
    }
    table.print();
    table.print_share("a token", "100 tokens", "4 tokens", kTokens);
}

} // namespace

int main(int count, char** words) {
    const OneThread one;
    const at::InferenceMode guard;
    const std::string_view what = count > 1 ? words[1] : "";
    if (what == "mask")
        mask(count > 2 ? std::atoi(words[2]) : 20);
    else if (what == "speech" && count > 2)
        speech(words[2], count > 3 ? std::atoi(words[3]) : 5);
    else
        return std::fprintf(stderr, "perception_bench mask [ROUNDS] | speech FOLDER [ROUNDS]\n"), 2;
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    std::printf("peak %.0f MiB\n", static_cast<double>(usage.ru_maxrss) / 1024.0);
    return 0;
}
