// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be dropped on the panels: files of this machine, or a media that is dragged out of the bin.
#pragma once
#include <QStringList>

class QMimeData;

namespace ui {

/// How a media of the bin travels: its id.
inline constexpr const char* kMediaMime = "application/x-saycut-media";
/// How an effect, a transition or a title of the browser travels: the key of its offer.
inline constexpr const char* kOfferMime = "application/x-saycut-offer";
[[nodiscard]] QStringList dropped_files(const QMimeData& data);
/// The id of the media, or empty.
[[nodiscard]] QString dropped_media(const QMimeData& data);
[[nodiscard]] QString dropped_offer(const QMimeData& data);
[[nodiscard]] bool can_drop(const QMimeData& data);

} // namespace ui
