// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/requests.h"
#include "core/document/shown.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <cmath>
#include <ctime>

namespace core::assist {
namespace {

const Take& active(const Clip& clip) {
    return clip.takes()[clip.active_take()];
}

/// Media time of a take at a time of the timeline, and back.
Time media_time(const Clip& clip, Time at) {
    const Time into = rescale((at - clip.start).count(), clip.speed.num, clip.speed.den);
    return (clip.reversed ? clip.source.end - into : clip.source.start + into) - active(clip).origin;
}

} // namespace

Result<Narrowed> narrow_to_range(const Project& project, const Clip& clip, const TimeRange& range) {
    if (!clip.range().overlaps(range))
        return Refusal{"'" + clip.name +
                       "' does not lie in the range that is marked; clear the range or choose "
                       "another clip"};
    Narrowed narrowed{.clip = clip.id};
    Project current = project;
    const auto cut_at = [&](Time at) -> Result<Project> {
        const Clip& now = *current.find_clip(narrowed.clip).clip;
        if (at <= now.start || at >= now.end()) return current;
        narrowed.cuts.emplace_back(SplitClip{narrowed.clip, at});
        return core::apply(current, narrowed.cuts.back());
    };
    auto after = cut_at(range.start);
    if (!after) return Refusal{after.message()};
    current = after.value();
    // The clip that begins at the first cut, on the same track.
    const TrackId track = project.find_clip(clip.id).track->id;
    const Time first = std::max(range.start, clip.start);
    for (const Clip& part : current.find_track(track)->clips)
        if (part.start == first) narrowed.clip = part.id;
    after = cut_at(range.end);
    if (!after) return Refusal{after.message()};
    return narrowed;
}

AskRequest ask_request(const Project& project, const std::filesystem::path& project_file, const ClipId& id,
                       const std::string& question, const std::optional<TimeRange>& range) {
    const auto found = project.find_clip(id);
    const Media* media =
        found.clip && !found.clip->takes().empty() ? project.find_media(active(*found.clip).media) : nullptr;
    if (!media) throw Failure("there is no clip to ask about; import one first");
    const Clip& clip = *found.clip;
    const Time origin = active(clip).origin;
    AskRequest request{.path = ProjectFile::resolve(project_file, media->path),
                       .question = question,
                       .range = {clip.source.start - origin, clip.source.end - origin},
                       .clip = clip};
    if (!range) return request;
    if (!clip.range().overlaps(*range))
        throw Failure("'" + clip.name + "' does not lie in the range that is asked about");
    const Time one = media_time(clip, std::max(range->start, clip.start)),
               other = media_time(clip, std::min(range->end, clip.end()));
    request.range = {std::min(one, other), std::max(one, other)};
    return request;
}

void onto_timeline(std::vector<Evidence>& evidence, const Clip& clip) {
    for (Evidence& item : evidence) {
        item.range = shown_range(clip, item.range);
    }
}

std::optional<AnswerReady> measured_answer(const AskRequest& request, std::stop_token stop) {
    if (request.captions != Captions::none || !only_measured(request.question)) return std::nullopt;
    const Facts facts = measure_facts(request.path, request.range, std::move(stop));
    return answer_from(request, facts, {});
}

AnswerReady answer_from(const AskRequest& request, const Facts& facts, const std::string& model_says) {
    AnswerReady ready;
    ShownTime shown;
    if (request.clip) shown = [&](Time time) { return shown_time(*request.clip, time); };
    ready.evidence = facts_for_question(facts, request.question, shown);
    if (!model_says.empty())
        ready.evidence.insert(ready.evidence.begin(), Evidence{facts.range, model_says, "model"});
    ready.answer = yes_or_no(facts, request.question);
    for (const Evidence& item : ready.evidence) {
        std::string text = item.text;
        if (!text.empty() && text.back() == '.') text.pop_back();
        ready.answer += (ready.answer.empty() ? "" : " ") +
                        std::string(item.source == "model" ? "The model says: " : "Measured: ") + text + ".";
    }
    return ready;
}

Media kept_media(const std::filesystem::path& project_file, const TakeReady& ready) {
    Media media = ready.media;
    media.id.value = "media-" + std::filesystem::path(media.path).stem().string();
    media.path = std::filesystem::relative(media.path, project_file.parent_path()).string();
    return media;
}

Take kept_take(const Media& media, const TakeReady& ready) {
    Take take = ready.take;
    take.id.value = std::filesystem::path(ready.media.path).stem().string();
    take.media = media.id;
    if (!take.provenance.is_object()) take.provenance = nlohmann::json::object();
    if (!take.provenance.contains("timings") && ready.timings.is_object())
        take.provenance["timings"] = ready.timings;
    if (!take.provenance.contains(kMadeAt)) {
        const std::time_t now = std::time(nullptr);
        std::tm parts{};
        gmtime_r(&now, &parts);
        char text[24] = {};
        std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
        take.provenance[kMadeAt] = text;
    }
    return take;
}

double seconds_of_making(const Take& take) {
    if (!take.provenance.is_object()) return 0;
    const auto timings = take.provenance.find("timings");
    if (timings == take.provenance.end() || !timings->is_object()) return 0;
    double sum = 0;
    for (const auto& [stage, took] : timings->items())
        if (took.is_number() && stage != "peak_memory") sum += took.get<double>();
    return sum;
}

std::vector<Edit> take_edits(const std::filesystem::path& project_file, const std::vector<Edit>& cuts,
                             const ClipId& clip, const TakeReady& ready) {
    const Media media = kept_media(project_file, ready);
    std::vector<Edit> edits = cuts;
    edits.emplace_back(AddMedia{media});
    if (!clip.empty()) edits.emplace_back(AddTake{clip, kept_take(media, ready)});
    return edits;
}

Size size_like(Size picture) {
    const Size usual = GenerateRequest{}.size;
    if (picture.width <= 0 || picture.height <= 0) return usual;
    const double shape = static_cast<double>(picture.width) / picture.height,
                 area = usual.width * usual.height;
    const auto even = [](double side) { return std::max(16, static_cast<int>(std::lround(side / 2)) * 2); };
    return {even(std::sqrt(area * shape)), even(std::sqrt(area / shape))};
}

const char* whose_name(Whose whose) {
    constexpr const char* names[] = {"all", "person", "background"};
    return names[static_cast<std::size_t>(whose)];
}

std::optional<Whose> whose_named(const std::string& name) {
    for (const Whose whose : {Whose::all, Whose::person, Whose::background})
        if (name == whose_name(whose)) return whose;
    return std::nullopt;
}

std::optional<Region> region_of(const Route& route, std::optional<Region> marked) {
    if (route.whose == Whose::all || (marked && marked->whose != Whose::all)) return marked;
    Region region = marked.value_or(Region{});
    region.whose = route.whose, region.sure = route.sure;
    return region;
}

std::optional<std::int64_t> seed_of_draft(const Clip& clip, const std::string& instruction) {
    const auto is_draft = [](const Take& take) {
        const auto use = take.provenance.is_object() ? take.provenance.find("use") : take.provenance.end();
        return use != take.provenance.end() && use->is_object() &&
               use->value("quality", std::string()) == "draft";
    };
    const auto& takes = clip.takes();
    for (std::size_t i = takes.size(); i-- > 0;)
        if (takes[i].generated && takes[i].instruction == instruction && is_draft(takes[i]))
            return takes[i].seed;
    return std::nullopt;
}

} // namespace core::assist
