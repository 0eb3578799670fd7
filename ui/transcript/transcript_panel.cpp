// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/transcript_panel.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/store/may_write.h"
#include "ui/base/ask.h"
#include "ui/base/list_note.h"
#include "ui/base/plain_text.h"
#include "ui/style/style.h"
#include "ui/transcript/speech_fetch.h"
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTextEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace ca = core::assist;
using Kind = ca::Wish::Kind;

TranscriptPanel::TranscriptPanel(Workspace& workspace, std::function<ca::Assistant&()> assistant,
                                 QWidget* parent)
    : Guarded(parent), workspace_(workspace),
      transcripts_(new Transcripts(workspace, std::move(assistant), this)), fetch_(new SpeechFetch(this)) {
    setObjectName("panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    build_tools(column);
    build_missing(column);
    text_ = new QTextEdit(this);
    text_->setObjectName("transcript");
    text_->setAcceptRichText(false);
    text_->setReadOnly(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text_->setTabChangesFocus(true);
    text_->setAccessibleName(tr("What is said"));
    text_->setToolTip(tr("A click goes to the word; chosen words are the marked range; Del cuts them out"));
    text_->installEventFilter(this);
    text_->viewport()->installEventFilter(this);
    column->addWidget(text_, 1);
    build_replace(column);
    focus_as_one(this, text_);
    connect(transcripts_, &Transcripts::changed, this, [this] {
        missing_->hide();
        refresh();
    });
    connect(transcripts_, &Transcripts::failed, this,
            [this](const QString& why, bool no_model) { show_failed(why, no_model); });
    connect(transcripts_, &Transcripts::progress, this, [this](const QString& stage, double share) {
        state_->setText(stage.isEmpty() ? tr("Listening") : stage);
        bar_->setValue(static_cast<int>(share * 1000));
        refresh();
    });
    connect(fetch_, &SpeechFetch::ended, this, [this](const QString& problem) {
        get_->setEnabled(true);
        if (!problem.isEmpty()) return show_failed(problem, true);
        missing_->hide();
        transcripts_->listen();
    });
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh(); });
    connect(&workspace, &Workspace::playhead_moved, this, [this] { show_playing(); });
    refresh();
}

void TranscriptPanel::build_tools(QVBoxLayout* column) {
    auto* grid = new QGridLayout;
    grid->setSpacing(6);
    const auto button = [this, grid](const char* name, const QString& words, const QString& tip, int row,
                                     int place, auto action) {
        auto* made = new QPushButton(words, this);
        made->setObjectName(name);
        made->setToolTip(tip);
        grid->addWidget(made, row, place);
        connect(made, &QPushButton::clicked, this, action);
        return made;
    };
    listen_ = button("listen", tr("Listen"), tr("Hears what is said in the selected clips, else in all"), 0,
                     0, [this] { transcripts_->listen(); });
    needs_words_.push_back(button("captions", tr("Add captions"), tr("Lays what is said on a subtitle track"),
                                  0, 1, [this] { wish(Kind::captions); }));
    needs_words_.push_back(
        button("export", tr("Write to a file…"), tr("As text, SubRip, WebVTT or ASS"), 1, 0, [this] {
            choose_files(this,
                         {.title = tr("Write what is said"),
                          .start = workspace_.title() + ".srt",
                          .filter = tr("SubRip (*.srt);;WebVTT (*.vtt);;ASS "
                                       "(*.ass);;Text (*.txt)"),
                          .ending = "srt",
                          .for_saving = true},
                         [this](const QStringList& files) { write_file(files.front()); });
        }));
    needs_words_.push_back(button("fillers", tr("Remove fillers"),
                                  tr("Cuts \"um\", \"uh\" and words said twice"), 1, 1,
                                  [this] { wish(Kind::fillers); }));
    needs_words_.push_back(button("pauses", tr("Shorten pauses"), tr("Pauses longer than this are cut to it"),
                                  2, 0, [this] { wish(Kind::pauses); }));
    pause_ = new QDoubleSpinBox(this);
    pause_->setRange(0.1, 5);
    pause_->setSingleStep(0.1);
    pause_->setDecimals(1);
    pause_->setValue(0.5);
    pause_->setSuffix(" s"); // as everywhere in the world
    pause_->setAccessibleName(tr("Longest pause"));
    grid->addWidget(pause_, 2, 1);
    const core::CaptionRules usual;
    const auto count = [this, grid](const QString& unit, const QString& name, int least, int most,
                                    std::size_t value, int place) {
        auto* made = new QSpinBox(this);
        made->setRange(least, most);
        made->setValue(static_cast<int>(value));
        made->setSuffix(" " + unit);
        made->setAccessibleName(name);
        made->setToolTip(tr("Of captions that are written to a file"));
        grid->addWidget(made, 3, place);
        return made;
    };
    line_ = count(tr("letters a line"), tr("Longest line"), 8, 200, usual.line, 0);
    speed_ = count(tr("letters a second"), tr("Fastest reading"), 5, 100,
                   static_cast<std::size_t>(usual.most_speed), 1);
    column->addLayout(grid);
    working_ = new QWidget(this);
    working_->setObjectName("clear");
    auto* row = new QHBoxLayout(working_);
    row->setContentsMargins(0, 0, 0, 0);
    state_ = plain_label({}, working_);
    state_->setObjectName("faint");
    bar_ = new QProgressBar(working_);
    bar_->setRange(0, 1000);
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("How far"));
    auto* stop = new QPushButton(tr("Stop"), working_);
    connect(stop, &QPushButton::clicked, this, [this] {
        transcripts_->stop();
        refresh();
    });
    row->addWidget(state_);
    row->addWidget(bar_, 1);
    row->addWidget(stop);
    column->addWidget(working_);
}

void TranscriptPanel::build_missing(QVBoxLayout* column) {
    missing_ = new QFrame(this);
    missing_->setObjectName("bubble_problem");
    auto* card = new QVBoxLayout(missing_);
    why_ = plain_paragraph({}, missing_);
    card->addWidget(why_);
    auto* row = new QHBoxLayout;
    get_ = new QPushButton(tr("Fetch it (75 MB)…"), missing_);
    get_->setObjectName("fetch");
    auto* own = new QPushButton(tr("I have one…"), missing_);
    own->setToolTip(tr("Names the folder of a speech model"));
    row->addWidget(get_);
    row->addWidget(own);
    row->addStretch();
    card->addLayout(row);
    connect(get_, &QPushButton::clicked, this, [this] { fetch(); });
    connect(own, &QPushButton::clicked, this, [this] { Q_EMIT models_wanted(); });
    missing_->hide();
    column->addWidget(missing_);
}

void TranscriptPanel::build_replace(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    find_ = new QLineEdit(this);
    find_->setPlaceholderText(tr("Find"));
    find_->setAccessibleName(tr("Find"));
    replace_ = new QLineEdit(this);
    replace_->setPlaceholderText(tr("Replace by"));
    replace_->setAccessibleName(tr("Replace by"));
    auto* all = new QPushButton(tr("Replace"), this);
    all->setObjectName("replace");
    all->setToolTip(tr("Replaces it in all captions"));
    row->addWidget(find_, 1);
    row->addWidget(replace_, 1);
    row->addWidget(all);
    column->addLayout(row);
    connect(find_, &QLineEdit::returnPressed, this, [this] { find_next(); });
    connect(replace_, &QLineEdit::returnPressed, this, [this] { replace_all(); });
    connect(all, &QPushButton::clicked, this, [this] { replace_all(); });
}

void TranscriptPanel::showEvent(QShowEvent*) {
    refresh();
}

void TranscriptPanel::refresh() {
    working_->setVisible(transcripts_->listening());
    listen_->setEnabled(!transcripts_->listening());
    if (!isVisible()) return;
    std::vector<Placed> words;
    QString text;
    for (const core::Clip& sound : transcripts_->sounds(false)) {
        const auto heard = transcripts_->of(sound);
        if (!heard) continue;
        for (core::FilmWord& word : core::film_words(sound, heard->transcript)) {
            if (!words.empty()) { // a new line after a pause, wherever the film is cut
                const core::Time quiet = word.shown.start - words.back().word.shown.end;
                text += quiet > core::from_seconds(1.5) ? "\n" : " ";
            }
            const QString said = one_line(QString::fromStdString(word.text), 200);
            const int from = static_cast<int>(text.size());
            text += said;
            words.push_back({from, from + static_cast<int>(said.size()), std::move(word)});
        }
    }
    words_ = std::move(words);
    const bool none = words_.empty();
    const QString shown = none ? tr("Nothing was heard yet. Press Listen: the words appear here, and cutting "
                                    "them cuts the film.")
                               : text;
    if (text_->toPlainText() != shown) {
        const int place = text_->textCursor().position(), scrolled = text_->verticalScrollBar()->value();
        text_->setPlainText(shown);
        QTextCursor cursor = text_->textCursor();
        cursor.setPosition(std::min(place, static_cast<int>(shown.size())));
        text_->setTextCursor(cursor);
        text_->verticalScrollBar()->setValue(scrolled);
    }
    for (QWidget* each : needs_words_)
        each->setEnabled(!none);
    shown_word_ = -2;
    show_playing();
}

void TranscriptPanel::show_playing() {
    if (!isVisible()) return;
    int now = -1;
    for (std::size_t i = 0; i < words_.size() && words_[i].word.shown.start <= workspace_.playhead(); ++i)
        if (workspace_.playhead() < words_[i].word.shown.end) now = static_cast<int>(i);
    if (std::exchange(shown_word_, now) == now) return;
    QList<QTextEdit::ExtraSelection> marked;
    if (now >= 0) {
        QTextEdit::ExtraSelection word;
        word.cursor = QTextCursor(text_->document());
        word.cursor.setPosition(words_[static_cast<std::size_t>(now)].from);
        word.cursor.setPosition(words_[static_cast<std::size_t>(now)].to, QTextCursor::KeepAnchor);
        QColor tint = palette_of(current_theme()).accent;
        tint.setAlpha(70);
        word.format.setBackground(tint);
        marked << word;
    }
    text_->setExtraSelections(marked);
}

void TranscriptPanel::show_failed(const QString& why, bool no_model) {
    refresh();
    why_->setText(no_model ? why + "\n" + SpeechFetch::what() : why);
    get_->setVisible(no_model && !fetch_->script().isEmpty());
    missing_->show();
}

void TranscriptPanel::fetch() {
    ask(this,
        {.title = tr("Speech model"),
         .text = tr("%1\n\nFetch it now?").arg(SpeechFetch::what()),
         .buttons = QMessageBox::Yes | QMessageBox::Cancel,
         .preset = QMessageBox::Yes,
         .yes = tr("Fetch 75 MB")},
        [this](QMessageBox::StandardButton answer) {
            if (answer != QMessageBox::Yes) return;
            get_->setEnabled(false);
            why_->setText(tr("The speech model is being fetched…"));
            fetch_->start();
        });
}

/// The words of the selection; without one, the word at the cursor.
std::vector<TranscriptPanel::Placed> TranscriptPanel::chosen() const {
    const QTextCursor cursor = text_->textCursor();
    const int from = cursor.selectionStart(), to = cursor.selectionEnd();
    std::vector<Placed> found;
    for (const Placed& word : words_)
        if (from == to ? word.from <= from && from <= word.to : word.from < to && word.to > from)
            found.push_back(word);
    if (from == to && found.size() > 1) found.resize(1);
    return found;
}

void TranscriptPanel::go_or_mark() {
    const auto words = chosen();
    if (words.empty()) return;
    const core::FrameRate rate = workspace_.project().rate();
    core::Time from = words.front().word.shown.start, to = words.front().word.shown.end;
    for (const Placed& word : words)
        from = std::min(from, word.word.shown.start), to = std::max(to, word.word.shown.end);
    workspace_.player().pause();
    workspace_.seek(core::snap_to_frame(from, rate));
    if (!text_->textCursor().hasSelection()) return;
    workspace_.clear_marks();
    workspace_.mark_in(core::snap_to_frame(from, rate));
    workspace_.mark_out(core::snap_to_frame(to, rate));
}

void TranscriptPanel::cut_chosen() {
    const auto words = chosen();
    if (words.empty()) return;
    std::vector<core::Unwanted> unwanted;
    std::vector<Transcripts::Heard> kept; // what the loudness belongs to
    for (const core::Clip& sound : transcripts_->sounds(false)) {
        std::vector<std::size_t> numbers;
        for (const Placed& each : words)
            if (each.word.clip == sound.id) numbers.push_back(each.word.word);
        if (numbers.empty()) continue;
        kept.push_back(transcripts_->of(sound));
        unwanted.push_back({sound.id, core::ranges_of(kept.back()->transcript, numbers),
                            &kept.back()->loudness, kept.back()->loudness_from});
    }
    const auto edits = core::cut_out(workspace_.project(), unwanted);
    if (edits.empty()) {
        Q_EMIT workspace_.refused(tr("These words are too short to be cut out."));
        return;
    }
    const int place = words.front().from;
    workspace_.clear_marks();
    workspace_.apply(edits, words.size() == 1 ? tr("Cut a word") : tr("Cut %1 words").arg(words.size()));
    QTextCursor cursor = text_->textCursor();
    cursor.setPosition(std::min(place, static_cast<int>(text_->toPlainText().size())));
    text_->setTextCursor(cursor);
}

ca::ListenReady TranscriptPanel::heard(bool selected_only) const {
    ca::ListenReady ready;
    for (const core::Clip& sound : transcripts_->sounds(selected_only))
        if (const auto said = transcripts_->of(sound)) ready.parts.push_back({sound.id, *said});
    return ready;
}

void TranscriptPanel::wish(Kind kind) {
    ca::Wish wanted{.kind = kind, .longest = core::from_seconds(pause_->value())};
    const ca::WishDone done = ca::speech_edits(workspace_.project(), wanted, heard(true));
    const QString answer = QString::fromStdString(done.answer);
    if (done.edits.empty()) return Q_EMIT workspace_.noticed(answer.left(1).toUpper() + answer.mid(1) + ".");
    workspace_.apply(done.edits, kind == Kind::captions  ? tr("Captions")
                                 : kind == Kind::fillers ? tr("Remove fillers")
                                                         : tr("Shorten pauses"));
    state_->setText(answer);
}

void TranscriptPanel::find_next() {
    if (find_->text().isEmpty()) return;
    if (!text_->find(find_->text())) {
        text_->moveCursor(QTextCursor::Start);
        if (!text_->find(find_->text()))
            return Q_EMIT workspace_.noticed(tr("\"%1\" is not said.").arg(find_->text()));
    }
    go_or_mark();
}

void TranscriptPanel::replace_all() {
    workspace_.run("captions.replace",
                   {{"find", find_->text().toStdString()}, {"by", replace_->text().toStdString()}});
}

void TranscriptPanel::write_file(const QString& file) {
    const std::filesystem::path path = file.toStdString();
    const auto format = core::subtitle_format(path);
    if (!format)
        throw core::Failure("cannot write what is said to " + path.filename().string() +
                            ": its ending must be .srt, .vtt, .ass or .txt");
    core::CaptionRules rules;
    rules.line = static_cast<std::size_t>(line_->value()), rules.most_speed = speed_->value();
    std::vector<core::Cue> cues;
    for (const core::Clip& sound : transcripts_->sounds(true))
        if (const auto said = transcripts_->of(sound))
            for (core::Cue& cue : core::film_cues(sound, said->transcript, rules))
                cues.push_back(std::move(cue));
    std::stable_sort(cues.begin(), cues.end(),
                     [](const core::Cue& a, const core::Cue& b) { return a.range.start < b.range.start; });
    core::require_may_write(path, core::protected_by(workspace_.project(), workspace_.project_path()));
    core::write_whole(path, core::write_subtitles(cues, *format).bytes, core::mode_of(path));
}

bool TranscriptPanel::eventFilter(QObject* object, QEvent* event) {
    if (object == text_->viewport() && event->type() == QEvent::MouseButtonRelease)
        post(this, [this] { go_or_mark(); }); // when the text has taken it
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (object != text_ || !key) return QFrame::eventFilter(object, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const bool removes = pressed->key() == Qt::Key_Delete || pressed->key() == Qt::Key_Backspace;
    const bool goes = pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter;
    const bool moves = pressed->key() >= Qt::Key_Home && pressed->key() <= Qt::Key_PageDown;
    if (event->type() == QEvent::ShortcutOverride) {
        if (removes || goes || moves) event->accept(); // they are the text's while it has the focus
        return removes || goes || moves;
    }
    if (removes) return cut_chosen(), true;
    if (goes) return go_or_mark(), true;
    return QFrame::eventFilter(object, event);
}

} // namespace ui
