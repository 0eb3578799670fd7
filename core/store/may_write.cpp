// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/may_write.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include "core/store/other_files.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const fs::path& output, const std::string& why) {
    throw Failure("cannot write " + one_line(output.string(), 300) + ": " + why);
}

/// The path with its links followed as far as it is there.
fs::path followed(const fs::path& path) {
    std::error_code error;
    const fs::path whole = fs::absolute(path, error); // a name that is not there stays relative otherwise
    const fs::path known = error ? fs::path() : fs::weakly_canonical(whole, error);
    return error ? path.lexically_normal() : known;
}

/// The same file by its name, by a symbolic or by a hard link, or the same name of a file that is away.
bool same(const fs::path& a, const fs::path& b) {
    std::error_code error;
    return fs::equivalent(a, b, error) || (!fs::exists(a, error) && followed(a) == followed(b));
}

bool lies_in(const fs::path& path, const fs::path& folder) {
    const auto [rest, unused] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return rest == folder.end();
}

/// Whether a file of the folder is this one: a second name of it may lie anywhere.
bool has_second_name_in(const fs::path& output, const fs::path& folder) {
    std::error_code error;
    if (fs::hard_link_count(output, error) < 2 || error) return false;
    for (auto at = fs::recursive_directory_iterator(folder, error); !error && at != fs::end(at);
         at.increment(error))
        if (std::error_code other; fs::equivalent(at->path(), output, other)) return true;
    return false;
}

void refuse_protected(const fs::path& output, const Protected& what) {
    if (!what.input.empty() && same(output, what.input))
        refuse(output, "it is the file that is being read; choose another name or ending");
    for (const fs::path& source : what.sources)
        if (same(output, source))
            refuse(output, "it is footage that is being used; choose another name or folder");
    if (what.project.empty()) return;
    if (same(output, what.project)) refuse(output, "it is the project itself; choose another name");
    const fs::path data = followed(followed(what.project).string() + "-data");
    if (lies_in(followed(output), data) || has_second_name_in(output, data))
        refuse(output, "it belongs to the project, which keeps its own files there; choose another folder");
}

/// What is there already must be an ordinary file that its owner lets be changed.
void refuse_strange(const fs::path& output) {
    struct stat there {};
    if (::stat(output.c_str(), &there) < 0) {
        if (errno == ENOENT) return; // the usual: nothing is there, or a link to nothing yet
        refuse(output, std::string(std::strerror(errno)) + "; choose another name or folder");
    }
    if (S_ISDIR(there.st_mode)) refuse(output, "a folder is there already; choose another name");
    if (!S_ISREG(there.st_mode)) refuse(output, "what is there is no ordinary file; choose another name");
    if (::access(output.c_str(), W_OK) < 0)
        refuse(output, "the file that is there is protected against writing; choose another name");
}

void require_folder(const fs::path& output) {
    const fs::path place = followed(output).parent_path();
    std::error_code error;
    if (!fs::is_directory(place, error))
        refuse(output, "there is no folder " + one_line(place.string(), 300) + "; make it first");
    if (::access(place.c_str(), W_OK | X_OK) < 0)
        refuse(output, "its folder takes no files (" + std::string(std::strerror(errno)) +
                           "); choose a folder you may write to");
}

} // namespace

Protected protected_by(const Project& project, const fs::path& project_file) {
    Protected what{.sources = {}, .project = project_file};
    for (const auto& media : project.media)
        what.sources.emplace_back(ProjectFile::resolve(project_file, media->path));
    for (const std::string& file : other_files(project))
        what.sources.emplace_back(file);
    return what;
}

void require_may_write(const fs::path& named, const Protected& what) {
    // A slash at the end names a folder, which is the same thing to be made here.
    const fs::path output = named.has_filename() ? named : named.parent_path();
    if (output.empty()) throw Failure("there is no name for the file to write; give one");
    refuse_protected(output, what);
    refuse_strange(output);
    require_folder(output);
}

} // namespace core
