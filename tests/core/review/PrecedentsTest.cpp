// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Precedents.h"

#include "tests/support/ExampleReviews.h"
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

namespace portside::review {
namespace {

const std::string open = "aiobotocore/lock.py::AioLock.open";
const std::string drifting = "aiobotocore/harbour.py::AioHarbour.unload";

drift::FunctionVerdict& functionAt(Review& review, const std::string& key) {
    for (auto& function : std::get<drift::Outcome>(review.outcome).functions)
        if (functionKey(function) == key)
            return function;
    throw std::out_of_range(key);
}

Precedent kept(const std::string& key, Precedent::Kind kind) {
    auto review = support::exampleChange();
    review.decisions = {support::decisionOn(key, "clean", "the gate never blocks")};
    return *precedentFrom(review, key, kind, "https://example.org/pull/1");
}

TEST(Precedents, aCaseOfTheSameShapeIsOfferedAndNotDecided) {
    const std::vector<Precedent> precedents{kept(open, Precedent::Kind::Precedent)};
    auto review = support::exampleChange();
    auto& function = functionAt(review, open);
    function.name = "AioLock.reopen";
    function.lines[0].line = 90;
    function.lines[0].text = "    self._gate.wait()   # now";
    const auto key = functionKey(function);
    const auto* offer = offered(precedents, review, key);
    ASSERT_NE(offer, nullptr);
    EXPECT_EQ(effectiveVerdict(review, function), drift::Verdict::Ambiguous);

    const auto decision = acceptance(*offer, key);
    EXPECT_EQ(decision.verdict, "clean");
    EXPECT_EQ(decision.note, "the gate never blocks https://example.org/pull/1");
    EXPECT_EQ(decision.precedent, offer->id);
    EXPECT_FALSE(decision.waived);
    review.decisions = {decision};
    EXPECT_EQ(offered(precedents, review, key), nullptr); // it is decided
}

TEST(Precedents, lookAlikesAreNotOffered) {
    const std::vector<Precedent> precedents{kept(open, Precedent::Kind::Precedent)};
    const auto offerAfter = [&](auto edit) {
        auto review = support::exampleChange();
        edit(functionAt(review, open));
        return offered(precedents, review, open) != nullptr;
    };
    EXPECT_TRUE(offerAfter([](auto&) {}));
    EXPECT_FALSE(offerAfter([](auto& f) { f.lines[0].text = "        self._door.wait()"; }));
    EXPECT_FALSE(offerAfter([](auto& f) { f.lines[0].reasons = {"extra-await"}; }));
    EXPECT_FALSE(offerAfter([](auto& f) { f.lines.push_back(f.lines[0]); }));
    EXPECT_FALSE(
        offerAfter([](auto& f) { f.verdict = drift::Verdict::BehavioralDrift; })); // that asks for a waiver
    auto withdrawn = precedents;
    withdrawn[0].withdrawn = true;
    EXPECT_EQ(offered(withdrawn, support::exampleChange(), open), nullptr);
    EXPECT_EQ(offered(precedents, support::exampleRange(), open), nullptr);
}

TEST(Precedents, stringsAndNumbersAreNoPartOfTheShape) {
    auto one = support::exampleChange(), other = support::exampleChange();
    functionAt(one, open).lines[0].text = "wait(timeout=30, why='it is \\'late\\'')  # thirty";
    functionAt(other, open).lines[0].text = "wait(timeout=4.5,  why=\"\")";
    EXPECT_EQ(shapeOf(one, open)->digest, shapeOf(other, open)->digest);
    functionAt(other, open).lines[0].text = "wait(timeout4=4.5, why=\"\")";
    EXPECT_NE(shapeOf(one, open)->digest, shapeOf(other, open)->digest);
}

TEST(Precedents, aWaiverAcceptsADivergence) {
    const std::vector<Precedent> precedents{kept(drifting, Precedent::Kind::Waiver)};
    const auto review = support::exampleChange();
    const auto* offer = offered(precedents, review, drifting);
    ASSERT_NE(offer, nullptr);
    EXPECT_TRUE(offer->id.starts_with("w-"));
    EXPECT_TRUE(acceptance(*offer, drifting).waived);
}

TEST(Precedents, areKeptEditedAndWithdrawnInAFile) {
    const support::TemporaryFolder folder;
    const auto path = folder.path("team/portside-precedents.json");
    EXPECT_TRUE(readPrecedents(path)->empty());
    const auto precedent = kept(open, Precedent::Kind::Precedent);
    ASSERT_TRUE(changePrecedents(path, [&](auto& all) { all.push_back(precedent); }).ok());
    ASSERT_TRUE(changePrecedents(path, [&](auto& all) {
                    all[0].note = "another reason";
                    all[0].withdrawn = true;
                    all.push_back(kept(drifting, Precedent::Kind::Waiver));
                }).ok());
    const auto all = readPrecedents(path);
    ASSERT_TRUE(all.ok()) << all.error().message;
    ASSERT_EQ(all->size(), 2u);
    EXPECT_EQ((*all)[0].note, "another reason");
    EXPECT_TRUE((*all)[0].withdrawn);
    EXPECT_EQ((*all)[0].shape.digest, precedent.shape.digest);
    EXPECT_EQ(precedentsJson(*all), precedentsJson(*precedentsFrom(precedentsJson(*all))));
}

TEST(Precedents, fieldsOfANewerVersionStayAndItsFormatIsRefused) {
    auto json = precedentsJson({kept(open, Precedent::Kind::Precedent)});
    json.insert(json.find("\"by\""), "\"mood\": \"calm\",\n      ");
    EXPECT_NE(precedentsJson(*precedentsFrom(json)).find("\"mood\": \"calm\""), std::string::npos);

    const support::TemporaryFolder folder;
    const std::string newer = "{\"schema\": 99, \"precedents\": []}";
    folder.write("new.json", newer);
    const auto path = folder.path("new.json");
    EXPECT_EQ(readPrecedents(path).error().code, base::ErrorCode::NewerFormat);
    EXPECT_EQ(changePrecedents(path, [](auto&) { FAIL(); }).error().code, base::ErrorCode::NewerFormat);
    folder.write("bad.json", "[]");
    EXPECT_EQ(readPrecedents(folder.path("bad.json")).error().code, base::ErrorCode::BadFormat);
}

} // namespace
} // namespace portside::review
