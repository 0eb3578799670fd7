// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/user_data.h"
#include "core/base/result.h"
#include <cstdlib>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;

fs::path user_data_folder(const std::string& what) {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data) return fs::path(data) / "saycut";
    if (const char* home = std::getenv("HOME"); home && *home) return fs::path(home) / ".local/share/saycut";
    throw Failure("neither XDG_DATA_HOME nor HOME is set, so there is no place to keep " + what);
}

ScratchFolder::ScratchFolder(const std::string& what) {
    std::string pattern = (fs::temp_directory_path() / "saycut-XXXXXX").string();
    if (!::mkdtemp(pattern.data()))
        throw Failure("cannot make a folder for " + what + " in " + fs::temp_directory_path().string() +
                      "; free some space there");
    path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

} // namespace core
