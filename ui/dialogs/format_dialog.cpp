// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/format_dialog.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/style/dress.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {
namespace {

struct Preset {
    QString title;
    QSize size;
    const char* rate;
};

QList<Preset> presets() {
    return {{tr("Full HD, 25"), {1920, 1080}, "25"},
            {tr("Full HD, 30"), {1920, 1080}, "30"},
            {tr("Full HD, 24 (film)"), {1920, 1080}, "24"},
            {tr("Full HD, 60"), {1920, 1080}, "60"},
            {tr("4K UHD, 25"), {3840, 2160}, "25"},
            {tr("4K UHD, 30"), {3840, 2160}, "30"},
            {tr("Upright 9:16, 30 (Shorts, Reels, TikTok)"), {1080, 1920}, "30"},
            {tr("Square 1:1, 30"), {1080, 1080}, "30"},
            {tr("HD 720, 25"), {1280, 720}, "25"}};
}

struct Rate {
    const char* text;
    core::FrameRate rate;
};
constexpr Rate kRates[] = {{"23.976", {24000, 1001}}, {"24", {24, 1}}, {"25", {25, 1}},
                           {"29.97", {30000, 1001}},  {"30", {30, 1}}, {"50", {50, 1}},
                           {"59.94", {60000, 1001}},  {"60", {60, 1}}};

} // namespace

FormatDialog::FormatDialog(const core::Project* of, QWidget* parent) : Guarded(parent) {
    setWindowTitle(of ? tr("Project settings") : tr("New project"));
    setMinimumWidth(420);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(14);
    auto* form = new QFormLayout;
    form->setSpacing(10);
    preset_ = new QComboBox(this);
    preset_->setAccessibleName(tr("Preset"));
    preset_->addItem(of ? tr("As it is") : tr("As the first clip is"));
    for (const Preset& preset : presets())
        preset_->addItem(preset.title);
    preset_->addItem(tr("Of your own"));
    const auto side = [this](const QString& name) {
        auto* box = new QSpinBox(this);
        box->setRange(16, 8192);
        box->setSuffix(tr(" px"));
        box->setAccessibleName(name);
        return box;
    };
    width_ = side(tr("Width"));
    height_ = side(tr("Height"));
    rate_ = new QComboBox(this);
    rate_->setAccessibleName(tr("Frames a second"));
    for (const Rate& rate : kRates)
        rate_->addItem(rate.text);
    auto* size = new QHBoxLayout;
    size->addWidget(width_);
    size->addWidget(plain_label("×", this));
    size->addWidget(height_);
    size->addStretch();
    form->addRow(tr("Preset"), preset_);
    form->addRow(tr("Picture"), size);
    form->addRow(tr("Frames a second"), rate_);
    colour_ = new QComboBox(this);
    colour_->setObjectName("colour");
    for (const auto& [text, colour] :
         {std::pair{tr("Usual (BT.709)"), core::FilmColour::bt709},
          std::pair{tr("Wide (BT.2020)"), core::FilmColour::bt2020},
          std::pair{tr("High dynamic range, HLG (BT.2020)"), core::FilmColour::bt2020_hlg},
          std::pair{tr("High dynamic range, PQ (BT.2020)"), core::FilmColour::bt2020_pq}})
        colour_->addItem(text, static_cast<int>(colour));
    colour_->setToolTip(tr("What is in another light is brought into this one; exports are written in it."));
    form->addRow(tr("Colour"), colour_);
    sound_ = new QComboBox(this);
    sound_->setObjectName("sound");
    for (const auto& [text, layout] :
         {std::pair{tr("Mono"), core::SoundLayout::mono}, std::pair{tr("Stereo"), core::SoundLayout::stereo},
          std::pair{tr("Surround 5.1"), core::SoundLayout::five_one},
          std::pair{tr("Surround 7.1"), core::SoundLayout::seven_one}})
        sound_->addItem(text, static_cast<int>(layout));
    sound_->setToolTip(
        tr("What has more or fewer channels is brought to these; exports are written with them."));
    form->addRow(tr("Sound"), sound_);
    column->addLayout(form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    make_primary(buttons->button(QDialogButtonBox::Ok));
    buttons->button(QDialogButtonBox::Ok)->setText(of ? tr("Apply") : tr("Create"));
    column->addWidget(buttons);
    const core::Project empty;
    const core::Project& now = of ? *of : empty;
    width_->setValue(now.canvas().width);
    height_->setValue(now.canvas().height);
    colour_->setCurrentIndex(std::max(0, colour_->findData(static_cast<int>(now.colour))));
    sound_->setCurrentIndex(sound_->findData(static_cast<int>(now.sound_layout)));
    rate_->setCurrentText("30");
    for (const Rate& rate : kRates)
        if (rate.rate == now.rate()) rate_->setCurrentText(rate.text);
    connect(preset_, &QComboBox::activated, this, [this](int index) { take_preset(index); });
    for (QSpinBox* box : {width_, height_})
        connect(box, &QSpinBox::valueChanged, this, [this, box](int) {
            if (box->hasFocus()) preset_->setCurrentIndex(preset_->count() - 1);
        });
    connect(rate_, &QComboBox::activated, this,
            [this](int) { preset_->setCurrentIndex(preset_->count() - 1); });
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { accept(); });
    connect(buttons, &QDialogButtonBox::rejected, this, [this] { reject(); });
}

void FormatDialog::take_preset(int index) {
    const auto all = presets();
    if (index < 1 || index > all.size()) return;
    const Preset& preset = all[index - 1];
    width_->setValue(preset.size.width());
    height_->setValue(preset.size.height());
    rate_->setCurrentText(preset.rate);
}

core::Size FormatDialog::chosen_size() const {
    if (preset_->currentIndex() == 0) return {};
    return {width_->value(), height_->value()};
}

core::SetFormat FormatDialog::chosen() const {
    return {chosen_size(), chosen_rate(), static_cast<core::FilmColour>(colour_->currentData().toInt()),
            static_cast<core::SoundLayout>(sound_->currentData().toInt())};
}

core::FrameRate FormatDialog::chosen_rate() const {
    if (preset_->currentIndex() == 0) return {0, 1};
    for (const Rate& rate : kRates)
        if (rate_->currentText() == rate.text) return rate.rate;
    return {0, 1};
}

} // namespace ui
