// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/read_stream.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;

namespace {

std::string shown(const fs::path& path) {
    return one_line(path.string(), 300);
}

/// The entry of a renamed file is only safe when its folder is flushed too. Some file systems cannot.
void flush_folder(const fs::path& folder) {
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened) static_cast<void>(::fsync(opened.get()));
}

mode_t umask_now() {
    // umask() can only be read by setting it, which another thread would notice.
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("Umask:"))
            return static_cast<mode_t>(std::strtoul(line.c_str() + 6, nullptr, 8));
    return 022;
}

} // namespace

Descriptor::~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
}

std::string reason(int error) {
    std::string words = std::strerror(error);
    if (error == ENOSPC || error == EDQUOT) words += "; free some space and try again";
    if (error == EFBIG) words += "; this disk or account takes no larger files";
    if (error == EACCES || error == EPERM || error == EROFS) words += "; choose a folder you may write to";
    if (error == ENOENT || error == ENOTDIR) words += "; is the folder still there?";
    return words;
}

std::string read_stream(std::istream& in, const std::string& name, std::uintmax_t most) {
    constexpr std::size_t kPart = 1U << 16U;
    std::string bytes, part(kPart, '\0');
    while (in.read(part.data(), kPart) || in.gcount() > 0) {
        bytes.append(part, 0, static_cast<std::size_t>(in.gcount()));
        if (bytes.size() > most)
            throw Failure("cannot read " + name + ": it is larger than " + std::to_string(most >> 20U) +
                          " MB");
    }
    return bytes;
}

std::string read_file(const fs::path& path, std::uintmax_t most) {
    struct stat before {}; // looked at before it is opened: opening a device may set it going
    if (::stat(path.c_str(), &before) == 0 && !S_ISREG(before.st_mode))
        throw Failure("cannot read " + shown(path) + ": it is no regular file");
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!file) throw Failure("cannot read " + shown(path) + ": " + std::strerror(errno));
    struct stat info {};
    if (::fstat(file.get(), &info) < 0 || !S_ISREG(info.st_mode))
        throw Failure("cannot read " + shown(path) + ": it is no regular file");
    if (static_cast<std::uintmax_t>(info.st_size) > most)
        throw Failure("cannot read " + shown(path) + ": it is larger than " + std::to_string(most >> 20U) +
                      " MB");
    std::string bytes(static_cast<std::size_t>(info.st_size), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::read(file.get(), bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) throw Failure("cannot read " + shown(path) + ": " + std::strerror(errno));
        if (n == 0) break; // shorter than it was a moment ago
        done += static_cast<std::size_t>(n);
    }
    bytes.resize(done);
    return bytes;
}

void write_all(int fd, const std::string& bytes, const fs::path& path) {
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t n = ::write(fd, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) throw Failure("cannot write " + shown(path) + ": " + reason(errno));
        done += static_cast<std::size_t>(n);
    }
    if (::fsync(fd) < 0) throw Failure("cannot flush " + shown(path) + " to the disk: " + reason(errno));
}

bool is_at(int fd, const fs::path& path) {
    struct stat held {
    }, there{};
    return ::fstat(fd, &held) == 0 && ::stat(path.c_str(), &there) == 0 && held.st_dev == there.st_dev &&
           held.st_ino == there.st_ino;
}

UnfinishedFile::UnfinishedFile(fs::path target, mode_t mode, const fs::path& folder)
    : target_(std::move(target)), mode_(mode) {
    const fs::path beside = target_.has_parent_path() ? target_.parent_path() : fs::path(".");
    std::string pattern = ((folder.empty() ? beside : folder) / ".unfinished-XXXXXX.part").string();
    constexpr int kEnding = 5;                                           // ".part"
    file_ = Descriptor(::mkostemps(pattern.data(), kEnding, O_CLOEXEC)); // O_EXCL, mode 0600
    if (!file_) throw Failure("cannot write " + shown(target_) + ": " + reason(errno));
    path_ = pattern;
    static_cast<void>(::fchmod(file_.get(), mode)); // a file system without modes has none to keep
}

UnfinishedFile::~UnfinishedFile() {
    if (file_) ::unlink(path_.c_str());
}

Descriptor UnfinishedFile::commit() {
    struct stat there {};
    if (::stat(target_.c_str(), &there) == 0 &&
        (there.st_uid != ::geteuid() || there.st_gid != ::getegid())) {
        // Who it belongs to stays, where one may say so; a change of owner takes some bits of the mode away.
        const bool given = ::fchown(file_.get(), there.st_uid, there.st_gid) == 0 ||
                           ::fchown(file_.get(), static_cast<uid_t>(-1), there.st_gid) == 0;
        if (given) static_cast<void>(::fchmod(file_.get(), mode_));
    }
    if (::rename(path_.c_str(), target_.c_str()) < 0)
        throw Failure("cannot write " + shown(target_) + ": " + reason(errno));
    flush_folder(target_.has_parent_path() ? target_.parent_path() : fs::path("."));
    return std::exchange(file_, Descriptor());
}

fs::path behind_links(const fs::path& output) {
    std::error_code error;
    if (!fs::is_symlink(output, error)) return output;
    const fs::path named = fs::weakly_canonical(output, error);
    return error ? output : named;
}

void write_whole(const fs::path& target, const std::string& bytes, mode_t mode) {
    UnfinishedFile file(target, mode);
    file.write(bytes);
    file.commit();
}

mode_t mode_of(const fs::path& file) {
    struct stat info {};
    return ::stat(file.c_str(), &info) == 0 ? info.st_mode & 07777 : 0666 & ~umask_now();
}

} // namespace core
