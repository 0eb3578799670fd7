// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How large the player's pictures must be: all viewers of a project show the same ones, so the largest of
// them says it. One for each workspace, whose child it is. Interface thread.
#pragma once
#include "ui/workspace/workspace.h"

namespace ui {

class ViewSizes : public Guarded<QObject> {
    Q_OBJECT
  public:
    /// The workspace's own; made when it is asked for first.
    [[nodiscard]] static ViewSizes& of(Workspace& workspace);
    explicit ViewSizes(Workspace& workspace);
    /// A viewer's wish, in pixels of the film; a width of 0: it shows nothing.
    void want(const QObject* viewer, int width);

  private:
    void tell();
    Workspace& workspace_;
    std::map<const QObject*, int> widths_;
    core::Size told_{};
};

} // namespace ui
