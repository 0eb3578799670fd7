// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/titles/ass_text.h"

namespace core {

std::string ass_escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += "\\N";
        else if (c == '\\')
            out += "\\\xE2\x81\xA0";
        else if (c == '{' || c == '}')
            out += {'\\', c};
        else if (c == '\t')
            out += ' ';
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            out += c;
    }
    return out;
}

} // namespace core
