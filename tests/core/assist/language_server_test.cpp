// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A language model by its address: good, slow, broken and hostile servers.
#include "core/assist/planner/event_stream.h"
#include "core/assist/planner/language_server.h"
#include "core/base/files.h"
#include "tests/support/http_server.h"
#include "tests/support/temporary_folder.h"
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <thread>

using namespace core;
using namespace core::assist;
using test::HttpServer, test::http_head, test::sse, test::delta, test::streamed;
using test::TemporaryFolder;

namespace {

const HttpLimits kQuick{.connect_seconds = 2,
                        .quiet_seconds = 0.4,
                        .all_seconds = 3,
                        .most_bytes = 200000,
                        .tries = 3,
                        .back_off_seconds = 0.02};

LanguageServer at(const HttpServer& server, const std::string& key = {}) {
    return {.address = server.address(), .model = "m", .key = key, .on = true};
}

Written ask(const LanguageServer& server, const HttpLimits& limits = kQuick, std::stop_token stop = {}) {
    return written_by(server, {.turns = {{"user", "hello"}}}, limits, stop);
}

/// The sentence that a server's answer leads to.
std::string problem(const HttpServer::Handler& handler, const HttpLimits& limits = kQuick) {
    const HttpServer server(handler);
    try {
        ask(at(server, "sk-secret"), limits);
    } catch (const Failure& failure) {
        EXPECT_EQ(std::string(failure.what()).find("sk-secret"), std::string::npos) << failure.what();
        return failure.what();
    }
    return "no failure";
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST(LanguageServer, Addresses_AreCompletedOrRefused) {
    EXPECT_EQ(clean_address(" localhost:11434 \n").value(), "http://localhost:11434/v1");
    EXPECT_EQ(clean_address("HTTPS://models.example/").value(), "https://models.example/v1");
    EXPECT_EQ(clean_address("http://10.0.0.2:8000/v1/chat/completions").value(), "http://10.0.0.2:8000/v1");
    EXPECT_EQ(clean_address("http://h/openai/v1/").value(), "http://h/openai/v1");
    for (const char* bad :
         {"", "  ", "file:///etc/passwd", "gopher://h/v1", "http://", "http://a b/v1",
          "http://me:secret@h/v1", "http://h/v1?key=1", "http://h/v1\r\nX: y", "http:///v1"}) {
        const auto address = clean_address(bad);
        EXPECT_FALSE(address.ok()) << bad;
        if (!address) EXPECT_FALSE(holds(address.message(), "secret"));
    }
    EXPECT_FALSE(clean_key("a\nHost: elsewhere").ok());
}

TEST(LanguageServer, Settings_AreTheOwnersAloneAndComeBack) {
    const TemporaryFolder folder;
    const auto file = folder / "saycut" / "language_server.json";
    EXPECT_FALSE(kept_server(file).asked()); // off until somebody turns it on
    keep_server({.address = "http://h:1/v1", .model = "m", .key = "k", .on = true, .sees = true}, file);
    struct stat about {};
    ASSERT_EQ(::stat(file.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
    const LanguageServer back = kept_server(file);
    EXPECT_EQ(back.address, "http://h:1/v1");
    EXPECT_EQ(back.key, "k");
    EXPECT_TRUE(back.asked() && back.sees);
    keep_server({.address = "http://h:1/v1", .on = false}, file);
    EXPECT_FALSE(kept_server(file).asked());
    for (const char* damaged : {"", "{", "[]", R"({"address": "ftp://x"})", R"({"key": "a\nb"})"}) {
        write_whole(file, damaged, 0600);
        EXPECT_THROW(kept_server(file), Failure) << damaged;
    }
    write_whole(file, R"({"address": 3, "on": "yes"})", 0600); // fields of other kinds are none
    EXPECT_FALSE(kept_server(file).asked());
}

TEST(LanguageServer, AStream_IsReadInPiecesOfAnyLength) {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const std::string text = ": hello" + end + "event: x" + end + "data: one" + end + "data:two" + end +
                                 end + "data" + end + end + "id: 3" + end + end + "data: last" + end + end;
        for (std::size_t size = 1; size < text.size(); ++size) {
            std::vector<std::string> got;
            EventStream stream(1000);
            for (std::size_t i = 0; i < text.size(); i += size)
                stream.feed(std::string_view(text).substr(i, size),
                            [&](const std::string& d) { got.push_back(d); });
            EXPECT_EQ(got, (std::vector<std::string>{"one\ntwo", "", "last"})) << size;
        }
    }
    EventStream endless(1000);
    EXPECT_THROW(endless.feed(std::string(2000, 'x'), [](const std::string&) {}), Failure);
}

TEST(LanguageServer, AGoodOne_IsUnderstood) {
    const HttpServer server([](const HttpServer::Request& r, HttpServer::Client& client) {
        client.send(r.path == "/v1/models" ? test::model_list({"first", "second"}) : streamed("Grüße, 世界"));
    });
    EXPECT_EQ(models_of(at(server), kQuick, {}), (std::vector<std::string>{"first", "second"}));
    LanguageServer unnamed = at(server, "sk-secret");
    unnamed.model.clear();
    EXPECT_EQ(ask(unnamed).text, "Grüße, 世界");
    const auto seen = server.seen();
    const auto body = nlohmann::json::parse(seen.back().body);
    EXPECT_EQ(body["model"], "first");
    EXPECT_EQ(body["stream"], true);
    EXPECT_EQ(body["messages"][0]["content"], "hello");
    EXPECT_TRUE(holds(seen.back().head, "Authorization: Bearer sk-secret"));
    EXPECT_FALSE(holds(seen.front().head, "Authorization")); // no key, no header
}

TEST(LanguageServer, WholeAnswersAndToolCalls_AreReadToo) {
    const nlohmann::json call{{"name", "edit_film"}, {"arguments", R"({"do":"commands"})"}};
    const nlohmann::json whole{{"choices",
                                {{{"message", {{"content", nullptr}, {"tool_calls", {{{"function", call}}}}}},
                                  {"finish_reason", "tool_calls"}}}}};
    const HttpServer server([&](const HttpServer::Request&, HttpServer::Client& client) {
        client.send(http_head("200 OK", "application/json") + whole.dump());
    });
    const Written written = ask(at(server));
    EXPECT_EQ(written.tool, "edit_film");
    EXPECT_EQ(written.arguments, R"({"do":"commands"})");
}

TEST(LanguageServer, AServerWithoutForms_IsAskedInWordsAlone) {
    const HttpServer server([](const HttpServer::Request& r, HttpServer::Client& client) {
        client.send(holds(r.body, "response_format") ? http_head("400 Bad Request", "application/json") +
                                                           R"({"error":{"message":"unknown"}})"
                                                     : streamed("yes"));
    });
    const Conversation asked{.turns = {{"user", "x"}}, .form = {{"type", "object"}}};
    EXPECT_EQ(written_by(at(server), asked, kQuick, {}).text, "yes");
    EXPECT_EQ(server.seen().size(), 2U);
}

TEST(LanguageServer, BusyOnes_AreAskedAgain_AFewTimes) {
    std::atomic<int> asked = 0;
    const HttpServer server([&](const HttpServer::Request&, HttpServer::Client& client) {
        client.send(++asked < 3 ? http_head("503 Service Unavailable", "text/plain") + "loading"
                                : streamed("ok"));
    });
    EXPECT_EQ(ask(at(server)).text, "ok");
    EXPECT_EQ(asked, 3);
    asked = -10;
    EXPECT_THROW(ask(at(server)), HttpFailure);
    EXPECT_EQ(asked, -7); // three tries
    asked = 0;
    EXPECT_TRUE(holds(problem([&](const HttpServer::Request&, HttpServer::Client& client) {
                          ++asked;
                          client.send(http_head("500 Internal", "application/json") +
                                      R"({"error":{"message":"out of sk-secret memory\n\u001b[2J"}})");
                      }),
                      "refuses (500): out of … memory"));
    EXPECT_EQ(asked, 1); // it has said no
}

TEST(LanguageServer, OneThatIsDown_IsNamed) {
    std::string address;
    {
        const HttpServer gone([](const HttpServer::Request&, HttpServer::Client&) {});
        address = gone.address();
    }
    try {
        ask({.address = address, .model = "m", .on = true});
        FAIL();
    } catch (const Failure& failure) {
        EXPECT_TRUE(holds(failure.what(), "cannot be reached; start it, or turn it off")) << failure.what();
        EXPECT_TRUE(holds(failure.what(), host_of(address)));
    }
}

TEST(LanguageServer, BrokenOnes_AreToldInASentence) {
    const auto sends = [](std::string bytes) {
        return [bytes](const HttpServer::Request&, HttpServer::Client& client) { client.send(bytes); };
    };
    const std::string good = http_head("200 OK", "text/event-stream");
    const std::pair<std::string, std::string> table[] = {
        {good + sse(delta("half an ans")), "broke off in the middle"},
        {good + "data: {\"choices\": [{\"del\n\n", "not valid JSON"},
        {good + "data: 3\n\n", "answers in another way"},
        {good + sse({{"error", {{"message", "the model has crashed"}}}}), "the model has crashed"},
        {good + "data: " + std::string(300, '[') + "\n\n", "levels deep"},
        {http_head("200 OK", "text/html") + "<html>router</html>", "answers with 'text/html'"},
        {http_head("200 OK", "application/json") + "{}", "answers in another way"},
        {http_head("404 Not Found", "application/json") + R"({"error":"no such model"})",
         "refuses (404): no such"},
        {http_head("401 Unauthorized", "application/json") + "{}", "wants another key"},
        {"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 90\r\n\r\n" + sse(delta("a")),
         "broke off"},
        {"this is no HTTP at all\r\n\r\n", "broke off"},
        {"", "broke off"}};
    for (const auto& [bytes, says] : table)
        EXPECT_TRUE(holds(problem(sends(bytes)), says)) << says << " / " << problem(sends(bytes));
}

TEST(LanguageServer, ARedirect_IsNotFollowed) {
    std::atomic<bool> reached = false;
    const HttpServer elsewhere([&](const HttpServer::Request&, HttpServer::Client& client) {
        reached = true;
        client.send(streamed("stolen"));
    });
    for (const char* status : {"301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent"})
        EXPECT_TRUE(holds(problem([&](const HttpServer::Request&, HttpServer::Client& client) {
                              client.send(http_head(status, "text/plain",
                                                    "Location: " + elsewhere.address() + "\r\n") +
                                          "there");
                          }),
                          "sends on to another address"));
    EXPECT_FALSE(reached);
}

TEST(LanguageServer, WhatHasNoEnd_IsEnded) {
    const auto endless = [](const std::string& piece, double pause) {
        return [=](const HttpServer::Request&, HttpServer::Client& client) {
            if (!client.send(http_head("200 OK", "text/event-stream"))) return;
            while (client.send(piece))
                if (pause > 0) client.wait(pause);
        };
    };
    HttpLimits limits = kQuick;
    limits.most_bytes = 3 << 20;
    EXPECT_TRUE(holds(problem(endless(sse(delta("more and ")), 0), limits), "more than an answer can be"));
    EXPECT_TRUE(holds(problem(endless(": nothing\n\n", 0), limits), "more than an answer can be"));
    EXPECT_TRUE(holds(problem(endless(std::string(5000, 'x'), 0), limits), "piece that has no end"));
    limits.all_seconds = 0.6;
    EXPECT_TRUE(holds(problem(endless(": nothing\n\n", 0.1), limits), "takes too long"));
    EXPECT_TRUE(holds(
        problem([](const HttpServer::Request&, HttpServer::Client& client) { client.wait(20); }, limits),
        "takes too long"));
    EXPECT_TRUE(holds(problem(
                          [](const HttpServer::Request&, HttpServer::Client& client) {
                              client.send(http_head("500 No", "text/plain"));
                              while (client.send(std::string(5000, 'x')))
                                  ;
                          },
                          limits),
                      "refuses (500)"));
}

TEST(LanguageServer, IsLeftWithinASecond_WhenToldToStop) {
    const HttpServer silent([](const HttpServer::Request&, HttpServer::Client& client) { client.wait(30); });
    std::stop_source stop;
    std::jthread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        stop.request_stop();
    });
    HttpLimits patient;
    patient.quiet_seconds = 30;
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_THROW(ask(at(silent), patient, stop.get_token()), Stopped);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::milliseconds(1200));
}
