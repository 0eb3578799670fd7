#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills an edit (--generate: the making of a new clip) at random moments, starts it again until it ends, and compares the film with an uninterrupted run's: the
model's parts are the same to the bit, but two encodings of the same pictures are not always, so pictures may differ by what
that makes of them (PSNR of the worst frame at least 44 dB; another seed gives less than 30).
check_resume.py SAYCUT [MODEL_FOLDER…] [--kills N] [--seconds S] [--size WxH] [--generate] [--more="WORDS"]; without folders the
starter alone."""
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
given = options.parse_args()
random.seed(given.seed)


def run(words, env):
    return subprocess.run([given.program, *words], env=env, capture_output=True, text=True)


def worst_frame(a, b):
    log = subprocess.run(["ffmpeg", "-v", "error", "-i", str(a), "-i", str(b), "-lavfi", "psnr=stats_file=-", "-f", "null", "-"], capture_output=True, text=True, check=True).stdout
    values = [float(word.split(":")[1]) for line in log.splitlines() for word in line.split() if word.startswith("psnr_avg:")]
    return len(values), min(values)


def campaign(here, clip, model, env):
    job = ["generate", "a red ball", "--seconds", str(given.seconds), "--size", given.size] if given.generate else ["edit", str(clip), "make it night"]
    words = [*job, "--model", model, "--steps", "4", "--seed", "3", "--quiet", *given.more.split(), "-o"]
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
        wanted = int(given.seconds * 16) // 4 * 4 + 1 if given.generate else round(given.seconds * 15)
        assert count == wanted and least >= 44, f"{model}: other frames after {kills} kills: {count}, {least} dB"
        ended += 1
    left = list((here / "cache").glob("saycut/unfinished/*"))
    print(f"{model}: killed {kills} times, ended {ended} times with the same frames; {took:.1f} s uninterrupted; {len(left)} folders left")
    assert not left


with tempfile.TemporaryDirectory() as folder:
    here = pathlib.Path(folder)
    env = {**os.environ, "XDG_CACHE_HOME": str(here / "cache"), "XDG_DATA_HOME": str(here / "data"), "XDG_CONFIG_HOME": str(here / "config"), "QT_QPA_PLATFORM": "offscreen"}
    clip = here / "clip.mp4"
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", f"testsrc2=size={given.size}:rate=15:duration={given.seconds}", "-f", "lavfi", "-i", f"sine=duration={given.seconds}", "-pix_fmt", "yuv420p", str(clip)], check=True)
    names = ["starter"]
    for place in given.folders:
        added = run(["models", "add", place], env)
        assert added.returncode == 0, added.stderr
        names.append(pathlib.Path(place).name)
    for name in names if not given.folders else names[1:]:
        campaign(here, clip, name, env)
