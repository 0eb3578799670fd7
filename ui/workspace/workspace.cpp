// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/workspace.h"
#include "core/base/result.h"
#include "core/base/thrown.h"
#include "core/edits/names.h"
#include "core/store/import.h"
#include "core/store/may_write.h"
#include "core/store/unsaved.h"
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>
#include <unistd.h>

namespace ui {
namespace {

/// A new folder for an untitled project. Throws Failure when there is no place for one.
std::shared_ptr<Scratch> make_scratch() {
    for (const QString& place : Workspace::untitled_places()) {
        const QString folder = place + "/" + QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (QDir().mkpath(folder) && QFileInfo(folder).isWritable())
            return std::make_shared<Scratch>(folder.toStdString());
    }
    throw core::Failure("there is no place to keep an untitled project: neither " +
                        Workspace::untitled_places().join(" nor ").toStdString() +
                        " can be written; set HOME or TMPDIR to a folder that can");
}

/// What has gone wrong, when something is thrown by `what`.
template <typename F>
QString problem_of(F what) {
    try {
        return what();
    } catch (...) {
        return QString::fromStdString(core::sentence_of_thrown());
    }
}

} // namespace

Scratch::~Scratch() {
    std::error_code ignored;
    if (!keep) std::filesystem::remove_all(folder_, ignored);
}

QStringList Workspace::untitled_places() {
    // With the user's data, which survives the program and the machine; where nothing can be kept there,
    // among the temporary files.
    return {QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/untitled",
            QDir::tempPath() + "/saycut-" + QString::number(::getuid()) + "/untitled"};
}

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
    guarded(this, [this] { leave(Unsaved::keep); })();
    file_.reset();
}

void Workspace::leave(Unsaved left) {
    if (!file_) return;
    if (scratch_)
        scratch_->keep = unsaved_ && left == Unsaved::keep;
    else if (unsaved_ && left == Unsaved::discard)
        file_->discard();
    unsaved_ = false;
}

void Workspace::take_over(core::ProjectFile file, std::shared_ptr<Scratch> scratch) {
    file_.emplace(std::move(file));
    scratch_ = std::move(scratch);
    untitled_ = scratch_ != nullptr;
    unsaved_ = false;
    selection_.clear();
    selections_.clear();
    playhead_ = core::Time(0);
    in_.reset();
    out_.reset();
    region_.reset();
    player_.set_project(snapshot(), file_->path());
    player_.seek(core::Time(0));
    Q_EMIT project_changed();
    Q_EMIT selection_changed();
}

bool Workspace::is_open(const std::filesystem::path& file) const {
    std::error_code ignored;
    return std::filesystem::absolute(file, ignored).lexically_normal() == file_->path().lexically_normal() ||
           std::filesystem::equivalent(file, file_->path(), ignored);
}

QString Workspace::open(const QString& file, Unsaved left) {
    return problem_of([&]() -> QString {
        if (file.isEmpty()) {
            auto scratch = make_scratch();
            auto made = core::ProjectFile::create(scratch->folder() / core::kUntitledName, {});
            leave(left);
            take_over(std::move(made), std::move(scratch));
        } else if (file_ && is_open(file.toStdString())) { // nobody else can open it meanwhile
            if (left == Unsaved::keep) return {};
            file_->discard();
            take_over(std::move(*file_), scratch_);
        } else {
            auto opened = core::ProjectFile::open(file.toStdString(), core::ProjectFile::Access::write);
            leave(left);
            take_over(std::move(opened), nullptr);
            if (const auto count = file_->recovered())
                Q_EMIT noticed(tr("Saycut had ended before the project was saved: %n change(s) were brought "
                                  "back. Undo takes them away again.",
                                  nullptr, static_cast<int>(count)));
        }
        return {};
    });
}

QString Workspace::open_unsaved(const QString& file, Unsaved left) {
    return problem_of([&]() -> QString {
        const std::filesystem::path path = file.toStdString();
        auto opened = core::ProjectFile::open(path, core::ProjectFile::Access::write);
        leave(left);
        take_over(std::move(opened), std::make_shared<Scratch>(path.parent_path()));
        unsaved_ = true;
        Q_EMIT project_changed();
        return {};
    });
}

QString Workspace::discard() {
    return problem_of([&]() -> QString {
        leave(Unsaved::discard);
        return {};
    });
}

QString Workspace::save(const QString& file) {
    return problem_of([&]() -> QString {
        if (file.isEmpty() || is_open(file.toStdString())) {
            if (untitled_) return tr("Choose a name for the project.");
            file_->save();
        } else {
            const std::filesystem::path from = file_->path();
            core::require_may_write(file.toStdString(), core::protected_by(project(), from));
            auto there = file_->save_as(file.toStdString());
            leave(Unsaved::discard); // all of it is in the new place; the old project stays as it was saved
            scratch_.reset();
            untitled_ = false;
            file_.emplace(std::move(there));
            player_.set_project(snapshot(), file_->path());
            Q_EMIT moved(from, file_->path());
        }
        unsaved_ = false;
        Q_EMIT project_changed();
        return {};
    });
}

QString Workspace::title() const {
    return untitled_ ? tr("Untitled")
                     : QFileInfo(QString::fromStdString(file_->path().string())).completeBaseName();
}

void Workspace::changed(std::size_t position) {
    unsaved_ = true;
    const std::size_t now = history().undo_count();
    selections_[position] = selection_;
    if (const auto then = selections_.find(now); then != selections_.end() && now != position)
        selection_ = then->second;
    std::erase_if(selection_, [&](const core::ClipId& id) { return !project().find_clip(id).clip; });
    player_.set_project(snapshot(), file_->path());
    Q_EMIT project_changed();
    if (selection_ != selections_[position]) Q_EMIT selection_changed();
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
    const QString why = change(std::move(edits), label);
    if (!why.isEmpty()) Q_EMIT refused(why);
    return why.isEmpty();
}

QString Workspace::change(std::vector<core::Edit> edits, const QString& label) {
    const std::size_t position = history().undo_count();
    const QString why = problem_of([&]() -> QString {
        const auto result = file_->apply(std::move(edits), label.toStdString());
        return result ? QString() : QString::fromStdString(core::with_names(project(), result.message()));
    });
    if (!why.isEmpty()) return why;
    selections_.erase(selections_.upper_bound(position), selections_.end()); // of steps that are gone
    changed(position);
    return {};
}

QString Workspace::drop(const QStringList& files, core::DropPlace place) {
    QStringList problems;
    for (const QString& file : files) {
        const QString problem = problem_of([&]() -> QString {
            auto edits = core::import_edits(project(), file.toStdString(), true);
            const core::Media media = std::get<core::AddMedia>(edits.front()).media;
            const auto with_media = core::apply(project(), edits);
            if (!with_media) return QString::fromStdString(with_media.message());
            for (core::Edit& edit : core::drop_edits(with_media.value(), media, place))
                edits.push_back(std::move(edit));
            const QString why = change(std::move(edits), tr("Import %1").arg(QFileInfo(file).fileName()));
            if (why.isEmpty()) place.at += media.duration;
            return why;
        });
        if (!problem.isEmpty()) problems << problem;
    }
    return problems.join("\n");
}

QString Workspace::drop(const core::MediaId& media, const core::DropPlace& place) {
    const core::Media* found = project().find_media(media);
    if (!found) return tr("That media is not in the bin any more.");
    return change(core::drop_edits(project(), *found, place), tr("Add to timeline"));
}

void Workspace::undo() {
    std::string label;
    const std::size_t position = history().undo_count();
    if (attempt([&] { label = file_->undo(); }) && !label.empty()) changed(position);
}

void Workspace::redo() {
    std::string label;
    const std::size_t position = history().undo_count();
    if (attempt([&] { label = file_->redo(); }) && !label.empty()) changed(position);
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
