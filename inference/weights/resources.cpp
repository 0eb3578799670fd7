// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/resources.h"
#include "inference/weights/weights_error.h"
#include <cstdlib>

namespace inference {

namespace fs = std::filesystem;

fs::path resources_folder() {
    if (const char* folder = std::getenv("SAYCUT_RESOURCES")) return folder;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const fs::path& place : {program / "../share/saycut", program / "../../resources"})
        if (fs::exists(place / "models", error)) return place;
    return {};
}

fs::path perception_file(const std::string& name) {
    const fs::path folder = resources_folder();
    std::error_code error;
    if (!folder.empty() && fs::is_regular_file(folder / "models/perception" / name, error))
        return folder / "models/perception" / name;
    throw WeightsError(name +
                       " was not found among the files that come with the program (models/perception); set "
                       "SAYCUT_RESOURCES to the folder resources/ or install again");
}

} // namespace inference
