// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/model_registry.h"
#include "core/base/result.h"
#include "inference/weights/resources.h"
#include "inference/worker/school/job.h"
#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace school {
namespace {

constexpr auto kBetween = std::chrono::milliseconds(200);

std::string line_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

Voice::Voice(bool json, bool quiet)
    : json_(json), quiet_(quiet), bar_(!json && !quiet && ::isatty(STDERR_FILENO)) {}

Voice::~Voice() {
    if (drawn_) std::fprintf(stderr, "\n");
}

void Voice::progress(const std::string& stage, double share, const std::string& words, const Json& more) {
    if (quiet_ || (!json_ && !bar_)) return;
    const auto now = std::chrono::steady_clock::now();
    if (share < 1 && now - last_ < kBetween) return;
    last_ = now;
    if (json_) {
        Json line{{"progress", share}, {"stage", stage}};
        if (more.is_object()) line.update(more);
        std::fprintf(stderr, "%s\n", line_of(line).c_str());
        return;
    }
    constexpr int kWidth = 30;
    const int full = static_cast<int>(std::clamp(share, 0.0, 1.0) * kWidth);
    std::fprintf(stderr, "\r\033[K%-10s [%s%s] %3.0f %%  %s", stage.c_str(),
                 std::string(static_cast<std::size_t>(full), '#').c_str(),
                 std::string(static_cast<std::size_t>(kWidth - full), '.').c_str(), share * 100,
                 words.c_str());
    drawn_ = true;
}

void Voice::note(const std::string& line) {
    if (quiet_) return;
    std::string plain = line; // names come from files: nothing that a terminal would obey
    std::replace_if(
        plain.begin(), plain.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    if (json_)
        std::fprintf(stderr, "%s\n", line_of({{"note", plain}}).c_str());
    else
        std::fprintf(stderr, "%s%s\n", drawn_ ? "\r\033[K" : "", plain.c_str());
    drawn_ = false;
}

void Voice::result(const Json& result, const std::string& words) {
    if (drawn_) std::fprintf(stderr, "\n");
    drawn_ = false;
    if (json_)
        std::printf("%s\n", line_of(result).c_str());
    else if (!quiet_)
        std::printf("%s\n", words.c_str());
    std::fflush(stdout);
}

std::filesystem::path model_folder(const std::string& name) {
    std::error_code error;
    if (std::filesystem::is_directory(name, error)) return std::filesystem::canonical(name);
    if (core::assist::is_own_model(name)) {
        const auto place = inference::resources_folder() / "models" / name;
        if (std::filesystem::is_directory(place, error)) return place;
    }
    if (const auto folder = core::assist::ModelRegistry::of_user().find(name)) return *folder;
    throw core::Failure("there is no model '" + name +
                        "' and no such folder; `saycut models list` shows the models that there are");
}

} // namespace school
