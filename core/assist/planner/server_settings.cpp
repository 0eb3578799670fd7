// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/planner/server_settings.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/base/text.h"
#include "core/base/user_data.h"
#include <algorithm>

namespace core::assist {
namespace {

constexpr std::size_t kLongest = 2000; // bytes of an address or a key

bool is_control(unsigned char c) {
    return c < 0x20 || c == 0x7f;
}

} // namespace

Result<std::string> clean_address(const std::string& written) {
    const auto wrong = [&](const std::string& why) {
        return Refusal{"'" + one_line(written, 100) + "' is no address of a language model: " + why +
                       "; it looks like http://localhost:11434/v1"};
    };
    std::string address = written;
    const auto edge = [](char c) { return std::string_view(" \t\r\n").find(c) != std::string_view::npos; };
    while (!address.empty() && edge(address.back()))
        address.pop_back();
    address.erase(0, std::min(address.find_first_not_of(" \t\r\n"), address.size()));
    if (address.empty()) return wrong("it is empty");
    if (address.size() > kLongest) return wrong("it is too long");
    if (std::any_of(address.begin(), address.end(),
                    [](unsigned char c) { return is_control(c) || c == ' ' || c == '\\'; }))
        return wrong("there is a space or a sign in it that no address has");
    if (address.find("://") == std::string::npos) address = "http://" + address;
    const std::size_t host = address.find("://") + 3;
    std::string scheme = address.substr(0, host - 3);
    std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    if (scheme != "http" && scheme != "https") return wrong("it begins with neither http nor https");
    address = scheme + address.substr(host - 3);
    const std::size_t at = scheme.size() + 3,
                      path = std::min(address.find_first_of("/?#", at), address.size());
    const std::string name = address.substr(at, path - at);
    if (name.empty()) return wrong("it names no machine");
    if (name.find('@') != std::string::npos)
        return Refusal{
            "the address of the language model holds a name or password; write the address without "
            "it and the key in its own field"};
    if (address.find_first_of("?#") != std::string::npos) return wrong("there is a '?' or '#' in it");
    while (address.ends_with("/"))
        address.pop_back();
    for (const char* tail : {"/chat/completions", "/models"})
        if (address.ends_with(tail)) address.resize(address.size() - std::string(tail).size());
    if (address.find('/', at) == std::string::npos) address += "/v1";
    return address;
}

std::string host_of(const std::string& address) {
    const std::size_t at = address.find("://") == std::string::npos ? 0 : address.find("://") + 3;
    return one_line(address.substr(at, address.find('/', at) - at), 100);
}

Result<std::string> clean_key(const std::string& written) {
    if (written.size() > kLongest || std::any_of(written.begin(), written.end(), is_control))
        return Refusal{"the key of the language model is too long or holds a line break; copy it once more"};
    return written;
}

std::filesystem::path server_file() {
    return user_data_folder("the address of a language model") / "language_server.json";
}

LanguageServer kept_server(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return {};
    const auto json = parse_json(read_file(file, 1U << 16U));
    const auto text = [&](const char* name) {
        const auto found = json.value().find(name);
        return found != json.value().end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    const auto flag = [&](const char* name) {
        const auto found = json.value().find(name);
        return found != json.value().end() && found->is_boolean() && found->get<bool>();
    };
    const Failure damaged("the settings of the language model in " + file.string() +
                          " are damaged; delete that file and enter its address once more");
    if (!json || !json.value().is_object()) throw damaged;
    LanguageServer server{.model = text("model"), .key = text("key"), .on = flag("on"), .sees = flag("sees")};
    if (const std::string written = text("address"); !written.empty()) {
        const auto address = clean_address(written);
        if (!address) throw Failure(address.message());
        server.address = address.value();
    }
    if (!clean_key(server.key)) throw damaged;
    return server;
}

void keep_server(const LanguageServer& server, const std::filesystem::path& file) {
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    const nlohmann::ordered_json json{{"address", server.address},
                                      {"model", server.model},
                                      {"key", server.key},
                                      {"on", server.on},
                                      {"sees", server.sees}};
    constexpr mode_t kOwnerAlone = 0600;
    write_whole(file, dump_json(json, 2) + "\n", kOwnerAlone);
}

} // namespace core::assist
