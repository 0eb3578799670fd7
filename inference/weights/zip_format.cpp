// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/zip_format.h"
#include "inference/weights/weights_error.h"
#include <cstring>
#include <zlib.h>

namespace inference {
namespace {

[[noreturn]] void refuse(const std::string& why) {
    throw WeightsError("this zip file cannot be read: " + why);
}

/// Little-endian numbers at checked places.
template <typename T>
T number_at(std::span<const std::byte> bytes, std::uint64_t at) {
    if (at > bytes.size() || bytes.size() - at < sizeof(T))
        refuse("it is cut short or its directory is damaged");
    T value;
    std::memcpy(&value, bytes.data() + at, sizeof(T));
    return value;
}

constexpr std::uint32_t kEnd = 0x06054b50, kEnd64 = 0x06064b50, kLocator64 = 0x07064b50,
                        kCentral = 0x02014b50, kLocal = 0x04034b50, kWide = 0xffffffff;
constexpr std::uint64_t kEndSize = 22, kLongestComment = 65535;

struct Directory {
    std::uint64_t offset = 0, count = 0;
};

Directory find_directory(std::span<const std::byte> file) {
    if (file.size() < kEndSize) refuse("it is cut short");
    const std::uint64_t last = file.size() - kEndSize,
                        first = last > kLongestComment ? last - kLongestComment : 0;
    for (std::uint64_t at = last + 1; at-- > first;) {
        if (number_at<std::uint32_t>(file, at) != kEnd) continue;
        Directory directory{number_at<std::uint32_t>(file, at + 16), number_at<std::uint16_t>(file, at + 10)};
        if (at >= 20 && number_at<std::uint32_t>(file, at - 20) == kLocator64) {
            const auto end64 = number_at<std::uint64_t>(file, at - 20 + 8);
            if (number_at<std::uint32_t>(file, end64) != kEnd64) refuse("its zip64 directory is damaged");
            directory = {number_at<std::uint64_t>(file, end64 + 48),
                         number_at<std::uint64_t>(file, end64 + 32)};
        }
        return directory;
    }
    refuse("its directory is missing; the download was probably cut off");
}

/// Replaces the sizes that did not fit 32 bits by those of the zip64 extra field.
void read_extra(std::span<const std::byte> extra, std::uint64_t& size, std::uint64_t& packed,
                std::uint64_t& header) {
    std::uint64_t at = 0;
    while (extra.size() - at >= 4) {
        const auto id = number_at<std::uint16_t>(extra, at), length = number_at<std::uint16_t>(extra, at + 2);
        at += 4;
        if (length > extra.size() - at) refuse("an entry's extra field is damaged");
        if (id == 1) {
            std::uint64_t inner = at;
            for (std::uint64_t* field : {&size, &packed, &header})
                if (*field == kWide) {
                    *field = number_at<std::uint64_t>(extra, inner);
                    inner += 8;
                }
        }
        at += length;
    }
}

} // namespace

ZipDirectory::ZipDirectory(std::span<const std::byte> file) : file_(file) {
    const Directory directory = find_directory(file);
    std::uint64_t at = directory.offset;
    for (std::uint64_t i = 0; i < directory.count; ++i) {
        if (number_at<std::uint32_t>(file, at) != kCentral) refuse("its directory is damaged");
        const auto flags = number_at<std::uint16_t>(file, at + 8),
                   method = number_at<std::uint16_t>(file, at + 10);
        const auto crc = number_at<std::uint32_t>(file, at + 16);
        std::uint64_t packed = number_at<std::uint32_t>(file, at + 20),
                      size = number_at<std::uint32_t>(file, at + 24),
                      header = number_at<std::uint32_t>(file, at + 42);
        const std::uint64_t name_length = number_at<std::uint16_t>(file, at + 28),
                            extra_length = number_at<std::uint16_t>(file, at + 30),
                            comment_length = number_at<std::uint16_t>(file, at + 32), name_at = at + 46;
        if (name_at + name_length + extra_length + comment_length > file.size())
            refuse("its directory is cut short");
        const std::string name(reinterpret_cast<const char*>(file.data() + name_at), name_length);
        read_extra(file.subspan(name_at + name_length, extra_length), size, packed, header);
        const bool stored = method == 0 && packed == size && !(flags & 1);
        if (!entries_.emplace(name, Entry{header, size, crc, stored}).second)
            refuse("it holds '" + name.substr(0, 80) + "' twice");
        at = name_at + name_length + extra_length + comment_length;
    }
}

std::span<const std::byte> ZipDirectory::record(const std::string& name) const {
    const auto found = entries_.find(name);
    if (found == entries_.end()) refuse("the record " + name.substr(0, 120) + " is missing");
    const Entry& entry = found->second;
    if (!entry.stored)
        refuse("the record " + name + " is compressed or encrypted; torch stores records as they are");
    if (number_at<std::uint32_t>(file_, entry.header) != kLocal) refuse("the record " + name + " is damaged");
    const std::uint64_t start = entry.header + 30 + number_at<std::uint16_t>(file_, entry.header + 26) +
                                number_at<std::uint16_t>(file_, entry.header + 28);
    if (start > file_.size() || entry.size > file_.size() - start)
        refuse("the record " + name + " is cut short");
    const auto bytes = file_.subspan(start, entry.size);
    const auto crc = static_cast<std::uint32_t>(
        crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
    if (crc != entry.crc) refuse("the record " + name + " is damaged: its checksum does not match");
    return bytes;
}

std::string ZipDirectory::only_name_ending_in(const std::string& end) const {
    std::string only;
    for (const auto& [name, entry] : entries_)
        if (name.ends_with(end)) {
            if (!only.empty()) return {};
            only = name;
        }
    return only;
}

} // namespace inference
