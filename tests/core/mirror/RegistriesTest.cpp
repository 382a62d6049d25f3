// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/Registries.h"

#include <gtest/gtest.h>

namespace portside::mirror {
namespace {

base::Result<Registries> read(std::map<std::string, std::string, std::less<>> files) {
    return readRegistries(
        Package(std::make_shared<source::MemoryTree>(std::move(files), "a tree"), "aiobotocore"));
}

constexpr const char* imports = "from botocore import courier\nfrom botocore.desk import Desk, open_desk\n";

TEST(Registries, ReadsTheListLayout) {
    const auto registries = read({{"tests/test_patches.py", std::string(imports) + R"(
@pytest.mark.parametrize(
    "obj, digests",
    [
        (Desk, {'aa'}),
        (Desk.stamp, {'bb', 'cc'}),
        (Desk.seal.__wrapped__, {'dd'}),
        (Desk.__dict__['tray'].fset, {'ee'}),
        (open_desk, {'ff'}),
        (courier.Courier.ride, {'gg'}),
        ('text', {'hh'}),
    ],
)
def test_patches(obj, digests):
    for one, two in pairs:
        look_alike = (Desk.other, 1)
)"}});
    ASSERT_TRUE(registries) << registries.error().message;
    std::vector<std::string> names;
    for (const auto& entry : registries->overrides)
        names.push_back(entry.name);
    EXPECT_EQ(names, (std::vector<std::string>{"Desk", "Desk.stamp", "Desk.seal", "Desk.tray", "open_desk",
                                               "Courier.ride"}));
    EXPECT_EQ(registries->overrideNames(),
              (std::set<std::string>{"Desk", "Desk.stamp", "Desk.seal.__wrapped__",
                                     "Desk.__dict__['tray'].fset", "open_desk", "courier.Courier.ride"}));
    EXPECT_TRUE(registries->tracked("Desk")->isClass);
    EXPECT_EQ(registries->tracked("Desk.stamp")->digests, (std::vector<std::string>{"bb", "cc"}));
    EXPECT_EQ(registries->tracked("Desk.stamp")->module, "botocore.desk");
    EXPECT_EQ(registries->tracked("Desk.stamp")->line, 8);
    EXPECT_TRUE(registries->tracked("Desk.seal")->wrapped);
    EXPECT_EQ(registries->tracked("Desk.tray")->accessor, "fset");
    EXPECT_EQ(registries->tracked("Courier.ride")->module, "botocore.courier");
    EXPECT_EQ(registries->tracked("Desk.other"), nullptr) << "a 2-tuple outside parametrize";
    EXPECT_EQ(registries->tracked("stamp"), nullptr) << "a bare tail never matches";
}

TEST(Registries, ReadsTheDictLayout) {
    const auto registries = read({{"tests/test_patches.py", std::string(imports) + R"(
_DIGESTS = {
    Desk.stamp: {'aa'},
    Desk.__dict__['tray'].fget: {
        'bb',
    },
    open_desk: {'cc'},
}
_OTHER = {'key': {'dd'}, Desk.unrelated: 3}
)"}});
    ASSERT_TRUE(registries);
    EXPECT_EQ(registries->overrideNames(),
              (std::set<std::string>{"Desk.stamp", "Desk.__dict__['tray'].fget", "open_desk"}));
}

TEST(Registries, ListsAsyncNamesAndAioClasses) {
    const auto registries =
        read({{"tests/test_patches.py", ""},
              {"aiobotocore/a.py", "class AioDesk:\n    async def stamp(self):\n        pass\n"
                                   "    def plain(self):\n        async def inner(): pass\n"
                                   "class Aiming: pass\nclass Desk: pass\n"}});
    ASSERT_TRUE(registries);
    EXPECT_EQ(registries->asyncMethods, (std::set<std::string>{"emit", "inner", "stamp"}));
    EXPECT_EQ(registries->aioClasses, std::set<std::string>{"AioDesk"});
}

TEST(Registries, AMissingTestPatchesIsAnErrorNeverAnEmptyRegistry) {
    const auto registries = read({{"aiobotocore/a.py", ""}});
    ASSERT_FALSE(registries);
    EXPECT_EQ(registries.error().message, "tests/test_patches.py is missing in a tree");
}

TEST(Registries, ATestPatchesThatDoesNotParseIsAnErrorNeverHalfARegistry) {
    const std::string half = std::string(imports) + "_DIGESTS = {\n    Desk.stamp: {'aa'},\n    open_desk: {";
    const auto unfinished = read({{"tests/test_patches.py", half}});
    ASSERT_FALSE(unfinished);
    EXPECT_EQ(unfinished.error().message, "cannot read tests/test_patches.py in a tree: it does not parse");
    const auto binary = read({{"tests/test_patches.py", "_DIGESTS = {}  # \xE9\n"}});
    ASSERT_FALSE(binary);
    EXPECT_EQ(binary.error().message, "cannot read tests/test_patches.py in a tree: it is not UTF-8");
}

} // namespace
} // namespace portside::mirror
