// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A language model by its address in the window: off until it is turned on, shown before anything is done.
#include "core/assist/planner/server_settings.h"
#include "tests/support/http_server.h"
#include "tests/ui/window.h"
#include "ui/chat/bubble.h"
#include "ui/chat/guess_card.h"
#include "ui/dialogs/preferences_dialog.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

using test::HttpServer, test::Window, test::wait_until, test::settle;

namespace {

/// The settings are as they were when the test ends.
struct Kept {
    explicit Kept(const core::assist::LanguageServer& server) { core::assist::keep_server(server); }
    ~Kept() { std::filesystem::remove(core::assist::server_file()); }
    Kept(const Kept&) = delete;
    Kept& operator=(const Kept&) = delete;
};

QPushButton* button(const QWidget& in, const QString& text) {
    for (QPushButton* found : in.findChildren<QPushButton*>())
        if (found->text() == text) return found;
    return nullptr;
}

bool told(Window& w, const QString& words) {
    for (const auto* bubble : w.window.findChildren<ui::Bubble*>())
        for (const QLabel* label : bubble->findChildren<QLabel*>())
            if (label->text().contains(words)) return true;
    return false;
}

std::string suggests(const std::vector<std::string>& commands) {
    return nlohmann::json{{"do", "commands"}, {"commands", commands}, {"say", "Tak."}}.dump();
}

constexpr const char* kUnread = "frobnicate the wibble quux";

} // namespace

TEST(Guesses, AreShownWithBoxes_AndDoneAsOneStep) {
    Window w;
    const HttpServer server([](const HttpServer::Request&, HttpServer::Client& client) {
        client.send(test::streamed(suggests(
            {"make clip 1 sepia", "put a marker at 0.5 seconds", "reverse clip 1", "remove clip 1"})));
    });
    w.say(kUnread); // off: nothing is asked
    EXPECT_TRUE(server.seen().empty());
    const Kept kept({.address = server.address(), .model = "m", .on = true});
    const std::size_t before = w.workspace.history().undo_count();
    auto* card = w.window.findChild<ui::GuessCard*>();
    w.say(kUnread);
    wait_until([&] { return card->isVisible(); });
    ASSERT_TRUE(card->isVisible());
    EXPECT_EQ(w.workspace.history().undo_count(), before); // nothing is done yet
    auto boxes = card->findChildren<QCheckBox*>();
    ASSERT_EQ(boxes.size(), 3); // what takes away is left out
    boxes[2]->setChecked(false);
    button(*card, "Do it")->click();
    settle();
    EXPECT_FALSE(card->isVisible());
    EXPECT_EQ(w.workspace.history().undo_count(), before + 1);
    ASSERT_EQ(w.first().effects.size(), 1U);
    EXPECT_EQ(w.first().effects[0].name, "sepia");
    EXPECT_FALSE(w.first().reversed);
    EXPECT_EQ(w.workspace.project().messages.front().text, kUnread);
    w.workspace.undo();
    EXPECT_TRUE(w.first().effects.empty());
    w.say(kUnread);
    wait_until([&] { return card->isVisible(); });
    button(*card, "Not now")->click();
    EXPECT_TRUE(w.first().effects.empty());
}

TEST(Guesses, AServerThatIsDownOrSlow_LeavesOurOwnQuestion) {
    Window w;
    {
        std::string gone;
        {
            const HttpServer server([](const HttpServer::Request&, HttpServer::Client&) {});
            gone = server.address();
        }
        const Kept kept({.address = gone, .model = "m", .on = true});
        w.say(kUnread);
        wait_until([&] { return told(w, "cannot be reached"); });
        EXPECT_TRUE(told(w, "cannot be reached"));
        EXPECT_TRUE(told(w, "what should happen with"));
    }
    const HttpServer silent([](const HttpServer::Request&, HttpServer::Client& client) { client.wait(60); });
    const Kept kept({.address = silent.address(), .model = "m", .on = true});
    auto* controller = w.window.findChild<ui::ChatController*>();
    w.say(kUnread);
    EXPECT_TRUE(controller->busy());
    controller->stop();
    EXPECT_FALSE(controller->busy()); // at once
}

TEST(Guesses, ThePreferences_KeepTheAddressForItsOwnerAlone) {
    Window w;
    const Kept kept({});
    const HttpServer server([](const HttpServer::Request&, HttpServer::Client& client) {
        client.send(test::model_list({"small", "large"}));
    });
    test::action(w.window, "Preferences…")->trigger();
    settle();
    auto* dialog = w.window.findChild<ui::PreferencesDialog*>();
    ASSERT_TRUE(dialog);
    auto* on = dialog->findChild<QCheckBox*>("language_model_on");
    auto* address = dialog->findChild<QLineEdit*>("language_model_address");
    EXPECT_FALSE(on->isChecked());
    EXPECT_EQ(dialog->findChild<QLineEdit*>("language_model_key")->echoMode(), QLineEdit::Password);
    address->setText("ftp://nowhere");
    on->click();
    EXPECT_FALSE(on->isChecked()); // such an address is none
    EXPECT_FALSE(core::assist::kept_server().asked());
    address->setText(QString::fromStdString(server.host()));
    on->click();
    EXPECT_EQ(core::assist::kept_server().address, server.address());
    button(*dialog, "Find")->click();
    auto* model = dialog->findChild<QComboBox*>("language_model_name");
    wait_until([&] { return model->count() == 2; });
    EXPECT_EQ(model->currentText(), "small");
    EXPECT_EQ(core::assist::kept_server().model, "small");
    EXPECT_TRUE(core::assist::kept_server().asked());
    dialog->reject();
}
