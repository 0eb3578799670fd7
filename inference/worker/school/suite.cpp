// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/school/suite.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "inference/training/scene.h"
#include "inference/worker/school/measures.h"
#include <algorithm>
#include <cstdio>
#include <sstream>

namespace school {
namespace {

namespace fs = std::filesystem;

constexpr double kUnchanged = 38.0, kEnough = 0.5, kLeastLight = 0.02;

std::string text_of(const Json& line, const char* name) {
    const auto found = line.find(name);
    if (found == line.end() || !found->is_string() || found->get<std::string>().empty())
        throw core::Failure(std::string("it has no \"") + name + "\"");
    return found->get<std::string>();
}

fs::path file_of(const Json& line, const char* name, const fs::path& folder) {
    const fs::path file = folder / text_of(line, name);
    std::error_code error;
    if (!fs::is_regular_file(file, error)) throw core::Failure("there is no file " + file.string());
    return file;
}

void require_colour(const Json& expect, const char* name) {
    const std::string colour = text_of(expect, name);
    for (const auto& known : inference::training::named_colours())
        if (colour == known.name) return;
    throw core::Failure("'" + colour + "' is no colour that can be measured");
}

Task task_of(const std::string& text, const fs::path& folder) {
    const Json line = Json::parse(text, nullptr, false);
    if (!line.is_object()) throw core::Failure("it is no JSON object");
    Task task{.clip = file_of(line, line.contains("clip") ? "clip" : "source", folder),
              .instruction = text_of(line, "instruction")};
    if (line.contains("target")) task.target = file_of(line, "target", folder);
    if (line.contains("kind")) task.kind = text_of(line, "kind");
    if (line.contains("absent")) {
        if (!line["absent"].is_boolean()) throw core::Failure("its \"absent\" is neither true nor false");
        task.absent = line["absent"];
    }
    if (line.contains("expect")) {
        task.expect = line["expect"];
        if (task.expect.is_object() && task.expect.contains("light")) {
            const std::string light = text_of(task.expect, "light");
            const char* const known[] = {"darker", "brighter", "warmer", "colder", "greyer"};
            if (std::find(std::begin(known), std::end(known), light) == std::end(known))
                throw core::Failure("its \"light\" is '" + light +
                                    "'; darker, brighter, warmer, colder and greyer are known");
        } else if (task.expect.is_object()) {
            require_colour(task.expect, "from"), require_colour(task.expect, "to");
        } else {
            throw core::Failure("its \"expect\" is no object");
        }
    }
    if (task.target.empty() && task.expect.is_null() && !task.absent)
        throw core::Failure("it says nothing to judge by: a \"target\", an \"expect\" or \"absent\"");
    return task;
}

/// The share of what had the first colour that has the second now.
double recoloured(const Json& expect, const at::Tensor& seen, const at::Tensor& drawn) {
    const at::Tensor before = coloured(seen, expect.at("from"));
    const double count = before.to(at::kFloat).sum().item<double>();
    if (count < 1) return 0;
    return (before & coloured(drawn, expect.at("to"))).to(at::kFloat).sum().item<double>() / count;
}

bool light_changed(const std::string& how, const at::Tensor& seen, const at::Tensor& drawn) {
    const Light a = light_of(seen), b = light_of(drawn);
    if (how == "darker") return b.luma < a.luma - kLeastLight;
    if (how == "brighter") return b.luma > a.luma + kLeastLight;
    if (how == "warmer") return b.warmth > a.warmth + kLeastLight;
    if (how == "colder") return b.warmth < a.warmth - kLeastLight;
    return b.saturation < a.saturation * kEnough;
}

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text)
        out += c == '&'   ? "&amp;"
               : c == '<' ? "&lt;"
               : c == '>' ? "&gt;"
               : c == '"' ? "&quot;"
                          : std::string(1, c);
    return out;
}

std::string shown(const Json& value) {
    if (!value.is_number()) return "";
    char text[32];
    std::snprintf(text, sizeof text, "%.3g", value.get<double>());
    return text;
}

} // namespace

Suite read_suite(const fs::path& file) {
    constexpr std::uintmax_t kMost = std::uintmax_t{64} << 20U; // clips lie beside it, in files of their own
    std::istringstream in(core::read_file(file, kMost));
    Suite out;
    std::string line;
    for (long number = 1; std::getline(in, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const std::string place = file.filename().string() + ":" + std::to_string(number);
        try {
            out.tasks.push_back(task_of(line, file.parent_path()));
            out.tasks.back().place = place;
        } catch (const std::exception& fault) {
            out.bad.push_back(place + " is left out: " + fault.what());
        }
    }
    if (out.tasks.empty())
        throw core::Failure(file.string() + " holds no task" +
                            (out.bad.empty() ? std::string() : "; the first fault: " + out.bad.front()));
    return out;
}

Figures judge(const Task& task, const at::Tensor& seen, const at::Tensor& drawn, const at::Tensor& target) {
    Figures f;
    const auto put = [&](const char* name, std::optional<double> value) {
        if (value) f[name] = *value;
    };
    at::Tensor inside;
    if (target.defined()) {
        const at::Tensor area = changed_area(seen, target);
        inside = grown(area);
        put("psnr_to_target", psnr(drawn, target)), put("ssim_to_target", ssim(drawn, target));
        const at::Tensor nearer = (drawn - target).abs().mean(0) < (drawn - seen).abs().mean(0);
        if (area.any().item<bool>()) {
            f["edited_share"] = nearer.masked_select(area).to(at::kFloat).mean().item<double>();
            f["success"] = f["edited_share"] > kEnough;
        }
    } else if (task.absent) {
        inside = at::zeros({seen.size(1), seen.size(2), seen.size(3)}, at::kBool);
    } else if (task.expect.contains("from")) {
        inside = grown(coloured(seen, task.expect.at("from")));
    }
    if (task.expect.contains("from")) {
        f["recoloured_share"] = recoloured(task.expect, seen, drawn);
        f["success"] = f["recoloured_share"] > kEnough;
    }
    if (task.expect.contains("light")) f["success"] = light_changed(task.expect.at("light"), seen, drawn);
    if (inside.defined()) {
        const at::Tensor outside = inside.logical_not();
        put("psnr_outside", psnr(drawn, seen, outside)), put("ssim_outside", ssim(drawn, seen, outside));
    }
    if (task.absent) f["success"] = f.contains("psnr_outside") && f["psnr_outside"] > kUnchanged;
    put("warped_error", warped_error(drawn, seen)), put("warped_error_of_source", warped_error(seen, seen));
    put("temporal_flickering", temporal_flickering(drawn));
    return f;
}

std::string html_report(const Json& report) {
    std::string out =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Saycut: " +
        escaped(report.at("model")) +
        "</title><style>body{font:14px sans-serif;margin:2em;color:#222}table{border-collapse:collapse}"
        "td,th{padding:4px 10px;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}"
        "img{display:block;max-width:900px;margin:4px 0}.no{color:#a00}.yes{color:#060}</style><h1>" +
        escaped(report.at("model")) + "</h1><p>" + std::to_string(report.at("tasks").size()) +
        " instructions of " + escaped(report.at("suite")) +
        ", judged by measuring.</p><table><tr><th>figure</th><th>mean</th><th>of</th></tr>";
    for (const auto& [name, mean] : report.at("means").items())
        out += "<tr><td>" + escaped(name) + "</td><td>" + shown(mean.at("mean")) + "</td><td>" +
               std::to_string(mean.at("count").get<int>()) + "</td></tr>";
    out += "</table>";
    if (report.contains("kinds")) {
        out += "<table><tr><th>kind</th><th>done</th><th>of</th></tr>";
        for (const auto& [kind, row] : report.at("kinds").items())
            out += "<tr><td>" + escaped(kind) + "</td><td>" + shown(row.at("done")) + "</td><td>" +
                   std::to_string(row.at("count").get<int>()) + "</td></tr>";
        out += "</table>";
    }
    out += "<table>";
    for (const Json& task : report.at("tasks")) {
        const Json& figures = task.at("figures");
        const bool judged = figures.contains("success");
        const bool good = judged && figures["success"].get<double>() > kEnough;
        out += "<tr><td class=\"" + std::string(good ? "yes" : "no") + "\">" +
               (judged ? (good ? "done" : "not done") : "?") + "</td><td><b>" +
               escaped(task.at("instruction")) + "</b><br>" + escaped(task.at("place")) + "<br>";
        for (const auto& [name, value] : figures.items())
            out += escaped(name) + " " + shown(value) + " &nbsp; ";
        if (task.contains("strip"))
            out += "<img loading=\"lazy\" alt=\"the source, the result and, where there is one, the target\" "
                   "src=\"" +
                   escaped(task["strip"]) + "\">";
        if (task.contains("failed")) out += "<span class=\"no\">" + escaped(task["failed"]) + "</span>";
        out += "</td></tr>";
    }
    return out + "</table></html>\n";
}

} // namespace school
