// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endurance/Decider.h"

#include "core/base/Descriptor.h"
#include "tests/support/ExampleReviews.h"
#include "ui/views/FunctionList.h"
#include "ui/views/VerdictPanel.h"
#include "ui/window/ReviewPage.h"

#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include <random>
#include <unistd.h>

namespace portside::endurance {

namespace {

pipeline::Where nowhere(const std::string& folder) {
    pipeline::Where where;
    where.aiobotocoreRepo = folder + "/no-clone";
    where.botocoreClone = folder + "/no-clone";
    return where;
}

QString in(const std::string& folder, const char* name) {
    return QString::fromStdString(folder) + QLatin1Char('/') + QLatin1String(name);
}

constexpr int patienceMs = 20'000;

} // namespace

Decider::Decider(const std::string& folder)
    : m_settings(in(folder, "settings.ini")),
      m_window(m_theme, m_settings, nowhere(folder), in(folder, "reviews")) {
    m_settings.setPerson(QStringLiteral("Marlin Quay"), QStringLiteral("marlin@harbour.example"));
    m_window.resize(1200, 800);
    m_window.show();
    QApplication::setActiveWindow(&m_window);
    auto* eyes = new QTimer(this);
    connect(eyes, &QTimer::timeout, this, &Decider::readBoxes);
    eyes->start(5);
}

void Decider::readBoxes() {
    if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
        m_words << box->text() + QLatin1Char(' ') + box->informativeText();
        box->reject();
    }
}

QString Decider::takeWords() { return std::exchange(m_words, {}).join(QLatin1Char('\n')); }

bool Decider::open(const std::string& reviewPath) {
    QSignalSpy settled(&m_window, &window::MainWindow::settledDown);
    m_window.openFile(QString::fromStdString(reviewPath));
    return (settled.count() > 0 || settled.wait(patienceMs)) &&
           m_window.page() == window::MainWindow::Page::Review;
}

void Decider::leave() { m_window.showStart(); }

std::vector<int> Decider::entriesToSettle() const {
    std::vector<int> out;
    const auto& entries = m_window.reviewPage().model().entries();
    for (int i = 0; i < static_cast<int>(entries.size()); ++i)
        if (entries[static_cast<size_t>(i)].canSettle)
            out.push_back(i);
    return out;
}

bool Decider::settle(int at, int choice, const QString& note) {
    window::ReviewPage& page = m_window.reviewPage();
    QApplication::setActiveWindow(&m_window); // a box may have been in front
    page.list().setCurrentEntry(at);
    auto* line = page.panel().findChild<QLineEdit*>();
    line->clear();
    QTest::keyClicks(line, note);
    page.list().tree()->setFocus();
    QTest::keyClick(page.list().tree(), static_cast<Qt::Key>(Qt::Key_0 + choice));
    const models::FunctionEntry& entry = page.model().entries().at(static_cast<size_t>(at));
    return entry.settled && entry.note == note &&
           entry.token == review::choices(page.live()->review()).at(static_cast<size_t>(choice - 1));
}

void decideForEver(const std::string& reviewPath, const std::string& folder, unsigned seed) {
    Decider decider(folder);
    std::mt19937 random(seed);
    const auto say = [](const std::string& words) { base::writeAll(STDOUT_FILENO, words + '\n'); };
    for (int number = 0;;) {
        if (!decider.open(reviewPath)) {
            say("error page " + decider.takeWords().toStdString());
            ::_exit(1);
        }
        say("ready");
        const auto entries = decider.entriesToSettle();
        for (auto left = 4 + random() % 12; left > 0; --left) {
            const QString note = QStringLiteral("%1-%2").arg(seed).arg(++number);
            const int entry = entries[random() % entries.size()];
            const bool shown = decider.settle(entry, static_cast<int>(1 + random() % 3), note);
            say((shown ? "taken " : "refused ") + note.toStdString());
        }
        decider.leave();
    }
}

review::Review largeChange(size_t functions, size_t bytes) {
    review::Review review = support::exampleChange();
    auto& outcome = std::get<drift::Outcome>(review.outcome);
    drift::FunctionVerdict model;
    for (const auto& function : outcome.functions)
        if (function.verdict == drift::Verdict::Ambiguous)
            model = function;
    outcome.functions.clear();
    const std::string padding(60, '#');
    // A line stands in the file with its quotes and indentation, and its row in the table of rows.
    const size_t lines = std::max<size_t>(10, bytes / functions / 240);
    for (size_t i = 0; i < functions; ++i) {
        drift::FunctionVerdict function = model;
        function.path = "aiobotocore/basin" + std::to_string(i / 40) + ".py";
        function.name = "AioBasin.fill_" + std::to_string(i);
        if (i % 2 == 1) {
            function.verdict = drift::Verdict::CosmeticDrift;
            for (auto& line : function.lines) {
                line.category = drift::Category::CosmeticFormat;
                line.ambiguous = false;
            }
        }
        function.view = {};
        function.view.aiobotocore = {function.path, function.name, 1, {}};
        function.view.botocore = {"botocore/basin.py", "Basin.fill", 1, {}};
        for (size_t line = 0; line < lines; ++line) {
            const std::string text = "    water = pump(" + std::to_string(line) + ")  " + padding;
            function.view.aiobotocore->lines.push_back(text);
            function.view.botocore->lines.push_back(text);
            const int number = static_cast<int>(line) + 1;
            function.view.rows.push_back({std::nullopt, number, number});
        }
        function.view.botocoreMarks.clear();
        function.view.aiobotocoreMarks.clear();
        for (auto& line : function.lines) {
            line.line =
                1 + static_cast<int>((&line - function.lines.data()) % static_cast<std::ptrdiff_t>(lines));
            line.opposite.reset();
            line.oppositeText.clear();
        }
        outcome.functions.push_back(std::move(function));
    }
    return review;
}

} // namespace portside::endurance
