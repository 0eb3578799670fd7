// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A file in the folder where it lies, in the desktop's own program for that. Interface thread.
#pragma once
#include <string>

namespace ui {

void show_in_folder(const std::string& file);

} // namespace ui
