// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bin/media_facts.h"
#include "core/base/result.h"
#include "core/media/probe.h"
#include <QFileInfo>

namespace ui {
namespace {

MediaFacts::Facts read(const std::string& file) {
    MediaFacts::Facts facts;
    const QFileInfo on_disk(QString::fromStdString(file));
    if (!on_disk.exists()) return facts;
    facts.date = on_disk.lastModified();
    try {
        const core::MediaInfo info = core::probe(file, core::Lengths::declared);
        facts.codec = QString::fromStdString(info.video_codec);
        if (!info.audio.empty()) {
            facts.channels = info.audio.front().channels, facts.rate = info.audio.front().rate;
            if (facts.codec.isEmpty()) facts.codec = QString::fromStdString(info.audio.front().codec);
        }
        facts.codec = facts.codec.toUpper();
    } catch (const core::Failure&) { // damaged: its date is known all the same
    }
    return facts;
}

} // namespace

MediaFacts::MediaFacts(QObject* parent) : Guarded(parent) {
    pool_.setMaxThreadCount(1);
    pool_.setThreadPriority(QThread::LowPriority);
}

MediaFacts::~MediaFacts() {
    pool_.clear();
    pool_.waitForDone();
}

MediaFacts::Facts MediaFacts::of(const std::string& file) {
    const auto found = facts_.find(file);
    if (found != facts_.end()) return found->second;
    facts_[file] = {};                              // asked for
    pool_.start(guarded_thread(this, [this, file] { // the destructor waits for it
        const Facts facts = read(file);
        post(this, [this, file, facts] {
            facts_[file] = facts;
            Q_EMIT ready();
        });
    }));
    return {};
}

} // namespace ui
