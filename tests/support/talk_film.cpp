// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/talk_film.h"
#include "core/catalogue/catalogue.h"
#include <cstring>

namespace test {

std::string effects_in_order(const std::string& text) {
    std::string out, clip;
    std::vector<std::string> effects;
    const auto end_clip = [&] {
        std::sort(effects.begin(), effects.end());
        for (const std::string& effect : effects)
            clip += effect;
        out += (out.empty() ? "" : ",") + clip;
        clip.clear(), effects.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" ,", at + 1), text.size());
        const std::string word = text.substr(at, end - at); // with the space before it
        if (word.front() == ',') {
            end_clip(), at += 1;
            continue;
        }
        if (core::find_effect(word.substr(word.front() == ' ')))
            effects.push_back(word);
        else
            (effects.empty() ? clip : effects.back()) += word;
        at = end;
    }
    end_clip();
    for (const char* none : {" amount 0", " stops 0"}) // which talk_text leaves out
        for (std::size_t at; (at = out.find(none)) != std::string::npos &&
                             (at + std::strlen(none) == out.size() || out[at + std::strlen(none)] == ',' ||
                              out[at + std::strlen(none)] == ' ');)
            out.erase(at, std::strlen(none));
    return out;
}

} // namespace test
