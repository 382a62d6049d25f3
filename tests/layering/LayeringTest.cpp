// SPDX-License-Identifier: GPL-3.0-or-later
// Holds every source file to the plan of the rooms, and the check itself to planted violations.
#include "tests/layering/Layering.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace portside::layering {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> sourceFiles() {
    std::vector<fs::path> files;
    for (const char* top : {"app", "core", "ui", "tests"}) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(PORTSIDE_SOURCE_DIR) / top)) {
            const auto extension = entry.path().extension();
            if (entry.is_regular_file() && (extension == ".h" || extension == ".cpp"))
                files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

TEST(Layering, EverySourceFileKeepsToThePlan) {
    const auto files = sourceFiles();
    ASSERT_GT(files.size(), 20U) << "the sources were not found";
    for (const auto& file : files) {
        const auto path = fs::relative(file, PORTSIDE_SOURCE_DIR).generic_string();
        for (const auto& violation : violations(path, contentOf(file)))
            ADD_FAILURE() << path << ":" << violation.line << ": " << violation.reason;
    }
}

TEST(Layering, RoomsOfCoreOnDiskAreThoseOfThePlan) {
    for (const auto& entry : fs::directory_iterator(fs::path(PORTSIDE_SOURCE_DIR) / "core")) {
        if (!entry.is_directory())
            continue;
        const auto path = "core/" + entry.path().filename().string() + "/Any.h";
        EXPECT_TRUE(violations(path, "#include \"" + path + "\"\n").empty()) << path;
    }
}

struct Sample {
    const char* path;
    const char* text;
};

class Planted : public testing::TestWithParam<Sample> {};
TEST_P(Planted, IsFound) {
    EXPECT_EQ(violations(GetParam().path, GetParam().text).size(), 1U)
        << GetParam().path << ": " << GetParam().text;
}
INSTANTIATE_TEST_SUITE_P(
    Includes, Planted,
    testing::Values(Sample{"core/base/A.h", "#include \"ui/theme/Palette.h\""},
                    Sample{"core/base/A.h", "#include \"core/source/SourceText.h\""},
                    Sample{"core/python/A.cpp", "#include \"core/mirror/Pin.h\""},
                    Sample{"core/drift/rules/A.cpp", "#include \"core/asyncneed/Verdict.h\""},
                    Sample{"core/compare/A.cpp", "#include \"core/git/Repository.h\""},
                    Sample{"core/git/A.cpp", "#include \"core/python/Module.h\""},
                    Sample{"core/report/A.cpp", "  #  include  \"core/github/Plan.h\""},
                    Sample{"core/review/A.cpp", "#include \"core/pipeline/Run.h\""},
                    Sample{"core/manners/A.h", "#include \"core/base/Result.h\""},
                    Sample{"core/drift/A.cpp", "#include \"Verdict.h\""},
                    Sample{"core/drift/A.cpp", "#include \"../base/Result.h\""},
                    Sample{"core/report/A.cpp", "#include <QColor>"},
                    Sample{"core/report/A.cpp", "#include <QtWidgets/QLabel>"},
                    Sample{"core/report/A.cpp", "#include <QNetworkReply>"},
                    Sample{"core/report/A.cpp", "#include <KSyntaxHighlighting/Repository>"},
                    Sample{"core/mirror/A.cpp", "#include <thread>"},
                    Sample{"core/mirror/A.cpp", "#include <QThreadPool>"},
                    Sample{"core/git/A.h", "#include <git2.h>"},
                    Sample{"core/git/A.h", "#include \"core/git/libgit2/A.h\""},
                    Sample{"core/pipeline/A.cpp", "#include \"core/git/libgit2/A.h\""},
                    Sample{"tests/core/git/A.cpp", "#include \"core/git/libgit2/A.h\""},
                    Sample{"ui/jobs/A.cpp", "#include <git2/blob.h>"},
                    Sample{"core/compare/A.cpp", "#include <tree_sitter/api.h>"},
                    Sample{"ui/models/A.h", "#include <QTreeView>"},
                    Sample{"ui/render/A.cpp", "#include <QWidget>"},
                    Sample{"ui/views/A.cpp", "#include <QtConcurrent/QtConcurrentRun>"},
                    Sample{"ui/views/A.cpp", "#include <QSettings>"},
                    Sample{"ui/window/A.cpp", "#include \"app/CommandLine.h\""},
                    Sample{"ui/window/A.cpp", "#include \"tests/support/Sample.h\""},
                    Sample{"app/headless/A.cpp", "#include \"ui/theme/Palette.h\""},
                    Sample{"app/CommandLine.h", "#include \"ui/theme/Palette.h\""}));
INSTANTIATE_TEST_SUITE_P(
    Names, Planted,
    testing::Values(Sample{"core/pipeline/A.cpp", "int f(git_tree* tree);"},
                    Sample{"core/git/A.h", "struct git_repository;"},
                    Sample{"core/compare/A.cpp", "TSNode node{};"},
                    Sample{"core/python/A.h", "void walk(TSTreeCursor& cursor);"},
                    Sample{"core/compare/A.cpp", "ts_parser_new();"},
                    Sample{"core/compare/A.cpp", "/* kind */ if (kind == \"function_definition\") return;"},
                    Sample{"core/drift/A.cpp", "std::jthread worker;"},
                    Sample{"ui/window/A.cpp", "QThread* worker;"}, Sample{"ui/models/A.h", "class QWidget;"},
                    Sample{"ui/render/A.h", "QColor tint;"},
                    Sample{"core/report/A.cpp", "return tr(\"clean\");"}));

class LookAlike : public testing::TestWithParam<Sample> {};
TEST_P(LookAlike, StaysSilent) {
    for (const auto& violation : violations(GetParam().path, GetParam().text))
        ADD_FAILURE() << GetParam().path << ": " << violation.reason;
}
INSTANTIATE_TEST_SUITE_P(
    Includes, LookAlike,
    testing::Values(
        Sample{"core/drift/rules/A.cpp", "#include \"core/compare/Alignment.h\""},
        Sample{"core/drift/rules/A.cpp", "#include \"core/drift/Verdict.h\""},
        Sample{"core/review/A.cpp", "#include \"core/asyncneed/Verdict.h\""},
        Sample{"core/pipeline/A.cpp", "#include \"core/git/Repository.h\"\n#include <thread>"},
        Sample{"core/github/A.cpp", "#include <QNetworkReply>\n#include <QtNetwork/QNetworkRequest>"},
        Sample{"core/git/libgit2/A.h",
               "#include <git2.h>\n#include \"core/git/libgit2/B.h\"\nstruct git_tree;"},
        Sample{"core/git/A.cpp", "#include \"core/git/libgit2/A.h\""},
        Sample{"core/git/A.cpp", "#include <git2.h>\n#include <QProcess>\n#include <QtCore/QString>"},
        Sample{"core/base/A.cpp", "// #include \"ui/theme/Palette.h\"\n/*\n#include <QColor>\n*/"},
        Sample{"core/base/A.cpp", "const char* text = \"#include <QColor>\";"},
        Sample{"ui/models/A.cpp", "#include <QAbstractItemModel>\n#include \"core/git/Repository.h\""},
        Sample{"ui/views/A.cpp", "#include <QColor>\n#include \"A.moc\""},
        Sample{"ui/settings/A.cpp", "#include <QSettings>"},
        Sample{"app/workbench/main.cpp", "#include \"ui/window/MainWindow.h\""},
        Sample{"tests/ui/A.cpp", "#include <QSettings>\n#include <thread>\n#include \"ui/theme/A.h\""}));
INSTANTIATE_TEST_SUITE_P(
    Names, LookAlike,
    testing::Values(
        Sample{"core/pipeline/A.cpp", "// frees the git_tree\nauto text = \"git_tree\"; int digit_count;"},
        Sample{"core/compare/A.cpp", "int starts_with; struct TSV {}; int parts_left; /* TSNode */"},
        Sample{"core/report/A.cpp", "ptr(1); str (2); const int size = 1'000; // tr(\"clean\")"},
        Sample{"core/python/A.cpp", "TSNode node; if (kind == \"function_definition\") return;"},
        Sample{"core/report/A.cpp", "auto text = R\"(QColor tint; \" // )\"; auto next = 'a';"},
        Sample{"core/base/A.h", "std::this_thread::id self; // std::thread"},
        Sample{"ui/views/A.h", "class QWidget; QColor tint; QString words = tr(\"clean\");"}));

TEST(Layering, ALineIsCountedThroughCommentsAndLiterals) {
    const auto found = violations("core/report/A.cpp",
                                  "/* one\n two */\nauto t = R\"x(\n)x\";\nQString u = tr(\"clean\");\n");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].line, 5);
}

} // namespace
} // namespace portside::layering
