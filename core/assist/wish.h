// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is wished of what is said and seen in clips: "add captions", "remove the ums", "what does he say about
// the price?", "cut at every scene change", "blur the faces". The clips are listened to or looked at first,
// exact edits follow; the same for the window and the command line.
#pragma once
#include "core/assist/assistant.h"
#include "core/assist/caption_look.h"
#include "core/edits/edits.h"

namespace core::assist {

/// The name of tracks that hold what is seen behind a person.
constexpr const char* kBackdropTrack = "Background";
/// What is seen behind a person: a medium of the bin, or a colour.
struct Backdrop {
    MediaId media;
    Colour colour;
    bool operator==(const Backdrop&) const = default;
};

struct Wish {
    enum class Kind {
        captions,
        fillers,
        pauses,     ///< shortened to `longest`
        unspoken,   ///< only what is spoken stays
        cut_before, ///< `text` is said; what comes before goes
        cut_after,
        cut_said,    ///< where `text` is said goes: the words, or with `about` the sentences
        keep_said,   ///< all but the sentences with `text` goes
        split_said,  ///< a cut where `text` is said
        mark_said,   ///< markers there
        go_to_said,  ///< the playhead goes there
        said_about,  ///< a question: where `text` is said, and what
        said_text,   ///< a question: all that is said
        pace,        ///< a question: words a minute
        speaking,    ///< a question: whether somebody speaks, and where
        shots,       ///< cuts where shots change; with `text` "mark" markers there
        follow_face, ///< a camera that keeps a face in a picture of `size` (0: the film's)
        hide_faces,  ///< `effect` with `params` on every face
        person,      ///< `effect` with `params` on the person, or on all but the person
        beats, ///< pictures are cut on the music's beats; with `text` "mark" markers there, "count": the pace
        clear_titles, ///< the titles `clips` (empty: all) lie where no face is, with `text` "captions" those
        speech_loudness, ///< a question: how loud what is spoken is
        level_speech,    ///< what is spoken gets the loudness `level`
        duck,            ///< the music `clips` (empty: all) gives way by `level` dB where somebody speaks
        backdrop         ///< `behind` is seen where the person is not
    };
    Kind kind = Kind::captions;
    std::vector<ClipId> clips;       ///< empty: all of the timeline
    std::optional<TimeRange> within; ///< of the timeline; outside nothing changes
    std::string text;
    bool about = false; ///< what is looked for may be said in other words around it
    Time longest = from_seconds(0.5);
    Size size;
    std::string effect;
    nlohmann::json params = nlohmann::json::object();
    bool outside = false;  ///< person: the background
    bool sure = false;     ///< person: somebody said that there is one; no face need be seen
    bool clear = false;    ///< captions: they lie where no face is
    bool relative = false; ///< level_speech: `level` is a change in dB, else LUFS that are wished
    float level = 0;       ///< level_speech; 0: all that is spoken becomes equally loud
    CaptionLook look;      ///< captions
    Backdrop behind;       ///< backdrop
};
/// Whether two of them wish the same of the same.
[[nodiscard]] bool same_wish(const Wish& a, const Wish& b);
/// Whether nothing of the film is taken away by it, whatever is heard or seen.
[[nodiscard]] bool takes_nothing(Wish::Kind kind);
/// Whether it is answered by looking, not by listening.
[[nodiscard]] bool is_seen(Wish::Kind kind);

/// What has to be heard first; `model`: a speech model, empty: the one that there is. Throws Failure where
/// there is nothing to listen to.
ListenRequest listen_request(const Project& project, const std::filesystem::path& project_file,
                             const Wish& wish, const std::string& model = {});
/// What has to be looked at first; `folder`: where masks are written. Throws Failure where there is nothing
/// to look at.
LookRequest look_request(const Project& project, const std::filesystem::path& project_file, const Wish& wish,
                         const std::filesystem::path& folder);

struct WishDone {
    std::vector<Edit> edits;        ///< empty: there was nothing to do
    std::string answer;             ///< what was done, or why nothing was
    std::vector<Evidence> evidence; ///< where on the timeline
    std::optional<Time> go_to;
};
/// What a wish does, now that the clips were heard. The project may have changed meanwhile: clips that are
/// gone are left out. Pure. Throws Failure where a speech model was needed and there is none.
WishDone speech_edits(const Project& project, const Wish& wish, const ListenReady& heard);
/// The same of what was seen. `asked`: what it answers.
WishDone look_edits(const Project& project, const std::filesystem::path& project_file, const Wish& wish,
                    const LookRequest& asked, const LookReady& seen);

} // namespace core::assist
