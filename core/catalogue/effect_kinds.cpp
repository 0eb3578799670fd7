// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Effects on pictures.
#include "core/catalogue/curve_points.h"
#include "core/catalogue/kinds.h"
#include <iterator>

namespace core {
namespace {

Kind picture(std::string name, std::string group, std::vector<ParamSpec> params) {
    return {std::move(name), Domain::picture, std::move(group), std::move(params), false};
}

/// Points of a curve, as words (curve_points.h).
ParamSpec drawn_curve(std::string name, std::string added = {}) {
    return {std::move(name), ParamType::text, std::string(), std::move(added), 0, 1, kCurveUnit, {}, false};
}

std::vector<Kind> light_kinds() {
    std::vector<ParamSpec> wheels{number("lift", 0, -1, 1, 0.03), number("gamma", 1, 0.1, 5, 1.1),
                                  number("gain", 1, 0, 4, 1.05)};
    for (const char* colour : {"red", "green", "blue"}) {
        wheels.push_back(number(std::string("lift_") + colour, 0, -1, 1, 0));
        wheels.push_back(number(std::string("gamma_") + colour, 1, 0.1, 5, 1));
        wheels.push_back(number(std::string("gain_") + colour, 1, 0, 4, 1));
    }
    return {
        picture("brightness", "light", {number("amount", 0, -1, 1, 0.2)}),
        picture("contrast", "light", {number("amount", 1, 0, 3, 1.25)}),
        picture("exposure", "light", {number("stops", 0, -5, 5, 0.5, "stops")}),
        picture("curves", "light",
                {drawn_curve("master", "0,0 0.25,0.2 0.75,0.8 1,1"), drawn_curve("red"), drawn_curve("green"),
                 drawn_curve("blue")}),
        picture("lift_gamma_gain", "light", std::move(wheels)),
        picture("vignette", "light", {number("amount", 0, 0, 1, 0.5)}),
        picture("deflicker", "light", {number("amount", 0, 0, 1, 1)}),
    };
}

std::vector<Kind> colour_kinds() {
    std::vector<ParamSpec> ranges;
    for (const std::string hue : {"red", "yellow", "green", "aqua", "blue", "magenta"}) {
        ranges.push_back(number(hue + "_hue", 0, -180, 180, 0, "degrees"));
        ranges.push_back(number(hue + "_saturation", 0, -1, 2, hue == "blue" ? 0.3 : 0));
        ranges.push_back(number(hue + "_lightness", 0, -1, 1, 0));
    }
    return {
        picture("saturation", "colour", {number("amount", 1, 0, 3, 1.3)}),
        picture("vibrance", "colour", {number("amount", 0, -1, 2, 0.5)}),
        picture("hue", "colour", {number("degrees", 0, -3600, 3600, 30, "degrees")}),
        picture("white_balance", "colour",
                {number("temperature", 0, -1, 1, 0.3), number("tint", 0, -1, 1, 0)}),
        picture("hsl", "colour", std::move(ranges)),
        picture("lut", "colour", {file("file"), number("amount", 0, 0, 1, 1)}),
        picture("camera_log", "colour",
                {number("amount", 0, 0, 1, 1),
                 choice("camera", "sony_slog3_cine",
                        {"sony_slog3_cine", "sony_slog3", "sony_venice_slog3_cine", "sony_venice_slog3",
                         "canon_log3", "canon_log2", "panasonic_vlog", "fujifilm_flog2", "fujifilm_flog",
                         "nikon_nlog", "dji_dlog", "apple_log", "blackmagic_gen5", "arri_logc3", "arri_logc4",
                         "red_log3g10", "red_logfilm"}),
                 number("exposure", 0, -5, 5, 0, "stops"), choice("look", "natural", {"natural", "filmic"}),
                 choice("range", "auto", {"auto", "full", "limited"})}),
        picture("grayscale", "colour", {number("amount", 0, 0, 1, 1)}),
        picture("black_and_white", "colour",
                {number("amount", 0, 0, 1, 1), number("red", 0.3, -2, 2, 0.3),
                 number("green", 0.59, -2, 2, 0.59), number("blue", 0.11, -2, 2, 0.11)}),
        picture("sepia", "colour", {number("amount", 0, 0, 1, 1)}),
        picture("colorize", "colour", {colour("color", {1, 0.8, 0.5, 1}), number("amount", 0, 0, 1, 0.5)}),
        picture("invert", "colour", {number("amount", 0, 0, 1, 1)}),
        picture("posterize", "colour", {number("levels", 256, 2, 256, 6, "levels")}),
    };
}

std::vector<Kind> blur_kinds() {
    return {
        picture("blur", "blur", {number("strength", 0, 0, 200, 12, "px at 1080p")}),
        picture("sharpen", "blur", {number("amount", 0, 0, 1, 0.5)}),
        picture("box_blur", "blur", {number("radius", 0, 0, 200, 12, "px at 1080p")}),
        picture(
            "directional_blur", "blur",
            {number("length", 0, 0, 400, 40, "px at 1080p"), number("angle", 0, -3600, 3600, 0, "degrees")}),
        picture("pixelate", "blur", {number("size", 1, 1, 400, 24, "px at 1080p")}),
        picture("denoise", "blur", {number("amount", 0, 0, 1, 0.5)}),
        picture("deband", "blur",
                {number("amount", 0, 0, 1, 0.4), number("radius", 16, 1, 100, 16, "px at 1080p")}),
        picture("glow", "blur",
                {number("amount", 0, 0, 2, 0.5), number("threshold", 0.7, 0, 1, 0.7),
                 number("radius", 30, 0, 200, 30, "px at 1080p")}),
    };
}

std::vector<Kind> drawn_kinds() {
    return {
        picture("edges", "drawn", {number("amount", 0, 0, 1, 1), number("strength", 1, 0, 8, 1)}),
        picture("sketch", "drawn",
                {number("amount", 0, 0, 1, 1), number("softness", 12, 0, 100, 12, "px at 1080p")}),
        picture("grain", "drawn",
                {number("amount", 0, 0, 1, 0.2), number("size", 2, 1, 40, 2, "px at 1080p")}),
        picture("border", "drawn",
                {number("width", 0, 0, 400, 20, "px at 1080p"), colour("color", {1, 1, 1, 1})}),
        picture("drop_shadow", "drawn",
                {number("amount", 0, 0, 1, 0.6), number("distance", 16, 0, 400, 16, "px at 1080p"),
                 number("angle", 45, -3600, 3600, 45, "degrees"),
                 number("softness", 10, 0, 200, 10, "px at 1080p"), colour("color", {0, 0, 0, 1})}),
        picture("emboss", "drawn", {number("amount", 0, 0, 1, 1), number("strength", 1, 0, 8, 1)}),
        picture("rgb_split", "drawn", {number("amount", 0, -200, 200, 6, "px at 1080p")}),
    };
}

std::vector<Kind> key_kinds() {
    return {
        picture("chroma_key", "key",
                {colour("color", {0, 1, 0, 1}), number("tolerance", 0, 0, 1, 0.4),
                 number("softness", 0, 0, 1, 0.1), number("spill", 0, 0, 1, 0.5)}),
        picture("luma_key", "key",
                {number("low", 0, 0, 1, 0.1), number("high", 1, 0, 1, 1), number("softness", 0, 0, 1, 0.05)}),
    };
}

std::vector<Kind> shape_kinds() {
    return {
        picture("transform", "shape",
                {number("x", 0, -4, 4, 0), number("y", 0, -4, 4, 0), number("scale", 1, 0.01, 20, 1),
                 number("rotation", 0, -3600, 3600, 0, "degrees")}),
        picture("rotate", "shape", {number("degrees", 0, -3600, 3600, 90, "degrees")}),
        picture("flip", "shape", {toggle("horizontal", false, true), toggle("vertical", false, false)}),
        picture("crop", "shape",
                {number("left", 0, 0, 0.95, 0), number("top", 0, 0, 0.95, 0), number("right", 0, 0, 0.95, 0),
                 number("bottom", 0, 0, 0.95, 0)}),
        picture("mirror", "shape", {toggle("horizontal", false, true), toggle("vertical", false, false)}),
        picture("corner_pin", "shape",
                {point("top_left", {0, 0}), point("top_right", {0, 0}), point("bottom_right", {0, 0}),
                 point("bottom_left", {0, 0})}),
        picture("lens_correction", "shape",
                {number("distortion", 0, -1, 1, -0.1), number("outer", 0, -1, 1, 0),
                 number("zoom", 1, 0.2, 5, 1)}),
        picture("stabilize", "shape", {number("smoothness", 0, 0, 1, 0.5), number("crop", 0, 0, 0.3, 0.05)}),
        picture("opacity", "shape", {number("amount", 1, 0, 1, 1)}),
    };
}

} // namespace

std::vector<Kind> picture_kinds() {
    std::vector<Kind> all;
    for (auto family :
         {light_kinds(), colour_kinds(), blur_kinds(), drawn_kinds(), key_kinds(), shape_kinds()})
        std::move(family.begin(), family.end(), std::back_inserter(all));
    return all;
}

} // namespace core
