// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/VerdictClass.h"

namespace portside::render {

namespace {

int severity(VerdictClass verdict) {
    switch (verdict) {
    case VerdictClass::None:
        return 0;
    case VerdictClass::Mirrored:
        return 1;
    case VerdictClass::Settled:
        return 2;
    case VerdictClass::Explained:
        return 3;
    case VerdictClass::Neutral:
        return 4;
    case VerdictClass::Cosmetic:
        return 5;
    case VerdictClass::NotJudged:
        return 6;
    case VerdictClass::Ambiguous:
        return 7;
    case VerdictClass::Behavioural:
        return 8;
    }
    return 0;
}

} // namespace

VerdictClass classOf(drift::Category category) {
    using drift::Category;
    switch (category) {
    case Category::OutOfScope:
    case Category::NoCounterpart:
    case Category::Blank:
    case Category::ImportSupport:
        return VerdictClass::Neutral;
    case Category::Mirrored:
    case Category::PreExisting:
        return VerdictClass::Mirrored;
    case Category::AsyncRequired:
    case Category::AsyncWrapper:
    case Category::AioClass:
        return VerdictClass::Explained;
    case Category::CosmeticDocstring:
    case Category::CosmeticComment:
    case Category::CosmeticTypeHint:
    case Category::CosmeticImport:
    case Category::CosmeticFormat:
        return VerdictClass::Cosmetic;
    case Category::BehavioralLogging:
    case Category::BehavioralErrorHandling:
    case Category::BehavioralGuard:
    case Category::BehavioralControlFlow:
    case Category::BehavioralCallSwap:
    case Category::BehavioralRemovedLogic:
    case Category::BehavioralOther:
        return VerdictClass::Behavioural;
    }
    return VerdictClass::Behavioural;
}

VerdictClass classOf(const drift::LineVerdict& line) {
    return line.ambiguous ? VerdictClass::Ambiguous : classOf(line.category);
}

VerdictClass classOf(drift::Verdict verdict) {
    switch (verdict) {
    case drift::Verdict::Clean:
        return VerdictClass::Mirrored;
    case drift::Verdict::CosmeticDrift:
        return VerdictClass::Cosmetic;
    case drift::Verdict::BehavioralDrift:
        return VerdictClass::Behavioural;
    case drift::Verdict::Ambiguous:
        return VerdictClass::Ambiguous;
    case drift::Verdict::NoCounterpart:
        return VerdictClass::Neutral;
    case drift::Verdict::NotJudged:
        return VerdictClass::NotJudged;
    }
    return VerdictClass::NotJudged;
}

VerdictClass classOf(asyncneed::Verdict verdict) {
    switch (verdict) {
    case asyncneed::Verdict::PureSync:
        return VerdictClass::Mirrored;
    case asyncneed::Verdict::Ambiguous:
        return VerdictClass::Ambiguous;
    case asyncneed::Verdict::NeedsAsync:
        return VerdictClass::Behavioural;
    case asyncneed::Verdict::NotJudged:
        return VerdictClass::NotJudged;
    }
    return VerdictClass::NotJudged;
}

VerdictClass classOf(const asyncneed::FunctionVerdict& function) {
    return function.alreadyPorted ? VerdictClass::Explained : classOf(function.verdict);
}

VerdictClass classOf(std::optional<asyncneed::Classification> classification) {
    if (!classification)
        return VerdictClass::NotJudged;
    switch (*classification) {
    case asyncneed::Classification::NoPort:
        return VerdictClass::Mirrored;
    case asyncneed::Classification::Ambiguous:
        return VerdictClass::Ambiguous;
    case asyncneed::Classification::PortRequired:
        return VerdictClass::Behavioural;
    }
    return VerdictClass::NotJudged;
}

VerdictClass classOfWord(std::string_view verdictWord) {
    if (const auto verdict = drift::verdictFrom(verdictWord))
        return classOf(*verdict);
    if (const auto verdict = asyncneed::verdictFrom(verdictWord))
        return classOf(*verdict);
    return VerdictClass::None;
}

bool isFlagged(VerdictClass verdict) {
    return verdict == VerdictClass::Cosmetic || verdict == VerdictClass::Behavioural ||
           verdict == VerdictClass::Ambiguous || verdict == VerdictClass::NotJudged;
}

VerdictClass worse(VerdictClass one, VerdictClass other) {
    return severity(one) >= severity(other) ? one : other;
}

} // namespace portside::render
