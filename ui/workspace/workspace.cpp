// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/workspace.h"
#include "core/base/result.h"
#include "core/base/thrown.h"
#include "core/project/import.h"
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>
#include <unistd.h>

namespace ui {
namespace {

/// Where untitled projects lie: with the user's data, which survives the program and the machine; where
/// nothing can be kept there, among the temporary files.
QStringList untitled_places() {
    return {QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/untitled",
            QDir::tempPath() + "/saycut-" + QString::number(::getuid()) + "/untitled"};
}

/// A new folder for an untitled project. Throws Failure when there is no place for one.
QString make_scratch() {
    for (const QString& place : untitled_places()) {
        const QString folder = place + "/" + QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (QDir().mkpath(folder) && QFileInfo(folder).isWritable()) return folder;
    }
    throw core::Failure("there is no place to keep an untitled project: neither " +
                        untitled_places().join(" nor ").toStdString() +
                        " can be written; set HOME or TMPDIR to a folder that can");
}

} // namespace

Workspace::Workspace(QObject* parent)
    : Guarded(parent), player_(
                           [this](core::Player::Shown shown) { // from the playback thread
                               post(this, [this, shown = std::move(shown)] {
                                   if (shown.playing || player_.playing()) playhead_ = shown.time;
                                   Q_EMIT picture_ready(shown);
                                   Q_EMIT playhead_moved();
                               });
                           },
                           [this](const std::string& problem) {
                               post(this, [this, problem] { tell(QString::fromStdString(problem)); });
                           }) {
    if (const QString problem = open({}); !problem.isEmpty()) throw core::Failure(problem.toStdString());
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
        const QString base = make_scratch();
        auto made = core::ProjectFile::create((base + "/untitled.saycut").toStdString(), {});
        scratch_ = base.toStdString();
        take_over(std::move(made), true);
        std::error_code ignored;
        if (!left.empty()) std::filesystem::remove_all(left, ignored);
        return {};
    } catch (...) {
        return QString::fromStdString(core::sentence_of_thrown());
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
    } catch (...) {
        return QString::fromStdString(core::sentence_of_thrown());
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

bool Workspace::attempt(const std::function<void()>& change) {
    try {
        change();
        return true;
    } catch (...) {
        Q_EMIT refused(QString::fromStdString(core::sentence_of_thrown()));
        return false;
    }
}

bool Workspace::apply(std::vector<core::Edit> edits, const QString& label) {
    const bool done = attempt([&] {
        const auto result = file_->apply(std::move(edits), label.toStdString());
        if (!result) throw core::Failure(result.message());
    });
    if (done) changed();
    return done;
}

void Workspace::undo() {
    std::string label;
    if (attempt([&] { label = file_->undo(); }) && !label.empty()) changed();
}

void Workspace::redo() {
    std::string label;
    if (attempt([&] { label = file_->redo(); }) && !label.empty()) changed();
}

void Workspace::import(const QStringList& files, bool bin_only) {
    for (const QString& file : files)
        attempt([&] {
            apply(core::import_edits(project(), file.toStdString(), bin_only),
                  tr("Import %1").arg(QFileInfo(file).fileName()));
        });
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
