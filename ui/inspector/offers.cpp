// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/offers.h"
#include "core/catalogue/catalogue.h"
#include "ui/base/language.h"
#include "ui/inspector/parameters.h"

namespace ui {

QString Offer::key() const {
    return command + " " + QString::fromStdString(args.dump());
}

QList<Offer> offers() {
    QList<Offer> list;
    const auto kinds = [&](core::Domain domain, const QString& group, const QString& command,
                           const char* arg) {
        for (const core::Kind& kind : core::kinds_of(domain))
            if (!kind.hidden)
                list << Offer{.group = group,
                              .title = readable(kind.name),
                              .command = command,
                              .args = {{arg, kind.name}},
                              .on_clip = command == "effect.add",
                              .at_cut = command == "transition.add"};
    };
    kinds(core::Domain::transition, tr("Transitions"), "transition.add", "kind");
    for (const std::string& name : core::title_kind().find("template")->choices)
        list << Offer{.group = tr("Titles"),
                      .title = readable(name),
                      .command = "title.add",
                      .args = {{"template", name}}};
    kinds(core::Domain::picture, tr("Picture"), "effect.add", "name");
    kinds(core::Domain::sound, tr("Sound"), "effect.add", "name");
    kinds(core::Domain::generator, tr("Generators"), "generator.add", "kind");
    list << Offer{.group = tr("Generators"),
                  .title = tr("Adjustment clip"),
                  .command = "adjustment.add",
                  .args = core::Args::object()};
    return list;
}

std::optional<Offer> find_offer(const QString& key) {
    for (const Offer& offer : offers())
        if (offer.key() == key) return offer;
    return std::nullopt;
}

QString drop_offer(Workspace& workspace, const Offer& offer, const core::DropPlace& place,
                   const core::ClipId& clip) {
    core::Args args = offer.args;
    const core::Track* track = workspace.project().find_track(place.track);
    if (offer.on_clip) {
        if (clip.empty()) return tr("Drop an effect on a clip.");
        args["clip"] = clip.value;
    } else if (offer.at_cut) {
        if (!track) return tr("Drop a transition where two clips meet.");
        args["track"] = track->id.value;
        args["at"] = core::to_seconds(place.at);
    } else {
        args["at"] = core::to_seconds(place.at);
        // A track with room of the right kind is found by itself; one that was aimed at counts.
        const bool titles = offer.command == "title.add";
        if (track && (titles ? track->for_titles() : track->kind == core::TrackKind::video) &&
            std::none_of(track->clips.begin(), track->clips.end(),
                         [&](const core::Clip& there) { return there.end() > place.at; }))
            args["track"] = track->id.value;
    }
    return workspace.attempt_run(offer.command.toStdString(), args);
}

} // namespace ui
