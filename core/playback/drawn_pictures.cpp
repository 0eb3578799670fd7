// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/drawn_pictures.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/media/jpeg_bytes.h"
#include <algorithm>
#include <cinttypes>
#include <cmath>
#include <cstdio>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr int kQuality = 2;                                      ///< the best
constexpr std::uintmax_t kLeastFree = std::uintmax_t{512} << 20; ///< of the disk, for what matters more

} // namespace

fs::path drawn_folder(const fs::path& project_file) {
    return project_file.empty() ? fs::path() : fs::path(project_file.string() + "-data") / "drawn";
}

void take_drawn_along(const fs::path& from_project, const fs::path& to_project) {
    const fs::path from = drawn_folder(from_project), to = drawn_folder(to_project);
    std::error_code error;
    if (from.empty() || to.empty() || from == to || !fs::is_directory(from, error)) return;
    fs::create_directories(to, error);
    for (fs::directory_iterator each(from, error), end; !error && each != end; each.increment(error)) {
        std::error_code ignored;
        if (each->path().extension() == ".jpg")
            fs::create_hard_link(each->path(), to / each->path().filename(), ignored);
    }
}

fs::path DrawnPictures::path_of(std::uint64_t look, Size size) const {
    char name[64];
    std::snprintf(name, sizeof name, "%016" PRIx64 "-%dx%d.jpg", look, size.width, size.height);
    return folder_ / name;
}

void DrawnPictures::load() {
    if (std::exchange(loaded_, true)) return;
    struct Found {
        std::uint64_t look;
        Entry entry;
        fs::file_time_type used;
    };
    std::vector<Found> found;
    std::error_code error;
    for (fs::directory_iterator each(folder_, error), end; !error && each != end; each.increment(error)) {
        Found one{};
        std::error_code gone;
        const std::string name = each->path().filename().string();
        if (std::sscanf(name.c_str(), "%16" SCNx64 "-%dx%d.jpg", &one.look, &one.entry.size.width,
                        &one.entry.size.height) != 3 ||
            each->path().extension() != ".jpg" || one.entry.size.width < 1 || one.entry.size.height < 1) {
            fs::remove(each->path(), gone); // the rest of one that was being written
            continue;
        }
        one.entry.bytes = each->file_size(gone);
        one.used = each->last_write_time(gone);
        if (!gone) found.push_back(one);
    }
    std::ranges::sort(found, std::greater(), &Found::used);
    for (Found& one : found) {
        if (entries_.contains(one.look)) continue;
        one.entry.order = order_.insert(order_.end(), one.look);
        bytes_ += one.entry.bytes;
        entries_.emplace(one.look, one.entry);
    }
    shrink(budget_);
}

void DrawnPictures::forget(std::uint64_t look) {
    const auto entry = entries_.find(look);
    if (entry == entries_.end()) return;
    std::error_code ignored;
    fs::remove(path_of(look, entry->second.size), ignored);
    bytes_ -= entry->second.bytes;
    order_.erase(entry->second.order);
    entries_.erase(entry);
}

void DrawnPictures::shrink(std::uintmax_t to) {
    while (bytes_ > to && !order_.empty())
        forget(order_.back());
}

bool DrawnPictures::has(std::uint64_t look) {
    const std::scoped_lock lock(mutex_);
    load();
    return entries_.contains(look);
}

std::uintmax_t DrawnPictures::use(std::uint64_t look) {
    const std::scoped_lock lock(mutex_);
    load();
    const auto entry = entries_.find(look);
    if (entry == entries_.end()) return 0;
    order_.splice(order_.begin(), order_, entry->second.order);
    return entry->second.bytes;
}

cv::Mat DrawnPictures::at(std::uint64_t look, Size size, bool whole) {
    fs::path path;
    Size own;
    {
        const std::scoped_lock lock(mutex_);
        load();
        const auto entry = entries_.find(look);
        if (entry == entries_.end()) return {};
        own = entry->second.size;
        if (whole && (own.width < size.width || own.height < size.height)) return {};
        constexpr double kRounding = 2; // a view of another shape has bars, which are drawn
        if (std::abs(size.width - static_cast<double>(own.width) * size.height / own.height) > kRounding)
            return {};
        order_.splice(order_.begin(), order_, entry->second.order);
        path = path_of(look, own);
    }
    cv::Mat picture;
    try {
        picture = jpeg_picture(read_file(path), own.width >= 2 * size.width && own.height >= 2 * size.height);
    } catch (const Failure&) { // damaged, or somebody took it away
    }
    if (picture.empty()) {
        const std::scoped_lock lock(mutex_);
        forget(look);
        return {};
    }
    if (picture.cols != size.width || picture.rows != size.height)
        cv::resize(picture, picture, {size.width, size.height}, 0, 0,
                   picture.cols > size.width ? cv::INTER_AREA : cv::INTER_LINEAR);
    return picture;
}

std::uintmax_t DrawnPictures::keep(std::uint64_t look, const cv::Mat& rgb) {
    const std::string bytes = jpeg_bytes(rgb, kQuality);
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error)
        throw Failure("cannot make the folder " + folder_.string() + " for drawn pictures: " +
                      error.message() + "; check the project's folder and its free space");
    if (const auto space = fs::space(folder_, error); !error && space.available < kLeastFree)
        throw Failure("the disk that the project lies on is nearly full: free some space, or remove what is "
                      "rendered");
    const std::scoped_lock lock(mutex_);
    load();
    forget(look);
    const Size size{rgb.cols, rgb.rows};
    const fs::path path = path_of(look, size), part = path.string() + ".part";
    // Not flushed to the disk: what a power cut takes of it is drawn again.
    std::FILE* file = std::fopen(part.c_str(), "wb");
    const bool written = file && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    if ((file && std::fclose(file) != 0) || !written) {
        fs::remove(part, error);
        throw Failure("cannot write " + path.string() + "; check the project's folder and its free space");
    }
    fs::rename(part, path, error);
    if (error) throw Failure("cannot write " + path.string() + ": " + error.message());
    shrink(budget_ - std::min<std::uintmax_t>(budget_, bytes.size()));
    Entry entry{.size = size, .bytes = bytes.size(), .order = order_.insert(order_.begin(), look)};
    entries_.emplace(look, entry);
    bytes_ += bytes.size();
    return bytes.size();
}

void DrawnPictures::clear() {
    const std::scoped_lock lock(mutex_);
    load();
    shrink(0);
    std::error_code ignored;
    fs::remove(folder_, ignored); // if nothing else lies there
}

void DrawnPictures::set_budget(std::uintmax_t bytes) {
    const std::scoped_lock lock(mutex_);
    budget_ = bytes;
    if (loaded_) shrink(budget_);
}

std::uintmax_t DrawnPictures::budget() const {
    const std::scoped_lock lock(mutex_);
    return budget_;
}

std::uintmax_t DrawnPictures::bytes() {
    const std::scoped_lock lock(mutex_);
    load();
    return bytes_;
}

std::size_t DrawnPictures::count() {
    const std::scoped_lock lock(mutex_);
    load();
    return entries_.size();
}

} // namespace core
