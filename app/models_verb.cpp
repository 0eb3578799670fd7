// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared.h"
#include "core/assist/model_registry.h"
#include <algorithm>
#include <cctype>
#include <cstdio>

namespace app {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

/// As text that is valid UTF-8 whatever a name holds.
std::string line_of(const ordered_json& value) {
    return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

/// A folder as it is meant, without the slash that a shell puts behind its name.
fs::path folder_named(const std::string& words) {
    const fs::path folder = fs::absolute(words).lexically_normal();
    return folder.has_filename() ? folder : folder.parent_path();
}

/// A name for a model that a folder is called like, made of the characters that names may have.
std::string name_for(const fs::path& folder) {
    std::string name = folder.filename().string();
    for (char& c : name)
        if (!std::isalnum(static_cast<unsigned char>(c)) && c != '.' && c != '_' && c != '-') c = '-';
    return name;
}

std::string amount(double bytes) {
    char text[40];
    std::snprintf(text, sizeof text, bytes >= 1e9 ? "%.2f GB" : "%.1f MB",
                  bytes >= 1e9 ? bytes / 1e9 : bytes / 1e6);
    return text;
}

void print_report(const ordered_json& report) {
    print_text(report["kind"].get<std::string>() + " in " + report["path"].get<std::string>());
    for (const auto& part : report.value("parts", ordered_json::array())) {
        std::string types;
        for (const auto& type : part.value("types", ordered_json::array()))
            types += (types.empty() ? "" : ", ") + type.get<std::string>();
        char name[40];
        std::snprintf(name, sizeof name, "  %-22s ", part["name"].get<std::string>().c_str());
        print_text(name + part["file"].get<std::string>() + "  " +
                   std::to_string(part.value("tensors", std::size_t{0})) + " tensors, " +
                   amount(part.value("bytes", 0.0)) + ", " + (types.empty() ? "?" : types));
    }
    const auto& licences = report["licences"];
    print_text("  licence: " + (licences.empty()
                                    ? "no licence file in the folder; ask where the weights came from"
                                    : licences[0].get<std::string>()));
    if (report.contains("plan")) {
        const auto& plan = report["plan"];
        std::printf("  plan: %s, matrices %s, about %s of %s free\n",
                    plan["device"].get<std::string>().c_str(), plan["matrices"].get<std::string>().c_str(),
                    amount(plan["peak_memory"]).c_str(), amount(plan["available_memory"]).c_str());
        for (const auto& part : plan["streamed"])
            std::printf("        the %s is read through from its file\n", part.get<std::string>().c_str());
        for (const auto& note : plan["notes"])
            std::printf("        %s\n", note.get<std::string>().c_str());
    }
    for (const auto& problem : report["problems"])
        print_text("  problem: " + problem.get<std::string>());
    std::printf("  %s\n",
                report["complete"].get<bool>() ? "complete" : "not complete: it cannot be used as it is");
}

/// Prints what a folder holds; what is wrong with it is told in one line, too. Returns the exit code.
int show(const Arguments& arguments, const ordered_json& report, const std::string& consequence) {
    if (arguments.json())
        std::printf("%s\n", line_of(report).c_str());
    else if (!arguments.quiet())
        print_report(report);
    if (report["complete"].get<bool>()) return 0;
    std::string problems;
    for (const auto& problem : report["problems"])
        problems += (problems.empty() ? "" : "; ") + problem.get<std::string>();
    print_error("saycut models", report["path"].get<std::string>() + " " + consequence + ": " + problems);
    return 1;
}

int list_models(const Arguments& arguments, const core::assist::ModelRegistry& registry) {
    ordered_json models = ordered_json::array();
    for (const char* name : {"starter", "starter-univigu"})
        models.push_back({{"name", name}, {"path", nullptr}, {"own", true}, {"there", true}});
    for (const auto& [name, path] : registry.models()) {
        std::error_code error;
        models.push_back({{"name", name},
                          {"path", path.string()},
                          {"own", false},
                          {"there", fs::is_directory(path, error)}});
    }
    if (arguments.json()) return std::printf("%s\n", line_of(models).c_str()), 0;
    for (const auto& model : models) {
        std::string name = model["name"];
        name.resize(std::max<std::size_t>(20, name.size()), ' ');
        print_text(name + " " +
                   (model["own"].get<bool>() ? "comes with the program" : model["path"].get<std::string>()) +
                   (model["there"].get<bool>() ? "" : "  (the folder is gone)"));
    }
    return 0;
}

} // namespace

int verb_models(const std::vector<std::string>& words) {
    const Arguments arguments(words, {"name"}, {});
    const std::string what = arguments.word(0, "list, add, check or remove");
    auto registry = core::assist::ModelRegistry::of_user();
    if (what == "list") return list_models(arguments, registry);
    if (what == "remove") {
        registry.remove(arguments.word(1, "the model's name"));
        return 0;
    }
    const std::string subject = arguments.word(1, what == "add" ? "the model's folder" : "the model's name");
    if (what == "check") {
        const auto folder = registry.find(subject);
        if (!folder && !core::assist::is_own_model(subject))
            throw core::Failure("there is no model named '" + subject + "'; `saycut models list` shows them");
        return show(arguments,
                    core::assist::load_assistant()->inspect_model(folder ? folder->string() : subject),
                    "cannot be used as it is");
    }
    if (what != "add") throw UsageError("'" + what + "' is not one of list, add, check, remove");
    const fs::path folder = folder_named(subject);
    std::error_code error;
    if (subject.empty() || !fs::is_directory(folder, error))
        throw core::Failure("there is no folder '" + subject +
                            "'; give the folder that a model's files lie in");
    // The whole path: a bare name could be one of the program's own models.
    const auto report = core::assist::load_assistant()->inspect_model(folder.string());
    const std::string name = arguments.value("name", name_for(folder));
    // An incomplete model is not added: it would fail at the first job instead of now.
    if (report["complete"].get<bool>()) registry.add(name, folder);
    return show(arguments, report, "is not added");
}

} // namespace app
