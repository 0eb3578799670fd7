#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills an edit (--generate: the making of a new clip) at random moments, starts it again until it ends, and compares the film with an uninterrupted run's: the
model's parts are the same to the bit, but two encodings of the same pictures are not always, so pictures may differ by what
that makes of them (PSNR of the worst frame at least 44 dB; another seed gives less than 30).
check_resume.py SAYCUT [MODEL_FOLDER…] [--kills N] [--seconds S] [--size WxH] [--generate] [--more="WORDS"]; without folders the
starter alone. check_resume.py SAYCUT --trees WRITE_TREES [--kills N]: every family's tiny tree, in all that it can make."""
import argparse
import os
import pathlib
import random
import signal
import subprocess
import tempfile
import time

options = argparse.ArgumentParser()
options.add_argument("program")
options.add_argument("folders", nargs="*")
options.add_argument("--kills", type=int, default=20)
options.add_argument("--seconds", type=float, default=10)
options.add_argument("--size", default="320x180")
options.add_argument("--seed", type=int, default=1)
options.add_argument("--generate", action="store_true")
options.add_argument("--more", default="", help="further words of the job")
options.add_argument("--trees", help="the program that writes the tiny trees")
options.add_argument("--only", default="", help="of the trees, those whose names begin so")
given = options.parse_args()
random.seed(given.seed)


def run(words, env):
    return subprocess.run([given.program, *words], env=env, capture_output=True, text=True)


def worst_frame(a, b):
    log = subprocess.run(["ffmpeg", "-v", "error", "-i", str(a), "-i", str(b), "-lavfi", "psnr=stats_file=-", "-f", "null", "-"], capture_output=True, text=True, check=True).stdout
    values = [float(word.split(":")[1]) for line in log.splitlines() for word in line.split() if word.startswith("psnr_avg:")]
    return len(values), min(values)


REGION = ["--fill", "--region", "0.25,0.25,0.5,0.5"]
FIRST, LAST = ["--first", "{first}"], ["--last", "{last}"]
# Of each tree: what is made, how long it is (longer than the model makes at once, where it goes on), further words, frames a second.
FAMILIES = {
    "wan": [("generate", 8, [], 16)],
    "t2v-a14b": [("generate", 8, [], 16)],
    "i2v": [("generate", 8, FIRST, 16)],
    "i2v-a14b": [("generate", 8, FIRST, 16)],
    "i2v-clip": [("generate", 8, FIRST, 16)],
    "flf2v": [("generate", 4, FIRST + LAST, 16)],
    "ti2v": [("generate", 8, FIRST, 24)],
    "vace": [("edit", 8, REGION, 16), ("generate", 8, [], 16)],
    "bernini-r": [("edit", 4, [], 16), ("generate", 8, [], 16)],
    "omni": [("edit", 4, [], 16), ("generate", 8, [], 16)],
    "univigu": [("generate", 8, [], 16)],
    "starter": [("edit", 4, [], 16), ("generate", 4, [], 16)],
    "starter-univigu": [("generate", 2, [], 16)],
}


def film(here, seconds, size):
    file = here / f"clip-{seconds}-{size}.mp4"
    if not file.exists():
        subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", f"testsrc2=size={size}:rate=15:duration={seconds}", "-f", "lavfi", "-i", f"sine=duration={seconds}", "-pix_fmt", "yuv420p", str(file)], check=True)
    return file


def campaign(here, model, env, what, seconds, size, more, rate):
    job = ["generate", "a red ball", "--seconds", str(seconds), "--size", size] if what == "generate" else ["edit", str(film(here, seconds, size)), "make it night"]
    words = [*job, "--model", model, "--steps", "4", "--seed", "3", "--quiet", *more, "-o"]
    start = time.monotonic()
    whole = run([*words, str(here / "whole.mp4")], env)
    assert whole.returncode == 0, whole.stderr
    took = time.monotonic() - start
    kills, ended = 0, 0
    while kills < given.kills:
        out = here / "again.mp4"
        out.unlink(missing_ok=True)
        while True:
            process = subprocess.Popen([given.program, *words, str(out)], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            try:
                process.wait(timeout=random.uniform(0.2, 1.0) * took if kills < given.kills else None)
                assert process.returncode == 0, process.stderr.read()
                break
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                kills += 1
        count, least = worst_frame(out, here / "whole.mp4")
        wanted = int(seconds * rate) // 4 * 4 + 1 if what == "generate" else round(seconds * 15)
        assert count == wanted and least >= 44, f"{model}, {what}: other frames after {kills} kills: {count}, {least} dB"
        ended += 1
    left = list((here / "cache").glob("saycut/unfinished/*"))
    print(f"{model}, {what}: killed {kills} times, ended {ended} times with the same frames; {took:.1f} s uninterrupted; {len(left)} folders left", flush=True)
    assert not left


with tempfile.TemporaryDirectory() as folder:
    here = pathlib.Path(folder)
    env = {**os.environ, "XDG_CACHE_HOME": str(here / "cache"), "XDG_DATA_HOME": str(here / "data"), "XDG_CONFIG_HOME": str(here / "config"), "QT_QPA_PLATFORM": "offscreen"}
    if given.trees:
        trees = here / "trees"
        subprocess.run([given.trees, str(trees)], check=True)
        pictures = {name: here / f"{name}.png" for name in ("first", "last")}
        for name, source in (("first", "testsrc2"), ("last", "smptebars")):
            subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", f"{source}=size=160x96", "-frames:v", "1", str(pictures[name])], check=True)
        for name in sorted(place.name for place in trees.iterdir() if place.is_dir()):
            assert name in FAMILIES, f"nothing is said of the tree {name}"
            added = run(["models", "add", str(trees / name)], env)
            assert added.returncode == 0, added.stderr
        for name, jobs in FAMILIES.items():
            for what, seconds, more, rate in jobs if name.startswith(given.only) else []:
                campaign(here, name, env, what, seconds, "160x96", [word.format(**pictures) for word in more], rate)
    else:
        names = ["starter"] if not given.folders else []
        for place in given.folders:
            added = run(["models", "add", place], env)
            assert added.returncode == 0, added.stderr
            names.append(pathlib.Path(place).name)
        for name in names:
            campaign(here, name, env, "generate" if given.generate else "edit", given.seconds, given.size, given.more.split(), 16)
