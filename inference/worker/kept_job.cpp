// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/kept_job.h"
#include "core/base/result.h"
#include "inference/weights/sha256.h"
#include "inference/weights/weight_map.h"
#include "inference/weights/weights_error.h"
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <map>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assistant {
namespace {

namespace fs = std::filesystem;

constexpr const char* kForm = "3"; ///< of what is written; another one is another job
constexpr auto kKept = std::chrono::hours(24 * 14);

fs::path kept_jobs() {
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache && *cache)
        return fs::path(cache) / "saycut" / "unfinished";
    const char* home = std::getenv("HOME");
    return (home && *home ? fs::path(home) : fs::temp_directory_path()) / ".cache" / "saycut" / "unfinished";
}

/// Whether this process holds the folder's lock now; a folder that vanished meanwhile is made anew.
int locked(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    const int file = ::open((folder / "lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0) return -1;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) return file;
    ::close(file);
    return -1;
}

void remove_old(const fs::path& all) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(all, error)) {
        const auto changed = fs::last_write_time(entry.path() / "lock", error);
        if (error || fs::file_time_type::clock::now() - changed < kKept) continue;
        const int lock = locked(entry.path());
        if (lock < 0) continue; // somebody is at work in it
        fs::remove_all(entry.path(), error);
        ::close(lock);
    }
}

} // namespace

std::string file_mark(const fs::path& file) {
    if (file.empty()) return {};
    std::error_code error;
    const auto size = fs::file_size(file, error);
    const auto time = fs::last_write_time(file, error).time_since_epoch().count();
    return fs::absolute(file, error).string() + ":" + std::to_string(size) + ":" + std::to_string(time);
}

std::string folder_mark(const fs::path& folder) {
    std::error_code error;
    std::vector<std::string> marks;
    for (const auto& entry : fs::recursive_directory_iterator(folder, error))
        if (entry.is_regular_file(error)) marks.push_back(file_mark(entry.path()));
    std::sort(marks.begin(), marks.end());
    std::string all;
    for (const std::string& mark : marks)
        all += mark + "\n";
    return all;
}

KeptJob::KeptJob(const std::vector<std::string>& parts, std::stop_token called_off)
    : called_off_(std::move(called_off)) {
    std::string all = kForm;
    for (const std::string& part : parts)
        all += "\n" + std::to_string(part.size()) + ":" + part; // no two lists read alike
    const fs::path jobs = kept_jobs();
    remove_old(jobs);
    folder_ = jobs / inference::sha256_of(all).substr(0, 32);
    lock_ = locked(folder_);
    if (lock_ >= 0) {
        ::futimens(lock_, nullptr); // somebody came back to it
        return;
    }
    own_folder_ = true;
    folder_ = fs::temp_directory_path() /
              ("saycut-job-" + std::to_string(::getpid()) + "-" + folder_.filename().string());
    std::error_code error;
    fs::create_directories(folder_, error);
}

KeptJob::~KeptJob() {
    std::error_code error;
    if (own_folder_ || called_off_.stop_requested()) fs::remove_all(folder_, error);
    if (lock_ >= 0) ::close(lock_);
}

fs::path KeptJob::drawing(std::size_t index) const {
    return folder_ / ("drawing-" + std::to_string(index) + ".safetensors");
}

fs::path KeptJob::window_file(std::size_t index) const {
    return folder_ / ("window-" + std::to_string(index) + ".safetensors");
}

std::optional<inference::Edited> KeptJob::window(std::size_t index) const {
    std::error_code error;
    if (!fs::exists(window_file(index), error)) return std::nullopt;
    try {
        auto tensors = inference::load_safetensors(window_file(index));
        if (!tensors.contains("video") || !tensors.contains("reconstruction")) return std::nullopt;
        inference::Edited window{tensors["video"], tensors["reconstruction"], {}};
        if (tensors.contains("latents")) window.latents = tensors["latents"];
        return window;
    } catch (const inference::WeightsError&) { // what is damaged is made again
        return std::nullopt;
    }
}

inference::Edited KeptJob::keep(std::size_t index, const inference::Edited& window) {
    // Half precision holds eight bits of colour many times over.
    std::map<std::string, at::Tensor> tensors{
        {"video", window.video.to(at::kHalf).contiguous()},
        {"reconstruction", window.reconstruction.to(at::kHalf).contiguous()}};
    if (window.latents.defined()) tensors["latents"] = window.latents.cpu().to(at::kFloat).contiguous();
    try {
        inference::save_safetensors(window_file(index), tensors);
    } catch (const std::exception& error) {
        throw core::Failure("a finished part of the clip could not be kept in " + folder_.string() + " (" +
                            error.what() + "); make room there and start again");
    }
    std::error_code error;
    fs::remove(drawing(index), error);
    const auto kept = this->window(index);
    if (!kept)
        throw core::Failure("a finished part of the clip cannot be read back from " + folder_.string() +
                            "; check that disk and start again");
    return *kept;
}

void KeptJob::forget() {
    std::error_code error;
    fs::remove_all(folder_, error);
}

} // namespace assistant
