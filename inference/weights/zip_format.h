// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The stored (uncompressed) entries of a zip or zip64 file image, as torch.save writes them. Free of torch.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>

namespace inference {

class ZipDirectory {
  public:
    /// Reads the central directory. Throws WeightsError naming the fault.
    explicit ZipDirectory(std::span<const std::byte> file);
    [[nodiscard]] bool contains(const std::string& name) const { return entries_.contains(name); }
    /// The bytes of an entry, its CRC-32 checked. Throws WeightsError when missing, compressed or damaged.
    [[nodiscard]] std::span<const std::byte> record(const std::string& name) const;
    /// The name that ends so; empty when none or several do.
    [[nodiscard]] std::string only_name_ending_in(const std::string& end) const;

  private:
    struct Entry {
        std::uint64_t header = 0, size = 0;
        std::uint32_t crc = 0;
        bool stored = false;
    };
    std::span<const std::byte> file_;
    std::map<std::string, Entry> entries_;
};

} // namespace inference
