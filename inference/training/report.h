// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the quality reports are made of: means of named figures, and a sheet of pictures to look at.
#pragma once
#include <ATen/ATen.h>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace inference::training {

/// Rounded to two digits.
class Means {
  public:
    void add(const std::string& name, double value);
    void add_percent(const std::string& name, bool right) { add(name + "_percent", right ? 100 : 0); }
    [[nodiscard]] nlohmann::ordered_json json() const;

  private:
    std::map<std::string, std::pair<double, double>> sums_;
};

/// Pictures [3, H, W] in [-1, 1] of one size, a row a clip, written as a portable pixmap.
class Sheet {
  public:
    void add_row(const std::vector<at::Tensor>& pictures);
    void write(const std::filesystem::path& file) const;

  private:
    std::vector<at::Tensor> rows_;
};

} // namespace inference::training
