// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/examples.h"
#include "core/assist/talk/sayable.h"
#include "ui/base/language.h"
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

/// As wide as its words; where there is less room their middle is left out.
class ExampleButton final : public QPushButton {
  public:
    ExampleButton(const QString& saying, QWidget* parent) : QPushButton(parent), saying_(saying) {
        setObjectName("example");
        setAccessibleName(saying);
    }
    [[nodiscard]] QSize sizeHint() const override {
        return {fontMetrics().horizontalAdvance(saying_) + kEdges, QPushButton::sizeHint().height()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {kLeast, sizeHint().height()}; }

  protected:
    void resizeEvent(QResizeEvent* event) override {
        QPushButton::resizeEvent(event);
        setText(fontMetrics().elidedText(saying_, Qt::ElideMiddle, width() - kEdges + 1).replace('&', "&&"));
    }

  private:
    static constexpr int kEdges = 28, kLeast = 80;
    QString saying_;
};

} // namespace

Examples::Examples(QWidget* parent) : Guarded(parent) {
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(6);
    hide();
}

void Examples::follow(const core::Project& project) {
    constexpr std::size_t kShown = 4;
    std::string now;
    if (project.messages.empty())
        for (const auto& track : project.tracks)
            for (std::size_t i = 0; i < std::min<std::size_t>(2, track->clips.size()); ++i)
                now += track->clips[i].name + "\n";
    if (now == told_) return;
    told_ = now;
    const auto sayings = now.empty()
                             ? std::vector<std::string>()
                             : core::assist::examples(project, language().left(2).toStdString(), kShown);
    if (sayings == shown_) return;
    shown_ = sayings;
    while (QLayoutItem* item = column_->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    for (const std::string& saying : sayings) {
        const QString text = QString::fromStdString(saying);
        auto* button = new ExampleButton(text, this);
        button->setToolTip(tr("Puts it into the box below"));
        column_->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [this, text] { Q_EMIT chosen(text); });
    }
    setVisible(!sayings.empty());
}

} // namespace ui
