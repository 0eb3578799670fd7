// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/learned.h"
#include "core/assist/talk/language_data.h"
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <stdexcept>

namespace core::assist::talk {
namespace {

constexpr double kNetWeight = 0.7; ///< of the two judges' logarithms

/// Takes values out of the data, which the build may have cut short.
class DataReader {
  public:
    explicit DataReader(std::string_view data) : data_(data) {}
    template <typename T>
    T value() {
        T out;
        std::memcpy(&out, bytes(sizeof(T)), sizeof(T));
        return out;
    }
    template <typename T>
    std::vector<T> values(std::size_t count) {
        if (count > data_.size() / sizeof(T)) throw std::runtime_error("the learned sayings are cut short");
        std::vector<T> out(count);
        if (count) std::memcpy(out.data(), bytes(count * sizeof(T)), count * sizeof(T));
        return out;
    }
    std::string text() {
        const auto size = value<std::uint32_t>();
        return {bytes(size), size};
    }

  private:
    const char* bytes(std::size_t count) {
        if (count > data_.size() - at_) throw std::runtime_error("the learned sayings are cut short");
        const char* begin = data_.data() + at_;
        at_ += count;
        return begin;
    }
    std::string_view data_;
    std::size_t at_ = 0;
};

} // namespace

std::string Sense::kinds() const {
    std::string at_place, out(order.size(), '?');
    for (std::size_t i = 0; i + 2 < form.size(); ++i)
        if (form[i] == '{' && form[i + 2] == '}') at_place += form[i + 1];
    for (std::size_t place = 0; place < order.size() && place < at_place.size(); ++place)
        if (const auto slot = static_cast<std::size_t>(order[place] - '0'); slot < out.size())
            out[slot] = at_place[place];
    return out;
}

namespace {

/// A bare number stands for what its place measures: "zoom 150", "piano at minus twenty", "cuts at 2 and 6
/// seconds".
const char* unit_for(char place, const Slot& slot) {
    if (place == slot.kind) return "";
    if (slot.kind != '#') return nullptr;
    return place == 't' ? " seconds" : place == '%' ? " percent" : place == 'd' ? " dB" : nullptr;
}

} // namespace

std::optional<std::vector<Slot>> fitting(const std::string& kinds, const std::vector<Slot>& slots) {
    std::vector<Slot> out;
    std::size_t spare = 0; // how many more may be left out
    if (kinds.size() > slots.size()) return {};
    spare = slots.size() - kinds.size();
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const char* unit = out.size() < kinds.size() ? unit_for(kinds[out.size()], slots[i]) : nullptr;
        const bool wanted = unit != nullptr;
        // what is spare is kept where it is wanted and nothing later must go instead
        const bool must = wanted && (!slots[i].spare || spare == 0);
        const bool later =
            wanted && slots[i].spare && spare > 0 &&
            std::count_if(slots.begin() + static_cast<std::ptrdiff_t>(i) + 1, slots.end(),
                          [](const Slot& s) { return s.spare; }) >= static_cast<std::ptrdiff_t>(spare);
        if (must || later)
            out.push_back({kinds[out.size()], slots[i].text + unit, slots[i].spare});
        else if (slots[i].spare && spare > 0)
            --spare;
        else
            return {};
    }
    return out.size() == kinds.size() ? std::optional(std::move(out)) : std::nullopt;
}

std::string said_with(const Sense& sense, const std::vector<Slot>& slots) {
    if (sense.kind()) return sense.form;
    const auto taken = fitting(sense.kinds(), slots);
    return taken ? filled(sense.form, *taken, sense.order) : std::string();
}

void to_shares(std::vector<double>& judgements) {
    const double most = *std::max_element(judgements.begin(), judgements.end());
    double sum = 0;
    for (double& j : judgements)
        sum += j = std::exp(j - most);
    for (double& j : judgements)
        j /= sum;
}

Learned::Learned(std::string_view data, std::string_view net) : net_(net) {
    DataReader in(data);
    if (in.text() != "saycut sayings 1") throw std::runtime_error("these are no learned sayings");
    dims_ = in.value<std::uint32_t>();
    const std::size_t traits = in.value<std::uint32_t>(), senses = in.value<std::uint32_t>();
    for (std::size_t i = 0; i < senses; ++i) {
        Sense sense{in.text(), in.text()};
        kinds_.push_back(sense.kinds());
        senses_.push_back(std::move(sense));
    }
    traits_ = in.values<std::uint32_t>(traits);
    scales_ = in.values<float>(traits);
    rows_ = in.values<std::int8_t>(traits * dims_);
    judges_ = in.values<float>(senses * (dims_ + 1));
    if (net_.senses() > 0 && net_.senses() != senses)
        throw std::runtime_error("the saying net was taught other senses");
}

std::vector<double> Learned::of_net(const Shape& shape, const std::vector<double>& fit) const {
    const std::vector<float> judged = net_.judgements(shape);
    std::vector<double> out(fit.size(), -std::numeric_limits<double>::infinity());
    for (std::size_t s = 0; s < out.size(); ++s)
        if (fit[s] > 0) out[s] = judged[s];
    to_shares(out);
    return out;
}

std::vector<double> Learned::shares(const Shape& shape) const {
    std::vector<double> out = of_bag(shape);
    if (out.empty() || net_.senses() == 0) return out;
    std::vector<double> other = of_net(shape, out);
    Shape first = shape; // as if nothing had been done before: most of what is said stands by itself
    std::erase_if(first.scene, [](const std::string& word) { return word != "@clip"; });
    first.scene.insert(first.scene.begin(), "@nothing");
    if (first.scene != shape.scene) {
        const std::vector<double> alone = of_net(first, out);
        for (std::size_t s = 0; s < other.size(); ++s)
            other[s] = (other[s] + alone[s]) / 2;
    }
    for (std::size_t s = 0; s < out.size(); ++s)
        out[s] = out[s] > 0
                     ? kNetWeight * std::log(std::max(other[s], 1e-30)) + (1 - kNetWeight) * std::log(out[s])
                     : -std::numeric_limits<double>::infinity();
    to_shares(out);
    return out;
}

std::vector<double> Learned::of_bag(const Shape& shape) const {
    std::vector<float> mean(dims_);
    std::size_t met = 0;
    for (const std::uint32_t trait : shape.traits) {
        const auto found = std::lower_bound(traits_.begin(), traits_.end(), trait);
        if (found == traits_.end() || *found != trait) continue;
        const auto row = static_cast<std::size_t>(found - traits_.begin());
        for (std::size_t d = 0; d < dims_; ++d)
            mean[d] += scales_[row] * static_cast<float>(rows_[row * dims_ + d]);
        ++met;
    }
    std::vector<double> out(senses_.size(), -std::numeric_limits<double>::infinity());
    for (std::size_t s = 0; s < senses_.size(); ++s) {
        if (!senses_[s].kind() && !fitting(kinds_[s], shape.slots)) continue;
        const float* judge = judges_.data() + s * (dims_ + 1);
        double sum = judge[dims_];
        for (std::size_t d = 0; d < dims_ && met; ++d)
            sum += static_cast<double>(judge[d]) * mean[d] / static_cast<double>(met);
        out[s] = sum;
    }
    if (!out.empty()) to_shares(out);
    return out;
}

std::vector<Guess> Learned::guesses(const Shape& shape, std::size_t most) const {
    if (senses_.empty() || shape.words.empty()) return {};
    std::vector<Guess> out;
    const auto all = shares(shape);
    for (std::size_t s = 0; s < senses_.size(); ++s) {
        if (all[s] < 0.005) continue;
        std::string saying = said_with(senses_[s], shape.slots);
        const auto same =
            std::find_if(out.begin(), out.end(), [&](const Guess& g) { return g.saying == saying; });
        if (same != out.end())
            same->share += all[s];
        else
            out.push_back({std::move(saying), all[s]});
    }
    std::sort(out.begin(), out.end(), [](const Guess& a, const Guess& b) { return a.share > b.share; });
    if (out.size() > most) out.resize(most);
    return out;
}

std::size_t Learned::strange(const Shape& shape) const {
    std::size_t count = 0;
    for (const std::string& word : shape.words)
        count += !std::binary_search(traits_.begin(), traits_.end(), trait_of(word));
    return count;
}

const Learned& learned() {
    static const Learned built_in(data::learned_sayings(), data::saying_net());
    return built_in;
}

} // namespace core::assist::talk
