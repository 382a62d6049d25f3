// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/LiveReview.h"

#include "ui/models/FunctionEntry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace portside::models {

namespace {

/// Decisions of the older review whose evidence is the same in the newer one, before those it has.
void adoptDecisions(review::Review& review, const review::Review& older) {
    std::vector<review::Decision> kept;
    for (const review::Decision& decision : older.decisions)
        if (decision.fingerprint == fingerprintOf(review, decision.function))
            kept.push_back(decision);
    review.decisions.insert(review.decisions.begin(), kept.begin(), kept.end());
}

} // namespace

base::Result<std::unique_ptr<LiveReview>> LiveReview::begin(review::Review review, const QString& path) {
    const QFileInfo place(path);
    if (!QDir().mkpath(place.absolutePath()))
        return base::fail(base::ErrorCode::CannotWrite,
                          "cannot make the folder " + place.absolutePath().toStdString());
    const std::string file = path.toStdString();
    auto journal = review::Journal::open(file);
    if (!journal) {
        auto older =
            place.exists() ? review::readReview(file) : base::Result<review::Review>(journal.error());
        if (!older)
            return journal.error();
        return resume(std::move(older).value(), path);
    }
    if (place.exists()) {
        auto older = review::readReview(file);
        if (older) {
            adoptDecisions(review, *older);
        } else {
            // Never overwritten: what can be recovered from it is in that file alone.
            const QString aside = path + QStringLiteral(".damaged-") +
                                  QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddhhmmss"));
            if (!QFile::rename(path, aside))
                return older.error();
        }
    }
    if (auto written = journal->fold(review); !written)
        return written.error();
    std::unique_ptr<LiveReview> live(new LiveReview(std::move(review), path));
    live->m_journal = std::move(journal).value();
    return live;
}

base::Result<std::unique_ptr<LiveReview>> LiveReview::resume(review::Review review, const QString& path) {
    std::unique_ptr<LiveReview> live(new LiveReview(std::move(review), path));
    auto journal = review::Journal::open(path.toStdString());
    if (journal)
        live->m_journal = std::move(journal).value();
    else
        live->m_readOnlyReason = QString::fromStdString(journal.error().message);
    return live;
}

LiveReview::LiveReview(review::Review review, const QString& path)
    : m_review(std::move(review)), m_path(path), m_savedAt(QDateTime::currentDateTime()) {}

LiveReview::~LiveReview() {
    // A journal that could not be folded is folded in on the next start.
    if (m_journal && !m_steps.empty())
        (void)m_journal->fold(m_review);
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

base::Result<base::Done> LiveReview::settle(const std::string& functionKey, const std::string& verdict,
                                            const QString& note) {
    const std::string words = note.trimmed().toStdString();
    if (words.empty() && needsNote(functionKey, verdict))
        return base::fail(base::ErrorCode::Usage, "a verdict other than the machine's needs a note");
    const review::Decision* before = review::decisionOn(m_review, functionKey);
    return take({functionKey, before ? before->verdict : std::string(), before ? before->note : std::string(),
                 verdict, words});
}

base::Result<base::Done> LiveReview::reopen(const std::string& functionKey) {
    const review::Decision* before = review::decisionOn(m_review, functionKey);
    if (!before)
        return base::Done{};
    return take({functionKey, before->verdict, before->note, {}, {}});
}

base::Result<base::Done> LiveReview::take(Step step) {
    auto recorded = record(step.functionKey, step.newVerdict, step.newNote);
    if (!recorded)
        return recorded;
    m_steps.resize(m_done);
    m_steps.push_back(std::move(step));
    ++m_done;
    Q_EMIT changed(QString::fromStdString(m_steps.back().functionKey));
    return recorded;
}

base::Result<base::Done> LiveReview::undo() {
    if (!canUndo())
        return base::Done{};
    const Step& step = m_steps[m_done - 1];
    auto recorded = record(step.functionKey, step.oldVerdict, step.oldNote);
    if (!recorded)
        return recorded;
    --m_done;
    Q_EMIT changed(QString::fromStdString(step.functionKey));
    return recorded;
}

base::Result<base::Done> LiveReview::redo() {
    if (!canRedo())
        return base::Done{};
    const Step& step = m_steps[m_done];
    auto recorded = record(step.functionKey, step.newVerdict, step.newNote);
    if (!recorded)
        return recorded;
    ++m_done;
    Q_EMIT changed(QString::fromStdString(step.functionKey));
    return recorded;
}

base::Result<base::Done> LiveReview::record(const std::string& functionKey, const std::string& verdict,
                                            const std::string& note) {
    review::Decision decision;
    decision.function = functionKey;
    decision.verdict = verdict;
    decision.note = note;
    decision.by = m_person;
    decision.time = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    decision.fingerprint = fingerprintOf(m_review, functionKey);
    if (!m_journal)
        return base::fail(base::ErrorCode::CannotWrite, m_readOnlyReason.toStdString());
    auto written = m_journal->append(decision);
    if (!written)
        return written;
    m_review.decisions.push_back(std::move(decision));
    m_savedAt = QDateTime::currentDateTime();
    return written;
}

} // namespace portside::models
