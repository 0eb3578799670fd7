// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Effects on pictures.
#include "core/catalogue/kinds.h"

namespace core {
namespace {

Kind picture(std::string name, std::string group, std::vector<ParamSpec> params) {
    return {std::move(name), Domain::picture, std::move(group), std::move(params), false};
}

} // namespace

std::vector<Kind> picture_kinds() {
    return {
        picture("brightness", "light", {number("amount", 0, -1, 1, 0.2)}),
        picture("contrast", "light", {number("amount", 1, 0, 3, 1.25)}),
        picture("saturation", "colour", {number("amount", 1, 0, 3, 1.3)}),
        picture("exposure", "light", {number("stops", 0, -5, 5, 0.5, "stops")}),
        picture("white_balance", "colour",
                {number("temperature", 0, -1, 1, 0.3), number("tint", 0, -1, 1, 0)}),
        picture("grayscale", "colour", {number("amount", 0, 0, 1, 1)}),
        picture("sepia", "colour", {number("amount", 0, 0, 1, 1)}),
        picture("blur", "blur", {number("strength", 0, 0, 200, 12, "px at 1080p")}),
        picture("sharpen", "blur", {number("amount", 0, 0, 1, 0.5)}),
        picture("vignette", "light", {number("amount", 0, 0, 1, 0.5)}),
        picture("transform", "shape",
                {number("x", 0, -4, 4, 0), number("y", 0, -4, 4, 0), number("scale", 1, 0.01, 20, 1),
                 number("rotation", 0, -3600, 3600, 0, "degrees")}),
        picture("rotate", "shape", {number("degrees", 0, -3600, 3600, 90, "degrees")}),
        picture("flip", "shape", {toggle("horizontal", false, true), toggle("vertical", false, false)}),
        picture("crop", "shape",
                {number("left", 0, 0, 0.95, 0), number("top", 0, 0, 0.95, 0), number("right", 0, 0, 0.95, 0),
                 number("bottom", 0, 0, 0.95, 0)}),
        picture("opacity", "shape", {number("amount", 1, 0, 1, 1)}),
    };
}

} // namespace core
