// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bin/bin_model.h"
#include "ui/base/dropped.h"
#include "ui/style/digits.h"
#include <QCollator>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <algorithm>
#include <set>

namespace ui {
namespace {

/// Below zero, zero, above zero.
int compare(const BinRow& a, const BinRow& b, BinColumn column, const QCollator& words) {
    const auto numbers = [](auto x, auto y) { return x < y ? -1 : y < x ? 1 : 0; };
    switch (column) {
    case BinColumn::name:
        return words.compare(a.name, b.name);
    case BinColumn::length:
        return numbers(a.seconds, b.seconds);
    case BinColumn::size:
        return numbers(static_cast<std::int64_t>(a.size.width) * a.size.height,
                       static_cast<std::int64_t>(b.size.width) * b.size.height);
    case BinColumn::rate:
        return numbers(a.fps, b.fps);
    case BinColumn::codec:
        return words.compare(a.codec, b.codec);
    case BinColumn::sound:
        return numbers(std::pair(a.channels, a.rate), std::pair(b.channels, b.rate));
    case BinColumn::date:
        return numbers(a.date, b.date);
    case BinColumn::used:
        return numbers(a.used, b.used);
    case BinColumn::tags:
        return words.compare(a.tags.join(' '), b.tags.join(' '));
    }
    return 0;
}

QString sound_words(const BinRow& row) {
    if (row.channels < 1) return {};
    const QString channels = row.channels == 1   ? BinModel::tr("mono")
                             : row.channels == 2 ? BinModel::tr("stereo")
                                                 : BinModel::tr("%1 channels").arg(row.channels);
    return BinModel::tr("%1, %2 kHz").arg(channels, QLocale().toString(row.rate / 1000.0, 'g', 4));
}

QString cell(const BinRow& row, BinColumn column) {
    switch (column) {
    case BinColumn::length:
        return row.seconds > 0 ? row.length : QString();
    case BinColumn::size:
        return row.size.width ? QString("%1×%2").arg(row.size.width).arg(row.size.height) : QString();
    case BinColumn::rate:
        return row.fps > 0 ? QLocale().toString(row.fps, 'g', 5) : QString();
    case BinColumn::codec:
        return row.codec;
    case BinColumn::sound:
        return sound_words(row);
    case BinColumn::date:
        return row.date.isValid() ? QLocale().toString(row.date, QLocale::ShortFormat) : QString();
    case BinColumn::used:
        return row.folder ? QString() : QString::number(row.used);
    case BinColumn::tags:
        return row.tags.join(", ");
    default:
        return {};
    }
}

bool is_number(BinColumn column) {
    return column == BinColumn::length || column == BinColumn::size || column == BinColumn::rate ||
           column == BinColumn::used;
}

} // namespace

QIcon framed(const QPixmap& picture) {
    constexpr QSize kFrame = kLargePicture * 2; // for dense screens
    QPixmap frame(kFrame);
    frame.fill(Qt::transparent);
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QRect place(QPoint(), picture.size().scaled(kFrame, Qt::KeepAspectRatio));
    place.moveCenter(frame.rect().center());
    painter.drawPixmap(place, picture);
    painter.end();
    QIcon icon(frame);
    icon.addPixmap(frame, QIcon::Selected); // not tinted: it is looked at
    return icon;
}

QIcon framed(const QIcon& icon) {
    QPixmap frame(kLargePicture * 2);
    frame.fill(Qt::transparent);
    QPainter painter(&frame);
    icon.paint(&painter, frame.rect().adjusted(80, 24, -80, -24));
    return frame;
}

QString BinModel::title(BinColumn column) {
    switch (column) {
    case BinColumn::name:
        return tr("Name");
    case BinColumn::length:
        return tr("Length");
    case BinColumn::size:
        return tr("Size");
    case BinColumn::rate:
        return tr("Frame rate");
    case BinColumn::codec:
        return tr("Codec");
    case BinColumn::sound:
        return tr("Sound");
    case BinColumn::date:
        return tr("Date");
    case BinColumn::used:
        return tr("Used");
    case BinColumn::tags:
        return tr("Tags");
    }
    return {};
}

void BinModel::show(std::vector<BinRow> rows) {
    beginResetModel();
    came_ = std::move(rows);
    put_in_order();
    endResetModel();
}

void BinModel::put_in_order() {
    QCollator words;
    words.setNumericMode(true);
    words.setCaseSensitivity(Qt::CaseInsensitive);
    rows_ = came_;
    std::ranges::stable_sort(rows_, [&](const BinRow& a, const BinRow& b) {
        if (a.folder != b.folder) return a.folder;
        if (sorted_by_ < 0) return false;
        const int less = compare(a, b, static_cast<BinColumn>(sorted_by_), words);
        return order_ == Qt::AscendingOrder ? less < 0 : less > 0;
    });
}

void BinModel::sort(int column, Qt::SortOrder order) {
    if (column == sorted_by_ && order == order_) return;
    sorted_by_ = column, order_ = order;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QStringList ids;
    for (const QModelIndex& index : before)
        ids << at(index.row()).id;
    put_in_order();
    for (qsizetype i = 0; i < before.size(); ++i)
        changePersistentIndex(before[i], index(row_of(ids[i]), before[i].column()));
    Q_EMIT layoutChanged();
}

void BinModel::set_words_below(bool below) {
    if (std::exchange(words_below_, below) == below || rows_.empty()) return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

int BinModel::row_of(const QString& id) const {
    const auto found = std::ranges::find(rows_, id, &BinRow::id);
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

void BinModel::set_picture(int row, const QIcon& picture) {
    BinRow& shown = rows_[static_cast<std::size_t>(row)];
    shown.picture = picture;
    // Sorted anew, it is the same.
    const auto came = std::ranges::find(came_, shown.id, &BinRow::id);
    if (came != came_.end()) came->picture = picture;
    Q_EMIT dataChanged(index(row, 0), index(row, 0), {Qt::DecorationRole});
}

int BinModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int BinModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kBinColumns;
}

QVariant BinModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const BinRow& row = at(index.row());
    const auto column = static_cast<BinColumn>(index.column());
    const bool first = column == BinColumn::name;
    switch (role) {
    case Qt::DisplayRole:
        if (!first) return cell(row, column);
        if (const QString& below = words_below_ ? row.facts : row.state; !below.isEmpty())
            return row.name + "\n" + below;
        return row.name;
    case Qt::EditRole:
        return first ? row.name : cell(row, column);
    case Qt::FontRole:
        return column == BinColumn::length ? QVariant(tabular(QFont())) : QVariant();
    case Qt::DecorationRole:
        return first ? QVariant(row.picture) : QVariant();
    case Qt::SizeHintRole:
        return words_below_ ? QVariant(kLargePicture + QSize(18, 46)) : QVariant();
    case Qt::ToolTipRole:
        return row.tip;
    case Qt::TextAlignmentRole:
        if (first) return {};
        return QVariant(
            Qt::Alignment((is_number(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case kId:
        return row.id;
    case kIsFolder:
        return row.folder;
    case kPath:
        return row.path;
    default:
        return {};
    }
}

bool BinModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole) return false;
    if (index.column() == static_cast<int>(BinColumn::name) && on_rename) {
        const QString name = value.toString().simplified();
        if (!name.isEmpty() && name != at(index.row()).name) on_rename(at(index.row()).id, name);
        return true;
    }
    if (index.column() != static_cast<int>(BinColumn::tags) || !on_tags) return false;
    QStringList tags;
    for (const QString& tag : value.toString().split(QRegularExpression("[,;、，；]"), Qt::SkipEmptyParts))
        if (const QString word = tag.simplified(); !word.isEmpty() && !tags.contains(word)) tags << word;
    if (tags != at(index.row()).tags) on_tags(at(index.row()).id, tags);
    return true;
}

QVariant BinModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const auto column = static_cast<BinColumn>(section);
    if (role == Qt::DisplayRole) return title(column);
    // On the right stands the arrow of the order.
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    return {};
}

Qt::ItemFlags BinModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (at(index.row()).folder) return flags | Qt::ItemIsDropEnabled;
    const bool name = index.column() == static_cast<int>(BinColumn::name) && at(index.row()).subclip;
    if (name || index.column() == static_cast<int>(BinColumn::tags)) flags |= Qt::ItemIsEditable;
    return flags | Qt::ItemIsDragEnabled;
}

QStringList BinModel::mimeTypes() const {
    return {kMediaMime};
}

std::vector<core::MediaId> BinModel::media_of(const QModelIndexList& indexes) const {
    std::set<int> rows; // a row has an index a column
    for (const QModelIndex& index : indexes)
        rows.insert(index.row());
    std::vector<core::MediaId> media;
    for (const int row : rows)
        if (!at(row).folder) media.push_back({at(row).id.toStdString()});
    return media;
}

QMimeData* BinModel::mimeData(const QModelIndexList& indexes) const {
    return media_data(media_of(indexes));
}

bool BinModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                               const QModelIndex& parent) const {
    return !dropped_media(*data).empty() && parent.isValid() && at(parent.row()).folder;
}

bool BinModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                            const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent) || !on_move) return false;
    on_move(dropped_media(*data), at(parent.row()).id);
    return true;
}

} // namespace ui
