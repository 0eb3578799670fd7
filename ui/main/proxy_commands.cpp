// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small stand-ins for large media: the commands, and the question when large footage comes in.
#include "ui/base/ask.h"
#include "ui/base/plain_text.h"
#include "ui/bin/media_bin.h"
#include "ui/bin/proxies.h"
#include "ui/main/main_window.h"
#include <QFileInfo>

namespace ui {

void MainWindow::add_proxy_commands() {
    const auto chosen = [this] { return workspace_.desk().source.media; };
    add("bin.proxy", "", tr("Make a proxy of the medium"), [this, chosen] { proxies_->make({chosen()}); });
    add("bin.proxies", "", tr("Make proxies of all large media"), [this] {
        const auto large = proxies_->large();
        if (large.empty())
            Q_EMIT workspace_.noticed(tr("There are no large media without a proxy."));
        else
            proxies_->make(large);
    });
    add("bin.remove_proxy", "", tr("Remove the medium's proxy"),
        [this, chosen] { proxies_->remove(chosen()); });
    add(
        "view.proxies", "", tr("Show proxies in the viewer"),
        [this] { proxies_->set_playing(!preferences::plays_proxies()); },
        [] { return preferences::plays_proxies(); });
    connect(proxies_, &Proxies::wanted, this,
            [this](const std::vector<core::MediaId>& media) { offer_proxies(media); });
}

void MainWindow::offer_proxies(const std::vector<core::MediaId>& media) {
    const core::Media* first = workspace_.film()->find_media(media.front());
    if (!first) return;
    const QString name = one_line(QFileInfo(QString::fromStdString(first->path)).fileName(), 80);
    ask(this,
        {.title = tr("Large footage"),
         .text = (media.size() == 1 ? tr("'%1' is large and may not play smoothly.").arg(name)
                                    : tr("'%1' and %n more are large and may not play smoothly.", nullptr,
                                         static_cast<int>(media.size()) - 1)
                                          .arg(name)) +
                 " " +
                 tr("Make small proxies for the viewer in the background? Exports always use the files "
                    "themselves."),
         .buttons = QMessageBox::Yes | QMessageBox::Cancel,
         .preset = QMessageBox::Yes,
         .yes = tr("Make proxies")},
        [this, media](QMessageBox::StandardButton answer) {
            if (answer == QMessageBox::Yes) proxies_->make(media);
        });
}

} // namespace ui
