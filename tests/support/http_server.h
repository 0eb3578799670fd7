// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real HTTP server on this machine that answers as a test wants it: well, slowly, wrongly, or never.
#pragma once
#include <arpa/inet.h>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <netinet/in.h>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <stop_token>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace test {

class HttpServer {
  public:
    struct Request {
        std::string method, path, head, body;
    };
    class Client {
      public:
        Client(int fd, std::stop_token stop) : fd_(fd), stop_(std::move(stop)) {}
        /// False once the other side has gone.
        bool send(const std::string& bytes) {
            std::size_t sent = 0;
            while (sent < bytes.size() && !stop_.stop_requested()) {
                const auto n = ::send(fd_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
                if (n <= 0) return false;
                sent += static_cast<std::size_t>(n);
            }
            return !stop_.stop_requested();
        }
        /// Waits; shorter when the test ends.
        void wait(double seconds) {
            std::mutex mutex;
            std::condition_variable_any woken;
            std::unique_lock lock(mutex);
            woken.wait_for(lock, stop_, std::chrono::duration<double>(seconds), [] { return false; });
        }
        [[nodiscard]] bool over() const { return stop_.stop_requested(); }

      private:
        int fd_;
        std::stop_token stop_;
    };
    using Handler = std::function<void(const Request&, Client&)>;

    explicit HttpServer(Handler handler) : handler_(std::move(handler)) {
        listen_ = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(listen_, reinterpret_cast<sockaddr*>(&at), sizeof at);
        ::listen(listen_, 16);
        socklen_t size = sizeof at;
        ::getsockname(listen_, reinterpret_cast<sockaddr*>(&at), &size);
        port_ = ntohs(at.sin_port);
        accepting_ = std::jthread([this](const std::stop_token& stop) { accept_all(stop); });
    }
    ~HttpServer() {
        accepting_.request_stop();
        accepting_.join();
        clients_.clear(); // asks each to stop and waits
        ::close(listen_);
    }
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;
    [[nodiscard]] std::string host() const { return "127.0.0.1:" + std::to_string(port_); }
    [[nodiscard]] std::string address() const { return "http://" + host() + "/v1"; }
    [[nodiscard]] std::vector<Request> seen() const {
        const std::scoped_lock lock(mutex_);
        return seen_;
    }

  private:
    void accept_all(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            pollfd waiting{listen_, POLLIN, 0};
            if (::poll(&waiting, 1, 20) <= 0) continue;
            const int fd = ::accept(listen_, nullptr, nullptr);
            if (fd >= 0) clients_.emplace_back([this, fd](const std::stop_token& end) { serve(fd, end); });
        }
    }
    void serve(int fd, const std::stop_token& stop) {
        std::string bytes;
        char piece[4096];
        std::size_t head = std::string::npos, length = 0;
        while (head == std::string::npos || bytes.size() < head + 4 + length) {
            pollfd waiting{fd, POLLIN, 0};
            if (stop.stop_requested()) break;
            if (::poll(&waiting, 1, 20) <= 0) continue;
            const auto n = ::recv(fd, piece, sizeof piece, 0);
            if (n <= 0) break;
            bytes.append(piece, static_cast<std::size_t>(n));
            head = bytes.find("\r\n\r\n");
            if (const auto at = bytes.find("Content-Length: "); at != std::string::npos)
                length = std::stoul(bytes.substr(at + 16));
        }
        if (head != std::string::npos) {
            Request request{.method = bytes.substr(0, bytes.find(' ')),
                            .head = bytes.substr(0, head),
                            .body = bytes.substr(head + 4)};
            const auto from = bytes.find(' ') + 1;
            request.path = bytes.substr(from, bytes.find(' ', from) - from);
            {
                const std::scoped_lock lock(mutex_);
                seen_.push_back(request);
            }
            Client client(fd, stop);
            handler_(request, client);
        }
        ::shutdown(fd, SHUT_RDWR);
        ::close(fd);
    }
    Handler handler_;
    int listen_ = -1, port_ = 0;
    mutable std::mutex mutex_;
    std::vector<Request> seen_;
    std::list<std::jthread> clients_; ///< touched by accepting_ alone while that runs
    std::jthread accepting_;
};

inline std::string http_head(const std::string& status, const std::string& type,
                             const std::string& more = {}) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + more + "Connection: close\r\n\r\n";
}
/// One piece of a streamed answer.
inline std::string sse(const nlohmann::json& json) {
    return "data: " + json.dump() + "\n\n";
}
inline nlohmann::json delta(const std::string& text) {
    return {{"choices", {{{"index", 0}, {"delta", {{"content", text}}}}}}};
}
/// A whole answer, streamed in small pieces.
inline std::string streamed(const std::string& text) {
    std::string out = http_head("200 OK", "text/event-stream; charset=utf-8") + ": keep-alive\n\n";
    for (std::size_t i = 0, end = 0; i < text.size(); i = end) {
        end = std::min(i + 3, text.size());
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end; // letters stay whole
        out += sse(delta(text.substr(i, end - i)));
    }
    return out +
           sse({{"choices",
                 {{{"index", 0}, {"delta", nlohmann::json::object()}, {"finish_reason", "stop"}}}}}) +
           "data: [DONE]\n\n";
}
inline std::string model_list(const std::vector<std::string>& names) {
    nlohmann::json data = nlohmann::json::array();
    for (const auto& name : names)
        data.push_back({{"id", name}, {"object", "model"}});
    return http_head("200 OK", "application/json") +
           nlohmann::json{{"object", "list"}, {"data", data}}.dump();
}

} // namespace test
