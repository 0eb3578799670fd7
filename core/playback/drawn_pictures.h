// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that were drawn before they are shown: a JPEG file each beside the project, under what tells it
// from all others (core/render/look.h), so that an edit passes over what it touches and finds the rest again.
// For the viewer alone; an export draws each picture itself. What was used longest ago goes first when they
// take more than a budget. Any thread; the folder is read at the first question.
#pragma once
#include "core/base/size.h"
#include <cstdint>
#include <filesystem>
#include <list>
#include <mutex>
#include <opencv2/core/mat.hpp>
#include <unordered_map>

namespace core {

/// The folder of a project's drawn pictures, which need not exist; empty for no project.
[[nodiscard]] std::filesystem::path drawn_folder(const std::filesystem::path& project_file);
/// Those of a project that was saved elsewhere, as links; where that cannot be (another disk), there are
/// none.
void take_drawn_along(const std::filesystem::path& from_project, const std::filesystem::path& to_project);

class DrawnPictures {
  public:
    static constexpr std::uintmax_t kUsualBytes = std::uintmax_t{4} << 30;
    explicit DrawnPictures(std::filesystem::path folder, std::uintmax_t budget = kUsualBytes)
        : folder_(std::move(folder)), budget_(budget) {}
    [[nodiscard]] bool has(std::uint64_t look);
    /// RGB (CV_8UC3) of this size; empty where there is none, or, with `whole`, none that is as large.
    /// A damaged file is forgotten.
    [[nodiscard]] cv::Mat at(std::uint64_t look, Size size, bool whole);
    /// Throws Failure (a full disk, a folder that cannot be written). Returns what it takes, in bytes.
    std::uintmax_t keep(std::uint64_t look, const cv::Mat& rgb);
    /// Used now, so that others go first; what it takes, 0 where there is none.
    std::uintmax_t use(std::uint64_t look);
    void clear();
    void set_budget(std::uintmax_t bytes);
    [[nodiscard]] std::uintmax_t budget() const;
    [[nodiscard]] std::uintmax_t bytes();
    [[nodiscard]] std::size_t count();

  private:
    struct Entry {
        Size size;
        std::uintmax_t bytes = 0;
        std::list<std::uint64_t>::iterator order;
    };
    // Those below: with the lock held.
    void load();
    void shrink(std::uintmax_t to);
    void forget(std::uint64_t look);
    [[nodiscard]] std::filesystem::path path_of(std::uint64_t look, Size size) const;

    const std::filesystem::path folder_;
    mutable std::mutex mutex_; ///< guards what follows
    std::uintmax_t budget_, bytes_ = 0;
    bool loaded_ = false;
    std::unordered_map<std::uint64_t, Entry> entries_;
    std::list<std::uint64_t> order_; ///< the most recently used first
};

} // namespace core
