// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

namespace inference {

/// The folder of what comes with the program (models/ and so on): beside the build, or where it is installed.
/// Empty when there is none.
std::filesystem::path resources_folder();
/// A small network that comes with the program, by its file name. Throws WeightsError when it is missing.
std::filesystem::path perception_file(const std::string& name);

} // namespace inference
