// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How an effect is carried out. Internal to core/effects: a file a kind or a family gives its nodes to the
// list in nodes.cpp.
#pragma once
#include "core/catalogue/catalogue.h"
#include "core/effects/effects.h"
#include "core/effects/rgb_rows.h"
#include <span>

namespace core {

/// An effect's parameters at its moment.
class Values {
  public:
    Values(const Kind& kind, const Params& params, Time at) : kind_(kind), params_(params), at_(at) {}
    [[nodiscard]] double number(std::string_view name) const { return number_of(kind_, params_, name, at_); }
    [[nodiscard]] float part(std::string_view name) const { return static_cast<float>(number(name)); }
    [[nodiscard]] bool on(std::string_view name) const { return number(name) > 0.5; }
    [[nodiscard]] Colour colour(std::string_view name) const { return get<Colour>(name); }
    [[nodiscard]] Point point(std::string_view name) const { return get<Point>(name); }
    [[nodiscard]] std::string words(std::string_view name) const { return get<std::string>(name); }

  private:
    template <class T>
    [[nodiscard]] T get(std::string_view name) const {
        const Value value = param_at(kind_, params_, name, at_);
        const T* found = std::get_if<T>(&value);
        return found ? *found : T{};
    }
    const Kind& kind_;
    const Params& params_;
    Time at_;
};

/// One of both says how. What is neutral never comes here; a picture always has pixels.
struct PictureNode {
    const char* name = "";
    /// Takes the layer as it lies (any format, any part of the canvas) and gives one.
    Layer (*apply)(const Layer& layer, const Values& values, const Moment& moment) = nullptr;
    /// What is done to each pixel's coded red, green and blue, whatever the picture's format.
    RgbWork (*rgb)(const Values& values, const Moment& moment) = nullptr;
    bool over_time = false; ///< it looks at the pictures beside
    bool raw = false;       ///< it takes a file's numbers as they are, whatever light they are said to be
};

[[nodiscard]] const PictureNode* find_picture_node(std::string_view name);

/// A length in pixels of a picture 1080 high, in those of this canvas.
[[nodiscard]] inline double scaled(double pixels_at_1080p, const Moment& moment) {
    return pixels_at_1080p * moment.canvas.height / 1080.0;
}

// The families, each in its file.
[[nodiscard]] std::span<const PictureNode> line_nodes();
[[nodiscard]] std::span<const PictureNode> chroma_nodes();
[[nodiscard]] std::span<const PictureNode> colour_nodes();
[[nodiscard]] std::span<const PictureNode> curve_nodes();
[[nodiscard]] std::span<const PictureNode> hsl_nodes();
[[nodiscard]] std::span<const PictureNode> lut_nodes();
[[nodiscard]] std::span<const PictureNode> camera_nodes();
[[nodiscard]] std::span<const PictureNode> blur_nodes();
[[nodiscard]] std::span<const PictureNode> shape_nodes();
[[nodiscard]] std::span<const PictureNode> light_nodes();
[[nodiscard]] std::span<const PictureNode> soft_nodes();
[[nodiscard]] std::span<const PictureNode> drawn_nodes();
[[nodiscard]] std::span<const PictureNode> key_nodes();
[[nodiscard]] std::span<const PictureNode> frame_nodes();
[[nodiscard]] std::span<const PictureNode> time_nodes();
[[nodiscard]] std::span<const PictureNode> steady_nodes();
[[nodiscard]] std::span<const PictureNode> deband_nodes();

} // namespace core
