// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/dropped.h"
#include <QMimeData>
#include <QUrl>

namespace ui {

QStringList dropped_files(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    return files;
}

std::vector<core::MediaId> dropped_media(const QMimeData& data) {
    std::vector<core::MediaId> media;
    for (const QByteArray& id : data.data(kMediaMime).split('\n'))
        if (!id.isEmpty()) media.push_back({id.toStdString()});
    return media;
}

QMimeData* media_data(const std::vector<core::MediaId>& media) {
    QByteArray ids;
    for (const core::MediaId& id : media)
        ids += (ids.isEmpty() ? "" : "\n") + QByteArray::fromStdString(id.value);
    auto* data = new QMimeData;
    if (!ids.isEmpty()) data->setData(kMediaMime, ids);
    return data;
}

QString dropped_offer(const QMimeData& data) {
    return QString::fromUtf8(data.data(kOfferMime));
}

bool can_drop(const QMimeData& data) {
    return data.hasFormat(kMediaMime) || !dropped_files(data).isEmpty();
}

} // namespace ui
