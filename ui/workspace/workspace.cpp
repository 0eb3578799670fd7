// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/workspace.h"
#include "core/base/result.h"
#include "core/base/thrown.h"
#include "core/media/proxy_place.h"
#include "core/playback/drawn_pictures.h"
#include "core/store/import.h"
#include "core/store/import_subtitles.h"
#include "core/store/may_write.h"
#include "core/store/media_below.h"
#include "core/store/unsaved.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>
#include <QUuid>
#include <mutex>
#include <optional>
#include <unistd.h>
#include <utility>

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
        return in_words(core::sentence_of_thrown());
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

/// The newest picture that the interface has not taken yet: where it is slow, older ones give way.
struct Workspace::Waiting {
    /// Whether none was waiting.
    bool put(core::Player::Shown shown) {
        const std::scoped_lock lock(mutex);
        const bool first = !picture;
        picture = std::move(shown);
        return first;
    }
    core::Player::Shown take() {
        const std::scoped_lock lock(mutex);
        return *std::exchange(picture, {});
    }
    std::mutex mutex; ///< guards what follows
    std::optional<core::Player::Shown> picture;
};

void Workspace::show_picture(const core::Player::Shown& shown) {
    // The first picture of a play is of the moment at which it was made; marks and cuts lie between pictures.
    const core::FrameRate rate = project().rate();
    if (shown.playing || player_.playing())
        session_.seek(core::frame_start(core::frame_at(shown.time, rate), rate));
    Q_EMIT picture_ready(shown);
    Q_EMIT playhead_moved();
}

Workspace::Workspace(QObject* parent)
    : Guarded(parent),
      player_(
          [this,
           waiting = std::make_shared<Waiting>()](core::Player::Shown shown) { // from the playback thread
              if (!waiting->put(std::move(shown))) return;
              post(this, [this, waiting] { show_picture(waiting->take()); });
          },
          [this](const std::string& problem) { post(this, [this, problem] { tell(in_words(problem)); }); }) {
    constexpr int kLook = 700; // milliseconds
    follower_ = new QTimer(this);
    follower_->setInterval(kLook);
    connect(follower_, &QTimer::timeout, this, [this] { follow(); });
    importers_.setMaxThreadCount(1); // in the order in which they were chosen
    if (const QString problem = open({}); !problem.isEmpty()) throw core::Failure(problem.toStdString());
}

Workspace::~Workspace() {
    importers_.clear();
    importers_.waitForDone();
    guarded(this, [this] { leave(Unsaved::keep); })();
    session_.close();
}

void Workspace::leave(Unsaved left) {
    if (!session_.has_file()) return;
    if (scratch_)
        scratch_->keep = unsaved_ && left == Unsaved::keep;
    else if (unsaved_ && left == Unsaved::discard)
        session_.file().discard();
    unsaved_ = false;
}

void Workspace::take_over(core::ProjectFile file, std::shared_ptr<Scratch> scratch) {
    session_.take_over(std::move(file));
    ++opened_;
    scratch_ = std::move(scratch);
    untitled_ = scratch_ != nullptr;
    unsaved_ = false;
    region_.reset();
    player_.set_project(snapshot(), project_path());
    player_.seek(core::Time(0));
    Q_EMIT project_changed();
    Q_EMIT selection_changed();
    Q_EMIT desk_changed();
}

bool Workspace::is_open(const std::filesystem::path& file) const {
    std::error_code ignored;
    return std::filesystem::absolute(file, ignored).lexically_normal() == project_path().lexically_normal() ||
           std::filesystem::equivalent(file, project_path(), ignored);
}

QString Workspace::open(const QString& file, Unsaved left) {
    return problem_of([&]() -> QString {
        if (file.isEmpty()) {
            return open_new({}, left);
        } else if (session_.has_file() && is_open(file.toStdString())) { // nobody else can open it meanwhile
            if (left == Unsaved::keep) return {};
            session_.file().discard();
            take_over(std::move(session_.file()), scratch_);
        } else {
            bool only_look = false;
            auto opened = open_or_look(file.toStdString(), only_look);
            leave(left);
            take_over(std::move(opened), nullptr);
            if (only_look) {
                session_.only_look(true);
                followed_ = core::ProjectFile::state_of(project_path());
                follower_->start();
                Q_EMIT project_changed();
                return Q_EMIT noticed(tr("%1 is open in another window: this one only looks at it as it was "
                                         "saved or changed last. Save as makes a copy to work on.")
                                          .arg(title())),
                       QString();
            }
            if (const auto count = session_.file().recovered())
                Q_EMIT noticed(
                    tr("Saycut had ended before the project was saved: %n change(s) was/were brought "
                       "back. Undo takes that away again.",
                       nullptr, static_cast<int>(count)));
        }
        return {};
    });
}

QString Workspace::open_new(const core::Project& base, Unsaved left) {
    return problem_of([&]() -> QString {
        auto scratch = make_scratch();
        auto made = core::ProjectFile::create(scratch->folder() / core::kUntitledName, base);
        leave(left);
        take_over(std::move(made), std::move(scratch));
        return {};
    });
}

/// A project that another window has is opened for looking.
core::ProjectFile Workspace::open_or_look(const std::filesystem::path& file, bool& only_look) const {
    only_look = core::ProjectFile::held(file);
    return core::ProjectFile::open(file, only_look ? core::ProjectFile::Access::read
                                                   : core::ProjectFile::Access::write);
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
            if (only_looks())
                return tr("The project is open in another window. Save as makes a copy to work on.");
            session_.file().save();
        } else {
            const std::filesystem::path from = project_path();
            core::require_may_write(file.toStdString(), core::protected_by(project(), from));
            auto there = session_.file().save_as(file.toStdString());
            core::take_proxies_along(from, there.path());
            core::take_drawn_along(from, there.path());
            leave(Unsaved::discard); // all of it is in the new place; the old project stays as it was saved
            scratch_.reset();
            untitled_ = false;
            session_.moved(std::move(there));
            player_.set_project(snapshot(), project_path());
            Q_EMIT moved(from, project_path());
        }
        unsaved_ = false;
        Q_EMIT project_changed();
        return {};
    });
}

QString Workspace::title() const {
    return untitled_ ? tr("Untitled")
                     : QFileInfo(QString::fromStdString(project_path().string())).completeBaseName();
}

void Workspace::show_sequence() {
    previewing_ = false;
    region_.reset();
    player_.set_project(snapshot(), project_path());
    Q_EMIT project_changed();
    Q_EMIT selection_changed();
    Q_EMIT marks_changed();
    Q_EMIT desk_changed();
    show_playhead();
}

void Workspace::open_sequence(const core::SequenceId& sequence, core::Time at) {
    player_.pause();
    const std::string why = session_.open_sequence(sequence, at);
    if (!why.empty()) return Q_EMIT refused(in_words(why));
    show_sequence();
}

void Workspace::leave_sequences(std::size_t depth) {
    if (depth >= desk().open.size()) return;
    player_.pause();
    session_.leave_sequences(depth);
    show_sequence();
}

void Workspace::follow() {
    if (!only_looks()) return follower_->stop();
    const std::uint64_t state = core::ProjectFile::state_of(project_path());
    if (state == followed_) return;
    // Being written just now it may not be whole; then the next look shows it.
    const QString why = change_by([this] {
        session_.moved(core::ProjectFile::open(project_path(), core::ProjectFile::Access::read));
        session_.only_look(true);
        return QString();
    });
    unsaved_ = false;
    if (why.isEmpty()) followed_ = state;
}

void Workspace::show_playhead() {
    // The last frame is shown at the very end.
    player_.seek(std::min(playhead(), std::max(core::Time(0), project().duration() - core::Time(1))));
    Q_EMIT playhead_moved();
}

QString Workspace::change_by(const std::function<QString()>& change) {
    const core::Desk before = desk();
    const std::size_t position = history().undo_count();
    const QString why = problem_of(change);
    const core::Desk& now = desk();
    const bool edited = now.project != before.project || history().undo_count() != position;
    if (edited) {
        unsaved_ = true;
        previewing_ = false;
        player_.set_project(snapshot(), project_path());
        Q_EMIT project_changed();
    }
    if (desk().selection != before.selection || desk().transition != before.transition)
        Q_EMIT selection_changed();
    if (desk().marks != before.marks) Q_EMIT marks_changed();
    if (desk().playhead != before.playhead) show_playhead();
    if (desk().track != before.track || desk().targets != before.targets ||
        desk().source.media != before.source.media ||
        desk().clipboard.items.size() != before.clipboard.items.size())
        Q_EMIT desk_changed();
    return why;
}

QString Workspace::attempt_run(const std::string& command, const core::Args& args) {
    return change_by([&] { return in_words(session_.run(command, args)); });
}

bool Workspace::run(const std::string& command, const core::Args& args) {
    const QString why = attempt_run(command, args);
    if (!why.isEmpty()) Q_EMIT refused(why);
    return why.isEmpty();
}

bool Workspace::apply(std::vector<core::Edit> edits, const QString& label) {
    const QString why = change(std::move(edits), label);
    if (!why.isEmpty()) Q_EMIT refused(why);
    return why.isEmpty();
}

QString Workspace::change(std::vector<core::Edit> edits, const QString& label) {
    return change_by([&]() -> QString {
        const auto result = session_.apply(std::move(edits), label.toStdString());
        return result ? QString() : in_words(result.message());
    });
}

void Workspace::read_files(const QStringList& files, const QString& folder, const Reading& reading) {
    importing_ += static_cast<int>(files.size());
    Q_EMIT importing_changed();
    importers_.start(guarded_thread(this, [this, files, reading, into = folder.toStdString(),
                                           opened = opened_] {
        std::vector<ToRead> found;
        QStringList wrong;
        for (const QString& file : files) {
            if (!QFileInfo(file).isDir()) {
                found.push_back({file, into});
                continue;
            }
            const core::MediaBelow below = core::media_below(file.toStdString());
            const QString name = one_line(QFileInfo(QDir::cleanPath(file)).fileName(), 80);
            if (below.files.empty()) wrong << tr("There are no media in the folder '%1'.").arg(name);
            if (below.more)
                wrong << tr("There is more in the folder '%1' than comes in at once: %2 files, 12 folders "
                            "deep. Bring the folders in it in by themselves.")
                             .arg(name)
                             .arg(below.files.size());
            for (const auto& each : below.files)
                found.push_back({QString::fromStdString(each.path.string()),
                                 into.empty() ? each.folder : into + "/" + each.folder});
        }
        post(this, [this, found, wrong, reading, opened, count = files.size()] {
            const bool still = opened == opened_; // else nobody wants them any more
            importing_ += static_cast<int>(still ? found.size() : 0) - static_cast<int>(count);
            Q_EMIT importing_changed();
            if (!still) return;
            for (const QString& why : wrong)
                reading.told(why);
            for (const ToRead& each : found)
                read_file(each, &each == &found.back(), reading);
            if (found.empty() && reading.then) reading.then();
        });
    }));
}

void Workspace::read_file(const ToRead& what, bool last, const Reading& reading) {
    importers_.start(guarded_thread(this, [this, what, last, reading, opened = opened_] {
        std::optional<core::Media> media;
        const QString why = problem_of([&]() -> QString {
            const std::string file = what.file.toStdString();
            if (!core::is_subtitle_file(file)) media = core::read_media(file);
            if (media) media->folder = what.folder;
            return {};
        });
        post(this, [this, file = what.file, media, why, last, reading, opened] {
            --importing_;
            Q_EMIT importing_changed();
            if (opened != opened_) return;
            const QString wrong = media            ? reading.taken(*media)
                                  : !why.isEmpty() ? why
                                                   : import_subtitles(file);
            if (!wrong.isEmpty()) reading.told(wrong);
            if (last && reading.then) reading.then();
        });
    }));
}

/// Small, and no media: they lie where they say, on tracks of their own.
QString Workspace::import_subtitles(const QString& file) {
    return problem_of([&]() -> QString {
        return change(core::import_edits(project(), file.toStdString(), true),
                      tr("Import %1").arg(QFileInfo(file).fileName()));
    });
}

void Workspace::drop(const QStringList& files, core::DropPlace place,
                     std::function<void(const QString&)> told) {
    const auto at = std::make_shared<core::DropPlace>(place);
    const auto taken = [this, at](const core::Media& read) -> QString {
        return problem_of([&]() -> QString {
            auto edits = core::import_edits(project(), read, true);
            const core::Media media = std::get<core::AddMedia>(edits.front()).media;
            const auto with_media = core::apply(project(), edits);
            if (!with_media) return in_words(with_media.message());
            for (core::Edit& edit : core::drop_edits(with_media.value(), media, *at))
                edits.push_back(std::move(edit));
            const QString name = QFileInfo(QString::fromStdString(media.path)).fileName();
            const QString why = change(std::move(edits), tr("Import %1").arg(name));
            if (why.isEmpty()) at->at += media.duration;
            return why;
        });
    };
    read_files(files, {}, {.taken = taken, .told = std::move(told), .then = {}});
}

void Workspace::preview(const std::vector<core::Edit>& edits) {
    if (edits.empty()) {
        if (std::exchange(previewing_, false)) player_.set_project(snapshot(), project_path());
        return;
    }
    const auto changed = core::apply(project(), edits);
    if (!changed) return; // it will be refused when it is made
    previewing_ = true;
    player_.set_project(std::make_shared<const core::Project>(changed.value()), project_path());
}

QString Workspace::drop(const std::vector<core::MediaId>& media, core::DropPlace place) {
    std::vector<core::Dropped> dropped;
    for (const core::MediaId& id : media) {
        if (!project().find_entry(id).media) return tr("That media is not in the bin any more.");
        dropped.push_back({id, desk().part_of(id)});
    }
    return change_by([&]() -> QString {
        auto edits = core::drop_edits(project(), dropped, std::move(place));
        if (!edits) return in_words(edits.message());
        const auto result = session_.apply(std::move(edits.value()), tr("Add to timeline").toStdString());
        return result ? QString() : in_words(result.message());
    });
}

void Workspace::undo() {
    const QString why = change_by([this] { return session_.undo(), QString(); });
    if (!why.isEmpty()) Q_EMIT refused(why);
}

void Workspace::redo() {
    const QString why = change_by([this] { return session_.redo(), QString(); });
    if (!why.isEmpty()) Q_EMIT refused(why);
}

void Workspace::go_to_step(std::size_t count) {
    const QString why = change_by([&] { return session_.go_to_step(count), QString(); });
    if (!why.isEmpty()) Q_EMIT refused(why);
}

void Workspace::import(const QStringList& files, bool bin_only, std::function<void()> then,
                       const QString& folder) {
    const auto taken = [this, bin_only](const core::Media& media) -> QString {
        return problem_of([&]() -> QString {
            return change(core::import_edits(project(), media, bin_only),
                          tr("Import %1").arg(QFileInfo(QString::fromStdString(media.path)).fileName()));
        });
    };
    read_files(files, folder,
               {.taken = taken,
                .told = [this](const QString& why) { Q_EMIT refused(why); },
                .then = std::move(then)});
}

void Workspace::select(std::set<core::ClipId> clips) {
    if (clips == selection() && desk().transition.empty()) return;
    session_.select(std::move(clips));
    Q_EMIT selection_changed();
}

void Workspace::choose_transition(const core::TransitionId& transition) {
    if (transition == desk().transition) return;
    session_.choose_transition(transition);
    Q_EMIT selection_changed();
}

void Workspace::look_at(core::SourceView source) {
    session_.look_at(std::move(source));
    Q_EMIT desk_changed();
}

void Workspace::look_through(const core::MediaId& medium) {
    session_.look_through(medium);
    Q_EMIT desk_changed();
}

void Workspace::mark_in(core::Time time) {
    core::Marks marks = desk().marks;
    marks.set_in(time);
    session_.mark(marks);
    Q_EMIT marks_changed();
}

void Workspace::mark_out(core::Time time) {
    core::Marks marks = desk().marks;
    marks.set_out(time);
    session_.mark(marks);
    Q_EMIT marks_changed();
}

void Workspace::clear_marks() {
    session_.mark({});
    Q_EMIT marks_changed();
}

void Workspace::set_region(std::optional<core::assist::Region> region) {
    region_ = region;
    Q_EMIT marks_changed();
}

void Workspace::seek(core::Time time) {
    session_.seek(time);
    show_playhead();
}

void Workspace::scrub(core::Time time) {
    seek(time);
    Q_EMIT scrubbed();
}

} // namespace ui
