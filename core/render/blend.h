// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/render/surface.h"

namespace core {

/// Lays a picture onto an opaque canvas, in the canvas's own planes: canvas + (layer - canvas) x alpha x
/// opacity. The layer has the canvas's format but for its alpha, its corner lies on whole colour samples;
/// what lies outside of the canvas is left out. Fully opaque parts are copied bit for bit.
void blend(Surface& canvas, const Layer& layer);

} // namespace core
