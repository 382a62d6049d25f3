// SPDX-License-Identifier: GPL-3.0-or-later
// The roles that the item models of the window answer, in one place.
#pragma once

#include <Qt>

namespace portside::models {

enum Role {
    IsFileRole = Qt::UserRole + 1, ///< bool: a file's own row
    EntryRole,                     ///< int: index into FunctionModel::entries(); -1 for a file
    ClassRole,                     ///< int of render::VerdictClass, by effective verdict
    SettledRole,                   ///< bool: a person's decision counts
    FlaggedRole,                   ///< bool: what the filter "flagged" shows
    NeedsMeRole,                   ///< bool: open until a person decides
    ViewedRole,                    ///< bool
    TrailRole,                     ///< QString: counts, at the row's end
    DetailRole,                    ///< QString: verdict word, change type, state
    TokenRole,                     ///< QByteArray: word of the effective verdict
    CarriedRole,                   ///< bool: the decision was carried over
    NameInCodeRole,                ///< bool: the name is an identifier
    PathRole,                      ///< QString
    SortRole,                      ///< what a table orders by
    SearchRole,                    ///< QString: all that a typed word may occur in
};

} // namespace portside::models
