// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/planner/event_stream.h"
#include "core/base/result.h"

namespace core::assist {

void EventStream::feed(std::string_view bytes, const std::function<void(const std::string&)>& on_data) {
    for (const char c : bytes) {
        const bool second = std::exchange(after_return_, c == '\r') && c == '\n';
        if (second) continue; // of "\r\n"
        if (c == '\n' || c == '\r') {
            line(on_data);
            continue;
        }
        if (line_.size() + data_.size() >= most_)
            throw Failure("the language model's server sends a piece that has no end; see whether the "
                          "address is right");
        line_ += c;
    }
}

void EventStream::line(const std::function<void(const std::string&)>& on_data) {
    const std::string text = std::exchange(line_, {});
    if (text.empty()) {
        if (std::exchange(has_data_, false)) on_data(std::exchange(data_, {}));
        return;
    }
    const std::size_t colon = text.find(':');
    if (text.substr(0, colon) != "data") return; // a comment, a name, a number
    std::string value = colon == std::string::npos ? "" : text.substr(colon + 1);
    if (value.starts_with(" ")) value.erase(0, 1);
    if (has_data_) data_ += '\n';
    data_ += value;
    has_data_ = true;
}

} // namespace core::assist
