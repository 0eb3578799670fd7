// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Examples on the disk: what was made of records once is not made again.
#pragma once
#include "inference/training/data/records.h"
#include "inference/training/trainer/stage.h"
#include <functional>

namespace inference::training {

/// What is the same for all examples (rows of an empty prompt, …) is in each that is handed out.
class CachedExamples final : public Examples {
  public:
    CachedExamples(std::vector<std::filesystem::path> files, Tensors shared);
    [[nodiscard]] std::size_t size() const override { return files_.size(); }
    /// Throws WeightsError naming a file that is gone or damaged.
    [[nodiscard]] Example at(std::size_t index) const override;
    [[nodiscard]] std::string fingerprint() const override { return fingerprint_; }
    [[nodiscard]] const std::vector<std::filesystem::path>& files() const { return files_; }

  private:
    std::vector<std::filesystem::path> files_;
    Tensors shared_;
    std::string fingerprint_;
};

/// The name of what is made of a record: another one when the record, its clips or `how` change.
std::string cache_name(const Record& record, const std::string& how);

/// What making examples of records came to.
struct Made {
    std::vector<std::filesystem::path> files;
    std::vector<std::string> bad; ///< records that could not be used, with their places
    std::size_t fresh = 0;        ///< of them made now
};
/// Makes what the folder does not hold yet. `make` throws to refuse a record; Interrupted goes through.
/// `done` hears how many are through.
Made make_examples(const std::vector<Record>& records, const std::filesystem::path& folder,
                   const std::string& how, const std::function<Example(const Record&)>& make,
                   const std::function<void(std::size_t done)>& done = {});

} // namespace inference::training
