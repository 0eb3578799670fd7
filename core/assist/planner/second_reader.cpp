// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/planner/second_reader.h"

namespace core::assist {

bool wants_second_reading(const Route& route) {
    return route.kind == RouteKind::clarify;
}

HttpLimits reading_limits() {
    return {.quiet_seconds = 90, .all_seconds = 120, .most_bytes = 1 << 20};
}

Guess second_reading(const LanguageServer& server, const Project& project, const std::string& text,
                     const Scope& scope, const HttpLimits& limits, const std::stop_token& stop,
                     const std::function<void(std::size_t)>& on_written) {
    const auto suggestion =
        suggestion_of(written_by(server, guess_conversation(project, text, scope), limits, stop, on_written));
    if (!suggestion) throw Failure(suggestion.message());
    return tried(project, text, scope, suggestion.value());
}

} // namespace core::assist
