// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Records appended one by one and flushed. Free of the document's types, so that a fuzzer can drive the
// reader.
#pragma once
#include "core/base/files.h"
#include <optional>
#include <vector>

namespace core::journal {

/// A record carries its length and checksum, so that damage is recognised: length, crc32, payload.
std::string encode(const std::string& payload);

struct Contents {
    std::vector<std::string> records; ///< the whole ones from the start on
    std::size_t good = 0;             ///< how many bytes they take; what follows cannot be read
    std::size_t behind = 0;           ///< whole records that lie behind the damage
};
/// Reads a journal's bytes up to the first damage and counts what lies behind it. Never throws.
Contents examine(const std::string& bytes);
/// The whole records; what follows the first damaged one is left out.
std::vector<std::string> decode(const std::string& bytes);

/// A journal that is open for appending. It holds whole records only: what could not be written or flushed is
/// cut off again. One thread; throws Failure in words.
class File {
  public:
    /// A new one in the place of what is there, with these bytes, whole or not at all.
    static File begin(const std::filesystem::path& path, const std::string& bytes, mode_t mode);
    /// Goes on with one that was examined; what lies behind its good bytes is cut off.
    static File go_on(const std::filesystem::path& path, std::size_t good);
    /// Adds a record: on the disk when this returns, and not there when it throws.
    void append(const std::string& payload);
    /// Whether the path still names this file; it does not when its folder was removed or moved.
    [[nodiscard]] bool in_place() const { return is_at(file_.get(), path_); }
    /// All of its bytes, also when its folder is gone.
    [[nodiscard]] std::string bytes() const;

  private:
    File(std::filesystem::path path, Descriptor file, std::size_t good);
    void cut_back();
    std::filesystem::path path_;
    Descriptor file_;
    std::size_t good_ = 0;
    bool ragged_ = false; ///< there may be bytes behind the good ones
};

} // namespace core::journal
