// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/scene.h"
#include <algorithm>
#include <cmath>

namespace inference::training {
namespace {

float uniform(Rng& rng, float from, float to) {
    return std::uniform_real_distribution<float>(from, to)(rng);
}
bool chance(Rng& rng, float probability) {
    return uniform(rng, 0, 1) < probability;
}
int pick(Rng& rng, int count) {
    return std::uniform_int_distribution<int>(0, count - 1)(rng);
}

Rgb from_hsv(float hue, float saturation, float value) {
    const auto channel = [&](float n) {
        const float k = std::fmod(n + hue / 60.0F, 6.0F);
        return value - value * saturation * std::clamp(std::min(k, 4.0F - k), 0.0F, 1.0F);
    };
    return {channel(5), channel(3), channel(1)};
}

Rgb scale(const Rgb& c, float s) {
    return {c[0] * s, c[1] * s, c[2] * s};
}

SceneObject random_object(Rng& rng, int colour, float aspect) {
    const NamedColour& named = named_colours()[static_cast<std::size_t>(colour)];
    SceneObject o;
    o.shape = static_cast<Shape>(pick(rng, 5));
    if (chance(rng, 0.25F)) o.shape = Shape::dress;
    o.colour = colour;
    const float hue = std::fmod(uniform(rng, named.hue_from, named.hue_to) + 360.0F, 360.0F);
    o.base = from_hsv(hue, uniform(rng, named.saturation_from, named.saturation_to),
                      uniform(rng, named.value_from, named.value_to));
    const float typical = std::max({named.typical[0], named.typical[1], named.typical[2]});
    o.value = std::max({o.base[0], o.base[1], o.base[2]}) / typical;
    o.size = uniform(rng, 0.13F, 0.34F);
    if (o.shape == Shape::dress) o.size = uniform(rng, 0.2F, 0.42F);
    o.stretch = o.shape == Shape::oval ? uniform(rng, 1.4F, 2.0F) : uniform(rng, 0.9F, 1.15F);
    o.x = uniform(rng, 0.15F, 0.85F) * aspect;
    o.y = uniform(rng, 0.3F, 0.75F);
    o.angle = o.shape == Shape::dress ? uniform(rng, -0.15F, 0.15F) : uniform(rng, -0.3F, 0.3F);
    o.fold_angle = o.shape == Shape::dress ? uniform(rng, -0.4F, 0.4F) : uniform(rng, 0, 3.1F);
    o.fold_scale = uniform(rng, 3, 22);
    o.fold_depth = chance(rng, 0.6F) ? uniform(rng, 0.05F, 0.55F) : 0.0F;
    o.grain_depth = uniform(rng, 0, 0.45F);
    o.phase = uniform(rng, 0, 97);
    if (chance(rng, 0.65F)) { // one of four clear directions
        const float speed = uniform(rng, 0.016F, 0.036F);
        const int direction = pick(rng, 4);
        o.vx = direction == 0 ? -speed : direction == 1 ? speed : 0;
        o.vy = direction == 2 ? -speed : direction == 3 ? speed : 0;
    }
    return o;
}

/// Head, neck and arms around a dress: skin and hair next to the colour that an edit changes.
void add_person(Scene& scene, const SceneObject& dress, Rng& rng) {
    const Rgb skin = from_hsv(uniform(rng, 12, 30), uniform(rng, 0.3F, 0.65F), uniform(rng, 0.45F, 0.95F));
    const auto part = [&](Shape shape, const Rgb& base, float dx, float dy, float size, float stretch) {
        SceneObject o = dress;
        o.shape = shape, o.colour = -1, o.owner = dress.colour, o.base = base, o.x += dx * dress.size,
        o.y += dy * dress.size;
        o.size = size * dress.size, o.stretch = stretch, o.fold_depth = 0, o.grain_depth = 0.1F, o.angle = 0;
        scene.objects.push_back(o);
    };
    const Rgb hair = from_hsv(uniform(rng, 10, 40), uniform(rng, 0.2F, 0.7F), uniform(rng, 0.04F, 0.4F));
    part(Shape::oval, hair, 0, -1.42F, 0.3F, 0.75F);
    part(Shape::oval, skin, 0, -1.35F, 0.2F, 0.8F);
    part(Shape::square, skin, 0, -1.05F, 0.13F, 1);
    part(Shape::oval, skin, 0, -0.93F, 0.2F, 2);
    part(Shape::oval, skin, 0.45F, -0.6F, 0.28F, 0.3F);
    if (chance(rng, 0.6F)) part(Shape::oval, skin, -0.5F, -0.8F, 0.28F, 0.35F);
}

void add_distractor(Scene& scene, Rng& rng, float aspect, const SceneObject* like) {
    SceneObject o = random_object(rng, pick(rng, static_cast<int>(named_colours().size())), aspect);
    o.colour = -1;
    o.size = uniform(rng, 0.04F, 0.2F);
    switch (like ? pick(rng, 4) : 1 + pick(rng, 3)) {
    case 0:
        o.base = scale(like->base, uniform(rng, 0.12F, 0.42F));
        break; // much darker, same hue: not "the red one"
    case 1:
        o.base = from_hsv(uniform(rng, 14, 40), uniform(rng, 0.25F, 0.7F), uniform(rng, 0.2F, 0.9F));
        break; // wood, skin
    case 2:
        o.base = from_hsv(uniform(rng, 0, 360), uniform(rng, 0, 0.18F), uniform(rng, 0.1F, 0.95F));
        break; // greyish
    default:
        o.base = from_hsv(uniform(rng, 70, 130), uniform(rng, 0.2F, 0.5F), uniform(rng, 0.08F, 0.3F));
        break; // dark leaves
    }
    scene.objects.push_back(o);
}

void light_scene(Scene& scene, Rng& rng, float aspect) {
    scene.brightness = static_cast<Brightness>(pick(rng, 3));
    scene.mood = static_cast<Mood>(pick(rng, 3));
    const float gain = scene.brightness == Brightness::dark     ? uniform(rng, 0.4F, 0.62F)
                       : scene.brightness == Brightness::normal ? uniform(rng, 0.75F, 0.95F)
                                                                : uniform(rng, 1.05F, 1.25F);
    const float tint = uniform(rng, 0.12F, 0.3F);
    Rgb colour{1, 1, 1};
    if (scene.mood == Mood::warm) colour = {1 + tint * 0.5F, 1 - tint * 0.15F, 1 - tint * 1.5F};
    if (scene.mood == Mood::cold) colour = {1 - tint, 1 - tint * 0.2F, 1 + tint * 0.7F};
    scene.illumination = scale(colour, gain);
    scene.vignette = chance(rng, 0.5F) ? uniform(rng, 0, 0.6F) : 0;
    scene.grain = uniform(rng, 0, 0.025F);
    scene.softness = uniform(rng, 1.0F, 3.0F);
    const int lights = chance(rng, 0.35F) ? 1 + pick(rng, 4) : 0;
    for (int i = 0; i < lights; ++i)
        scene.lights.push_back(
            {uniform(rng, 0, aspect), uniform(rng, 0.1F, 0.9F), uniform(rng, 0.03F, 0.3F),
             from_hsv(uniform(rng, 25, 48), uniform(rng, 0.3F, 0.8F), uniform(rng, 0.3F, 0.9F))});
}

} // namespace

const std::vector<NamedColour>& named_colours() {
    static const std::vector<NamedColour> colours{
        {"red", {"red", "crimson", "scarlet"}, 347, 366, 0.72F, 0.97F, 0.5F, 0.95F, {0.82F, 0.1F, 0.13F}},
        {"orange", {"orange"}, 20, 34, 0.75F, 1, 0.75F, 1, {0.95F, 0.5F, 0.1F}},
        {"yellow", {"yellow"}, 48, 60, 0.65F, 1, 0.75F, 1, {0.95F, 0.85F, 0.15F}},
        {"green", {"green"}, 95, 150, 0.55F, 0.95F, 0.4F, 0.85F, {0.15F, 0.62F, 0.22F}},
        {"teal", {"teal", "turquoise"}, 170, 188, 0.55F, 0.95F, 0.45F, 0.85F, {0.1F, 0.65F, 0.66F}},
        {"blue", {"blue", "navy"}, 212, 238, 0.65F, 0.95F, 0.45F, 0.95F, {0.12F, 0.25F, 0.82F}},
        {"purple", {"purple", "violet"}, 266, 288, 0.5F, 0.9F, 0.4F, 0.8F, {0.5F, 0.18F, 0.68F}},
        {"pink", {"pink", "rose"}, 318, 340, 0.3F, 0.6F, 0.8F, 1, {0.96F, 0.5F, 0.7F}},
        {"white", {"white", "ivory"}, 0, 360, 0, 0.06F, 0.85F, 1, {0.94F, 0.93F, 0.9F}},
        {"black", {"black"}, 0, 360, 0, 0.15F, 0.04F, 0.1F, {0.08F, 0.08F, 0.08F}},
    };
    return colours;
}

const std::vector<const char*>& shape_words(Shape shape) {
    static const std::array<std::vector<const char*>, 5> words{{{"circle", "ball", "balloon"},
                                                                {"square", "box", "block"},
                                                                {"triangle", "tent", "sail"},
                                                                {"dress", "gown", "coat", "robe"},
                                                                {"oval", "egg", "car"}}};
    return words[static_cast<std::size_t>(shape)];
}

Scene random_scene(Rng& rng, float aspect) {
    Scene scene;
    scene.aspect = aspect;
    scene.background = pick(rng, 4);
    const bool low_key = chance(rng, 0.4F);
    for (Rgb& colour : scene.palette)
        colour = low_key
                     ? from_hsv(uniform(rng, 10, 50), uniform(rng, 0.15F, 0.7F), uniform(rng, 0.06F, 0.5F))
                     : from_hsv(uniform(rng, 0, 360), uniform(rng, 0, 0.45F), uniform(rng, 0.15F, 0.9F));
    scene.horizon = uniform(rng, 0.35F, 0.75F);
    scene.phase = uniform(rng, 0, 97);
    scene.texture = uniform(rng, 0, 0.4F);
    std::vector<int> colours(named_colours().size());
    for (std::size_t i = 0; i < colours.size(); ++i)
        colours[i] = static_cast<int>(i);
    std::shuffle(colours.begin(), colours.end(), rng);
    const int count = 1 + pick(rng, 3);
    std::vector<SceneObject> named;
    for (int i = 0; i < count; ++i) {
        SceneObject object = random_object(rng, colours[static_cast<std::size_t>(i)], aspect);
        for (const SceneObject& other : named) { // keep every named thing visible
            if (std::abs(other.x - object.x) < 0.7F * (other.size + object.size))
                object.x = std::fmod(object.x + aspect * 0.45F, aspect * 0.9F) + 0.05F;
            while (other.shape == object.shape)
                object.shape = static_cast<Shape>(pick(rng, 5));
        }
        named.push_back(object);
    }
    for (int i = pick(rng, 5); i > 0; --i)
        add_distractor(scene, rng, aspect, chance(rng, 0.7F) ? &named.front() : nullptr);
    for (const SceneObject& object : named) {
        if (object.shape == Shape::dress && chance(rng, 0.75F)) add_person(scene, object, rng);
        scene.objects.push_back(object);
    }
    light_scene(scene, rng, aspect);
    if (chance(rng, 0.4F)) {
        scene.pan_x = uniform(rng, -0.012F, 0.012F);
        scene.pan_y = uniform(rng, -0.006F, 0.006F);
        scene.zoom = uniform(rng, -0.012F, 0.012F);
    }
    return scene;
}

namespace {

/// A clear way across the picture that stays inside it: sets where the object starts and how fast it goes.
void set_path(SceneObject& o, Rng& rng, float aspect, int frames) {
    const auto steps = static_cast<float>(std::max(1, frames - 1));
    const int direction = chance(rng, 0.2F) ? -1 : pick(rng, 4);
    const bool sideways = direction == 0 || direction == 1;
    const float way = direction < 0 ? 0 : uniform(rng, 0.2F, 0.36F) * (direction % 2 ? 1.0F : -1.0F);
    o.vx = sideways ? way / steps : 0;
    o.vy = sideways ? 0 : way / steps;
    const float room = std::max(0.02F, 0.5F - o.size - 0.5F * std::abs(o.vy) * steps),
                side = std::max(0.02F, 0.5F * aspect - o.size * o.stretch - 0.5F * std::abs(o.vx) * steps);
    o.x = 0.5F * aspect + uniform(rng, -side, side) * 0.9F - 0.5F * o.vx * steps;
    o.y = 0.5F + uniform(rng, -room, room) * 0.9F - 0.5F * o.vy * steps;
}

} // namespace

Scene quiet_scene(Rng& rng, float aspect, int frames) {
    Scene scene;
    scene.aspect = aspect;
    scene.background = pick(rng, 4);
    for (Rgb& colour : scene.palette)
        colour = from_hsv(uniform(rng, 0, 360), uniform(rng, 0, 0.22F), uniform(rng, 0.32F, 0.62F));
    scene.horizon = uniform(rng, 0.4F, 0.7F);
    scene.phase = uniform(rng, 0, 97);
    scene.texture = uniform(rng, 0, 0.2F);
    SceneObject o = random_object(rng, pick(rng, static_cast<int>(named_colours().size())), aspect);
    o.shape = static_cast<Shape>(pick(rng, 5));
    o.size = chance(rng, 0.5F) ? uniform(rng, 0.17F, kLarge - 0.03F) : uniform(rng, kLarge + 0.03F, 0.33F);
    o.stretch = o.shape == Shape::oval ? uniform(rng, 1.5F, 1.9F) : uniform(rng, 0.95F, 1.08F);
    o.angle = uniform(rng, -0.15F, 0.15F);
    o.fold_depth = std::min(o.fold_depth, 0.25F);
    o.grain_depth = std::min(o.grain_depth, 0.2F);
    set_path(o, rng, aspect, frames);
    scene.objects = {o};
    const float gain = uniform(rng, 0.92F, 1.08F), tint = uniform(rng, -0.04F, 0.04F);
    scene.illumination = {gain * (1 + tint), gain, gain * (1 - tint)};
    scene.vignette = chance(rng, 0.5F) ? uniform(rng, 0, 0.25F) : 0;
    scene.grain = uniform(rng, 0, 0.012F);
    scene.softness = uniform(rng, 1.0F, 2.0F);
    return scene;
}

} // namespace inference::training
