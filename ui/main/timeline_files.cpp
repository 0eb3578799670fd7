// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/timeline_files.h"
#include "ui/base/language.h"

namespace ui {

TimelineFiles::TimelineFiles(QObject* parent) : Guarded(parent) {
    pool_.setMaxThreadCount(1);
}

TimelineFiles::~TimelineFiles() {
    pool_.clear();
    stop_.request_stop();
    pool_.waitForDone();
}

void TimelineFiles::convert(const QString& from, const QString& to,
                            std::function<void(const core::interchange::Converted&)> then) {
    pool_.start(guarded_thread(this, [this, in = from.toStdString(), out = to.toStdString(), then] {
        auto done =
            std::make_shared<const core::interchange::Converted>(core::interchange::convert(in, out, {}));
        post(this, [done, then] { then(*done); });
    }));
}

void TimelineFiles::collect(core::ProjectPtr project, const std::filesystem::path& project_file,
                            const QString& folder, const QString& name,
                            std::function<void(const core::Collected&)> then) {
    pool_.start(guarded_thread(this, [this, project, project_file, to = folder.toStdString(),
                                      called = name.toStdString(), then, stop = stop_.get_token()] {
        const auto done = std::make_shared<const core::Collected>(
            core::collect(*project, project_file, {std::filesystem::path(to), called + ".saycut"}, {}, stop));
        post(this, [done, then] { then(*done); });
    }));
}

QString TimelineFiles::filter(bool for_saving) {
    QString all;
    for (const std::string& ending :
         for_saving ? core::interchange::endings_written() : core::interchange::endings_read())
        if (ending != ".saycut") all += (all.isEmpty() ? "*" : " *") + QString::fromStdString(ending);
    return tr("Timelines and subtitles (%1)").arg(all);
}

QString TimelineFiles::left_out(const core::interchange::Converted& done) {
    QString lines;
    for (const core::LeftOut& each : done.left_out) {
        QStringList names;
        for (std::size_t i = 0; i < each.names.size() && i < 3; ++i)
            names << QString::fromStdString(each.names[i]);
        lines += QString("%1× ").arg(each.count) + in_words(each.why) +
                 (names.isEmpty() ? QString() : " (" + names.join(", ") + ")") + "\n";
    }
    return lines;
}

} // namespace ui
