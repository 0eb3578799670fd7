// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The folders and media of the open folder as rows with columns: what the bin's list and its pictures show,
// sorted with folders first. Media can be dragged out of it, and onto its folders. Interface thread.
#pragma once
#include "core/base/size.h"
#include "ui/base/guarded.h"
#include <QAbstractTableModel>
#include <QDateTime>
#include <QIcon>
#include <QPixmap>
#include <QStringList>
#include <vector>
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/base/ids.h"
#include <functional>
#endif

namespace ui {

enum class BinColumn { name, length, size, rate, codec, sound, date, used, tags };
inline constexpr int kBinColumns = 9;
/// Of a picture in the list, and among pictures.
inline constexpr QSize kSmallPicture{64, 36}, kLargePicture{128, 72};

struct BinRow {
    bool folder = false;
    bool subclip = false;
    QString id;                      ///< of a medium or a subclip; of a folder its whole path
    QString path;                    ///< of a medium, as the project says it
    std::string looks_like;          ///< tells its picture from those of other rows
    QString name, state, facts, tip; ///< `state`: offline, a proxy; `facts`: what stands below a picture
    QIcon picture;
    bool has_picture = false;              ///< a film's, that can be looked through
    double from = 0, seconds = 0, fps = 0; ///< of a film's own time; of a subclip its part's
    QString length;                        ///< in words
    core::Size size;
    QString codec;
    int channels = 0, rate = 0;
    QDateTime date;
    int used = 0;
    QStringList tags;
};

/// A picture in the middle of the place that all of them have, so that names stand below each other.
[[nodiscard]] QIcon framed(const QPixmap& picture);
/// The same of an icon.
[[nodiscard]] QIcon framed(const QIcon& icon);

class BinModel : public Guarded<QAbstractTableModel> {
    Q_OBJECT
  public:
    enum Role { kId = Qt::UserRole, kIsFolder, kPath };
    explicit BinModel(QObject* parent) : Guarded(parent) {}
    void show(std::vector<BinRow> rows);
    /// Whether facts stand below the name, in words: there are no columns then.
    void set_words_below(bool below);
    /// The row of an id; -1: it is not shown.
    [[nodiscard]] int row_of(const QString& id) const;
    [[nodiscard]] const BinRow& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    /// Another picture for a medium, until the rows are shown anew.
    void set_picture(int row, const QIcon& picture);
    [[nodiscard]] static QString title(BinColumn column);
    /// The media of some rows, in their order.
    [[nodiscard]] std::vector<core::MediaId> media_of(const QModelIndexList& indexes) const;
    /// Media or subclips were dropped on a folder; tags were written.
    std::function<void(const std::vector<core::MediaId>& media, const QString& folder)> on_move;
    std::function<void(const QString& media, const QStringList& tags)> on_tags;
    /// A subclip was given another name.
    std::function<void(const QString& subclip, const QString& name)> on_rename;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Column -1: in the order in which they came in.
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

  private:
    void put_in_order();
    std::vector<BinRow> rows_, came_;
    int sorted_by_ = -1;
    Qt::SortOrder order_ = Qt::AscendingOrder;
    bool words_below_ = false;
};

} // namespace ui
