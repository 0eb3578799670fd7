// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/workspace.h"
#include "core/base/result.h"
#include "core/project/import.h"
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

namespace ui {

Workspace::Workspace(QObject* parent)
    : QObject(parent), player_([this](core::Player::Shown shown) {
          // From the playback thread to the interface's; a workspace that is gone drops the call.
          QMetaObject::invokeMethod(
              this,
              [this, shown = std::move(shown)] {
                  if (shown.playing || player_.playing()) playhead_ = shown.time;
                  Q_EMIT picture_ready(shown);
                  Q_EMIT playhead_moved();
              },
              Qt::QueuedConnection);
      }) {
    open({});
}

Workspace::~Workspace() {
    file_.reset();
    if (!scratch_.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(scratch_, ignored);
    }
}

void Workspace::take_over(core::ProjectFile file, bool untitled) {
    file_.emplace(std::move(file));
    untitled_ = untitled;
    unsaved_ = false;
    selection_.clear();
    playhead_ = core::Time(0);
    in_.reset();
    out_.reset();
    region_.reset();
    player_.set_project(snapshot(), file_->path());
    player_.seek(core::Time(0));
    Q_EMIT project_changed();
    Q_EMIT selection_changed();
}

QString Workspace::open(const QString& file) {
    try {
        if (!file.isEmpty()) {
            auto opened = core::ProjectFile::open(file.toStdString(), core::ProjectFile::Access::write);
            const auto left = std::exchange(scratch_, {});
            take_over(std::move(opened), false);
            std::error_code ignored;
            if (!left.empty())
                std::filesystem::remove_all(left, ignored); // the untitled project that was left
            return {};
        }
        const auto left = scratch_;
        const QString base = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                             "/untitled/" + QUuid::createUuid().toString(QUuid::WithoutBraces);
        QDir().mkpath(base);
        auto made = core::ProjectFile::create((base + "/untitled.saycut").toStdString(), {});
        scratch_ = base.toStdString();
        take_over(std::move(made), true);
        std::error_code ignored;
        if (!left.empty()) std::filesystem::remove_all(left, ignored);
        return {};
    } catch (const core::Failure& failure) {
        return QString::fromStdString(failure.what());
    }
}

QString Workspace::save(const QString& file) {
    try {
        if (file.isEmpty() || std::filesystem::path(file.toStdString()) == file_->path()) {
            if (untitled_) return tr("Choose a name for the project.");
            file_->save();
            unsaved_ = false;
            Q_EMIT project_changed();
            return {};
        }
        // A new place: the snapshot with its history goes there, takes are copied beside it.
        file_->save();
        const std::filesystem::path target = file.toStdString(), source = file_->path();
        std::filesystem::copy_file(source, target, std::filesystem::copy_options::overwrite_existing);
        const auto takes = std::filesystem::path(source.string() + "-data") / "takes",
                   to = std::filesystem::path(target.string() + "-data") / "takes";
        if (std::filesystem::exists(takes)) {
            std::filesystem::create_directories(to);
            std::filesystem::copy(takes, to,
                                  std::filesystem::copy_options::recursive |
                                      std::filesystem::copy_options::overwrite_existing);
        }
        const core::Time at = playhead_;
        auto opened = core::ProjectFile::open(target, core::ProjectFile::Access::write);
        // Takes named relative to the old file's folder are named anew.
        std::vector<core::Edit> relinks;
        const std::string from = source.filename().string() + "-data/",
                          into = target.filename().string() + "-data/";
        for (const auto& media : opened.project().media)
            if (media->path.starts_with(from) && from != into)
                relinks.push_back(core::RelinkMedia{media->id, into + media->path.substr(from.size())});
        if (!relinks.empty()) {
            if (auto done = opened.apply(relinks, "Save as"); !done)
                return QString::fromStdString(done.message());
            opened.save();
        }
        const auto left = std::exchange(scratch_, {});
        take_over(std::move(opened), false);
        std::error_code ignored;
        if (!left.empty()) std::filesystem::remove_all(left, ignored);
        seek(at);
        return {};
    } catch (const std::exception& failure) {
        return QString::fromStdString(failure.what());
    }
}

QString Workspace::title() const {
    return untitled_ ? tr("Untitled")
                     : QFileInfo(QString::fromStdString(file_->path().string())).completeBaseName();
}

void Workspace::changed() {
    unsaved_ = true;
    std::erase_if(selection_, [&](const core::ClipId& id) { return !project().find_clip(id).clip; });
    player_.set_project(snapshot(), file_->path());
    Q_EMIT project_changed();
}

bool Workspace::apply(std::vector<core::Edit> edits, const QString& label) {
    try {
        const auto result = file_->apply(std::move(edits), label.toStdString());
        if (!result) {
            Q_EMIT refused(QString::fromStdString(result.message()));
            return false;
        }
    } catch (const core::Failure& failure) {
        Q_EMIT refused(QString::fromStdString(failure.what()));
        return false;
    }
    changed();
    return true;
}

void Workspace::undo() {
    if (!file_->undo().empty()) changed();
}

void Workspace::redo() {
    if (!file_->redo().empty()) changed();
}

void Workspace::import(const QStringList& files, bool bin_only) {
    for (const QString& file : files) {
        try {
            apply(core::import_edits(project(), file.toStdString(), bin_only),
                  tr("Import %1").arg(QFileInfo(file).fileName()));
        } catch (const core::Failure& failure) {
            Q_EMIT refused(QString::fromStdString(failure.what()));
        }
    }
}

void Workspace::select(std::set<core::ClipId> clips) {
    if (clips == selection_) return;
    selection_ = std::move(clips);
    Q_EMIT selection_changed();
}

const core::Clip* Workspace::selected_clip() const {
    const core::Clip* only = nullptr;
    for (const core::ClipId& id : selection_) {
        const auto found = project().find_clip(id);
        if (!found.clip || found.track->kind == core::TrackKind::audio) continue;
        if (only) return nullptr;
        only = found.clip;
    }
    return only;
}

const core::Clip* Workspace::target_clip() const {
    if (const core::Clip* selected = selected_clip()) return selected;
    const core::Clip* under = nullptr;
    for (const auto& track : project().tracks)
        if (track->kind == core::TrackKind::video)
            for (const core::Clip& clip : track->clips)
                if (clip.range().contains(playhead_) || (!under && clip.end() == playhead_)) under = &clip;
    return under;
}

void Workspace::mark_in(core::Time time) {
    in_ = time;
    if (out_ && *out_ <= time) out_.reset();
    Q_EMIT marks_changed();
}

void Workspace::mark_out(core::Time time) {
    out_ = time;
    if (in_ && *in_ >= time) in_.reset();
    Q_EMIT marks_changed();
}

void Workspace::clear_marks() {
    in_.reset();
    out_.reset();
    Q_EMIT marks_changed();
}

void Workspace::set_region(std::optional<core::assist::Region> region) {
    region_ = region;
    Q_EMIT marks_changed();
}

std::optional<core::TimeRange> Workspace::marked() const {
    if (!in_ && !out_) return std::nullopt;
    const core::TimeRange range{in_.value_or(core::Time(0)),
                                std::min(out_.value_or(project().duration()), project().duration())};
    return range.length() > core::Time(0) ? std::optional(range) : std::nullopt;
}

void Workspace::seek(core::Time time) {
    playhead_ = std::clamp(time, core::Time(0), std::max(core::Time(0), project().duration()));
    // The last frame is shown at the very end.
    player_.seek(std::min(playhead_, std::max(core::Time(0), project().duration() - core::Time(1))));
    Q_EMIT playhead_moved();
}

} // namespace ui
