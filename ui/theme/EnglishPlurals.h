// SPDX-License-Identifier: GPL-3.0-or-later
// English has no translation file, but it has plurals: "%n line(s)" becomes "1 line" or "2 lines". A translation that
// is installed later is asked first.
#pragma once

#include <QTranslator>

namespace portside::theme {

class EnglishPlurals : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* sourceText, const char* disambiguation,
                      int n) const override;
};

} // namespace portside::theme
