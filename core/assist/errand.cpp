// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/errand.h"
#include "core/assist/duck_wish.h"
#include "core/base/result.h"

namespace core::assist {
namespace {

std::string sentence(std::string text) {
    if (text.empty()) return text;
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    if (text.back() != '.' && text.back() != '!' && text.back() != '?') text += '.';
    return text;
}

/// The film as it becomes, and what has led there.
class Way {
  public:
    explicit Way(const Project& project) : now(project) {}
    void apply(std::vector<Edit> edits) {
        auto next = core::apply(now, edits);
        if (!next) throw Failure(next.message());
        now = std::move(next.value());
        for (Edit& edit : edits)
            state.edits.push_back(std::move(edit));
    }
    void say(const std::string& text) {
        if (!text.empty()) state.answer += (state.answer.empty() ? "" : " ") + sentence(text);
    }
    Project now;
    ErrandState state;
};

/// Captions that were just made, where no face is: what is under them has to be looked at first.
std::optional<WishDone> placed_clear(const Project& now, const std::filesystem::path& file,
                                     const std::filesystem::path& folder, const Wish& wish,
                                     const Senses& senses, WishDone done, std::optional<Request>& next) {
    const auto with = core::apply(now, done.edits);
    if (!with) throw Failure(with.message());
    const Wish place{.kind = Wish::Kind::clear_titles, .within = wish.within, .text = "captions"};
    const LookRequest request = look_request(with.value(), file, place, folder);
    if (LookRequest missing = senses.missing(request); !missing.parts.empty())
        return next = std::move(missing), std::nullopt;
    WishDone placed = look_edits(with.value(), file, place, request, senses.seen(request));
    done.edits.insert(done.edits.end(), placed.edits.begin(), placed.edits.end());
    done.answer += "; " + placed.answer;
    return done;
}

/// What a wish does; nothing where something has to be perceived first, which is then asked for.
std::optional<WishDone> done_by(const Project& now, const std::filesystem::path& file,
                                const std::filesystem::path& folder, const Wish& wish, const Senses& senses,
                                std::optional<Request>& next) {
    if (is_seen(wish.kind)) {
        const LookRequest request = look_request(now, file, wish, folder);
        if (LookRequest missing = senses.missing(request); !missing.parts.empty())
            return next = std::move(missing), std::nullopt;
        return look_edits(now, file, wish, request, senses.seen(request));
    }
    const ListenRequest request = listen_request(now, file, wish);
    if (ListenRequest missing = senses.missing(request); !missing.parts.empty())
        return next = std::move(missing), std::nullopt;
    WishDone done = speech_edits(now, wish, senses.heard(request));
    if (wish.kind == Wish::Kind::captions && wish.clear && !done.edits.empty())
        return placed_clear(now, file, folder, wish, senses, std::move(done), next);
    return done;
}

} // namespace

ErrandState carry_out(const Project& project, const std::filesystem::path& file,
                      const std::filesystem::path& folder, const Errand& errand, const Senses& senses) {
    Way p(project);
    Route way = errand.route;
    const std::string read = way.read_as.empty() ? errand.said : way.read_as;
    while (true) {
        if (way.kind == RouteKind::clarify || way.kind == RouteKind::refuse) throw Failure(way.understood);
        if (way.kind == RouteKind::edit || way.kind == RouteKind::plan || way.kind == RouteKind::generate)
            throw Failure("what the model should change is said in a message of its own");
        const bool before = !way.edits.empty();
        p.apply(way.edits);
        if (way.go_to) p.state.go_to = way.go_to;
        if (!way.export_preset.empty())
            p.state.export_preset = way.export_preset, p.state.export_form = way.export_form,
            p.state.range = way.range;
        if (!way.listen) {
            p.say(way.understood);
            return p.state;
        }
        if (before) p.say(way.before);
        std::optional<Request> next;
        auto done = done_by(p.now, file, folder, *way.listen, senses, next);
        if (next) return {.next = std::move(next)};
        p.apply(std::move(done->edits));
        p.say(done->answer);
        p.state.evidence.insert(p.state.evidence.end(), done->evidence.begin(), done->evidence.end());
        if (done->go_to) p.state.go_to = done->go_to;
        if (way.rest == 0) return p.state;
        way = duck_by_voice(route_rest(p.now, project, p.state.edits, read, errand.scope, way.rest));
    }
}

} // namespace core::assist
