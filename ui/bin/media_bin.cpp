// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bin/media_bin.h"
#include "core/base/result.h"
#include "core/media/readers.h"
#include "core/store/find_media.h"
#include "ui/actions/actions.h"
#include "ui/base/dropped.h"
#include "ui/base/fill_column.h"
#include "ui/base/list_note.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include "ui/bin/hover_scrub.h"
#include "ui/bin/proxies.h"
#include "ui/style/style.h"
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {

enum Filter { all, used, unused, offline };

/// Every word of the search stands in the file's name, the caption, a tag or the folder.
bool matches(const core::Project::BinEntry& entry, const QString& search) {
    const std::string name = entry.subclip ? entry.subclip->name : std::string();
    QString text = QString::fromStdString(entry.media->path + " " + name + " " + entry.media->caption + " " +
                                          entry.folder());
    for (const std::string& tag : entry.tags())
        text += " " + QString::fromStdString(tag);
    for (const QString& word : search.split(' ', Qt::SkipEmptyParts))
        if (!text.contains(word, Qt::CaseInsensitive)) return false;
    return true;
}

/// Leaves some room between a picture and its name.
class RowDelegate final : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->decorationSize.rwidth() += 8;
        option->decorationAlignment = Qt::AlignLeft | Qt::AlignVCenter;
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
    build_views();
    column->addWidget(views_, 1);
    pool_.setMaxThreadCount(1);
    soon_ = new QTimer(this);
    soon_->setSingleShot(true);
    soon_->setInterval(200);
    connect(soon_, &QTimer::timeout, this, [this] {
        if (is_written_in()) return soon_->start();
        refresh();
    });
    connect(&facts_, &MediaFacts::ready, this, [this] {
        if (!soon_->isActive()) soon_->start();
    });
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

void MediaBin::dress(QAbstractItemView* view, const QString& name) {
    view->setObjectName(name);
    view->setModel(&model_);
    view->setTextElideMode(Qt::ElideMiddle);
    view->setAccessibleName(tr("Media"));
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->installEventFilter(this);
    view->setDragEnabled(true);
    view->setAcceptDrops(true);
    view->setDragDropMode(QAbstractItemView::DragDrop);
    view->setDefaultDropAction(Qt::CopyAction);
    note_when_empty(view, tr("Nothing is here yet. Drop files, or press Import."));
    scrub_->follow(view);
    views_->addWidget(view);
    connect(view, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { activate(index); });
    connect(view, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) { popup(at); });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* enter = new QShortcut(QKeySequence(key), view);
        enter->setContext(Qt::WidgetShortcut);
        connect(enter, &QShortcut::activated, this, [this, view] {
            if (view->currentIndex().isValid()) activate(view->currentIndex());
        });
    }
}

void MediaBin::build_views() {
    model_.on_move = [this](const std::vector<core::MediaId>& media, const QString& folder) {
        // From the event loop: the rows that are dragged are still needed.
        post(this, [this, media, folder] { move_to(media, folder); });
    };
    model_.on_tags = [this](const QString& media, const QStringList& tags) {
        // From the event loop: the cell that is written in is still open.
        post(this, [this, media, tags] { tag({media.toStdString()}, tags); });
    };
    model_.on_rename = [this](const QString& subclip, const QString& name) {
        post(this, [this, subclip, name] { rename_subclip({subclip.toStdString()}, name); });
    };
    scrub_ = new HoverScrub(
        model_, [this](const QString& path) { return file_of(path.toStdString()); }, this);
    views_ = new QStackedWidget(this);
    views_->setObjectName("clear"); // the panel's own ground
    pictures_ = new Guarded<QListView>(this);
    pictures_->setViewMode(QListView::IconMode);
    dress(pictures_, "media_pictures");
    pictures_->setMovement(QListView::Static);
    pictures_->setResizeMode(QListView::Adjust);
    pictures_->setUniformItemSizes(true);
    pictures_->setSpacing(2);
    pictures_->setIconSize(kLargePicture);
    pictures_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    pictures_->setDragEnabled(true); // which a static list is not otherwise
    pictures_->setAcceptDrops(true);
    pictures_->setSelectionRectVisible(true);
    pictures_->setEditTriggers(QAbstractItemView::EditKeyPressed);
    table_ = new Guarded<QTreeView>(this);
    dress(table_, "media_table");
    table_->setSelectionModel(pictures_->selectionModel());
    table_->setItemDelegate(new RowDelegate(table_));
    table_->setRootIsDecorated(false);
    table_->setItemsExpandable(false);
    table_->setUniformRowHeights(true);
    table_->setAllColumnsShowFocus(true);
    table_->setEditTriggers(QAbstractItemView::EditKeyPressed);
    table_->setIconSize(kSmallPicture);
    table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setSortingEnabled(true);
    QHeaderView* header = table_->header();
    header->setSortIndicatorClearable(true); // a third click: as they came in
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setStretchLastSection(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    const int widths[kBinColumns] = {200, 100, 92, 104, 84, 116, 128, 84, 116};
    for (int i = 0; i < kBinColumns; ++i)
        header->resizeSection(i, widths[i]);
    for (const BinColumn column : {BinColumn::codec, BinColumn::sound, BinColumn::date, BinColumn::tags})
        header->hideSection(static_cast<int>(column));
    header->restoreState(QSettings().value("bin/columns").toByteArray());
    const int length = static_cast<int>(BinColumn::length); // was narrower once
    if (header->sectionSize(length) > 0)
        header->resizeSection(length, std::max(header->sectionSize(length), widths[length]));
    header->setSectionHidden(0, false);
    new FillColumn(*table_, 0, {length}, "bin/name_width_chosen"); // its child
    connect(header, &QHeaderView::sectionResized, this, [this](int, int, int) { keep_columns(); });
    connect(header, &QHeaderView::sectionMoved, this, [this](int, int, int) { keep_columns(); });
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int, Qt::SortOrder) { keep_columns(); });
    connect(header, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        add_columns_to(menu);
        menu->popup(table_->header()->mapToGlobal(at));
    });
    connect(pictures_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index, const QModelIndex&) { choose(index); });
    connect(pictures_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!filling_) workspace_.choose_media(chosen());
    });
}

void MediaBin::keep_columns() {
    QSettings().setValue("bin/columns", table_->header()->saveState());
}

void MediaBin::add_columns_to(QMenu* menu) {
    for (int i = 1; i < kBinColumns; ++i) { // the name stays
        QAction* column = menu->addAction(plain_action(BinModel::title(static_cast<BinColumn>(i))));
        column->setCheckable(true);
        column->setChecked(!table_->isColumnHidden(i));
        connect(column, &QAction::toggled, this, [this, i](bool on) {
            table_->setColumnHidden(i, !on);
            if (on && table_->columnWidth(i) < 30) table_->setColumnWidth(i, 90);
            keep_columns();
            refresh(); // files are read only for columns that are shown
        });
    }
}

void MediaBin::add_orders_to(QMenu* menu) {
    const auto add = [&](const QString& text, int column) {
        QAction* order =
            menu->addAction(plain_action(text), this, guarded(this, [this, column] {
                                const QHeaderView* header = table_->header();
                                const bool back = column >= 0 && header->sortIndicatorSection() == column &&
                                                  header->sortIndicatorOrder() == Qt::AscendingOrder;
                                table_->sortByColumn(column, back ? Qt::DescendingOrder : Qt::AscendingOrder);
                            }));
        order->setCheckable(true);
        order->setChecked(table_->header()->sortIndicatorSection() == column);
    };
    add(tr("As they came in"), -1);
    for (int i = 0; i < kBinColumns; ++i)
        add(BinModel::title(static_cast<BinColumn>(i)), i);
}

QAbstractItemView* MediaBin::view() const {
    return grid_->isChecked() ? static_cast<QAbstractItemView*>(pictures_) : table_;
}

void MediaBin::show_as_grid(bool grid) {
    grid_->setChecked(grid);
    QSettings().setValue("bin/grid", grid);
    views_->setCurrentWidget(view());
    setFocusProxy(view());
    model_.set_words_below(grid);
    refresh();
}

void MediaBin::open_folder(const QString& folder) {
    folder_ = folder;
    refresh();
}

void MediaBin::choose(const QModelIndex& index) {
    if (filling_ || index.data(BinModel::kIsFolder).toBool()) return;
    const std::string id = index.data(BinModel::kId).toString().toStdString();
    if (workspace_.desk().source.media.value == id) return;
    workspace_.look_through({id});
}

std::vector<core::MediaId> MediaBin::chosen() const {
    return model_.media_of(pictures_->selectionModel()->selectedIndexes());
}

void MediaBin::choose_again(const std::vector<core::MediaId>& before) {
    auto* choice = pictures_->selectionModel();
    const core::MediaId& source = workspace_.desk().source.media;
    QItemSelection still;
    for (const core::MediaId& id : before)
        if (const int row = model_.row_of(QString::fromStdString(id.value)); row >= 0)
            still.select(model_.index(row, 0), model_.index(row, kBinColumns - 1));
    const bool keep = still.size() > 1 || (!still.isEmpty() && before.front() == source);
    if (keep) choice->select(still, QItemSelectionModel::ClearAndSelect);
    if (const int row = model_.row_of(QString::fromStdString(source.value)); row >= 0)
        choice->setCurrentIndex(model_.index(row, 0),
                                keep ? QItemSelectionModel::NoUpdate
                                     : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    workspace_.choose_media(chosen());
}

void MediaBin::activate(const QModelIndex& index) {
    if (index.data(BinModel::kIsFolder).toBool()) return open_folder(index.data(BinModel::kId).toString());
    if (view() == table_ && index.column() == static_cast<int>(BinColumn::tags))
        return edit_tags(index.data(BinModel::kId).toString());
    choose(index);
    workspace_.run("source.append");
}

void MediaBin::edit_words() {
    const QModelIndex current = view()->currentIndex();
    if (!current.isValid()) return;
    const bool tags = view() == table_ && current.column() == static_cast<int>(BinColumn::tags);
    if (!model_.at(current.row()).subclip || tags) return edit_tags(current.data(BinModel::kId).toString());
    view()->edit(current.siblingAtColumn(0));
}

void MediaBin::edit_tags(const QString& media) {
    if (grid_->isChecked()) show_as_grid(false);
    const int column = static_cast<int>(BinColumn::tags), row = model_.row_of(media);
    if (row < 0) return;
    table_->setColumnHidden(column, false);
    const QModelIndex cell = model_.index(row, column);
    table_->scrollTo(cell);
    table_->setCurrentIndex(cell);
    table_->edit(cell);
}

std::string MediaBin::file_of(const std::string& path) const {
    return core::ProjectFile::resolve(workspace_.project_path(), path);
}

MediaBin::~MediaBin() {
    pool_.clear();
    pool_.waitForDone();
}

bool MediaBin::is_written_in() const {
    return view()->viewport()->findChild<QLineEdit*>();
}

void MediaBin::request_thumbnail(const core::Project::BinEntry& entry, const std::string& key) {
    thumbnails_[key] = {};
    if (entry.media->kind == core::MediaKind::audio) return;
    const std::optional<core::TimeRange> part =
        entry.subclip ? std::optional(entry.subclip->part) : std::nullopt;
    pool_.start(guarded_thread(this, [this, path = file_of(entry.media->path), key,
                                      part] { // the destructor waits for it
        try {
            core::VideoReader reader(path, 1);
            const core::Size own = reader.info().size;
            const QSize fit = QSize(own.width, own.height).scaled(kLargePicture * 2, Qt::KeepAspectRatio);
            const core::TimeRange whole = part.value_or(core::TimeRange{{}, reader.info().duration});
            const cv::Mat rgb = reader.frame_at(whole.start + core::Time(whole.length().count() / 4))
                                    .to_rgb({std::max(1, fit.width()), std::max(1, fit.height())});
            const QImage image =
                QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888)
                    .copy();
            post(this, [this, image, key] {
                thumbnails_[key] = framed(QPixmap::fromImage(image));
                for (int i = 0; i < model_.rowCount(); ++i)
                    if (model_.at(i).looks_like == key && model_.at(i).id != scrub_->media())
                        model_.set_picture(i, thumbnails_[key]);
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

bool MediaBin::shows(const core::Project::BinEntry& entry) const {
    const QString search = search_->text().trimmed();
    if (!matches(entry, search)) return false;
    const bool is_used = uses_.contains(entry.id());
    switch (filter_->currentIndex()) {
    case used:
        return is_used;
    case unused:
        return !is_used;
    case offline:
        return offline_.contains(entry.media->id);
    default: // what is looked for is looked for everywhere
        return !search.isEmpty() || QString::fromStdString(entry.folder()) == folder_;
    }
}

QString MediaBin::name_of(const core::Project::BinEntry& entry) const {
    if (entry.subclip) return one_line(QString::fromStdString(entry.subclip->name), 200);
    if (entry.media->kind == core::MediaKind::generated) {
        const auto said = said_.find(entry.media->id);
        return said == said_.end() || said->second.empty()
                   ? tr("Take")
                   : tr("Take: %1").arg(one_line(QString::fromStdString(said->second), 80));
    }
    return one_line(QFileInfo(QString::fromStdString(entry.media->path)).fileName(), 200);
}

QString MediaBin::tip_of(const core::Project::BinEntry& entry) const {
    const core::Media& media = *entry.media;
    QString tip = QString::fromStdString(media.path);
    if (media.size.width) tip += QString("\n%1×%2").arg(media.size.width).arg(media.size.height);
    if (media.fps.valid() && media.kind == core::MediaKind::video)
        tip += tr(", %1 frames a second").arg(QLocale().toString(media.fps.value(), 'g', 5));
    if (entry.subclip)
        tip += "\n" +
               range_words(entry.subclip->part, media.fps.valid() ? media.fps : workspace_.project().rate());
    if (!media.caption.empty()) tip += "\n" + QString::fromStdString(media.caption);
    return plain_tool_tip(tip);
}

BinRow MediaBin::row_of(const core::Project::BinEntry& entry) {
    const core::Media& media = *entry.media;
    const core::TimeRange whole = entry.whole();
    const std::string looks_like =
        media.path + (entry.subclip ? "#" + std::to_string(whole.start.count()) : std::string());
    if (!thumbnails_.contains(looks_like)) request_thumbnail(entry, looks_like);
    const bool film = media.kind == core::MediaKind::video || media.kind == core::MediaKind::generated;
    const core::FrameRate rate = media.fps.valid() ? media.fps : workspace_.project().rate();
    BinRow row{.subclip = entry.subclip != nullptr,
               .id = QString::fromStdString(entry.id().value),
               .path = QString::fromStdString(media.path),
               .looks_like = looks_like,
               .name = name_of(entry),
               .picture = thumbnails_[looks_like],
               .has_picture = film && !offline_.contains(media.id),
               .from = core::to_seconds(whole.start),
               .seconds = core::to_seconds(whole.length()),
               .fps = film && media.fps.valid() ? media.fps.value() : 0,
               .length = time_words(whole.length(), rate),
               .size = media.size};
    if (row.picture.isNull())
        row.picture = framed(icon(entry.subclip                          ? "subclip"
                                  : media.kind == core::MediaKind::audio ? "sound"
                                                                         : "import"));
    if (const auto uses = uses_.find(entry.id()); uses != uses_.end()) row.used = uses->second;
    for (const std::string& tag : entry.tags())
        row.tags << one_line(QString::fromStdString(tag), 80);
    row.facts = row.length;
    if (row.used) row.facts += tr(" · used %1×").arg(row.used);
    if (entry.subclip) row.state = tr("part of %1").arg(name_of({entry.media}));
    if (const Proxies::State proxy = proxies_.of(media.id); proxy != Proxies::State::none && !entry.subclip) {
        row.facts += proxy == Proxies::State::there ? tr(" · proxy") : tr(" · proxy being made");
        row.state = proxy == Proxies::State::there ? tr("proxy") : tr("proxy being made");
    }
    if (offline_.contains(media.id)) row.facts = row.state = tr("offline: relink it");
    for (const BinColumn column : {BinColumn::codec, BinColumn::sound, BinColumn::date})
        if (!grid_->isChecked() && !table_->isColumnHidden(static_cast<int>(column))) {
            const MediaFacts::Facts facts = facts_.of(file_of(media.path));
            row.codec = facts.codec, row.channels = facts.channels, row.rate = facts.rate;
            row.date = facts.date;
        }
    row.tip = tip_of(entry);
    return row;
}

void MediaBin::count_uses() {
    uses_.clear(), said_.clear();
    const core::ProjectPtr film = workspace_.film(); // nested sequences use media too
    const auto count = [&](const core::Tracks& tracks) {
        for (const auto& track : tracks)
            for (const core::Clip& clip : track->clips)
                if (track->kind != core::TrackKind::audio || clip.link.empty())
                    for (const core::Take& take : clip.takes()) {
                        ++uses_[take.media];
                        if (take.generated) said_.emplace(take.media, take.instruction);
                        for (const auto& subclip : film->subclips)
                            if (subclip->media == take.media && subclip->part.start <= clip.source.start &&
                                subclip->part.end >= clip.source.end)
                                ++uses_[subclip->id];
                    }
    };
    count(film->tracks);
    for (const auto& sequence : film->sequences)
        count(sequence->tracks);
}

void MediaBin::refresh() {
    count_uses();
    if (!folder_.isEmpty() && !all_folders().contains(folder_) &&
        all_folders().filter(folder_ + "/").isEmpty())
        folder_.clear(); // it went with what was in it
    filling_ = true;
    scrub_->end();
    std::vector<BinRow> rows;
    if (search_->text().trimmed().isEmpty() && filter_->currentIndex() == all) add_folders(rows);
    const core::Project& project = workspace_.project();
    for (const auto& media : project.media)
        if (shows({media.get()})) rows.push_back(row_of({media.get()}));
    for (const auto& subclip : project.subclips)
        if (const auto entry = project.find_entry(subclip->id); shows(entry)) rows.push_back(row_of(entry));
    const int at = table_->verticalScrollBar()->value(), across = table_->horizontalScrollBar()->value(),
              down = pictures_->verticalScrollBar()->value();
    const auto before = chosen();
    model_.show(std::move(rows));
    choose_again(before);
    table_->verticalScrollBar()->setValue(at);
    table_->horizontalScrollBar()->setValue(across);
    pictures_->verticalScrollBar()->setValue(down);
    filling_ = false;
    up_->setEnabled(!folder_.isEmpty());
    const int count = model_.rowCount();
    place_->setText(!folder_.isEmpty() ? one_line(folder_, 60) : tr("%n file(s)", nullptr, count));
}

void MediaBin::dragEnterEvent(QDragEnterEvent* event) {
    if (!dropped_files(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MediaBin::dropEvent(QDropEvent* event) {
    workspace_.import(dropped_files(*event->mimeData()), true, {}, folder_);
}

bool MediaBin::eventFilter(QObject* watched, QEvent* event) {
    // Delete and F2 are about what is chosen here, not about the timeline.
    const bool press = event->type() == QEvent::KeyPress;
    if (!press && event->type() != QEvent::ShortcutOverride) return Guarded::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool ours = key->key() == Qt::Key_Delete || key->key() == Qt::Key_F2;
    if (!ours || key->modifiers() != Qt::NoModifier || chosen().empty())
        return Guarded::eventFilter(watched, event);
    event->accept();
    if (press)
        guarded(this, [this, removes = key->key() == Qt::Key_Delete] {
            removes ? remove(chosen()) : edit_words();
        })();
    return true;
}

} // namespace ui
