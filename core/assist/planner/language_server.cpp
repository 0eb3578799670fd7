// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/planner/language_server.h"
#include "core/assist/planner/event_stream.h"
#include "core/base/parse_json.h"
#include "core/base/text.h"
#include <algorithm>

namespace core::assist {
namespace {

constexpr std::size_t kMostWritten = 64 << 10; // bytes of what a model writes
constexpr std::size_t kMostModels = 500;
constexpr JsonLimits kLimits{.depth = 24, .bytes = 1 << 20};

std::string base64(std::string_view bytes) {
    static constexpr char kSigns[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            out += i + k > bytes.size() ? '=' : kSigns[group >> (18 - 6 * k) & 63U];
    }
    return out;
}

nlohmann::json turn_json(const Turn& turn) {
    if (turn.pictures.empty()) return {{"role", turn.role}, {"content", turn.text}};
    nlohmann::json parts = nlohmann::json::array();
    for (const ShownPicture& picture : turn.pictures) {
        parts.push_back({{"type", "text"}, {"text", picture.label}});
        parts.push_back({{"type", "image_url"},
                         {"image_url", {{"url", "data:image/jpeg;base64," + base64(picture.jpeg)}}}});
    }
    parts.push_back({{"type", "text"}, {"text", turn.text}});
    return {{"role", turn.role}, {"content", parts}};
}

Failure foreign(const LanguageServer& server, const std::string& what) {
    return Failure("what stands at " + host_of(server.address) + " " + what +
                   "; see whether the address is that of a language model");
}

const nlohmann::json* at(const nlohmann::json& json, const char* name) {
    if (!json.is_object()) return nullptr;
    const auto found = json.find(name);
    return found == json.end() || found->is_null() ? nullptr : &*found;
}

std::string text_at(const nlohmann::json& json, const char* name) {
    const nlohmann::json* value = at(json, name);
    return value && value->is_string() ? value->get<std::string>() : std::string();
}

/// Takes an answer in, whole or in pieces.
class Answer {
  public:
    explicit Answer(const LanguageServer& server) : server_(server) {}
    void add(const nlohmann::json& json) {
        if (const nlohmann::json* error = at(json, "error"))
            throw Failure(
                "the language model at " + host_of(server_.address) + " failed: " +
                one_line(error->is_string() ? error->get<std::string>() : text_at(*error, "message"), 200));
        const nlohmann::json* choices = at(json, "choices");
        if (!choices || !choices->is_array()) throw foreign(server_, "answers in another way");
        if (choices->empty()) return; // only counts
        const nlohmann::json& first = choices->front();
        for (const char* part : {"delta", "message"})
            if (const nlohmann::json* said = at(first, part)) take(*said);
        if (const std::string reason = text_at(first, "finish_reason"); !reason.empty()) {
            finished_ = true;
            if (reason == "length") written_.whole = false;
        }
        if (size() > kMostWritten)
            throw Failure("the language model at " + host_of(server_.address) +
                          " writes more than an answer can be; stopped");
    }
    void end() { finished_ = true; }
    [[nodiscard]] bool finished() const { return finished_; }
    [[nodiscard]] std::size_t size() const { return written_.text.size() + written_.arguments.size(); }
    [[nodiscard]] const Written& written() const { return written_; }

  private:
    void take(const nlohmann::json& said) {
        written_.text += text_at(said, "content");
        const nlohmann::json* calls = at(said, "tool_calls");
        if (!calls || !calls->is_array() || calls->empty()) return;
        const nlohmann::json* which = at(calls->front(), "index"); // the first call alone counts
        if (which && which->is_number_integer() && which->get<std::int64_t>() != 0) return;
        if (const nlohmann::json* call = at(calls->front(), "function")) {
            written_.tool += text_at(*call, "name");
            written_.arguments += text_at(*call, "arguments");
        }
    }
    const LanguageServer& server_;
    Written written_;
    bool finished_ = false;
};

Written asked_once(const LanguageServer& server, const nlohmann::json& body, const HttpLimits& limits,
                   const std::stop_token& stop, const std::function<void(std::size_t)>& on_written) {
    Answer answer(server);
    EventStream events(kLimits.bytes);
    std::string whole;
    const auto take = [&](const std::string& data) {
        if (data == "[DONE]") return answer.end();
        const auto json = parse_json(data, kLimits);
        if (!json) throw foreign(server, "sends something that " + json.message());
        answer.add(json.value());
    };
    exchange({server.address + "/chat/completions", server.key, dump_json(body)}, limits, stop,
             [&](const HttpAnswer& kind, std::string_view bytes) {
                 if (kind.content_type == "application/json")
                     whole.append(bytes);
                 else if (kind.content_type == "text/event-stream")
                     events.feed(bytes, take);
                 else
                     throw foreign(server, "answers with '" + one_line(kind.content_type, 60) + "'");
                 if (on_written) on_written(answer.size());
                 return !answer.finished();
             });
    if (!whole.empty()) take(whole), answer.end();
    if (!answer.finished())
        throw Failure("the language model at " + host_of(server.address) +
                      " broke off in the middle of its answer; see whether it still runs, then try again");
    return answer.written();
}

} // namespace

Written written_by(const LanguageServer& server, const Conversation& conversation, const HttpLimits& limits,
                   const std::stop_token& stop, const std::function<void(std::size_t)>& on_written) {
    LanguageServer asked = server;
    if (asked.model.empty()) {
        const auto models = models_of(server, limits, stop);
        if (models.empty())
            throw Failure("the language model's server at " + host_of(server.address) +
                          " has no model loaded; load one there");
        asked.model = models.front();
    }
    nlohmann::json body{{"model", asked.model},
                        {"stream", true},
                        {"temperature", 0},
                        {"max_tokens", conversation.most_tokens},
                        {"messages", nlohmann::json::array()}};
    for (const Turn& turn : conversation.turns)
        body["messages"].push_back(turn_json(turn));
    if (!conversation.form.is_null()) {
        body["response_format"] = {
            {"type", "json_schema"},
            {"json_schema", {{"name", "answer"}, {"strict", true}, {"schema", conversation.form}}}};
        try {
            return asked_once(asked, body, limits, stop, on_written);
        } catch (const HttpFailure& failure) {
            if (failure.status != 400 && failure.status != 422 && failure.status != 501) throw;
            body.erase("response_format"); // a server that cannot keep to a form is asked in words alone
        }
    }
    return asked_once(asked, body, limits, stop, on_written);
}

std::vector<std::string> models_of(const LanguageServer& server, const HttpLimits& limits,
                                   const std::stop_token& stop) {
    std::string whole;
    exchange({server.address + "/models", server.key, {}}, limits, stop,
             [&](const HttpAnswer& kind, std::string_view bytes) {
                 if (kind.content_type != "application/json")
                     throw foreign(server, "answers with '" + one_line(kind.content_type, 60) + "'");
                 whole.append(bytes);
                 return true;
             });
    const auto json = parse_json(whole, kLimits);
    if (!json) throw foreign(server, "sends a list of models that " + json.message());
    const nlohmann::json* data = at(json.value(), "data");
    if (!data || !data->is_array()) throw foreign(server, "gives no list of models");
    std::vector<std::string> names;
    for (const nlohmann::json& model : *data)
        if (const std::string name = text_at(model, "id"); !name.empty() && names.size() < kMostModels)
            names.push_back(one_line(name, 200));
    return names;
}

} // namespace core::assist
