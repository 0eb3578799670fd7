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

QString dropped_media(const QMimeData& data) {
    return QString::fromUtf8(data.data(kMediaMime));
}

QString dropped_offer(const QMimeData& data) {
    return QString::fromUtf8(data.data(kOfferMime));
}

bool can_drop(const QMimeData& data) {
    return data.hasFormat(kMediaMime) || !dropped_files(data).isEmpty();
}

} // namespace ui
