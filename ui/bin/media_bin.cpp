// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bin/media_bin.h"
#include "core/base/result.h"
#include "core/media/readers.h"
#include "ui/base/dropped.h"
#include "ui/base/plain_text.h"
#include "ui/style/style.h"
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {
constexpr QSize kThumbnail{88, 50};

/// Every word of the search stands in the file's name, the caption or the instruction that made it.
bool matches(const core::Media& media, const QString& search) {
    const QString text = QString::fromStdString(media.path + " " + media.caption);
    for (const QString& word : search.split(' ', Qt::SkipEmptyParts))
        if (!text.contains(word, Qt::CaseInsensitive)) return false;
    return true;
}

/// Media can be dragged from it to the timeline and the viewer.
class MediaList final : public Guarded<QListWidget> {
  public:
    explicit MediaList(QWidget* parent) : Guarded(parent) {
        setDragEnabled(true);
        setDragDropMode(QAbstractItemView::DragOnly);
    }

  protected:
    [[nodiscard]] QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override {
        auto* data = new QMimeData;
        if (!items.isEmpty())
            data->setData(kMediaMime, items.front()->data(Qt::UserRole).toString().toUtf8());
        return data;
    }
};

} // namespace

MediaBin::MediaBin(Workspace& workspace, QWidget* parent) : Guarded(parent), workspace_(workspace) {
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    auto* row = new QHBoxLayout;
    auto* heading = plain_label(tr("MEDIA"), this);
    heading->setObjectName("heading");
    auto* import = new QToolButton(this);
    import->setIcon(icon("import"));
    import->setToolTip(tr("Import (Ctrl+I)"));
    import->setAccessibleName(tr("Import"));
    row->addWidget(heading, 1);
    row->addWidget(import);
    column->addLayout(row);
    search_ = new QLineEdit(this);
    search_->setPlaceholderText(tr("Search names and captions"));
    search_->setClearButtonEnabled(true);
    search_->setAccessibleName(tr("Search media"));
    connect(search_, &QLineEdit::textChanged, this, [this] { refresh(); });
    column->addWidget(search_);
    list_ = new MediaList(this);
    list_->setIconSize(kThumbnail);
    list_->setSpacing(2);
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setUniformItemSizes(true);
    list_->setAccessibleName(tr("Media"));
    column->addWidget(list_, 1);
    pool_.setMaxThreadCount(1);
    connect(import, &QToolButton::clicked, this, &MediaBin::import_wanted);
    connect(list_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) { choose(item); });
    connect(list_, &QListWidget::itemDoubleClicked, this, [this](QListWidgetItem* item) {
        choose(item);
        workspace_.run("source.append");
    });
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh(); });
    refresh();
}

void MediaBin::choose(const QListWidgetItem* item) {
    const std::string id = item ? item->data(Qt::UserRole).toString().toStdString() : std::string();
    if (filling_ || workspace_.desk().source.media.value == id) return;
    workspace_.look_at({.media = {id}});
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
            const QSize fit = QSize(own.width, own.height).scaled(kThumbnail * 2, Qt::KeepAspectRatio);
            const cv::Mat rgb = reader.frame_at(core::Time(reader.info().duration.count() / 4))
                                    .to_rgb({std::max(1, fit.width()), std::max(1, fit.height())});
            const QImage image =
                QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888)
                    .copy();
            post(this, [this, image, key] {
                thumbnails_[key] = QIcon(QPixmap::fromImage(image));
                refresh();
            });
        } catch (const core::Failure&) { // it stays without a picture
        }
    }));
}

void MediaBin::refresh() {
    const QString chosen = QString::fromStdString(workspace_.desk().source.media.value);
    filling_ = true;
    list_->clear();
    for (const auto& media : workspace_.project().media) {
        if (!matches(*media, search_->text())) continue;
        if (!thumbnails_.contains(media->path)) request_thumbnail(*media);
        const bool offline = !QFileInfo::exists(
            QString::fromStdString(core::ProjectFile::resolve(workspace_.project_path(), media->path)));
        const QString name = media->kind == core::MediaKind::generated
                                 ? tr("Take")
                                 : QFileInfo(QString::fromStdString(media->path)).fileName();
        const QString facts =
            offline
                ? tr("offline: relink it")
                : tr("%1 s").arg(core::to_seconds(media->duration), 0, 'f', 2) +
                      (media->size.width ? QString(" · %1×%2").arg(media->size.width).arg(media->size.height)
                                         : QString());
        const QIcon& picture = thumbnails_[media->path];
        auto* item = new QListWidgetItem(
            picture.isNull() ? icon(media->kind == core::MediaKind::audio ? "sound" : "import") : picture,
            one_line(name, 200) + "\n" + facts, list_);
        item->setData(Qt::UserRole, QString::fromStdString(media->id.value));
        if (item->data(Qt::UserRole) == chosen) list_->setCurrentItem(item);
        const QString caption = QString::fromStdString(media->caption);
        item->setToolTip(
            plain_tool_tip(QString::fromStdString(media->path) + (caption.isEmpty() ? "" : "\n" + caption)));
        item->setSizeHint({0, kThumbnail.height() + 12}); // as wide as the list: long names are shortened
    }
    filling_ = false;
}

void MediaBin::dragEnterEvent(QDragEnterEvent* event) {
    if (!dropped_files(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MediaBin::dropEvent(QDropEvent* event) {
    workspace_.import(dropped_files(*event->mimeData()), true);
}

} // namespace ui
