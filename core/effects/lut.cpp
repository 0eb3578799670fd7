// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/lut_file.h"
#include "core/effects/node.h"
#include <list>
#include <memory>

namespace core {
namespace {

/// A file read once for each thread, and again when it was changed.
std::shared_ptr<const LutTables> tables_of(const std::filesystem::path& path) {
    struct Kept {
        std::filesystem::path path;
        std::filesystem::file_time_type written;
        std::shared_ptr<const LutTables> tables;
    };
    constexpr std::size_t kMost = 8;
    thread_local std::list<Kept> kept; // the last used first
    std::error_code none;
    const auto written = std::filesystem::last_write_time(path, none);
    for (auto known = kept.begin(); known != kept.end(); ++known)
        if (known->path == path && known->written == written) {
            kept.splice(kept.begin(), kept, known);
            return kept.front().tables;
        }
    kept.push_front({path, written, std::make_shared<const LutTables>(read_lut(path))});
    if (kept.size() > kMost) kept.pop_back();
    return kept.front().tables;
}

RgbWork lut(const Values& values, const Moment& moment) {
    const std::filesystem::path file = values.words("file");
    const float amount = values.part("amount");
    if (file.empty() || amount == 0) return [](const RgbRow&) {};
    const auto tables = tables_of(file.is_relative() ? moment.folder / file : file);
    return blended([tables](const RgbRow& row) { tables->apply(row.r, row.g, row.b, row.width); }, amount);
}

} // namespace

std::span<const PictureNode> lut_nodes() {
    static constexpr PictureNode kNodes[] = {{"lut", nullptr, lut}};
    return kNodes;
}

} // namespace core
