// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;

namespace ui {

/// `contrast`: all that is read stands out at least 7 to 1, and what is chosen or has the focus is plain to
/// see.
enum class Theme { dark, light, contrast };
inline constexpr Theme kThemes[] = {Theme::dark, Theme::light, Theme::contrast};

/// Makes the program's built-in files known; may be called again.
void load_built_in();

/// The colours that painters use; widgets get theirs from the style sheet made of the same values.
struct Palette {
    QColor window, panel, raised, line, text, faint, accent, accent_text, video, audio, title, generated,
        playhead, danger;
    QColor on_clip;           ///< words on clips, whatever they hold
    QColor chosen, on_chosen; ///< the ground of a chosen row, and words on it
    QColor held;              ///< the ground of a button that is pressed or on
};
Palette palette_of(Theme theme);
/// Sets colours, fonts and the style sheet for the whole program.
void apply_theme(QApplication& application, Theme theme);
/// The font of the language in force, for the whole program; part of the theme.
void apply_font(QApplication& application);
/// The theme that goes with the desktop's own colours, as was last heard of them.
Theme system_theme();
/// What is heard of them; takes no effect by itself.
void set_system_theme(Theme theme);
/// The name that settings have for a theme: "dark", "light" or "contrast".
QString name_of(Theme theme);
/// The theme of the whole program now.
Theme current_theme();

/// Line icons drawn as paths, sharp at every scale. Names: play, pause, start, end, back, forward, select,
/// razor, ripple_trim, roll, slip, slide, split, trash, ripple, snap, zoom_in, zoom_out, import, export,
/// send, stop, undo, redo, compare, sound, mute, lock, eye, sparkle.
QIcon icon(const QString& name);

} // namespace ui
