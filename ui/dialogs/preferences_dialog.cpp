// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferences_dialog.h"
#include "core/media/hardware.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/dialogs/language_model_box.h"
#include "ui/export/drawn_parts.h"
#include "ui/style/style.h"
#include "ui/style/system_look.h"
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace ui {

namespace preferences {

bool wheel_zooms() {
    return QSettings().value("timeline/wheel_zooms", false).toBool();
}

bool wheel_reversed() {
    return QSettings().value("timeline/wheel_reversed", false).toBool();
}

int grid_squares() {
    return std::clamp(QSettings().value("viewer/grid", 8).toInt(), 2, 64);
}

int quality() {
    const bool full = QSettings().value("playback/full_quality", false).toBool(); // of older versions
    return QSettings().value("playback/quality", full ? 8 : 0).toInt();
}

bool heard_while_scrubbing() {
    return QSettings().value("playback/scrub", true).toBool();
}

bool overlaps_fade() {
    return QSettings().value("timeline/overlaps_fade", true).toBool();
}

bool decodes_on_a_card() {
    return QSettings().value("playback/card", true).toBool();
}

QString theme() {
    return QSettings().value("theme", "system").toString();
}

double scale() {
    const double chosen = QSettings().value("scale", 1.0).toDouble();
    return chosen >= 0.5 && chosen <= 4 ? chosen : 1.0;
}

} // namespace preferences

void apply_chosen_decoding() {
    const bool wanted = preferences::decodes_on_a_card() && !core::hardware_refused();
    core::use_hardware(wanted ? core::found_hardware() : nullptr);
}

void apply_chosen_theme() {
    const QString chosen = preferences::theme();
    Theme theme = system_theme();
    for (const Theme each : kThemes)
        if (name_of(each) == chosen) theme = each;
    apply_theme(*qApp, theme);
    for (QWidget* widget : QApplication::allWidgets())
        widget->update();
}

void follow_system(const SystemLook& look) {
    PreferencesDialog::connect(&look, &SystemLook::changed, qApp, [] {
        if (preferences::theme() == "system") apply_chosen_theme();
    });
}

PreferencesDialog::PreferencesDialog(Actions& actions, Workspace& workspace, DrawnParts& drawn,
                                     QWidget* parent)
    : Guarded(parent) {
    setWindowTitle(tr("Preferences"));
    setMinimumWidth(640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(14);
    auto* form = new QFormLayout;
    form->setSpacing(10);
    QList<QPair<QString, QVariant>> spoken{{tr("As the system"), QString()}};
    for (const Language& each : languages())
        spoken << QPair<QString, QVariant>{each.name, each.code};
    form->addRow(tr("Language"), choice("language", spoken, chosen_language(),
                                        [](const QVariant& value) { choose_language(value.toString()); }));
    form->addRow(tr("Theme"), choice("theme",
                                     {{tr("As the system"), "system"},
                                      {tr("Dark"), "dark"},
                                      {tr("Light"), "light"},
                                      {tr("High contrast"), "contrast"}},
                                     preferences::theme(), [](const QVariant& value) {
                                         QSettings().setValue("theme", value);
                                         apply_chosen_theme();
                                     }));
    auto* note = plain_label({}, this);
    note->setObjectName("faint");
    note->hide(); // until there is something to say
    form->addRow(tr("Scale"), choice("scale",
                                     {{tr("As the screen says"), 1.0},
                                      {"90 %", 0.9},
                                      {"110 %", 1.1},
                                      {"125 %", 1.25},
                                      {"150 %", 1.5},
                                      {"200 %", 2.0}},
                                     preferences::scale(), [note](const QVariant& value) {
                                         QSettings().setValue("scale", value);
                                         note->setText(PreferencesDialog::tr("From the next start on."));
                                         note->show();
                                     }));
    form->addRow(QString(), note);
    form->addRow(
        tr("Wheel on the timeline"),
        choice("wheel",
               {{tr("Scrolls; with Ctrl it zooms"), false}, {tr("Zooms; with Ctrl it scrolls"), true}},
               preferences::wheel_zooms(),
               [](const QVariant& value) { QSettings().setValue("timeline/wheel_zooms", value); }));
    form->addRow(tr("Direction of the wheel"),
                 choice("wheel_direction", {{tr("As the system"), false}, {tr("Reversed"), true}},
                        preferences::wheel_reversed(), [](const QVariant& value) {
                            QSettings().setValue("timeline/wheel_reversed", value);
                        }));
    form->addRow(tr("Playing"), choice("quality",
                                       {{tr("As sharp as the machine keeps up with"), 0},
                                        {tr("Always all pixels"), 8},
                                        {tr("Half as many pixels each way"), 4},
                                        {tr("A quarter each way"), 2}},
                                       preferences::quality(), [&workspace](const QVariant& value) {
                                           QSettings().setValue("playback/quality", value);
                                           workspace.player().set_quality(value.toInt());
                                       }));
    auto* decoding = choice(
        "decoding", {{tr("By the graphics card where it can"), true}, {tr("By the processor alone"), false}},
        preferences::decodes_on_a_card(), [](const QVariant& value) {
            QSettings().setValue("playback/card", value);
            apply_chosen_decoding();
        });
    decoding->setToolTip(
        tr("The pictures are the same, bit for bit. Where the card fails, the processor goes on."));
    form->addRow(tr("Decoding"), decoding);
    QList<QPair<QString, QVariant>> grids;
    for (const int squares : {4, 6, 8, 12, 16, 24, 32})
        grids << QPair<QString, QVariant>{tr("%1 squares across").arg(squares), squares};
    form->addRow(tr("Grid of the viewer"),
                 choice("grid", grids, preferences::grid_squares(), [parent](const QVariant& value) {
                     QSettings().setValue("viewer/grid", value);
                     if (parent) parent->update(); // what lies in it, too
                 }));
    form->addRow(tr("Large footage"),
                 choice("proxies",
                        {{tr("Offers proxies for the viewer"), "offer"},
                         {tr("Makes proxies by itself"), "make"},
                         {tr("Is played as it is"), "never"}},
                        QSettings().value("proxies/large", "offer"),
                        [](const QVariant& value) { QSettings().setValue("proxies/large", value); }));
    QList<QPair<QString, QVariant>> sizes;
    for (const int gib : {1, 2, 4, 8, 16, 32, 64})
        sizes << QPair<QString, QVariant>{tr("At most %1 GiB a project").arg(gib), gib};
    form->addRow(tr("Rendered parts"),
                 choice("rendered", sizes, preferences::rendered_gib(), [&drawn](const QVariant& value) {
                     QSettings().setValue("rendered/gib", value);
                     drawn.follow_budget();
                 }));
    new LanguageModelBox(form, this);
    auto* keys = new QPushButton(tr("Keyboard shortcuts…"), this);
    connect(keys, &QPushButton::clicked, this, [&actions] { actions.of("help.shortcuts")->trigger(); });
    form->addRow(tr("Keys"), keys);
    column->addLayout(form);
    column->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, [this] { reject(); });
    column->addWidget(buttons);
}

QComboBox* PreferencesDialog::choice(const char* name, const QList<QPair<QString, QVariant>>& items,
                                     const QVariant& now, std::function<void(const QVariant&)> take) {
    auto* list = new QComboBox(this);
    list->setObjectName(name);
    for (const auto& [text, value] : items)
        list->addItem(text, value);
    list->setCurrentIndex(std::max(0, list->findData(now)));
    connect(list, &QComboBox::activated, this,
            [list, take = std::move(take)](int index) { take(list->itemData(index)); });
    return list;
}

} // namespace ui
