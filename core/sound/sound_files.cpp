// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/sound_files.h"
#include "core/base/result.h"
#include "core/store/project_file.h"
#include <algorithm>

namespace core {
namespace {

/// Each open reader holds a file open, and a process may have only so many.
constexpr std::size_t kOpenReaders = 64;

} // namespace

SoundFiles::Slot& SoundFiles::slot(const void* who, const Place& place, std::int64_t from) {
    const auto own = std::find_if(slots_.begin(), slots_.end(),
                                  [&](const Slot& slot) { return slot.who == who && slot.place == place; });
    auto best = own;
    if (own == slots_.end())
        for (auto it = slots_.begin(); it != slots_.end(); ++it) {
            const auto way = [&](const Slot& slot) { // the shortest forwards
                return slot.next <= from ? from - slot.next : std::int64_t{1} << 62;
            };
            if (it->who || it->place != place || !it->reader) continue;
            if (best == slots_.end() || way(*it) < way(*best)) best = it;
        }
    if (best != slots_.end()) {
        slots_.splice(slots_.begin(), slots_, best);
        slots_.front().who = who;
        return slots_.front();
    }
    if (slots_.size() >= kOpenReaders) slots_.pop_back();
    slots_.push_front({who, place, nullptr, 0});
    try {
        slots_.front().reader = std::make_unique<AudioReader>(ProjectFile::resolve(project_file_, place.path),
                                                              place.sound, place.layout);
    } catch (const Failure&) { // silent
    }
    return slots_.front();
}

void SoundFiles::read(const void* who, const Place& place, std::int64_t from, Samples& out) {
    Slot& from_slot = slot(who, place, from);
    if (!from_slot.reader) {
        for (auto& channel : out)
            std::fill(channel.begin(), channel.end(), 0.0F);
        return;
    }
    AudioBlock block = from_slot.reader->read(from, out[0].size());
    from_slot.next = from + static_cast<std::int64_t>(out[0].size());
    for (std::size_t c = 0; c < out.size(); ++c)
        out[c] = std::move(block.channels[c]);
}

void SoundFiles::leave(const void* who) {
    std::erase_if(slots_, [&](const Slot& slot) { return slot.who == who && !slot.reader; });
    for (Slot& slot : slots_)
        if (slot.who == who) slot.who = nullptr;
}

} // namespace core
