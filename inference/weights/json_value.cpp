// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/json_value.h"
#include "inference/weights/weights_error.h"
#include <fstream>

namespace inference {

nlohmann::json read_json(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw WeightsError("cannot open " + file.string());
    auto json = nlohmann::json::parse(in, nullptr, false);
    if (json.is_discarded()) throw WeightsError(file.string() + " is no JSON");
    return json;
}

} // namespace inference
