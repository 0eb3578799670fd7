// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/cube_file.h"
#include "core/effects/node.h"
#include <list>
#include <memory>
#include <vector>

namespace core {
namespace {

/// A file read once for each thread, and again when it was changed.
std::shared_ptr<const CubeTable> table_of(const std::filesystem::path& path) {
    struct Kept {
        std::filesystem::path path;
        std::filesystem::file_time_type written;
        std::shared_ptr<const CubeTable> table;
    };
    constexpr std::size_t kMost = 8;
    thread_local std::list<Kept> kept; // the last used first
    std::error_code none;
    const auto written = std::filesystem::last_write_time(path, none);
    for (auto known = kept.begin(); known != kept.end(); ++known)
        if (known->path == path && known->written == written) {
            kept.splice(kept.begin(), kept, known);
            return kept.front().table;
        }
    kept.push_front({path, written, std::make_shared<const CubeTable>(read_cube(path))});
    if (kept.size() > kMost) kept.pop_back();
    return kept.front().table;
}

RgbWork lut(const Values& values, const Moment& moment) {
    const std::filesystem::path file = values.words("file");
    const float amount = values.part("amount");
    if (file.empty() || amount == 0) return [](const RgbRow&) {};
    const auto table = table_of(file.is_relative() ? moment.folder / file : file);
    if (amount == 1) return [table](const RgbRow& row) { table->apply(row.r, row.g, row.b, row.width); };
    return [table, amount](const RgbRow& row) {
        std::vector<float> before(3 * static_cast<std::size_t>(row.width));
        float* channels[] = {row.r, row.g, row.b};
        for (int c = 0; c < 3; ++c)
            std::copy_n(channels[c], row.width, before.begin() + static_cast<std::ptrdiff_t>(c) * row.width);
        table->apply(row.r, row.g, row.b, row.width);
        for (int c = 0; c < 3; ++c) {
            const float* old = before.data() + static_cast<std::ptrdiff_t>(c) * row.width;
            for (int x = 0; x < row.width; ++x)
                channels[c][x] = old[x] + (channels[c][x] - old[x]) * amount;
        }
    };
}

} // namespace

std::span<const PictureNode> lut_nodes() {
    static constexpr PictureNode kNodes[] = {{"lut", nullptr, lut}};
    return kNodes;
}

} // namespace core
