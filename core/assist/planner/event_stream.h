// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Server-sent events (WHATWG HTML, 9.2): bytes as they come, in pieces of any length, to the data of each
// event. Pure; one thread at a time; linear.
#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace core::assist {

class EventStream {
  public:
    /// `most`: bytes of one event; what is longer makes `feed` throw Failure.
    explicit EventStream(std::size_t most) : most_(most) {}
    /// Calls `on_data` for each event that ends in these bytes.
    void feed(std::string_view bytes, const std::function<void(const std::string&)>& on_data);

  private:
    void line(const std::function<void(const std::string&)>& on_data);
    std::size_t most_;
    std::string line_, data_;
    bool has_data_ = false, after_return_ = false;
};

} // namespace core::assist
