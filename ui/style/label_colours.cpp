// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/label_colours.h"
#include "ui/base/language.h"
#include <QPainter>
#include <QPixmap>
#include <algorithm>
#include <cmath>

namespace ui {
namespace {

struct Named {
    const char* name;
    QRgb colour;
};
/// Of one lightness about, so that none shouts.
constexpr Named kNamed[] = {{"red", 0xffe5534b},   {"orange", 0xffe8893a}, {"yellow", 0xffd9b43a},
                            {"green", 0xff4caf6e}, {"cyan", 0xff36b0c2},   {"blue", 0xff4f8df0},
                            {"purple", 0xffa06be0}};

double luminance(const QColor& colour) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

bool is_dark(const QColor& colour) {
    return luminance(colour) < 0.18; // the middle of what the eye sees
}

/// The hue in the lightness nearest to `from`, darker or lighter, that stands out so far from all of these.
QColor standing_out(const QColor& hue, double saturation, double from, bool darker,
                    std::initializer_list<QColor> grounds, double least) {
    QColor colour;
    for (double light = from; light >= 0 && light <= 1; light += darker ? -0.01 : 0.01) {
        colour = QColor::fromRgb(QColor::fromHslF(std::max(0.0F, hue.hslHueF()),
                                                  static_cast<float>(saturation), static_cast<float>(light))
                                     .rgb());
        if (std::all_of(grounds.begin(), grounds.end(),
                        [&](const QColor& ground) { return contrast_of(colour, ground) >= least; }))
            break;
    }
    return colour;
}

} // namespace

double contrast_of(const QColor& a, const QColor& b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)}); // values, not references
    return (light + 0.05) / (dark + 0.05);
}

QColor colour_named(const std::string& name, const QColor& otherwise) {
    if (name.empty()) return otherwise;
    for (const Named& each : kNamed)
        if (name == each.name) return QColor::fromRgb(each.colour);
    const QColor named(QString::fromStdString(name));
    return named.isValid() ? named : otherwise;
}

QColor label_tint(const std::string& name, const Palette& colours) {
    const QColor hue = colour_named(name, {});
    if (!hue.isValid()) return {};
    const bool light_words = !is_dark(colours.on_clip), contrast = colours.window == QColor(Qt::black);
    return standing_out(hue, std::min<double>(hue.hslSaturationF(), contrast ? 0.7 : 0.5),
                        light_words ? 0.42 : 0.7, light_words, {colours.on_clip}, contrast ? 7.0 : 4.5);
}

QColor label_edge(const std::string& name, const Palette& colours) {
    const QColor hue = colour_named(name, {});
    if (!hue.isValid()) return {};
    constexpr double kLeastOfShapes = 3; // WCAG 1.4.11
    return standing_out(hue, hue.hslSaturationF(), 0.55, !is_dark(colours.panel),
                        {colours.panel, colours.raised, label_ground(name, colours)}, kLeastOfShapes);
}

QColor label_ground(const std::string& name, const Palette& colours) {
    const QColor hue = colour_named(name, {});
    if (!hue.isValid()) return {};
    constexpr float kShare = 0.13F;
    const auto mixed = [&](float ground, float label) { return ground * (1 - kShare) + label * kShare; };
    return QColor::fromRgb(QColor::fromRgbF(mixed(colours.raised.redF(), hue.redF()),
                                            mixed(colours.raised.greenF(), hue.greenF()),
                                            mixed(colours.raised.blueF(), hue.blueF()))
                               .rgb());
}

QString label_word(const std::string& name) {
    const std::pair<const char*, QString> words[] = {
        {"red", tr("Red")},   {"orange", tr("Orange")}, {"yellow", tr("Yellow")}, {"green", tr("Green")},
        {"cyan", tr("Cyan")}, {"blue", tr("Blue")},     {"purple", tr("Purple")}};
    for (const auto& [each, word] : words)
        if (name == each) return word;
    return QString::fromStdString(name);
}

QIcon label_swatch(const std::string& name) {
    constexpr int kSide = 32; // for dense screens
    QPixmap swatch(kSide, kSide);
    swatch.fill(Qt::transparent);
    QPainter painter(&swatch);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = colour_named(name, {});
    painter.setPen(colour.isValid() ? QPen(Qt::NoPen) : QPen(palette_of(current_theme()).faint, 2));
    painter.setBrush(colour.isValid() ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(4, 4, kSide - 8, kSide - 8), 5, 5);
    return swatch;
}

} // namespace ui
