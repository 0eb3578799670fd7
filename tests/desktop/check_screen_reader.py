#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the editor on a screen and a message bus of its own and reads it as a screen reader does, through AT-SPI: names, roles, states, a press
of a button, and the clips of the timeline. Exits with 77 (skipped) and says what is missing where there is no such bus.

    check_screen_reader.py SAYCUT
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
# What a person does something with: it must say what it is.
DONE_WITH = {"push button", "toggle button", "check box", "radio button", "combo box", "slider", "spin button", "text", "entry",
             "menu item", "check menu item", "menu", "list", "tree", "tree table", "table", "page tab", "page tab list"}
MENUS = {"File", "Edit", "Clip", "Insert", "Marks", "Tracks", "Tools", "Playback", "View", "Help"}
WANTED = {("push button", "Play or pause"), ("list", "Timeline"), ("push button", "Add a track")}


def skip(why):
    print("skipped: " + why)
    sys.exit(SKIPPED)


def fail(why):
    print("FAILED: " + why)
    sys.exit(1)


def wait_for(what, seconds=20):
    end = time.time() + seconds
    while time.time() < end:
        found = what()
        if found:
            return found
        time.sleep(0.1)
    return None


def role_of(node):
    return "push button" if node.get_role_name() == "button" else node.get_role_name()


def nodes_below(node, depth=0, seen=None):
    """Those that are shown, with the way to them."""
    seen = [] if seen is None else seen
    for i in range(min(node.get_child_count(), 400)):
        child = node.get_child_at_index(i)
        if child is None or depth > 30:
            continue
        seen.append((child, node))
        nodes_below(child, depth + 1, seen)
    return seen


def inside(saycut):
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
    if Atspi.init() not in (0, 1):
        skip("the accessibility bus does not start")
    environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8", LANGUAGE="en")
    film = os.path.join(os.environ["HOME"], "film.saycut")
    second = 705_600_000  # in flicks
    edits = [{"edit": "add_track", "id": "T", "kind": "title"},
             {"edit": "add_clip", "track": "T",
              "clip": {"name": "Title", "text": "A walk by the sea", "start": f"{second} flicks",
                       "source": {"start": "0 flicks", "end": f"{2 * second} flicks"}}}]
    for words, given in ((["new", film], None), (["apply", film, "-"], json.dumps(edits))):
        done = subprocess.run([saycut] + words, input=given, env=environment, capture_output=True, text=True)
        if done.returncode:
            fail("saycut " + words[0] + ": " + done.stderr)
    editor = subprocess.Popen([saycut, film], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        def found():
            desktop = Atspi.get_desktop(0)
            for i in range(desktop.get_child_count()):
                program = desktop.get_child_at_index(i)
                if program and "saycut" in (program.get_name() or "").lower() and program.get_child_count():
                    return program
            return None
        program = wait_for(found)
        if not program:
            if editor.poll() is not None:
                fail("the editor ended: " + (editor.stderr.read() or "")[-400:])
            fail("the editor is not on the accessibility bus")
        time.sleep(1)
        read(Atspi, program)
    finally:
        editor.kill()
        editor.wait()


def read(Atspi, program):
    all_nodes = nodes_below(program)
    told = {(role_of(node), (node.get_name() or "").replace("&", "")) for node, _ in all_nodes}
    if not any(role == "frame" and "Saycut" in name for role, name in told):
        fail("no window named Saycut: " + str(sorted(told)[:20]))
    menus = {name for role, name in told if role in ("menu", "menu item")}
    if not MENUS <= menus:
        fail("menus that are not told: " + ", ".join(sorted(MENUS - menus)))
    if not WANTED <= told:
        fail("not told: " + str(sorted(WANTED - told)))
    silent = [(role_of(node), role_of(parent), parent.get_name()) for node, parent in all_nodes
              if role_of(node) in DONE_WITH and not (node.get_name() or "").strip()
              and node.get_state_set().contains(Atspi.StateType.SHOWING)]
    if silent:
        fail("without a name: " + str(silent[:10]))
    # Pressed through the bus, a switch is on, and says so.
    switch = next((node for node, _ in all_nodes if node.get_name() == "Snapping"
                   and role_of(node) in ("push button", "toggle button", "check box")), None)
    if not switch:
        fail("no button 'Snapping'")
    on = lambda: switch.get_state_set().contains(Atspi.StateType.CHECKED)
    before = on()
    if switch.get_n_actions() < 1 or not switch.do_action(0):
        fail("the button 'Snapping' cannot be pressed through the bus")
    if wait_for(lambda: on() != before, 5) is None:
        fail("the button 'Snapping' was pressed and does not say that it changed")
    read_clips(Atspi, all_nodes)
    print(f"{len(all_nodes)} things are told, {len(told)} of them different")


def read_clips(Atspi, all_nodes):
    """A clip is a child of the timeline; pressed through the bus it is selected, and says so."""
    clip = next((node for node, parent in all_nodes if node.get_name() == "A walk by the sea"
                 and role_of(node) == "list item" and parent.get_name() == "Timeline"), None)
    if not clip:
        fail("the timeline does not tell its clip")
    words = clip.get_description() or ""
    if "from 00:00:01:00 to 00:00:03:00" not in words:
        fail("the clip says of itself: " + words)
    extents = clip.get_extents(Atspi.CoordType.SCREEN)
    if extents.width < 20 or extents.height < 20:
        fail(f"the clip lies nowhere: {extents.width} x {extents.height}")
    selected = lambda: clip.get_state_set().contains(Atspi.StateType.SELECTED)
    if selected():
        fail("the clip is selected before anybody pressed it")
    if clip.get_n_actions() < 1 or not clip.do_action(0):
        fail("the clip cannot be pressed through the bus")
    if wait_for(selected, 5) is None:
        fail("the clip was pressed and does not say that it is selected")


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "--inside":
        return inside(sys.argv[2])
    for tool in ("Xvfb", "dbus-run-session"):
        if not shutil.which(tool):
            skip(f"{tool} is not installed")
    python = next((p for p in (sys.executable, "/usr/bin/python3") if subprocess.run(
        [p, "-c", "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"],
        capture_output=True).returncode == 0), None)
    if not python:
        skip("python3-gi with AT-SPI (gir1.2-atspi-2.0) is not installed")
    with tempfile.TemporaryDirectory() as home:
        reading, writing = os.pipe()
        screen = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
                                  pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            number = os.read(reading, 16).decode().strip()
            if not number:
                skip("the screen (Xvfb) does not start")
            environment = dict(os.environ, DISPLAY=":" + number, HOME=home, XDG_RUNTIME_DIR=home, XDG_CONFIG_HOME=home,
                               XDG_DATA_HOME=home, XDG_CACHE_HOME=home)
            environment.pop("WAYLAND_DISPLAY", None)
            environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
            os.chmod(home, 0o700)
            return sys.exit(subprocess.run(["dbus-run-session", "--", python, os.path.abspath(__file__), "--inside", sys.argv[1]],
                                           env=environment, timeout=120).returncode)
        finally:
            screen.kill()
            screen.wait()


main()
