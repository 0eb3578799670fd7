// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a run tells while it goes: a file of figures and a picture of its loss.
#pragma once
#include "inference/training/trainer/trainer.h"
#include <filesystem>
#include <vector>

namespace school {

struct Point {
    long step = 0;
    double loss = 0;
};

/// A line of JSON a step in "metrics.jsonl" and their picture in "loss.png". One thread.
class Metrics {
  public:
    /// Takes over what the folder's file holds up to `step`; later lines are of steps that were lost.
    Metrics(std::filesystem::path folder, long step);
    void add(const inference::training::StepReport& report);
    /// Draws the picture anew. Throws core::Failure.
    void draw() const;
    [[nodiscard]] const std::vector<Point>& points() const { return points_; }

  private:
    std::filesystem::path folder_;
    std::vector<Point> points_;
};

} // namespace school
