// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/language.h"
#include "ui/base/core_sentences.h"
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QSettings>
#include <QTranslator>
#include <algorithm>
#include <optional>

/// A static library's resources are only there when asked for (outside namespaces, as Qt wants it).
static void load_words() {
    Q_INIT_RESOURCE(translations);
}

namespace ui {
namespace {

constexpr const char* kSetting = "language";
constexpr const char* kOwn = "saycut"; ///< the translators' names: by them they are found again
constexpr const char* kQt = "qtbase";

bool known(const QString& code) {
    const auto& all = languages();
    return std::any_of(all.begin(), all.end(), [&](const Language& each) { return each.code == code; });
}

/// The first language that the person has told the system and that the window speaks.
QString system_language() {
    for (QString name : QLocale::system().uiLanguages()) {
        name.replace('-', '_');
        // Chinese is written in two ways: Simplified is read where it is asked for, or where it is usual.
        if (name.startsWith("zh"))
            return name.contains("Hant") || name.contains("TW") || name.contains("HK") ? QString("en")
                                                                                       : QString("zh_CN");
        if (const QString code = name.section('_', 0, 0); known(code)) return code;
    }
    return "en";
}

void put(const char* name, const QString& code) {
    auto* translator = qApp->findChild<QTranslator*>(name, Qt::FindDirectChildrenOnly);
    if (!translator) {
        translator = new QTranslator(qApp);
        translator->setObjectName(name);
    }
    QCoreApplication::removeTranslator(translator);
    const QString file = QString("%1_%2.qm").arg(name, code);
    if (translator->load(file, ":/saycut/translations") ||
        translator->load(file, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(translator);
}

/// A form of core's sentences, to recognise those that were made by it.
struct Form {
    QByteArray source;
    QRegularExpression shape;
    QList<int> places; ///< which %n each capture is
};

std::vector<Form> make_forms() {
    static const QRegularExpression place("%([1-9])");
    std::vector<Form> forms;
    std::vector<const char*> sentences(core_sentences().begin(), core_sentences().end());
    sentences.insert(sentences.end(), export_sentences().begin(), export_sentences().end());
    for (const char* source : sentences) {
        const QString text = QString::fromUtf8(source);
        Form form{.source = source};
        QString shape;
        qsizetype from = 0;
        for (auto all = place.globalMatch(text); all.hasNext();) {
            const auto found = all.next();
            shape += QRegularExpression::escape(text.mid(from, found.capturedStart() - from)) + "(.+?)";
            form.places << found.captured(1).toInt();
            from = found.capturedEnd();
        }
        if (form.places.isEmpty()) continue; // said as it stands
        form.shape = QRegularExpression(
            QRegularExpression::anchoredPattern(shape + QRegularExpression::escape(text.mid(from))),
            QRegularExpression::DotMatchesEverythingOption);
        forms.push_back(std::move(form));
    }
    // The one with the most words of its own knows most about a sentence.
    std::stable_sort(forms.begin(), forms.end(), [](const Form& a, const Form& b) {
        return a.source.size() - 2 * a.places.size() > b.source.size() - 2 * b.places.size();
    });
    return forms;
}

QString said(const char* english) {
    return QCoreApplication::translate("core", english);
}

QString with_places(const Form& form, const QRegularExpressionMatch& found) {
    static const QRegularExpression place("%([1-9])");
    const QString text = said(form.source.constData());
    QString filled;
    qsizetype from = 0;
    for (auto all = place.globalMatch(text); all.hasNext();) {
        const auto at = all.next();
        const auto which = form.places.indexOf(at.captured(1).toInt());
        filled += text.mid(from, at.capturedStart() - from);
        if (which >= 0) filled += in_words(found.captured(static_cast<int>(which) + 1));
        from = at.capturedEnd();
    }
    return filled + text.mid(from);
}

/// Nothing where there are no words for it.
std::optional<QString> said_again(const QString& plain) {
    if (const QString exact = said(plain.toUtf8()); exact != plain) return exact;
    if (const QStringList parts = plain.split("; "); parts.size() > 1) { // several things that were done
        QStringList again;
        for (const QString& part : parts)
            if (const auto words = said_again(part)) again << *words;
        if (again.size() == parts.size()) return again.join("; ");
    }
    static const std::vector<Form> forms = make_forms();
    for (const Form& form : forms)
        if (const auto found = form.shape.match(plain); found.hasMatch()) return with_places(form, found);
    return std::nullopt;
}

} // namespace

const QList<Language>& languages() {
    static const QList<Language> all{{"en", "English"},  {"de", "Deutsch"}, {"es", "Español"},
                                     {"fr", "Français"}, {"ja", "日本語"},  {"zh_CN", "简体中文"}};
    return all;
}

QString chosen_language() {
    const QString chosen = QSettings().value(kSetting).toString();
    return known(chosen) ? chosen : QString();
}

QString language() {
    return QCoreApplication::translate("language", "en"); // each file of words says its own code
}

void choose_language(const QString& code) {
    QSettings().setValue(kSetting, code);
    apply_chosen_language();
}

void apply_chosen_language() {
    load_words();
    const QString chosen = chosen_language();
    const QString code = chosen.isEmpty() ? system_language() : chosen;
    // Numbers and dates too; who has chosen nothing keeps the habits of the system.
    QLocale::setDefault(chosen.isEmpty() ? QLocale::system() : QLocale(code));
    put(kQt, code);
    put(kOwn, code);
}

QString tr(const char* english) {
    return QCoreApplication::translate("ui", english);
}

QString in_words(const std::string& english) {
    if (english.empty()) return {};
    const QString plain = QString::fromStdString(english);
    if (language() == "en") return plain;
    return said_again(plain).value_or(plain);
}

QString in_words(const QString& english) {
    return in_words(english.toStdString());
}

} // namespace ui
