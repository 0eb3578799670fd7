// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner.h"
#include "core/assist/planner/second_reader.h"
#include "core/base/parse_number.h"
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <sstream>
#include <thread>
#include <unistd.h>

namespace app {

namespace ca = core::assist;

namespace {

/// The person's settings; none where there is no place for them.
ca::LanguageServer settings() {
    std::filesystem::path file;
    try {
        file = ca::server_file();
    } catch (const core::Failure&) {
        return {};
    }
    return ca::kept_server(file);
}

} // namespace

ca::LanguageServer planner_argument(const Arguments& arguments) {
    if (arguments.value("planner") == "off") return {};
    if (!arguments.has("planner")) {
        ca::LanguageServer kept = settings();
        if (arguments.has("planner-model")) kept.model = arguments.value("planner-model");
        return kept;
    }
    const auto address = ca::clean_address(arguments.value("planner"));
    if (!address) throw UsageError(address.message());
    ca::LanguageServer server{
        .address = address.value(), .model = arguments.value("planner-model"), .on = true, .sees = true};
    if (const ca::LanguageServer kept = settings(); kept.address == server.address) {
        server.key = kept.key;
        if (server.model.empty()) server.model = kept.model;
    }
    return server;
}

bool planner_sees(const Arguments& arguments, const ca::LanguageServer& server) {
    return server.asked() && server.sees && !arguments.has("model");
}

std::optional<ca::Guess> planner_reading(const ca::LanguageServer& server, const core::Project& project,
                                         const std::string& text, const ca::Scope& scope,
                                         const Arguments& arguments) {
    std::stop_source stop;
    const std::jthread watching([&](const std::stop_token& end) { // for Ctrl+C
        std::mutex mutex;
        std::condition_variable_any woken;
        std::unique_lock lock(mutex);
        while (!end.stop_requested() && !interrupted())
            woken.wait_for(lock, end, std::chrono::milliseconds(50), [] { return false; });
        if (interrupted()) stop.request_stop();
    });
    ProgressLine progress(arguments);
    try {
        progress.show("asking " + ca::host_of(server.address), 0, 0);
        return ca::second_reading(server, project, text, scope, ca::reading_limits(), stop.get_token());
    } catch (const core::Failure& failure) {
        print_error("saycut chat", failure.what());
        return std::nullopt;
    }
}

nlohmann::json to_json(const ca::Guess& guess, const ca::LanguageServer& server) {
    nlohmann::json steps = nlohmann::json::array();
    for (const ca::GuessStep& step : guess.steps)
        steps.push_back({{"command", step.command}, {"does", step.sentence}});
    return {{"at", ca::host_of(server.address)},
            {"steps", steps},
            {"left_out", guess.left_out},
            {"says", guess.says}};
}

std::vector<std::string> wanted_steps(const ca::Guess& guess, const Arguments& arguments) {
    std::vector<std::string> all;
    for (const ca::GuessStep& step : guess.steps)
        all.push_back(step.command);
    if (arguments.has("yes")) return all;
    if (!::isatty(STDIN_FILENO)) return {};
    std::fprintf(stderr, "The language model understands:\n");
    for (std::size_t i = 0; i < guess.steps.size(); ++i)
        print_error("  " + std::to_string(i + 1), guess.steps[i].sentence);
    std::fprintf(stderr, "Do this? Return for all, numbers for some, n for none: ");
    std::string line;
    for (int key = std::getchar(); key != '\n' && key != EOF; key = std::getchar())
        line += static_cast<char>(key);
    if (line.find_first_not_of(" yY") == std::string::npos) return all;
    std::vector<std::string> some;
    std::istringstream words(line);
    for (std::string word; words >> word;)
        if (const auto number = core::parse_whole(word); number && *number >= 1 && *number <= std::ssize(all))
            some.push_back(all[static_cast<std::size_t>(*number - 1)]);
    return some;
}

} // namespace app
