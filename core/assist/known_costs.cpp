// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/known_costs.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace core::assist {
namespace {

namespace fs = std::filesystem;

} // namespace

fs::path cost_file(const char* name) {
    const char *cache = std::getenv("XDG_CACHE_HOME"), *home = std::getenv("HOME");
    const fs::path base = cache && *cache ? fs::path(cache)
                          : home && *home ? fs::path(home) / ".cache"
                                          : fs::path();
    return base.empty() ? fs::path() : base / "saycut" / name;
}

namespace {

fs::path costs_file() {
    return cost_file("model_costs.json");
}

/// A job as its cost is looked up: what it is, and how much of it there is.
struct Work {
    std::string key;
    double amount = 0;
};

std::string key_of(const char* kind, const std::string& model, const ModelUse& use, int steps) {
    return std::string(kind) + "|" + model + "|" + quality_name(use.quality) + "|" + std::to_string(steps) +
           "|" + std::to_string(use.adapters.size()) + "|" +
           std::to_string(static_cast<long long>(use.memory_limit)) +
           (use.guidance == 1 ? "|1" : ""); // one call of the network a step instead of two
}

Work work_of(const EditRequest& request) {
    constexpr double kStill = 1.0 / 16; // s of clip that a picture counts as
    if (!request.project) return {};
    const auto found = request.project->find_clip(request.clip);
    if (!found.clip || found.clip->takes().empty()) return {};
    const Media* media = request.project->find_media(found.clip->takes()[found.clip->active_take()].media);
    const bool still = media && media->kind == MediaKind::image;
    return {key_of(still ? "edit a still" : "edit", request.model, request.use, request.steps) + "|" +
                std::to_string(request.references.size()),
            still ? kStill : std::max(kStill, to_seconds(found.clip->source.length()))};
}
Work work_of(const GenerateRequest& request) {
    constexpr double kStill = 1.0 / 16, kPixels = 832.0 * 480.0;
    return {key_of(request.still ? "make a still" : "generate", request.model, request.use, request.steps),
            (request.still ? kStill : request.seconds) * request.size.width * request.size.height / kPixels};
}
template <typename R>
Work work_of(const R&) {
    return {};
}

nlohmann::json read_costs(const fs::path& file) {
    std::error_code error;
    if (file.empty() || !fs::exists(file, error)) return nlohmann::json::object();
    try {
        const auto json = parse_json(read_file(file));
        if (json && json.value().is_object()) return json.value();
    } catch (const std::exception&) { // unreadable is not there
    }
    return nlohmann::json::object();
}

} // namespace

void note_cost(const Request& request, const Estimate& took) {
    const Work work = std::visit([](const auto& r) { return work_of(r); }, request);
    const fs::path file = costs_file();
    if (work.amount <= 0 || took.seconds <= 0 || file.empty()) return;
    try {
        nlohmann::json costs = read_costs(file);
        costs[work.key] = {
            {"amount", work.amount}, {"seconds", took.seconds}, {"peak_memory", took.peak_memory}};
        fs::create_directories(file.parent_path());
        write_whole(file, costs.dump(1), 0600);
    } catch (const std::exception&) { // the next job is begun without it
    }
}

Estimate known_cost(const Request& request) {
    const Work work = std::visit([](const auto& r) { return work_of(r); }, request);
    if (work.amount <= 0) return {};
    const nlohmann::json costs = read_costs(costs_file());
    const auto found = costs.find(work.key);
    if (found == costs.end() || !found->is_object()) return {};
    const auto number = [&](const char* name) {
        const auto value = found->find(name);
        return value != found->end() && value->is_number() ? value->get<double>() : 0.0;
    };
    const double amount = number("amount");
    if (amount <= 0) return {};
    return {number("seconds") * work.amount / amount, number("peak_memory")};
}

} // namespace core::assist
