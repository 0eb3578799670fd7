// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Proxies of the open project's media: made as jobs in the background, when they are asked for or (as the
// preferences say) offered for large footage that comes in; played by the viewer while that is wanted. Which
// media have one is looked at on a thread of its own. Interface thread.
#pragma once
#include "ui/export/export_queue.h"
#include "ui/workspace/workspace.h"
#include <QThreadPool>

namespace ui {

namespace preferences {
enum class ForLarge { offer, make, never };
/// What happens when large footage comes in.
[[nodiscard]] ForLarge proxies_for_large();
/// Whether the viewer plays proxies where there are some.
[[nodiscard]] bool plays_proxies();
} // namespace preferences

class Proxies : public Guarded<QObject> {
    Q_OBJECT
  public:
    enum class State { none, making, there };
    Proxies(Workspace& workspace, ExportQueue& queue, QObject* parent);
    ~Proxies() override;
    [[nodiscard]] State of(const core::MediaId& media) const;
    /// Begins to make them; those that cannot have one are refused in words (Workspace::refused).
    void make(const std::vector<core::MediaId>& media);
    /// Of all large media that have none yet.
    [[nodiscard]] std::vector<core::MediaId> large() const;
    void remove(const core::MediaId& media);
    /// For the viewer, from now on and at the next start.
    void set_playing(bool playing);

  Q_SIGNALS:
    void changed();
    /// Large footage came in, and the person wants to be asked.
    void wanted(std::vector<core::MediaId> media);

  private:
    void follow_project();
    void look();
    void tell_player();
    [[nodiscard]] std::string source_of(const core::Media& media) const;
    Workspace& workspace_;
    ExportQueue& queue_;
    std::filesystem::path project_; ///< that what follows is of
    std::set<core::MediaId> known_; ///< media that were there before
    std::set<core::MediaId> there_;
    std::map<core::MediaId, core::JobNumber> making_;
    bool looking_ = false, look_again_ = false;
    QThreadPool pool_; ///< last: its tasks post to the rest
};

} // namespace ui
