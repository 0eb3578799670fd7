// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A session at work on a project that is written as text (timeline_text.h), for tests of commands.
#pragma once
#include "core/session/session.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/timeline_text.h"
#include <set>

namespace test {

struct Work {
    TemporaryFolder folder;
    core::Session session;
    explicit Work(const std::string& clips, const std::string& sound = "") : Work(project_of(clips, sound)) {}
    explicit Work(const core::Project& project) {
        session.take_over(core::ProjectFile::create(folder / "film.saycut", project));
    }
    std::string run(const std::string& command, const core::Args& args = core::Args::object()) {
        return session.run(command, args);
    }
    void select(const std::set<std::string>& clips) {
        std::set<core::ClipId> ids;
        for (const std::string& id : clips)
            ids.insert({id});
        session.select(ids);
    }
    void seek(double seconds) { session.seek(core::from_seconds(seconds)); }
    void mark(double in, double out) { session.mark({core::from_seconds(in), core::from_seconds(out)}); }
    [[nodiscard]] const core::Project& project() const { return *session.desk().project; }
    [[nodiscard]] std::string text(std::size_t track = 0) const { return text_of(project(), track); }
    [[nodiscard]] std::string selected() const {
        std::string names;
        for (const core::ClipId& id : session.desk().selected())
            names += project().find_clip(id).clip->name;
        return names;
    }
};

} // namespace test
