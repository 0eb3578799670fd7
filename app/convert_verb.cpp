// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared.h"
#include "core/base/parse_json.h"
#include "core/interchange/convert.h"
#include <cstdio>

namespace app {
namespace {

using nlohmann::json;

void tell(const std::vector<core::LeftOut>& left_out) {
    constexpr std::size_t kShown = 5;
    for (const core::LeftOut& each : left_out) {
        std::string names;
        for (std::size_t i = 0; i < each.names.size() && i < kShown; ++i)
            names += (names.empty() ? " (" : ", ") + each.names[i];
        if (!names.empty()) names += each.names.size() > kShown ? ", ...)" : ")";
        print_text("left out: " + std::to_string(each.count) + " " + each.what + names + ": " + each.why);
    }
}

} // namespace

int verb_convert(const std::vector<std::string>& words) {
    const Arguments arguments(words, {"fps", "timeline", "encoding"}, {}, 2);
    const std::string input = arguments.word(0, "the file to read"),
                      output = arguments.word(1, "the file to write");
    core::interchange::ConvertOptions options{.encoding = arguments.value("encoding"),
                                              .timeline = arguments.value("timeline")};
    if (arguments.has("fps")) options.fps = parse_rate(arguments.value("fps"));
    const auto done = core::interchange::convert(input, output, options);
    for (const std::string& notice : done.notices)
        std::fprintf(stderr, "saycut: %s\n", notice.c_str());
    if (arguments.json()) {
        const json value{{"path", output},
                         {"clips", done.clips},
                         {"tracks", done.tracks},
                         {"left_out", to_json(done.left_out)}};
        std::printf("%s\n", core::dump_json(value).c_str());
    } else if (!arguments.quiet()) {
        print_text("wrote " + output + ": " + std::to_string(done.clips) +
                   (done.clips == 1 ? " clip" : " clips"));
        tell(done.left_out);
    }
    return 0;
}

} // namespace app
