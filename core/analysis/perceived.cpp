// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/perceived.h"

namespace core {

std::string Transcript::text() const {
    std::string all;
    for (const SpokenSegment& segment : segments)
        all += (all.empty() ? "" : " ") + segment.text;
    return all;
}

} // namespace core
