// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/Headless.h"

#include <QCoreApplication>

#include <exception>
#include <iostream>
#include <unistd.h>

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv); // for the network
    portside::base::Progress progress;
    if (::isatty(STDERR_FILENO))
        progress.report = [](std::string_view stage, int done, int total) {
            std::cerr << "\r\x1b[K" << stage; // an empty stage leaves an empty line
            if (total > 0)
                std::cerr << ' ' << done << " of " << total;
            std::cerr << std::flush;
        };
    try {
        return portside::app::runHeadless({argv + 1, argv + argc}, {std::cin, std::cout, std::cerr},
                                          progress);
    } catch (const std::exception& stray) {
        std::cerr << "portside-cli: internal error: " << stray.what() << '\n';
        return 4;
    }
}
