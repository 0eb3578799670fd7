// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One exchange with a server that a person has named, over HTTP or HTTPS and nothing else. Redirects are not
// followed; what was said goes to no other machine. Blocks its thread, which is never the interface's; ends
// within a tenth of a second of being told to stop.
#pragma once
#include "core/base/result.h"
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace core::assist {

struct HttpLimits {
    double connect_seconds = 5;
    double quiet_seconds = 120;       ///< without a byte: a large model is loaded before it says anything
    double all_seconds = 600;         ///< from the first try to the last byte
    std::size_t most_bytes = 4 << 20; ///< of an answer
    int tries = 3;                    ///< while nothing of an answer has come
    double back_off_seconds = 0.5;    ///< before the second try; doubled before the third
};
struct HttpRequest {
    std::string url;
    std::string key;  ///< as "Authorization: Bearer"; empty: none
    std::string body; ///< JSON; empty: it is a GET
};
/// The server answered, but not with what was asked for.
struct HttpFailure : Failure {
    HttpFailure(const std::string& sentence, long answered) : Failure(sentence), status(answered) {}
    long status;
};
struct HttpAnswer {
    std::string content_type; ///< in small letters, without what stands behind ';'
};
/// `on_bytes` gets the answer as it comes, with its kind; when it returns false the rest is not read. Throws
/// Failure with a sentence that names the machine, never the key; HttpFailure where the status is none of
/// success; Stopped.
void exchange(const HttpRequest& request, const HttpLimits& limits, const std::stop_token& stop,
              const std::function<bool(const HttpAnswer&, std::string_view)>& on_bytes);

} // namespace core::assist
