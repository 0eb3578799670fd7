// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project_lock.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;

namespace {

std::string shown(const fs::path& path) {
    return one_line(path.string(), 300);
}

/// False when another holds it. File systems that know no locks hold nobody back.
bool lock(const Descriptor& file) {
    return ::flock(file.get(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

[[noreturn]] void refuse(const fs::path& file) {
    std::string holder;
    try {
        holder = one_line(read_file(data_folder(file) / "lock", 64), 20);
    } catch (const Failure&) { // nobody knows
    }
    throw Failure(shown(file) + " is open in another Saycut" +
                  (holder.empty() ? "" : " (process " + holder + ")") +
                  "; close it there, or work on a copy");
}

Descriptor lock_in_folder(const fs::path& file) {
    const fs::path path = data_folder(file) / "lock";
    const mode_t mode = mode_of(file) & 0666;
    Descriptor opened(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode | 0600));
    if (opened)
        static_cast<void>(::fchmod(opened.get(), mode | 0600));
    else if (errno == EEXIST)
        opened = Descriptor(::open(path.c_str(), O_RDWR | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
    if (!opened) throw Failure("cannot write beside " + shown(file) + ": " + reason(errno));
    if (!lock(opened)) refuse(file);
    const std::string pid = std::to_string(::getpid());
    // On a full disk nobody learns who holds the lock; it holds all the same.
    if (::ftruncate(opened.get(), 0) == 0)
        static_cast<void>(!::pwrite(opened.get(), pid.data(), pid.size(), 0));
    return opened;
}

} // namespace

fs::path data_folder(const fs::path& file) {
    return file.string() + "-data";
}

mode_t folder_mode(mode_t file_mode) {
    return 0700 | (file_mode & 0777) | (file_mode & 0444) >> 2;
}

void make_folder(const fs::path& folder, const fs::path& project) {
    const mode_t mode = folder_mode(mode_of(project));
    if (::mkdir(folder.c_str(), mode) == 0) {
        struct stat info {};
        // What a group shares is made in that group, and so is what will lie in the folder.
        if (::stat(project.c_str(), &info) == 0 && info.st_gid != ::getegid() &&
            ::chown(folder.c_str(), static_cast<uid_t>(-1), info.st_gid) == 0)
            static_cast<void>(::chmod(folder.c_str(), mode | S_ISGID));
        else
            static_cast<void>(::chmod(folder.c_str(), mode)); // whatever the umask
        return;
    }
    const int error = errno;
    struct stat info {};
    if (::stat(folder.c_str(), &info) < 0 || !S_ISDIR(info.st_mode))
        throw Failure("cannot make the folder " + shown(folder) + ": " +
                      (error == EEXIST ? "something else lies there; move it away" : reason(error)));
    // A project that was made private closes its folder too; one that was closed by hand stays so.
    if (info.st_uid == ::geteuid() && (info.st_mode & 0777 & ~mode))
        static_cast<void>(::chmod(folder.c_str(), info.st_mode & (mode | 07000)));
}

fs::path real_file(const fs::path& name) {
    std::error_code error;
    if (name.empty() || !name.has_filename())
        throw Failure("a project needs a name, for example film.saycut");
    const bool link = fs::is_symlink(fs::symlink_status(name, error));
    const fs::path whole = fs::canonical(name, error);
    if (!error) return whole;
    if (link) throw Failure(shown(name) + " is a link to something that is not there");
    const fs::path folder = fs::canonical(name.has_parent_path() ? name.parent_path() : fs::path("."), error);
    if (error)
        throw Failure("there is no folder " +
                      shown(name.has_parent_path() ? name.parent_path() : fs::path(".")) +
                      " for a project: " + error.message());
    return folder / name.filename();
}

ProjectLock ProjectLock::take(const fs::path& file) {
    ProjectLock taken;
    taken.file_ = file;
    for (int tries = 0; tries < 10; ++tries) { // a writer that ends may rename the file at this moment
        taken.on_file_ = Descriptor(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
        if (!taken.on_file_) break; // a new one
        if (!lock(taken.on_file_)) refuse(file);
        if (is_at(taken.on_file_.get(), file)) break;
    }
    make_folder(data_folder(file), file);
    taken.in_folder_ = lock_in_folder(file);
    return taken;
}

bool ProjectLock::held(const fs::path& file) {
    for (const fs::path& path : {file, data_folder(file) / "lock"}) {
        const Descriptor opened(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
        if (opened && ::flock(opened.get(), LOCK_SH | LOCK_NB) < 0 && errno == EWOULDBLOCK) return true;
    }
    return false;
}

bool ProjectLock::in_place() const {
    return is_at(in_folder_.get(), data_folder(file_) / "lock");
}

void ProjectLock::take_again() {
    make_folder(data_folder(file_), file_);
    in_folder_ = lock_in_folder(file_);
}

void ProjectLock::move_to(Descriptor file) {
    on_file_ = std::move(file);
}

} // namespace core
