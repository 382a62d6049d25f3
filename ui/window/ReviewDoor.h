// SPDX-License-Identifier: GPL-3.0-or-later
// One window per review within a user's session: who opens a review answers for it at a local socket, and who finds it
// open elsewhere asks that window to come to the front. Whether decisions may be written is the journal's lock's
// business, not this one's.
#pragma once

#include <QObject>
#include <QString>

class QLocalServer;

namespace portside::window {

class ReviewDoor : public QObject {
    Q_OBJECT
public:
    explicit ReviewDoor(QObject* parent = nullptr);
    ~ReviewDoor() override;

    /// Asks the window that has the review open, another one than this, to show itself; false when there is none.
    static bool knock(const QString& reviewPath);
    /// True when some window, in this process or another, answers for the review.
    static bool isOpen(const QString& reviewPath);

    /// Answers for the review from now on, and no longer for another.
    void answerFor(const QString& reviewPath);
    void close();

Q_SIGNALS:
    void raiseWanted();

private:
    QLocalServer* m_server;
};

} // namespace portside::window
