// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/relocate.h"
#include "core/base/result.h"
#include <algorithm>

namespace core {

namespace fs = std::filesystem;

namespace {

void renew(Project& project, const std::function<std::string(const std::string&)>& new_path) {
    for (auto& media : project.media) {
        Media moved = *media;
        moved.path = new_path(moved.path);
        media = std::make_shared<const Media>(std::move(moved));
    }
}

} // namespace

History with_paths(const History& history, const std::function<std::string(const std::string&)>& new_path) {
    Project base = history.base(), current = *history.current();
    renew(base, new_path);
    renew(current, new_path);
    std::vector<History::Step> steps = history.steps();
    for (History::Step& step : steps)
        for (Edit& edit : step.edits) {
            if (auto* add = std::get_if<AddMedia>(&edit)) add->media.path = new_path(add->media.path);
            if (auto* relink = std::get_if<RelinkMedia>(&edit)) relink->path = new_path(relink->path);
        }
    return {std::move(base), std::move(steps), history.undo_count(),
            std::make_shared<const Project>(std::move(current))};
}

Relocation::Relocation(fs::path source, fs::path target)
    : source_(std::move(source)), target_(std::move(target)) {}

Relocation::~Relocation() {
    std::error_code ignored;
    for (const fs::path& file : copied_)
        fs::remove(file, ignored);
}

fs::path take_beside(const fs::path& take, const fs::path& project_file) {
    const fs::path data = project_file.string() + "-data", folder = data / "takes";
    if (take.parent_path().filename() != "takes" || take.parent_path() == folder) return take;
    const fs::path to = folder / take.filename(); // takes have random names
    std::error_code error;
    fs::create_directories(folder, error);
    fs::rename(take, to, error);
    if (error) fs::copy_file(take, to, error); // on another disk
    if (error)
        throw Failure("cannot bring the take " + take.string() + " to " + folder.string() + ": " +
                      error.message());
    return to;
}

std::string Relocation::path(const std::string& media_path) {
    const fs::path from = source_.parent_path(), to = target_.parent_path();
    const fs::path file = (from / media_path).lexically_normal(); // an absolute one stays what it is
    const fs::path own = fs::path(source_.string() + "-data").lexically_normal();
    const auto [parted, rest] = std::mismatch(own.begin(), own.end(), file.begin(), file.end());
    if (parted == own.end()) return copy_take(file).lexically_relative(to).string();
    return fs::path(media_path).is_absolute() || from == to ? media_path : file.string();
}

fs::path Relocation::copy_take(const fs::path& take) {
    if (const auto known = new_paths_.find(take); known != new_paths_.end()) return known->second;
    const fs::path folder = fs::path(target_.string() + "-data") / "takes";
    fs::path to = folder / take.filename();
    try {
        fs::create_directories(folder);
        for (int i = 2; fs::exists(to) && !fs::equivalent(to, take); ++i)
            to = folder / (take.stem().string() + "-" + std::to_string(i) + take.extension().string());
        if (fs::exists(take) && !fs::exists(to)) { // one that is missing is missing there too
            copied_.push_back(to);
            fs::copy_file(take, to);
        }
    } catch (const fs::filesystem_error& error) {
        throw Failure("cannot copy the take " + take.string() + " beside " + target_.string() + ": " +
                      error.code().message());
    }
    return new_paths_[take] = to;
}

} // namespace core
