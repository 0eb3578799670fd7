// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/scene.h"
#include <algorithm>
#include <cmath>

namespace inference::training {
namespace {

constexpr int kNoiseSide = 256;

/// Tiling multi-octave noise in 0..1, the same on every machine.
const std::vector<float>& noise_table() {
    static const std::vector<float> table = [] {
        Rng rng(7);
        std::uniform_real_distribution<float> unit(0, 1);
        std::vector<float> sum(kNoiseSide * kNoiseSide, 0.0F);
        float weight = 0.5F;
        for (int cells = 8; cells <= 128; cells *= 2, weight *= 0.6F) {
            std::vector<float> lattice(static_cast<std::size_t>(cells) * cells);
            for (float& v : lattice)
                v = unit(rng);
            for (int y = 0; y < kNoiseSide; ++y)
                for (int x = 0; x < kNoiseSide; ++x) {
                    const float fx = static_cast<float>(x) * cells / kNoiseSide,
                                fy = static_cast<float>(y) * cells / kNoiseSide;
                    const int ix = static_cast<int>(fx), iy = static_cast<int>(fy);
                    const float tx = fx - ix, ty = fy - iy, sx = tx * tx * (3 - 2 * tx),
                                sy = ty * ty * (3 - 2 * ty);
                    const auto at = [&](int i, int j) {
                        return lattice[static_cast<std::size_t>((j % cells) * cells + i % cells)];
                    };
                    const float top = at(ix, iy) + (at(ix + 1, iy) - at(ix, iy)) * sx;
                    const float bottom = at(ix, iy + 1) + (at(ix + 1, iy + 1) - at(ix, iy + 1)) * sx;
                    sum[static_cast<std::size_t>(y * kNoiseSide + x)] += weight * (top + (bottom - top) * sy);
                }
        }
        const auto [low, high] = std::minmax_element(sum.begin(), sum.end());
        const float from = *low, range = *high - *low;
        for (float& v : sum)
            v = (v - from) / range;
        return sum;
    }();
    return table;
}

/// Noise around zero, -0.5..0.5, bilinear; one unit of x or y is `1 / frequency` of the tile.
float noise(const std::vector<float>& table, float x, float y) {
    const float fx = x * kNoiseSide, fy = y * kNoiseSide;
    const float flx = std::floor(fx), fly = std::floor(fy), tx = fx - flx, ty = fy - fly;
    const int x0 = static_cast<int>(flx) & (kNoiseSide - 1), y0 = static_cast<int>(fly) & (kNoiseSide - 1);
    const int x1 = (x0 + 1) & (kNoiseSide - 1), y1 = (y0 + 1) & (kNoiseSide - 1);
    const auto at = [&](int i, int j) { return table[static_cast<std::size_t>(j * kNoiseSide + i)]; };
    const float top = at(x0, y0) + (at(x1, y0) - at(x0, y0)) * tx,
                bottom = at(x0, y1) + (at(x1, y1) - at(x0, y1)) * tx;
    return top + (bottom - top) * ty - 0.5F;
}

/// White noise in -1..1 from integer coordinates.
float grain(std::uint32_t x, std::uint32_t y, std::uint32_t t) {
    std::uint32_t h = x * 374761393U + y * 668265263U + t * 2246822519U;
    h = (h ^ (h >> 13)) * 1274126177U;
    return static_cast<float>((h ^ (h >> 16)) & 0xffffU) / 32767.5F - 1.0F;
}

/// Signed distance in units of the object's size, negative inside; (u, v) is already in the object's frame.
float distance(Shape shape, float u, float v) {
    switch (shape) {
    case Shape::circle:
    case Shape::oval:
        return std::hypot(u, v) - 1.0F;
    case Shape::square:
        return std::max(std::abs(u), std::abs(v)) - 0.9F;
    case Shape::triangle:
        return std::max(0.866F * std::abs(u) - 0.5F * v - 0.5F, v - 0.85F);
    case Shape::dress: {
        // Chest, waist at a third of the height, then a widening skirt.
        const float waist =
            0.3F + 0.08F * std::abs(v + 0.35F) + (v > -0.35F ? 0.22F * (v + 0.35F) : 0.1F * (-0.35F - v));
        return std::max(std::abs(u) - waist, std::abs(v) - 1.0F);
    }
    }
    return 1;
}

struct Painter {
    const Scene& scene;
    const Change& change;
    const std::vector<float>& table;
    float aspect, pixel; // pixel: size of one pixel in picture heights

    [[nodiscard]] Rgb background(float x, float y) const {
        const auto& [a, b, c] = scene.palette;
        const float n = noise(table, x * 0.35F + scene.phase, y * 0.35F);
        float mix = y, shade = 1 + scene.texture * 2 * n;
        Rgb from = a, to = b;
        if (scene.background == 1 && y > scene.horizon + 0.1F * n)
            from = to = c, shade = 1 + 2.5F * scene.texture * noise(table, x * 1.7F, y * 2.3F + scene.phase);
        if (scene.background == 2) {
            const float wave = x * 2.2F + scene.phase, column = wave - std::floor(wave);
            if (column < 0.3F) from = to = c, shade *= 0.6F + 2.4F * column * (0.33F - column) * 12;
        }
        if (scene.background == 3)
            mix = std::clamp(0.5F + 2.2F * n, 0.0F, 1.0F),
            shade = 1 + scene.texture * 2 * noise(table, x * 2.1F, y * 2.1F + scene.phase);
        Rgb out;
        for (std::size_t i = 0; i < 3; ++i)
            out[i] = (from[i] + (to[i] - from[i]) * mix) * shade;
        return out;
    }

    /// Lays the object over `under` at (x, y) of frame `t`.
    void lay(const SceneObject& o, float x, float y, float t, Rgb& under) const {
        const float dx = x - (o.x + o.vx * t), dy = y - (o.y + o.vy * t), reach = o.size * 2.3F;
        if (std::abs(dx) > reach || std::abs(dy) > reach) return;
        const float cosine = std::cos(o.angle), sine = std::sin(o.angle);
        const float u = (dx * cosine + dy * sine) / (o.size * o.stretch),
                    v = (dy * cosine - dx * sine) / o.size;
        const float alpha =
            std::clamp(0.5F - distance(o.shape, u, v) * o.size / (pixel * scene.softness), 0.0F, 1.0F);
        if (alpha <= 0) return;
        const float fold = std::sin((u * std::cos(o.fold_angle) + v * std::sin(o.fold_angle)) * o.fold_scale +
                                    o.phase + 3 * noise(table, u * 0.12F + o.phase, v * 0.12F));
        float shade = 1 + o.fold_depth * 0.5F * fold +
                      o.grain_depth * noise(table, u * 0.4F + o.phase, v * 0.4F) -
                      0.22F * (u * 0.5F + v * 0.4F);
        shade = std::clamp(shade, 0.15F, 1.5F);
        const Rgb base = surface(o);
        for (std::size_t i = 0; i < 3; ++i)
            under[i] += (base[i] * shade - under[i]) * alpha;
    }

    /// The object that is on top at (x, y) of frame `t`, if any.
    [[nodiscard]] const SceneObject* top_at(float x, float y, float t) const {
        const SceneObject* top = nullptr;
        for (const SceneObject& o : scene.objects) {
            const float dx = x - (o.x + o.vx * t), dy = y - (o.y + o.vy * t), cosine = std::cos(o.angle),
                        sine = std::sin(o.angle);
            if (distance(o.shape, (dx * cosine + dy * sine) / (o.size * o.stretch),
                         (dy * cosine - dx * sine) / o.size) < 0)
                top = &o;
        }
        return top;
    }

    [[nodiscard]] Rgb surface(const SceneObject& o) const {
        if (o.colour < 0 || o.colour != change.from_colour || change.to_colour < 0) return o.base;
        const Rgb& typical = named_colours()[static_cast<std::size_t>(change.to_colour)].typical;
        const float value = std::clamp(o.value, 0.6F, 1.15F);
        return {typical[0] * value, typical[1] * value, typical[2] * value};
    }

    [[nodiscard]] Rgb pixel_at(int column, int row, int frame) const {
        const auto t = static_cast<float>(frame);
        const float px = (static_cast<float>(column) + 0.5F) * pixel,
                    py = (static_cast<float>(row) + 0.5F) * pixel;
        const float zoom = 1 + scene.zoom * t;
        const float x = (px - aspect / 2) * zoom + aspect / 2 + scene.pan_x * t,
                    y = (py - 0.5F) * zoom + 0.5F + scene.pan_y * t;
        Rgb colour = background(x, y);
        for (const SceneObject& object : scene.objects)
            lay(object, x, y, t, colour);
        const float rx = (px - aspect / 2) / aspect, ry = py - 0.5F,
                    edge = 1 - scene.vignette * 1.6F * (rx * rx + ry * ry);
        for (std::size_t i = 0; i < 3; ++i)
            colour[i] *= scene.illumination[i] * edge;
        for (const Light& light : scene.lights) {
            const float d = std::hypot(x - light.x, y - light.y) / light.radius, glow = std::exp(-d * d * 2);
            for (std::size_t i = 0; i < 3; ++i)
                colour[i] += light.colour[i] * glow;
        }
        const float g =
            scene.grain * grain(static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(row),
                                static_cast<std::uint32_t>(frame));
        for (float& channel : colour)
            channel = std::clamp(channel, 0.0F, 1.0F) + g;
        return change.tone >= 0 ? apply_tone(static_cast<Tone>(change.tone), colour) : colour;
    }
};

} // namespace

namespace {

/// Cells [rows * columns, classes] with 1 where `mark` says so for a named object that is on top somewhere in
/// the cell; `mark` gets the cell's row of classes.
template <typename Mark>
at::Tensor mark_cells(const Scene& scene, int rows, int columns, std::int64_t classes, float aspect,
                      const Mark& mark) {
    constexpr int kPoints = 4; // sample points along a cell's side
    at::Tensor labels = at::zeros({rows * columns, classes});
    const Painter painter{scene, {}, noise_table(), aspect, 1.0F};
    auto* data = labels.data_ptr<float>();
    for (int r = 0; r < rows * kPoints; ++r)
        for (int c = 0; c < columns * kPoints; ++c) {
            const float x = (static_cast<float>(c) + 0.5F) / static_cast<float>(columns * kPoints) * aspect,
                        y = (static_cast<float>(r) + 0.5F) / static_cast<float>(rows * kPoints);
            const SceneObject* top = painter.top_at(x, y, 0);
            if (top && top->colour >= 0) mark(*top, data + (r / kPoints * columns + c / kPoints) * classes);
        }
    return labels;
}

} // namespace

at::Tensor label_cells(const Scene& scene, int rows, int columns, float aspect) {
    const auto colours = static_cast<std::int64_t>(named_colours().size());
    return mark_cells(scene, rows, columns, colours + 5, aspect, [&](const SceneObject& o, float* cell) {
        cell[o.colour] = cell[colours + static_cast<int>(o.shape)] = 1;
    });
}

at::Tensor label_motion(const Scene& scene, int rows, int columns, float aspect) {
    return mark_cells(scene, rows, columns, 5, aspect, [](const SceneObject& o, float* cell) {
        cell[o.vx < 0 ? 0 : o.vx > 0 ? 1 : o.vy < 0 ? 2 : o.vy > 0 ? 3 : 4] = 1;
    });
}

at::Tensor render(const Scene& scene, int frames, int height, int width, const Change& change) {
    at::Tensor out = at::empty({3, frames, height, width});
    float* data = out.data_ptr<float>();
    const Painter painter{scene, change, noise_table(),
                          static_cast<float>(width) / static_cast<float>(height),
                          1.0F / static_cast<float>(height)};
    const std::int64_t plane = static_cast<std::int64_t>(frames) * height * width;
    for (int t = 0; t < frames; ++t)
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const Rgb colour = painter.pixel_at(x, y, t);
                const std::int64_t at = (static_cast<std::int64_t>(t) * height + y) * width + x;
                for (std::size_t i = 0; i < 3; ++i)
                    data[static_cast<std::int64_t>(i) * plane + at] =
                        std::clamp(colour[i], 0.0F, 1.0F) * 2 - 1;
            }
    return out;
}

} // namespace inference::training
