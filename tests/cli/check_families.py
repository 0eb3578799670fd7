#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every family's tiny tree through `saycut edit`, `generate` and `ask` at 0.5 s and 4 s, wide and upright: size, rate, frames and
sound as they should be; qualities, adapters and a memory limit; then jobs killed at random moments (check_resume.py).
check_families.py SAYCUT WRITE_TREES [--kills N]"""
import argparse
import fractions
import json
import os
import pathlib
import subprocess
import sys
import tempfile

options = argparse.ArgumentParser()
options.add_argument("program")
options.add_argument("write_trees")
options.add_argument("--kills", type=int, default=20)
given = options.parse_args()
RATE, faults = 15, []


def run(words, env):
    return subprocess.run([given.program, *map(str, words)], env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def probe(file):
    out = subprocess.run(["ffprobe", "-v", "error", "-count_packets", "-show_entries", "stream=codec_type,width,height,r_frame_rate,nb_read_packets", "-of", "json", str(file)], capture_output=True, text=True, check=True).stdout
    streams = json.loads(out)["streams"]
    video = [s for s in streams if s["codec_type"] == "video"][0]
    return (video["width"], video["height"]), video["r_frame_rate"], int(video["nb_read_packets"]), any(s["codec_type"] == "audio" for s in streams)


def check(what, ok, found=""):
    if not ok:
        faults.append(f"{what}: {found}")
        print("FAILED", faults[-1], flush=True)


def made(words, env, out, what):
    out.unlink(missing_ok=True)
    done = run([*words, "-o", out, "--quiet"], env)
    check(what, done.returncode == 0 and out.exists(), done.stderr.strip()[-300:])
    return done.returncode == 0 and out.exists()


def alike(a, b):
    """Two encodings of the same pictures are not always the same; other pictures are further apart."""
    log = subprocess.run(["ffmpeg", "-v", "error", "-i", str(a), "-i", str(b), "-lavfi", "psnr=stats_file=-", "-f", "null", "-"], capture_output=True, text=True).stdout
    values = [float(word.split(":")[1]) for line in log.splitlines() for word in line.split() if word.startswith("psnr_avg:")]
    return bool(values) and min(values) >= 44


def film(here, size, seconds):
    file = here / f"film-{size}-{seconds}.mp4"
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", f"testsrc2=size={size}:rate={RATE}:duration={seconds}", "-f", "lavfi", "-i", f"sine=duration={seconds}", "-pix_fmt", "yuv420p", str(file)], check=True)
    return file


def one_family(here, env, model, can, more_of):
    """`more_of`: further words of its edits and of what it makes."""
    for size in ("160x96", "96x160"):
        wanted = tuple(map(int, size.split("x")))
        for seconds in (0.5, 4):
            what = f"{model} {size} {seconds} s"
            clip, out = film(here, size, seconds), here / "out.mp4"
            frames = len(range(int(round(seconds * RATE))))
            if "edit" in can and made(["edit", clip, "make it blue", "--model", model, "--steps", 1, *more_of.get("edit", [])], env, out, "edit " + what):
                got = probe(out)
                check("edit " + what, got == (wanted, f"{RATE}/1", probe(clip)[2], True), got)
            if "generate" in can and made(["generate", "a red ball", "--model", model, "--size", size, "--seconds", seconds, "--steps", 1, *more_of.get("generate", [])], env, out, "generate " + what):
                got = probe(out)
                check("generate " + what, got[0] == wanted and abs(got[2] / float(fractions.Fraction(got[1])) - seconds) < 0.4, got)
            if "ask" in can:
                done = run(["ask", clip, "what do you see in this clip?", "--model", model, "--json"], env)
                check("ask " + what, done.returncode == 0 and json.loads(done.stdout)["answer"] != "", done.stderr.strip()[-300:])


def options_of(here, env, trees):
    base = ["generate", "a red ball", "--model", "wan", "--size", "160x96", "--seconds", 0.5, "--seed", 3]
    made_as = {}
    for name, more in {"plain": ["--steps", 2], "adapter": ["--steps", 2, "--lora", f"{trees}/style.safetensors:3"], "nought": ["--steps", 2, "--lora", f"{trees}/style.safetensors:0"],
                       "limit": ["--steps", 2, "--memory-limit", "0.0001"], "draft": ["--quality", "draft"],
                       "free": ["--steps", 2, "--guidance", 1], "guided": ["--steps", 2, "--guidance", 9]}.items():
        made_as[name] = here / f"{name}.mp4"
        made([*base, *more], env, made_as[name], "generate " + name)
    for same in ("nought", "limit"):
        check(same, alike(made_as[same], made_as["plain"]), "other pictures")
    for other in ("adapter", "free", "guided"):
        check(other, not alike(made_as[other], made_as["plain"]), "the same pictures")
    for wrong, code in ((["--lora", "gone.safetensors"], 1), (["--quality", "good"], 2), (["--memory-limit", "much"], 1), (["--guidance", "0.5"], 1), (["--guidance", "strong"], 1), (["--lora", f"{trees}/style.safetensors:99"], 1)):
        done = run([*base, *wrong, "-o", here / "wrong.mp4"], env)
        check(f"refusal {wrong}", done.returncode == code and len(done.stderr.strip().splitlines()) >= 1 and not (here / "wrong.mp4").exists(), (done.returncode, done.stderr))


with tempfile.TemporaryDirectory() as folder:
    here = pathlib.Path(folder)
    trees = here / "trees"
    subprocess.run([given.write_trees, str(trees)], check=True)
    env = {**os.environ, "XDG_CACHE_HOME": str(here / "cache"), "XDG_DATA_HOME": str(here / "data"), "XDG_CONFIG_HOME": str(here / "config"), "QT_QPA_PLATFORM": "offscreen"}
    first = here / "first.png"
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=size=160x96", "-frames:v", "1", str(first)], check=True)
    region = ["--fill", "--region", "0.25,0.25,0.5,0.5"]
    begun = {"generate": ["--first", first]}
    more = {"vace": {"edit": region}, "i2v": begun, "i2v-a14b": begun, "i2v-clip": begun, "ti2v": begun, "flf2v": {"generate": ["--first", first, "--last", first]}}
    for name in sorted(place.name for place in trees.iterdir() if place.is_dir()):
        added = run(["models", "add", trees / name], env)
        check("models add " + name, added.returncode == 0, added.stderr)
    families = {"wan": "generate", "bernini-r": "edit generate", "omni": "edit generate ask", "vace": "edit generate", "i2v": "generate", "i2v-a14b": "generate", "i2v-clip": "generate",
                "flf2v": "generate", "ti2v": "generate", "t2v-a14b": "generate", "univigu": "generate ask", "starter": "edit generate ask", "starter-univigu": "generate ask"}
    for model, can in families.items():
        one_family(here, env, model, can.split(), more.get(model, {}))
    if made(["edit", film(here, "160x96", 0.5), "the sea", "--model", "vace", "--steps", 1, "--extend", "left=0.5,top=0.25"], env, here / "grown.mp4", "extend"):
        check("extend", probe(here / "grown.mp4")[0] == (240, 120), probe(here / "grown.mp4"))
    options_of(here, env, trees)
    if given.kills and not faults:
        resume = pathlib.Path(__file__).with_name("check_resume.py")
        done = subprocess.run([sys.executable, str(resume), given.program, "--trees", given.write_trees, "--kills", str(given.kills)])
        check("resume", done.returncode == 0)
print(f"{len(faults)} faults")
sys.exit(1 if faults else 0)
