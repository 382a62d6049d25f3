// SPDX-License-Identifier: GPL-3.0-or-later
// A tag range written as one text: the files at both ends, aiobotocore's files, what it tracks. The fixtures of the
// rules and the tests in code are made of it.
//
//   free words on what the fixture shows
//   === botocore/x.py          the same at both ends
//   === old botocore/x.py      at FROM
//   === new botocore/x.py      at TO
//   === aiobotocore/x.py
//   === tracked                lines "botocore.x Class.method": becomes tests/test_patches.py
//   === expect                 what comes out; written by PORTSIDE_ACCEPT=1
#pragma once

#include "core/asyncneed/Judge.h"

#include <memory>
#include <string>

namespace portside::support {

struct FixtureRange {
    std::shared_ptr<const source::SourceTree> botocoreOld;
    std::shared_ptr<const source::SourceTree> botocoreNew;
    std::shared_ptr<const source::SourceTree> aiobotocore;
};

FixtureRange readFixture(const std::string& text);
base::Result<asyncneed::Outcome> judgeFixture(const FixtureRange& range);

/// One line per verdict, further findings and quotes below it; advisory, warnings, hashes, the classification.
std::string printed(const base::Result<asyncneed::Outcome>& outcome);

/// The unit's verdict in the outcome of a fixture text; fails the test and returns an empty one when it is not there.
asyncneed::FunctionVerdict verdictIn(const asyncneed::Outcome& outcome, const std::string& name);

} // namespace portside::support
