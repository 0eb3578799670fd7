// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/title_place.h"
#include <QFontMetricsF>
#include <QTransform>
#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int kLeastLetters = 8; ///< pixels: smaller ones are read by nobody

QFont font_of(const core::TitleLook& look, double line_height) {
    constexpr int kTried = 100;
    QFont font(QString::fromStdString(look.font));
    font.setWeight(static_cast<QFont::Weight>(std::clamp(static_cast<int>(look.weight), 1, 1000)));
    font.setItalic(look.italic);
    font.setUnderline(look.underline);
    font.setPixelSize(kTried);
    const double tried = std::max(1.0, QFontMetricsF(font).height());
    font.setPixelSize(std::max(kLeastLetters, static_cast<int>(std::lround(kTried * line_height / tried))));
    return font;
}

QColor colour_of(const core::Colour& colour) {
    const auto part = [](double value) { return static_cast<float>(std::clamp(value, 0.0, 1.0)); };
    return QColor::fromRgbF(part(colour.red), part(colour.green), part(colour.blue));
}

/// Titles that are seen at the playhead, the uppermost first, until one is taken.
core::ClipId uppermost(const Workspace& workspace, const std::function<bool(const core::ClipId&)>& taken) {
    const auto& tracks = workspace.project().tracks;
    for (const core::TrackKind kind :
         {core::TrackKind::subtitle, core::TrackKind::title, core::TrackKind::video})
        for (auto track = tracks.rbegin(); track != tracks.rend(); ++track) {
            if ((*track)->kind != kind || (*track)->hidden) continue;
            for (const core::Clip& clip : (*track)->clips)
                if (clip.is_title() && clip.enabled && clip.range().contains(workspace.playhead()) &&
                    taken(clip.id))
                    return clip.id;
        }
    return {};
}

} // namespace

TitlePlace title_place(const core::TitleLook& look, const QRectF& area) {
    TitlePlace made{.font = font_of(look, look.size * look.scale * area.height()),
                    .colour = colour_of(look.colour)};
    made.across = look.align == core::Across::left    ? Qt::AlignLeft
                  : look.align == core::Across::right ? Qt::AlignRight
                                                      : Qt::AlignHCenter;
    made.longest = core::longest_line(look) * look.scale * area.width();
    const QFontMetricsF letters(made.font);
    QSizeF size = letters
                      .boundingRect(QRectF(0, 0, made.longest, 1e6),
                                    static_cast<int>(Qt::TextWordWrap | Qt::AlignTop | made.across),
                                    QString::fromStdString(look.text))
                      .size();
    size = size.expandedTo({letters.height(), letters.height()}); // one without words is found, too
    const double y = look.rolled >= 0 ? 0.5 : look.place.y;       // credits roll by: in the middle
    made.pivot = {area.left() + (look.place.x + look.moved.x) * area.width(),
                  area.top() + (y + look.moved.y) * area.height()};
    QPointF corner = made.pivot - QPointF(size.width(), size.height()) / 2;
    if (look.align == core::Across::left) corner.setX(made.pivot.x());
    if (look.align == core::Across::right) corner.setX(made.pivot.x() - size.width());
    if (look.rolled < 0 && look.anchor == core::Upright::top) corner.setY(made.pivot.y());
    if (look.rolled < 0 && look.anchor == core::Upright::bottom) corner.setY(made.pivot.y() - size.height());
    made.box = {corner, size};
    made.turn = look.rotation;
    return made;
}

std::optional<core::TitleLook> look_of_title(const Workspace& workspace, const core::ClipId& title) {
    const auto found = workspace.project().find_clip(title);
    if (!found.clip || !found.clip->is_title() || !found.clip->range().contains(workspace.playhead()))
        return std::nullopt;
    return core::title_look(*found.clip, workspace.playhead(),
                            found.track->kind == core::TrackKind::subtitle);
}

core::ClipId title_at(const Workspace& workspace, const QPointF& at, const QRectF& area) {
    constexpr double kNear = 4;
    return uppermost(workspace, [&](const core::ClipId& title) {
        const auto look = look_of_title(workspace, title);
        if (!look) return false;
        const TitlePlace place = title_place(*look, area);
        QTransform back;
        back.translate(place.pivot.x(), place.pivot.y());
        back.rotate(-place.turn);
        back.translate(-place.pivot.x(), -place.pivot.y());
        return place.box.adjusted(-kNear, -kNear, kNear, kNear).contains(back.map(at));
    });
}

core::ClipId meant_title(const Workspace& workspace) {
    for (const core::ClipId& selected : workspace.selection())
        if (look_of_title(workspace, selected)) return selected;
    return uppermost(workspace, [](const core::ClipId&) { return true; });
}

} // namespace ui
