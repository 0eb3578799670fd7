// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/relocate.h"
#include "core/base/parse_json.h"
#include "core/store/version_paths.h"
#include <algorithm>

namespace core {

namespace fs = std::filesystem;

namespace {

using NewPath = std::function<std::string(const std::string&)>;

ProjectPtr renewed(const ProjectPtr& project, const NewPath& new_path) {
    if (!project) return nullptr;
    Project copy = *project;
    for (auto& media : copy.media) {
        Media moved = *media;
        moved.path = new_path(moved.path);
        media = std::make_shared<const Media>(std::move(moved));
    }
    return std::make_shared<const Project>(std::move(copy));
}

History::Before renewed(const History::Before& before, const NewPath& new_path) {
    auto parsed = before ? parse_json(*before) : Result<nlohmann::json>(Refusal{});
    if (!parsed) return nullptr;
    renew_media_paths(parsed.value(),
                      [&](const std::string& path, std::uintmax_t) { return new_path(path); });
    return std::make_shared<const std::string>(dump_json(parsed.value()));
}

} // namespace

History with_paths(const History& history, const std::function<std::string(const std::string&)>& new_path) {
    std::vector<History::Step> steps = history.steps();
    std::vector<History::Before> before;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        before.push_back(renewed(history.before(i), new_path));
        for (Edit& edit : steps[i].edits) {
            if (auto* add = std::get_if<AddMedia>(&edit)) add->media.path = new_path(add->media.path);
            if (auto* relink = std::get_if<RelinkMedia>(&edit)) relink->path = new_path(relink->path);
        }
    }
    const bool all_told =
        std::all_of(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(history.undo_count()),
                    [](const auto& told) { return told != nullptr; });
    ProjectPtr current = renewed(history.current(), new_path);
    ProjectPtr base = history.undo_count() == 0 ? current
                      : all_told                ? nullptr
                                                : renewed(history.base(), new_path);
    return {std::move(base), std::move(steps), history.undo_count(), std::move(current), std::move(before)};
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
