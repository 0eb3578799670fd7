// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/results.h"
#include "ui/base/language.h"
#include <QObject>

namespace ui {
namespace {

using core::assist::TakeReady;

bool by_starter(const TakeReady& ready) {
    return ready.take.model.starts_with("starter");
}

QString percent(double share) {
    return share < 0.01 ? QObject::tr("less than 1 %") : QObject::tr("%1 %").arg(qRound(share * 100));
}

} // namespace

QString place_of(const core::assist::Region& region) {
    const double share = region.width * region.height;
    if (share <= 0 || share > 0.6) return {};
    const double x = region.x + region.width / 2, y = region.y + region.height / 2;
    const auto third = [](double at) { return at < 0.38 ? 0 : at > 0.62 ? 2 : 1; };
    const QString places[3][3] = {
        {QObject::tr("in the upper left"), QObject::tr("in the upper middle"),
         QObject::tr("in the upper right")},
        {QObject::tr("on the left"), QObject::tr("in the middle"), QObject::tr("on the right")},
        {QObject::tr("in the lower left"), QObject::tr("in the lower middle"),
         QObject::tr("in the lower right")}};
    return places[third(y)][third(x)];
}

QString what_changed(const TakeReady& ready, const core::Clip& clip) {
    const QString name = QString::fromStdString(clip.name);
    const QString place = place_of(ready.changed.box);
    if (ready.changed_share > 0.995)
        return QObject::tr("Done: '%1' has a new take; the whole picture has changed.").arg(name);
    QString text =
        QObject::tr("Done: '%1' has a new take. %2 of the picture has changed%3; the rest is as it was.")
            .arg(name, percent(ready.changed_share), place.isEmpty() ? "" : ", " + place);
    if (ready.changed_share < 0.01)
        text += QObject::tr(" That is very little: compare it with the original (Alt+C).");
    return text;
}

QString nothing_changed(const TakeReady& ready) {
    return by_starter(ready)
               ? QObject::tr(
                     "Nothing was changed: the model found nothing in the picture to change in that way. The "
                     "small model that comes with the program recolours plain things, changes light and "
                     "looks and takes simple things out; it cannot turn one thing into another. Name the "
                     "thing and its colour, or draw a frame around it in the viewer.")
               : QObject::tr(
                     "Nothing was changed: the model found nothing in the picture to change in that way. "
                     "Name the thing and what it should become, or draw a frame around it in the viewer.");
}

QString notes_of(const TakeReady& ready) {
    QString text;
    if (ready.take.provenance.is_object())
        for (const auto& note : ready.take.provenance.value("notes", nlohmann::json::array()))
            text += " " + in_words(note.get<std::string>() + ".");
    return text;
}

QString what_was_made(const TakeReady& ready, NewClip place) {
    QString text = place == NewClip::at_the_end   ? QObject::tr("A new clip is at the end of the timeline.")
                   : place == NewClip::in_the_gap ? QObject::tr("A new clip lies in the gap.")
                   : place == NewClip::as_a_take
                       ? QObject::tr("The picture has a new take, in which it moves.")
                       : QObject::tr("A new clip goes on where the other one ended.");
    if (!ready.caption.empty())
        text += QObject::tr(" The model says that it shows: %1").arg(QString::fromStdString(ready.caption));
    if (by_starter(ready))
        text += QObject::tr(
            " The small model that comes with the program draws plain coloured shapes on plain "
            "backgrounds; anything else is likely not to be recognised. Larger models: View, Models.");
    return text;
}

} // namespace ui
