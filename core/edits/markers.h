// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of markers and of the conversation.
#pragma once
#include "core/edits/draft.h"

namespace core {

struct AddMarker {
    static constexpr const char* kName = "add_marker";
    Marker marker;
    static void fields(auto& v, auto& e) { v("marker", e.marker, true); }
};
void run(Draft& draft, const AddMarker& edit);

/// Sets what is given and leaves the rest; a marker that is moved keeps its length.
struct SetMarker {
    static constexpr const char* kName = "set_marker";
    MarkerId marker;
    std::optional<Time> time, end;
    std::optional<std::string> name, color, note;
    static void fields(auto& v, auto& e) {
        v("marker", e.marker, true), v("time", e.time), v("end", e.end), v("name", e.name),
            v("color", e.color), v("note", e.note);
    }
};
void run(Draft& draft, const SetMarker& edit);

struct RemoveMarker {
    static constexpr const char* kName = "remove_marker";
    MarkerId marker;
    static void fields(auto& v, auto& e) { v("marker", e.marker, true); }
};
void run(Draft& draft, const RemoveMarker& edit);

struct AddMessage {
    static constexpr const char* kName = "add_message";
    Message message;
    static void fields(auto& v, auto& e) { v("message", e.message, true); }
};
void run(Draft& draft, const AddMessage& edit);

} // namespace core
