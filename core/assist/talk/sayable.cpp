// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/sayable.h"
#include "core/assist/talk/context.h"
#include "core/assist/talk/language_data.h"
#include <algorithm>
#include <limits>

namespace core::assist {
namespace {

/// A clip as one says it: its name without the ending, or its number where the name is no plain word.
std::string name_of(const Clip& clip, std::size_t number) {
    std::string name = clip.name.substr(0, clip.name.find_last_of('.'));
    const bool plain = !name.empty() && name.size() <= 24 &&
                       std::all_of(name.begin(), name.end(),
                                   [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '-'; });
    return plain && !std::isdigit(static_cast<unsigned char>(name.front()))
               ? name
               : "clip " + std::to_string(number);
}

std::string with(std::string saying, const std::string& place, const std::string& name) {
    for (std::size_t at = 0; (at = saying.find(place, at)) != std::string::npos; at += name.size())
        saying.replace(at, place.size(), name);
    return saying;
}

bool can_be_carried_out(const Project& project, const std::string& saying) {
    Scope scope;
    if (const auto pictures = talk::pictures_of(project); !pictures.empty())
        scope.clip = pictures.front()->id;
    const Route route = route_message(project, saying, scope, ReadBy::grammar);
    return route.kind != RouteKind::clarify && route.kind != RouteKind::refuse;
}

/// A group's sayings with the project's clips in them, at most so many, all of which can be carried out.
std::vector<std::string> sayings_of(const nlohmann::json& group, const Project& project,
                                    const std::string& language, std::size_t most) {
    const auto clips = talk::pictures_of(project);
    const std::string first = clips.empty() ? "coast" : name_of(*clips.front(), 1),
                      second = clips.size() < 2 ? first : name_of(*clips[1], 2);
    std::vector<std::string> sayings;
    const auto own = group.find(language);
    for (const auto& form : own == group.end() ? group.at("en") : *own) {
        if (sayings.size() == most) break;
        const auto text = form.get<std::string>();
        if (clips.size() == 1 && text.find("{a}") != std::string::npos &&
            text.find("{b}") != std::string::npos)
            continue;
        const std::string saying = with(with(text, "{a}", first), "{b}", second);
        if (clips.empty() || can_be_carried_out(project, saying)) sayings.push_back(saying);
    }
    return sayings;
}

} // namespace

std::vector<Sayable> sayable(const Project& project, const std::string& language) {
    std::vector<Sayable> all;
    for (const auto& group : nlohmann::json::parse(talk::data::sayable())) {
        Sayable one{.group = group.at("group").get<std::string>()};
        one.sayings = sayings_of(group, project, language, std::numeric_limits<std::size_t>::max());
        if (!one.sayings.empty()) all.push_back(std::move(one));
    }
    return all;
}

std::vector<std::string> examples(const Project& project, const std::string& language, std::size_t count) {
    static constexpr const char* kFirst[] = {"With a model", "Cutting", "Picture", "Questions", "Sound"};
    const auto groups = nlohmann::json::parse(talk::data::sayable());
    std::vector<std::string> out;
    const auto add = [&](const nlohmann::json& group) {
        if (out.size() < count)
            for (auto& saying : sayings_of(group, project, language, 1))
                out.push_back(std::move(saying));
    };
    for (const char* name : kFirst)
        for (const auto& group : groups)
            if (group.at("group") == name) add(group);
    for (const auto& group : groups)
        if (std::none_of(std::begin(kFirst), std::end(kFirst),
                         [&](const char* name) { return group.at("group") == name; }))
            add(group);
    return out;
}

std::string sayable_text(const std::vector<Sayable>& all) {
    std::string text;
    for (const Sayable& group : all) {
        text += (text.empty() ? "" : "\n") + group.group + ":";
        for (const std::string& saying : group.sayings)
            text += "\n  " + saying;
    }
    return text;
}

bool asks_what_can_be_said(const std::string& text) {
    std::string plain;
    for (const unsigned char c : text.substr(0, 80)) {
        if (c >= 0x80 || std::isalpha(c)) plain += static_cast<char>(std::tolower(c));
        if (c == ' ' && !plain.empty() && plain.back() != ' ') plain += ' ';
    }
    while (plain.ends_with(" "))
        plain.pop_back();
    static constexpr const char* asked[] = {"help",
                                            "what can i say",
                                            "what can i ask",
                                            "what can you do",
                                            "what do you understand",
                                            "what can i tell you",
                                            "show me what i can say",
                                            "list the commands",
                                            "list commands",
                                            "what are the commands",
                                            "which commands are there",
                                            "what commands are there",
                                            "how do i use this",
                                            "hilfe",
                                            "was kann ich sagen",
                                            "was kannst du",
                                            "ayuda",
                                            "qué puedo decir",
                                            "que puedo decir",
                                            "qué puedes hacer",
                                            "aide",
                                            "que puisje dire",
                                            "que puis je dire",
                                            "que saistu faire",
                                            "ヘルプ",
                                            "何ができる",
                                            "何と言えますか",
                                            "帮助",
                                            "我可以说什么",
                                            "你能做什么"};
    return std::find(std::begin(asked), std::end(asked), plain) != std::end(asked);
}

} // namespace core::assist
