// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/guarded.h"
#include "core/base/thrown.h"
#include "ui/base/language.h"
#include <QDebug>

namespace ui {

void ProblemSink::tell(const QString& sentence) {
    constexpr auto kQuiet = std::chrono::seconds(2);
    const auto now = std::chrono::steady_clock::now();
    const bool again = sentence == last_ && now - told_ < kQuiet;
    last_ = sentence;
    told_ = now;
    if (!again) show_problem(sentence);
}

void report_problem(const QObject* context, const QString& sentence) {
    if (sentence.isEmpty()) return;
    for (auto* at = const_cast<QObject*>(context); at; at = at->parent())
        if (auto* sink = dynamic_cast<ProblemSink*>(at)) {
            // Later: now may be in the middle of painting.
            QMetaObject::invokeMethod(at, guarded(nullptr, [sink, sentence] { sink->tell(sentence); }),
                                      Qt::QueuedConnection);
            return;
        }
    qWarning().noquote() << sentence; // nobody is left to show it
}

void report_thrown(const QObject* context) {
    report_problem(context, in_words(core::sentence_of_thrown()));
}

void report_thrown_elsewhere(QObject* context) {
    post(context,
         [context, sentence = in_words(core::sentence_of_thrown())] { report_problem(context, sentence); });
}

} // namespace ui
