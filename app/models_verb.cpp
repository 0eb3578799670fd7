// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared.h"
#include "core/assist/model_registry.h"
#include <cstdio>

namespace app {
namespace {

using nlohmann::ordered_json;

std::string amount(double bytes) {
    char text[40];
    std::snprintf(text, sizeof text, bytes >= 1e9 ? "%.2f GB" : "%.1f MB",
                  bytes >= 1e9 ? bytes / 1e9 : bytes / 1e6);
    return text;
}

void print_report(const ordered_json& report) {
    std::printf("%s in %s\n", report["kind"].get<std::string>().c_str(),
                report["path"].get<std::string>().c_str());
    for (const auto& part : report.value("parts", ordered_json::array())) {
        std::string types;
        for (const auto& type : part.value("types", ordered_json::array()))
            types += (types.empty() ? "" : ", ") + type.get<std::string>();
        std::printf("  %-22s %s  %zu tensors, %s, %s\n", part["name"].get<std::string>().c_str(),
                    part["file"].get<std::string>().c_str(), part.value("tensors", std::size_t{0}),
                    amount(part.value("bytes", 0.0)).c_str(), types.empty() ? "?" : types.c_str());
    }
    const auto& licences = report["licences"];
    std::printf("  licence: %s\n", licences.empty()
                                       ? "no licence file in the folder; ask where the weights came from"
                                       : licences[0].get<std::string>().c_str());
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
        std::printf("  problem: %s\n", problem.get<std::string>().c_str());
    std::printf("  %s\n",
                report["complete"].get<bool>() ? "complete" : "not complete: it cannot be used as it is");
}

int show(const Arguments& arguments, const ordered_json& report) {
    if (arguments.json())
        std::printf("%s\n", report.dump().c_str());
    else if (!arguments.quiet())
        print_report(report);
    return report["complete"].get<bool>() ? 0 : 1;
}

int list_models(const Arguments& arguments, const core::assist::ModelRegistry& registry) {
    ordered_json models = ordered_json::array();
    for (const char* name : {"starter", "starter-univigu"})
        models.push_back({{"name", name}, {"path", nullptr}, {"own", true}, {"there", true}});
    for (const auto& [name, path] : registry.models())
        models.push_back({{"name", name},
                          {"path", path.string()},
                          {"own", false},
                          {"there", std::filesystem::is_directory(path)}});
    if (arguments.json()) return std::printf("%s\n", models.dump().c_str()), 0;
    for (const auto& model : models)
        std::printf("%-20s %s%s\n", model["name"].get<std::string>().c_str(),
                    model["own"].get<bool>() ? "comes with the program"
                                             : model["path"].get<std::string>().c_str(),
                    model["there"].get<bool>() ? "" : "  (the folder is gone)");
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
                    core::assist::load_assistant()->inspect_model(folder ? folder->string() : subject));
    }
    if (what != "add") throw UsageError("'" + what + "' is not one of list, add, check, remove");
    if (!std::filesystem::is_directory(subject)) throw core::Failure("there is no folder " + subject);
    const auto report = core::assist::load_assistant()->inspect_model(subject);
    const std::string name =
        arguments.value("name", std::filesystem::absolute(subject).lexically_normal().filename().string());
    // An incomplete model is not added: it would fail at the first job instead of now.
    if (report["complete"].get<bool>()) registry.add(name, subject);
    return show(arguments, report);
}

} // namespace app
