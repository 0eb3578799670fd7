// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Titles as people know them. What a template does not say has the usual value; what a title says itself
// comes before it.
#include "core/catalogue/title_templates.h"
#include <algorithm>
#include <vector>

namespace core {
namespace {

const Colour kWhite{1, 1, 1, 1}, kBlack{0, 0, 0, 1}, kYellow{1, 0.9, 0.2, 1}, kNone{0, 0, 0, 0};

Curve text(const char* words) {
    return Value(std::string(words));
}
Curve number(double value) {
    return Value(value);
}
Curve at(double x, double y) {
    return Value(Point{x, y});
}
Curve colour(const Colour& value) {
    return Value(value);
}
Curve yes() {
    return Value(true);
}

std::vector<TitleTemplate> make() {
    return {
        {"plain", "Centred title", {}},
        {"lower_third",
         "Lower third",
         {{"size", number(0.055)},
          {"align", text("left")},
          {"anchor", text("bottom")},
          {"place", at(0.08, 0.86)},
          {"boxed", yes()},
          {"box", colour({0.05, 0.08, 0.14, 0.75})},
          {"box_padding", number(0.02)},
          {"shadow_distance", number(0)},
          {"motion", text("rise")}}},
        {"headline",
         "Big headline",
         {{"size", number(0.16)},
          {"weight", number(800)},
          {"place", at(0.5, 0.5)},
          {"motion", text("zoom")},
          {"motion_seconds", number(0.4)}}},
        {"subtitle",
         "Subtitle",
         {{"size", number(0.06)},
          {"weight", number(500)},
          {"anchor", text("bottom")},
          {"place", at(0.5, 0.94)},
          {"outline_width", number(0.003)},
          {"shadow_distance", number(0.0015)},
          {"width", number(0.86)}}},
        {"caption_box",
         "Subtitle on a box",
         {{"size", number(0.055)},
          {"weight", number(500)},
          {"anchor", text("bottom")},
          {"place", at(0.5, 0.93)},
          {"boxed", yes()},
          {"box", colour({0, 0, 0, 0.7})},
          {"box_padding", number(0.012)},
          {"shadow_distance", number(0)},
          {"width", number(0.86)}}},
        {"credits",
         "Credits roll",
         {{"size", number(0.06)},
          {"weight", number(400)},
          {"line_spacing", number(1.3)},
          {"motion", text("roll")},
          {"motion_seconds", number(0)},
          {"shadow_distance", number(0)}}},
        {"quote",
         "Quote",
         {{"font", text("Serif")},
          {"size", number(0.08)},
          {"weight", number(400)},
          {"italic", yes()},
          {"width", number(0.7)},
          {"line_spacing", number(1.15)},
          {"motion", text("fade")},
          {"motion_seconds", number(0.8)}}},
        {"chapter",
         "Chapter",
         {{"size", number(0.09)},
          {"weight", number(300)},
          {"align", text("left")},
          {"place", at(0.1, 0.5)},
          {"letter_spacing", number(0.08)},
          {"motion", text("slide")},
          {"motion_seconds", number(0.6)}}},
        {"corner",
         "Corner bug",
         {{"size", number(0.04)},
          {"align", text("right")},
          {"anchor", text("top")},
          {"place", at(0.95, 0.05)},
          {"opacity", number(0.7)},
          {"shadow_distance", number(0.0015)}}},
        {"call_out",
         "Call-out",
         {{"size", number(0.05)},
          {"colour", colour(kBlack)},
          {"place", at(0.7, 0.3)},
          {"boxed", yes()},
          {"box", colour(kYellow)},
          {"box_padding", number(0.018)},
          {"shadow", colour(kNone)},
          {"shadow_distance", number(0)},
          {"width", number(0.4)},
          {"motion", text("zoom")},
          {"motion_seconds", number(0.25)}}},
        {"end_card",
         "End card",
         {{"size", number(0.1)},
          {"weight", number(700)},
          {"place", at(0.5, 0.4)},
          {"line_spacing", number(1.2)},
          {"shadow_distance", number(0)},
          {"motion", text("fade")},
          {"motion_seconds", number(1)}}},
        {"big_word",
         "Big yellow words",
         {{"size", number(0.13)},
          {"weight", number(900)},
          {"colour", colour(kYellow)},
          {"waiting", colour(kWhite)},
          {"outline_width", number(0.008)},
          {"anchor", text("bottom")},
          {"place", at(0.5, 0.85)},
          {"shadow_distance", number(0.004)}}},
        {"typewriter",
         "Typewriter",
         {{"font", text("Monospace")},
          {"size", number(0.06)},
          {"weight", number(400)},
          {"align", text("left")},
          {"place", at(0.1, 0.5)},
          {"motion", text("typewriter")},
          {"motion_seconds", number(2)}}},
    };
}

} // namespace

std::span<const TitleTemplate> title_templates() {
    static const std::vector<TitleTemplate> all = make();
    return all;
}

const TitleTemplate* find_title_template(std::string_view name) {
    const auto all = title_templates();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const TitleTemplate& each) { return each.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace core
