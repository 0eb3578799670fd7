// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The turn (irot) and mirror (imir) of the first picture of an AVIF or HEIC file (ISO/IEC 23008-12), which
// FFmpeg 5.1 does not tell.
#include "core/media/posture.h"
#include <functional>
#include <vector>

namespace core {
namespace {

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + count; ++i)
        value = value << 8U | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    return value;
}

struct Box {
    std::string_view name, content;
};

std::vector<Box> boxes(std::string_view bytes) {
    std::vector<Box> found;
    for (std::size_t at = 0; at + 8 <= bytes.size();) {
        const std::size_t size = number(bytes, at, 4);
        if (size < 8) break; // to the file's end, or longer than a head: nothing that is looked for
        found.push_back({bytes.substr(at + 4, 4), bytes.substr(at + 8, size - 8)});
        at += size;
    }
    return found;
}

std::string_view inside(const std::vector<Box>& all, std::string_view name, std::size_t skipped = 0) {
    for (const Box& box : all)
        if (box.name == name) return box.content.size() > skipped ? box.content.substr(skipped) : "";
    return {};
}

/// The numbers (from 1) of the properties that belong to an item, in order.
std::vector<std::size_t> properties_of(std::string_view ipma, std::uint32_t item) {
    const bool long_ids = number(ipma, 0, 1) > 0, long_numbers = number(ipma, 3, 1) & 1U;
    const std::size_t id_size = long_ids ? 4 : 2, step = long_numbers ? 2 : 1;
    std::size_t at = 8;
    for (std::uint32_t left = number(ipma, 4, 4); left > 0 && at < ipma.size(); --left) {
        const bool wanted = number(ipma, at, id_size) == item;
        const std::uint32_t count = number(ipma, at + id_size, 1);
        at += id_size + 1;
        std::vector<std::size_t> found;
        for (std::uint32_t i = 0; i < count; ++i, at += step)
            found.push_back(number(ipma, at, step) & (long_numbers ? 0x7FFFU : 0x7FU));
        if (wanted) return found;
    }
    return {};
}

/// `second` after `first`.
PictureMap after(const PictureMap& first, const PictureMap& second) {
    return {second.a * first.a + second.c * first.b, second.b * first.a + second.d * first.b,
            second.a * first.c + second.c * first.d, second.b * first.c + second.d * first.d};
}

} // namespace

std::optional<Posture> heif_posture(std::string_view head) {
    const std::vector<Box> meta = boxes(inside(boxes(head), "meta", 4));
    const std::string_view pitm = inside(meta, "pitm");
    const std::uint32_t item = number(pitm, 4, number(pitm, 0, 1) > 0 ? 4 : 2);
    const std::vector<Box> iprp = boxes(inside(meta, "iprp")), ipco = boxes(inside(iprp, "ipco"));
    PictureMap map;
    bool said = false;
    for (const std::size_t property : properties_of(inside(iprp, "ipma"), item)) {
        if (property == 0 || property > ipco.size()) continue;
        const Box& box = ipco[property - 1];
        const std::uint32_t value = number(box.content, 0, 1);
        if (box.name == "irot") // quarter turns against the clock
            map = after(map, map_of({.rotation = static_cast<int>((4 - value % 4) % 4 * 90)}));
        else if (box.name == "imir") // 0 exchanges top and bottom, 1 left and right
            map = after(map, value & 1U ? PictureMap{-1, 0, 0, 1} : PictureMap{1, 0, 0, -1});
        else
            continue;
        said = true;
    }
    return said ? std::optional(posture_of(map)) : std::nullopt;
}

} // namespace core
