// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/HistoryReport.h"

#include <gtest/gtest.h>

namespace portside::report {
namespace {

TEST(HistoryReport, HistoryIsOneLineARelease) {
    asyncneed::History history;
    history.from = "1.0.0";
    history.releases.push_back({"1.0.0", "1.0.1", asyncneed::Classification::NoPort, 3, 0, 0, {}, {}, {}});
    history.releases.push_back({"1.0.1",
                                "1.0.2",
                                asyncneed::Classification::PortRequired,
                                1,
                                1,
                                2,
                                {"botocore/a.py::f"},
                                {asyncneed::Verdict::NeedsAsync},
                                {}});
    history.releases.push_back(
        {"1.0.2", "1.0.3", std::nullopt, 0, 0, 0, {}, {}, "botocore/a.py is not UTF-8"});
    EXPECT_EQ(writeHistoryText(history), "1.0.1 no-port 3 pure-sync, 0 needs-async, 0 ambiguous\n"
                                         "1.0.2 port-required 1 pure-sync, 2 needs-async, 1 ambiguous\n"
                                         "  botocore/a.py::f\n"
                                         "1.0.3 not-judged 0 pure-sync, 0 needs-async, 0 ambiguous\n"
                                         "  botocore/a.py is not UTF-8\n"
                                         "\nFurthest release without a port: 1.0.1\n");
    EXPECT_NE(writeHistoryJson(history).find("\"furthest_without_port\": \"1.0.1\""), std::string::npos);
}

TEST(HistoryReport, NothingIsReachableWhenTheFirstReleaseNeedsAPort) {
    asyncneed::History history;
    history.from = "1.0.0";
    history.releases.push_back({"1.0.0", "1.0.1", asyncneed::Classification::Ambiguous, 0, 1, 0, {}, {}, {}});
    history.releases.push_back({"1.0.1", "1.0.2", asyncneed::Classification::NoPort, 0, 0, 0, {}, {}, {}});
    EXPECT_EQ(history.furthestWithoutPort(), "1.0.0");
}

} // namespace
} // namespace portside::report
