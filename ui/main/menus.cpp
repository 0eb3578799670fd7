// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/menus.h"
#include "ui/base/language.h"

namespace ui {
QList<MenuSpec> menu_bar() {
    return {
        {tr("&File"),
         "file.new file.new_of_format @templates file.sample file.open @recent file.open_timeline "
         "file.look_for_unsaved - "
         "file.save file.save_as file.backups file.save_template file.collect - file.import "
         "file.import_series "
         "file.find_missing bin.proxies bin.edit_copy "
         "file.export file.export_timeline - "
         "file.settings file.preferences - file.quit"},
        {tr("&Edit"),
         "edit.undo edit.redo - edit.cut edit.copy edit.paste edit.paste_insert edit.duplicate - "
         "edit.paste_attributes edit.paste_chosen edit.remove_attributes - clip.remove clip.ripple_remove "
         "clip.close_gap - @select"},
        {tr("&Clip"),
         "source.insert source.overwrite source.append source.replace subclip.make - clip.split "
         "clip.split_all scenes.cut "
         "clip.trim_start clip.trim_end @trim - @nudge @multicam clip.group clip.ungroup clip.link "
         "clip.unlink - "
         "clip.rename clip.colour clip.speed clip.ramp clip.reverse clip.freeze clip.mute clip.disable - "
         "clip.nest "
         "sequence.open "
         "sequence.leave - take.next "
         "take.previous play.compare"},
        {tr("&Insert"),
         "title.add generator.add adjustment.add effect.add @moves - transition.add transition.length "
         "transition.remove - key.previous key.next - captions.replace @speech @people @music"},
        {tr("&Marks"), "mark.in mark.out mark.clips mark.clear - mark.go_to_in mark.go_to_out - range.lift "
                       "range.extract - marker.add marker.add_range marker.mark marker.next marker.previous "
                       "marker.remove_at_playhead marker.clear"},
        {tr("&Tracks"),
         "track.add_video track.add_audio track.add_title track.add_subtitle - track.rename track.colour "
         "track.up track.down "
         "track.remove - track.lock track.hide track.mute track.solo track.sync_lock "
         "track.target - view.inspect_track view.inspect_whole"},
        {tr("&Tools"),
         "tool.select tool.razor tool.ripple tool.roll tool.slip tool.slide tool.speed - view.snapping "
         "view.overlaps view.beats"},
        {tr("&Playback"),
         "play.toggle play.loop play.around play.in_to_out play.scrub voice.record play.shuttle_back "
         "play.shuttle_stop play.shuttle_forward - "
         "play.frame_back play.frame_forward play.second_back play.second_forward - "
         "playhead.start playhead.end playhead.previous_edit playhead.next_edit "
         "playhead.go_to - render.part render.stop render.clear"},
        {tr("&View"), "view.models - view.zoom_in view.zoom_out view.zoom_to_fit view.zoom_to_selection - "
                      "@panels @workspaces @viewer @guides title.write view.transform view.crop view.mask "
                      "@masks view.proxies - "
                      "view.system_theme view.dark view.light view.contrast - "
                      "view.maximise_panel view.full_screen"},
        {tr("&Help"), "help.talk talk.hold help.find_action help.shortcuts help.tour - help.about"},
    };
}

MenuSpec submenu(const QString& name) {
    if (name == "select")
        return {tr("Select"), "select.all select.none select.invert - select.forward select.backward "
                              "select.forward_track select.at_playhead - select.next select.previous "
                              "select.track_above select.track_below"};
    if (name == "panels")
        return {tr("Panels"), "panel.bin panel.source panel.timeline panel.chat panel.transcript "
                              "panel.inspector panel.keys panel.effects "
                              "panel.mixer panel.scopes "
                              "panel.subtitles panel.markers panel.history panel.jobs panel.log"};
    if (name == "speech")
        return {tr("What is said"),
                "speech.captions speech.fillers speech.pauses speech.only - speech.loudness "
                "speech.level speech.even speech.duck"};
    if (name == "people")
        return {tr("People and faces"),
                "people.blur_background people.darken_background people.colour_person "
                "people.cut_out people.correct_mask - people.follow_face people.blur_faces "
                "people.pixelate_faces - people.clear_titles people.clear_captions"};
    if (name == "masks")
        return {tr("Masks and motion"),
                "mask.paint - mask.follow mask.follow_back clip.follow - follow.stop"};
    if (name == "multicam")
        return {tr("Several cameras"),
                "multicam.by_sound multicam.by_timecode - clip.align_sound clip.align_timecode - angle.next "
                "angle.choose angle.1 angle.2 angle.3 angle.4 angle.5 angle.6 angle.7 angle.8 angle.9"};
    if (name == "music") return {tr("Music"), "beats.cut beats.mark view.beats"};
    if (name == "guides")
        return {tr("Guides"), "view.guides view.guides_vertical view.guides_square view.guides_thirds "
                              "view.guides_grid"};
    if (name == "viewer")
        return {tr("Viewer"),
                "viewer.zoom_fit viewer.zoom_50 viewer.zoom_100 viewer.zoom_200 - viewer.zoom_in "
                "viewer.zoom_out - viewer.full_screen viewer.second_screen"};
    if (name == "workspaces")
        return {tr("Layouts"), "workspace.edit workspace.colour workspace.sound workspace.captions "
                               "workspace.talk - workspace.reset workspace.save_as workspace.remove"};
    if (name == "moves")
        return {tr("Slow moves"), "move.zoom_in move.zoom_out - move.pan_left move.pan_right move.pan_up "
                                  "move.pan_down"};
    if (name == "trim")
        return {tr("Trim by a frame"),
                "trim.start_earlier trim.start_later trim.end_earlier trim.end_later - trim.cut_earlier "
                "trim.cut_later - trim.show_earlier trim.show_later - trim.slide_left trim.slide_right"};
    return {tr("Nudge"), "clip.nudge_left clip.nudge_right clip.nudge_left_far clip.nudge_right_far"};
}

QString context_menu(const QString& of) {
    if (of == "clip")
        return "edit.cut edit.copy edit.paste edit.duplicate edit.paste_attributes edit.paste_chosen "
               "edit.remove_attributes - "
               "clip.split clip.remove clip.ripple_remove transition.add effect.add - clip.mute clip.disable "
               "clip.speed clip.ramp "
               "clip.reverse clip.freeze clip.rename clip.colour - "
               "clip.group clip.ungroup clip.link clip.unlink clip.nest sequence.open source.replace";
    if (of == "transition") return "transition.length transition.remove - view.inspect";
    if (of == "new_track") return "track.add_video track.add_audio track.add_title track.add_subtitle";
    if (of == "track")
        return "track.rename track.colour track.target track.lock track.hide track.mute track.solo "
               "track.sync_lock - "
               "track.up "
               "track.down track.remove - track.add_video track.add_audio "
               "track.add_title - select.forward_track view.inspect_track";
    if (of == "ruler")
        return "mark.in mark.out mark.clear render.part - marker.add marker.add_range "
               "marker.remove_at_playhead - "
               "playhead.go_to view.zoom_to_fit";
    return "edit.paste edit.paste_insert clip.close_gap - title.add generator.add - track.add_video "
           "track.add_audio track.add_title - "
           "select.all view.zoom_to_fit";
}

QString jumps() {
    return "playhead.start playhead.end playhead.previous_edit playhead.next_edit mark.go_to_in "
           "mark.go_to_out marker.next marker.previous key.previous key.next";
}

QString timeline_tools() {
    return "tool.select tool.razor tool.ripple tool.roll tool.slip tool.slide tool.speed - clip.split "
           "clip.remove "
           "clip.ripple_remove - transition.add title.add - view.snapping > view.zoom_out view.zoom_in";
}

} // namespace ui
