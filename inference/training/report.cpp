// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/report.h"
#include <cmath>
#include <fstream>

namespace inference::training {

void Means::add(const std::string& name, double value) {
    sums_[name].first += value;
    sums_[name].second += 1;
}

nlohmann::ordered_json Means::json() const {
    nlohmann::ordered_json out;
    for (const auto& [name, sum] : sums_)
        out[name] = std::round(sum.first / sum.second * 100) / 100;
    return out;
}

void Sheet::add_row(const std::vector<at::Tensor>& pictures) {
    rows_.push_back(at::cat(pictures, 2));
}

void Sheet::write(const std::filesystem::path& file) const {
    if (rows_.empty()) return;
    const at::Tensor all =
        ((at::cat(rows_, 1).clamp(-1, 1) + 1) * 127.5).to(at::kByte).permute({1, 2, 0}).contiguous();
    std::ofstream out(file, std::ios::binary);
    out << "P6\n" << all.size(1) << " " << all.size(0) << "\n255\n";
    out.write(reinterpret_cast<const char*>(all.data_ptr()), all.numel());
}

} // namespace inference::training
