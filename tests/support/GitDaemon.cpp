// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/GitDaemon.h"

#include "tests/support/TemporaryRepository.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <random>

namespace portside::support {

namespace {

sockaddr_in thisMachine(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool isReadable(int socket) {
    pollfd wanted{socket, POLLIN, 0};
    return ::poll(&wanted, 1, 0) > 0;
}

bool passAll(int to, const char* bytes, ssize_t size) {
    for (ssize_t done = 0; done < size;) {
        const auto more = ::send(to, bytes + done, static_cast<size_t>(size - done), MSG_NOSIGNAL);
        if (more <= 0)
            return false;
        done += more;
    }
    return true;
}

} // namespace

SlowPipe::SlowPipe(std::uint16_t server) : m_server(server) {
    m_listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto address = thisMachine(0);
    socklen_t size = sizeof address;
    if (::bind(m_listening, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
        ::listen(m_listening, 4) == 0 &&
        ::getsockname(m_listening, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

SlowPipe::~SlowPipe() {
    m_ends = true;
    m_thread.join();
    ::close(m_listening);
}

void SlowPipe::run() {
    std::array<char, 16 * 1024> bytes{};
    while (!m_ends) {
        if (!isReadable(m_listening)) {
            ::usleep(2'000);
            continue;
        }
        const int client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
        const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const auto address = thisMachine(m_server);
        bool open = ::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        passed = 0;
        while (open && !m_ends) {
            bool idle = true;
            if (isReadable(client)) {
                idle = false;
                const auto got = ::recv(client, bytes.data(), bytes.size(), 0);
                open = got > 0 && passAll(server, bytes.data(), got);
            }
            const bool mayPass = passed < limit;
            if (open && mayPass && isReadable(server)) {
                idle = false;
                const auto got = ::recv(server, bytes.data(), bytes.size(), 0);
                open = got > 0 && passAll(client, bytes.data(), got);
                passed += got;
            }
            if (!mayPass && then == Then::Cut)
                open = false;
            if (idle)
                ::usleep(2'000);
        }
        ::close(client);
        ::close(server);
    }
}

GitDaemon::GitDaemon() {
    std::filesystem::create_directories(repository());
    git(m_folder.path(), {"init", "--quiet", "--bare", "--initial-branch=develop", repository()});
    release("1.0.0");
    release("1.0.1");
    std::uint16_t port = 0;
    {
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        port = free.serverPort();
    }
    m_process.start(QStringLiteral("git"),
                    {QStringLiteral("daemon"), QStringLiteral("--export-all"), QStringLiteral("--reuseaddr"),
                     QStringLiteral("--listen=127.0.0.1"), QStringLiteral("--port=%1").arg(port),
                     QStringLiteral("--base-path=%1").arg(QString::fromStdString(m_folder.path()))});
    for (int tries = 0; m_process.waitForStarted() && tries < 100 && m_port == 0; ++tries) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        if (socket.waitForConnected(100))
            m_port = port;
        else if (m_process.waitForFinished(50))
            break;
    }
}

GitDaemon::~GitDaemon() {
    m_process.terminate();
    if (!m_process.waitForFinished(2'000))
        m_process.kill();
    m_process.waitForFinished(2'000);
}

std::string GitDaemon::release(const std::string& tag) {
    const auto work = m_folder.path("work-" + tag);
    git(m_folder.path(), {"clone", "--quiet", repository(), work});
    std::mt19937 random(static_cast<unsigned>(std::hash<std::string>()(tag)));
    std::string noise(3 * 512 * 1024, '\0');
    for (auto& byte : noise)
        byte = static_cast<char>(random());
    m_folder.write("work-" + tag + "/noise-" + tag, noise);
    m_folder.write("work-" + tag + "/botocore/__init__.py", "__version__ = '" + tag + "'\n");
    for (int i = 0; i < 120; ++i) // more than git would unpack one by one
        m_folder.write("work-" + tag + "/small/" + std::to_string(i), tag + std::to_string(i));
    git(work, {"checkout", "--quiet", "-B", "develop"});
    git(work, {"add", "--all"});
    git(work, {"commit", "--quiet", "--message", "Release " + tag});
    git(work, {"tag", tag});
    git(work, {"push", "--quiet", "--tags", "origin", "develop"});
    return git(work, {"rev-parse", "HEAD"});
}

} // namespace portside::support
