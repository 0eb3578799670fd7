// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"
#include "app/editor.h"
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <unistd.h>

namespace {

void print_help() {
    std::printf(
        "Saycut: a video editor that you talk to.\n\nsaycut [PROJECT or MEDIA...]   opens the editor\n");
    for (const auto& [name, entry] : app::verbs())
        std::printf("%s\n", entry.usage);
    std::printf(
        "\nEvery verb takes --json, --quiet and --help. Times: 12.5, 00:01:02.500, 00:01:02:12, 150f.\n");
}

/// The models' threads otherwise spin while they wait for each other: beside any other busy program that made
/// an edit many times slower. The OpenMP library reads this before main, so the program starts itself again.
void wait_passively(char** argv) {
    if (std::getenv("OMP_WAIT_POLICY")) return;
    ::setenv("OMP_WAIT_POLICY", "passive", 1);
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) ::execv(program.c_str(), argv); // returns only when it failed; then it is merely slower
}

} // namespace

int main(int argc, char** argv) {
    if (argc > 1 && (std::strcmp(argv[1], "--help") == 0 || std::strcmp(argv[1], "-h") == 0))
        return print_help(), 0;
    if (argc > 1 && std::strcmp(argv[1], "--version") == 0)
        return std::printf("saycut %s\n", SAYCUT_VERSION), 0;
    ::setenv("SVT_LOG", "1", 0); // the AV1 encoder tells its settings on standard error otherwise
    const bool is_verb = argc > 1 && app::verbs().contains(argv[1]);
    if (!is_verb || app::verbs().at(argv[1]).uses_models) wait_passively(argv);
    if (is_verb) {
        app::catch_interrupts();
        return app::run_verb(argv[1], {argv + 2, argv + argc});
    }
    return app::run_editor(argc, argv);
}
