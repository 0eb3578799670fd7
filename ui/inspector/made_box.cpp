// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/made_box.h"
#include "core/assist/requests.h"
#include "ui/base/language.h"
#include "ui/base/numbers.h"
#include "ui/base/plain_text.h"
#include "ui/style/style.h"
#include <QClipboard>
#include <QDateTime>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <cmath>

namespace ui {
namespace {

/// What the record of a job says; empty where it does not.
QString recorded(const core::Take& take, const char* field) {
    if (!take.provenance.is_object()) return {};
    const auto found = take.provenance.find(field);
    if (found == take.provenance.end()) return {};
    if (found->is_string()) return QString::fromStdString(found->get<std::string>());
    return found->is_number_integer() ? QString::number(found->get<std::int64_t>()) : QString();
}

/// Short ones to a tenth of a second: jobs of the small models are.
QString took_words(double seconds) {
    constexpr int kMinute = 60;
    if (seconds < kMinute) return tr("%1 s").arg(number_words(seconds, 1));
    const auto whole = static_cast<int>(std::lround(seconds));
    return tr("%1 min %2 s").arg(whole / kMinute).arg(whole % kMinute);
}

} // namespace

QList<std::pair<QString, QString>> made_lines(const core::Take& take) {
    QList<std::pair<QString, QString>> lines;
    const auto add = [&](const QString& name, const QString& words) {
        if (!words.isEmpty()) lines << std::pair{name, words};
    };
    add(tr("Model"), QString::fromStdString(take.model));
    add(tr("What was said"), QString::fromStdString(take.instruction));
    add(tr("Seed"), QString::number(take.seed));
    add(tr("Steps"), recorded(take, "steps"));
    const QDateTime made = QDateTime::fromString(recorded(take, core::assist::kMadeAt), Qt::ISODate);
    if (made.isValid()) add(tr("Made"), QLocale().toString(made.toLocalTime(), QLocale::ShortFormat));
    if (const double took = core::assist::seconds_of_making(take); took > 0)
        add(tr("Time it took"), took_words(took));
    add(tr("Computed on"), recorded(take, "device"));
    return lines;
}

MadeBox::MadeBox(const core::Take& take, QWidget* parent) : Guarded(parent) {
    setObjectName("made");
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    auto* heading = plain_label(tr("How it was made").toUpper(), this);
    heading->setObjectName("heading");
    auto* copy = new QToolButton(this);
    copy->setObjectName("copy_made");
    copy->setIcon(icon("copy"));
    copy->setIconSize({14, 14});
    copy->setToolTip(tr("Copy all of this"));
    copy->setAccessibleName(tr("Copy how it was made"));
    grid->addWidget(heading, 0, 0, 1, 2);
    grid->addWidget(copy, 0, 2);
    int at = 1;
    for (const auto& [name, words] : made_lines(take)) {
        auto* label = plain_label(name, this);
        label->setObjectName("faint");
        auto* said = plain_paragraph(words, this);
        said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        said->setAccessibleName(name);
        grid->addWidget(label, at, 0, Qt::AlignTop);
        grid->addWidget(said, at++, 1, 1, 2);
        text_ += name + ": " + words + "\n";
    }
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text_); });
}

} // namespace ui
