// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/json_value.h"
#include "inference/text/regular_file.h"
#include "inference/weights/weights_error.h"

namespace inference {

nlohmann::json read_json(const std::filesystem::path& file) {
    auto json = parse_json(read_regular(file));
    if (json.is_discarded()) throw WeightsError(file.string() + " is no JSON that a model's file can be");
    return json;
}

} // namespace inference
