// SPDX-License-Identifier: GPL-3.0-or-later
// A person's word for a whole review: when it may be given, what exactly is said, and how long it holds. It only makes
// the record; whether a person is there to say it is the window's matter. Keys are Signature's.
#pragma once

#include "core/review/Review.h"

#include <QJsonObject>

#include <string>

namespace portside::review {

/// SHA-256 of the canonical JSON of everything but the sign-offs themselves.
std::string reportDigest(const QJsonObject& reviewObject);
std::string reportDigest(const Review& review);

/// Cases that must be settled, or judged, before anybody can sign off; 0 opens the gate.
int missingForSignOff(const Review& review);

/// "override drift of pull request 7 of aio-libs/aiobotocore", "async need of botocore 1.2.3..1.2.9".
std::string subjectWords(const Review& review);

/// The record as `by` gives it at `time`. With a format ("ssh", "openpgp") the signature's text is still to be made, over
/// the statement.
SignOff signOffBy(const Review& review, const Person& by, const std::string& time,
                  const std::string& signatureFormat = {});

/// The text that is read, and signed: every field of the record and what it is about. Lines of "name: value", then the
/// sentence.
std::string statementOf(const Review& review, const SignOff& signOff);
/// The last line of every statement.
std::string_view signedSentence();

/// The newest sign-off; nullptr when nobody has signed off.
const SignOff* newestSignOff(const Review& review);
/// Whether everything is as it was when it was given.
bool holds(const Review& review, const SignOff& signOff);

/// "Reviewed-by: Name <mail>" for a commit message.
std::string trailerOf(const SignOff& signOff);

} // namespace portside::review
