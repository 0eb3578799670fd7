// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The seam between the editor and whatever answers: values in, events out. Nothing here knows torch or Qt.
#pragma once
#include "core/analysis/beats.h"
#include "core/analysis/facts.h"
#include "core/analysis/perceived.h"
#include "core/analysis/waveform.h"
#include "core/assist/model_use.h"
#include "core/document/project.h"
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace core::assist {

/// What is to be captioned: nothing, the clip as a whole, or each of its shots.
enum class Captions { none, clip, shots };
/// The model that captions unless another is named.
constexpr const char* kCaptionModel = "starter";
/// The one that makes a clip together with its caption.
constexpr const char* kCaptionedClipModel = "starter-univigu";

/// Of whom a part of the picture is.
enum class Whose { all, person, background };
const char* whose_name(Whose whose);
std::optional<Whose> whose_named(const std::string& name);
/// A part of the picture, upright, in fractions of its width and height; of that the person, or all else.
struct Region {
    double x = 0, y = 0, width = 1, height = 1;
    Whose whose = Whose::all;
    bool sure = false; ///< whose: somebody said that there is a person; no face need be seen
};
/// What of a clip's picture is drawn anew from words, instead of being changed: a part of it, and what lies
/// beyond its sides.
struct Fill {
    /// By how much the picture grows, in shares of its width (left, right) and height.
    double left = 0, top = 0, right = 0, bottom = 0;
    std::optional<Mask> mask; ///< of the picture, in place of a region
    [[nodiscard]] bool grows() const { return left > 0 || top > 0 || right > 0 || bottom > 0; }
    bool operator==(const Fill&) const = default;
};
/// Change the pixels of a clip as the instruction says.
struct EditRequest {
    ProjectPtr project;
    std::filesystem::path project_file, takes_folder;
    ClipId clip;
    std::string instruction, model = "starter";
    std::int64_t seed = 0;
    int steps = 0;                                 ///< 0: the model's own
    std::optional<Region> region;                  ///< only there may pixels change
    std::optional<Fill> fill;                      ///< draws anew; the region, where one is, too
    std::vector<std::filesystem::path> references; ///< pictures of what the change is about
    ModelUse use = {};
};
/// A new clip from words.
struct GenerateRequest {
    std::filesystem::path takes_folder;
    std::string prompt, model = "starter";
    Size size{832, 480};
    double seconds = 2.0;
    std::int64_t seed = 0;
    int steps = 0;
    bool captioned = false; ///< the clip comes with its caption, from the same run
    bool still = false;     ///< one picture instead of a clip
    bool think = false;     ///< the model writes the prompt out before it draws; not every model can
    std::filesystem::path first, last;     ///< pictures that the clip begins and ends with; may be empty
    std::optional<Time> first_at, last_at; ///< the moments meant, where those are films
    std::vector<std::filesystem::path> references; ///< pictures of what it shows
    ModelUse use = {};
};
/// A question about a file; `range` empty: all of it.
struct AskRequest {
    std::string path, question, model = "starter";
    TimeRange range;
    Captions captions = Captions::none; ///< instead of a question
    std::optional<Clip> clip; ///< that shows the file: times in the answer's words are those of the timeline
    ModelUse use = {};
};
/// What is said in a file. Times are the medium's own.
struct TranscribeRequest {
    std::string path;
    std::string model;                ///< a speech model of the user's; empty: the first that there is
    TimeRange range;                  ///< empty: all of it
    bool voice_first = true;          ///< listens only where somebody speaks
    bool words = true;                ///< else only where somebody speaks is found: no model is needed
    std::string language;             ///< a code; empty: heard
    std::string hint;                 ///< names, spellings or fillers that may come
    std::optional<std::size_t> sound; ///< which of the file's; none: the usual one
};
/// Several clips are listened to, one after the other.
struct ListenRequest {
    struct Part {
        ClipId clip;
        TranscribeRequest what;
    };
    std::vector<Part> parts;
};
/// Where faces are, in every picture.
struct FacesRequest {
    std::string path;
    TimeRange range;    ///< empty: all of it
    bool small = false; ///< looks at parts of the picture, too, for faces that are far away
    Time each{};        ///< one picture in so long a time is enough; 0: every one
};
/// The person mask as a film: as light as a place is likely a person's.
struct MaskRequest {
    std::string path;
    std::filesystem::path target;
    TimeRange range;            ///< empty: all of it
    bool timed = false;         ///< the film begins with the file's, dark up to the range, and so lies on it
    std::vector<Touch> touches; ///< that correct it, in the file's own time
};
/// Where one shot of a file ends and another begins.
struct ShotsRequest {
    std::string path;
    TimeRange range; ///< empty: all of it
};
/// Where the beats of a sound's music are.
struct BeatsRequest {
    std::string path;
    TimeRange range; ///< empty: all of it
};
/// Where somebody speaks in a sound, and how loud that is.
struct VoiceRequest {
    std::string path;
    TimeRange range;                  ///< empty: all of it
    std::optional<std::size_t> sound; ///< which of the file's; none: the usual one
};
/// Several clips are looked at, or listened to for what is no speech, one after the other.
struct LookRequest {
    using What = std::variant<FacesRequest, MaskRequest, ShotsRequest, BeatsRequest, VoiceRequest>;
    struct Part {
        ClipId clip;
        What what;
    };
    std::vector<Part> parts;
};
using Request = std::variant<EditRequest, GenerateRequest, AskRequest, TranscribeRequest, ListenRequest,
                             FacesRequest, MaskRequest, ShotsRequest, BeatsRequest, LookRequest>;

struct Progress {
    std::string stage;
    double fraction = 0, seconds_left = 0;
};
/// A small picture of the result so far, RGB24 rows without padding.
struct Preview {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;
};
/// Where an edit changed pixels: the box round them over all frames, and from the first such frame to the
/// last, in the media's own time. Nothing changed: an empty box and an empty range.
struct Changed {
    Region box{0, 0, 0, 0};
    TimeRange when;
};
struct TakeReady {
    Media media;
    Take take;
    double changed_share = 0; ///< of the pixels; the rest equal the source bit for bit before encoding
    Changed changed;          ///< where those lie; of an edit
    Size drawn;               ///< the size at which the model drew; the take has the size that was asked for
    std::string caption;      ///< what a captioned generation shows
    nlohmann::json timings;   ///< seconds of each stage, peak memory in bytes
};
struct AnswerReady {
    std::string answer;
    std::vector<Evidence> evidence;
};
struct TranscriptReady {
    Transcript transcript;
    std::string problem;  ///< why nothing was understood though somebody speaks: no speech model; empty: none
    Waveform loudness;    ///< of the part that was heard
    Time loudness_from{}; ///< where it begins
};
/// What each clip says, in the request's order.
struct ListenReady {
    struct Part {
        ClipId clip;
        TranscriptReady heard;
    };
    std::vector<Part> parts;
};
struct FacesReady {
    std::vector<FacesAt> frames;
};
struct MaskReady {
    std::vector<PersonAt> frames;
    bool face = false; ///< a face was seen in it: without one the mask may show what is nobody
    Size size;
    std::uintmax_t bytes = 0;
};
struct ShotsReady {
    std::vector<Time> cuts; ///< the first pictures of shots, in the medium's own time
};
struct BeatsReady {
    Beats beats;
};
struct VoiceReady {
    std::vector<TimeRange> speech;
    std::optional<double> loudness, all; ///< LUFS of what is spoken alone and of all; nothing: silence
};
/// What was seen in each clip, in the request's order.
struct LookReady {
    using Seen = std::variant<FacesReady, MaskReady, ShotsReady, BeatsReady, VoiceReady>;
    struct Part {
        ClipId clip;
        Seen seen;
    };
    std::vector<Part> parts;
};
struct Failed {
    std::string message;
};
struct Cancelled {};
using Event = std::variant<Progress, Preview, TakeReady, AnswerReady, TranscriptReady, ListenReady,
                           FacesReady, MaskReady, ShotsReady, BeatsReady, LookReady, Failed, Cancelled>;
/// The event that ends a job.
inline bool is_last(const Event& event) {
    return event.index() >= 2;
}

using JobId = std::int64_t;

/// What a request is likely to take; zeros where nothing is known.
struct Estimate {
    double seconds = 0, peak_memory = 0; ///< bytes
    [[nodiscard]] bool known() const { return seconds > 0; }
};

/// Takes requests and reports events on a thread of its own. `submit` and `cancel` return at once, from any
/// thread. After cancel a job ends with Cancelled within one step of the model. Every job ends with exactly
/// one last event.
class Assistant {
  public:
    virtual ~Assistant() = default;
    virtual JobId submit(Request request, std::function<void(JobId, const Event&)> on_event) = 0;
    virtual void cancel(JobId job) = 0;
    /// What a folder (or a model that comes with the program, by name) holds, without loading it; see
    /// inference/pipelines/open_model.h for the form. Any thread. Throws std::exception when it is no model.
    [[nodiscard]] virtual nlohmann::ordered_json inspect_model(const std::string& folder_or_name) const = 0;
    /// What a job of a model that was never at work here will take, judged by its architecture and by how
    /// fast this machine was found to be. Zeros where that says nothing, as where the model cannot be opened.
    /// Reads no weights; finds out about the machine the first time, for a few seconds. Any thread.
    [[nodiscard]] virtual Estimate foreseen(const Request&) const { return {}; }
};

/// Makes the real assistant from the shared module beside the program (libtorch is mapped only then). Throws
/// Failure.
std::unique_ptr<Assistant> load_assistant();

} // namespace core::assist
