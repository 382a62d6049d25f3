// SPDX-License-Identifier: GPL-3.0-or-later
// The files behind a review, opened again: whole, without async, and searched for definitions and calls. A review keeps
// what was judged and no more, so these need the clones. Synchronous; each call opens its own repositories.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/compare/AsyncText.h"
#include "core/compare/SideBySide.h"
#include "core/pipeline/Pipeline.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace portside::pipeline {

/// What a review compares: at which commits, and out of which clones.
struct Revisions {
    std::string botocoreOld; ///< commit; tag ranges only
    std::string botocore;    ///< commit; empty with an installed package
    std::string aiobotocore; ///< commit, "working tree" or "diff"
    std::string diffText;    ///< of "diff": the review does not keep it
    Where where;
};
Revisions revisionsOf(const review::Review& review, const Where& where);

/// A file of all sides.
struct WholeFile {
    compare::SideBySide view;
    /// By compare::Side: the lines that read otherwise without async.
    std::array<std::vector<compare::AsyncFreeLine>, 3> asyncFree;
};

/// `path` is that of either package ("aiobotocore/args.py"), or of a file of aiobotocore's repository beside it, which
/// then stands alone; `compared` as for compare::wholeFile(). Unreadable when there is no such file.
base::Result<WholeFile> readWholeFile(const Revisions& revisions, const std::string& path,
                                      const std::vector<compare::SideBySide>& compared);

/// The bytes of one file; Unreadable when there is none.
base::Result<std::string> readFile(const Revisions& revisions, compare::Side side, const std::string& path);

/// A place where a name is defined or called.
struct NamePlace {
    enum class Kind { Definition, Call };
    Kind kind = Kind::Definition;
    compare::Side side = compare::Side::Botocore;
    std::string path;
    int line = 0;
    std::string text;     ///< the line, trimmed
    std::string function; ///< qualified name of the function or class it stands in (or is); may be empty
    /// Whether the code itself leads there (`self.m` up the bases, names through imports), or only the name is the same.
    enum class Because { Name, Code };
    Because because = Because::Name;
};
/// Where a reader asks about a name; `line` of that side's file, 1-based.
struct NameUse {
    compare::Side side = compare::Side::Botocore;
    std::string path;
    int line = 0;
};
/// Functions, classes and assigned names called `name`, and calls of it, in all sides' packages; by side, path, line. In
/// tag ranges the old botocore is left out where the new one has the same line. With `use` the definition that it leads
/// to and the calls that lead to that definition are marked, and calls that lead to another one are left out, unless that
/// one is overridden by it.
base::Result<std::vector<NamePlace>> findName(const Revisions& revisions, const std::string& name,
                                              const std::optional<NameUse>& use,
                                              const base::Progress& progress);

/// Keys ("botocore/args.py::Class.method") of all functions of one side's package that could be paired; by path, in the
/// order of the file.
base::Result<std::vector<std::string>> listFunctions(const Revisions& revisions, compare::Side side);

} // namespace portside::pipeline
