// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/data/cached_examples.h"
#include "inference/training/trainer/run_state.h"
#include "inference/unified.h"
#include "inference/weights/sha256.h"

namespace inference::training {
namespace {

namespace fs = std::filesystem;

/// Size and time of a file: enough to see that it is another one.
std::string trace_of(const fs::path& file) {
    if (file.empty()) return "-";
    std::error_code error;
    return fs::weakly_canonical(file, error).string() + "|" + std::to_string(fs::file_size(file, error)) +
           "|" + std::to_string(fs::last_write_time(file, error).time_since_epoch().count());
}

} // namespace

CachedExamples::CachedExamples(std::vector<fs::path> files, Tensors shared)
    : files_(std::move(files)), shared_(std::move(shared)) {
    std::string names;
    for (const fs::path& file : files_) // names tell what is in them
        names += file.filename().string() + "\n";
    fingerprint_ = sha256_of(names);
}

Example CachedExamples::at(std::size_t index) const {
    Example out = load_safetensors(files_.at(index));
    out.insert(shared_.begin(), shared_.end());
    return out;
}

std::string cache_name(const Record& r, const std::string& how) {
    const nlohmann::json all{
        how, static_cast<int>(r.kind), trace_of(r.clip), trace_of(r.source), r.text, r.answer, r.prompt};
    return sha256_of(all.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)).substr(0, 32) +
           ".safetensors";
}

Made make_examples(const std::vector<Record>& records, const fs::path& folder, const std::string& how,
                   const std::function<Example(const Record&)>& make,
                   const std::function<void(std::size_t)>& done) {
    fs::create_directories(folder);
    Made out;
    std::size_t through = 0;
    for (const Record& record : records) {
        const fs::path file = folder / cache_name(record, how);
        std::error_code error;
        if (!fs::exists(file, error)) {
            Example example;
            try {
                example = make(record);
            } catch (const Interrupted&) {
                throw;
            } catch (const std::exception& fault) {
                out.bad.push_back(record.place + " is left out: " + fault.what());
            }
            if (!example.empty()) {
                write_whole(file, example);
                ++out.fresh;
            }
        }
        if (fs::exists(file, error)) out.files.push_back(file);
        if (done) done(++through);
    }
    return out;
}

} // namespace inference::training
