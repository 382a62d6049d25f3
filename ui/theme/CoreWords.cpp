// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/CoreWords.h"

#include "ui/render/VisibleText.h"

#include <QCoreApplication>

namespace portside::theme {

namespace {

// What core says in fixed words, so that translators find it. A test compares the list with what core says.
[[maybe_unused]] constexpr const char* forTranslators[] = {
    QT_TRANSLATE_NOOP("Core", "comparing"),
    QT_TRANSLATE_NOOP("Core", "files"),
    QT_TRANSLATE_NOOP("Core", "functions"),
    QT_TRANSLATE_NOOP("Core", "hashes"),
    QT_TRANSLATE_NOOP("Core", "looking for a token"),
    QT_TRANSLATE_NOOP("Core", "making the sample"),
    QT_TRANSLATE_NOOP("Core", "opening"),
    QT_TRANSLATE_NOOP("Core", "reading"),
    QT_TRANSLATE_NOOP("Core", "reading the open pull requests"),
    QT_TRANSLATE_NOOP("Core", "reading the pull request"),
    QT_TRANSLATE_NOOP("Core", "sending"),
    QT_TRANSLATE_NOOP("Core", "trying again"),
    QT_TRANSLATE_NOOP("Core", "waiting, as GitHub asks"),
    QT_TRANSLATE_NOOP("Core",
                      "The file has no mirror in botocore, so there is nothing to compare the line with."),
    QT_TRANSLATE_NOOP(
        "Core", "The line belongs to code of aiobotocore's own, which no botocore definition stands behind."),
    QT_TRANSLATE_NOOP("Core", "A blank line."),
    QT_TRANSLATE_NOOP("Core", "The set of imported names changed to serve the code below."),
    QT_TRANSLATE_NOOP("Core", "botocore has the same line at this place."),
    QT_TRANSLATE_NOOP("Core", "The line differs from botocore's only by what async syntax asks for."),
    QT_TRANSLATE_NOOP("Core", "The line differs from botocore's only by a known async stand-in."),
    QT_TRANSLATE_NOOP("Core", "The line differs from botocore's only by the name of an Aio class."),
    QT_TRANSLATE_NOOP("Core", "The line diverged from botocore before this change already."),
    QT_TRANSLATE_NOOP("Core", "Docstring words that botocore's docstring does not have."),
    QT_TRANSLATE_NOOP("Core", "A comment that botocore does not have."),
    QT_TRANSLATE_NOOP("Core", "An annotation that botocore does not have."),
    QT_TRANSLATE_NOOP("Core", "The same imported names in another order or grouping."),
    QT_TRANSLATE_NOOP("Core", "The same code in another layout than botocore's, without an async reason."),
    QT_TRANSLATE_NOOP("Core", "A call on a logger or on warnings that botocore does not make."),
    QT_TRANSLATE_NOOP("Core", "A try, except, finally, raise or assert that botocore does not have."),
    QT_TRANSLATE_NOOP("Core", "A guard that botocore does not have."),
    QT_TRANSLATE_NOOP("Core", "Control flow that differs from botocore's."),
    QT_TRANSLATE_NOOP("Core", "The line calls something else than botocore's line does."),
    QT_TRANSLATE_NOOP("Core", "This change removed a line that botocore still has."),
    QT_TRANSLATE_NOOP("Core", "Code that botocore does not have."),
    QT_TRANSLATE_NOOP("Core", "The line uses a name that only aiobotocore defines."),
    QT_TRANSLATE_NOOP("Core", "The statement works with an async primitive."),
    QT_TRANSLATE_NOOP("Core", "A statement without counterpart awaits something."),
    QT_TRANSLATE_NOOP("Core", "The comment beside the line gives an async reason."),
    QT_TRANSLATE_NOOP("Core", "The line edits a statement that diverged from botocore before."),
    QT_TRANSLATE_NOOP("Core", "The line rests on another one that a person has to settle."),
    QT_TRANSLATE_NOOP("Core", "The override delegates to super() where botocore's function does not."),
    QT_TRANSLATE_NOOP("Core", "The function became an async context manager."),
    QT_TRANSLATE_NOOP("Core", "An async adaptation was taken away."),
    QT_TRANSLATE_NOOP("Core", "A call of an async function is not awaited."),
    QT_TRANSLATE_NOOP("Core", "The function shares too little with botocore's to be compared line by line."),
    QT_TRANSLATE_NOOP("Core", "Provably the same behaviour, still divergence."),
    QT_TRANSLATE_NOOP("Core", "The logic moved into a helper that the function calls."),
    QT_TRANSLATE_NOOP(
        "Core", "Only layout, comments, docstrings, annotations or quoting changed; the code is the same."),
    QT_TRANSLATE_NOOP(
        "Core",
        "The unit is listed in tests/test_patches.py and its code changed: the async copy has to follow."),
    QT_TRANSLATE_NOOP(
        "Core", "aiobotocore overrides the unit without tracking it, and its code changed: a person looks."),
    QT_TRANSLATE_NOOP("Core", "The override in this aiobotocore tree already contains the change."),
    QT_TRANSLATE_NOOP("Core", "The unit gained a call that talks to the network."),
    QT_TRANSLATE_NOOP("Core", "The unit gained a call that is asynchronous in aiobotocore."),
    QT_TRANSLATE_NOOP("Core", "The unit is gone from botocore, and aiobotocore may still refer to it."),
    QT_TRANSLATE_NOOP("Core", "aiobotocore imports a name that botocore no longer offers there."),
    QT_TRANSLATE_NOOP("Core", "A value changed that aiobotocore keeps a copy of."),
    QT_TRANSLATE_NOOP(
        "Core", "A class came or changed its bases next to classes that aiobotocore made asynchronous."),
    QT_TRANSLATE_NOOP("Core",
                      "Callbacks, decorators or life cycle changed in a way that only a person can weigh."),
    QT_TRANSLATE_NOOP("Core",
                      "An override gained a reference to another unit of this range that needs a port."),
    QT_TRANSLATE_NOOP("Core", "The parser found an error inside the unit; it was not judged."),
    QT_TRANSLATE_NOOP("Core", "None of the signals was found: the change needs no asynchronous counterpart."),
};

} // namespace

QString coreWords(std::string_view words) {
    const std::string fixed(words);
    const QString translated = QCoreApplication::translate("Core", fixed.c_str());
    return translated.isEmpty() ? render::visibleWords(words) : translated;
}

} // namespace portside::theme
