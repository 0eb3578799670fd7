// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen of an export beside its preset, as rows of a form: size and rate, quality or bit rate,
// passes, speed, copying and its check, sound, subtitles, loudness, title, chapters, provenance. What a
// preset's encoder does not have is greyed. Interface thread.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/export/export_options.h"
#include <set>
#endif
#include "ui/base/guarded.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace ui {

class ExportChoices : public Guarded<QWidget> {
    Q_OBJECT
  public:
    explicit ExportChoices(QWidget* parent);
    /// What is chosen; the preset is left to the caller. Throws core::Failure for a bit rate, a size or a
    /// rate that is none.
    [[nodiscard]] core::ExportOptions options() const;
    /// All of it but the title.
    void show(const core::ExportOptions& options);
    /// Another preset: its own quality, rate, speed and way of copying; the rest stays.
    void follow(const core::EncodeSettings& preset);
    /// A size and a rate alone; empty: the preset's.
    void choose_form(const core::FilmForm& form);
    /// Names of encoders (core::EncodeSettings::video_codec) in whose place a graphics card encodes here; the
    /// choice is shown with presets of theirs alone.
    void offer_card(const std::set<std::string>& instead_of);
    /// How many named markers there are to make chapters of, and what the file would say of models.
    void describe(int chapters, const QString& provenance);

    /// Its rows, to be aligned with those around it.
    [[nodiscard]] QFormLayout* form() const { return form_; }

  Q_SIGNALS:
    void changed();

  private:
    void add_form(QFormLayout* form);
    void add_picture(QFormLayout* form);
    void add_sound(QFormLayout* form);
    void add_words(QFormLayout* form);
    void refresh();
    void follow_form();
    core::EncodeSettings preset_;
    std::int64_t most_bytes_ = 0; ///< that was kept; there is no field for it
    QFormLayout* form_;
    QSpinBox* quality_;
    QLineEdit *bitrate_, *title_;
    QCheckBox *two_pass_, *copy_, *verify_, *chapters_, *provenance_;
    QComboBox *size_, *rate_;    ///< the first row: as the preset; others can be typed
    std::set<std::string> card_; ///< encoders in whose place a graphics card encodes
    QComboBox *speed_, *encoder_, *has_, *sound_rate_, *subtitles_, *loudness_;
};

} // namespace ui
