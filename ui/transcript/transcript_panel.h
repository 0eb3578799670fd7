// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said in the film, as text: a click on a word goes there, chosen words are the marked range, Del
// cuts them out of the film. Fillers and pauses are taken out at once, captions made, searched and replaced,
// the text written to a file. Interface thread.
#pragma once
#include "ui/transcript/transcripts.h"
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/assist/wish.h"
#include "core/speech/film_words.h"
#endif
#include <QFrame>

class QDoubleSpinBox;
class QSpinBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTextEdit;
class QVBoxLayout;

namespace ui {

class SpeechFetch;

class TranscriptPanel : public Guarded<QFrame> {
    Q_OBJECT
  public:
    TranscriptPanel(Workspace& workspace, std::function<core::assist::Assistant&()> assistant,
                    QWidget* parent = nullptr);
    bool eventFilter(QObject* object, QEvent* event) override;

  Q_SIGNALS:
    /// The person wants to name the folder of a model of their own.
    void models_wanted();

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    /// A word in the text.
    struct Placed {
        int from = 0, to = 0;
        core::FilmWord word;
    };
    void build_tools(QVBoxLayout* column);
    void build_missing(QVBoxLayout* column);
    void build_replace(QVBoxLayout* column);
    void refresh();
    void show_playing();
    void show_failed(const QString& why, bool no_model);
    [[nodiscard]] std::vector<Placed> chosen() const;
    void go_or_mark();
    void cut_chosen();
    void wish(core::assist::Wish::Kind kind);
    void find_next();
    void replace_all();
    void write_file(const QString& file);
    void fetch();
    [[nodiscard]] core::assist::ListenReady heard(bool selected_only) const;
    Workspace& workspace_;
    Transcripts* transcripts_;
    SpeechFetch* fetch_;
    QTextEdit* text_;
    QLabel *state_, *why_;
    QProgressBar* bar_;
    QWidget *missing_, *working_;
    QPushButton *listen_, *get_;
    QDoubleSpinBox* pause_;
    QSpinBox *line_, *speed_; ///< of captions that are written: letters in a line, letters a second
    QLineEdit *find_, *replace_;
    std::vector<QWidget*> needs_words_; ///< what can be done once something was heard
    std::vector<Placed> words_;
    int shown_word_ = -2;
};

} // namespace ui
