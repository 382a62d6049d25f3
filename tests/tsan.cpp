// SPDX-License-Identifier: GPL-3.0-or-later
// Only in builds for the thread sanitizer: takes clone() out of its sight.
//
// QProcess starts programs by clone(CLONE_VM | CLONE_VFORK). GCC 12's sanitizer treats that as a fork and, in the child,
// changes the state of the thread that both share; afterwards it no longer sees the locks which that thread takes, and
// reports races where there are none. The child only prepares and executes the program.
#include <dlfcn.h>
#include <sched.h>

#include <cstdarg>
#include <cstdlib>

extern "C" int clone(int (*entry)(void*), void* stack, int flags, void* argument, ...) noexcept {
    using Clone = int (*)(int (*)(void*), void*, int, void*, ...);
    // Not RTLD_NEXT: that is the sanitizer's own.
    static const auto original =
        reinterpret_cast<Clone>(dlsym(dlopen("libc.so.6", RTLD_LAZY | RTLD_NOLOAD), "clone"));
    if (!original)
        std::abort();
    std::va_list more;
    va_start(more, argument);
    void* const parentId = va_arg(more, void*);
    void* const threadLocal = va_arg(more, void*);
    void* const childId = va_arg(more, void*);
    va_end(more);
    return original(entry, stack, flags, argument, parentId, threadLocal, childId);
}
