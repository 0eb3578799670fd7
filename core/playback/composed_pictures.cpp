// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/composed_pictures.h"
#include <algorithm>

namespace core {

cv::Mat ComposedPictures::find(std::uint64_t look, Size size) {
    const auto found = std::find_if(kept_.begin(), kept_.end(),
                                    [&](const Kept& k) { return k.look == look && k.size == size; });
    if (found == kept_.end()) return {};
    kept_.splice(kept_.begin(), kept_, found);
    return found->picture;
}

void ComposedPictures::keep(std::uint64_t look, Size size, const cv::Mat& picture) {
    if (picture.empty() || bytes_of(picture) > most_ || !find(look, size).empty()) return;
    kept_.push_front({look, size, picture});
    for (bytes_ += bytes_of(picture); bytes_ > most_; kept_.pop_back())
        bytes_ -= bytes_of(kept_.back().picture);
}

void ComposedPictures::clear() {
    kept_.clear();
    bytes_ = 0;
}

} // namespace core
