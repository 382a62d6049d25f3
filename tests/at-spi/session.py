#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A blind session with the real window, over AT-SPI alone: everything is found by role and name and read as a screen
reader reads it. Opens the sample from the start page, goes to the first case that needs a person, reads its verdict and
its code, settles it, hears that it was taken, and exports the report. Started by tests/at-spi/run."""

import os
import subprocess
import sys
import time

import pyatspi

PATIENCE = 20.0


def fail(words):
    print("FAILED:", words)
    sys.exit(1)


def until(what, look):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
        except Exception:  # the tree changes under us while the window works
            found = None
        if found:
            return found
        time.sleep(0.1)
    return fail("never came: " + what)


def all_below(top):
    stack = [top]
    while stack:
        at = stack.pop()
        yield at
        try:
            children = [at.getChildAtIndex(i) for i in range(min(at.childCount, 400))]
        except Exception:
            children = []
        stack.extend(child for child in reversed(children) if child)


def showing(at):
    return at.getState().contains(pyatspi.STATE_SHOWING)


def find(top, role, name=None, part=None):
    for at in all_below(top):
        if at.getRole() != role or not showing(at):
            continue
        if (name is None or at.name == name) and (part is None or part in at.name):
            return at
    return None


def press(at):
    actions = at.queryAction()
    for i in range(actions.nActions):
        if actions.getName(i) in ("Press", "press", "click", "Toggle"):
            return actions.doAction(i)
    return fail("cannot be pressed: " + at.name)


def key(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def heard_words(top):
    """What the status label last had to say."""
    return [at.name for at in all_below(top) if at.getRole() == pyatspi.ROLE_LABEL]


def main(program, report):
    window_process = subprocess.Popen([program, "--size", "1280x800"])
    try:
        def application():
            for at in pyatspi.Registry.getDesktop(0):
                if at and at.name.lower() == "portside" and at.childCount:
                    return at
            return None

        app = until("the application", application)
        window = until("the window", lambda: find(app, pyatspi.ROLE_FRAME) or app.getChildAtIndex(0))
        print("window:", window.name)

        press(until("the sample's button", lambda: find(app, pyatspi.ROLE_PUSH_BUTTON, "Sample pull request")))
        tree = until("the function list",
                     lambda: find(app, pyatspi.ROLE_TREE, "Functions") or find(app, pyatspi.ROLE_TREE_TABLE, "Functions"))

        key("n")

        def case():
            for at in all_below(tree):
                if at.getState().contains(pyatspi.STATE_SELECTED) and "needs you" in at.name:
                    return at.name
            return None

        first = until("a selected case that needs a person", case)
        print("case:", first)
        if ": ambiguous" not in first:
            fail("the case does not name its verdict: " + first)

        code = until("the code", lambda: find(app, pyatspi.ROLE_LIST))
        lines = [code.getChildAtIndex(i).name for i in range(min(code.childCount, 200))]
        verdicts = [words for words in lines if "ambiguous" in words]
        if not verdicts:
            fail("no line of the code says that it is ambiguous: " + " | ".join(lines)[:600])
        if not any("await" in words or "self" in words for words in lines):
            fail("the code cannot be read: " + " | ".join(lines)[:600])
        print("line:", verdicts[0][:160])

        press(until("the button that settles",
                    lambda: find(app, pyatspi.ROLE_PUSH_BUTTON, part="clean, explained by async")))
        name = first.split(":")[0]
        taken = until("the word that it is settled",
                      lambda: next((words for words in heard_words(app) if words == name + ": clean"), None))
        print("heard:", taken)

        key("ctrl+e")
        dialog = until("the export dialog", lambda: find(app, pyatspi.ROLE_DIALOG))
        print("dialog:", dialog.name)
        preview = until("the preview", lambda: find(dialog, pyatspi.ROLE_TEXT))
        text = preview.queryText()
        words = text.getText(0, text.characterCount)
        if "settled: clean" not in words:
            fail("the report does not say what was settled:\n" + words[:800])
        with open(report, "w", encoding="utf-8") as out:
            out.write(words)
        print("report:", len(words), "characters")
        key("Escape")
        key("ctrl+q")
        window_process.wait(timeout=PATIENCE)
    finally:
        if window_process.poll() is None:
            window_process.terminate()
            window_process.wait(timeout=PATIENCE)
    if window_process.returncode != 0:
        fail("the window ended with %d" % window_process.returncode)
    print("PASSED")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), sys.argv[2])
