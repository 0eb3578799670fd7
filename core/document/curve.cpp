// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/curve.h"
#include <algorithm>

namespace core {

double eased(double part, Ease ease) {
    switch (ease) {
    case Ease::hold:
        return 0;
    case Ease::linear:
        return part;
    case Ease::ease:
        return part * part * (3 - 2 * part);
    case Ease::ease_in:
        return part * part * part;
    case Ease::ease_out:
        return 1 - (1 - part) * (1 - part) * (1 - part);
    }
    return part;
}

namespace {

double mix(double a, double b, double part) {
    return a + (b - a) * part;
}

bool sooner(const Key& key, Time at) {
    return key.at < at;
}

} // namespace

double number_in(const Value& value, double otherwise) {
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* on = std::get_if<bool>(&value)) return *on ? 1 : 0;
    return otherwise;
}

Value between(const Value& a, const Value& b, double part) {
    if (const auto* from = std::get_if<double>(&a))
        if (const auto* to = std::get_if<double>(&b)) return mix(*from, *to, part);
    if (const auto* from = std::get_if<Point>(&a))
        if (const auto* to = std::get_if<Point>(&b))
            return Point{mix(from->x, to->x, part), mix(from->y, to->y, part)};
    if (const auto* from = std::get_if<Colour>(&a))
        if (const auto* to = std::get_if<Colour>(&b))
            return Colour{mix(from->red, to->red, part), mix(from->green, to->green, part),
                          mix(from->blue, to->blue, part), mix(from->alpha, to->alpha, part)};
    return a;
}

Value value_at(const Curve& curve, Time at) {
    if (const auto* value = std::get_if<Value>(&curve)) return *value;
    const auto& keys = std::get<std::vector<Key>>(curve);
    if (keys.empty()) return 0.0;
    const auto next =
        std::upper_bound(keys.begin(), keys.end(), at, [](Time t, const Key& key) { return t < key.at; });
    if (next == keys.begin()) return next->value;
    const Key& key = *std::prev(next);
    if (next == keys.end() || key.ease == Ease::hold || key.at == at) return key.value;
    const double part =
        static_cast<double>((at - key.at).count()) / static_cast<double>((next->at - key.at).count());
    return between(key.value, next->value, eased(part, key.ease));
}

double number_at(const Curve& curve, Time at, double otherwise) {
    return number_in(value_at(curve, at), otherwise);
}

std::optional<double> constant_number(const Curve& curve) {
    const auto* value = std::get_if<Value>(&curve);
    if (!value || (!std::holds_alternative<double>(*value) && !std::holds_alternative<bool>(*value)))
        return std::nullopt;
    return number_in(*value);
}

bool moves(const Curve& curve) {
    return std::holds_alternative<std::vector<Key>>(curve);
}

Curve with_key(const Curve& curve, const Key& key) {
    std::vector<Key> keys;
    if (moves(curve)) keys = std::get<std::vector<Key>>(curve);
    const auto place = std::lower_bound(keys.begin(), keys.end(), key.at, sooner);
    if (place != keys.end() && place->at == key.at)
        *place = key;
    else
        keys.insert(place, key);
    return keys;
}

Curve without_key(const Curve& curve, Time at) {
    if (!moves(curve)) return curve;
    auto keys = std::get<std::vector<Key>>(curve);
    const auto place = std::lower_bound(keys.begin(), keys.end(), at, sooner);
    if (place == keys.end() || place->at != at) return curve;
    const Value last = place->value;
    keys.erase(place);
    if (keys.empty()) return last;
    return keys;
}

} // namespace core
