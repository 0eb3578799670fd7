// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace core {

/// Of a picture, in pixels.
struct Size {
    int width = 0, height = 0;
    bool operator==(const Size&) const = default;
};

} // namespace core
