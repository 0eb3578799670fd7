// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hands that do anything: commands, keys, mouse and wheel on the timeline and the picture, values of widgets,
// in an order that a seed gives. After each step the project is whole, and its file and journal give the same
// one.
#pragma once
#include "tests/ui/panels.h"
#include "tests/ui/timeline_mouse.h"
#include <deque>
#include <random>

namespace test {

class Monkey {
  public:
    Monkey(Window& window, unsigned seed);
    /// One more thing; false when something is wrong, which was told to GoogleTest.
    bool step();
    [[nodiscard]] int steps() const { return steps_; }
    /// The last things that it did, the newest last.
    [[nodiscard]] std::string story() const;

  private:
    int any(int from, int to) { return std::uniform_int_distribution(from, to)(random_); }
    bool chance(int percent) { return any(1, 100) <= percent; }
    void did(const QString& what);
    void command();
    void key();
    void mouse_on_timeline();
    void mouse_on_picture();
    void value_of_a_widget();
    void history();
    void close_what_is_open();
    bool whole();
    Window& w_;
    ui::TimelineView& timeline_;
    std::mt19937 random_;
    std::deque<QString> story_;
    int steps_ = 0;
};

} // namespace test
