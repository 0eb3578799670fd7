// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rendered training scenes: what is in them is known exactly, so edits, captions and answers have exact
// targets.
#pragma once
#include <ATen/ATen.h>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace inference::training {

using Rng = std::mt19937_64;
using Rgb = std::array<float, 3>; ///< display-referred, 0..1

/// A colour that people name, with the value of a typical surface of it.
struct NamedColour {
    const char* name;
    std::vector<const char*> words; ///< other words for it
    float hue_from, hue_to;         ///< degrees; may run past 360
    float saturation_from, saturation_to, value_from, value_to;
    Rgb typical;
};
const std::vector<NamedColour>& named_colours();

enum class Shape { circle, square, triangle, dress, oval };
/// Words for a shape, the plainest first.
const std::vector<const char*>& shape_words(Shape shape);

enum class Tone { night, golden, warm, cold, faded, grey, bright, dark, vivid, sepia };
constexpr int kToneCount = 10;
/// What is done to the whole picture and goes beyond colours.
enum class Look { fog, snow, dusk, sketch, oil, pixels };
constexpr int kLookCount = 6;
/// What is done to everything behind the things.
enum class Ground { blurred, darkened, grey, plain };
constexpr int kGroundCount = 4;
/// Which part of the picture a tone is for.
enum class Place { whole, left, right, top, bottom };
constexpr int kPlaceCount = 5;

struct SceneObject {
    Shape shape{};
    int colour = 0;  ///< index into named_colours(); -1: a distractor without a name
    int owner = -1;  ///< the colour of the thing that it belongs to (skin and hair to a dress), or -1
    Rgb base{};      ///< surface colour before shading
    float value = 1; ///< brightness against the colour's typical surface
    float x = 0, y = 0, size = 0.2F, stretch = 1, angle = 0; ///< heights of the picture; y down
    float vx = 0, vy = 0;                                    ///< heights per frame
    float fold_angle = 0, fold_scale = 8, fold_depth = 0.3F, grain_depth = 0.2F, phase = 0;
};

struct Light {
    float x = 0, y = 0, radius = 0.1F;
    Rgb colour{};
};

enum class Brightness { dark, normal, bright };
enum class Mood { neutral, warm, cold };

/// A photograph that things stand before: rows of RGB, 0..1.
struct Photo {
    int width = 0, height = 0;
    std::vector<Rgb> pixels;
};

struct Scene {
    int background = 0; ///< kind: 0 wall, 1 landscape, 2 columns, 3 texture, kPhotograph
    std::array<Rgb, 3> palette{};
    float horizon = 0.6F, phase = 0, texture = 0.15F;
    std::vector<SceneObject> objects; ///< named ones and distractors, back to front
    std::vector<Light> lights;
    Brightness brightness{};
    Mood mood{};
    Rgb illumination{1, 1, 1};
    float vignette = 0, grain = 0.01F, softness = 1.5F;
    float pan_x = 0, pan_y = 0, zoom = 0; ///< camera, per frame
    float aspect = 1.5F;                  ///< width over height of the picture that it was made for
    std::shared_ptr<const Photo> photo;   ///< of kPhotograph
    [[nodiscard]] bool has_sky() const { return background == 1; }
};

inline constexpr int kPhotograph = 4;

/// A random scene; `with_people` adds skin, hair and low-key light more often.
Scene random_scene(Rng& rng, float aspect);

/// From this size on (heights of the picture) a quiet scene's thing is called large.
inline constexpr float kLarge = 0.24F;

/// One named thing on a quiet ground, large or small, still or moving one way and never out of the picture:
/// what starter-univigu captions and draws. `frames` is the length over which it stays in view.
Scene quiet_scene(Rng& rng, float aspect, int frames);

/// What is done to a scene to get an edit's exact target. What names a thing that is not there changes
/// nothing.
struct Change {
    int from_colour = -1, to_colour = -1; ///< recolouring
    int tone = -1;                        ///< a Tone, or -1
    Place place = Place::whole;           ///< where the tone goes
    int look = -1;                        ///< a Look, or -1
    int ground = -1;                      ///< a Ground, or -1
    int ground_colour = -1;               ///< of a plain ground
    int removed = -1;                 ///< the colour of the thing that is taken away with what belongs to it
    int sky_colour = -1;              ///< of the sky; only where the scene has one
    std::optional<SceneObject> added; ///< lies on top of all else
    /// Whether it is about the things of the scene; else it is about the picture that they make.
    [[nodiscard]] bool of_things() const {
        return from_colour >= 0 || removed >= 0 || sky_colour >= 0 || added.has_value();
    }
};

/// What lies where in a scene's first frame: [rows * columns, named colours + 5 shapes] with 1 for each
/// colour and shape of a named object that is on top somewhere in the cell.
at::Tensor label_cells(const Scene& scene, int rows, int columns, float aspect);
/// The same for where things go: [rows * columns, 5], left, right, up, down, standing still.
at::Tensor label_motion(const Scene& scene, int rows, int columns, float aspect);

/// Frames [3, frames, height, width] in [-1, 1] of the scene with the change done to it.
at::Tensor render(const Scene& scene, int frames, int height, int width, const Change& change = {});

/// A scene's frames and where things are in them, [1, frames, height, width] in 0..1.
struct Rendered {
    at::Tensor picture, things;
};
Rendered render_things(const Scene& scene, int frames, int height, int width, const Change& change = {});
/// What the change makes of frames as they come from render_things, where it is about the picture.
at::Tensor change_picture(const Rendered& source, const Change& change);
/// Source and exact target of an edit; what they share is made once.
std::pair<at::Tensor, at::Tensor> render_pair(const Scene& scene, int frames, int height, int width,
                                              const Change& change);

} // namespace inference::training
