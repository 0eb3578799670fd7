// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

namespace core {

/// Why something asked for was not done: what, why, and what to do.
struct Refusal {
    std::string message;
};

/// A value, or the refusal that stands in its place.
template <typename T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::move(value)) {}
    Result(Refusal refusal) : state_(std::move(refusal)) {}
    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T& value() const { return std::get<0>(state_); }
    [[nodiscard]] T& value() { return std::get<0>(state_); }
    [[nodiscard]] const std::string& message() const { return std::get<1>(state_).message; }

  private:
    std::variant<T, Refusal> state_;
};

/// A file, decoder, disk or device failed. Caught once, at the job's or the command's boundary.
struct Failure : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// The work was told to stop.
struct Stopped : std::runtime_error {
    Stopped() : std::runtime_error("stopped") {}
};

} // namespace core
