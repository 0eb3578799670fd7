// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What edits make of a picture as a whole: tones, looks, and what becomes of all that is no thing.
#include "inference/training/scene.h"
#include <cmath>

namespace inference::training {
namespace {

/// Light and colour [3, T, H, W] in 0..1 as luma [1, T, H, W].
at::Tensor luma(const at::Tensor& p) {
    return p.narrow(0, 0, 1) * 0.299 + p.narrow(0, 1, 1) * 0.587 + p.narrow(0, 2, 1) * 0.114;
}

/// Three numbers as something that frames can be multiplied with.
at::Tensor rgb(double r, double g, double b) {
    return at::tensor({static_cast<float>(r), static_cast<float>(g), static_cast<float>(b)})
        .view({3, 1, 1, 1});
}

/// 0 at the top row to 1 at the bottom one.
at::Tensor downwards(const at::Tensor& p) {
    return at::linspace(0, 1, p.size(2)).view({1, 1, -1, 1});
}

at::Tensor apply_tone(Tone tone, const at::Tensor& p) {
    const at::Tensor grey = luma(p);
    const auto mix = [&](double keep) { return grey + (p - grey) * keep; };
    switch (tone) {
    case Tone::night:
        return mix(0.55) * rgb(0.22, 0.3, 0.48) + rgb(0, 0, 0.02);
    case Tone::golden:
        return p * rgb(1.08, 0.88, 0.52) + rgb(0.05, 0.015, 0);
    case Tone::warm:
        return p * rgb(1.1, 1, 0.78);
    case Tone::cold:
        return p * rgb(0.76, 0.97, 1.14) + rgb(0, 0, 0.02);
    case Tone::faded:
        return mix(0.5) * rgb(0.72, 0.7, 0.66) + rgb(0.17, 0.155, 0.14);
    case Tone::grey:
        return grey.expand_as(p);
    case Tone::bright:
        return p * 1.3 + 0.08;
    case Tone::dark:
        return p * 0.5;
    case Tone::vivid:
        return mix(1.8);
    case Tone::sepia:
        return grey * rgb(1.0, 0.82, 0.6) + rgb(0.06, 0.04, 0.01);
    }
    return p;
}

/// How much of the tone a place gets, [1, 1, H, W].
at::Tensor share_of(Place place, const at::Tensor& p) {
    const bool across = place == Place::left || place == Place::right;
    const at::Tensor at = across ? at::linspace(0, 1, p.size(3)).view({1, 1, 1, -1}) : downwards(p);
    const at::Tensor later = ((at - 0.5) / 0.08 + 0.5).clamp(0, 1);
    return place == Place::right || place == Place::bottom ? later : 1 - later;
}

/// Means over a window `2 * reach + 1` wide, of [C, T, H, W].
at::Tensor box(const at::Tensor& p, std::int64_t reach) {
    const at::Tensor frames = p.transpose(0, 1).contiguous();
    return at::avg_pool2d(frames, 2 * reach + 1, 1, reach, false, false).transpose(0, 1);
}

/// Nearly a Gaussian blur.
at::Tensor soft(const at::Tensor& p, std::int64_t reach) {
    return box(box(p, reach), reach);
}

/// In units of what is a pixel in a picture 120 rows high.
std::int64_t scaled(const at::Tensor& p, double pixels) {
    return std::max<std::int64_t>(1, std::llround(pixels * static_cast<double>(p.size(2)) / 120));
}

/// White on places that depend on the picture's size alone.
at::Tensor flakes(const at::Tensor& p) {
    const std::int64_t side = scaled(p, 2), rows = p.size(2) / side + 1, columns = p.size(3) / side + 1;
    const at::Tensor number = at::arange(rows, at::kLong).view({-1, 1}) * 7919 +
                              at::arange(columns, at::kLong).view({1, -1}) * 104729;
    std::vector<at::Tensor> frames;
    for (std::int64_t t = 0; t < p.size(1); ++t) {
        const at::Tensor mixed = (number + t * 1299709).remainder(65537) * 40503 % 65537;
        const at::Tensor white =
            (mixed.bitwise_xor(mixed.floor_divide(64)).remainder(100) < 3).to(at::kFloat);
        frames.push_back(white.repeat_interleave(side, 0)
                             .repeat_interleave(side, 1)
                             .narrow(0, 0, p.size(2))
                             .narrow(1, 0, p.size(3)));
    }
    return at::stack(frames).unsqueeze(0);
}

/// Each pixel takes the mean of the calmest of the four windows at whose corner it lies (Kuwahara 1976).
at::Tensor brushed(const at::Tensor& p, std::int64_t reach) {
    const at::Tensor mean = box(p, reach), spread = (box(p * p, reach) - mean * mean).sum(0, true);
    at::Tensor best, least;
    const auto moved = [&](const at::Tensor& x, std::int64_t dy, std::int64_t dx) {
        const at::Tensor wide =
            at::replication_pad2d(x.transpose(0, 1).contiguous(), {reach, reach, reach, reach});
        return wide.narrow(2, reach + dy, x.size(2)).narrow(3, reach + dx, x.size(3)).transpose(0, 1);
    };
    for (const std::int64_t dy : {-reach, reach})
        for (const std::int64_t dx : {-reach, reach}) {
            const at::Tensor colour = moved(mean, dy, dx), unrest = moved(spread, dy, dx);
            if (!best.defined()) {
                best = colour, least = unrest;
                continue;
            }
            best = at::where(unrest < least, colour, best);
            least = at::minimum(unrest, least);
        }
    return best;
}

at::Tensor in_blocks(const at::Tensor& p, std::int64_t side) {
    const at::Tensor small = at::avg_pool2d(p.transpose(0, 1).contiguous(), side, side, 0, true, false);
    return small.repeat_interleave(side, 2)
        .repeat_interleave(side, 3)
        .narrow(2, 0, p.size(2))
        .narrow(3, 0, p.size(3))
        .transpose(0, 1);
}

at::Tensor apply_look(Look look, const at::Tensor& p) {
    const at::Tensor grey = luma(p), down = downwards(p);
    const auto mix = [&](double keep) { return grey + (p - grey) * keep; };
    switch (look) {
    case Look::fog: {
        const at::Tensor much = 0.8 - down * 0.3;
        return mix(0.7) * (1 - much) + rgb(0.8, 0.82, 0.84) * much;
    }
    case Look::snow: {
        const at::Tensor much = 0.25 + down * 0.4;
        const at::Tensor cold = mix(0.5) * rgb(0.92, 0.98, 1.05) * (1 - much) + rgb(0.93, 0.95, 0.98) * much;
        return at::maximum(cold, flakes(p) * 0.97);
    }
    case Look::dusk:
        return mix(0.75) * (rgb(0.36, 0.33, 0.55) * (1 - down) + rgb(0.72, 0.42, 0.34) * down) +
               rgb(0.03, 0.01, 0.05);
    case Look::sketch: {
        const at::Tensor lines = (grey + 0.03) / (soft(grey, scaled(p, 2)) + 0.03);
        return (1 - (1 - lines.clamp(0, 1)) * 3).clamp(0, 1).expand_as(p);
    }
    case Look::oil: {
        const at::Tensor strokes = brushed(p, scaled(p, 2)), flat = luma(strokes);
        return flat + (strokes - flat) * 1.45;
    }
    case Look::pixels:
        return in_blocks(p, std::max<std::int64_t>(4, scaled(p, 2) * 4));
    }
    return p;
}

at::Tensor apply_ground(Ground ground, int colour, const at::Tensor& p, const at::Tensor& things) {
    at::Tensor behind;
    switch (ground) {
    case Ground::blurred: { // what is a thing does not run into it
        const std::int64_t reach = scaled(p, 4);
        const at::Tensor open = 1 - things;
        behind = soft(p * open, reach) / soft(open, reach).clamp_min(0.02);
        break;
    }
    case Ground::darkened:
        behind = p * 0.3;
        break;
    case Ground::grey:
        behind = luma(p).expand_as(p);
        break;
    case Ground::plain: {
        const Rgb& c = named_colours()[static_cast<std::size_t>(colour)].typical;
        behind = rgb(c[0], c[1], c[2]).expand_as(p);
        break;
    }
    }
    return behind + (p - behind) * things;
}

} // namespace

at::Tensor change_picture(const Rendered& source, const Change& change) {
    if (change.tone < 0 && change.look < 0 && change.ground < 0) return source.picture;
    at::Tensor p = (source.picture + 1) / 2;
    if (change.ground >= 0)
        p = apply_ground(static_cast<Ground>(change.ground), change.ground_colour, p, source.things);
    if (change.tone >= 0) {
        const at::Tensor toned = apply_tone(static_cast<Tone>(change.tone), p);
        p = change.place == Place::whole ? toned : p + (toned - p) * share_of(change.place, p);
    }
    if (change.look >= 0) p = apply_look(static_cast<Look>(change.look), p);
    return (p.clamp(0, 1) * 2 - 1).contiguous();
}

} // namespace inference::training
