// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/situations.h"
#include <zlib.h>

namespace test {

Talk Situation::from() const {
    Talk out = talk;
    if (instead) out.now = out.done.back(), out.done.pop_back();
    return out;
}

std::string Situation::message() const {
    std::string out;
    for (const std::string& step : steps)
        out += (out.empty() ? "" : ". ") + step;
    return out;
}

std::optional<Situation> situation_of(const nlohmann::json& line) {
    Situation out;
    out.talk.by = core::assist::ReadBy::grammar;
    out.talk.now = talk_film_named(line.value("f", "A"));
    if (line.contains("c")) out.talk.scope.clip = {line["c"].get<std::string>()};
    out.talk.scope.playhead = core::from_seconds(line.value("p", 0.0));
    for (const auto& said : line.value("b", nlohmann::json::array()))
        out.talk.say(said.get<std::string>());
    out.sayings = line.at("s"), out.steps = line.at("d");
    out.instead = line.value("i", 0) != 0;
    out.picture = out.steps.size() > 1 && out.steps.back() == "<edit>";
    if (out.picture) out.steps.pop_back();
    out.kind = out.steps.front().front() == '<';
    if (out.instead && out.talk.done.empty()) return {};
    if (!out.kind && out.from().route(out.message()).kind != core::assist::RouteKind::timeline) return {};
    return out;
}

bool is_kept_back(const std::string& file, std::size_t line) {
    constexpr unsigned long kOneIn = 20;
    const std::string key = file + std::to_string(line);
    return crc32(0, reinterpret_cast<const Bytef*>(key.data()), static_cast<uInt>(key.size())) % kOneIn == 0;
}

} // namespace test
