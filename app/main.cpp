// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"
#include "app/editor.h"
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
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

/// A standard stream that is closed would become the next file that is opened, and messages its content.
void fill_standard_streams() {
    for (int fd = 0; fd < 3; ++fd)
        if (::fcntl(fd, F_GETFD) < 0) static_cast<void>(::open("/dev/null", O_RDWR));
}

/// Why these words open no editor; empty when they do. A first word that could be no file is meant as a verb.
std::string wrong_use(int argc, char** argv) {
    if (argc < 2) return {};
    const std::string word = argv[1];
    std::error_code error;
    const std::filesystem::path path(word);
    if (word == "--" || std::filesystem::exists(path, error)) return {};
    if (word.starts_with("-")) {
        const std::string name = word.substr(word.find_first_not_of('-') == 2 ? 2 : 1);
        for (const char* known : {"platform", "style", "geometry", "display", "session", "reverse", "qwindow",
                                  "plugin", "nograb", "dograb"}) // Qt's own
            if (name.starts_with(known)) return {};
        return "there is no option " + word + "; `saycut --help` tells what there is";
    }
    if (path.has_extension() || word.find('/') != std::string::npos) return {};
    return "there is no verb and no file '" + word + "'; `saycut --help` lists the verbs";
}

} // namespace

int main(int argc, char** argv) {
    fill_standard_streams();
    if (argc > 1 && (std::strcmp(argv[1], "--help") == 0 || std::strcmp(argv[1], "-h") == 0))
        return print_help(), 0;
    if (argc > 1 && std::strcmp(argv[1], "--version") == 0)
        return std::printf("saycut %s\n", SAYCUT_VERSION), 0;
    ::setenv("SVT_LOG", "1", 0);   // the AV1 encoder tells its settings on standard error otherwise
    std::signal(SIGXFSZ, SIG_IGN); // a write beyond a limit of size fails and is told
    const bool is_verb = argc > 1 && app::verbs().contains(argv[1]);
    if (const std::string wrong = is_verb ? std::string() : wrong_use(argc, argv); !wrong.empty())
        return app::print_error("saycut", wrong), 2;
    if (!is_verb || app::verbs().at(argv[1]).uses_models) wait_passively(argv);
    if (is_verb) {
        app::catch_interrupts();
        return app::run_verb(argv[1], {argv + 2, argv + argc});
    }
    return app::run_editor(argc, argv);
}
