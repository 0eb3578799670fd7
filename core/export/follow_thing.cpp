// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/follow_thing.h"
#include "core/analysis/thing_tracker.h"
#include "core/analysis/thinned.h"
#include "core/base/result.h"
#include "core/catalogue/catalogue.h"
#include "core/render/compositor.h"
#include "core/render/convert.h"
#include "core/render/mask.h"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace core {
namespace {

constexpr double kLongSide = 640;    ///< pixels of what is looked at; a pixel of it is found to a tenth
constexpr double kTolerance = 0.001; ///< of the picture's width, that keys may be off what was found
constexpr double kGrowth = 0.02, kTurn = 2; ///< below which its size and its angle (degrees) stay
constexpr Time kGone{kFlicksPerSecond};     ///< so long it may be hidden and be the same

const Mask* mask_of(const Clip& clip, const FollowRequest& request) {
    if (!request.effect) return clip.mask ? &*clip.mask : nullptr;
    const auto index = static_cast<std::size_t>(*request.effect);
    if (*request.effect < 0 || index >= clip.effects.size() || !clip.effects[index].mask) return nullptr;
    return &*clip.effects[index].mask;
}

Point point_at(const Curve& curve, Time at) {
    const Value value = value_at(curve, at);
    const auto* point = std::get_if<Point>(&value);
    return point ? *point : Point{};
}

/// The size of the picture that the mask of a clip itself lies on.
Size own_size(const Project& project, const Clip& clip) {
    if (const auto* nested = std::get_if<SequenceRef>(&clip.content))
        if (const Sequence* sequence = project.find_sequence(nested->sequence);
            sequence && sequence->size.width)
            return sequence->size;
    if (!clip.takes().empty())
        if (const Media* media = project.find_media(clip.takes()[clip.active_take()].media);
            media && media->size.width > 0)
            return media->size;
    return project.canvas();
}

/// What lies below a clip, without titles: what it can follow.
Project below(const Project& project, const ClipId& id) {
    Project film = project;
    film.tracks.clear();
    const auto own = project.find_clip(id);
    for (const auto& track : project.tracks) {
        if (track->kind != TrackKind::video) continue;
        auto copy = std::make_shared<Track>(*track);
        copy->solo = false;
        if (track.get() == own.track) {
            copy->transitions.clear();
            auto clips = copy->clips.all();
            std::erase_if(clips, [&](const auto& clip) { return clip->id == id; });
            copy->clips = ClipList(clips, track->clips);
        }
        film.tracks.push_back(std::move(copy));
        if (track.get() == own.track) break;
    }
    return film;
}

/// The film of one clip as the mask sees it: before the effect that the mask is of.
Project alone(const Project& project, const Clip& clip, const FollowRequest& request) {
    Project film = project;
    film.fps = project.rate();
    film.tracks.clear();
    Clip seen = clip;
    seen.mask.reset(), seen.opacity = Value(1.0), seen.blend = BlendMode::normal;
    seen.fade_in = seen.fade_out = Time(0);
    seen.enabled = true;
    if (request.effect) {
        seen.effects.resize(static_cast<std::size_t>(*request.effect));
    } else {
        seen.effects.clear();
        film.size = own_size(project, clip);
    }
    auto track = std::make_shared<Track>(*project.find_clip(clip.id).track);
    track->clips = {seen};
    track->transitions.clear(), track->effects.clear();
    track->hidden = false;
    film.tracks.push_back(std::move(track));
    return film;
}

/// What is looked at, moment by moment.
class Pictures {
  public:
    Pictures(Project film, const std::filesystem::path& project_file)
        : film_(std::move(film)), compositor_(project_file) {
        const Size canvas = film_.canvas();
        const double scale = std::min(1.0, kLongSide / std::max(canvas.width, canvas.height));
        size_ = {std::max(16, static_cast<int>(std::lround(canvas.width * scale))),
                 std::max(16, static_cast<int>(std::lround(canvas.height * scale)))};
    }
    [[nodiscard]] Size size() const { return size_; }
    /// Its light, CV_32F.
    [[nodiscard]] cv::Mat at(Time time) {
        const Surface picture = compositor_.render(film_, time, size_).surface();
        PixelFormat grey{.samples = PixelFormat::Samples::f32, .depth = 32, .shift_x = 0, .shift_y = 0};
        if (picture.format().family == PixelFormat::Family::yuv) grey.colour = picture.format().colour;
        return convert(picture, Conversion{.format = grey, .size = size_, .from = {}}).mat(0).clone();
    }

  private:
    Project film_;
    Compositor compositor_;
    Size size_;
};

/// Where a thing was seen at a frame of the timeline.
struct Seen {
    std::int64_t frame = 0;
    ThingPlace place;
};

/// Looks from a frame on, one by one up to `last` (or down to it).
class Way {
  public:
    Way(const Project& project, Pictures& pictures, const std::stop_token& stop, std::function<void()> looked)
        : rate_(project.rate()), pictures_(pictures), stop_(stop), looked_(std::move(looked)) {}

    std::vector<Seen> look(ThingTracker tracker, std::int64_t first, std::int64_t last) {
        const std::int64_t step = last < first ? -1 : 1,
                           patience = std::max<std::int64_t>(3, frame_at(kGone, rate_));
        std::vector<Seen> seen{{first, tracker.first()}};
        for (std::int64_t frame = first + step; frame != last + step; frame += step) {
            if (stop_.stop_requested()) throw Stopped();
            if (const auto place = tracker.find(pictures_.at(frame_start(frame, rate_))))
                seen.push_back({frame, *place});
            looked_();
            if (std::abs(frame - seen.back().frame) >= patience) break;
        }
        return seen;
    }

  private:
    FrameRate rate_;
    Pictures& pictures_;
    std::stop_token stop_;
    std::function<void()> looked_;
};

/// What of the picture is followed: how much of each pixel is the thing.
cv::Mat parts_of(const Project& project, const Clip& clip, const FollowRequest& request, Size size) {
    const cv::Rect2d box(0, 0, size.width, size.height);
    const Time at = clip.source_time(request.at);
    if (const Mask* mask = request.place ? nullptr : mask_of(clip, request)) {
        Mask fixed = without_keys(*mask, at);
        fixed.inverted = false, fixed.strength = Value(1.0), fixed.feather = Value(0.0);
        return mask_parts(fixed, size, box);
    }
    Mask place{.shape = MaskShape::rectangle};
    constexpr double kBeside = 0.2; ///< heights of the picture round a title's middle
    const double aspect = static_cast<double>(size.width) / size.height;
    if (request.region) {
        const PictureBox& region = *request.region;
        place.centre = Value(Point{region.x + region.width / 2, region.y + region.height / 2});
        place.size = Value(Point{region.width, region.height});
    } else if (const auto* title = std::get_if<Title>(&clip.content)) {
        place.centre = param_at(title_kind(), title->style, "place", at);
        place.size = Value(Point{kBeside / aspect, kBeside});
    } else {
        const Size own = own_size(project, clip);
        const double fit = std::min(static_cast<double>(size.width) / own.width,
                                    static_cast<double>(size.height) / own.height);
        double scale = 1, x = 0, y = 0;
        for (const Effect& effect : clip.effects)
            if (effect.name == "transform" && effect.enabled) {
                const Kind& kind = *find_effect("transform");
                scale = number_of(kind, effect.params, "scale", at);
                x = number_of(kind, effect.params, "x", at), y = number_of(kind, effect.params, "y", at);
            }
        place.centre = Value(Point{0.5 + x, 0.5 + y});
        place.size =
            Value(Point{own.width * fit * scale / size.width, own.height * fit * scale / size.height});
    }
    return mask_parts(place, size, box);
}

/// What was found, as it is in the clip's source time, by time.
std::vector<FourAt> in_source(const std::vector<Seen>& seen, const Clip& clip, FrameRate rate) {
    std::vector<FourAt> all;
    for (const Seen& each : seen)
        all.push_back({clip.source_time(std::max(clip.start, frame_start(each.frame, rate))),
                       {each.place.x, each.place.y, each.place.scale, each.place.turn}});
    std::sort(all.begin(), all.end(), [](const FourAt& a, const FourAt& b) { return a.time < b.time; });
    all.erase(std::unique(all.begin(), all.end(),
                          [](const FourAt& a, const FourAt& b) { return a.time == b.time; }),
              all.end());
    return all;
}

/// A curve with new keys, and of its own those that lie on the side that was not looked at.
Curve renewed(const Curve& before, std::vector<Key> keys, bool earlier, bool later) {
    if (keys.empty()) return before;
    std::vector<Key> all;
    const auto* old = std::get_if<std::vector<Key>>(&before);
    const Time first = keys.front().at, last = keys.back().at;
    if (old && !earlier)
        std::copy_if(old->begin(), old->end(), std::back_inserter(all),
                     [&](const Key& k) { return k.at < first; });
    all.insert(all.end(), keys.begin(), keys.end());
    if (old && !later)
        std::copy_if(old->begin(), old->end(), std::back_inserter(all),
                     [&](const Key& k) { return k.at > last; });
    return all;
}

double rounded(double value) {
    return std::round(value * 1e5) / 1e5;
}

/// From what was found to keys of what follows.
class Keys {
  public:
    Keys(std::vector<FourAt> found, const ThingPlace& first, Size size, const Clip& clip,
         const FollowRequest& request)
        : found_(std::move(found)), first_(first), size_(size), at_(clip.source_time(request.at)) {
        const bool on = clip.reversed ? request.backward : request.forward,
                   back = clip.reversed ? request.forward : request.backward;
        earlier_ = back, later_ = on;
        for (FourAt& each : found_)
            for (int k = 0; k < 2; ++k)
                each.values[static_cast<std::size_t>(k)] /= size.width; // one measure for all
        std::vector<FourAt> weighed = found_;
        for (FourAt& each :
             weighed) // what is off by so much at an edge of a thing a quarter of the picture wide
            each.values[2] /= 4, each.values[3] /= 8;
        for (const std::size_t i : thinned(weighed, kTolerance))
            kept_.push_back(found_[i]);
    }
    [[nodiscard]] std::size_t count() const { return kept_.size(); }
    /// Places that lie to the thing as `from` (fractions of the picture) did at first.
    [[nodiscard]] Curve places(const Curve& before, Point from, bool rigid) const {
        const double dx = from.x * size_.width - first_.x, dy = from.y * size_.height - first_.y;
        return made(before, [&](const FourAt& at) {
            const double scale = rigid ? 1 : at.values[2], turn = rigid ? 0 : at.values[3],
                         c = std::cos(turn) * scale, s = std::sin(turn) * scale,
                         x = at.values[0] * size_.width + dx * c - dy * s,
                         y = at.values[1] * size_.width + dx * s + dy * c;
            return Value(Point{std::clamp(rounded(x / size_.width), -4.0, 5.0),
                               std::clamp(rounded(y / size_.height), -4.0, 5.0)});
        });
    }
    [[nodiscard]] Curve sizes(const Curve& before) const {
        if (!moves(before) && std::all_of(kept_.begin(), kept_.end(), [](const FourAt& at) {
                return std::abs(at.values[2] - 1) < kGrowth;
            }))
            return before;
        const Point from = point_at(before, at_);
        return made(before, [&](const FourAt& at) {
            return Value(Point{std::min(10.0, rounded(from.x * at.values[2])),
                               std::min(10.0, rounded(from.y * at.values[2]))});
        });
    }
    [[nodiscard]] Curve turns(const Curve& before) const {
        constexpr double kDegrees = 180 / std::numbers::pi;
        if (!moves(before) && std::all_of(kept_.begin(), kept_.end(), [](const FourAt& at) {
                return std::abs(at.values[3]) * kDegrees < kTurn;
            }))
            return before;
        const double from = number_at(before, at_);
        return made(before, [&](const FourAt& at) {
            return Value(
                std::clamp(std::round((from + at.values[3] * kDegrees) * 100) / 100, -3600.0, 3600.0));
        });
    }
    template <class Of>
    [[nodiscard]] Curve made(const Curve& before, const Of& of) const {
        std::vector<Key> keys;
        for (const FourAt& at : kept_)
            keys.push_back({at.time, of(at), Ease::linear});
        return renew(before, std::move(keys));
    }
    [[nodiscard]] Curve renew(const Curve& before, std::vector<Key> keys) const {
        return renewed(before, std::move(keys), earlier_, later_);
    }

  private:
    std::vector<FourAt> found_, kept_;
    ThingPlace first_;
    Size size_;
    Time at_;
    bool earlier_ = false, later_ = false;
};

std::vector<Edit> mask_edits(const Clip& clip, const FollowRequest& request, const Keys& keys) {
    Mask mask = *mask_of(clip, request);
    const Point from = point_at(mask.centre, clip.source_time(request.at));
    mask.centre = keys.places(mask.centre, from, false);
    mask.size = keys.sizes(mask.size);
    mask.rotation = keys.turns(mask.rotation);
    return {SetMask{clip.id, request.effect, mask}};
}

std::vector<Edit> place_edits(const Clip& clip, const FollowRequest& request, const Keys& keys) {
    const Time at = clip.source_time(request.at);
    if (const auto* title = std::get_if<Title>(&clip.content)) {
        const Value now = param_at(title_kind(), title->style, "place", at);
        const auto* from = std::get_if<Point>(&now);
        const auto style = title->style.find("place");
        return {SetParameter{.clip = clip.id,
                             .name = "place",
                             .value = keys.places(style == title->style.end() ? Curve(now) : style->second,
                                                  from ? *from : Point{0.5, 0.5}, true)}};
    }
    const auto effect = std::find_if(clip.effects.begin(), clip.effects.end(), [](const Effect& each) {
        return each.name == "transform" && !each.mask && each.enabled;
    });
    const Kind& kind = *find_effect("transform");
    const Params none;
    const Params& params = effect == clip.effects.end() ? none : effect->params;
    const Point from{0.5 + number_of(kind, params, "x", at), 0.5 + number_of(kind, params, "y", at)};
    Effect changed = effect == clip.effects.end() ? Effect{.name = "transform"} : *effect;
    const Curve places = keys.places(Value(from), from, true);
    for (const auto& [name, part] : {std::pair{"x", &Point::x}, std::pair{"y", &Point::y}}) {
        const auto before = params.find(name);
        std::vector<Key> list = std::get<std::vector<Key>>(places);
        for (Key& key : list)
            key.value = Value(rounded(std::clamp(std::get<Point>(key.value).*part - 0.5, -4.0, 4.0)));
        changed.params[name] =
            keys.renew(before == params.end() ? Curve(Value(0.0)) : before->second, std::move(list));
    }
    if (effect == clip.effects.end()) return {AddEffect{.clip = clip.id, .effect = std::move(changed)}};
    return {SetEffect{.clip = clip.id, .index = effect - clip.effects.begin(), .effect = std::move(changed)}};
}

} // namespace

std::string why_not_followed(const Project& project, const FollowRequest& request) {
    const auto found = project.find_clip(request.clip);
    if (!found.clip) return "Select a clip first.";
    const Clip& clip = *found.clip;
    const std::string name = "'" + clip.name + "'";
    if (found.track->kind == TrackKind::audio) return name + " has no picture to follow anything in.";
    if (!clip.range().contains(request.at))
        return "Put the playhead inside " + name + ", at a picture in which the thing is seen.";
    if (clip.frozen) return name + " stands still: there is nothing to follow in it.";
    if (request.place)
        return std::holds_alternative<Adjustment>(clip.content)
                   ? name + " has no place of its own; its mask can follow something."
                   : std::string();
    const Mask* mask = mask_of(clip, request);
    if (!mask) return "Give " + name + " a mask round the thing first, then let it follow.";
    if (mask->shape == MaskShape::file)
        return "A mask from a file moves by itself. Choose a rectangle, an ellipse, a polygon or a painted "
               "one.";
    if (mask->shape == MaskShape::painted && mask->strokes.empty())
        return "Paint the thing with the brush first, then let the mask follow it.";
    return {};
}

Followed follow_thing(const Project& project, const std::filesystem::path& project_file,
                      const FollowRequest& request, const std::stop_token& stop,
                      const std::function<void(double)>& progress) {
    if (const std::string why = why_not_followed(project, request); !why.empty()) throw Failure(why);
    const Clip& clip = *project.find_clip(request.clip).clip;
    const bool lies_on = request.place || std::holds_alternative<Adjustment>(clip.content);
    Pictures pictures(lies_on ? below(project, clip.id) : alone(project, clip, request), project_file);
    const FrameRate rate = project.rate();
    const std::int64_t here = frame_at(request.at, rate),
                       first = frame_at(clip.start + frame_start(1, rate) - Time(1), rate),
                       last = frame_at(clip.end() - Time(1), rate);
    const std::int64_t count = std::max<std::int64_t>(1, (request.forward ? last - here : 0) +
                                                             (request.backward ? here - first : 0));
    std::int64_t looked = 0;
    Way way(project, pictures, stop, [&] {
        ++looked;
        if (progress) progress(std::min(1.0, static_cast<double>(looked) / static_cast<double>(count)));
    });
    const ThingTracker tracker(pictures.at(frame_start(here, rate)),
                               parts_of(project, clip, request, pictures.size()));
    std::vector<Seen> all{{here, tracker.first()}};
    Followed done;
    if (request.forward && here < last) {
        const auto seen = way.look(tracker, here, last);
        if (seen.back().frame < last) done.lost = frame_start(seen.back().frame, rate);
        all.insert(all.end(), seen.begin() + 1, seen.end());
    }
    looked = request.forward ? std::max(looked, last - here) : looked;
    if (request.backward && here > first) {
        const auto seen = way.look(tracker, here, first);
        if (seen.back().frame > first) done.lost_backward = frame_start(seen.back().frame, rate);
        all.insert(all.end(), seen.begin() + 1, seen.end());
    }
    if (all.size() < 2) return done;
    const auto [low, high] = std::minmax_element(
        all.begin(), all.end(), [](const Seen& a, const Seen& b) { return a.frame < b.frame; });
    done.range = {std::max(clip.start, frame_start(low->frame, rate)),
                  std::min(clip.end(), frame_start(high->frame + 1, rate))};
    const Keys keys(in_source(all, clip, rate), tracker.first(), pictures.size(), clip, request);
    done.keys = keys.count();
    done.edits = request.place ? place_edits(clip, request, keys) : mask_edits(clip, request, keys);
    return done;
}

} // namespace core
