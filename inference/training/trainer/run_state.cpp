// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/trainer/run_state.h"
#include "inference/weights/save_tensors.h"
#include "inference/weights/weights_error.h"
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace inference::training {
namespace {

namespace fs = std::filesystem;

constexpr const char *kFront = "step-", *kEnd = ".safetensors", *kAbout = "about";
constexpr std::size_t kKept = 2;

void to_disk(const fs::path& path, int flags) {
    const int fd = ::open(path.c_str(), flags | O_CLOEXEC);
    if (fd < 0) return;
    const int failed = ::fsync(fd);
    const int why = errno;
    ::close(fd);
    if (failed && why != EINVAL && why != EROFS)
        throw WeightsError("cannot write " + path.string() + ": " + std::strerror(why));
}

/// `write` makes the file under another name; then it takes its place.
template <typename Write>
void replace(const fs::path& file, const Write& write) {
    const fs::path fresh = file.string() + ".new";
    std::error_code ignored;
    try {
        write(fresh);
        to_disk(fresh, O_RDONLY);
    } catch (...) {
        fs::remove(fresh, ignored);
        throw;
    }
    fs::rename(fresh, file);
    to_disk(file.parent_path(), O_RDONLY | O_DIRECTORY);
}

std::string name_of(long step) {
    char name[48];
    std::snprintf(name, sizeof name, "%s%09ld%s", kFront, step, kEnd);
    return name;
}

/// Finished states, the newest first. What a death left half written is not among them.
std::vector<fs::path> states_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(kFront) && name.ends_with(kEnd)) files.push_back(entry.path());
    }
    std::sort(files.rbegin(), files.rend());
    return files;
}

} // namespace

void write_whole(const fs::path& file, const Tensors& tensors,
                 const std::map<std::string, std::string>& metadata) {
    replace(file, [&](const fs::path& fresh) { save_tensors(fresh, tensors, metadata); });
}

void write_whole(const fs::path& file, const std::string& text) {
    replace(file, [&](const fs::path& fresh) {
        std::ofstream out(fresh, std::ios::binary);
        out << text;
        if (!out.flush()) throw WeightsError("cannot write " + file.string() + ": is the disk full?");
    });
}

void save_run(const fs::path& folder, const RunState& state) {
    fs::create_directories(folder);
    Tensors tensors = state.tensors;
    nlohmann::ordered_json about = state.about;
    about["step"] = state.step;
    const std::string text = about.dump();
    tensors[kAbout] = at::empty({static_cast<std::int64_t>(text.size())}, at::kByte);
    std::memcpy(tensors[kAbout].data_ptr(), text.data(), text.size());
    write_whole(folder / name_of(state.step), tensors);
    std::error_code ignored;
    const auto files = states_in(folder);
    for (std::size_t i = kKept; i < files.size(); ++i)
        fs::remove(files[i], ignored);
    for (const auto& entry : fs::directory_iterator(folder, ignored)) // of a run that died while it wrote
        if (entry.path().extension() == ".new" || entry.path().extension() == ".part")
            fs::remove(entry.path(), ignored);
}

std::optional<RunState> load_run(const fs::path& folder) {
    for (const fs::path& file : states_in(folder)) {
        try {
            RunState state;
            state.tensors = load_safetensors(file);
            const at::Tensor text = state.tensors.at(kAbout).contiguous();
            const auto* bytes = text.data_ptr<std::uint8_t>();
            state.about = nlohmann::ordered_json::parse(bytes, bytes + text.numel());
            state.step = state.about.at("step").get<long>();
            state.about.erase("step");
            state.tensors.erase(kAbout);
            return state;
        } catch (const std::exception&) {
            continue; // the one before it
        }
    }
    return std::nullopt;
}

} // namespace inference::training
