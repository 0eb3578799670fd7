// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/kind_parameters.h"
#include "core/catalogue/curve_points.h"
#include "core/effects/lut_file.h"
#include "ui/base/language.h"
#include "ui/inspector/mask_parameters.h"
#include <QCoreApplication>
#include <map>

namespace ui {
namespace {

using core::Curve, core::Time, core::Value;

/// How a unit of the catalogue is shown, and by how much its numbers are multiplied for that.
void show_unit(const core::ParamSpec& spec, Parameter& parameter) {
    const QString unit = QString::fromStdString(spec.unit);
    if (unit.startsWith("of the")) {
        parameter.unit = "%";
        parameter.factor = 100;
        parameter.decimals = 1;
    } else {
        parameter.unit = unit == "degrees" ? QString("°")
                         : unit.startsWith("px")
                             ? QString("px")
                             : QCoreApplication::translate("catalogue", spec.unit.c_str());
        parameter.decimals = spec.most - spec.least > 50 ? (spec.unit == "dB" ? 1 : 0) : 2;
    }
}

/// The look-up tables that are taken, and all files for those that have another name.
QString lut_filter() {
    QStringList endings;
    for (const std::string_view ending : core::lut_endings())
        endings << "*" + QString::fromLatin1(ending.data(), static_cast<qsizetype>(ending.size()));
    return tr("Look-up tables (%1)").arg(endings.join(' ')) + ";;" + tr("All files (*)");
}

/// A parameter of the catalogue; `set` makes the edits of a curve.
Parameter of_spec(const core::ParamSpec& spec, const core::Params& params, Time at,
                  std::function<Edits(const Curve&)> set) {
    Parameter made{.label = readable(spec.name),
                   .name = spec.name,
                   .type = spec.type,
                   .neutral = spec.neutral,
                   .least = spec.least,
                   .most = spec.most,
                   .at = at};
    const auto found = params.find(spec.name);
    const Curve curve = found == params.end() ? Curve(spec.added) : found->second;
    made.value = core::value_at(curve, at);
    show_unit(spec, made);
    for (const std::string& choice : spec.choices)
        made.choices << QString::fromStdString(choice);
    made.is_drawn = spec.unit == core::kCurveUnit;
    if (made.is_drawn) made.unit.clear();
    made.is_font = spec.name == "font" && spec.type == core::ParamType::text;
    made.set = [set](const Value& value) { return set(Curve(value)); };
    if (spec.keyed) made.curve = curve, made.set_curve = std::move(set);
    return made;
}

} // namespace

void add_kind(ParameterGroup& group, const core::Kind& kind, const core::Params& params, Time at,
              const std::function<Edits(const std::string&, const Curve&)>& set) {
    for (const core::ParamSpec& spec : kind.params) {
        group.parameters.push_back(of_spec(
            spec, params, at, [set, name = spec.name](const Curve& curve) { return set(name, curve); }));
        if (kind.name == "lut" && spec.type == core::ParamType::file)
            group.parameters.back().file_filter = lut_filter();
    }
}

void add_effects(std::vector<ParameterGroup>& groups, const std::vector<core::Effect>& effects,
                 const EffectPlace& place, Time at) {
    std::map<std::string, int> before; // of each name
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const core::Effect& effect = effects[i];
        const auto index = static_cast<std::int64_t>(i);
        ParameterGroup group{
            .title = readable(effect.name),
            .key =
                QString("effect %1 %2").arg(QString::fromStdString(effect.name)).arg(before[effect.name]++),
            .is_effect = true,
            .enabled = effect.enabled};
        group.enable = [place, index, effect](bool on) {
            core::SetEffect edit{.clip = place.clip, .index = index, .effect = effect, .track = place.track};
            edit.effect.enabled = on;
            return Edits{edit};
        };
        group.remove = [place, index] {
            return Edits{core::RemoveEffect{.clip = place.clip, .index = index, .track = place.track}};
        };
        if (i > 0)
            group.earlier = [place, index] {
                return Edits{core::MoveEffect{
                    .clip = place.clip, .index = index, .to = index - 1, .track = place.track}};
            };
        const core::Kind* known = core::find_effect(effect.name);
        if (known)
            add_kind(group, *known, effect.params, at,
                     [place, index](const std::string& name, const Curve& curve) {
                         return Edits{core::SetParameter{.clip = place.clip,
                                                         .index = index,
                                                         .name = name,
                                                         .value = curve,
                                                         .track = place.track}};
                     });
        if (known && known->domain == core::Domain::picture && !place.clip.empty())
            add_mask_parameters(group, effect.mask, place.clip, index, at);
        groups.push_back(std::move(group));
    }
}

} // namespace ui
