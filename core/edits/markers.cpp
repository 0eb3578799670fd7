// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/markers.h"
#include "core/document/problem_of.h"
#include <algorithm>

namespace core {

void run(Draft& d, const AddMarker& e) {
    Marker marker = e.marker;
    if (marker.id.empty()) marker.id.value = d.fresh("r");
    if (marker.time < Time(0)) refuse("a marker cannot lie before 0 (time)");
    marker.end = std::max(marker.end, marker.time);
    d.add_marker(std::move(marker));
}

void run(Draft& d, const SetMarker& e) {
    d.change_marker(e.marker, [&](Marker& marker) {
        const Time length = marker.end - marker.time;
        if (e.time) marker.time = within_reach(*e.time, "time"), marker.end = marker.time + length;
        if (e.end) marker.end = within_reach(*e.end, "end");
        if (e.name) marker.name = *e.name;
        if (e.color) marker.color = *e.color;
        if (e.note) marker.note = *e.note;
    });
}

void run(Draft& d, const RemoveMarker& e) {
    d.remove_marker(e.marker);
}

void run(Draft& d, const AddMessage& e) {
    if (auto problem = problem_of(e.message)) refuse(*problem);
    d.document.messages.push_back(e.message);
}

} // namespace core
