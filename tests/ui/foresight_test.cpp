// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a job of a model will take that was never at work here: told first as unknown, then as it is found
// out.
#include "tests/support/setting.h"
#include "tests/ui/window.h"
#include "ui/chat/chat_controller.h"
#include "ui/chat/foresight.h"
#include <atomic>

namespace {

namespace ca = core::assist;

class Foreseer final : public ca::Assistant {
  public:
    Foreseer(double seconds, std::atomic<int>& asked) : seconds_(seconds), asked_(asked) {}
    ca::JobId submit(ca::Request, std::function<void(ca::JobId, const ca::Event&)>) override { return 1; }
    void cancel(ca::JobId) override {}
    [[nodiscard]] nlohmann::ordered_json inspect_model(const std::string&) const override { return {}; }
    [[nodiscard]] ca::Estimate foreseen(const ca::Request&) const override {
        ++asked_;
        return {seconds_, 3e9};
    }

  private:
    double seconds_;
    std::atomic<int>& asked_;
};

struct Chat {
    test::TemporaryFolder folder;
    test::Setting cache{"XDG_CACHE_HOME", folder / "cache"};
    std::atomic<int> asked = 0;
    double seconds = 90;
    ui::Workspace workspace;
    ui::ChatController controller{workspace, [this] { return std::make_unique<Foreseer>(seconds, asked); }};
    QStringList told;
    Chat() {
        QObject::connect(&controller, &ui::ChatController::planned, &controller,
                         [this](const QString&, const QString& cost) { told << cost; });
        controller.use_model("mine", {"generate"});
    }
    ~Chat() { controller.use_model("starter", {}); }
};

TEST(Foresight, AModelThatWasNeverAtWork_IsForeseen_WhileThePersonMayDecide) {
    Chat chat;
    chat.controller.submit("generate a video of a red ball");
    ASSERT_GE(chat.told.size(), 1);
    EXPECT_TRUE(chat.told[0].contains("worked out")) << chat.told[0].toStdString();
    test::wait_until([&] { return chat.told.size() > 1; });
    ASSERT_EQ(chat.told.size(), 2);
    EXPECT_TRUE(chat.told[1].contains("90 s and 3.0 GB")) << chat.told[1].toStdString();
    EXPECT_EQ(chat.asked, 1);
    chat.controller.use_quality(ca::Quality::draft); // another job: asked anew
    test::wait_until([&] { return chat.told.size() > 3; });
    EXPECT_EQ(chat.asked, 2);
    chat.controller.use_quality(ca::Quality::standard);
    chat.controller.leave();
    test::settle(200);
    EXPECT_LE(chat.told.size(), 6); // of what is left nothing is told any more
}

TEST(Foresight, WhereNothingCanBeFoundOut_ThatIsSaid) {
    Chat chat;
    chat.seconds = 0;
    chat.controller.submit("generate a video of a red ball");
    test::wait_until([&] { return chat.told.size() > 1; });
    ASSERT_EQ(chat.told.size(), 2);
    EXPECT_TRUE(chat.told[1].contains("not known")) << chat.told[1].toStdString();
}

TEST(Foresight, TheLastQuestionAloneIsAnswered) {
    std::atomic<int> asked = 0;
    ui::Foresight foresight([&] { return std::make_unique<Foreseer>(10, asked); }, nullptr);
    int first = 0, second = 0;
    foresight.ask(ca::GenerateRequest{.model = "a"}, [&](const ca::Estimate&) { ++first; });
    foresight.ask(ca::GenerateRequest{.model = "b"}, [&](const ca::Estimate& found) {
        ++second;
        EXPECT_EQ(found.seconds, 10);
    });
    test::wait_until([&] { return second > 0; });
    EXPECT_EQ(first, 0);
    EXPECT_EQ(second, 1);
}

} // namespace
