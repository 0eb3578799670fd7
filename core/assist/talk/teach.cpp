// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/teach.h"
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <map>
#include <numeric>
#include <random>

namespace core::assist::talk {
namespace {

class School {
  public:
    School(const std::vector<Sense>& senses, const std::vector<Lesson>& lessons, const Schooling& schooling)
        : senses_(senses), lessons_(lessons), s_(schooling), random_(schooling.seed) {
        std::map<std::uint32_t, std::size_t> met;
        for (const Lesson& lesson : lessons)
            for (const std::uint32_t trait : lesson.shape.traits)
                ++met[trait];
        for (const auto& [trait, count] : met)
            if (count >= s_.least) traits_.push_back(trait);
        std::uniform_real_distribution<float> start(-1.0F / static_cast<float>(s_.dims),
                                                    1.0F / static_cast<float>(s_.dims));
        rows_.resize(traits_.size() * s_.dims);
        for (float& value : rows_)
            value = start(random_);
        judges_.assign(senses.size() * (s_.dims + 1), 0);
        for (const Lesson& lesson : lessons) {
            std::vector<std::size_t> fit;
            for (std::size_t k = 0; k < senses.size(); ++k)
                if (senses[k].kind() || fitting(senses[k].kinds(), lesson.shape.slots)) fit.push_back(k);
            fitting_.push_back(std::move(fit));
        }
    }
    void run() {
        std::vector<std::size_t> order(lessons_.size());
        std::iota(order.begin(), order.end(), 0);
        const std::size_t all = s_.rounds * order.size();
        for (std::size_t round = 0, done = 0; round < s_.rounds; ++round) {
            std::shuffle(order.begin(), order.end(), random_);
            for (const std::size_t i : order)
                learn(i, s_.rate * (1 - static_cast<double>(done++) / static_cast<double>(all)));
        }
    }
    std::string data() const {
        std::string out;
        text(out, "saycut sayings 1");
        put(out, static_cast<std::uint32_t>(s_.dims));
        put(out, static_cast<std::uint32_t>(traits_.size()));
        put(out, static_cast<std::uint32_t>(senses_.size()));
        for (const Sense& sense : senses_)
            text(out, sense.form), text(out, sense.order);
        for (const std::uint32_t trait : traits_)
            put(out, trait);
        std::vector<float> scales;
        std::string rows;
        for (std::size_t r = 0; r < traits_.size(); ++r) {
            float most = 1e-9F;
            for (std::size_t d = 0; d < s_.dims; ++d)
                most = std::max(most, std::abs(rows_[r * s_.dims + d]));
            scales.push_back(most / 127);
            for (std::size_t d = 0; d < s_.dims; ++d)
                put(rows, static_cast<std::int8_t>(std::lround(rows_[r * s_.dims + d] / scales.back())));
        }
        for (const float scale : scales)
            put(out, scale);
        out += rows;
        for (const float value : judges_)
            put(out, value);
        return out;
    }

  private:
    static void text(std::string& out, const std::string& words) {
        put(out, static_cast<std::uint32_t>(words.size()));
        out += words;
    }
    template <typename T>
    static void put(std::string& out, T value) {
        char bytes[sizeof(T)];
        std::memcpy(bytes, &value, sizeof(T));
        out.append(bytes, sizeof(T));
    }
    /// One step down the slope of -log(share of all that is right).
    void learn(std::size_t number, double rate) {
        const Lesson& lesson = lessons_[number];
        std::vector<std::size_t> met;
        std::bernoulli_distribution forgotten(s_.forget);
        for (const std::uint32_t trait : lesson.shape.traits) {
            const auto found = std::lower_bound(traits_.begin(), traits_.end(), trait);
            if (found == traits_.end() || *found != trait || forgotten(random_)) continue;
            met.push_back(static_cast<std::size_t>(found - traits_.begin()));
        }
        if (met.empty()) return;
        std::vector<float> mean(s_.dims), back(s_.dims);
        for (const std::size_t row : met)
            for (std::size_t d = 0; d < s_.dims; ++d)
                mean[d] += rows_[row * s_.dims + d] / static_cast<float>(met.size());
        const auto& fit = fitting_[number];
        std::vector<double> share(fit.size());
        for (std::size_t k = 0; k < fit.size(); ++k) {
            const float* judge = judges_.data() + fit[k] * (s_.dims + 1);
            share[k] = std::inner_product(mean.begin(), mean.end(), judge, judge[s_.dims]);
        }
        to_shares(share);
        double right = 1e-12;
        for (std::size_t k = 0; k < fit.size(); ++k)
            if (is_right(lesson, fit[k])) right += share[k];
        for (std::size_t k = 0; k < fit.size(); ++k) {
            const double aim = is_right(lesson, fit[k]) ? share[k] / right : 0;
            const auto step = static_cast<float>(rate * (aim - share[k]));
            float* judge = judges_.data() + fit[k] * (s_.dims + 1);
            for (std::size_t d = 0; d < s_.dims; ++d)
                back[d] += step * judge[d], judge[d] += step * mean[d];
            judge[s_.dims] += step;
        }
        for (const std::size_t row : met)
            for (std::size_t d = 0; d < s_.dims; ++d)
                rows_[row * s_.dims + d] += back[d];
    }
    static bool is_right(const Lesson& lesson, std::size_t sense) {
        return std::find(lesson.right.begin(), lesson.right.end(), sense) != lesson.right.end();
    }

    const std::vector<Sense>& senses_;
    const std::vector<Lesson>& lessons_;
    Schooling s_;
    std::mt19937_64 random_;
    std::vector<std::uint32_t> traits_;
    std::vector<float> rows_, judges_;
    std::vector<std::vector<std::size_t>> fitting_; ///< the senses that fit each lesson
};

} // namespace

std::string taught(const std::vector<Sense>& senses, const std::vector<Lesson>& lessons,
                   const Schooling& schooling) {
    School school(senses, lessons, schooling);
    school.run();
    return school.data();
}

} // namespace core::assist::talk
