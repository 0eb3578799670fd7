// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that the document answers by itself: about the film, its clips, what was done to them, and how a
// take was made.
#include "core/assist/requests.h"
#include "core/assist/talk/message.h"
#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace core::assist {
namespace {

using namespace talk;

std::string number_text(double value, const char* form = "%.4g") {
    char text[64];
    std::snprintf(text, sizeof text, form, value);
    return text;
}

std::string named(const Clip& clip) {
    return "'" + clip.name + "'";
}

/// The question in the grammar's English, in small letters, with a space at both ends.
std::string plain_question(const Project& project, const std::string& question) {
    const Names names(project, english());
    std::string text = " " + read_message(question, names, english()).plain + " ";
    for (char& c : text)
        c = c == '?' || c == '.' || c == ',' || c == '\n'
                ? ' '
                : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

class Film {
  public:
    Film(const Project& project, std::string question, const ClipId& clip)
        : p_(project), q_(std::move(question)), clip_(project.find_clip(clip).clip) {
        for (const auto& track : p_.tracks)
            if (track->kind == TrackKind::video)
                for (const Clip& each : track->clips)
                    pictures_.push_back(&each);
    }
    std::optional<AnswerReady> run() const {
        for (const auto read : {&Film::counted, &Film::whole, &Film::without_sound, &Film::extremes,
                                &Film::which, &Film::bin, &Film::changes, &Film::made, &Film::of_clip})
            if (auto answer = (this->*read)()) return answer;
        return {};
    }

  private:
    using Answer = std::optional<AnswerReady>;
    [[nodiscard]] bool says(std::initializer_list<const char*> words) const {
        return std::any_of(words.begin(), words.end(),
                           [&](const char* w) { return q_.find(w) != std::string::npos; });
    }
    [[nodiscard]] Answer measured(const std::string& text, std::vector<Evidence> evidence = {}) const {
        if (evidence.empty()) evidence = {{{Time(0), p_.duration()}, text, "measured"}};
        return AnswerReady{.answer = "Measured: " + text + ".", .evidence = std::move(evidence)};
    }
    [[nodiscard]] Answer listed(const std::string& what, const std::vector<const Clip*>& clips,
                                const std::string& none) const {
        if (clips.empty()) return AnswerReady{.answer = "Measured: " + none + ".", .evidence = {}};
        std::string names;
        std::vector<Evidence> evidence;
        for (const Clip* clip : clips) {
            names += (names.empty() ? "" : ", ") + named(*clip);
            evidence.push_back({clip->range(), clip->name, "measured"});
        }
        return measured(what + ": " + names, std::move(evidence));
    }
    [[nodiscard]] Answer counted() const {
        if (!says({"how many clips", "how many shots", "number of clips"})) return {};
        const std::size_t n = pictures_.size();
        return measured(std::to_string(n) + (n == 1 ? " clip lies" : " clips lie") + " on the timeline");
    }
    [[nodiscard]] Answer whole() const {
        const bool film = says({"film", "whole", "timeline", "movie", "project", "entire", "everything",
                                "altogether", "in total"});
        if (!film) return {};
        if (says({"how long", "duration", "length", "how many seconds", "how many minutes"}))
            return measured("the film is " + number_text(to_seconds(p_.duration()), "%.2f") + " s long");
        if (says({"how big", "size", "resolution", "dimension"}))
            return measured("the film is " + std::to_string(p_.canvas().width) + "x" +
                            std::to_string(p_.canvas().height));
        if (says({"frame rate", "fps"}))
            return measured("the film has " + number_text(p_.rate().value(), "%.6g") + " frames a second");
        return {};
    }
    /// Whether something of a clip is heard: its linked sound, not muted, of a medium that has any.
    [[nodiscard]] bool heard(const Clip& clip) const {
        for (const auto& track : p_.tracks)
            for (const Clip& sound : track->clips)
                if (track->kind == TrackKind::audio && !track->muted && !clip.link.empty() &&
                    sound.link == clip.link && !sound.muted && sound.enabled && has_sound(sound))
                    return true;
        return false;
    }
    [[nodiscard]] bool has_sound(const Clip& clip) const {
        const auto& takes = clip.takes();
        const Media* media = takes.empty() ? nullptr : p_.find_media(takes.front().media);
        return media && media->has_audio;
    }
    template <typename F>
    [[nodiscard]] std::vector<const Clip*> all_that(F holds) const {
        std::vector<const Clip*> found;
        for (const Clip* clip : pictures_)
            if (holds(*clip)) found.push_back(clip);
        return found;
    }
    [[nodiscard]] bool asks_which() const {
        return says({"which ", "what clip", "what shot", "list ", "are there any", "are any", "is any",
                     "do any", "does any"}) &&
               says({" clip", " shot", " scene", " ones", " one "});
    }
    [[nodiscard]] Answer without_sound() const {
        if (!asks_which()) return {};
        const bool silent = says({"no sound", "no audio", "without sound", "without audio",
                                  "without any sound", "silent", "mute", "not audible", "don't have sound",
                                  "lack sound", "have no volume", "any sound missing"});
        if (!silent) return {};
        return listed("without sound", all_that([&](const Clip& c) { return !heard(c); }),
                      "every clip has sound");
    }
    [[nodiscard]] Answer extremes() const {
        if (pictures_.empty() || !asks_which()) return {};
        const bool longest = says({"longest"}), shortest = says({"shortest"});
        if (!longest && !shortest) return {};
        const Clip* found = pictures_.front();
        for (const Clip* clip : pictures_)
            if (longest ? clip->length() > found->length() : clip->length() < found->length()) found = clip;
        return measured(named(*found) + " is the " + (longest ? "longest" : "shortest") + " clip, " +
                            number_text(to_seconds(found->length()), "%.2f") + " s",
                        {{found->range(), found->name, "measured"}});
    }
    [[nodiscard]] Answer which() const {
        if (!asks_which()) return {};
        if (says({"effect"}))
            return listed("with effects", all_that([](const Clip& c) { return !c.effects.empty(); }),
                          "no clip has an effect");
        if (says({"reversed", "backwards"}))
            return listed("played backwards", all_that([](const Clip& c) { return c.reversed; }),
                          "no clip plays backwards");
        if (says({"generated", "made by the model", "by a model", "by the model", "by ai", "changed by",
                  "takes"}))
            return listed("with takes of a model",
                          all_that([](const Clip& c) { return c.takes().size() > 1; }),
                          "no clip has a take of a model");
        if (says({"speed", "slowed", "sped", "slow motion", "slow-mo", "faster", "slower"}))
            return listed("at another speed", all_that([](const Clip& c) { return c.speed.value() != 1; }),
                          "every clip plays at its own speed");
        return {};
    }
    [[nodiscard]] Answer bin() const {
        if (!says({"in the bin", "in my bin", "in bin"})) return {};
        std::string names;
        for (const auto& media : p_.media)
            names += (names.empty() ? "" : ", ") + std::filesystem::path(media->path).filename().string();
        return measured(names.empty() ? "the bin is empty" : "in the bin: " + names);
    }
    [[nodiscard]] Answer changes() const {
        const bool done =
            says({"what did i change", "what have i change", "what was changed", "what changed",
                  "what has changed", "what did we change", "what have we change", "what did i do",
                  "what have i done", "what did we do", "what did you do", "what have you done",
                  "what was done", "what did you change", "what did you just do", "list my changes",
                  "list the changes", "what has been done", "what edits"});
        if (!done) return {};
        constexpr std::size_t kMost = 20;
        std::vector<std::string> said;
        for (std::size_t i = 0; i + 1 < p_.messages.size(); ++i) {
            const core::Message &asked = p_.messages[i], &reply = p_.messages[i + 1];
            const auto route =
                reply.details.is_object() ? reply.details.value("route", nlohmann::json()) : "";
            if (asked.role == "user" && reply.role == "assistant" &&
                (route == "timeline" || route == "edit" || route == "plan" || route == "generate"))
                said.push_back(asked.text);
        }
        if (said.empty())
            return AnswerReady{.answer =
                                   "Nothing was changed in this conversation; the history shows steps that "
                                   "were made by hand.",
                               .evidence = {}};
        if (says({"just", "last"})) said.erase(said.begin(), said.end() - 1);
        std::string text = "In this conversation, the newest last: ";
        const std::size_t from = said.size() > kMost ? said.size() - kMost : 0;
        for (std::size_t i = from; i < said.size(); ++i)
            text += (i == from ? "\"" : "; \"") + said[i] + "\"";
        return AnswerReady{.answer = text + ".", .evidence = {}};
    }
    /// The clip that is asked about, or the one clip that a model has changed.
    [[nodiscard]] const Clip* generated() const {
        if (clip_ && clip_->takes().size() > 1) return clip_;
        const auto made = all_that([](const Clip& c) {
            return c.takes().size() > 1 || (!c.takes().empty() && c.takes().front().generated);
        });
        return made.size() == 1 && !clip_ ? made.front() : clip_;
    }
    [[nodiscard]] static std::string how(const Take& take, std::size_t index, const Clip& clip) {
        if (!take.generated) return named(clip) + " is the original, no model has made it";
        std::string text = "take " + std::to_string(index + 1) + " of " + named(clip) + " was made";
        if (!take.model.empty()) text += " by the model '" + take.model + "'";
        if (!take.instruction.empty()) text += " from \"" + take.instruction + "\"";
        text += " with seed " + std::to_string(take.seed);
        const auto number = [&](const char* field) {
            const auto found =
                take.provenance.is_object() ? take.provenance.find(field) : take.provenance.end();
            return take.provenance.is_object() && found != take.provenance.end() && found->is_number()
                       ? found->get<double>()
                       : 0.0;
        };
        if (number("steps") > 0) text += ", " + number_text(number("steps"), "%.0f") + " steps";
        if (const double took = seconds_of_making(take); took > 0)
            text += ", in " + number_text(took, "%.1f") + " s";
        return text;
    }
    [[nodiscard]] Answer made() const {
        const bool asked = says({"how was this made",
                                 "how was that made",
                                 "how was it made",
                                 "how was this take made",
                                 "how did you make",
                                 "how was this generated",
                                 "how is this made",
                                 "how was this done",
                                 "how was this clip made",
                                 "which seed",
                                 "what seed",
                                 "which model",
                                 "what model",
                                 "which prompt",
                                 "what prompt",
                                 "what was the seed",
                                 "what was the prompt",
                                 "what instruction",
                                 "how many steps",
                                 "what is the seed",
                                 "what's the seed",
                                 "where does this come from",
                                 "provenance",
                                 "who made this",
                                 "what made this"}) ||
                           (says({"how "}) && says({" made ", " generated ", " created "}));
        const Clip* clip = asked ? generated() : nullptr;
        if (!clip || clip->takes().empty()) return {};
        std::string text = how(clip->takes()[clip->active_take()], clip->active_take(), *clip);
        text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
        return AnswerReady{.answer = text + ".", .evidence = {{clip->range(), text, "measured"}}};
    }
    /// "is coast muted?", "what effects are on street?", "where does dinner start?"
    [[nodiscard]] Answer of_clip() const {
        if (!clip_) return {};
        const std::vector<Evidence> there{{clip_->range(), clip_->name, "measured"}};
        if (says({" muted"}) && says({" is ", " are "}))
            return measured(heard(*clip_) ? "no, " + named(*clip_) + " is heard"
                                          : "yes, nothing is heard of " + named(*clip_),
                            there);
        if (says({"what effects", "which effects", "any effects"})) {
            std::string names;
            for (const Effect& effect : clip_->effects)
                names += (names.empty() ? "" : ", ") + effect.name;
            return measured(names.empty() ? named(*clip_) + " has no effects"
                                          : "on " + named(*clip_) + ": " + names,
                            there);
        }
        if (says({"what speed", "how fast"}) && says({" play", " speed", " run"}))
            return measured(named(*clip_) + " plays at " + number_text(clip_->speed.value() * 100) + " %",
                            there);
        const bool when = says({" when ", " where "});
        if (when && says({" start", " begin"}))
            return measured(
                named(*clip_) + " starts at " + number_text(to_seconds(clip_->start), "%.2f") + " s", there);
        if (when && says({" end", " stop", " finish"}))
            return measured(
                named(*clip_) + " ends at " + number_text(to_seconds(clip_->end()), "%.2f") + " s", there);
        return {};
    }
    const Project& p_;
    std::string q_;
    const Clip* clip_;
    std::vector<const Clip*> pictures_;
};

} // namespace

std::optional<AnswerReady> answer_about_film(const Project& project, const std::string& question,
                                             const ClipId& clip) {
    return Film(project, plain_question(project, question), clip).run();
}

} // namespace core::assist
