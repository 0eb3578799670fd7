// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bin/media_bin.h"
#include "core/base/result.h"
#include "core/media/readers.h"
#include "core/store/find_media.h"
#include "ui/actions/actions.h"
#include "ui/base/ask.h"
#include "ui/base/dropped.h"
#include "ui/base/list_note.h"
#include "ui/base/plain_text.h"
#include "ui/bin/proxies.h"
#include "ui/style/style.h"
#include <QComboBox>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {
constexpr QSize kThumbnail{88, 50}, kLarge{136, 78};
constexpr int kIsFolder = Qt::UserRole + 1;

enum Filter { all, used, unused, offline };

/// Every word of the search stands in the file's name, the caption, a tag or the folder.
bool matches(const core::Media& media, const QString& search) {
    QString text = QString::fromStdString(media.path + " " + media.caption + " " + media.folder);
    for (const std::string& tag : media.tags)
        text += " " + QString::fromStdString(tag);
    for (const QString& word : search.split(' ', Qt::SkipEmptyParts))
        if (!text.contains(word, Qt::CaseInsensitive)) return false;
    return true;
}

/// The part of a folder's path that lies directly in another; empty where it does not.
QString child_of(const QString& folder, const QString& parent) {
    if (!parent.isEmpty() && !folder.startsWith(parent + "/")) return {};
    return folder.mid(parent.isEmpty() ? 0 : parent.size() + 1).section('/', 0, 0);
}

/// Media can be dragged from it to the timeline, the viewer, and onto its own folders.
class MediaList final : public Guarded<QListWidget> {
  public:
    explicit MediaList(QWidget* parent) : Guarded(parent) {
        setDragEnabled(true);
        setAcceptDrops(true);
        setDragDropMode(QAbstractItemView::DragDrop);
        setDefaultDropAction(Qt::CopyAction);
    }
    std::function<void(const QString& media, const QString& folder)> on_move;

  protected:
    [[nodiscard]] QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override {
        auto* data = new QMimeData;
        if (!items.isEmpty() && !items.front()->data(kIsFolder).toBool())
            data->setData(kMediaMime, items.front()->data(Qt::UserRole).toString().toUtf8());
        return data;
    }
    void dragEnterEvent(QDragEnterEvent* event) override {
        if (event->mimeData()->hasFormat(kMediaMime))
            event->acceptProposedAction();
        else
            event->ignore(); // files are the panel's
    }
    void dragMoveEvent(QDragMoveEvent* event) override {
        const QListWidgetItem* under = itemAt(event->position().toPoint());
        event->setAccepted(event->mimeData()->hasFormat(kMediaMime) && under &&
                           under->data(kIsFolder).toBool());
    }
    void dropEvent(QDropEvent* event) override {
        const QListWidgetItem* under = itemAt(event->position().toPoint());
        const QString media = dropped_media(*event->mimeData());
        if (!under || !under->data(kIsFolder).toBool() || media.isEmpty()) return event->ignore();
        event->acceptProposedAction();
        if (on_move) on_move(media, under->data(Qt::UserRole).toString());
    }
};

} // namespace

MediaBin::MediaBin(Workspace& workspace, Proxies& proxies, Actions& actions, QWidget* parent)
    : Guarded(parent), workspace_(workspace), proxies_(proxies), actions_(actions) {
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 10);
    column->setSpacing(6);
    build_tools(column);
    auto* list = new MediaList(this);
    list->on_move = [this](const QString& media, const QString& folder) {
        move_to({media.toStdString()}, folder);
    };
    list_ = list;
    list_->setObjectName("media");
    list_->setSpacing(2);
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setUniformItemSizes(true);
    list_->setAccessibleName(tr("Media"));
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    note_when_empty(list_, tr("Nothing is here yet. Drop files, or press Import."));
    column->addWidget(list_, 1);
    pool_.setMaxThreadCount(1);
    connect(list_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) { choose(item); });
    connect(list_, &QListWidget::itemDoubleClicked, this, [this](QListWidgetItem* item) { activate(item); });
    connect(list_, &QListWidget::customContextMenuRequested, this, [this](const QPoint& at) { popup(at); });
    connect(&workspace, &Workspace::project_changed, this, [this] {
        look_for_files();
        refresh();
    });
    connect(&proxies, &Proxies::changed, this, [this] { refresh(); });
    show_as_grid(QSettings().value("bin/grid").toBool());
    look_for_files();
}

void MediaBin::build_tools(QVBoxLayout* column) {
    const auto button = [this](const char* name, const char* icon_name, const QString& tip) {
        auto* made = new QToolButton(this);
        made->setObjectName(name);
        made->setIcon(icon(icon_name));
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        return made;
    };
    search_ = new QLineEdit(this);
    search_->setPlaceholderText(tr("Search"));
    search_->setToolTip(tr("Names, captions, tags and folders"));
    search_->setClearButtonEnabled(true);
    search_->setAccessibleName(tr("Search media"));
    filter_ = new QComboBox(this);
    filter_->setObjectName("filter");
    filter_->addItems({tr("All"), tr("Used"), tr("Unused"), tr("Offline")});
    filter_->setAccessibleName(tr("Which media are shown"));
    grid_ = button("grid", "grid", tr("As pictures"));
    grid_->setCheckable(true);
    up_ = button("up", "up", tr("To the folder above"));
    auto* folder = button("new_folder", "folder", tr("New folder…"));
    auto* import = button("import", "import", tr("Import (Ctrl+I)"));
    place_ = plain_label({}, this);
    place_->setObjectName("faint");
    auto* first = new QHBoxLayout;
    first->addWidget(search_, 1);
    first->addWidget(filter_);
    auto* second = new QHBoxLayout;
    second->setSpacing(0);
    second->addWidget(up_);
    second->addWidget(place_, 1);
    for (QToolButton* each : {grid_, folder, import})
        second->addWidget(each);
    column->addLayout(first);
    column->addLayout(second);
    connect(search_, &QLineEdit::textChanged, this, [this] { refresh(); });
    connect(filter_, &QComboBox::currentIndexChanged, this, [this](int) { refresh(); });
    connect(grid_, &QToolButton::clicked, this, [this](bool on) { show_as_grid(on); });
    connect(up_, &QToolButton::clicked, this,
            [this] { open_folder(folder_.contains('/') ? folder_.section('/', 0, -2) : QString()); });
    connect(folder, &QToolButton::clicked, this, [this] { new_folder(); });
    connect(import, &QToolButton::clicked, this, &MediaBin::import_wanted);
}

void MediaBin::show_as_grid(bool grid) {
    grid_->setChecked(grid);
    QSettings().setValue("bin/grid", grid);
    list_->setViewMode(grid ? QListView::IconMode : QListView::ListMode);
    list_->setMovement(QListView::Static);
    list_->setResizeMode(QListView::Adjust);
    list_->setWordWrap(false);
    list_->setIconSize(grid ? kLarge : kThumbnail);
    list_->setDragEnabled(true);
    refresh();
}

void MediaBin::open_folder(const QString& folder) {
    folder_ = folder;
    refresh();
}

void MediaBin::choose(const QListWidgetItem* item) {
    if (filling_ || (item && item->data(kIsFolder).toBool())) return;
    const std::string id = item ? item->data(Qt::UserRole).toString().toStdString() : std::string();
    if (workspace_.desk().source.media.value == id) return;
    workspace_.look_at({.media = {id}});
}

void MediaBin::activate(const QListWidgetItem* item) {
    if (item->data(kIsFolder).toBool()) return open_folder(item->data(Qt::UserRole).toString());
    choose(item);
    workspace_.run("source.append");
}

MediaBin::~MediaBin() {
    pool_.clear();
    pool_.waitForDone();
}

void MediaBin::request_thumbnail(const core::Media& media) {
    thumbnails_[media.path] = {};
    if (media.kind == core::MediaKind::audio) return;
    const std::string path = core::ProjectFile::resolve(workspace_.project_path(), media.path);
    pool_.start(guarded_thread(this, [this, path, key = media.path] { // the destructor waits for it
        try {
            core::VideoReader reader(path, 1);
            const core::Size own = reader.info().size;
            const QSize fit = QSize(own.width, own.height).scaled(kLarge * 2, Qt::KeepAspectRatio);
            const cv::Mat rgb = reader.frame_at(core::Time(reader.info().duration.count() / 4))
                                    .to_rgb({std::max(1, fit.width()), std::max(1, fit.height())});
            const QImage image =
                QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888)
                    .copy();
            post(this, [this, image, key] {
                thumbnails_[key] = QIcon(QPixmap::fromImage(image));
                for (int i = 0; i < list_->count(); ++i)
                    if (list_->item(i)->data(Qt::UserRole + 2).toString().toStdString() == key)
                        list_->item(i)->setIcon(thumbnails_[key]);
            });
        } catch (const core::Failure&) { // it stays without a picture
        }
    }));
}

void MediaBin::look_for_files() {
    if (std::exchange(looking_, true)) return;
    pool_.start(
        guarded_thread(this, [this, project = workspace_.snapshot(), file = workspace_.project_path()] {
            const auto found = core::offline_media(*project, file);
            post(this, [this, offline = std::set<core::MediaId>(found.begin(), found.end()), project] {
                looking_ = false;
                if (workspace_.project().media != project->media)
                    return look_for_files(); // others came meanwhile
                if (std::exchange(offline_, offline) == offline) return;
                refresh();
                if (!offline_.empty()) Q_EMIT files_missing();
            });
        }));
}

bool MediaBin::shows(const core::Media& media) const {
    const QString search = search_->text().trimmed();
    if (!matches(media, search)) return false;
    const bool is_used = uses_.contains(media.id);
    switch (filter_->currentIndex()) {
    case used:
        return is_used;
    case unused:
        return !is_used;
    case offline:
        return offline_.contains(media.id);
    default: // what is looked for is looked for everywhere
        return !search.isEmpty() || QString::fromStdString(media.folder) == folder_;
    }
}

QStringList MediaBin::all_folders() const {
    QStringList folders = empty_folders_;
    for (const auto& media : workspace_.project().media)
        if (!media->folder.empty()) folders << QString::fromStdString(media->folder);
    folders.removeDuplicates();
    folders.sort(Qt::CaseInsensitive);
    return folders;
}

void MediaBin::add_folders() {
    QStringList shown;
    for (const QString& folder : all_folders())
        if (const QString child = child_of(folder, folder_); !child.isEmpty() && !shown.contains(child))
            shown << child;
    for (const QString& name : shown) {
        auto* item = new QListWidgetItem(icon("folder"), one_line(name, 80), list_);
        item->setData(Qt::UserRole, folder_.isEmpty() ? name : folder_ + "/" + name);
        item->setData(kIsFolder, true);
        item->setSizeHint(grid_->isChecked() ? kLarge + QSize(14, 44) : QSize(0, kThumbnail.height() + 12));
    }
}

void MediaBin::add_media(const core::Media& media) {
    if (!thumbnails_.contains(media.path)) request_thumbnail(media);
    const QString name = media.kind == core::MediaKind::generated
                             ? tr("Take")
                             : QFileInfo(QString::fromStdString(media.path)).fileName();
    const auto uses = uses_.find(media.id);
    QString facts = tr("%1 s").arg(core::to_seconds(media.duration), 0, 'f', 2);
    if (uses != uses_.end()) facts += tr(" · used %1×").arg(uses->second);
    if (const Proxies::State proxy = proxies_.of(media.id); proxy != Proxies::State::none)
        facts += proxy == Proxies::State::there ? tr(" · proxy") : tr(" · proxy being made");
    if (offline_.contains(media.id)) facts = tr("offline: relink it");
    const QIcon& picture = thumbnails_[media.path];
    auto* item = new QListWidgetItem(
        picture.isNull() ? icon(media.kind == core::MediaKind::audio ? "sound" : "import") : picture,
        one_line(name, 200) + "\n" + facts, list_);
    item->setData(Qt::UserRole, QString::fromStdString(media.id.value));
    item->setData(Qt::UserRole + 2, QString::fromStdString(media.path));
    if (media.id == workspace_.desk().source.media) list_->setCurrentItem(item);
    const QString caption = QString::fromStdString(media.caption);
    QString tip = QString::fromStdString(media.path);
    if (media.size.width) tip += QString("\n%1×%2").arg(media.size.width).arg(media.size.height);
    if (media.fps.valid() && media.kind == core::MediaKind::video)
        tip += tr(", %1 frames a second").arg(media.fps.value(), 0, 'g', 5);
    item->setToolTip(plain_tool_tip(tip + (caption.isEmpty() ? "" : "\n" + caption)));
    // As wide as the list: long names are shortened.
    item->setSizeHint(grid_->isChecked() ? kLarge + QSize(14, 44) : QSize(0, kThumbnail.height() + 12));
}

void MediaBin::refresh() {
    uses_.clear();
    for (const auto& track : workspace_.project().tracks)
        for (const core::Clip& clip : track->clips)
            if (track->kind != core::TrackKind::audio || clip.link.empty())
                for (const core::Take& take : clip.takes())
                    ++uses_[take.media];
    if (!folder_.isEmpty() && !all_folders().contains(folder_) &&
        all_folders().filter(folder_ + "/").isEmpty())
        folder_.clear(); // it went with what was in it
    filling_ = true;
    list_->clear();
    if (search_->text().trimmed().isEmpty() && filter_->currentIndex() == all) add_folders();
    for (const auto& media : workspace_.project().media)
        if (shows(*media)) add_media(*media);
    filling_ = false;
    up_->setEnabled(!folder_.isEmpty());
    const int count = list_->count();
    place_->setText(!folder_.isEmpty() ? one_line(folder_, 60) : tr("%n file(s)", nullptr, count));
}

void MediaBin::move_to(const core::MediaId& media, const QString& folder) {
    workspace_.apply({core::SetMedia{.media = media, .folder = folder.toStdString()}},
                     tr("Move to a folder"));
}

void MediaBin::new_folder() {
    ask_for_name(this, {.title = tr("New folder"), .label = tr("Name of the folder")},
                 [this](const QString& text) {
                     const QString name = QString(text).remove('/').trimmed();
                     if (name.isEmpty()) return;
                     const QString path = folder_.isEmpty() ? name : folder_ + "/" + name;
                     if (!all_folders().contains(path)) empty_folders_ << path;
                     refresh();
                 });
}

void MediaBin::popup(const QPoint& at) {
    const QListWidgetItem* item = list_->itemAt(at);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](QMenu* to, const QString& text, std::function<void()> run) {
        return to->addAction(plain_action(text), this, guarded(this, std::move(run)));
    };
    const core::Media* media =
        item && !item->data(kIsFolder).toBool()
            ? workspace_.project().find_media({item->data(Qt::UserRole).toString().toStdString()})
            : nullptr;
    if (media) {
        const core::MediaId id = media->id;
        const QString file =
            QString::fromStdString(core::ProjectFile::resolve(workspace_.project_path(), media->path));
        for (const auto& [text, command] : {std::pair{tr("Insert at the playhead"), "source.insert"},
                                            std::pair{tr("Overwrite at the playhead"), "source.overwrite"},
                                            std::pair{tr("Append to the timeline"), "source.append"}})
            add(menu, text, [this, command = command] { workspace_.run(command); });
        menu->addSeparator();
        QMenu* folders = menu->addMenu(tr("Move to a folder"));
        add(folders, tr("The top"), [this, id] { move_to(id, {}); });
        for (const QString& folder : all_folders())
            add(folders, folder, [this, id, folder] { move_to(id, folder); });
        add(menu, tr("Show in its folder"),
            [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).path())); });
        const bool none = proxies_.of(id) == Proxies::State::none;
        menu->addAction(actions_.of(none ? "bin.proxy" : "bin.remove_proxy"));
        menu->addAction(actions_.of("bin.edit_copy"));
        if (offline_.contains(id)) add(menu, tr("Find missing media…"), [this] { Q_EMIT relink_wanted(); });
        add(menu, tr("Remove from the project"),
            [this, id] { workspace_.apply({core::RemoveMedia{id}}, tr("Remove media")); });
    } else {
        add(menu, tr("Import…"), [this] { Q_EMIT import_wanted(); });
        add(menu, tr("New folder…"), [this] { new_folder(); });
    }
    menu->popup(list_->viewport()->mapToGlobal(at));
}

void MediaBin::dragEnterEvent(QDragEnterEvent* event) {
    if (!dropped_files(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MediaBin::dropEvent(QDropEvent* event) {
    workspace_.import(dropped_files(*event->mimeData()), true);
}

} // namespace ui
