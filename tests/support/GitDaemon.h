// SPDX-License-Identifier: GPL-3.0-or-later
// A git server on this machine for tests, and a slow pipe in front of it that stops in the middle.
#pragma once

#include "tests/support/TemporaryFolder.h"

#include <QProcess>

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>

namespace portside::support {

/// Passes bytes on between whoever connects and a server on this machine, one connection at a time, in a thread of its own.
class SlowPipe {
public:
    explicit SlowPipe(std::uint16_t server);
    SlowPipe(const SlowPipe&) = delete;
    SlowPipe& operator=(const SlowPipe&) = delete;
    ~SlowPipe();

    std::uint16_t port() const { return m_port; }
    /// The server's bytes beyond this many stay where they are, in each connection.
    std::atomic<long long> limit{1LL << 60};
    enum class Then { Stall, Cut };
    std::atomic<Then> then{Then::Stall};
    std::atomic<long long> passed{0}; ///< of the last connection

private:
    void run();

    std::uint16_t m_server;
    std::uint16_t m_port = 0;
    int m_listening = -1;
    std::atomic<bool> m_ends{false};
    std::thread m_thread;
};

/// Serves a repository as /boto/botocore.git: two releases, and three megabytes that do not compress.
class GitDaemon {
public:
    GitDaemon();
    ~GitDaemon();

    /// False when this machine's git has no daemon.
    bool running() const { return m_port != 0; }
    std::uint16_t port() const { return m_port; }
    std::string repository() const { return m_folder.path("boto/botocore.git"); }
    static std::string url(std::uint16_t port) {
        return "git://127.0.0.1:" + std::to_string(port) + "/boto/botocore.git";
    }
    /// A further release; its commit.
    std::string release(const std::string& tag);

private:
    TemporaryFolder m_folder;
    QProcess m_process;
    std::uint16_t m_port = 0;
};

} // namespace portside::support
