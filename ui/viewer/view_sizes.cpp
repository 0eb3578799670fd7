// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/view_sizes.h"

namespace ui {

ViewSizes& ViewSizes::of(Workspace& workspace) {
    if (auto* there = workspace.findChild<ViewSizes*>(QString(), Qt::FindDirectChildrenOnly)) return *there;
    return *new ViewSizes(workspace);
}

ViewSizes::ViewSizes(Workspace& workspace) : Guarded(&workspace), workspace_(workspace) {}

void ViewSizes::want(const QObject* viewer, int width) {
    if (width > 0)
        widths_[viewer] = width;
    else
        widths_.erase(viewer);
    tell();
}

void ViewSizes::tell() {
    int widest = 0;
    for (const auto& [viewer, width] : widths_)
        widest = std::max(widest, width);
    if (widest == 0) return; // nobody looks: as it was
    const core::Size canvas = workspace_.project().canvas();
    // Never more pixels than the project has: the rest is the painter's scaling.
    const int width = std::max(2, std::min(canvas.width, widest) / 2 * 2);
    const auto height = static_cast<std::int64_t>(width) * canvas.height / std::max(1, canvas.width);
    const core::Size size{width, std::max(2, static_cast<int>(height / 2 * 2))};
    if (size == told_) return;
    told_ = size;
    workspace_.player().set_view(size);
}

} // namespace ui
