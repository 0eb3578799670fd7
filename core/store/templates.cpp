// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/templates.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/base/result.h"
#include "core/json/project_json.h"
#include "core/store/project_file.h"
#include <algorithm>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr const char* kEnding = ".template.json";

fs::path file_of(const fs::path& folder, const std::string& name) {
    constexpr std::size_t kMost = 120;
    const bool bad = name.empty() || name.size() > kMost || name.front() == '.' ||
                     std::any_of(name.begin(), name.end(), [](char c) {
                         return c == '/' || c == '\\' || static_cast<unsigned char>(c) < ' ';
                     });
    if (bad) throw Failure("'" + name + "' is no name for a template; use letters, digits and spaces");
    return folder / (name + kEnding);
}

} // namespace

std::vector<std::string> templates_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
        const std::string file = each->path().filename().string();
        const std::size_t ending = std::string(kEnding).size();
        if (file.size() > ending && file.ends_with(kEnding))
            names.push_back(file.substr(0, file.size() - ending));
    }
    std::sort(names.begin(), names.end());
    return names;
}

void keep_template(const fs::path& folder, const std::string& name, const Project& project,
                   const fs::path& project_file) {
    const fs::path file = file_of(folder, name);
    Project kept = project;
    kept.messages.clear();
    for (auto& media : kept.media) {
        auto there = std::make_shared<Media>(*media);
        there->path = ProjectFile::resolve(project_file, media->path);
        media = std::move(there);
    }
    std::error_code error;
    fs::create_directories(folder, error);
    write_whole(file, dump_json(project_to_json(kept), 1) + "\n", mode_of(file));
}

Project read_template(const fs::path& folder, const std::string& name) {
    const fs::path file = file_of(folder, name);
    const auto json = parse_json(read_file(file));
    if (!json) throw Failure("the template " + file.string() + " " + json.message());
    auto project = project_from_json(json.value());
    if (!project)
        throw Failure("the template " + file.string() + " cannot be used: " + project.message() +
                      "; keep it anew or forget it");
    return std::move(project.value());
}

void forget_template(const fs::path& folder, const std::string& name) {
    std::error_code error;
    if (!fs::remove(file_of(folder, name), error))
        throw Failure("there is no template '" + name + "'; it is gone already");
}

} // namespace core
