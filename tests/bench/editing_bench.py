#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seeks beside FFmpeg's libraries, and exports beside ffmpeg and beside each other, in turn in one run: ratios.

usage: editing_bench.py BIN_FOLDER MEDIA_FOLDER [--turns N] [--only seeks|exports]
MEDIA_FOLDER is filled with test films once (1080p30, 30 s, about 90 MB) and used again. Prints Markdown.
"""
import argparse, json, os, resource, statistics, subprocess, tempfile, time

FLICKS = 705600000
RATE = 30


def bar_code(block=32):
    whole = f"drawbox=x=0:y=0:w={block * 14}:h={block}:color=black:t=fill"
    return whole + "".join(
        f",drawbox=x={block * k}:y=0:w={block}:h={block}:color=white:t=fill:enable='gt(mod(floor(n/{2 ** k}),2),0)'"
        for k in range(14))


def make_media(folder):
    os.makedirs(folder, exist_ok=True)
    long, short = os.path.join(folder, "gop250.mp4"), os.path.join(folder, "gop30.mp4")
    run = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-y"]
    coding = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-bf", "3", "-sc_threshold", "0", "-threads", "2"]
    if not os.path.exists(long):
        graph = (f"testsrc2=s=1920x1080:r={RATE}:d=30,format=yuv420p,noise=alls=5:allf=t:all_seed=11,{bar_code()},"
                 "format=yuv420p[v];aevalsrc='0.2*sin(2*PI*(220+30*sin(t*1.3))*t)':s=48000:d=30[a]")
        subprocess.run(run + ["-filter_complex", graph, "-map", "[v]", "-map", "[a]"] + coding +
                       ["-g", "250", "-c:a", "aac", long], check=True)
    if not os.path.exists(short):
        subprocess.run(run + ["-i", long, "-t", "20", "-an"] + coding + ["-g", "30", short], check=True)
    return long, short


def timed(command):
    """Wall and processor seconds of a command."""
    before, from_ = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, words = process.communicate()
    if process.returncode:
        raise SystemExit(f"{command[:3]}: {words.decode()[-400:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - from_, used


def seeks(bench, long, short, turns):
    print("| film, pattern | exact | libav p50 / p95 ms | skipping, processor | Saycut p50 / p95 ms | Saycut, processor |")
    print("| --- | --- | --- | --- | --- | --- |")
    for film, pattern, count in ((short, "random", 50), (long, "random", 20), (long, "back", 60),
                                 (long, "forward", 40), (long, "again", 20)):
        got = {}
        for turn in range(turns):
            text = subprocess.run([bench, film, pattern, str(count), str(turn + 1)], check=True,
                                  stdout=subprocess.PIPE, text=True).stdout
            for line in map(json.loads, text.splitlines()):
                if "pattern" in line:
                    got.setdefault(line["peer"], []).append(line)
        def cpu(peer):
            return sum(one["cpu"] for one in got[peer])
        def ms(peer):
            return " / ".join(f"{statistics.median(one[p] for one in got[peer]):.0f}" for p in ("p50", "p95"))
        exact = sum(one["exact"] for one in got["saycut"])
        print(f"| {os.path.basename(film)}, {pattern} | {exact} of {count * turns} | {ms('libav')} | "
              f"{cpu('libav, skipping') / cpu('libav'):.2f} | {ms('saycut')} | {cpu('saycut') / cpu('libav'):.2f} |",
              flush=True)


class Timelines:
    """Projects made by the command line."""

    def __init__(self, saycut, folder):
        self.saycut, self.folder, self.count = saycut, folder, 0

    def call(self, *words):
        done = subprocess.run([self.saycut, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            raise SystemExit(f"saycut {words[0]}: {done.stderr[-400:]}")
        return done.stdout

    def made(self, tracks, films, sound=False):
        """`tracks`: lists of (film, first, frames, more of the clip), drawn in this order."""
        self.count += 1
        project = os.path.join(self.folder, f"{self.count}.saycut")
        self.call("new", project, "--size", "1920x1080", "--fps", str(RATE))
        self.call("import", project, *films, "--bin-only")
        ids = {film: one["id"] for film, one in zip(films, json.loads(self.call("show", project, "--json"))["media"])}
        edits = []
        for i, track in enumerate(tracks):
            kinds = ["video", "audio"] if sound else ["video"]
            edits += [{"edit": "add_track", "kind": kind, "id": f"{kind}{i}"} for kind in kinds]
            at = 0
            for n, (film, first, frames, more) in enumerate(track):
                clip = {"name": f"c{n}", "start": flicks(at), "source": {"start": flicks(first), "end": flicks(first + frames)},
                        "takes": [{"media": ids[film]}], **more}
                edits += [{"edit": "add_clip", "track": f"{kind}{i}", "clip": clip} for kind in kinds]
                at += frames
        file = project + ".json"
        with open(file, "w") as out:
            json.dump(edits, out)
        self.call("apply", project, file)
        return project


def flicks(frame):
    return f"{frame * FLICKS // RATE} flicks"


def exports(saycut, long, short, turns):
    with tempfile.TemporaryDirectory() as folder:
        lines = Timelines(saycut, folder)
        copy = os.path.join(folder, "copy.mp4")
        subprocess.run(["cp", long, copy], check=True)
        starts = [597, 41, 203, 811, 377, 255, 719, 7, 473, 529]
        half = {"effects": [{"name": "transform", "params": {"scale": 0.5}}]}
        def ours(project, *more):
            out = os.path.join(folder, "o.mp4")
            return lambda: timed([saycut, "export", project, out, "--preset", "h264-fast", *more])
        cuts = lines.made([[(long, at, 30, {}) for at in starts]], [long], sound=True)
        keys = lines.made([[(short, 90, 90, {}), (short, 0, 60, {}), (short, 300, 90, {})]], [short])
        parts = "".join(f"[0:v]trim=start_frame={at}:end_frame={at + 30},setpts=PTS-STARTPTS[v{i}];"
                        f"[0:a]atrim=start={at / RATE}:end={(at + 30) / RATE},asetpts=PTS-STARTPTS[a{i}];"
                        for i, at in enumerate(starts))
        joined = "".join(f"[v{i}][a{i}]" for i in range(len(starts))) + f"concat=n={len(starts)}:v=1:a=1[v][a]"
        ffmpeg = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-y", "-i", long, "-filter_complex", parts + joined,
                  "-map", "[v]", "-map", "[a]", "-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-c:a", "aac",
                  "-b:a", "160k", os.path.join(folder, "f.mp4")]
        forward = lines.made([[(long, 300, 100, {})]], [long])
        back = lines.made([[(long, 300, 100, {"reversed": True})]], [long])
        same = lines.made([[(long, 100, 60, {})], [(long, 400, 60, half)]], [long])
        two = lines.made([[(long, 100, 60, {})], [(copy, 400, 60, half)]], [long, copy])
        pairs = (("ten cuts: Saycut / ffmpeg", ours(cuts), lambda: timed(ffmpeg)),
                 ("three cuts at key frames: --copy / encoded", ours(keys, "--copy"), ours(keys)),
                 ("100 frames reversed / forwards", ours(back), ours(forward)),
                 ("one file on two tracks / two files", ours(same), ours(two)))
        print("\n| export, 1080p30 | wall | processor | seconds |\n| --- | --- | --- | --- |")
        for name, one, other in pairs:
            got = [(one(), other()) for _ in range(turns)]
            wall, cpu = (statistics.median(a[i] / b[i] for a, b in got) for i in (0, 1))
            times = " / ".join(f"{statistics.median(pair[k][0] for pair in got):.1f}" for k in (0, 1))
            print(f"| {name} | {wall:.2f} | {cpu:.2f} | {times} |", flush=True)


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("bin")
    words.add_argument("media")
    words.add_argument("--turns", type=int, default=3)
    words.add_argument("--only", choices=["seeks", "exports"])
    given = words.parse_args()
    long, short = make_media(given.media)
    if given.only != "exports":
        seeks(os.path.join(given.bin, "seek_bench"), long, short, given.turns)
    if given.only != "seeks":
        exports(os.path.join(given.bin, "saycut"), long, short, given.turns)


main()
