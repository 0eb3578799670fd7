// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bin's folders and its context menu: what is done with media that are chosen.
#include "core/store/bin_folders.h"
#include "ui/actions/actions.h"
#include "ui/base/ask.h"
#include "ui/base/plain_text.h"
#include "ui/bin/media_bin.h"
#include "ui/bin/proxies.h"
#include "ui/style/style.h"
#include <QAbstractItemView>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QToolButton>
#include <QUrl>
#include <algorithm>

namespace ui {

namespace {

/// The part of a folder's path that lies directly in another; empty where it does not.
QString child_of(const QString& folder, const QString& parent) {
    if (!parent.isEmpty() && !folder.startsWith(parent + "/")) return {};
    return folder.mid(parent.isEmpty() ? 0 : parent.size() + 1).section('/', 0, 0);
}

/// A name that a folder can have.
QString folder_name(const QString& text) {
    return QString(text).remove('/').trimmed();
}

} // namespace

QStringList MediaBin::all_folders() const {
    QStringList folders;
    const auto add = [&](const std::string& folder) {
        if (!folder.empty()) folders << QString::fromStdString(folder);
    };
    const core::Project& project = workspace_.project();
    for (const std::string& folder : project.folders)
        add(folder);
    for (const auto& media : project.media)
        add(media->folder);
    for (const auto& subclip : project.subclips)
        add(subclip->folder);
    folders.removeDuplicates();
    folders.sort(Qt::CaseInsensitive);
    return folders;
}

void MediaBin::add_folders(std::vector<BinRow>& rows) const {
    QStringList shown;
    for (const QString& folder : all_folders())
        if (const QString child = child_of(folder, folder_); !child.isEmpty() && !shown.contains(child))
            shown << child;
    for (const QString& name : shown)
        rows.push_back({.folder = true,
                        .id = folder_.isEmpty() ? name : folder_ + "/" + name,
                        .name = one_line(name, 80),
                        .picture = framed(icon("folder"))});
}

void MediaBin::tag(const core::MediaId& media, const QStringList& tags) {
    std::vector<std::string> words;
    for (const QString& tag : tags)
        words.push_back(tag.toStdString());
    workspace_.apply({core::SetMedia{.media = media, .tags = words}}, tr("Tags"));
}

void MediaBin::rename_subclip(const core::MediaId& subclip, const QString& name) {
    workspace_.apply({core::SetSubclip{.subclip = subclip, .name = name.toStdString()}},
                     tr("Rename the subclip"));
}

void MediaBin::move_to(const std::vector<core::MediaId>& media, const QString& folder) {
    std::vector<core::Edit> edits;
    for (const core::MediaId& id : media)
        edits.push_back(core::SetMedia{.media = id, .folder = folder.toStdString()});
    workspace_.apply(std::move(edits), tr("Move to a folder"));
}

void MediaBin::remove(const std::vector<core::MediaId>& media) {
    std::vector<core::Edit> edits;
    for (const bool subclips : {true, false}) // which go with their medium
        for (const core::MediaId& id : media)
            if ((workspace_.project().find_subclip(id) != nullptr) == subclips)
                edits.push_back(core::RemoveMedia{id});
    workspace_.apply(std::move(edits), tr("Remove media"));
}

void MediaBin::new_folder() {
    ask_for_name(this, {.title = tr("New folder"), .label = tr("Name of the folder")},
                 [this](const QString& text) {
                     const QString name = folder_name(text);
                     if (name.isEmpty()) return;
                     const QString path = folder_.isEmpty() ? name : folder_ + "/" + name;
                     if (all_folders().contains(path)) return;
                     auto folders = workspace_.project().folders;
                     folders.push_back(path.toStdString());
                     workspace_.apply({core::SetFolders{std::move(folders)}}, tr("New folder"));
                 });
}

void MediaBin::move_folder(const QString& from, const QString& to, const QString& label) {
    const auto moved = [&](const QString& path) {
        return QString::fromStdString(
            core::moved_folder(path.toStdString(), from.toStdString(), to.toStdString()));
    };
    const QString open = moved(folder_);
    auto edits = core::move_folder(workspace_.project(), from.toStdString(), to.toStdString());
    if (!edits.empty() && !workspace_.apply(std::move(edits), label)) return;
    open_folder(open);
}

void MediaBin::rename_folder(const QString& folder) {
    const QString above = QString::fromStdString(core::parent_folder(folder.toStdString()));
    ask_for_name(
        this,
        {.title = tr("Rename the folder"),
         .label = tr("Name of the folder"),
         .text = folder.section('/', -1)},
        [this, folder, above](const QString& text) {
            const QString name = folder_name(text);
            const QString path = above.isEmpty() ? name : above + "/" + name;
            if (name.isEmpty() || path == folder) return;
            const QStringList all = all_folders();
            if (all.contains(path) ||
                std::ranges::any_of(all, [&](const QString& each) { return each.startsWith(path + "/"); }))
                return Q_EMIT workspace_.refused(
                    tr("There is a folder '%1' already. Choose another name.").arg(one_line(name, 80)));
            move_folder(folder, path, tr("Rename the folder"));
        });
}

void MediaBin::remove_folder(const QString& folder) {
    move_folder(folder, QString::fromStdString(core::parent_folder(folder.toStdString())),
                tr("Remove the folder"));
}

void MediaBin::add_of_media(QMenu* menu, const std::vector<core::MediaId>& media) {
    const auto add = [&](QMenu* to, const QString& text, std::function<void()> run) {
        return to->addAction(plain_action(text), this, guarded(this, std::move(run)));
    };
    for (const auto& [text, command] : {std::pair{tr("Insert at the playhead"), "source.insert"},
                                        std::pair{tr("Overwrite at the playhead"), "source.overwrite"},
                                        std::pair{tr("Append to the timeline"), "source.append"}})
        add(menu, text, [this, command = command] { workspace_.run(command); });
    menu->addSeparator();
    QMenu* folders = menu->addMenu(tr("Move to a folder"));
    add(folders, tr("The top"), [this, media] { move_to(media, {}); });
    for (const QString& folder : all_folders())
        add(folders, folder, [this, media, folder] { move_to(media, folder); });
    if (const auto only = workspace_.project().find_entry(media.front()); only.media && media.size() == 1)
        add_of_one(menu, only);
    add(menu, tr("Remove from the project"), [this, media] { remove(media); });
    menu->addSeparator();
}

void MediaBin::add_of_one(QMenu* menu, const core::Project::BinEntry& entry) {
    const auto add = [&](const QString& text, std::function<void()> run) {
        return menu->addAction(plain_action(text), this, guarded(this, std::move(run)));
    };
    const core::MediaId id = entry.media->id;
    const QString file = QString::fromStdString(file_of(entry.media->path));
    if (entry.subclip)
        menu->addAction(actions_.of("subclip.rename"));
    else
        menu->addAction(actions_.of("subclip.make"));
    add(tr("Tags…"), [this, row = QString::fromStdString(entry.id().value)] { edit_tags(row); });
    add(tr("Show in its folder"),
        [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).path())); });
    const bool none = proxies_.of(id) == Proxies::State::none;
    menu->addAction(actions_.of(none ? "bin.proxy" : "bin.remove_proxy"));
    menu->addAction(actions_.of("bin.edit_copy"));
    if (offline_.contains(id)) add(tr("Find missing media…"), [this] { Q_EMIT relink_wanted(); });
}

void MediaBin::add_of_folder(QMenu* menu, const QString& folder) {
    menu->addAction(tr("Open"), this, guarded(this, [this, folder] { open_folder(folder); }));
    menu->addAction(tr("Rename the folder…"), this, guarded(this, [this, folder] { rename_folder(folder); }));
    QAction* remove = menu->addAction(tr("Remove the folder"), this,
                                      guarded(this, [this, folder] { remove_folder(folder); }));
    remove->setToolTip(plain_tool_tip(tr("What is in it comes to where the folder was.")));
    menu->setToolTipsVisible(true);
    menu->addSeparator();
}

void MediaBin::popup(const QPoint& at) {
    const QModelIndex index = view()->indexAt(at);
    const QString id = index.data(BinModel::kId).toString();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.isValid() && index.data(BinModel::kIsFolder).toBool()) {
        add_of_folder(menu, id);
    } else if (index.isValid() && workspace_.project().find_entry({id.toStdString()}).media) {
        if (auto media = chosen(); std::ranges::find(media, core::MediaId{id.toStdString()}) == media.end())
            view()->setCurrentIndex(index); // by the keyboard, or from elsewhere
        add_of_media(menu, chosen());
    } else {
        menu->addAction(tr("Import…"), this, guarded(this, [this] { Q_EMIT import_wanted(); }));
        menu->addAction(tr("New folder…"), this, guarded(this, [this] { new_folder(); }));
    }
    add_orders_to(menu->addMenu(tr("Sort by")));
    if (!grid_->isChecked()) add_columns_to(menu->addMenu(tr("Columns")));
    menu->popup(view()->viewport()->mapToGlobal(at));
}

} // namespace ui
