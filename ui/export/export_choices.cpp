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

/// A list in which something else can be typed: what is chosen of it, as words for core; empty in its first
/// row.
std::string chosen_words(const QComboBox* list) {
    const QString text = list->currentText().trimmed();
    if (!list->isEnabled() || text == list->itemText(0)) return {};
    const int row = list->findText(text);
    return (row < 0 ? text : list->itemData(row).toString()).toStdString();
}

void choose_words(QComboBox* list, const std::string& words) {
    const QString wanted = QString::fromStdString(words);
    const int row = wanted.isEmpty() ? 0 : list->findData(wanted);
    if (row >= 0)
        list->setCurrentIndex(row), list->setEditText(list->itemText(row));
    else
        list->setEditText(wanted);
}

QComboBox* list_to_type_in(QWidget* parent, const char* name, const QString& said,
                           std::initializer_list<std::pair<QString, const char*>> rows) {
    auto* list = new QComboBox(parent);
    list->setObjectName(name);
    list->setAccessibleName(said);
    list->setEditable(true);
    list->setInsertPolicy(QComboBox::NoInsert);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(10);
    list->addItem(QString());
    for (const auto& [text, words] : rows)
        list->addItem(text, QString(words));
    return list;
}

} // namespace

ExportChoices::ExportChoices(QWidget* parent) : Guarded(parent) {
    form_ = new QFormLayout(this);
    QFormLayout* form = form_;
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(10);
    add_form(form);
    add_picture(form);
    add_sound(form);
    add_words(form);
    for (QLineEdit* line : {bitrate_, title_})
        connect(line, &QLineEdit::textChanged, this, [this] { refresh(), Q_EMIT changed(); });
    for (QCheckBox* box : {two_pass_, copy_, verify_, chapters_, provenance_})
        connect(box, &QCheckBox::toggled, this, [this] { refresh(), Q_EMIT changed(); });
    for (QComboBox* list : {speed_, encoder_, sound_rate_, subtitles_, loudness_})
        connect(list, &QComboBox::currentIndexChanged, this, [this](int) { Q_EMIT changed(); });
    for (QComboBox* list : {size_, rate_})
        connect(list, &QComboBox::editTextChanged, this, [this] { Q_EMIT changed(); });
    connect(has_, &QComboBox::currentIndexChanged, this, [this](int) { refresh(), Q_EMIT changed(); });
    connect(quality_, &QSpinBox::valueChanged, this, [this](int) { Q_EMIT changed(); });
}

void ExportChoices::add_form(QFormLayout* form) {
    size_ = list_to_type_in(this, "size", tr("Size"),
                            {{tr("2160p (4K)"), "2160p"},
                             {"1440p", "1440p"},
                             {"1080p", "1080p"},
                             {"720p", "720p"},
                             {"480p", "480p"},
                             {"360p", "360p"},
                             {tr("1080×1920, upright"), "1080x1920"},
                             {tr("1080×1080, square"), "1080x1080"}});
    size_->setToolTip(
        tr("Such as 720p, which keeps the film's shape, or 1280x720: what is left over of another "
           "shape is black."));
    rate_ = list_to_type_in(
        this, "rate", tr("Frames a second"),
        {{"24", "24"}, {"25", "25"}, {"29.97", "30000/1001"}, {"30", "30"}, {"50", "50"}, {"60", "60"}});
    rate_->setToolTip(tr("Frames a second, such as 25 or 30000/1001"));
    auto* row = new QHBoxLayout;
    row->addWidget(size_, 3);
    row->addWidget(rate_, 2);
    form->addRow(tr("Size and rate"), row);
}

void ExportChoices::add_sound(QFormLayout* form) {
    using Has = core::FilmHas;
    has_ = new QComboBox(this);
    has_->setObjectName("has");
    has_->setAccessibleName(tr("Sound"));
    for (const auto& [text, has] :
         {std::pair{tr("With the picture"), Has::as_preset}, std::pair{tr("No sound"), Has::no_sound},
          std::pair{tr("Sound alone"), Has::sound_only}})
        has_->addItem(text, static_cast<int>(has));
    sound_rate_ = new QComboBox(this);
    sound_rate_->setObjectName("sound_rate");
    sound_rate_->setAccessibleName(tr("Bit rate of the sound"));
    sound_rate_->addItem(QString(), 0);
    for (const int thousands : {64, 96, 128, 160, 192, 256, 320})
        sound_rate_->addItem(tr("%1 kbit/s").arg(thousands), thousands * 1000);
    auto* row = new QHBoxLayout;
    row->addWidget(has_, 3);
    row->addWidget(sound_rate_, 2);
    form->addRow(tr("Sound"), row);
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
    encoder_ = new QComboBox(this);
    encoder_->setObjectName("encoder");
    encoder_->setAccessibleName(tr("Encoded by"));
    encoder_->addItem(tr("The processor: small files"), static_cast<int>(core::EncodeBy::software));
    encoder_->addItem(tr("The graphics card: fast"), static_cast<int>(core::EncodeBy::hardware));
    encoder_->setToolTip(
        tr("The card makes a larger file of the same quality. Where it fails, the processor encodes "
           "the film from its start."));
    form->addRow(tr("Encoded by"), encoder_);
    copy_ = new QCheckBox(tr("Copy what is untouched instead of encoding it"), this);
    copy_->setObjectName("copy");
    form->addRow(QString(), copy_);
    verify_ = new QCheckBox(tr("Compare what was copied with its source"), this);
    verify_->setObjectName("verify");
    verify_->setToolTip(
        tr("The finished film is read again before it appears: where a copied picture or sound is "
           "not that of its medium, nothing is written."));
    form->addRow(QString(), verify_);
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
        .two_pass = two_pass_->isEnabled() && two_pass_->isChecked(),
        .audio_bitrate = sound_rate_->isEnabled() ? sound_rate_->currentData().toInt() : 0,
        .has = static_cast<core::FilmHas>(has_->currentData().toInt()),
        .most_bytes = most_bytes_,
        .by = !encoder_->isHidden() && encoder_->isEnabled()
                  ? static_cast<core::EncodeBy>(encoder_->currentData().toInt())
                  : core::EncodeBy::software};
    if (const std::string words = chosen_words(size_); !words.empty())
        options.changes.form = core::parse_film_size(words);
    if (const std::string words = chosen_words(rate_); !words.empty())
        options.changes.form.fps = core::parse_film_rate(words);
    options.subtitles = static_cast<core::SubtitlesAs>(subtitles_->currentData().toInt());
    options.chapters = chapters_->isChecked();
    options.provenance = provenance_->isChecked();
    options.verify = verify_->isEnabled() && verify_->isChecked();
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
        choose(encoder_, static_cast<int>(options.changes.by));
        choose_form(options.changes.form);
        choose(has_, static_cast<int>(options.changes.has));
        const int sound_rate = options.changes.audio_bitrate;
        if (sound_rate > 0 && sound_rate_->findData(sound_rate) < 0)
            sound_rate_->addItem(tr("%1 kbit/s").arg(sound_rate / 1000), sound_rate);
        choose(sound_rate_, sound_rate);
        most_bytes_ = options.changes.most_bytes;
        choose(subtitles_, static_cast<int>(options.subtitles));
        chapters_->setChecked(options.chapters);
        provenance_->setChecked(options.provenance);
        verify_->setChecked(options.verify);
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
        verify_->setChecked(false);
        encoder_->setCurrentIndex(0);
        speed_->clear();
        speed_->addItem(preset.speed_option.empty()
                            ? tr("As the preset")
                            : tr("As the preset (%1)").arg(QString::fromStdString(preset.speed)),
                        QString());
        follow_form();
        for (const std::string& speed : core::speeds_of(preset))
            speed_->addItem(QString::fromStdString(speed), QString::fromStdString(speed));
        refresh();
    }
    Q_EMIT changed();
}

void ExportChoices::offer_card(const std::set<std::string>& instead_of) {
    card_ = instead_of;
    refresh();
}

void ExportChoices::choose_form(const core::FilmForm& form) {
    choose_words(size_, core::size_words(form));
    choose_words(rate_, core::rate_words(form.fps));
}

/// The preset's own size, rate and sound, or the film's.
void ExportChoices::follow_form() {
    const auto first = [](QComboBox* list, const QString& preset) {
        list->setItemText(0, preset.isEmpty() ? tr("As the film") : tr("As the preset (%1)").arg(preset));
        choose_words(list, {});
    };
    first(size_, QString::fromStdString(core::size_words(preset_.form)));
    first(rate_, QString::fromStdString(core::rate_words(preset_.form.fps)));
    has_->setCurrentIndex(0);
    most_bytes_ = 0;
    sound_rate_->setItemText(
        0, core::has_audio_bitrate(preset_)
               ? tr("As the preset (%1)").arg(tr("%1 kbit/s").arg(preset_.audio_bitrate / 1000))
               : tr("As the preset"));
    sound_rate_->setCurrentIndex(0);
}

void ExportChoices::describe(int chapters, const QString& provenance) {
    chapters_->setText(tr("Chapters from the named markers (%1)").arg(chapters));
    chapters_->setEnabled(chapters > 0);
    provenance_->setToolTip(plain_tool_tip(provenance));
    provenance_->setEnabled(!provenance.isEmpty());
}

void ExportChoices::refresh() {
    const auto has = static_cast<core::FilmHas>(has_->currentData().toInt());
    const bool video = preset_.video && has != core::FilmHas::sound_only,
               audio = preset_.audio && has != core::FilmHas::no_sound,
               by_rate = !bitrate_->text().trimmed().isEmpty();
    bitrate_->setEnabled(video && preset_.crf >= 0);
    quality_->setEnabled(video && preset_.crf >= 0 && !by_rate);
    two_pass_->setEnabled(video && core::has_two_passes(preset_) && by_rate && !copy_->isChecked());
    speed_->setEnabled(video && speed_->count() > 1);
    copy_->setEnabled(video && !preset_.is_folder() && !preset_.copy && preset_.form.empty());
    const bool encodes = video && !(copy_->isChecked() && (copy_->isEnabled() || preset_.copy));
    size_->setEnabled(encodes), rate_->setEnabled(encodes);
    form_->setRowVisible(encoder_, card_.contains(preset_.video_codec));
    encoder_->setEnabled(encodes && !preset_.two_pass && !(two_pass_->isEnabled() && two_pass_->isChecked()));
    verify_->setEnabled(video && !encodes);
    has_->setEnabled(preset_.video && preset_.audio);
    sound_rate_->setEnabled(audio && core::has_audio_bitrate(preset_));
    subtitles_->setEnabled(video);
    loudness_->setEnabled(audio);
}

} // namespace ui
