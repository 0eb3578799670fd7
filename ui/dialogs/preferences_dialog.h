// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sets once: looks, scale, hands, playback. Each takes effect at once but for the scale, which
// says that it waits for the next start. Interface thread.
#pragma once
#include "ui/actions/actions.h"
#include <QDialog>

class QComboBox;

namespace ui {

class DrawnParts;
class SystemLook;

class PreferencesDialog : public Guarded<QDialog> {
    Q_OBJECT
  public:
    PreferencesDialog(Actions& actions, Workspace& workspace, DrawnParts& drawn, QWidget* parent);

  private:
    QComboBox* choice(const char* name, const QList<QPair<QString, QVariant>>& items, const QVariant& now,
                      std::function<void(const QVariant&)> take);
};

/// What the settings hold; read where it is needed.
namespace preferences {
/// What a wheel without a key does on the timeline: scrolls along it, or zooms at the pointer.
[[nodiscard]] bool wheel_zooms();
/// Whether the timeline goes against what the system says of wheel and touchpad.
[[nodiscard]] bool wheel_reversed();
/// How many squares of the viewer's grid lie side by side.
[[nodiscard]] int grid_squares();
/// How many eighths of the viewer's sides pictures have while playing; 0: as the machine keeps up with.
[[nodiscard]] int quality();
/// Whether something is heard when the playhead is dragged or moved by frames.
[[nodiscard]] bool heard_while_scrubbing();
/// Whether a clip that is dragged over the edge of another makes a cross-fade; else it is refused.
[[nodiscard]] bool overlaps_fade();
/// Whether films are decoded by a graphics card where one does it; else by the processor alone.
[[nodiscard]] bool decodes_on_a_card();
/// The theme: "dark", "light", "contrast" or "system".
[[nodiscard]] QString theme();
/// How large everything is drawn, as a factor; 1: as the screen says.
[[nodiscard]] double scale();
} // namespace preferences

/// Films that are opened from now on are decoded as was chosen.
void apply_chosen_decoding();
/// Puts the chosen theme on the whole program.
void apply_chosen_theme();
/// The theme changes with the desktop's from now on, while that is what is chosen.
void follow_system(const SystemLook& look);

} // namespace ui
