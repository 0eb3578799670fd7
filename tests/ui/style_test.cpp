// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The themes: whether all of them can be read, by the rules of WCAG 2.1 (contrast of relative luminances),
// and whether the program goes with the desktop.
#include "tests/ui/peer_bus.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/style/system_look.h"
#include <QComboBox>
#include <QDBusVariant>
#include <QRegularExpression>
#include <QSettings>
#include <QWindow>
#include <cmath>

using test::settle, test::wait_until, ui::Theme;

namespace {

double luminance(const QColor& colour) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

/// One rule of a style sheet: what it is about, and its colours; an invalid one: it has none.
struct Rule {
    QString what;
    QColor words, ground, chosen_words, chosen_ground;
};

QColor colour_in(const QString& rule, const QString& property) {
    const QRegularExpression form("(?:^|[;{\\s])" + property + "\\s*:[^;]*?(#[0-9a-fA-F]{6})");
    const auto found = form.match(rule);
    return found.hasMatch() ? QColor(found.captured(1)) : QColor();
}

std::vector<Rule> rules_of(const QString& sheet) {
    std::vector<Rule> rules;
    static const QRegularExpression form("([^{}]+)\\{([^}]*)\\}");
    for (auto each = form.globalMatch(sheet); each.hasNext();) {
        const auto found = each.next();
        const QString body = found.captured(2);
        for (const QString& what : found.captured(1).split(','))
            rules.push_back({what.trimmed(), colour_in(body, "color"), colour_in(body, "background"),
                             colour_in(body, "selection-color"),
                             colour_in(body, "selection-background-color")});
    }
    return rules;
}

/// Whether words stand on it.
bool bears_words(const QString& what) {
    static const QRegularExpression none(
        "separator|handle|groove|page|chunk|indicator|QSplitter|QProgressBar|QScrollBar|QSlider|corner");
    return !what.contains(none);
}

class Readable : public testing::TestWithParam<Theme> {
  protected:
    void SetUp() override { ui::apply_theme(*qApp, GetParam()); }
    void TearDown() override { ui::apply_theme(*qApp, Theme::dark); }
    /// What WCAG asks of plain words: AA, and AAA of the theme of high contrast.
    [[nodiscard]] double least() const { return GetParam() == Theme::contrast ? 7 : 4.5; }
    void expect(const QColor& words, const QColor& ground, const QString& where) const {
        EXPECT_GE(contrast(words, ground), least())
            << where.toStdString() << ": " << words.name().toStdString() << " on "
            << ground.name().toStdString();
    }
};

} // namespace

TEST_P(Readable, EveryTextColourOfTheSheet_OnItsGround) {
    const ui::Palette c = ui::palette_of(GetParam());
    const auto rules = rules_of(qApp->styleSheet());
    ASSERT_GT(rules.size(), 100U);
    int seen = 0;
    for (const Rule& rule : rules) {
        if (rule.what.contains(":disabled")) continue; // what cannot be done may be faint
        if (rule.chosen_words.isValid()) expect(rule.chosen_words, rule.chosen_ground, rule.what);
        if (rule.words.isValid()) {
            ++seen;
            QList<QColor> grounds{c.window, c.panel, c.raised}; // it may stand on any of them
            if (rule.ground.isValid()) grounds = {rule.ground};
            for (const Rule& around : rules) // it stands in something that has a ground of its own
                if (rule.what.startsWith(around.what + " ") && around.ground.isValid())
                    grounds = {around.ground};
            for (const QColor& ground : grounds)
                expect(rule.words, ground, rule.what);
        } else if (rule.ground.isValid() && bears_words(rule.what)) {
            const bool inside = std::any_of(rules.begin(), rules.end(), [&](const Rule& other) {
                return other.words.isValid() && other.what.startsWith(rule.what + " ");
            });
            if (!inside) expect(c.text, rule.ground, rule.what);
        }
    }
    EXPECT_GT(seen, 15);
}

TEST_P(Readable, WhatIsPaintedByHand) {
    const ui::Palette c = ui::palette_of(GetParam());
    for (const QColor& ground : {c.window, c.panel, c.raised})
        for (const QColor& words : {c.text, c.faint, c.accent, c.danger})
            expect(words, ground, "on a panel");
    for (const QColor& clip : {c.video, c.audio, c.title, c.generated})
        expect(c.on_clip, clip, "on a clip");
    expect(c.accent_text, c.accent, "on the accent");
    expect(c.accent_text, c.danger, "on a badge");
    expect(c.on_chosen, c.chosen, "in a chosen row");
    const QPalette palette = qApp->palette();
    expect(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), "chosen words");
    expect(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base), "in an empty line");
    expect(palette.color(QPalette::ButtonText), palette.color(QPalette::Button), "on a button");
}

TEST_P(Readable, WhereTheFocusIs_AndWhatIsChosen) {
    constexpr double kLeastOfShapes = 3; // WCAG 1.4.11
    const ui::Palette c = ui::palette_of(GetParam());
    for (const QColor& ground : {c.window, c.panel, c.raised})
        EXPECT_GE(contrast(c.accent, ground), kLeastOfShapes) << ground.name().toStdString();
    if (GetParam() != Theme::contrast) return;
    for (const QColor& ground : {c.window, c.panel, c.raised}) {
        EXPECT_GE(contrast(c.chosen, ground), kLeastOfShapes) << ground.name().toStdString();
        EXPECT_GE(contrast(c.line, ground), kLeastOfShapes) << ground.name().toStdString();
    }
    for (const QColor& clip : {c.video, c.audio, c.title, c.generated})
        EXPECT_GE(contrast(c.accent, clip), kLeastOfShapes) << clip.name().toStdString();
    QLineEdit line; // the ring is two pixels wide
    line.resize(120, 40);
    line.show();
    line.activateWindow();
    line.setFocus();
    settle();
    const QImage image = line.grab().toImage();
    EXPECT_EQ(image.pixelColor(60, 0), c.accent);
    EXPECT_EQ(image.pixelColor(60, 1), c.accent);
}

INSTANTIATE_TEST_SUITE_P(Themes, Readable, testing::ValuesIn(ui::kThemes),
                         [](const auto& each) { return ui::name_of(each.param).toStdString(); });

namespace {

const char* const kPortal = "/org/freedesktop/portal/desktop";
const char* const kSettings = "org.freedesktop.portal.Settings";

/// A desktop that says what it is asked for, and what is made of it.
struct Desktop {
    uint scheme = 0, contrast = 0;
    test::PeerBus peer{kPortal, [this](const QDBusMessage& call) {
                           const uint said = call.arguments().value(1) == "contrast" ? contrast : scheme;
                           const QDBusVariant inner{QVariant(said)}; // wrapped twice, as `Read` does it
                           return QVariantList{QVariant::fromValue(QDBusVariant(QVariant::fromValue(inner)))};
                       }};
    ~Desktop() {
        QSettings().remove("theme");
        qApp->setProperty("saycut_system_theme", {});
        ui::apply_theme(*qApp, Theme::dark);
    }
    /// What was asked for at the start is answered.
    void wait_until_asked() {
        wait_until([this] { return peer.calls.size() == 2; });
        settle(100);
    }
    void say(const QString& name, const QVariant& value,
             const QString& space = "org.freedesktop.appearance") {
        peer.signal(kPortal, kSettings, "SettingChanged",
                    {space, name, QVariant::fromValue(QDBusVariant(value))});
        settle();
    }
};

} // namespace

TEST(SystemTheme, IsTheFirstOne_AndFollowsTheDesktop) {
    QSettings().remove("theme");
    ui::apply_theme(*qApp, Theme::dark);
    ui::set_system_theme(Theme::dark);
    Desktop desktop;
    desktop.scheme = 2;
    const ui::SystemLook look(desktop.peer.bus());
    ui::follow_system(look);
    ui::apply_chosen_theme();
    EXPECT_EQ(ui::preferences::theme(), "system");
    EXPECT_EQ(ui::current_theme(), Theme::dark); // nothing was heard yet
    desktop.wait_until_asked();
    EXPECT_EQ(ui::current_theme(), Theme::light);
    desktop.say("color-scheme", 1U);
    EXPECT_EQ(ui::current_theme(), Theme::dark);
    desktop.say("color-scheme", 2U, "org.kde.something");
    desktop.say("color-scheme", "light"); // of no meaning
    EXPECT_EQ(ui::current_theme(), Theme::dark);
    desktop.say("contrast", 1U);
    EXPECT_EQ(ui::current_theme(), Theme::contrast);
    desktop.say("contrast", 0U);
    desktop.say("color-scheme", 2U);
    EXPECT_EQ(ui::current_theme(), Theme::light);
}

TEST(SystemTheme, WhatIsChosen_StaysWhateverTheDesktopSays) {
    ui::apply_theme(*qApp, Theme::dark);
    ui::set_system_theme(Theme::dark);
    QSettings().setValue("theme", "contrast");
    Desktop desktop;
    const ui::SystemLook look(desktop.peer.bus());
    ui::follow_system(look);
    ui::apply_chosen_theme();
    EXPECT_EQ(ui::current_theme(), Theme::contrast);
    desktop.wait_until_asked();
    desktop.say("color-scheme", 2U);
    EXPECT_EQ(ui::system_theme(), Theme::light);
    EXPECT_EQ(ui::current_theme(), Theme::contrast);
}

TEST(SystemTheme, WithoutABus_ThePaletteSays_AlsoWhenItChanges) {
    QSettings().remove("theme");
    ui::set_system_theme(Theme::dark);
    ui::apply_theme(*qApp, Theme::dark);
    const QColor own = qApp->palette().color(QPalette::Window);
    const ui::SystemLook look{QDBusConnection("there is none of that name")};
    ui::follow_system(look);
    ASSERT_EQ(ui::system_theme(), Theme::dark);
    QWindow window;
    QEvent event(QEvent::ThemeChange); // as the platform sends it to every window
    QApplication::sendEvent(&window, &event);
    settle();
    EXPECT_EQ(ui::system_theme(), Theme::light); // the platform of the tests is
    EXPECT_EQ(ui::current_theme(), Theme::light);
    EXPECT_NE(qApp->palette().color(QPalette::Window), own);
    EXPECT_EQ(qApp->palette().color(QPalette::Window), ui::palette_of(Theme::light).window);
    qApp->setProperty("saycut_system_theme", {});
    ui::apply_theme(*qApp, Theme::dark);
}

TEST(SystemTheme, IsAmongTheChoices_AndInTheMenu) {
    test::Window w;
    auto* actions = w.window.findChild<ui::Actions*>();
    const auto run = [&](const char* id) {
        actions->of(id)->trigger();
        settle();
    };
    ui::set_system_theme(Theme::light);
    for (const auto& [id, theme] : {std::pair{"view.contrast", Theme::contrast},
                                    {"view.dark", Theme::dark},
                                    {"view.light", Theme::light}}) {
        run(id);
        EXPECT_EQ(ui::current_theme(), theme);
        EXPECT_TRUE(actions->of(id)->isChecked());
    }
    run("view.dark");
    run("view.system_theme");
    EXPECT_EQ(ui::current_theme(), Theme::light);
    EXPECT_TRUE(actions->of("view.system_theme")->isChecked());
    EXPECT_FALSE(actions->of("view.light")->isChecked());
    run("file.preferences");
    auto* list = w.window.findChild<ui::PreferencesDialog*>()->findChild<QComboBox*>("theme");
    EXPECT_EQ(list->currentData(), "system");
    EXPECT_GE(list->findData("contrast"), 0);
    QSettings().remove("theme");
    qApp->setProperty("saycut_system_theme", {});
    ui::apply_theme(*qApp, Theme::dark);
}
