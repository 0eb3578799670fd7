// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a route to what the assistant is asked, and from its result to edits: the same for window and command
// line.
#pragma once
#include "core/assist/talk/route.h"
#include "core/base/result.h"
#include "core/edits/edits.h"

namespace core::assist {

/// The part of a clip that an edit by the model is about: cuts to be made first, and the clip that they leave
/// there. No cuts when the range covers the clip; refused when it lies beside it.
struct Narrowed {
    std::vector<Edit> cuts;
    ClipId clip;
};
Result<Narrowed> narrow_to_range(const Project& project, const Clip& clip, const TimeRange& range);

/// A question about a clip's active take; `range` (timeline) narrows it. Throws Failure when there is no
/// clip.
AskRequest ask_request(const Project& project, const std::filesystem::path& project_file, const ClipId& clip,
                       const std::string& question, const std::optional<TimeRange>& range = {});
/// An answer from measuring alone, without a model, or nothing when the question wants one. Reads the file on
/// this thread; throws Failure and Stopped.
std::optional<AnswerReady> measured_answer(const AskRequest& request, std::stop_token stop = {});
/// What was measured, and what a model said (empty: none), as an answer.
AnswerReady answer_from(const AskRequest& request, const Facts& facts, const std::string& model_says);
/// Questions that the document answers: about the film as a whole, which clips are so, what was done, how a
/// take was made. `clip`: the one that is asked about, where one is. Nothing for others. Pure.
std::optional<AnswerReady> answer_about_film(const Project& project, const std::string& question,
                                             const ClipId& clip = {});
/// The same range of an answer on the timeline: media times moved to where the clip lies.
void onto_timeline(std::vector<Evidence>& evidence, const Clip& clip);

/// The size at which a clip that begins with a picture is made: the picture's shape on the area that a clip
/// without one has, in even numbers.
Size size_like(Size picture);

/// Where a model may change pixels: what was marked of the picture, and of that what the words say. Nothing:
/// everywhere.
std::optional<Region> region_of(const Route& route, std::optional<Region> marked);

/// The seed of the newest draft of this wish among a clip's takes: a better run with it is of the same
/// picture.
std::optional<std::int64_t> seed_of_draft(const Clip& clip, const std::string& instruction);

/// What a job made, as the project lists it: its path is relative to the project's folder, so that it stays
/// right when the folder moves.
Media kept_media(const std::filesystem::path& project_file, const TakeReady& ready);
/// The field of a take's provenance that says when it was made, as ISO 8601 writes it in universal time.
inline constexpr const char* kMadeAt = "made_at";
/// What a job made of a clip, showing that media: it says when it was made (now, unless it knows) and what
/// each stage took.
Take kept_take(const Media& media, const TakeReady& ready);
/// How long the job took that made a take, its stages added up; 0 where nothing is known of it.
[[nodiscard]] double seconds_of_making(const Take& take);
/// What a finished edit does to the project: the cuts that led to its clip, the media, the take.
std::vector<Edit> take_edits(const std::filesystem::path& project_file, const std::vector<Edit>& cuts,
                             const ClipId& clip, const TakeReady& ready);

} // namespace core::assist
