// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/mask_parameters.h"
#include "ui/base/language.h"
#include <cmath>
#include <numbers>

namespace ui {
namespace {

using core::Curve, core::Mask, core::Value;
using Edits = std::vector<core::Edit>;
using SetMask = std::function<Edits(const std::optional<Mask>&)>;

const QStringList kShapes{"none", "rectangle", "ellipse", "polygon", "file", "painted"};

/// A mask that has just been given a shape; a polygon begins as a diamond.
std::optional<Mask> of_shape(const std::optional<Mask>& before, const std::string& name) {
    const auto index = kShapes.indexOf(QString::fromStdString(name));
    if (index < 1) return std::nullopt;
    Mask mask = before.value_or(Mask{});
    mask.shape = static_cast<core::MaskShape>(index - 1);
    if (mask.shape == core::MaskShape::polygon && mask.points.empty()) {
        mask.points = {{0, -0.25}, {0.25, 0}, {0, 0.25}, {-0.25, 0}};
        mask.size = Value(core::Point{1, 1});
    }
    if (mask.shape == core::MaskShape::painted && mask.strokes.empty()) {
        mask.centre = Value(core::Point{0.5, 0.5}), mask.size = Value(core::Point{1, 1});
        mask.rotation = Value(0.0), mask.touches.clear();
    }
    return mask;
}

Parameter of_curve(const QString& label, const Mask& mask, Curve Mask::*field, core::Time at,
                   const SetMask& set) {
    Parameter made{.label = label, .value = core::value_at(mask.*field, at), .curve = mask.*field, .at = at};
    if (std::holds_alternative<core::Point>(made.value)) made.type = core::ParamType::point;
    made.neutral = core::value_at(Mask{}.*field, at);
    made.set_curve = [mask, field, set](const Curve& curve) {
        Mask changed = mask;
        changed.*field = curve;
        return set(changed);
    };
    made.set = [set_curve = made.set_curve](const Value& value) { return set_curve(Curve(value)); };
    return made;
}

} // namespace

void add_mask_parameters(ParameterGroup& group, const std::optional<Mask>& mask, const core::ClipId& clip,
                         std::optional<std::int64_t> index, core::Time at) {
    const SetMask set = [clip, index](const std::optional<Mask>& wanted) {
        return Edits{core::SetMask{clip, index, wanted}};
    };
    const int shape = mask ? static_cast<int>(mask->shape) + 1 : 0;
    QStringList offered{"none", "rectangle", "ellipse", "polygon", "painted"};
    if (shape == 4) offered << "file";
    group.parameters.push_back({.label = tr("Mask"),
                                .type = core::ParamType::choice,
                                .value = Value(kShapes[shape].toStdString()),
                                .neutral = Value(std::string("none")),
                                .choices = offered,
                                .set = [mask, set](const Value& value) {
                                    return set(of_shape(mask, std::get<std::string>(value)));
                                }});
    group.parameters.back().mask = MaskOf{clip, index};
    if (!mask) return;
    auto& list = group.parameters;
    list.push_back(of_curve(tr("Mask place"), *mask, &Mask::centre, at, set));
    list.back().least = -1, list.back().most = 2;
    list.push_back(of_curve(tr("Mask size"), *mask, &Mask::size, at, set));
    list.back().most = 4;
    list.push_back(of_curve(tr("Mask turn"), *mask, &Mask::rotation, at, set));
    list.back().least = -360, list.back().most = 360, list.back().unit = "°", list.back().decimals = 0;
    list.push_back(of_curve(tr("Soft edge"), *mask, &Mask::feather, at, set));
    list.push_back(of_curve(tr("Mask strength"), *mask, &Mask::strength, at, set));
    list.push_back({.label = tr("Mask inverted"),
                    .type = core::ParamType::toggle,
                    .value = Value(mask->inverted),
                    .neutral = Value(false),
                    .set = [mask, set](const Value& value) {
                        Mask changed = *mask;
                        changed.inverted = core::number_in(value) != 0;
                        return set(changed);
                    }});
}

} // namespace ui
