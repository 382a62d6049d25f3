// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ReviewDoor.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace portside::window {

namespace {

constexpr int answerMs = 300; ///< a living window on the same machine answers far sooner
constexpr char raiseWord = 'r';

/// The user's runtime folder is private and gone after the session.
QString socketOf(const QString& reviewPath) {
    const QString canonical = QFileInfo(reviewPath).canonicalFilePath();
    const QByteArray path =
        (canonical.isEmpty() ? QFileInfo(reviewPath).absoluteFilePath() : canonical).toUtf8();
    const QByteArray digest = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation))
        .filePath(QStringLiteral("portside-") + QString::fromLatin1(digest));
}

} // namespace

ReviewDoor::ReviewDoor(QObject* parent) : QObject(parent), m_server(new QLocalServer(this)) {
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = m_server->nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            const auto listen = [this, caller] {
                if (caller->readAll().contains(raiseWord))
                    Q_EMIT raiseWanted();
            };
            connect(caller, &QLocalSocket::readyRead, this, listen);
            listen();
        }
    });
}

ReviewDoor::~ReviewDoor() = default;

bool ReviewDoor::isOpen(const QString& reviewPath) {
    QLocalSocket socket;
    socket.connectToServer(socketOf(reviewPath));
    return socket.waitForConnected(answerMs);
}

bool ReviewDoor::knock(const QString& reviewPath) {
    QLocalSocket socket;
    socket.connectToServer(socketOf(reviewPath));
    if (!socket.waitForConnected(answerMs))
        return false;
    socket.putChar(raiseWord);
    socket.flush();
    socket.waitForBytesWritten(answerMs);
    socket.disconnectFromServer();
    return true;
}

void ReviewDoor::answerFor(const QString& reviewPath) {
    close();
    const QString socket = socketOf(reviewPath);
    if (m_server->listen(socket) || isOpen(reviewPath))
        return;
    // Left behind by a window that was killed.
    QLocalServer::removeServer(socket);
    m_server->listen(socket);
}

void ReviewDoor::close() { m_server->close(); }

} // namespace portside::window
