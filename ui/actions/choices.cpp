// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/choices.h"
#include "ui/base/language.h"
#include "ui/style/label_colours.h"

namespace ui {

const core::ArgSpec* only_choice(const core::Command& command) {
    const core::ArgSpec* found = nullptr;
    for (const core::ArgSpec& spec : command.args) {
        if (!spec.needed) continue;
        if (found || spec.choices.empty()) return nullptr;
        found = &spec;
    }
    return found;
}

QString choice_word(const core::ArgSpec& spec, const std::string& choice) {
    return choice.empty() ? in_words(spec.none) : label_word(choice);
}

QIcon choice_icon(const std::string& choice) {
    return label_swatch(choice);
}

} // namespace ui
