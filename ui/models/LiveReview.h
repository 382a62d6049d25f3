// SPDX-License-Identifier: GPL-3.0-or-later
// A review while it is open: takes decisions, each on disk before it counts, and takes them back. It judges nothing.
#pragma once

#include "core/base/Result.h"
#include "core/review/CarryOver.h"
#include "core/review/Journal.h"
#include "core/review/Precedents.h"
#include "core/review/Recovery.h"
#include "core/review/Review.h"
#include "core/review/SignOff.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace portside::models {

class LiveReview : public QObject {
    Q_OBJECT
public:
    /// Takes up a freshly judged review at `path`. What people added to a file there stays, as far as its evidence is
    /// unchanged; a file that is new takes over the decisions of `earlier` reviews, newest first. The file is replaced
    /// only under its lock; a damaged one is kept aside before. Locked by another window: read-only, with that window's
    /// content. A folder that refuses: read-only, until retry() succeeds. Errors: NewerFormat.
    static base::Result<std::unique_ptr<LiveReview>> begin(review::Review review, const QString& path,
                                                           const std::vector<review::Review>& earlier = {});
    /// Takes up a review that was read from `path`; read-only as above.
    static base::Result<std::unique_ptr<LiveReview>> resume(review::Loaded loaded, const QString& path);
    ~LiveReview() override; ///< folds the journal into the file

    /// Why nothing can be settled here; empty when it can.
    QString readOnlyReason() const { return m_readOnlyReason; }
    /// Tries again to get hold of the file, and reads what another window left in it.
    base::Result<base::Done> retry();
    /// What a person must be told about the file, one sentence each: what was damaged, and where it is kept.
    const QStringList& notices() const { return m_notices; }
    /// What became of earlier decisions when this review was opened for the first time.
    const review::CarryCount& carried() const { return m_carried; }

    const review::Review& review() const { return m_review; }
    QString path() const { return m_path; }
    /// Local time of the last word on disk.
    QDateTime savedAt() const { return m_savedAt; }

    void setPerson(review::Person person) { m_person = std::move(person); }
    const review::Person& person() const { return m_person; }

    /// An override of a machine verdict (not ambiguous) needs a note: Usage error without one.
    base::Result<base::Done> settle(const std::string& functionKey, const std::string& verdict,
                                    const QString& note);
    /// The same for one line (review::lineKey) of a function.
    base::Result<base::Done> settleLine(const std::string& functionKey, const std::string& lineKey,
                                        const std::string& verdict, const QString& note);
    /// Several functions at once: one step to undo.
    base::Result<base::Done> settleAll(const std::vector<std::string>& functionKeys,
                                       const std::string& verdict, const QString& note);
    /// Takes a person's decision back, so that the machine's verdict holds again.
    base::Result<base::Done> reopen(const std::string& functionKey);
    base::Result<base::Done> reopenLine(const std::string& functionKey, const std::string& lineKey);
    bool needsNote(const std::string& functionKey, const std::string& verdict) const;
    bool lineNeedsNote(const std::string& functionKey, const std::string& lineKey,
                       const std::string& verdict) const;
    /// Keeps that these two functions stand for each other (core/review/Review.h, Pairing); an empty counterpart gives
    /// the word back to the machine. What the review says of the function changes only when it is judged again, which
    /// pairingChanged() asks for.
    base::Result<base::Done> pair(const std::string& functionKey, const std::string& counterpartKey);

    /// Accepts a precedent or waiver for the function.
    base::Result<base::Done> accept(const std::string& functionKey, const review::Precedent& precedent);
    /// Keeps a sign-off, and folds everything into the file, so that the file alone can be handed over. Usage error
    /// when it is not over this review as it stands, or something is open. It is no step to undo: any change voids it.
    base::Result<base::Done> signOff(const review::SignOff& signOff);
    /// The newest sign-off; nullptr when nobody has signed off.
    const review::SignOff* signedOff() const { return review::newestSignOff(m_review); }
    bool signOffHolds() const;

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }
    base::Result<base::Done> undo();
    base::Result<base::Done> redo();
    /// Steps of the same review before it was judged again: they are this one's from now on.
    class History;
    History history() const;
    void goOnWith(History history);

Q_SIGNALS:
    /// A step was taken that undo() takes back; not for undone and redone ones.
    void taken();
    void changed(const QString& functionKey);
    /// A pairing was taken, undone or redone: what the review says is no longer what it would say.
    void pairingChanged();
    /// After retry(): everything may be another, and it is no longer read-only.
    void reloaded();

private:
    /// What a record changes, and the one that changes it back. Who, when and on what evidence is added on writing.
    struct Change {
        review::Record undone;
        review::Record done;
    };
    using Step = std::vector<Change>;
    LiveReview(review::Review review, const QString& path);
    /// Locks the file and brings it and this review together. Nothing is changed when it fails.
    base::Result<base::Done> takeHold();
    base::Result<base::Done> takeHoldOfFresh(review::Journal journal);
    void tell(const std::vector<std::string>& losses);
    review::Decision decisionAt(const std::string& functionKey, const std::string& lineKey) const;
    base::Result<base::Done> record(std::vector<review::Record> records);
    base::Result<base::Done> take(Step step);
    void announce(const Step& step);

    review::Review m_review;
    QString m_path;
    std::optional<review::Journal> m_journal;
    bool m_fresh = false;                   ///< judged here and not in its file yet
    std::optional<review::Review> m_judged; ///< as the machine gave it, while it is fresh
    bool m_damaged = false;                 ///< the file must be kept aside before it is written
    review::FileStamp m_stamp;
    std::vector<review::Review> m_earlier; ///< until the file is written
    review::CarryCount m_carried;
    QStringList m_notices;
    QString m_readOnlyReason;
    mutable std::optional<bool> m_signOffHolds; ///< until the next record
    review::Person m_person;
    QDateTime m_savedAt;
    std::vector<Step> m_steps;
    size_t m_done = 0;
};

class LiveReview::History {
    friend class LiveReview;
    std::vector<Step> m_steps;
    size_t m_done = 0;
};

} // namespace portside::models
