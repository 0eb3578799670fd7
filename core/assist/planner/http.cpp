// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/planner/http.h"
#include "core/assist/planner/server_settings.h"
#include "core/base/parse_json.h"
#include "core/base/text.h"
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <curl/curl.h>
#include <exception>
#include <memory>
#include <mutex>

namespace core::assist {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kMostOfAnError = 8192;
constexpr int kPoll = 50; // milliseconds between two looks at the stop token

struct EasyEnd {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct MultiEnd {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
struct ListEnd {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

/// libcurl is made ready once for the whole program; its own lock makes that safe on any thread.
void ready_curl() {
    static const CURLcode done = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (done != CURLE_OK) throw Failure("the part that speaks to servers does not start");
}

double since(Clock::time_point begun) {
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

/// What a server says about its refusal, in a line; the key is not among it whatever it repeats.
std::string words_of(const std::string& body, const std::string& key) {
    std::string text;
    if (const auto json = parse_json(body); json && json.value().is_object()) {
        const nlohmann::json& all = json.value();
        const auto error = all.find("error");
        if (error != all.end() && error->is_string()) text = error->get<std::string>();
        const nlohmann::json& inside = error != all.end() && error->is_object() ? *error : all;
        for (const char* name : {"message", "detail"})
            if (text.empty() && inside.contains(name) && inside[name].is_string())
                text = inside[name].get<std::string>();
    }
    for (std::size_t at = 0; !key.empty() && (at = text.find(key, at)) != std::string::npos;)
        text.replace(at, key.size(), "…");
    return one_line(text, 200);
}

class Try {
  public:
    Try(const HttpRequest& request, const HttpLimits& limits, Clock::time_point begun,
        const std::function<bool(const HttpAnswer&, std::string_view)>& on_bytes)
        : request_(request), limits_(limits), begun_(begun), on_bytes_(on_bytes), multi_(curl_multi_init()),
          easy_(curl_easy_init()) {
        if (!multi_ || !easy_) throw Failure("the part that speaks to servers does not start");
        prepare();
    }
    ~Try() { curl_multi_remove_handle(multi_.get(), easy_.get()); }
    Try(const Try&) = delete;
    Try& operator=(const Try&) = delete;

    /// To its end; throws what went wrong.
    void run(const std::stop_token& stop) {
        curl_multi_add_handle(multi_.get(), easy_.get());
        last_byte_ = Clock::now();
        for (int running = 1; running > 0;) {
            if (stop.stop_requested()) throw Stopped();
            curl_multi_perform(multi_.get(), &running);
            if (thrown_) std::rethrow_exception(thrown_);
            if (enough_) return;
            if (running == 0) break;
            if (since(last_byte_) > limits_.quiet_seconds || since(begun_) > limits_.all_seconds) slow();
            curl_multi_poll(multi_.get(), nullptr, 0, kPoll, nullptr);
        }
        int left = 0;
        CURLcode code = CURLE_OK;
        while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &left))
            if (message->msg == CURLMSG_DONE) code = message->data.result;
        judge(code);
    }
    [[nodiscard]] bool given() const { return given_; }
    /// What the server asks to wait; 0: nothing.
    [[nodiscard]] double retry_after() const {
        curl_off_t seconds = 0;
        curl_easy_getinfo(easy_.get(), CURLINFO_RETRY_AFTER, &seconds);
        return static_cast<double>(seconds);
    }

  private:
    void prepare() {
        CURL* easy = easy_.get();
        headers_.reset(curl_slist_append(nullptr, "Accept: text/event-stream, application/json"));
        const auto add = [&](const std::string& header) {
            curl_slist_append(headers_.get(), header.c_str());
        };
        if (!request_.body.empty()) add("Content-Type: application/json"), add("Expect:");
        if (!request_.key.empty()) add("Authorization: Bearer " + request_.key);
        curl_easy_setopt(easy, CURLOPT_URL, request_.url.c_str());
        curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers_.get());
        curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L); // a look-up that hangs is left behind
        curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits_.connect_seconds * 1000));
        curl_easy_setopt(easy, CURLOPT_USERAGENT, "Saycut");
        curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
        const std::string host = host_of(request_.url);
        for (const char* own : {"localhost", "127.", "[::1]"})
            if (host.starts_with(own)) curl_easy_setopt(easy, CURLOPT_PROXY, "");
        if (!request_.body.empty()) {
            curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE,
                             static_cast<curl_off_t>(request_.body.size()));
            curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request_.body.data());
        }
        curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
        curl_easy_setopt(
            easy, CURLOPT_WRITEFUNCTION, +[](char* bytes, std::size_t size, std::size_t count, void* self) {
                return static_cast<Try*>(self)->take({bytes, size * count});
            });
    }
    [[nodiscard]] long status() const {
        long code = 0;
        curl_easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &code);
        return code;
    }
    /// Called from inside libcurl: nothing is thrown through it.
    std::size_t take(std::string_view bytes) try {
        constexpr std::size_t kNoMore = 0;
        last_byte_ = Clock::now();
        bytes_ += bytes.size();
        if (status() / 100 != 2) {
            if (error_.size() < kMostOfAnError) error_.append(bytes.substr(0, kMostOfAnError));
            return bytes_ > limits_.most_bytes ? kNoMore : bytes.size();
        }
        if (bytes_ > limits_.most_bytes)
            throw Failure("the language model at " + host() + " sends more than an answer can be; stopped");
        if (kind_.content_type.empty()) {
            const char* type = nullptr;
            curl_easy_getinfo(easy_.get(), CURLINFO_CONTENT_TYPE, &type);
            const std::string whole = type ? type : "none";
            kind_.content_type = whole.substr(0, whole.find_first_of("; "));
            for (char& c : kind_.content_type)
                c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
        given_ = true;
        if (on_bytes_(kind_, bytes)) return bytes.size();
        enough_ = true;
        return kNoMore;
    } catch (...) {
        thrown_ = std::current_exception();
        return 0;
    }
    [[nodiscard]] std::string host() const { return host_of(request_.url); }
    [[noreturn]] void slow() const {
        throw HttpFailure("the language model at " + host() +
                              " takes too long to answer; see whether it "
                              "still runs, or choose a smaller model",
                          0); // no second try
    }
    /// What libcurl and the status say.
    void judge(CURLcode code) const {
        const long status = this->status();
        if (code == CURLE_OK && status / 100 == 2) return;
        const std::string at = "the language model at " + host();
        if (code == CURLE_OK || (code == CURLE_WRITE_ERROR && status / 100 != 2 && status > 0)) {
            if (status / 100 == 3)
                throw HttpFailure(at + " sends on to another address, which is not followed; enter the "
                                       "address where it is",
                                  status);
            if (status == 401 || status == 403)
                throw HttpFailure(at + " wants another key; enter its key in the preferences", status);
            const std::string said = words_of(error_, request_.key);
            throw HttpFailure(at + " refuses (" + std::to_string(status) + ")" +
                                  (said.empty() ? "" : ": " + said) +
                                  (status == 404   ? "; see whether address and model are right"
                                   : status == 429 ? "; it is asked too often, try again later"
                                                   : ""),
                              status);
        }
        switch (code) {
        case CURLE_COULDNT_RESOLVE_HOST:
            throw Failure(at + " is not found: there is no machine of that name; see whether the address is "
                               "right");
        case CURLE_COULDNT_CONNECT:
        case CURLE_OPERATION_TIMEDOUT:
            throw Failure(at + " cannot be reached; start it, or turn it off in the preferences");
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
            throw Failure(at + " cannot be trusted: its certificate is not known here; see whether the "
                               "address is right");
        default:
            throw Failure(at + " broke off (" + curl_easy_strerror(code) + "); see whether it still runs");
        }
    }
    const HttpRequest& request_;
    const HttpLimits& limits_;
    Clock::time_point begun_, last_byte_;
    const std::function<bool(const HttpAnswer&, std::string_view)>& on_bytes_;
    std::unique_ptr<CURLM, MultiEnd> multi_;
    std::unique_ptr<curl_slist, ListEnd> headers_;
    std::unique_ptr<CURL, EasyEnd> easy_;
    HttpAnswer kind_;
    std::string error_;
    std::size_t bytes_ = 0;
    bool given_ = false, enough_ = false;
    std::exception_ptr thrown_;
};

/// Whether another try may help: the server is about to start, busy, or broke off before it said anything.
bool passes(const std::exception& failure) {
    const auto* answered = dynamic_cast<const HttpFailure*>(&failure);
    return !answered || answered->status == 429 || answered->status == 502 || answered->status == 503 ||
           answered->status == 504;
}

void wait(double seconds, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, stop, std::chrono::duration<double>(seconds), [] { return false; });
    if (stop.stop_requested()) throw Stopped();
}

} // namespace

void exchange(const HttpRequest& request, const HttpLimits& limits, const std::stop_token& stop,
              const std::function<bool(const HttpAnswer&, std::string_view)>& on_bytes) {
    ready_curl();
    constexpr double kLongestWait = 10;
    const Clock::time_point begun = Clock::now();
    double pause = limits.back_off_seconds;
    for (int tried = 1;; ++tried, pause *= 2) {
        Try once(request, limits, begun, on_bytes);
        try {
            return once.run(stop);
        } catch (const Failure& failure) {
            if (tried >= limits.tries || once.given() || !passes(failure) ||
                since(begun) + pause > limits.all_seconds)
                throw;
            pause = std::clamp(std::max(pause, once.retry_after()), 0.0, kLongestWait);
        }
        wait(pause, stop);
    }
}

} // namespace core::assist
