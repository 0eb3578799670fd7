// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be dropped on the panels: files of this machine, or media that are dragged out of the bin.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/base/ids.h"
#endif
#include <QStringList>
#include <vector>

class QMimeData;

namespace ui {

/// How media of the bin travel: their ids, a line each.
inline constexpr const char* kMediaMime = "application/x-saycut-media";
/// How an effect, a transition or a title of the browser travels: the key of its offer.
inline constexpr const char* kOfferMime = "application/x-saycut-offer";
[[nodiscard]] QStringList dropped_files(const QMimeData& data);
/// What is dragged out of the bin; empty: something else is.
[[nodiscard]] std::vector<core::MediaId> dropped_media(const QMimeData& data);
/// The same to be dragged; the caller's.
[[nodiscard]] QMimeData* media_data(const std::vector<core::MediaId>& media);
[[nodiscard]] QString dropped_offer(const QMimeData& data);
[[nodiscard]] bool can_drop(const QMimeData& data);

} // namespace ui
