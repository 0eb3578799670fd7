// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/clear_of_faces.h"
#include "core/assist/said.h"
#include "core/base/result.h"
#include "core/catalogue/catalogue.h"
#include "core/document/shown.h"
#include "core/render/placing.h"
#include "core/store/project_file.h"
#include "core/titles/title_drawer.h"
#include <algorithm>

namespace core::assist {
namespace {

constexpr double kEach = 0.2;     ///< seconds between the pictures that are looked at
constexpr double kTouched = 0.01; ///< of a face, that may be covered: nobody sees less
constexpr double kEdge = 0.06;    ///< of the canvas, that a title keeps from its borders

/// A title, and whether it is a caption.
struct Shown {
    const Clip* clip = nullptr;
    bool caption = false;
};

std::vector<Shown> titles_for(const Project& project, const Wish& wish) {
    std::vector<Shown> titles;
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips) {
            const bool caption = track->kind == TrackKind::subtitle;
            const bool named = std::find(wish.clips.begin(), wish.clips.end(), clip.id) != wish.clips.end();
            if (!std::holds_alternative<Title>(clip.content) || track->locked) continue;
            if (wish.clips.empty() ? caption != (wish.text == "captions") : !named) continue;
            if (!wish.within || clip.range().overlaps(*wish.within)) titles.push_back({&clip, caption});
        }
    std::stable_sort(titles.begin(), titles.end(),
                     [](const Shown& a, const Shown& b) { return a.clip->start < b.clip->start; });
    return titles;
}

bool is_under(const Clip& picture, const std::vector<Shown>& titles) {
    return std::any_of(titles.begin(), titles.end(),
                       [&](const Shown& title) { return title.clip->range().overlaps(picture.range()); });
}

/// Where a clip's picture lies on the canvas, in fractions of it.
PictureBox place_of(const Project& project, const Clip& clip, const Media& media, Time source) {
    const Size canvas = project.canvas();
    Placing placing;
    for (const Effect& effect : clip.effects) {
        if (effect.name != "transform" || !effect.enabled || effect.mask) continue;
        const core::Kind& kind = *find_effect("transform");
        placing.scale = number_of(kind, effect.params, "scale", source);
        placing.x = number_of(kind, effect.params, "x", source);
        placing.y = number_of(kind, effect.params, "y", source);
    }
    const cv::Rect2d box = box_of(media.size, canvas, placing);
    return {box.x / canvas.width, box.y / canvas.height, box.width / canvas.width,
            box.height / canvas.height};
}

/// With the hair above and what is beside: the network sees from the brows to the chin.
PictureBox whole_head(const PictureBox& face) {
    constexpr double kAbove = 0.4, kBeside = 0.15, kBelow = 0.1;
    return {face.x - kBeside * face.width, face.y - kAbove * face.height, (1 + 2 * kBeside) * face.width,
            (1 + kAbove + kBelow) * face.height};
}

double area(const PictureBox& box) {
    return box.width * box.height;
}
double common(const PictureBox& a, const PictureBox& b) {
    const double width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x),
                 height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    return width > 0 && height > 0 ? width * height : 0;
}

/// A place that a title can have: what of its style that changes.
struct Place {
    const char* name = ""; ///< empty: where it is
    Params style;
};

std::vector<Place> places_for(bool caption) {
    const auto at = [](double x, double y) { return Value(Point{x, y}); };
    const auto word = [](const char* text) { return Value(std::string(text)); };
    std::vector<Place> places{
        {"", {}},
        {"bottom", {{"place", at(0.5, 1 - kEdge)}, {"anchor", word("bottom")}, {"align", word("centre")}}},
        {"top", {{"place", at(0.5, kEdge)}, {"anchor", word("top")}, {"align", word("centre")}}}};
    if (caption) return places;
    constexpr double kThird = 0.3; // of the width: longer lines are broken
    places.push_back({"left third",
                      {{"place", at(kEdge, 0.5)},
                       {"anchor", word("middle")},
                       {"align", word("left")},
                       {"width", Value(kThird)}}});
    places.push_back({"right third",
                      {{"place", at(1 - kEdge, 0.5)},
                       {"anchor", word("middle")},
                       {"align", word("right")},
                       {"width", Value(kThird)}}});
    return places;
}

class Chooser {
  public:
    Chooser(const Project& project, const std::vector<FaceOnCanvas>& faces)
        : faces_(faces), canvas_(small(project.canvas())) {}

    struct Chosen {
        Place place;
        double covered = 0; ///< the most of any face
    };
    /// The first place that is free; the one that covers least where none is.
    Chosen choose(const Shown& title) {
        std::vector<const FaceOnCanvas*> while_shown;
        for (const FaceOnCanvas& face : faces_)
            if (title.clip->range().contains(face.at)) while_shown.push_back(&face);
        std::vector<Place> places = places_for(title.caption);
        if (title.caption) // they follow each other where one was just read
            std::stable_partition(places.begin(), places.end(),
                                  [&](const Place& place) { return place.name == before_; });
        Chosen best{.covered = 2};
        for (const Place& place : places) {
            const PictureBox box = drawn(title, place);
            double covered = 0;
            for (const FaceOnCanvas* face : while_shown)
                covered = std::max(covered, common(box, face->box) / std::max(1e-9, area(face->box)));
            if (covered < best.covered - kTouched) best = {place, covered};
            if (covered <= kTouched) break;
        }
        if (title.caption) before_ = best.place.name;
        return best;
    }

  private:
    static Size small(Size canvas) { // lengths of titles are parts of the canvas
        constexpr double kHeight = 240;
        const double share = std::min(1.0, kHeight / canvas.height);
        return {std::max(2, static_cast<int>(canvas.width * share) / 2 * 2),
                std::max(2, static_cast<int>(canvas.height * share) / 2 * 2)};
    }
    /// What of the canvas it takes, in the middle of its time, when it has come to rest.
    PictureBox drawn(const Shown& title, const Place& place) {
        Clip clip = *title.clip;
        auto& style = std::get<Title>(clip.content).style;
        for (const auto& [name, value] : place.style)
            style[name] = value;
        const TitleLook look = title_look(clip, clip.start + clip.length() / 2, title.caption);
        const Layer layer = drawer_.draw(look, canvas_, PixelFormat::rgb(8));
        if (layer.picture.empty()) return {};
        return {static_cast<double>(layer.at.x) / canvas_.width,
                static_cast<double>(layer.at.y) / canvas_.height,
                static_cast<double>(layer.picture.width()) / canvas_.width,
                static_cast<double>(layer.picture.height()) / canvas_.height};
    }

    const std::vector<FaceOnCanvas>& faces_;
    const Size canvas_;
    TitleDrawer drawer_;
    std::string before_;
};

bool is_set(const Title& title, const std::string& name, const Curve& value) {
    const auto found = title.style.find(name);
    return found != title.style.end() && found->second == value;
}

} // namespace

std::vector<FaceOnCanvas> faces_on_canvas(const Project& project, const LookReady& seen) {
    std::vector<FaceOnCanvas> faces;
    for (const LookReady::Part& part : seen.parts) {
        const Clip* clip = project.find_clip(part.clip).clip;
        const auto* ready = std::get_if<FacesReady>(&part.seen);
        if (!clip || !ready || clip->takes().empty()) continue;
        const Media* media = project.find_media(clip->takes()[clip->active_take()].media);
        if (!media || media->size.width <= 0 || media->size.height <= 0) continue;
        for (const FacesAt& at : ready->frames)
            for (const SeenFace& face : at.faces) {
                const Time shown = shown_time(*clip, at.time);
                const PictureBox place = place_of(project, *clip, *media, clip->source_time(shown)),
                                 head = whole_head(face.box);
                faces.push_back({shown,
                                 {place.x + head.x * place.width, place.y + head.y * place.height,
                                  head.width * place.width, head.height * place.height}});
            }
    }
    return faces;
}

LookRequest clear_request(const Project& project, const std::filesystem::path& file, const Wish& wish) {
    const auto titles = titles_for(project, wish);
    if (titles.empty())
        throw Failure(wish.text == "captions" ? "there are no captions on the timeline"
                                              : "there is no title on the timeline");
    LookRequest request;
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips) {
            if (track->kind != TrackKind::video || clip.takes().empty() || !clip.enabled) continue;
            const Media* media = project.find_media(clip.takes()[clip.active_take()].media);
            if (!media || !is_under(clip, titles)) continue;
            const bool still = media->kind == MediaKind::image;
            request.parts.push_back({clip.id, FacesRequest{.path = ProjectFile::resolve(file, media->path),
                                                           .range = still ? TimeRange{} : played(clip),
                                                           .small = true,
                                                           .each = from_seconds(kEach)}});
        }
    return request;
}

WishDone clear_edits(const Project& project, const Wish& wish, const LookReady& seen) {
    WishDone out;
    const std::vector<FaceOnCanvas> faces = faces_on_canvas(project, seen);
    const auto titles = titles_for(project, wish);
    const bool captions = !titles.empty() && titles.front().caption;
    if (faces.empty())
        return {.answer = std::string("no face was found under the ") + (captions ? "captions" : "titles") +
                          ", they stay where they are"};
    Chooser chooser(project, faces);
    std::size_t moved = 0, covering = 0;
    std::string where;
    for (const Shown& title : titles) {
        const Chooser::Chosen chosen = chooser.choose(title);
        covering += chosen.covered > kTouched;
        bool changes = false;
        for (const auto& [name, value] : chosen.place.style) {
            if (is_set(std::get<Title>(title.clip->content), name, value)) continue;
            out.edits.emplace_back(
                SetParameter{.clip = title.clip->id, .index = {}, .name = name, .value = value, .track = {}});
            changes = true;
        }
        moved += changes;
        if (changes) where = chosen.place.name;
    }
    const char *one = captions ? "caption" : "title", *several = captions ? "captions" : "titles";
    if (moved == 0)
        out.answer = std::string("the ") + (titles.size() == 1 ? one : several) +
                     (covering > 0 ? " stay where they are" : " cover no face, nothing was changed");
    else if (titles.size() == 1)
        out.answer = std::string("the ") + one + " lies at the " + where + " now, where no face is";
    else
        out.answer = "moved " + counted(moved, one, several) + " to where no face is";
    if (covering > 0)
        out.answer += "; there is no place without a face for " + counted(covering, one, several) +
                      ", the one that covers least was taken";
    return out;
}

} // namespace core::assist
