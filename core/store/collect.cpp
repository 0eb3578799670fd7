// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/collect.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/store/other_files.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <fstream>
#include <map>
#include <set>

namespace core {

namespace fs = std::filesystem;

namespace {

/// Copies files into one folder, each once, under names that nothing else there has.
class Copier {
  public:
    Copier(fs::path project_file, fs::path folder, std::uintmax_t all,
           const std::function<void(double)>& progress, const std::stop_token& stop)
        : project_file_(std::move(project_file)), folder_(std::move(folder)),
          all_(std::max<std::uintmax_t>(1, all)), progress_(progress), stop_(stop) {}
    /// The path in the copied project; the same as before for what is not there.
    std::string take(const std::string& path, Collected& out) {
        if (path.empty()) return path;
        const fs::path from = ProjectFile::resolve(project_file_, path);
        if (const auto known = taken_.find(from); known != taken_.end()) return known->second;
        std::error_code error;
        if (!fs::is_regular_file(from, error)) {
            out.missing.push_back(path);
            return taken_[from] = from.string();
        }
        const std::string name = fresh(from.filename());
        copy(from, folder_ / "media" / name);
        ++out.files;
        return taken_[from] = "media/" + name;
    }
    [[nodiscard]] std::uintmax_t bytes() const { return done_; }

  private:
    std::string fresh(const fs::path& wanted) {
        std::string name = wanted.string();
        for (int i = 2; !names_.insert(name).second; ++i)
            name = wanted.stem().string() + "_" + std::to_string(i) + wanted.extension().string();
        return name;
    }
    void copy(const fs::path& from, const fs::path& to) {
        constexpr std::size_t kBlock = 1U << 20U;
        std::ifstream in(from, std::ios::binary);
        if (!in) throw Failure("cannot read " + from.string() + "; check that it may be read");
        UnfinishedFile out(to, mode_of(from));
        std::string block(kBlock, '\0');
        while (in) {
            if (stop_.stop_requested()) throw Stopped();
            in.read(block.data(), static_cast<std::streamsize>(block.size()));
            const auto got = static_cast<std::size_t>(in.gcount());
            if (got == 0) break;
            out.write(block.substr(0, got));
            done_ += got;
            if (progress_) progress_(std::min(1.0, static_cast<double>(done_) / static_cast<double>(all_)));
        }
        if (in.bad()) throw Failure("cannot read all of " + from.string() + "; the disk may be failing");
        static_cast<void>(out.commit());
    }
    fs::path project_file_, folder_;
    std::uintmax_t all_, done_ = 0;
    const std::function<void(double)>& progress_;
    const std::stop_token& stop_;
    std::map<fs::path, std::string> taken_;
    std::set<std::string> names_;
};

/// The project with other paths; called once to count and once to copy.
Project with_files(const Project& project, const NewPath& take) {
    Project copy = with_other_files(project, take);
    for (auto& media : copy.media) {
        auto moved = std::make_shared<Media>(*media);
        moved->path = take(media->path);
        media = std::move(moved);
    }
    return copy;
}

} // namespace

Collected collect(const Project& project, const fs::path& project_file, const CollectInto& into,
                  const std::function<void(double)>& progress, const std::stop_token& stop) {
    const fs::path& folder = into.folder;
    std::error_code error;
    const bool there = fs::exists(folder, error);
    if (there && !fs::is_empty(folder, error))
        throw Failure("cannot collect the project into " + folder.string() +
                      ": something lies there already; choose a new or an empty folder");
    std::uintmax_t all = 0;
    std::set<fs::path> counted;
    static_cast<void>(with_files(project, [&](const std::string& path) {
        const fs::path file = ProjectFile::resolve(project_file, path);
        std::error_code unknown;
        if (!path.empty() && fs::is_regular_file(file, unknown) && counted.insert(file).second)
            all += fs::file_size(file, unknown);
        return path;
    }));
    if (!fs::create_directories(folder / "media", error) && error)
        throw Failure("cannot make the folder " + folder.string() + ": " + error.message());
    try {
        if (const auto space = fs::space(folder, error); !error && space.available < all)
            throw Failure("cannot collect the project into " + folder.string() + ": it needs " +
                          std::to_string(all >> 20U) + " MB and " + std::to_string(space.available >> 20U) +
                          " are free");
        Collected out;
        Copier copier(project_file, folder, all, progress, stop);
        const Project copy =
            with_files(project, [&](const std::string& path) { return copier.take(path, out); });
        out.bytes = copier.bytes();
        out.project = folder / into.name;
        static_cast<void>(ProjectFile::create(out.project, copy));
        return out;
    } catch (...) {
        if (there)
            for (const auto& entry : fs::directory_iterator(folder, error))
                fs::remove_all(entry.path(), error);
        else
            fs::remove_all(folder, error);
        throw;
    }
}

} // namespace core
