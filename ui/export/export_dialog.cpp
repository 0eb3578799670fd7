// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_dialog.h"
#include "core/base/result.h"
#include "core/export/encoding_device.h"
#include "core/export/marked_parts.h"
#include "core/store/find_media.h"
#include "core/store/may_write.h"
#include "ui/base/ask.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include "ui/export/preset_titles.h"
#include "ui/style/dress.h"
#include <QCheckBox>
#include <QCloseEvent>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

ExportDialog::ExportDialog(Workspace& workspace, ExportQueue& queue, QWidget* parent)
    : Guarded(parent), workspace_(workspace), queue_(queue), project_(workspace.project_path()) {
    setWindowTitle(tr("Export"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    add_rows(column);
    bar_ = new QProgressBar(this);
    bar_->setRange(0, 1000);
    bar_->setTextVisible(false);
    QSizePolicy keeps_its_place = bar_->sizePolicy();
    keeps_its_place.setRetainSizeWhenHidden(true);
    bar_->setSizePolicy(keeps_its_place);
    bar_->hide(); // until there is something to tell
    state_ = plain_paragraph(tr("The file appears when it is complete."), this);
    state_->setObjectName("faint");
    column->addWidget(bar_);
    column->addWidget(state_);
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh(); });
    connect(&workspace, &Workspace::marks_changed, this, [this] { refresh(); });
    connect(&workspace, &Workspace::moved, this,
            [this](const std::filesystem::path&, const std::filesystem::path& to) { project_ = to; });
    connect(&queue, &ExportQueue::changed, this, [this] { follow(); });
    add_buttons(column);
    soon_.setSingleShot(true);
    soon_.setInterval(400);
    connect(&soon_, &QTimer::timeout, this, [this] { estimate(); });
    trier_ = &queue.trial();
    connect(&queue.trial(), &ExportTrial::found, this, [this](std::uint64_t number, const QString& words) {
        if (number == trial_) estimate_->setText(words);
    });
    connect(preset_, &QComboBox::currentIndexChanged, this, [this](int) { choose_preset(); });
    connect(choices_, &ExportChoices::changed, this, [this] { choices_changed(); });
    connect(marked_only_, &QCheckBox::toggled, this, [this](bool on) {
        if (on) each_->setChecked(false);
        choices_changed();
    });
    connect(each_, &QCheckBox::toggled, this, [this](bool on) {
        if (on) marked_only_->setChecked(false);
        choices_changed();
    });
    connect(path_, &QLineEdit::textChanged, this, [this] { choices_changed(); });
    fill_presets("h264");
    choose_preset();
    refresh();
    look_for_card();
}

/// A trial tells whether a card encodes here; until then it is not offered.
void ExportDialog::look_for_card() {
    pool_.start(guarded_thread(this, [this] { // the destructor waits for it
        std::set<std::string> found;
        const core::EncodingDevices devices = core::known_encoding_devices();
        for (const char* preset : {"h264", "hevc"})
            if (const core::EncodeSettings settings = core::encode_preset(preset);
                core::encodes_on_a_device(devices, settings))
                found.insert(settings.video_codec);
        if (!found.empty()) post(this, [this, found] { choices_->offer_card(found); });
    }));
}

void ExportDialog::add_rows(QVBoxLayout* column) {
    auto* form = new QFormLayout;
    form->setSpacing(10);
    QString folder = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    if (!QDir(folder).exists()) folder = QDir::homePath();
    path_ = new QLineEdit(folder + "/" + workspace_.title() + ".mp4", this);
    path_->setObjectName("file");
    path_->setAccessibleName(tr("File"));
    preset_ = new QComboBox(this);
    preset_->setObjectName("preset");
    preset_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    preset_->setMinimumContentsLength(14);
    const auto row_of = [&](QWidget* first, std::initializer_list<QPushButton*> buttons) {
        auto* row = new QHBoxLayout;
        row->addWidget(first, 1);
        for (QPushButton* button : buttons)
            row->addWidget(button);
        return row;
    };
    auto* keep = new QPushButton(tr("Keep…"), this);
    keep->setToolTip(tr("Keep these choices under a name"));
    forget_ = new QPushButton(tr("Forget"), this);
    forget_->setToolTip(tr("Take the kept choices off the list"));
    auto* browse = new QPushButton(tr("Choose…"), this);
    form->addRow(tr("Preset"), row_of(preset_, {keep, forget_}));
    form->addRow(tr("File"), row_of(path_, {browse}));
    picture_ = plain_label({}, this);
    form->addRow(tr("Picture"), picture_);
    marked_only_ = new QCheckBox(tr("Only the marked range"), this);
    marked_only_->setChecked(workspace_.marked().has_value());
    form->addRow(QString(), marked_only_);
    each_ = new QCheckBox(this);
    each_->setObjectName("each_marker");
    each_->setToolTip(tr("A file for each marker with a length, numbered and named after it"));
    form->addRow(QString(), each_);
    column->addLayout(form);
    choices_ = new ExportChoices(this);
    column->addWidget(choices_);
    align_labels({form, choices_->form()});
    estimate_ = plain_paragraph({}, this);
    estimate_->setObjectName("estimate");
    column->addWidget(estimate_);
    connect(keep, &QPushButton::clicked, this, [this] { keep_preset(); });
    connect(forget_, &QPushButton::clicked, this, [this] { forget_preset(); });
    connect(browse, &QPushButton::clicked, this, [this] { choose_file(); });
}

void ExportDialog::add_buttons(QVBoxLayout* column) {
    auto* buttons = new QHBoxLayout;
    stop_ = new QPushButton(tr("Stop"), this);
    stop_->hide();
    auto* close = new QPushButton(tr("Close"), this);
    start_ = new QPushButton(tr("Export"), this);
    make_primary(start_);
    buttons->addWidget(stop_);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(start_);
    column->addLayout(buttons);
    connect(start_, &QPushButton::clicked, this, [this] { look_first(); });
    connect(stop_, &QPushButton::clicked, this, [this] { stop(); });
    connect(close, &QPushButton::clicked, this, [this] { reject(); });
}

ExportDialog::~ExportDialog() {
    pool_.waitForDone();
    if (trier_) trier_->stop(); // it ends by itself; with the window the queue goes before its dialogs
}

void ExportDialog::fill_presets(const QString& chosen) {
    kept_ = core::KeptExports::of_user().all();
    const QSignalBlocker quiet(preset_);
    preset_->clear();
    for (const std::string& name : core::encode_preset_names())
        preset_->addItem(preset_title(name), QString::fromStdString(name));
    int widest = 0; // names of one's own may be longer than any dialog
    for (int row = 0; row < preset_->count(); ++row)
        widest = std::max(widest, preset_->fontMetrics().horizontalAdvance(preset_->itemText(row)));
    constexpr int kArrowAndMargins = 48;
    preset_->setMinimumWidth(widest + kArrowAndMargins);
    if (!kept_.empty()) preset_->insertSeparator(preset_->count());
    for (const auto& [name, options] : kept_)
        preset_->addItem(QString::fromStdString(name), QString::fromStdString(name));
    preset_->setCurrentIndex(std::max(0, preset_->findData(chosen)));
}

void ExportDialog::choose_preset() {
    const std::string name = preset_->currentData().toString().toStdString();
    const auto kept = kept_.find(name);
    forget_->setEnabled(kept != kept_.end());
    const core::EncodeSettings settings =
        core::encode_preset(kept == kept_.end() ? name : kept->second.preset);
    choices_->follow(settings);
    if (kept != kept_.end()) choices_->show(kept->second);
    // The file's name follows the preset: what it writes must fit the ending.
    const std::filesystem::path now(path_->text().toStdString());
    path_->setText(
        QString::fromStdString((now.parent_path() / now.stem()).string() + core::ending_of(settings)));
}

void ExportDialog::keep_preset() {
    ask_for_name(this,
                 {.title = tr("Keep these choices"),
                  .label = tr("Their name"),
                  .text = forget_->isEnabled() ? preset_->currentText() : QString()},
                 [this](const QString& name) {
                     core::KeptExports::of_user().keep(name.toStdString(), options());
                     fill_presets(name);
                     choose_preset();
                 });
}

void ExportDialog::forget_preset() {
    const std::string name = preset_->currentData().toString().toStdString();
    if (!kept_.contains(name)) return;
    const QString base = QString::fromStdString(kept_[name].preset);
    core::KeptExports::of_user().forget(name);
    fill_presets(base);
    choose_preset();
}

core::ExportOptions ExportDialog::options() const {
    core::ExportOptions chosen = choices_->options();
    chosen.preset = preset_->currentData().toString().toStdString();
    if (const auto kept = kept_.find(chosen.preset); kept != kept_.end()) chosen.preset = kept->second.preset;
    return chosen;
}

core::ExportRequest ExportDialog::request() const {
    core::ExportRequest request = core::export_request(
        options(), workspace_.film(), workspace_.project_path(), path_->text().toStdString());
    request.range = range();
    return request;
}

std::vector<core::ExportRequest> ExportDialog::requests() const {
    return by_marker() ? core::each_marked(request()) : std::vector{request()};
}

bool ExportDialog::by_marker() const {
    return !each_->isHidden() && each_->isChecked();
}

std::optional<core::TimeRange> ExportDialog::range() const {
    return !marked_only_->isHidden() && marked_only_->isChecked() ? workspace_.marked() : std::nullopt;
}

/// Of what is written, not of the timeline.
void ExportDialog::tell_picture() {
    const core::ProjectPtr film = workspace_.film();
    core::Time length = range() ? range()->length() : film->duration();
    if (by_marker()) {
        length = {};
        for (const core::MarkedPart& part : core::marked_parts(*film))
            length += part.range.length();
    }
    const QString lasts = time_words(length, film->rate());
    try {
        const core::EncodeSettings settings = request().settings;
        if (!settings.video) return picture_->setText(tr("None, %1 of sound").arg(lasts));
        const core::Size size = core::written_size(settings.form, film->canvas());
        const core::FrameRate rate = core::written_rate(settings.form, film->rate(), settings.most_fps);
        picture_->setText(tr("%1×%2, %3 frames a second, %4")
                              .arg(size.width)
                              .arg(size.height)
                              .arg(QLocale().toString(rate.value(), 'g', 5))
                              .arg(lasts));
    } catch (const core::Failure&) { // the estimate says why
        picture_->setText(QString());
    }
}

void ExportDialog::choices_changed() {
    tell_picture();
    queue_.trial().stop();
    if (running()) return;
    estimate_->setText(tr("Trying out how large it becomes…"));
    soon_.start();
}

void ExportDialog::estimate() {
    if (running()) return;
    try {
        std::vector<core::ExportRequest> tried = requests();
        for (core::ExportRequest& each : tried)
            each.allow_missing = true;
        trial_ = queue_.trial().begin(std::move(tried));
    } catch (const core::Failure& failure) {
        estimate_->setText(in_words(QString::fromUtf8(failure.what())));
    }
}

void ExportDialog::offer(const QString& preset, const core::FilmForm& form, bool marked_only) {
    if (running()) return;
    if (const int row = preset_->findData(preset); row >= 0) preset_->setCurrentIndex(row);
    choices_->choose_form(form);
    marked_only_->setChecked(marked_only);
}

void ExportDialog::stop() {
    if (!running()) return;
    state_->setText(tr("Stopping…"));
    for (const core::JobNumber job : jobs_)
        queue_.queue().stop(job);
}

void ExportDialog::refresh() {
    // The dialog is about the project that it was opened for; an export that runs has its own snapshot.
    if (!workspace_.is_open(project_)) return QDialog::reject();
    const core::ProjectPtr film = workspace_.film();
    const core::Project& project = *film;
    marked_only_->setVisible(workspace_.marked().has_value() && workspace_.desk().open.empty());
    const auto parts = core::marked_parts(project).size();
    each_->setText(tr("Each marked section as a file of its own (%1)").arg(parts));
    each_->setVisible(parts > 0 && workspace_.desk().open.empty());
    tell_picture();
    const auto named = std::count_if(project.markers.begin(), project.markers.end(),
                                     [](const core::Marker& marker) { return !marker.name.empty(); });
    choices_->describe(static_cast<int>(named), QString::fromStdString(core::provenance_of(
                                                    project, {core::Time(0), project.duration()})));
    choices_changed();
}

void ExportDialog::choose_file() {
    // Whether a file may be replaced is asked when the export starts: a name can also be typed.
    choose_files(
        this,
        {.title = tr("Export to"), .start = path_->text(), .for_saving = true, .ask_before_replacing = false},
        [this](const QStringList& files) { path_->setText(files.front()); });
}

void ExportDialog::look_first() {
    std::vector<std::filesystem::path> files;
    try {
        for (const core::ExportRequest& each : requests())
            files.push_back(each.output);
    } catch (const core::Failure& failure) {
        return show_problem(in_words(std::string(failure.what())));
    }
    start_->setEnabled(false);
    looking_ = true;
    pool_.start(guarded_thread(this, [this, film = workspace_.film(), project = project_,
                                      files] { // the destructor waits for it
        const auto missing = core::offline_media(*film, project);
        QString problem;
        QStringList there;
        try {
            for (const auto& file : files) {
                core::require_may_write(file, core::protected_by(*film, project));
                if (std::filesystem::exists(file)) there << QString::fromStdString(file.filename().string());
            }
        } catch (const core::Failure& failure) {
            problem = in_words(std::string(failure.what()));
        }
        post(this, [this, missing, problem, there] {
            start_->setEnabled(true);
            looking_ = false;
            const bool left = !isVisible(); // closed meanwhile: it comes back where there is something to say
            if (left && (!problem.isEmpty() || !missing.empty() || !there.isEmpty())) show();
            if (!problem.isEmpty()) return show_problem(problem);
            ask_about_missing(missing, there);
            if (!isVisible()) close();
        });
    }));
}

void ExportDialog::reject() {
    if (looking_) return hide(); // what was asked for is still begun
    QDialog::reject();
}

void ExportDialog::closeEvent(QCloseEvent* event) {
    if (!looking_) return QDialog::closeEvent(event);
    event->ignore();
    hide();
}

void ExportDialog::ask_about_missing(const std::vector<core::MediaId>& missing, const QStringList& there) {
    allow_missing_ = false;
    if (missing.empty()) return ask_about_replacing(there);
    const core::Media* medium = workspace_.project().find_media(missing.front());
    const QString first = medium ? QFileInfo(QString::fromStdString(medium->path)).fileName() : QString();
    ask(this,
        {.title = tr("Missing media"),
         .text =
             missing.size() == 1
                 ? tr("'%1' is not where the project says. File, Find missing media… looks for it. Export "
                      "with a slate in its place?")
                       .arg(first)
                 : tr("'%1' and %n more are not where the project says. File, Find missing media… looks for "
                      "them. Export with slates in their place?",
                      nullptr, static_cast<int>(missing.size()) - 1)
                       .arg(first),
         .buttons = QMessageBox::Yes | QMessageBox::Cancel,
         .preset = QMessageBox::Cancel,
         .yes = tr("Export with slates")},
        [this, there](QMessageBox::StandardButton answer) {
            if (answer != QMessageBox::Yes) return;
            allow_missing_ = true;
            ask_about_replacing(there);
        });
}

void ExportDialog::ask_about_replacing(const QStringList& there) {
    if (there.isEmpty()) return start();
    ask(this,
        {.title = tr("Export"),
         .text = there.size() == 1 ? tr("There is already a file '%1'. Replace it?").arg(there.front())
                                   : tr("There are already '%1' and %n more of these files. Replace them?",
                                        nullptr, static_cast<int>(there.size()) - 1)
                                         .arg(there.front()),
         .buttons = QMessageBox::Yes | QMessageBox::Cancel,
         .preset = QMessageBox::Cancel,
         .yes = tr("Replace")},
        [this](QMessageBox::StandardButton answer) {
            if (answer == QMessageBox::Yes) start();
        });
}

void ExportDialog::start() {
    std::vector<core::ExportRequest> wanted = requests();
    queue_.trial().stop();
    soon_.stop();
    estimate_->setText({});
    jobs_.clear();
    for (core::ExportRequest& each : wanted) {
        each.allow_missing = allow_missing_;
        jobs_.push_back(queue_.add(std::move(each)));
    }
    start_->setEnabled(false);
    stop_->show();
    state_->setText(wanted.size() == 1 ? tr("The file appears when it is complete.")
                                       : tr("Each file appears when it is complete."));
    bar_->setValue(0);
    bar_->show();
    follow();
}

void ExportDialog::show_problem(const QString& sentence) {
    state_->setText(sentence);
}

/// Of several the first that is not over is told, and how many are.
void ExportDialog::follow() {
    bool behind = false; // another's
    std::vector<core::Job> mine;
    for (const core::Job& job : queue_.queue().jobs()) {
        if (std::find(jobs_.begin(), jobs_.end(), job.number) != jobs_.end())
            mine.push_back(job);
        else if (mine.empty() && job.lane == core::Lane::exporting)
            behind = behind || !job.over();
    }
    if (mine.empty()) return;
    const auto open =
        std::find_if(mine.begin(), mine.end(), [](const core::Job& job) { return !job.over(); });
    double done = 0;
    for (const core::Job& job : mine)
        done += job.over() ? 1 : job.progress;
    bar_->setValue(static_cast<int>(1000 * done / static_cast<double>(jobs_.size())));
    const auto written = static_cast<std::size_t>(std::count_if(
        mine.begin(), mine.end(), [](const auto& job) { return job.state == core::Job::State::done; }));
    if (open != mine.end()) return tell(*open, behind, written);
    // Of those that are over the first that is not what was asked for.
    const auto failed = std::find_if(mine.begin(), mine.end(),
                                     [](const auto& job) { return job.state != core::Job::State::done; });
    tell(failed == mine.end() ? mine.back() : *failed, behind, written);
    if (failed != mine.end()) bar_->hide();
    jobs_.clear();
    start_->setEnabled(true);
    stop_->hide();
}

void ExportDialog::tell(const core::Job& job, bool behind, std::size_t written) {
    QString words;
    if (job.state == core::Job::State::waiting && behind)
        words = tr("Another film is written first. This dialog can be closed meanwhile.");
    else if (job.state == core::Job::State::stopped)
        words = written == 0 ? tr("Stopped. Nothing was written.")
                             : tr("Stopped. %1 of %2 files were written.").arg(written).arg(jobs_.size());
    else if (!job.note.empty())
        words = in_words(job.note);
    if (words.isEmpty()) return;
    if (jobs_.size() > 1 && !job.over())
        words = tr("File %1 of %2: %3").arg(written + 1).arg(jobs_.size()).arg(words);
    state_->setText(words);
}

} // namespace ui
