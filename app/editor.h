// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace app {

/// Opens the editor's window and runs until it closes; argv names a project or media.
int run_editor(int argc, char** argv);
/// Draws the editor with a project open, off screen, into a PNG: for the demo's report. Throws Failure.
void draw_editor(const std::string& project, const std::string& png);

} // namespace app
