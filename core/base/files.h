// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are read and written whole. Any thread; throws Failure with what, where and why.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <utility>

namespace core {

/// An open file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    [[nodiscard]] int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }

  private:
    int fd_;
};

/// The words of an errno with what to do about it: "No space left on device; free some space and try again".
std::string reason(int error);

/// All bytes of a regular file; pipes, devices, folders and what is larger than `most` are refused.
std::string read_file(const std::filesystem::path& path, std::uintmax_t most = 1U << 30U);
/// All bytes to a descriptor, flushed to the disk. `path` is for the words.
void write_all(int fd, const std::string& bytes, const std::filesystem::path& path);
/// Whether a path names the file that a descriptor holds.
bool is_at(int fd, const std::filesystem::path& path);

/// A file that comes to be beside its target under a name that nobody else has, following no link. It takes
/// the target's place, whole, at `commit`; without that it is gone with the object.
class UnfinishedFile {
  public:
    /// Beside `target`, or in `folder`, which must then be on the same file system. The mode is exactly that,
    /// whatever the umask.
    UnfinishedFile(std::filesystem::path target, mode_t mode, const std::filesystem::path& folder = {});
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;
    [[nodiscard]] int fd() const { return file_.get(); }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    void write(const std::string& bytes) { write_all(fd(), bytes, target_); }
    /// Takes the target's place. The descriptor, which goes on as the target's, is handed over.
    Descriptor commit();

  private:
    std::filesystem::path target_, path_;
    mode_t mode_;
    Descriptor file_;
};

/// Where an output really lands: a symbolic link stays one, and what it names is written.
std::filesystem::path behind_links(const std::filesystem::path& output);
/// The target with these bytes, or as it was.
void write_whole(const std::filesystem::path& target, const std::string& bytes, mode_t mode);
/// The mode of a file that is there, or what the umask leaves of 0666 for one that is not.
mode_t mode_of(const std::filesystem::path& file);

} // namespace core
