// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/scene.h"
#include <algorithm>
#include <cmath>

namespace inference::training {
namespace {

constexpr int kNoiseSide = 256, kLandscape = 1;

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

/// std::floor to an int; far quicker than the library's where the processor's own is not used.
int below(float x) {
    const int whole = static_cast<int>(x);
    return whole - (x < static_cast<float>(whole) ? 1 : 0);
}

/// Noise around zero, -0.5..0.5, bilinear; one unit of x or y is `1 / frequency` of the tile.
float noise(const std::vector<float>& table, float x, float y) {
    const float fx = x * kNoiseSide, fy = y * kNoiseSide;
    const int ix = below(fx), iy = below(fy);
    const float tx = fx - static_cast<float>(ix), ty = fy - static_cast<float>(iy);
    const int x0 = ix & (kNoiseSide - 1), y0 = iy & (kNoiseSide - 1);
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
        return std::sqrt(u * u + v * v) - 1.0F;
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

/// A thing as one frame shows it, with what all its pixels share.
struct Placed {
    Placed(const SceneObject& object, const Change& change, float t)
        : o(&object), x(object.x + object.vx * t), y(object.y + object.vy * t),
          cosine(std::cos(object.angle)), sine(std::sin(object.angle)), fold_u(std::cos(object.fold_angle)),
          fold_v(std::sin(object.fold_angle)), base(surface(object, change)) {}

    static Rgb surface(const SceneObject& o, const Change& change) {
        if (o.colour < 0 || o.colour != change.from_colour || change.to_colour < 0) return o.base;
        const Rgb& typical = named_colours()[static_cast<std::size_t>(change.to_colour)].typical;
        const float value = std::clamp(o.value, 0.6F, 1.15F);
        return {typical[0] * value, typical[1] * value, typical[2] * value};
    }
    [[nodiscard]] float reach() const { return o->size * 2.3F; }
    /// Where a point lies in the thing's own frame.
    [[nodiscard]] std::pair<float, float> own(float px, float py) const {
        const float dx = px - x, dy = py - y;
        return {(dx * cosine + dy * sine) / (o->size * o->stretch), (dy * cosine - dx * sine) / o->size};
    }
    const SceneObject* o;
    float x, y, cosine, sine, fold_u, fold_v;
    Rgb base;
};

struct Painter {
    const Scene& scene;
    const Change& change;
    const std::vector<float>& table;
    float aspect, pixel; // pixel: size of one pixel in picture heights

    /// The photograph covers the picture; beyond its edges it is seen mirrored.
    [[nodiscard]] Rgb photograph(float x, float y) const {
        const Photo& photo = *scene.photo;
        const auto width = static_cast<float>(photo.width), height = static_cast<float>(photo.height);
        const float scale = std::min(height, width / scene.aspect); // pixels of it in a height of the picture
        const auto mirrored = [](float at, int length) {
            const int period = 2 * length, i = ((below(at) % period) + period) % period;
            return i < length ? i : period - 1 - i;
        };
        const float u = (x - scene.aspect / 2) * scale + width / 2 - 0.5F,
                    v = (y - 0.5F) * scale + height / 2 - 0.5F;
        const float fu = u - static_cast<float>(below(u)), fv = v - static_cast<float>(below(v));
        Rgb out{};
        for (const int down : {0, 1})
            for (const int right : {0, 1}) {
                const float weight = (right ? fu : 1 - fu) * (down ? fv : 1 - fv);
                const Rgb& from = photo.pixels[static_cast<std::size_t>(
                    mirrored(v + static_cast<float>(down), photo.height) * photo.width +
                    mirrored(u + static_cast<float>(right), photo.width))];
                for (std::size_t i = 0; i < 3; ++i)
                    out[i] += weight * from[i];
            }
        return out;
    }

    [[nodiscard]] Rgb background(float x, float y) const {
        if (scene.photo) return photograph(x, y);
        const auto& [a, b, c] = scene.palette;
        const float n = noise(table, x * 0.35F + scene.phase, y * 0.35F);
        float mix = y, shade = 1 + scene.texture * 2 * n;
        Rgb from = a, to = b;
        if (scene.background == kLandscape && change.sky_colour >= 0)
            from = to = named_colours()[static_cast<std::size_t>(change.sky_colour)].typical;
        if (scene.background == kLandscape && y > scene.horizon + 0.1F * n)
            from = to = c, shade = 1 + 2.5F * scene.texture * noise(table, x * 1.7F, y * 2.3F + scene.phase);
        if (scene.background == 2) {
            const float wave = x * 2.2F + scene.phase, column = wave - static_cast<float>(below(wave));
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

    /// Lays the thing over `under` at (x, y); returns how much of it is seen there.
    float lay(const Placed& placed, float x, float y, Rgb& under) const {
        const SceneObject& o = *placed.o;
        const auto [u, v] = placed.own(x, y);
        const float alpha =
            std::clamp(0.5F - distance(o.shape, u, v) * o.size / (pixel * scene.softness), 0.0F, 1.0F);
        if (alpha <= 0) return 0;
        float shade =
            1 + o.grain_depth * noise(table, u * 0.4F + o.phase, v * 0.4F) - 0.22F * (u * 0.5F + v * 0.4F);
        if (o.fold_depth > 0)
            shade += o.fold_depth * 0.5F *
                     std::sin((u * placed.fold_u + v * placed.fold_v) * o.fold_scale + o.phase +
                              3 * noise(table, u * 0.12F + o.phase, v * 0.12F));
        shade = std::clamp(shade, 0.15F, 1.5F);
        for (std::size_t i = 0; i < 3; ++i)
            under[i] += (placed.base[i] * shade - under[i]) * alpha;
        return alpha;
    }

    /// What is to be seen of the scene's things in frame `t`, back to front.
    [[nodiscard]] std::vector<Placed> placed(float t) const {
        std::vector<Placed> out;
        for (const SceneObject& o : scene.objects)
            if (change.removed < 0 || (o.colour != change.removed && o.owner != change.removed))
                out.emplace_back(o, change, t);
        if (change.added) out.emplace_back(*change.added, change, t);
        return out;
    }

    /// The object that is on top at (x, y) of frame `t`, if any.
    [[nodiscard]] const SceneObject* top_at(float x, float y, const std::vector<Placed>& things) const {
        const SceneObject* top = nullptr;
        for (const Placed& thing : things) {
            const auto [u, v] = thing.own(x, y);
            if (distance(thing.o->shape, u, v) < 0) top = thing.o;
        }
        return top;
    }

    void light(float px, float py, float x, float y, Rgb& colour) const {
        const float rx = (px - aspect / 2) / aspect, ry = py - 0.5F,
                    edge = 1 - scene.vignette * 1.6F * (rx * rx + ry * ry);
        for (std::size_t i = 0; i < 3; ++i)
            colour[i] *= scene.illumination[i] * edge;
        for (const Light& light : scene.lights) {
            const float dx = (x - light.x) / light.radius, dy = (y - light.y) / light.radius,
                        square = dx * dx + dy * dy;
            if (square > 8) continue; // nothing that eight bits would show
            const float glow = std::exp(-square * 2);
            for (std::size_t i = 0; i < 3; ++i)
                colour[i] += light.colour[i] * glow;
        }
    }

    /// One row of frame `frame`: `colours` and how much of each pixel is a thing.
    void row(int row, int frame, std::vector<Rgb>& colours, std::vector<float>& things,
             const std::vector<Placed>& all) const {
        const auto t = static_cast<float>(frame);
        const float zoom = 1 + scene.zoom * t, py = (static_cast<float>(row) + 0.5F) * pixel;
        const float y = (py - 0.5F) * zoom + 0.5F + scene.pan_y * t;
        const auto px = [&](std::size_t column) { return (static_cast<float>(column) + 0.5F) * pixel; };
        const auto along = [&](std::size_t column) {
            return (px(column) - aspect / 2) * zoom + aspect / 2 + scene.pan_x * t;
        };
        for (std::size_t c = 0; c < colours.size(); ++c)
            colours[c] = background(along(c), y), things[c] = 0;
        for (const Placed& thing : all) {
            const float reach = thing.reach();
            if (std::abs(y - thing.y) > reach) continue;
            for (std::size_t c = 0; c < colours.size(); ++c)
                if (const float x = along(c); std::abs(x - thing.x) <= reach)
                    things[c] += (1 - things[c]) * lay(thing, x, y, colours[c]);
        }
        for (std::size_t c = 0; c < colours.size(); ++c) {
            light(px(c), py, along(c), y, colours[c]);
            const float g =
                scene.grain * grain(static_cast<std::uint32_t>(c), static_cast<std::uint32_t>(row),
                                    static_cast<std::uint32_t>(frame));
            for (float& channel : colours[c])
                channel = std::clamp(std::clamp(channel, 0.0F, 1.0F) + g, 0.0F, 1.0F);
        }
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
    const Change none;
    const Painter painter{scene, none, noise_table(), aspect, 1.0F};
    const std::vector<Placed> things = painter.placed(0);
    auto* data = labels.data_ptr<float>();
    for (int r = 0; r < rows * kPoints; ++r)
        for (int c = 0; c < columns * kPoints; ++c) {
            const float x = (static_cast<float>(c) + 0.5F) / static_cast<float>(columns * kPoints) * aspect,
                        y = (static_cast<float>(r) + 0.5F) / static_cast<float>(rows * kPoints);
            const SceneObject* top = painter.top_at(x, y, things);
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

Rendered render_things(const Scene& scene, int frames, int height, int width, const Change& change) {
    Rendered out{at::empty({3, frames, height, width}), at::empty({1, frames, height, width})};
    auto *picture = out.picture.data_ptr<float>(), *things = out.things.data_ptr<float>();
    const Painter painter{scene, change, noise_table(),
                          static_cast<float>(width) / static_cast<float>(height),
                          1.0F / static_cast<float>(height)};
    const std::int64_t plane = static_cast<std::int64_t>(frames) * height * width;
    std::vector<Rgb> colours(static_cast<std::size_t>(width));
    std::vector<float> covered(static_cast<std::size_t>(width));
    for (int t = 0; t < frames; ++t) {
        const std::vector<Placed> placed = painter.placed(static_cast<float>(t));
        for (int y = 0; y < height; ++y) {
            painter.row(y, t, colours, covered, placed);
            const std::int64_t first = (static_cast<std::int64_t>(t) * height + y) * width;
            for (std::size_t x = 0; x < colours.size(); ++x) {
                const std::int64_t at = first + static_cast<std::int64_t>(x);
                for (std::size_t i = 0; i < 3; ++i)
                    picture[static_cast<std::int64_t>(i) * plane + at] = colours[x][i] * 2 - 1;
                things[at] = covered[x];
            }
        }
    }
    return out;
}

std::pair<at::Tensor, at::Tensor> render_pair(const Scene& scene, int frames, int height, int width,
                                              const Change& change) {
    const Rendered source = render_things(scene, frames, height, width);
    if (!change.of_things()) return {source.picture, change_picture(source, change)};
    return {source.picture, change_picture(render_things(scene, frames, height, width, change), change)};
}

at::Tensor render(const Scene& scene, int frames, int height, int width, const Change& change) {
    return change_picture(render_things(scene, frames, height, width, change), change);
}

} // namespace inference::training
