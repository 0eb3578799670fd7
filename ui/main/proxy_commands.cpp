// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small stand-ins for large media: the commands, and the question when large footage comes in.
#include "core/export/edit_copy.h"
#include "ui/base/ask.h"
#include "ui/base/plain_text.h"
#include "ui/bin/media_bin.h"
#include "ui/bin/proxies.h"
#include "ui/export/export_queue.h"
#include "ui/main/main_window.h"
#include <QFileInfo>

namespace ui {
namespace {

using Progress = std::function<void(const core::ExportProgress&)>;
/// Makes a film in a folder and says where it is.
using MakeFilm =
    std::function<std::string(const std::filesystem::path& folder, const std::stop_token&, const Progress&)>;

/// In the background; the film that comes of it is brought in, if its project is still open.
void make_film(Workspace& workspace, ExportQueue& exports, const QString& title, MakeFilm make,
               bool bin_only) {
    const std::filesystem::path project = workspace.project_path();
    const std::filesystem::path folder = project.string() + "-data/films";
    // The words are made here: what runs on the queue's thread knows no language.
    const QString frame = MainWindow::tr("Frame %1 of %2, about %3 s left");
    const std::string done = MainWindow::tr("'%1' is done.").arg(title).toStdString();
    exports.queue().add(title.toStdString(), {},
                        [&workspace, project, folder, frame, done, make = std::move(make), bin_only](
                            std::stop_token stop, const core::JobQueue::Report& report) -> std::string {
                            const std::string film = make(folder, stop, [&](const core::ExportProgress& p) {
                                if (p.frame % 8 && p.frame != p.frames) return;
                                report(static_cast<double>(p.frame) /
                                           static_cast<double>(std::max<std::int64_t>(1, p.frames)),
                                       frame.arg(p.frame)
                                           .arg(p.frames)
                                           .arg(static_cast<int>(p.seconds_left + 0.5))
                                           .toStdString());
                            });
                            post(&workspace, [&workspace, project, film, bin_only] {
                                if (workspace.project_path() == project)
                                    workspace.import({QString::fromStdString(film)}, bin_only);
                            });
                            return done;
                        });
}

} // namespace

void MainWindow::import_series(const QString& first) {
    const auto series = core::series_of(first.toStdString());
    const QString name = one_line(QFileInfo(first).fileName(), 80);
    if (series.size() < 2)
        return Q_EMIT workspace_.refused(tr("'%1' is no picture of a numbered series: there are no others "
                                            "with its name and another number.")
                                             .arg(name));
    make_film(
        workspace_, *exports_,
        tr("A film of %n picture(s) like '%1'", nullptr, static_cast<int>(series.size())).arg(name),
        [series, rate = workspace_.project().rate()](const auto& folder, const auto& stop,
                                                     const auto& progress) {
            return core::make_film_of(series, rate, folder, stop, progress);
        },
        false);
}

void MainWindow::add_film_commands() {
    add("file.import_series", "", tr("Import numbered pictures as a film…"), [this] {
        choose_files(this, {.title = tr("The first picture of the series")},
                     [this](const QStringList& files) { import_series(files.front()); });
    });
    add("bin.edit_copy", "", tr("Make a copy that is easy to edit"), [this] {
        const core::Media* media = workspace_.film()->find_entry(workspace_.desk().source.media).media;
        if (!media || (media->kind != core::MediaKind::video && media->kind != core::MediaKind::generated))
            return Q_EMIT workspace_.refused(tr("Choose a film in the bin first."));
        const std::string source = core::ProjectFile::resolve(workspace_.project_path(), media->path);
        const QString name = one_line(QFileInfo(QString::fromStdString(source)).fileName(), 80);
        make_film(
            workspace_, *exports_, tr("A copy of '%1' that is easy to edit").arg(name),
            [source](const auto& folder, const auto& stop, const auto& progress) {
                return core::make_edit_copy(source, folder, stop, progress);
            },
            true);
    });
}

void MainWindow::add_proxy_commands() {
    add_film_commands();
    const auto chosen = [this] {
        const auto entry = workspace_.film()->find_entry(workspace_.desk().source.media);
        return entry.media ? entry.media->id : core::MediaId{};
    };
    add("bin.proxy", "", tr("Make a proxy of the medium"), [this, chosen] { proxies_->make({chosen()}); });
    add("bin.proxies", "", tr("Make proxies of all large media"), [this] {
        const auto large = proxies_->large();
        if (large.empty())
            Q_EMIT workspace_.noticed(tr("There are no large media without a proxy."));
        else
            proxies_->make(large);
    });
    add("bin.remove_proxy", "", tr("Remove the medium's proxy"),
        [this, chosen] { proxies_->remove(chosen()); });
    add(
        "view.proxies", "", tr("Show proxies in the viewer"),
        [this] { proxies_->set_playing(!preferences::plays_proxies()); },
        [] { return preferences::plays_proxies(); });
    connect(proxies_, &Proxies::wanted, this,
            [this](const std::vector<core::MediaId>& media) { offer_proxies(media); });
}

void MainWindow::offer_proxies(const std::vector<core::MediaId>& media) {
    const core::Media* first = workspace_.film()->find_media(media.front());
    if (!first) return;
    const QString name = one_line(QFileInfo(QString::fromStdString(first->path)).fileName(), 80);
    ask(this,
        {.title = tr("Large footage"),
         .text = (media.size() == 1 ? tr("'%1' is large and may not play smoothly.").arg(name)
                                    : tr("'%1' and %n more are large and may not play smoothly.", nullptr,
                                         static_cast<int>(media.size()) - 1)
                                          .arg(name)) +
                 " " +
                 tr("Make small proxies for the viewer in the background? Exports always use the files "
                    "themselves."),
         .buttons = QMessageBox::Yes | QMessageBox::Cancel,
         .preset = QMessageBox::Yes,
         .yes = tr("Make proxies")},
        [this, media](QMessageBox::StandardButton answer) {
            if (answer == QMessageBox::Yes) proxies_->make(media);
        });
}

} // namespace ui
