// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window in other languages: switched while it is open, whole, and with room for its words.
#include "core/catalogue/catalogue.h"
#include "tests/ui/screens.h"
#include "ui/base/language.h"
#include "ui/chat/chat_panel.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/inspector/catalogue_words.h"
#include "ui/inspector/parameters.h"
#include "ui/main/menus.h"
#include "ui/panels/docks.h"
#include "ui/style/style.h"
#include "ui/timeline/timeline_view.h"
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QGroupBox>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSettings>
#include <QToolButton>
#include <QXmlStreamReader>

using test::settle, test::Window;

namespace {

/// A language for the length of a test.
struct Speaking {
    explicit Speaking(const QString& code) { ui::choose_language(code); }
    ~Speaking() {
        ui::choose_language("en");
        settle();
    }
};

/// English texts that have other words in a language, and the words that it has.
struct Words {
    QSet<QString> english, own;
    explicit Words(const QString& code) {
        QFile file(QString("%1/translations/saycut_%2.ts").arg(SAYCUT_SOURCE, code));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
        QXmlStreamReader xml(&file);
        QString source;
        while (!xml.atEnd()) {
            if (!xml.readNextStartElement()) continue;
            if (xml.name() == QString("source")) source = xml.readElementText();
            if (xml.name() != QString("translation") && xml.name() != QString("numerusform")) continue;
            const QString said = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (said != source) english.insert(source);
            own.insert(said);
        }
        english -= own;
    }
};

QString text_of(const QObject& object) {
    if (const auto* label = qobject_cast<const QLabel*>(&object)) return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&object)) return button->text();
    if (const auto* box = qobject_cast<const QGroupBox*>(&object)) return box->title();
    if (const auto* menu = qobject_cast<const QMenu*>(&object)) return menu->title();
    if (const auto* action = qobject_cast<const QAction*>(&object)) return action->text();
    if (const auto* dock = qobject_cast<const QDockWidget*>(&object)) return dock->windowTitle();
    if (const auto* dialog = qobject_cast<const QDialog*>(&object)) return dialog->windowTitle();
    return {};
}

/// Every text that an object shows or tells.
QStringList texts_of(const QObject& object) {
    QStringList all{text_of(object)};
    if (const auto* widget = qobject_cast<const QWidget*>(&object))
        all << widget->toolTip() << widget->accessibleName();
    if (const auto* line = qobject_cast<const QLineEdit*>(&object)) all << line->placeholderText();
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(&object)) all << edit->placeholderText();
    if (const auto* list = qobject_cast<const QComboBox*>(&object))
        for (int i = 0; i < list->count(); ++i)
            all << list->itemText(i);
    if (const auto* menu = qobject_cast<const QMenu*>(&object))
        for (const QAction* action : menu->actions())
            all << action->text();
    if (const auto* tree = qobject_cast<const QTreeWidget*>(&object))
        for (int g = 0; g < tree->topLevelItemCount(); ++g) {
            all << tree->topLevelItem(g)->text(0);
            for (int i = 0; i < tree->topLevelItem(g)->childCount(); ++i)
                all << tree->topLevelItem(g)->child(i)->text(0);
        }
    return all;
}

std::string path_of(const QObject* object) {
    QString path;
    for (; object; object = object->parent())
        path.prepend(QString("/%1:%2").arg(object->metaObject()->className(), object->objectName()));
    return path.right(160).toStdString();
}

void expect_no_english(const QObject& root, const Words& words) {
    QObjectList all = root.findChildren<QObject*>();
    all << const_cast<QObject*>(&root);
    for (const QObject* object : all)
        for (QString text : texts_of(*object)) {
            if (text.startsWith("<qt>")) text = text.mid(4).chopped(5);
            text.remove('&');
            EXPECT_FALSE(words.english.contains(text) || words.english.contains(text + "…"))
                << text.toStdString() << " in " << path_of(object);
        }
}

class Language : public testing::TestWithParam<const char*> {};

} // namespace

TEST_P(Language, Window_SpeaksItEverywhere_WithRoomForIt) {
    const Words words(GetParam());
    ASSERT_GT(words.english.size(), 400);
    const Speaking speaking(GetParam());
    ui::apply_theme(*qApp, ui::Theme::dark); // its sizes
    Window w(64);
    w.window.resize(1440, 860);
    test::make_busy(w);
    const auto look = [&](const QString& name, QWidget& shown) {
        test::keep_picture(GetParam(), name, shown);
        expect_no_english(shown, words);
        for (const QString& cut : test::cut_texts(shown))
            ADD_FAILURE() << GetParam() << " " << name.toStdString() << ": " << cut.toStdString();
    };
    test::for_each_panel(w, look);
    test::for_each_menu(w, look);
    test::for_each_dialog(w, look);
    w.workspace.discard();
}

TEST_P(Language, MenuBar_HasAKeyOfItsOwnForEachMenu) {
    const Speaking speaking(GetParam());
    QSet<QString> keys;
    for (const ui::MenuSpec& spec : ui::menu_bar()) {
        const auto at = spec.title.indexOf('&');
        ASSERT_GE(at, 0) << spec.title.toStdString();
        const QString key = spec.title.mid(at + 1, 1).toUpper();
        EXPECT_FALSE(keys.contains(key)) << spec.title.toStdString();
        keys.insert(key);
    }
}

TEST_P(Language, QtsOwnButtonsSpeakItToo) {
    const Speaking speaking(GetParam());
    Window w;
    w.workspace.undo();
    w.workspace.apply({core::AddMarker{{.time = core::Time(0), .name = "x"}}});
    test::run(w, "file.new");
    ASSERT_TRUE(test::question());
    const QString cancel = test::question()->button(QMessageBox::Cancel)->text();
    EXPECT_NE(QString(cancel).remove('&'), "Cancel");
    test::answer(QMessageBox::Discard);
}

INSTANTIATE_TEST_SUITE_P(All, Language, testing::Values("de", "es", "fr", "ja", "zh_CN"));

TEST(Languages, SwitchedWhileTheWindowIsOpen_KeepsWhatWasThere) {
    Window w;
    w.workspace.seek(core::from_seconds(0.5));
    test::run(w, "clip.split");
    test::run(w, "tool.razor");
    test::panel(w, "history");
    w.window.findChild<ui::ChatPanel*>()->set_draft("half a sentence");
    const auto project = w.workspace.snapshot();
    test::run(w, "file.preferences");
    auto* list = w.window.findChild<QComboBox*>("language");
    ASSERT_TRUE(list);
    const Speaking afterwards("en");
    list->setCurrentIndex(list->findData("de"));
    Q_EMIT list->activated(list->currentIndex());
    settle(300);
    EXPECT_EQ(ui::language(), "de");
    EXPECT_EQ(w.window.menuBar()->actions()[0]->text(), "&Datei");
    EXPECT_EQ(w.window.findChild<QDockWidget*>("dock:history")->windowTitle(), "Verlauf");
    EXPECT_TRUE(w.window.findChild<QDockWidget*>("dock:history")->isVisible());
    EXPECT_EQ(w.window.findChild<QListWidget*>("history")->currentItem()->text(), "Teilen");
    EXPECT_EQ(w.window.findChild<ui::TimelineView*>()->tool(), ui::Tool::razor);
    EXPECT_EQ(w.window.findChild<ui::ChatPanel*>()->draft(), "half a sentence");
    EXPECT_EQ(w.workspace.snapshot(), project);
    ASSERT_TRUE(w.window.findChild<ui::PreferencesDialog*>()); // where it was chosen, in the new language
    EXPECT_EQ(w.window.findChild<ui::PreferencesDialog*>()->windowTitle(), "Einstellungen");
    w.window.findChild<ui::PreferencesDialog*>()->close();
    test::run(w, "edit.undo"); // what is there now works, and once only
    EXPECT_EQ(w.workspace.project().tracks[0]->clips.size(), 1U);
    w.workspace.discard();
}

TEST(Languages, SwitchedWhileAJobRuns_TheJobGoesOnAndIsSeen) {
    Window w;
    w.hold = true;
    w.say("turn the red dress blue");
    ASSERT_TRUE(w.finish_job);
    {
        const Speaking speaking("fr");
        settle(200);
        EXPECT_EQ(w.window.menuBar()->actions()[0]->text(), "&Fichier");
        bool stop = false;
        for (const QPushButton* button : w.window.findChildren<QPushButton*>())
            stop = stop || (button->isVisibleTo(&w.window) && button->text() == "Arrêter");
        EXPECT_TRUE(stop);
        std::exchange(w.finish_job, nullptr)();
        settle();
        EXPECT_EQ(w.first().takes().size(), 2U);
    }
    w.workspace.discard();
}

TEST(Languages, SentencesOfCore_AreSaidAgainWithWhatIsInThem) {
    const Speaking speaking("de");
    EXPECT_EQ(ui::in_words(std::string("Select a clip first.")), "Wählen Sie zuerst einen Clip.");
    EXPECT_EQ(ui::in_words(std::string("'a.mp4' would lie over 'b.mp4' on track Video 1; make room first")),
              "„a.mp4“ läge auf Spur Video 1 über „b.mp4“; schaffen Sie zuerst Platz");
    EXPECT_EQ(
        ui::in_words(std::string("cannot open /a/b: the file is empty (0 bytes); copy or download it again")),
        "/a/b lässt sich nicht öffnen: Die Datei ist leer (0 Byte); kopieren oder laden Sie sie noch einmal");
    EXPECT_EQ(ui::in_words(std::string("nobody has words for this")), "nobody has words for this");
}

TEST(Languages, NumbersCount) {
    const auto takes = [](int n) { return QObject::tr("%n take(s)", nullptr, n); };
    EXPECT_EQ(takes(1), "1 take");
    EXPECT_EQ(takes(2), "2 takes");
    const Speaking speaking("es");
    EXPECT_EQ(takes(1), "1 toma");
    EXPECT_EQ(takes(5), "5 tomas");
}

TEST(Languages, SystemsOwn_IsTakenWhereNothingIsChosen) {
    const Speaking afterwards("en");
    ui::choose_language({});
    EXPECT_TRUE(ui::chosen_language().isEmpty());
    EXPECT_FALSE(ui::language().isEmpty());
    QSettings().setValue("language", "tlh"); // not one of them
    EXPECT_TRUE(ui::chosen_language().isEmpty());
}

TEST(Languages, CatalogueWords_AreThoseOfTheCatalogue) {
    std::set<QString> wanted;
    for (const auto domain : {core::Domain::picture, core::Domain::sound, core::Domain::title,
                              core::Domain::generator, core::Domain::transition})
        for (const core::Kind& kind : core::kinds_of(domain)) {
            if (kind.hidden) continue;
            wanted.insert(ui::readable(kind.name));
            for (const core::ParamSpec& spec : kind.params) {
                wanted.insert(ui::readable(spec.name));
                for (const std::string& choice : spec.choices)
                    wanted.insert(ui::readable(choice));
                if (!spec.unit.empty() && !spec.unit.starts_with("px") && !spec.unit.starts_with("of the") &&
                    spec.unit != "degrees")
                    wanted.insert(QString::fromStdString(spec.unit));
            }
        }
    std::set<QString> there;
    for (const char* word : ui::kCatalogueWords)
        EXPECT_TRUE(there.insert(word).second) << word << " stands there twice";
    for (const QString& word : wanted)
        EXPECT_TRUE(there.contains(word))
            << word.toStdString() << " is not in ui/inspector/catalogue_words.h";
}

TEST(Language, EveryLayoutAndPanel_FitsASmallScreen) {
    constexpr QSize kRoom{1272, 680}; // 1280 x 720 without what the desktop draws around a window
    ui::apply_theme(*qApp, ui::Theme::dark);
    for (const auto& [code, name] : ui::languages()) {
        const Speaking speaking(code);
        Window w;
        auto* docks = w.window.findChild<ui::Docks*>();
        w.workspace.look_at({.media = w.workspace.project().media[0]->id}); // the widest source viewer
        const auto expect_room = [&](const QString& with) {
            settle();
            const QSize least = w.window.minimumSizeHint();
            EXPECT_LE(least.width(), kRoom.width()) << code.toStdString() << " " << with.toStdString();
            EXPECT_LE(least.height(), kRoom.height()) << code.toStdString() << " " << with.toStdString();
        };
        for (const ui::WorkspaceSpec& spec : ui::workspace_specs()) {
            docks->use(spec.id);
            expect_room(spec.id);
        }
        docks->use("edit");
        for (const QString& id : docks->ids()) {
            const bool was = docks->shown(id);
            docks->show(id, true);
            expect_room(id);
            docks->show(id, was);
        }
    }
}
