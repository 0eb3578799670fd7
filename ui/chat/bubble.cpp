// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/bubble.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include "ui/style/digits.h"
#include "ui/style/style.h"
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr std::size_t kMostEvidence = 40;
constexpr int kIndent = 36, kOutdent = 20;

/// A button that is as narrow as its bubble; what does not fit is in its tip.
class Choice : public QPushButton {
  public:
    Choice(const QString& label, QWidget* parent) : QPushButton(plain_action(label), parent) {
        constexpr qsizetype kLongestTip = 400;
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setToolTip(one_line(label, kLongestTip).toHtmlEscaped());
    }

  protected:
    void initStyleOption(QStyleOptionButton* option) const override {
        QPushButton::initStyleOption(option);
        constexpr int kMargins = 28;
        option->text = fontMetrics().elidedText(option->text, Qt::ElideRight, width() - kMargins);
    }
};

QString text_of(const nlohmann::json& item, const char* field) {
    const auto found = item.find(field);
    return found != item.end() && found->is_string() ? QString::fromStdString(found->get<std::string>())
                                                     : QString();
}

} // namespace

Bubble::Bubble(const QString& role, const QString& text, const nlohmann::json& details, core::FrameRate rate,
               QWidget* parent)
    : Guarded(parent), rate_(rate) {
    setObjectName("clear");
    const bool user = role == "user";
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(user ? kIndent : 0, 0, user ? 0 : kOutdent, 0);
    auto* frame = new QFrame(this);
    frame->setObjectName(user ? "bubble_user" : role == "problem" ? "bubble_problem" : "bubble_saycut");
    words_ = new QVBoxLayout(frame);
    words_->setContentsMargins(12, 8, 12, 8);
    words_->addWidget(plain_paragraph(text, frame));
    column->addWidget(frame);
    if (details.is_object() && details.contains("evidence")) add_evidence(details["evidence"]);
}

void Bubble::add_evidence(const nlohmann::json& evidence) {
    if (!evidence.is_array()) return;
    for (std::size_t i = 0; i < std::min(evidence.size(), kMostEvidence); ++i) {
        const nlohmann::json& item = evidence[i];
        if (!item.is_object() || !item.contains("time") || !item["time"].is_number()) continue;
        const auto seconds = item["time"].get<double>();
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        const QString when = time_words(core::from_seconds(seconds), rate_);
        auto* time = new QPushButton(when, this);
        time->setFont(tabular(time->font()));
        time->setObjectName("link");
        time->setCursor(Qt::PointingHandCursor);
        time->setAccessibleName(tr("Go to %1").arg(when));
        connect(time, &QPushButton::clicked, this, [this, seconds] { Q_EMIT time_clicked(seconds); });
        row->addWidget(time, 0, Qt::AlignTop);
        const QString source = text_of(item, "source");
        row->addWidget(
            plain_paragraph(text_of(item, "text") + (source.isEmpty() ? "" : " (" + source + ")"), this), 1);
        words_->addLayout(row);
    }
    if (evidence.size() > kMostEvidence)
        words_->addWidget(
            plain_label(tr("and %n more", nullptr, static_cast<int>(evidence.size() - kMostEvidence)), this));
}

QPushButton* Bubble::add_choice(const QString& label) {
    auto* button = new Choice(label, this);
    button->setProperty("choice", label);
    words_->addWidget(button);
    return button;
}

QPushButton* Bubble::add_action(const QString& icon_name, const QString& label) {
    if (!actions_) {
        actions_ = new QHBoxLayout;
        actions_->setContentsMargins(0, 2, 0, 0);
        actions_->addStretch();
        static_cast<QVBoxLayout*>(layout())->addLayout(actions_);
    }
    auto* button = new QPushButton(icon(icon_name), label, this);
    actions_->insertWidget(actions_->count() - 1, button);
    return button;
}

} // namespace ui
