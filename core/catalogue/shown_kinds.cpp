// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown without a file, and what passes from one clip to the next.
#include "core/catalogue/kinds.h"
#include "core/catalogue/title_templates.h"

namespace core {
namespace {

constexpr Colour kWhite{1, 1, 1, 1}, kBlack{0, 0, 0, 1}, kShade{0, 0, 0, 0.6}, kWaiting{0.6, 0.6, 0.6, 1};

Kind transition(std::string name, std::string group, std::vector<ParamSpec> params) {
    return {std::move(name), Domain::transition, std::move(group), std::move(params), false};
}
Kind generator(std::string name, std::vector<ParamSpec> params) {
    return {std::move(name), Domain::generator, "", std::move(params), false};
}

ParamSpec towards() {
    return choice("direction", "left", {"left", "right", "up", "down"});
}
ParamSpec soft_edge() {
    return number("softness", 0, 0, 1, 0.02);
}

std::vector<std::string> names_of_templates() {
    std::vector<std::string> names;
    for (const TitleTemplate& each : title_templates())
        names.push_back(each.name);
    return names;
}

} // namespace

std::vector<Kind> title_kinds() {
    return {{"title",
             Domain::title,
             "",
             {
                 words("font", "Sans"),
                 number("size", 0.074, 0.005, 1, 0.074, "of the height"),
                 number("weight", 600, 100, 900, 600),
                 toggle("italic", false, false),
                 toggle("underline", false, false),
                 colour("colour", kWhite),
                 colour("outline", kBlack),
                 number("outline_width", 0, 0, 0.05, 0, "of the height"),
                 colour("shadow", kShade),
                 number("shadow_distance", 0.003, 0, 0.1, 0.003, "of the height"),
                 toggle("boxed", false, false),
                 colour("box", kShade),
                 number("box_padding", 0.015, 0, 0.2, 0.015, "of the height"),
                 choice("align", "centre", {"left", "centre", "right"}),
                 choice("anchor", "middle", {"top", "middle", "bottom"}),
                 point("place", {0.5, 0.5}),
                 number("width", 0.9, 0.05, 1, 0.9, "of the width"),
                 number("rotation", 0, -3600, 3600, 0, "degrees"),
                 number("line_spacing", 1, 0.5, 3, 1),
                 number("letter_spacing", 0, -0.1, 1, 0, "of the size"),
                 number("opacity", 1, 0, 1, 1),
                 choice("motion", "none", {"none", "fade", "rise", "slide", "typewriter", "zoom", "roll"}),
                 number("motion_seconds", 0.5, 0, 3600, 0.5, "s"), // 0, of a roll: as long as the clip
                 number("spoken", -1, -1, 1e6, -1, "letters"),     // keys light words up as they are said
                 colour("waiting", kWaiting),
                 choice("template", "plain", names_of_templates()),
             },
             false}};
}

std::vector<Kind> generator_kinds() {
    return {
        generator("colour", {colour("colour", kBlack)}),
        generator("bars", {}),
        generator("counter", {colour("colour", kWhite), colour("background", kBlack)}),
        generator("noise", {number("amount", 1, 0, 1, 1), number("seed", 0, 0, 1e6, 0)}),
        generator("gradient", {colour("from", kBlack), colour("to", kWhite),
                               number("angle", 0, -3600, 3600, 0, "degrees")}),
        generator("tone",
                  {number("frequency", 1000, 20, 20000, 1000, "Hz"), number("db", -20, -96, 0, -20, "dB")}),
    };
}

std::vector<Kind> transition_kinds() {
    return {
        transition("dissolve", "mix", {}),
        transition("dip", "mix", {colour("colour", kBlack)}),
        transition("wipe", "wipe", {towards(), number("angle", 0, -3600, 3600, 0, "degrees"), soft_edge()}),
        transition("radial_wipe", "wipe", {point("centre", {0.5, 0.5}, 0, 1), soft_edge()}),
        transition("clock_wipe", "wipe", {point("centre", {0.5, 0.5}, 0, 1), soft_edge()}),
        transition("luma_wipe", "wipe", {file("file"), soft_edge(), toggle("inverted", false, false)}),
        transition("push", "move", {towards()}),
        transition("slide", "move", {towards()}),
        transition("zoom", "move", {number("amount", 3, 1, 20, 3)}),
        transition("crossfade", "sound",
                   {choice("curve", "equal_power", {"linear", "equal_power", "smooth"})}),
    };
}

} // namespace core
