// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/plain_text.h"
#include <QLabel>

namespace ui {
namespace {

constexpr qsizetype kLongestLabel = 20'000, kLongestTip = 1'000;

QString at_most(const QString& text, qsizetype longest) {
    return text.size() <= longest ? text : text.left(longest - 1) + "…";
}

} // namespace

QLabel* plain_label(const QString& text, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // before the text, so that it is never read as anything else
    label->setText(at_most(text, kLongestLabel));
    return label;
}

QLabel* plain_paragraph(const QString& text, QWidget* parent) {
    QLabel* label = plain_label(text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(1); // one word that cannot be broken does not push the others out of sight
    return label;
}

QString plain_tool_tip(const QString& text) {
    if (text.isEmpty()) return {};
    return "<qt>" + at_most(text, kLongestTip).toHtmlEscaped().replace('\n', "<br>") + "</qt>";
}

QString plain_action(QString text) {
    return one_line(text, 80).replace('&', "&&");
}

QString one_line(const QString& text, qsizetype longest) {
    QString line = text.left(longest + 1);
    for (QChar& letter : line)
        if (letter.category() == QChar::Other_Control || letter == QChar::LineSeparator ||
            letter == QChar::ParagraphSeparator)
            letter = ' ';
    return at_most(line, longest);
}

void keep_plain(QObject* polished) {
    auto* label = qobject_cast<QLabel*>(polished);
    if (label && label->textFormat() == Qt::AutoText && !label->inherits("QTipLabel"))
        label->setTextFormat(Qt::PlainText);
}

} // namespace ui
