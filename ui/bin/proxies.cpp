// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bin/proxies.h"
#include "core/base/result.h"
#include "core/export/make_proxy.h"
#include "core/media/proxy_place.h"
#include "core/store/project_file.h"
#include "ui/base/language.h"
#include <QFileInfo>
#include <QSettings>

namespace ui {

namespace preferences {

ForLarge proxies_for_large() {
    const QString chosen = QSettings().value("proxies/large", "offer").toString();
    return chosen == "make" ? ForLarge::make : chosen == "never" ? ForLarge::never : ForLarge::offer;
}

bool plays_proxies() {
    return QSettings().value("proxies/play", true).toBool();
}

} // namespace preferences

Proxies::Proxies(Workspace& workspace, ExportQueue& queue, QObject* parent)
    : Guarded(parent), workspace_(workspace), queue_(queue) {
    pool_.setMaxThreadCount(1);
    connect(&workspace, &Workspace::project_changed, this, [this] { follow_project(); });
    connect(&workspace, &Workspace::importing_changed, this, [this] { follow_project(); });
    connect(&workspace, &Workspace::moved, this,
            [this](const std::filesystem::path&, const std::filesystem::path& to) {
                project_ = to;
                tell_player();
                look();
            });
    connect(&queue, &ExportQueue::changed, this, [this] {
        bool ended = false;
        for (const core::Job& job : queue_.queue().jobs())
            ended = std::erase_if(making_,
                                  [&](const auto& each) { return each.second == job.number && job.over(); }) >
                        0 ||
                    ended;
        if (!ended) return;
        tell_player();
        look();
        Q_EMIT changed();
    });
    follow_project();
}

Proxies::~Proxies() {
    pool_.clear();
    pool_.waitForDone();
}

std::string Proxies::source_of(const core::Media& media) const {
    return core::ProjectFile::resolve(workspace_.project_path(), media.path);
}

Proxies::State Proxies::of(const core::MediaId& media) const {
    return making_.contains(media) ? State::making : there_.contains(media) ? State::there : State::none;
}

void Proxies::follow_project() {
    if (project_ != workspace_.project_path()) {
        project_ = workspace_.project_path();
        known_.clear(), there_.clear(), making_.clear();
        for (const auto& media : workspace_.film()->media)
            known_.insert(media->id);
        tell_player();
        return look();
    }
    if (workspace_.importing() > 0) return; // all that comes in is asked about at once
    std::vector<core::MediaId> fresh;
    for (const auto& media : workspace_.film()->media)
        if (known_.insert(media->id).second && media->kind == core::MediaKind::video &&
            core::wants_proxy(*media))
            fresh.push_back(media->id);
    if (fresh.empty()) return;
    look();
    if (workspace_.only_looks()) return;
    switch (preferences::proxies_for_large()) {
    case preferences::ForLarge::make:
        return make(fresh);
    case preferences::ForLarge::offer:
        return Q_EMIT wanted(fresh);
    case preferences::ForLarge::never:
        return;
    }
}

void Proxies::tell_player() {
    workspace_.player().set_proxies(preferences::plays_proxies()
                                        ? core::proxy_folder(workspace_.project_path())
                                        : std::filesystem::path());
}

void Proxies::set_playing(bool playing) {
    QSettings().setValue("proxies/play", playing);
    tell_player();
    Q_EMIT changed();
}

std::vector<core::MediaId> Proxies::large() const {
    std::vector<core::MediaId> found;
    for (const auto& media : workspace_.film()->media)
        if (core::wants_proxy(*media) && of(media->id) == State::none) found.push_back(media->id);
    return found;
}

void Proxies::make(const std::vector<core::MediaId>& media) {
    for (const core::MediaId& id : media) {
        const core::Media* found = workspace_.film()->find_media(id);
        if (const std::string why =
                core::why_no_proxy(found ? *found : core::Media{.kind = core::MediaKind::audio});
            !why.empty()) {
            Q_EMIT workspace_.refused(in_words(why));
            continue;
        }
        if (of(id) == State::making) continue;
        const std::string source = source_of(*found);
        const QString name = QFileInfo(QString::fromStdString(source)).fileName();
        const std::string words = tr("Frame %1 of %2, about %3 s left").toStdString(),
                          done = tr("The proxy of '%1' is there.").arg(name).toStdString();
        making_[id] = queue_.queue().add(
            tr("Proxy of %1").arg(name).toStdString(), {},
            [source, words, done, folder = core::proxy_folder(workspace_.project_path())](
                std::stop_token stop, const core::JobQueue::Report& report) -> std::string {
                core::make_proxy(folder, source, stop, [&](const core::ExportProgress& p) {
                    if (p.frame % 8 && p.frame != p.frames) return;
                    report(static_cast<double>(p.frame) / static_cast<double>(p.frames),
                           QString::fromStdString(words)
                               .arg(p.frame)
                               .arg(p.frames)
                               .arg(static_cast<int>(p.seconds_left + 0.5))
                               .toStdString());
                });
                return done;
            });
    }
    Q_EMIT changed();
}

void Proxies::remove(const core::MediaId& media) {
    const core::Media* found = workspace_.film()->find_media(media);
    if (!found) return;
    if (const auto making = making_.find(media); making != making_.end())
        return queue_.queue().stop(making->second);
    std::error_code error;
    const auto path = core::proxy_of(core::proxy_folder(workspace_.project_path()), source_of(*found));
    if (!path || !std::filesystem::remove(*path, error))
        return Q_EMIT workspace_.refused(tr("This medium has no proxy."));
    there_.erase(media);
    look_again_ = looking_; // what is being looked at now may still have been there
    tell_player();
    Q_EMIT changed();
}

void Proxies::look() {
    if (std::exchange(looking_, true)) {
        look_again_ = true;
        return;
    }
    pool_.start(guarded_thread(this, [this, film = workspace_.film(),
                                      file = workspace_.project_path()] { // the destructor waits for it
        std::set<core::MediaId> there;
        for (const auto& media : film->media)
            if (core::proxy_of(core::proxy_folder(file), core::ProjectFile::resolve(file, media->path)))
                there.insert(media->id);
        post(this, [this, there, file] {
            looking_ = false;
            if (std::exchange(look_again_, false) || file != workspace_.project_path()) return look();
            if (std::exchange(there_, there) != there) Q_EMIT changed();
        });
    }));
}

} // namespace ui
