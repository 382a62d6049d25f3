// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/LiveReview.h"

#include "ui/models/FunctionEntry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace portside::models {

base::Result<std::unique_ptr<LiveReview>> LiveReview::begin(review::Review review, const QString& path,
                                                            const std::vector<review::Review>& earlier) {
    std::unique_ptr<LiveReview> live(new LiveReview(std::move(review), path));
    live->m_fresh = true;
    live->m_earlier = earlier;
    const auto held = live->takeHold();
    if (held)
        return live;
    if (held.error().code == base::ErrorCode::NewerFormat)
        return held.error();
    live->m_readOnlyReason = QString::fromStdString(held.error().message);
    live->m_judged = live->m_review;
    // What was decided before is shown all the same.
    auto kept = review::loadReview(path.toStdString());
    if (kept && held.error().code == base::ErrorCode::InUse) {
        live->m_review = std::move(kept->review);
        live->m_judged.reset();
        live->m_fresh = false;
        live->m_stamp = {};
    } else if (kept) {
        review::takeUp(live->m_review, kept->review);
    } else {
        for (const review::Review& before : earlier)
            review::carryOver(live->m_review, before);
    }
    return live;
}

base::Result<std::unique_ptr<LiveReview>> LiveReview::resume(review::Loaded loaded, const QString& path) {
    std::unique_ptr<LiveReview> live(new LiveReview(std::move(loaded.review), path));
    live->m_damaged = loaded.damaged;
    live->m_stamp = loaded.stamp;
    live->tell(loaded.losses);
    if (const auto held = live->takeHold(); !held)
        live->m_readOnlyReason = QString::fromStdString(held.error().message);
    return live;
}

LiveReview::LiveReview(review::Review review, const QString& path)
    : m_review(std::move(review)), m_path(path), m_savedAt(QDateTime::currentDateTime()) {}

LiveReview::~LiveReview() {
    // A journal that could not be folded is folded in on the next start.
    if (m_journal && !m_journal->isEmpty())
        (void)m_journal->fold(m_review);
}

void LiveReview::tell(const std::vector<std::string>& losses) {
    for (const std::string& loss : losses)
        m_notices << QString::fromStdString(loss);
}

base::Result<base::Done> LiveReview::takeHold() {
    const std::string file = m_path.toStdString();
    const QFileInfo place(m_path);
    if (!QDir().mkpath(place.absolutePath()))
        return base::fail(base::ErrorCode::CannotWrite,
                          "cannot make the folder " + place.absolutePath().toStdString());
    auto journal = review::Journal::open(file);
    if (!journal)
        return journal.error();
    if (m_fresh)
        return takeHoldOfFresh(std::move(*journal));
    // Between reading and locking another window may have written.
    if (m_stamp != review::stampOf(file)) {
        auto again = review::loadReview(file);
        if (!again)
            return again.error();
        m_review = std::move(again->review);
        m_damaged = again->damaged;
        m_stamp = again->stamp;
        tell(again->losses);
    }
    if (m_damaged) {
        const auto kept = review::keepAside(file);
        if (!kept)
            return kept.error();
        if (auto written = journal->fold(m_review); !written)
            return written.error();
        m_damaged = false;
        m_notices << tr("the damaged file is kept as %1").arg(QString::fromStdString(*kept));
    }
    m_journal = std::move(*journal);
    return base::Done{};
}

base::Result<base::Done> LiveReview::takeHoldOfFresh(review::Journal journal) {
    const std::string file = m_path.toStdString();
    review::Review review = m_judged.value_or(m_review);
    review::CarryCount carried;
    QStringList notices;
    const auto takeUpJournal = [&] {
        review::Review kept = review;
        review::appendUnfolded(kept, journal.records());
        review::takeUp(review, kept);
    };
    if (QFileInfo::exists(m_path)) {
        auto kept = review::loadReview(file);
        if (kept) {
            review::takeUp(review, kept->review);
            for (const std::string& loss : kept->losses)
                notices << QString::fromStdString(loss);
        } else if (kept.error().code == base::ErrorCode::NewerFormat) {
            return kept.error();
        } else {
            notices << QString::fromStdString(kept.error().message);
            takeUpJournal();
        }
        if (!kept || kept->damaged) {
            const auto aside = review::keepAside(file);
            if (!aside)
                return aside.error();
            notices << tr("the damaged file is kept as %1").arg(QString::fromStdString(*aside));
        }
    } else {
        takeUpJournal();
        for (const review::Review& earlier : m_earlier) {
            const review::CarryCount count = review::carryOver(review, earlier);
            carried.carried += count.carried;
            carried.reopened += count.reopened;
            carried.gone += count.gone;
        }
    }
    if (auto written = journal.fold(review); !written)
        return written;
    m_review = std::move(review);
    m_journal = std::move(journal);
    m_carried = carried;
    m_notices += notices;
    m_earlier.clear();
    m_judged.reset();
    m_fresh = false;
    return base::Done{};
}

base::Result<base::Done> LiveReview::retry() {
    if (m_journal)
        return base::Done{};
    auto held = takeHold();
    m_signOffHolds.reset();
    m_readOnlyReason = held ? QString() : QString::fromStdString(held.error().message);
    if (held)
        Q_EMIT reloaded();
    return held;
}

bool LiveReview::needsNote(const std::string& functionKey, const std::string& verdict) const {
    const auto differs = [&](const auto& functions, auto ambiguous) {
        for (const auto& function : functions)
            if (review::functionKey(function) == functionKey)
                return function.verdict != ambiguous && word(function.verdict) != verdict;
        return false;
    };
    if (const drift::Outcome* outcome = m_review.drift())
        return differs(outcome->functions, drift::Verdict::Ambiguous) ||
               differs(review::moduleLevels(*outcome), drift::Verdict::Ambiguous);
    return differs(m_review.asyncNeed()->functions, asyncneed::Verdict::Ambiguous);
}

bool LiveReview::lineNeedsNote(const std::string& functionKey, const std::string& lineKey,
                               const std::string& verdict) const {
    const auto differs = [&](const std::vector<drift::FunctionVerdict>& functions) {
        for (const drift::FunctionVerdict& function : functions) {
            if (review::functionKey(function) != functionKey)
                continue;
            for (size_t i = 0; i < function.lines.size(); ++i) {
                const drift::Verdict machine = review::machineVerdict(function.lines[i]);
                if (machine != drift::Verdict::Ambiguous && drift::word(machine) != verdict &&
                    review::lineKey(function, i) == lineKey)
                    return true;
            }
        }
        return false;
    };
    const drift::Outcome* outcome = m_review.drift();
    return outcome && (differs(outcome->functions) || differs(review::moduleLevels(*outcome)));
}

review::Decision LiveReview::decisionAt(const std::string& functionKey, const std::string& lineKey) const {
    review::Decision decision;
    if (const review::Decision* standing = review::decisionOn(m_review, functionKey, lineKey))
        decision = *standing;
    decision.function = functionKey;
    decision.line = lineKey;
    return decision;
}

namespace {

base::Error noteMissing() {
    return base::fail(base::ErrorCode::Usage, "a verdict other than the machine's needs a note");
}

review::Decision choice(const std::string& functionKey, const std::string& lineKey,
                        const std::string& verdict, const QString& note) {
    review::Decision decision;
    decision.function = functionKey;
    decision.line = lineKey;
    decision.verdict = verdict;
    decision.note = note.trimmed().toStdString();
    return decision;
}

} // namespace

base::Result<base::Done> LiveReview::settle(const std::string& functionKey, const std::string& verdict,
                                            const QString& note) {
    return settleAll({functionKey}, verdict, note);
}

base::Result<base::Done> LiveReview::settleLine(const std::string& functionKey, const std::string& lineKey,
                                                const std::string& verdict, const QString& note) {
    if (note.trimmed().isEmpty() && lineNeedsNote(functionKey, lineKey, verdict))
        return noteMissing();
    return take({{decisionAt(functionKey, lineKey), choice(functionKey, lineKey, verdict, note)}});
}

base::Result<base::Done> LiveReview::settleAll(const std::vector<std::string>& functionKeys,
                                               const std::string& verdict, const QString& note) {
    Step step;
    for (const std::string& key : functionKeys) {
        if (note.trimmed().isEmpty() && needsNote(key, verdict))
            return noteMissing();
        step.push_back({decisionAt(key, {}), choice(key, {}, verdict, note)});
    }
    return take(std::move(step));
}

base::Result<base::Done> LiveReview::reopen(const std::string& functionKey) {
    return reopenLine(functionKey, {});
}

base::Result<base::Done> LiveReview::reopenLine(const std::string& functionKey, const std::string& lineKey) {
    if (!review::decisionOn(m_review, functionKey, lineKey))
        return base::Done{};
    return take({{decisionAt(functionKey, lineKey), choice(functionKey, lineKey, {}, {})}});
}

base::Result<base::Done> LiveReview::pair(const std::string& functionKey, const std::string& counterpartKey) {
    review::Pairing before;
    before.function = functionKey;
    review::Pairing after = before;
    before.counterpart = review::pairedWith(m_review, functionKey).value_or(std::string());
    after.counterpart = counterpartKey;
    return take({{before, after}});
}

base::Result<base::Done> LiveReview::accept(const std::string& functionKey,
                                            const review::Precedent& precedent) {
    return take({{decisionAt(functionKey, {}), review::acceptance(precedent, functionKey)}});
}

base::Result<base::Done> LiveReview::signOff(const review::SignOff& signOff) {
    if (review::missingForSignOff(m_review) > 0 || !review::holds(m_review, signOff))
        return base::fail(base::ErrorCode::Usage, "the review is not as it was when the statement was made");
    if (!m_journal)
        return base::fail(base::ErrorCode::CannotWrite, m_readOnlyReason.toStdString());
    auto written = m_journal->append(signOff);
    if (!written)
        return written;
    review::append(m_review, signOff);
    m_signOffHolds.reset();
    // Durable already; a fold that fails is made up for on close.
    (void)m_journal->fold(m_review);
    m_savedAt = QDateTime::currentDateTime();
    Q_EMIT changed(QString());
    return written;
}

bool LiveReview::signOffHolds() const {
    if (!m_signOffHolds)
        m_signOffHolds = signedOff() && review::holds(m_review, *signedOff());
    return *m_signOffHolds;
}

base::Result<base::Done> LiveReview::take(Step step) {
    if (step.empty())
        return base::Done{};
    std::vector<review::Record> records;
    for (const Change& change : step)
        records.push_back(change.done);
    auto recorded = record(std::move(records));
    if (!recorded)
        return recorded;
    m_steps.resize(m_done);
    m_steps.push_back(std::move(step));
    ++m_done;
    Q_EMIT taken();
    announce(m_steps.back());
    return recorded;
}

base::Result<base::Done> LiveReview::undo() {
    if (!canUndo())
        return base::Done{};
    const Step& step = m_steps[m_done - 1];
    std::vector<review::Record> records;
    for (const Change& change : step)
        records.push_back(change.undone);
    auto recorded = record(std::move(records));
    if (!recorded)
        return recorded;
    --m_done;
    announce(step);
    return recorded;
}

base::Result<base::Done> LiveReview::redo() {
    if (!canRedo())
        return base::Done{};
    const Step& step = m_steps[m_done];
    std::vector<review::Record> records;
    for (const Change& change : step)
        records.push_back(change.done);
    auto recorded = record(std::move(records));
    if (!recorded)
        return recorded;
    ++m_done;
    announce(step);
    return recorded;
}

void LiveReview::announce(const Step& step) {
    const std::string key = std::visit(
        [](const auto& entry) -> std::string {
            if constexpr (requires { entry.function; })
                return entry.function;
            return {};
        },
        step.back().done);
    Q_EMIT changed(QString::fromStdString(key));
    if (std::any_of(step.begin(), step.end(), [](const Change& change) {
            return std::holds_alternative<review::Pairing>(change.done);
        }))
        Q_EMIT pairingChanged();
}

LiveReview::History LiveReview::history() const {
    History history;
    history.m_steps = m_steps;
    history.m_done = m_done;
    return history;
}

void LiveReview::goOnWith(History history) {
    m_steps = std::move(history.m_steps);
    m_done = history.m_done;
}

base::Result<base::Done> LiveReview::record(std::vector<review::Record> records) {
    const std::string now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    for (review::Record& record : records) {
        std::visit(
            [&](auto& entry) {
                entry.by = m_person;
                entry.time = now;
            },
            record);
        if (auto* decision = std::get_if<review::Decision>(&record))
            decision->fingerprint = fingerprintOf(m_review, decision->function);
    }
    if (!m_journal)
        return base::fail(base::ErrorCode::CannotWrite, m_readOnlyReason.toStdString());
    auto written = m_journal->append(records);
    if (!written)
        return written;
    for (review::Record& record : records)
        review::append(m_review, std::move(record));
    m_signOffHolds.reset();
    m_savedAt = QDateTime::currentDateTime();
    return written;
}

} // namespace portside::models
