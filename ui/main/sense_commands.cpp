// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to what is heard and seen. A command says the sentence that does it to the chat, about what is
// selected: there its progress, its answer and its undo are, and who reads along learns to say it.
#include "ui/base/toast.h"
#include "ui/chat/chat_panel.h"
#include "ui/chat/push_to_talk.h"
#include "ui/main/main_window.h"
#include "ui/panels/docks.h"
#include "ui/timeline/timeline_view.h"
#include "ui/viewer/viewer_widget.h"
#include <QDockWidget>

namespace ui {

void MainWindow::add_sense_commands() {
    struct Row {
        const char* id;
        QString text;
        const char* sentence;
    };
    const Row rows[] = {
        {"people.blur_background", tr("Blur the background"), "blur the background"},
        {"people.darken_background", tr("Darken the background"), "darken the background"},
        {"people.colour_person", tr("Colour only the person"), "make the background black and white"},
        {"people.cut_out", tr("Cut out the person"), "remove the background"},
        {"people.follow_face", tr("Make it vertical, following the face"),
         "make it vertical and follow the face"},
        {"people.blur_faces", tr("Blur the faces"), "blur the faces"},
        {"people.pixelate_faces", tr("Pixelate the faces"), "pixelate the faces"},
        {"people.clear_titles", tr("Titles clear of faces"), "keep the titles clear of faces"},
        {"people.clear_captions", tr("Captions clear of faces"), "keep the captions clear of faces"},
        {"speech.captions", tr("Captions from what is said"), "add captions"},
        {"speech.fillers", tr("Take the fillers out"), "remove the ums"},
        {"speech.pauses", tr("Shorten the pauses"), "tighten the pauses"},
        {"speech.only", tr("Keep only what is spoken"), "keep only the parts where somebody talks"},
        {"speech.loudness", tr("How loud the speech is"), "how loud is the speech?"},
        {"speech.level", tr("Speech to −16 LUFS"), "bring the speech to -16 LUFS"},
        {"speech.even", tr("All speech equally loud"), "make all speech equally loud"},
        {"speech.duck", tr("Music gives way to speech"), "duck the music under the speech"},
        {"scenes.cut", tr("Cut at the scene changes"), "split at every scene change"},
        {"beats.cut", tr("Cut on the beat"), "cut on the beat"},
        {"beats.mark", tr("Mark the beats"), "mark the beats"}};
    // Questions, refusals and what was heard stand in the conversation: it comes to the front.
    const auto show_conversation = [this] {
        QDockWidget* talk = docks_->of("chat");
        talk->show();
        talk->raise();
    };
    for (const Row& row : rows)
        add(row.id, "", row.text, [this, show_conversation, sentence = QString(row.sentence)] {
            show_conversation();
            controller_->submit(sentence);
        });
    actions_->add(
        {.id = "people.correct_mask",
         .text = tr("Correct the mask of the person by clicks"),
         .run = [this] { viewer_->set_touching(!viewer_->touching()); },
         .on = [this] { return viewer_->touching(); },
         .why_not = [this] { return viewer_->touching() ? QString() : viewer_->touches().why_not(); }});
    viewer_->touches().set_assistant(
        [this]() -> core::assist::Assistant& { return controller_->assistant(); });
    connect(&viewer_->touches(), &MaskTouching::told, this,
            [this](const QString& text) { toast_->say(text); });
    add("talk.hold", "microphone", tr("Hold to talk"), [this, show_conversation] {
        show_conversation();
        chat_->talk().hold_key();
    });
    add(
        "view.beats", "", tr("Beats of the music"),
        [this] { timeline_->set_showing_beats(!timeline_->showing_beats()); },
        [this] { return timeline_->showing_beats(); });
}

} // namespace ui
