// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"
#include "core/base/result.h"
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace core::journal {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kHead = 8; ///< length and checksum
constexpr std::size_t kLargestRecord = 64U << 20U;

std::uint32_t crc32(std::string_view bytes) {
    static const auto table = [] {
        std::array<std::uint32_t, 256> t{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            t[i] = i;
            for (int k = 0; k < 8; ++k)
                t[i] = t[i] & 1U ? 0xEDB88320U ^ (t[i] >> 1U) : t[i] >> 1U;
        }
        return t;
    }();
    std::uint32_t crc = ~0U;
    for (const char c : bytes)
        crc = table[(crc ^ static_cast<std::uint8_t>(c)) & 0xffU] ^ (crc >> 8U);
    return ~crc;
}

std::uint32_t word(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;)
        value = value << 8U | static_cast<std::uint8_t>(bytes[at + i]);
    return value;
}

/// The payload of the record at a place, if a whole one lies there.
std::optional<std::string_view> record_at(std::string_view bytes, std::size_t at) {
    if (bytes.size() < kHead || at > bytes.size() - kHead) return std::nullopt;
    const std::uint32_t length = word(bytes, at);
    if (length > kLargestRecord || length > bytes.size() - at - kHead) return std::nullopt;
    const auto payload = bytes.substr(at + kHead, length);
    return crc32(payload) == word(bytes, at + 4) ? std::optional(payload) : std::nullopt;
}

/// Whether a record may begin here; spares the checksum of nearly every wrong place.
bool plausible(std::string_view bytes, std::size_t at) {
    if (bytes.size() < kHead + 2 || at > bytes.size() - kHead - 2 || bytes[at + kHead] != '{') return false;
    const std::uint32_t length = word(bytes, at);
    return length >= 2 && length <= bytes.size() - at - kHead && bytes[at + kHead + length - 1] == '}';
}

} // namespace

std::string encode(const std::string& payload) {
    std::string bytes(kHead, '\0');
    const std::uint32_t length = static_cast<std::uint32_t>(payload.size()), crc = crc32(payload);
    for (std::size_t i = 0; i < 4; ++i) {
        bytes[i] = static_cast<char>(length >> (8 * i));
        bytes[4 + i] = static_cast<char>(crc >> (8 * i));
    }
    return bytes + payload;
}

Contents examine(const std::string& bytes) {
    Contents contents;
    while (const auto payload = record_at(bytes, contents.good)) {
        contents.records.emplace_back(*payload);
        contents.good += kHead + payload->size();
    }
    for (std::size_t at = contents.good; at + kHead < bytes.size();) {
        const auto payload = plausible(bytes, at) ? record_at(bytes, at) : std::nullopt;
        contents.behind += payload ? 1 : 0;
        at += payload ? kHead + payload->size() : 1;
    }
    return contents;
}

std::vector<std::string> decode(const std::string& bytes) {
    return examine(bytes).records;
}

File::File(fs::path path, Descriptor file, std::size_t good)
    : path_(std::move(path)), file_(std::move(file)), good_(good) {
    ::fcntl(file_.get(), F_SETFL, O_APPEND);
}

File File::begin(const fs::path& path, const std::string& bytes, mode_t mode) {
    UnfinishedFile file(path, mode);
    file.write(bytes);
    return {path, file.commit(), bytes.size()};
}

File File::go_on(const fs::path& path, std::size_t good) {
    Descriptor file(::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    if (!file) throw Failure("cannot write " + path.string() + ": " + reason(errno));
    File opened(path, std::move(file), good);
    opened.ragged_ = true;
    opened.cut_back();
    return opened;
}

void File::cut_back() {
    if (!ragged_) return;
    if (::ftruncate(file_.get(), static_cast<off_t>(good_)) < 0)
        throw Failure("cannot write " + path_.string() + ": " + reason(errno));
    ragged_ = false;
}

void File::append(const std::string& payload) {
    if (payload.size() > kLargestRecord)
        throw Failure("that is too much for one step (more than " + std::to_string(kLargestRecord >> 20U) +
                      " MB); do it in several");
    cut_back(); // what an earlier failure may have left
    const std::string record = encode(payload);
    try {
        ragged_ = true;
        write_all(file_.get(), record, path_);
    } catch (const Failure&) {
        try {
            cut_back();
        } catch (const Failure&) { // tried again before the next record
        }
        throw;
    }
    ragged_ = false;
    good_ += record.size();
}

std::string File::bytes() const {
    std::string bytes(good_, '\0');
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t n =
            ::pread(file_.get(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0)
            throw Failure("cannot read " + path_.string() + " any more: " + reason(n < 0 ? errno : EIO));
        done += static_cast<std::size_t>(n);
    }
    return bytes;
}

} // namespace core::journal
