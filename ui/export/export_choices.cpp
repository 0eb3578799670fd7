// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_choices.h"
#include "ui/base/plain_text.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <cmath>

namespace ui {

namespace {

constexpr int kMostCrf = 63;

void choose(QComboBox* list, const QVariant& data) {
    list->setCurrentIndex(std::max(0, list->findData(data)));
}

} // namespace

ExportChoices::ExportChoices(QWidget* parent) : Guarded(parent) {
    form_ = new QFormLayout(this);
    QFormLayout* form = form_;
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(10);
    add_picture(form);
    add_words(form);
    for (QLineEdit* line : {bitrate_, title_})
        connect(line, &QLineEdit::textChanged, this, [this] { refresh(), Q_EMIT changed(); });
    for (QCheckBox* box : {two_pass_, copy_, chapters_, provenance_})
        connect(box, &QCheckBox::toggled, this, [this] { refresh(), Q_EMIT changed(); });
    for (QComboBox* list : {speed_, subtitles_, loudness_})
        connect(list, &QComboBox::currentIndexChanged, this, [this](int) { Q_EMIT changed(); });
    connect(quality_, &QSpinBox::valueChanged, this, [this](int) { Q_EMIT changed(); });
}

void ExportChoices::add_picture(QFormLayout* form) {
    quality_ = new QSpinBox(this);
    quality_->setObjectName("quality");
    quality_->setRange(-1, kMostCrf);
    quality_->setToolTip(tr("A smaller number is a better picture and a larger file."));
    form->addRow(tr("Quality"), quality_);
    bitrate_ = new QLineEdit(this);
    bitrate_->setObjectName("bitrate");
    bitrate_->setPlaceholderText(tr("By quality; or such as 8M"));
    bitrate_->setAccessibleName(tr("Bit rate"));
    two_pass_ = new QCheckBox(tr("Two passes"), this);
    two_pass_->setObjectName("two_pass");
    two_pass_->setToolTip(
        tr("The film is looked at once before it is written: the bits go where they are needed."));
    auto* row = new QHBoxLayout;
    row->addWidget(bitrate_, 1);
    row->addWidget(two_pass_);
    form->addRow(tr("Bit rate"), row);
    speed_ = new QComboBox(this);
    speed_->setObjectName("speed");
    form->addRow(tr("Encoder's speed"), speed_);
    copy_ = new QCheckBox(tr("Copy what is untouched instead of encoding it"), this);
    copy_->setObjectName("copy");
    form->addRow(QString(), copy_);
}

void ExportChoices::add_words(QFormLayout* form) {
    using As = core::SubtitlesAs;
    subtitles_ = new QComboBox(this);
    subtitles_->setObjectName("subtitles");
    for (const auto& [text, as] :
         {std::pair{tr("Drawn into the picture"), As::burnt},
          std::pair{tr("In the file, shown or hidden by players"), As::stream},
          std::pair{tr("As a file beside it (SRT)"), As::beside}, std::pair{tr("Left out"), As::none}})
        subtitles_->addItem(text, static_cast<int>(as));
    form->addRow(tr("Subtitles"), subtitles_);
    loudness_ = new QComboBox(this);
    loudness_->setObjectName("loudness");
    loudness_->addItem(tr("As it is"));
    for (const auto& [text, level] :
         {std::pair{tr("−14 LUFS, for the web"), -14.0}, std::pair{tr("−16 LUFS, for podcasts"), -16.0},
          std::pair{tr("−23 LUFS, for broadcast (EBU R 128)"), -23.0},
          std::pair{tr("−24 LUFS, for broadcast (ATSC A/85)"), -24.0}})
        loudness_->addItem(text, level);
    form->addRow(tr("Loudness"), loudness_);
    title_ = new QLineEdit(this);
    title_->setObjectName("title");
    title_->setPlaceholderText(tr("None"));
    form->addRow(tr("Title in the file"), title_);
    chapters_ = new QCheckBox(this);
    chapters_->setObjectName("chapters");
    form->addRow(QString(), chapters_);
    provenance_ = new QCheckBox(tr("Say in the file which models made parts of it"), this);
    provenance_->setObjectName("provenance");
    provenance_->setChecked(true);
    form->addRow(QString(), provenance_);
    describe(0, {});
}

core::ExportOptions ExportChoices::options() const {
    core::ExportOptions options;
    options.changes = {
        .crf = quality_->isEnabled() ? quality_->value() : -1,
        .speed = speed_->currentData().toString().toStdString(),
        .copy = copy_->isChecked() && copy_->isEnabled(),
        .bitrate = bitrate_->isEnabled() ? core::parse_bitrate(bitrate_->text().trimmed().toStdString()) : 0,
        .two_pass = two_pass_->isEnabled() && two_pass_->isChecked()};
    options.subtitles = static_cast<core::SubtitlesAs>(subtitles_->currentData().toInt());
    options.chapters = chapters_->isChecked();
    options.provenance = provenance_->isChecked();
    options.title = title_->text().trimmed().toStdString();
    if (const QVariant level = loudness_->currentData(); level.isValid()) options.loudness = level.toDouble();
    return options;
}

void ExportChoices::show(const core::ExportOptions& options) {
    {
        const QSignalBlocker quiet(this);
        quality_->setValue(options.changes.crf);
        bitrate_->setText(QString::fromStdString(core::bitrate_words(options.changes.bitrate)));
        two_pass_->setChecked(options.changes.two_pass);
        copy_->setChecked(options.changes.copy || preset_.copy);
        choose(speed_, QString::fromStdString(options.changes.speed));
        choose(subtitles_, static_cast<int>(options.subtitles));
        chapters_->setChecked(options.chapters);
        provenance_->setChecked(options.provenance);
        if (options.loudness && loudness_->findData(*options.loudness) < 0)
            loudness_->addItem(QString("%1 LUFS").arg(*options.loudness), *options.loudness);
        loudness_->setCurrentIndex(options.loudness ? loudness_->findData(*options.loudness) : 0);
        refresh();
    }
    Q_EMIT changed();
}

void ExportChoices::follow(const core::EncodeSettings& preset) {
    {
        const QSignalBlocker quiet(this);
        preset_ = preset;
        quality_->setSpecialValueText(preset.crf < 0 ? tr("As the preset")
                                                     : tr("As the preset (%1)").arg(preset.crf));
        quality_->setValue(-1);
        bitrate_->clear();
        two_pass_->setChecked(false);
        copy_->setChecked(preset.copy);
        speed_->clear();
        speed_->addItem(preset.speed_option.empty()
                            ? tr("As the preset")
                            : tr("As the preset (%1)").arg(QString::fromStdString(preset.speed)),
                        QString());
        for (const std::string& speed : core::speeds_of(preset))
            speed_->addItem(QString::fromStdString(speed), QString::fromStdString(speed));
        refresh();
    }
    Q_EMIT changed();
}

void ExportChoices::describe(int chapters, const QString& provenance) {
    chapters_->setText(tr("Chapters from the named markers (%1)").arg(chapters));
    chapters_->setEnabled(chapters > 0);
    provenance_->setToolTip(plain_tool_tip(provenance));
    provenance_->setEnabled(!provenance.isEmpty());
}

void ExportChoices::refresh() {
    const bool by_rate = !bitrate_->text().trimmed().isEmpty();
    bitrate_->setEnabled(preset_.video && preset_.crf >= 0);
    quality_->setEnabled(preset_.video && preset_.crf >= 0 && !by_rate);
    two_pass_->setEnabled(preset_.video && core::has_two_passes(preset_) && by_rate && !copy_->isChecked());
    speed_->setEnabled(preset_.video && speed_->count() > 1);
    copy_->setEnabled(preset_.video && !preset_.is_folder() && !preset_.copy);
    subtitles_->setEnabled(preset_.video);
    loudness_->setEnabled(preset_.audio);
}

} // namespace ui
